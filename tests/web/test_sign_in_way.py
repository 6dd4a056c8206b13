"""After signing in or out a visitor is at the desk again, in the language of before."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from merit.web import BackToDesk

ELSEWHERE = "https://provider.example/authorize"


@pytest.fixture
def client():
    routes = [
        Route("/auth/login", lambda r: RedirectResponse(ELSEWHERE, 302)),
        Route("/auth/logout", lambda r: RedirectResponse("/", 302)),
        Route("/oauth2callback", lambda r: RedirectResponse("/", 302)),
        Route("/other", lambda r: RedirectResponse("/", 302)),
    ]
    made = Starlette(routes=routes, middleware=[Middleware(BackToDesk)])
    return TestClient(made, base_url="https://desk.example", follow_redirects=False)


@pytest.mark.parametrize(
    ("page", "back"),
    [
        ("/terbitkan?lang=en&dataset=resmi", "/terbitkan?lang=en"),
        ("/terbitkan", "/terbitkan"),
        ("/terbitkan?lang=%2F%2Fevil.example", "/terbitkan"),
    ],
)
def test_the_way_back_is_the_desk_in_the_same_language(client, page, back):
    headers = {"referer": f"https://desk.example{page}"}
    assert client.get("/auth/login", headers=headers).headers["location"] == ELSEWHERE
    assert client.get("/oauth2callback").headers["location"] == back
    assert client.get("/auth/logout", headers=headers).headers["location"] == back


def test_signing_in_in_indonesian_forgets_that_it_was_english_before(client):
    client.get("/auth/login", headers={"referer": "https://desk.example/terbitkan?lang=en"})
    client.get("/auth/login", headers={"referer": "https://desk.example/terbitkan"})
    assert client.get("/oauth2callback").headers["location"] == "/terbitkan"


def test_other_ways_are_left_alone(client):
    answer = client.get("/other")
    assert answer.headers["location"] == "/" and "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("address", "forwarded", "secure"),
    [
        ("https://desk.example", None, True),
        ("http://desk.example", "https, http", True),
        ("http://desk.example", None, False),
    ],
)
def test_over_https_the_cookie_of_the_language_stays_with_https(client, address, forwarded, secure):
    headers = {"x-forwarded-proto": forwarded} if forwarded else {}
    cookie = client.get(f"{address}/auth/login", headers=headers).headers["set-cookie"]
    assert cookie.endswith("; Secure") == secure
