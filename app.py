"""The door: the ASGI app with its routes, security headers, language and warm-up.

`streamlit run app.py` serves it; the pages start at pages/shell.py.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import streamlit as st
from starlette.middleware import Middleware

from merit.api import PREFIXES, light, routes
from merit.api.guard import OddAddresses
from merit.ui.desk.gate import may_upload
from merit.ui.errors import on_script_error
from merit.web import BackToDesk, ClosedDoors, PageHead, SecurityHeaders


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Build the first snapshots in the background: the page says so while it waits."""
    # Imported here: caches decorated before the runtime exists would live outside it.
    from merit.ui.answers import warm_up

    def prepared() -> None:
        warm_up()
        light.warm_up()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(anyio.to_thread.run_sync, prepared)
        yield
        tasks.cancel_scope.cancel()


http = routes()
app = st.App(
    Path(__file__).parent / "pages" / "shell.py",
    lifespan=lifespan,
    routes=http,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(ClosedDoors, may_upload=may_upload),
        Middleware(OddAddresses, routes=http, prefixes=PREFIXES),
        Middleware(PageHead),
        Middleware(BackToDesk),
    ],
    on_script_error=on_script_error,
)
