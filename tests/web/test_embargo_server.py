"""A running server changes over at the hour of a publication by itself: the old before, the new after."""

import time
from datetime import timedelta

import httpx2

from merit import clock
from tests.browser.conftest import serve
from tests.stores import copied
from tests.waiting import name_of, published, two_rounds

POLLED = [
    "/api/v1/datasets",
    "/api/v1/counts?year=2024&rule=latest",
    "/api/v1/counts?dataset=resmi&year=2024&rule=latest",
    "/api/v1/scores?institution=32.16&format=csv",
    "/instansi/32.16?dataset=resmi",
    "/instansi/32.16.pdf",
    "/healthz",
]
WAIT = timedelta(seconds=5)


def test_a_server_that_runs_shows_the_new_data_at_their_hour(store, tmp_path, monkeypatch):
    folder = tmp_path / "store"
    copied(store, folder)
    monkeypatch.setenv("MERIT_STORE", str(folder))
    before, after = two_rounds()
    first, name = published(before), name_of(after)
    with serve(folder, tmp_path / "log.txt") as address, httpx2.Client(base_url=address, timeout=60) as web:

        def told(path: str) -> str:
            answer = web.get(path)
            assert answer.status_code == 200, answer.text
            return f"{answer.headers} {answer.text}"

        for path in POLLED:  # every cache is warm
            assert first.id in told(path)
        pinned = f"/api/v1/counts?year=2024&rule=latest&snapshot={name}"
        assert web.get(pinned).status_code == 422
        hour = clock.now() + WAIT
        assert published(after, at=hour).id == name
        seen = {"before": set(), "after": set()}
        while seen["after"] != set(POLLED) and clock.now() < hour + timedelta(seconds=30):
            for path in POLLED:
                asked, answer, answered = clock.now(), told(path), clock.now()
                if answered < hour:
                    assert name not in answer and first.id in answer, path
                    seen["before"].add(path)
                elif asked >= hour:
                    assert name in answer and first.id not in answer, path
                    seen["after"].add(path)
            time.sleep(0.2)
        assert seen == {"before": set(POLLED), "after": set(POLLED)}
        assert web.get(pinned).status_code == 200
        assert web.get(f"{POLLED[1]}&snapshot={first.id}").json()["snapshot"] == first.id
