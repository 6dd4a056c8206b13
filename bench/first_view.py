"""How soon a page can be read, and how soon its charts follow a filter, in a real browser.

Cold: a browser that has never been here. Warm: the same browser opens the page again. The server runs and
has its snapshots; a page is read in full when its script has ended, nothing is a placeholder and every
chart is drawn (by the server's picture or by plotly.js). Beside it the empty page, which is the framework's
own share, and the overview as the framework draws it out of the box (`bench/apps`).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import chromium
from tests.browser.conftest import FLAGS, free_port, serve

ROUNDS = 4
WIDE = {"width": 1440, "height": 900}
HOTEL = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
PAGES = {
    "ringkasan": "/?dataset=simulasi",
    "tren": "/tren?dataset=simulasi",
    "wilayah": "/wilayah?dataset=simulasi",
    "perpindahan": "/perpindahan?dataset=simulasi",
    "di-bawah-baik": "/di-bawah-baik?dataset=simulasi",
    "anugerah": "/anugerah?dataset=simulasi",
    "terbitkan": "/terbitkan?dataset=simulasi",
    "instansi": "/instansi?dataset=simulasi&institution=32.16",
    "bandingkan": "/bandingkan?dataset=simulasi&institutions=32,13,21",
    "data": "/data?dataset=simulasi",
    "metodologi": "/metodologi?dataset=simulasi",
}
# In the page: `full` is the last moment at which anything that is read changed, once all is there, be it in
# the preview or in the running page; `usable` is when the running page stood there.
WATCH = """(() => {
    const seen = window.__seen = {full: 0, usable: 0, key: '', entered: 0, changed: {}};
    const read = place =>
        [...place.querySelectorAll('h1, h2, p, dd, td')].filter(e => !e.closest('label, button, summary'));
    addEventListener('keydown', e => { if (e.key === 'Enter') seen.entered = performance.now(); }, true);
    const look = () => {
        const preview = document.querySelector('#merit-preview main');
        const main = preview ?? document.querySelector('[data-testid=stMain]');
        const app = document.querySelector('[data-testid=stApp]');
        if (main) {
            const charts = [...main.querySelectorAll(
                '.merit-figure:not([hidden]), [data-testid=stPlotlyChart]')];
            const drawn = charts.map(c => c.querySelector('svg')
                ? [...c.querySelectorAll('text')].map(t => t.textContent).join('') : '');
            const ready = drawn.every(Boolean) && (preview ? document.readyState !== 'loading'
                : app.dataset.testScriptState === 'notRunning'
                    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]'));
            const words = read(main).map(e => e.textContent);
            const key = [ready, charts.length, ...words].join('|');
            if (key !== seen.key) { seen.key = key; seen.full = performance.now(); }
            seen.ready = ready && words.length > 1;
            if (seen.ready && !preview) seen.usable ||= performance.now();
            drawn.forEach((text, i) => {
                if (seen.before && i < 2 && text && text !== seen.before[i])
                    seen.changed[i] ??= performance.now();
            });
            seen.now = drawn;
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})()"""


@dataclass
class Views:
    """Milliseconds and bytes of the visits to one page."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    filtered: list[float] = field(default_factory=list)
    slow: list[float] = field(default_factory=list)
    used_cold: list[float] = field(default_factory=list)
    used_warm: list[float] = field(default_factory=list)
    bytes: list[float] = field(default_factory=list)

    def median(self, kind: str) -> float:
        """The median of one kind of visit; NaN when it was not made."""
        found = getattr(self, kind)
        return statistics.median(found) if found else float("nan")


def opened(
    context: BrowserContext, url: str, line: dict[str, object] | None = None
) -> tuple[Page, float, float]:
    """Open a page; the page, milliseconds until it could be read in full, bytes over the wire."""
    tab = context.new_page()
    wire = context.new_cdp_session(tab)
    wire.send("Network.enable")
    got: list[float] = []
    wire.on("Network.loadingFinished", lambda event: got.append(event["encodedDataLength"]))
    wire.on(
        "Network.webSocketFrameReceived",
        lambda event: got.append(len(event["response"]["payloadData"]) * 0.75),
    )
    if line:
        wire.send("Network.emulateNetworkConditions", line)
    tab.goto(url, wait_until="commit")
    tab.wait_for_function("() => window.__seen?.ready && window.__seen.usable", timeout=60_000, polling=50)
    tab.wait_for_timeout(600)
    tab.wait_for_function("() => performance.now() - window.__seen.full > 500", timeout=60_000, polling=50)
    return tab, float(tab.evaluate("window.__seen.full")), sum(got)


def filtered(tab: Page) -> float:
    """Choose another counting rule by keyboard; milliseconds until the first two charts have changed."""
    tab.wait_for_timeout(1500)  # as after a look at the page: plotly.js has taken over
    tab.evaluate("window.__seen.before = window.__seen.now; window.__seen.changed = {}")
    box = tab.get_by_role("combobox", name="Cara hitung")
    box.focus()
    tab.keyboard.type("Ditetapkan")
    tab.get_by_role("option", name="Ditetapkan").wait_for()
    tab.wait_for_timeout(300)
    tab.keyboard.press("Enter")
    tab.wait_for_function("() => Object.keys(window.__seen.changed).length === 2", timeout=20_000, polling=20)
    return float(tab.evaluate("Math.max(...Object.values(window.__seen.changed)) - window.__seen.entered"))


@contextmanager
def framework(script: str, store: Path) -> Iterator[str]:
    """A server of the framework alone on one script of bench/apps; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", f"bench/apps/{script}.py"]
    options = ["--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none"]
    environment = {**os.environ, "MERIT_STORE": str(store), "PYTHONPATH": "."}
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen([*command, *options], stdout=log, stderr=log, env=environment)  # noqa: S603
        try:
            address = f"http://127.0.0.1:{port}"
            up(f"{address}/_stcore/health")
            yield address
        finally:
            server.terminate()
            server.wait(20)


def up(url: str, patience: float = 120) -> None:
    """Wait until an address answers with success, at most so many seconds."""
    end = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def measured(rounds: int = ROUNDS) -> dict[str, Views]:
    """Visits by page; `kosong` is the empty page, `bawaan` the overview out of the box."""
    found: dict[str, Views] = {}
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as stack:
        store = Path(scratch) / "store"
        ours = stack.enter_context(serve(store, Path(scratch) / "log.txt"))
        up(f"{ours}/healthz")
        urls = {
            "kosong": stack.enter_context(framework("empty", store)) + "/",
            "bawaan": stack.enter_context(framework("stock", store)) + "/?dataset=simulasi",
            **{name: ours + path for name, path in PAGES.items()},
        }
        play = stack.enter_context(sync_playwright())
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        for round_ in range(rounds + 1):
            for name, url in urls.items():
                visits = _round(browser, name, url)
                if round_:  # the first one fills the server's caches
                    views = found.setdefault(name, Views())
                    for kind, value in visits.items():
                        getattr(views, kind).append(value)
        browser.close()
    return found


def _round(browser: Browser, name: str, url: str) -> dict[str, float]:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    context.add_init_script(WATCH)
    visits: dict[str, float] = {}
    tab, visits["cold"], visits["bytes"] = opened(context, url)
    visits["used_cold"] = float(tab.evaluate("window.__seen.usable"))
    tab.close()
    tab, visits["warm"], _ = opened(context, url)
    visits["used_warm"] = float(tab.evaluate("window.__seen.usable"))
    if name in ("ringkasan", "bawaan"):
        visits["filtered"] = filtered(tab)
    tab.close()
    context.close()
    if name in ("kosong", "ringkasan", "bawaan"):
        context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
        context.add_init_script(WATCH)
        tab, visits["slow"], _ = opened(context, url, HOTEL)
        context.close()
    return visits


def rows(found: dict[str, Views]) -> list[tuple[str, float, float | None, str]]:
    """(what, value, target, unit) for the table of results."""
    empty = found["kosong"]
    table: list[tuple[str, float, float | None, str]] = []
    for name, views in found.items():
        for kind, targets in (("cold", (1.6, 2.0)), ("warm", (1.3, 2.0))):
            ms = views.median(kind)
            table.append((f"{name}: full view, {kind}", ms, None, "ms"))
            if name != "kosong":
                target = targets[name != "ringkasan"] if name != "bawaan" else None
                table.append(
                    (f"{name}: against the empty page, {kind}", ms / empty.median(kind), target, "×")
                )
        if name == "ringkasan":
            for kind in ("cold", "warm"):
                used = views.median(f"used_{kind}")
                table.append((f"{name}: controls at hand, {kind}", used, None, "ms"))
                table.append(
                    (f"{name}: controls at hand, {kind}, × empty", used / empty.median(kind), None, "×")
                )
        table.append((f"{name}: first load", views.median("bytes") / 1e6, None, "MB"))
        if views.slow:
            aim = 3500 if name == "ringkasan" else None
            table.append((f"{name}: full view on 10 Mbit/s, 40 ms", views.median("slow"), aim, "ms"))
        if views.filtered:
            aim = 100 if name == "ringkasan" else None
            table.append((f"{name}: filter to both charts changed", views.median("filtered"), aim, "ms"))
    return table


if __name__ == "__main__":
    for what, value, target, unit in rows(measured(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)):
        print(f"{what:56} {value:10.2f} {unit:3} {'' if target is None else target}")
