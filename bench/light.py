"""The light page on a slow phone: bytes over the wire and time until drawn, at slow 3G with a slow CPU."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

# 400 kbit/s both ways with 400 ms latency, and a processor four times slower than this one.
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
CPU = 4
ROUNDS = 3
MOST_BYTES, MOST_MS = 100_000, 1500  # the targets
# Short and long pages of both datasets: no figure, one score, percentages only, many claims, a province
# with many kabupaten, the longest names, a group of hundreds as peers, and the longest page there is.
PAGES = [
    "94.06?dataset=publikasi",
    "32.16?dataset=publikasi",
    "32.71?dataset=publikasi",
    "mk?dataset=publikasi&lang=en",
    "32?dataset=publikasi",
    "kemenpora?dataset=publikasi",
    "32.16?dataset=simulasi",
    "33.01?dataset=simulasi&lang=en",
    "lkpp?dataset=simulasi",
    "32.16?dataset=simulasi&peers=group",
]
PAINTED = """() => new Promise(done => {
    const drawn = () => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const page = performance.getEntriesByType('navigation')[0];
        if (paint && page.loadEventEnd) done([paint.startTime, page.loadEventEnd]);
        else setTimeout(drawn, 20);
    };
    drawn();
})"""


@dataclass(frozen=True)
class Opened:
    """One visit: bytes over the wire, milliseconds to the first words and to the complete page."""

    page: str
    bytes: int
    painted: float
    complete: float


def opened(browser: Browser, address: str, page: str) -> Opened:
    """Open a page as a first visitor on a slow phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    try:
        tab = context.new_page()
        wire = context.new_cdp_session(tab)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", SLOW_3G)
        wire.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
        loaded: list[float] = []
        wire.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
        answer = tab.goto(f"{address}/instansi/{page}")
        if answer is None or answer.status != 200:
            raise RuntimeError(f"/instansi/{page} did not open")
        painted, complete = tab.evaluate(PAINTED)
        return Opened(page, int(sum(loaded)), painted, complete)
    finally:
        context.close()


def measured(browser: Browser, address: str) -> list[Opened]:
    """Every page ROUNDS times; the first round finds a server that has not drawn them yet."""
    return [opened(browser, address, page) for _ in range(ROUNDS) for page in PAGES]


def summary(visits: list[Opened]) -> list[tuple[str, float, float, float]]:
    """(what, median, worst, target)."""
    rows = [
        ("light page: bytes over the wire", [float(v.bytes) for v in visits], MOST_BYTES),
        ("light page: first words, slow 3G (ms)", [v.painted for v in visits], MOST_MS),
        ("light page: complete, slow 3G (ms)", [v.complete for v in visits], MOST_MS),
    ]
    return [(what, statistics.median(found), max(found), target) for what, found, target in rows]
