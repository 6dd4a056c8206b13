"""A real server process and a real Chromium for the browser tests."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from merit.paths import ROOT
from tests.browser.chromium import chromium

FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serve(store, log, *options, port=None):
    """A server that runs as `make run` runs it, on the snapshots in `store`; gives its address.

    `options` are further ones of `streamlit run`; without a port it takes a free one.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), *options]
    environment = {**os.environ, "MERIT_STORE": str(store)}
    with log.open("w") as output:
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env=environment)
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(300):
                try:
                    urllib.request.urlopen(f"{address}/_stcore/health", timeout=2)
                    break
                except OSError:
                    assert server.poll() is None, log.read_text()
                    time.sleep(0.1)
            else:
                pytest.fail(f"the server did not come up:\n{log.read_text()}")
            yield address
        finally:
            server.terminate()
            server.wait(20)


@pytest.fixture(scope="session")
def address(store, tmp_path_factory):
    with serve(store, tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


# Not for the whole session: its event loop would stand in the way of tests that run one of their own.
@pytest.fixture(scope="module")
def play():
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="module")
def chrome(play):
    browser = play.launch(executable_path=chromium(), args=FLAGS)
    yield browser
    browser.close()


# One profile on disk for all visits: as on a visitor's second day, the code of the pages is already there,
# compiled.
@pytest.fixture(scope="session")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def profile(play, home):
    context = play.launch_persistent_context(home, executable_path=chromium(), args=FLAGS)
    yield context
    context.close()


# What moves in a page from its first moment on: changes of its elements, and what it asked the server and has
# not been answered yet.
WATCH = """() => {
    const watch = window.__watch = {calm: 0, asked: false};
    const moved = () => { watch.calm = 0; };
    new MutationObserver(moved).observe(document, {subtree: true, childList: true, characterData: true});
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (...what) {
        if (!this.__heard) {
            this.__heard = true;
            this.addEventListener('message', () => { watch.asked = false; moved(); });
        }
        watch.asked = true;
        moved();
        return send.apply(this, what);
    };
}"""
# Streamlit fetches the code of widgets and charts piece by piece: a page counts as drawn when the script
# has ended, its preview is gone, nothing is a skeleton, every chart has its picture, no wider than it is
# itself, and six looks found that nothing moved.
DRAWN = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    const main = document.querySelector('[data-testid=stMain]');
    const cards = [...document.querySelectorAll('.merit-card')];
    const ready = app && app.dataset.testScriptState === 'notRunning' && !window.__watch.asked
        && document.fonts.status === 'loaded' && !document.getElementById('merit-preview')
        && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')
        && cards.every(card => card.dataset.state && card.dataset.state !== 'empty')
        && /(cuplikan|snapshot) (publikasi|simulasi|resmi)-/.test(main?.textContent);
    window.__watch.calm = ready ? window.__watch.calm + 1 : 0;
    return window.__watch.calm > 6;
}"""
LOOK = 50  # milliseconds between two looks
CODE = ("script", "stylesheet", "fetch", "xhr")  # requests after which a page changes


class Visit:
    """A page opened as a visitor would, with everything the browser complained about."""

    def __init__(self, browser, url, *, width=1440, theme="light"):
        """`browser`: the profile of the module, or the browser itself for a profile of its own."""
        self.page = browser.new_page()
        self.context = self.page.context
        self.show(width, theme)
        self.errors, self.foreign, self.under_way = [], [], set()
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("request", self._request)
        self.page.on("requestfinished", lambda r: self.under_way.discard(r))
        self.page.on("requestfailed", lambda r: self.under_way.discard(r))
        self.page.add_init_script(f"({WATCH})()")
        self.page.goto(url)
        self.settle()

    def show(self, width, theme):
        """Give the window that width and the system that theme; the page follows by itself."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")

    def _request(self, request):
        if request.resource_type in CODE:
            self.under_way.add(request)
        if not request.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
            self.foreign.append(request.url)

    def settle(self):
        """Wait until the page has been drawn: nothing asked or fetched, no skeleton, and nothing moves.

        After a choice or a click too: what the page asks because of it is waited for.
        """
        self.page.get_by_test_id("stAppViewContainer").wait_for(timeout=60_000)
        self.page.evaluate("window.__watch.calm = 0")
        while True:
            self.page.wait_for_function(DRAWN, timeout=60_000, polling=LOOK)
            if not self.under_way:
                return
            self.page.wait_for_timeout(LOOK)

    def figures(self):
        """The pictures of the page, drawn by the server or by plotly.js."""
        return self.page.locator(".merit-figure:visible").all()

    def enlivened(self):
        """The first picture, in the middle of the window, once plotly.js has drawn it."""
        picture = self.page.locator(".merit-figure:visible").first
        picture.evaluate("picture => picture.scrollIntoView({block: 'center'})")
        self.page.locator(".merit-card[data-state=live] .js-plotly-plot").first.wait_for(timeout=30_000)
        return picture

    @property
    def text(self):
        return self.page.get_by_test_id("stMain").inner_text()

    def close(self):
        # What the app keeps in a browser, such as a menu that was closed, is not for the next visit.
        self.page.evaluate("localStorage.clear()")
        self.page.close()


@pytest.fixture
def visit(profile, address):
    opened = []

    def open_page(path, **how):
        opened.append(Visit(profile, address + path, **how))
        return opened[-1]

    yield open_page
    for one in opened:
        one.close()
