"""A caller of the HTTP face: the product's own routes in a bare Starlette app."""

from collections.abc import Callable
from pathlib import Path

import anyio
import httpx2
import pytest
from starlette.applications import Starlette

from merit.api import routes
from tests.stores import copied

Get = Callable[..., httpx2.Response]


class Caller:
    def __init__(self) -> None:
        self.app = Starlette(routes=routes())

    def conditional(self, path: str, etag: str) -> httpx2.Response:
        """The same, from a browser that has the copy with that tag."""
        return self._ask(path, "GET", {"if-none-match": etag}, {})

    def plain(self, path: str, *, method: str = "GET") -> httpx2.Response:
        """The answer as it is, not compressed on its way."""
        return self._ask(path, method, {"accept-encoding": "identity"}, {})

    def __call__(self, path: str, *, method: str = "GET", lang: str = "", **params) -> httpx2.Response:
        return self._ask(path, method, {"accept-language": lang} if lang else {}, params)

    def _ask(self, path: str, method: str, headers: dict, params: dict) -> httpx2.Response:
        async def call() -> httpx2.Response:
            # An exception that leaves the app fails the test: every answer must be an answer.
            transport = httpx2.ASGITransport(self.app, raise_app_exceptions=True)
            async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, params=params or None, headers=headers)

        return anyio.run(call)


@pytest.fixture(scope="session")
def get() -> Get:
    return Caller()


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store in which nothing has been built yet."""
    monkeypatch.setenv("MERIT_STORE", str(tmp_path))
    return tmp_path


@pytest.fixture
def own_store(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the store that a test may damage or add to."""
    folder = copied(store, tmp_path / "store")
    monkeypatch.setenv("MERIT_STORE", str(folder))
    return folder
