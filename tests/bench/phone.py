"""A cheap phone on a slow line, as Chromium throttles itself: 400 kbit/s, 400 ms, a processor six times as slow."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from served import CHROMIUM, QUIET

from bench.host import Host

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
TIMES_SLOWER = 6
WATCH = """
window.seen = { fcp: 0, lcp: 0, moved: 0, tasks: [] };
const watch = (type, take) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
watch("paint", one => { if (one.name === "first-contentful-paint") seen.fcp = one.startTime; });
watch("largest-contentful-paint", one => { seen.lcp = one.startTime; });
watch("layout-shift", one => { seen.moved += one.hadRecentInput ? 0 : one.value; });
watch("longtask", one => seen.tasks.push([one.startTime, one.duration]));
"""


@dataclass(frozen=True)
class Visit:
    """What one visit cost: bytes of the document, all requests and their bytes, and milliseconds after the tap."""

    document: float
    requests: float
    bytes: float
    first_paint: float
    largest_paint: float
    blocked: float
    """How long tasks of more than 50 ms after the first paint kept taps waiting beyond these 50 ms."""
    moved: float


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, "--ignore-certificate-errors"])
        yield browser
        browser.close()


def visits(browser: Browser, host: Host, pages: tuple[str, ...], times: int = 5) -> list[Visit]:
    """Return for each page the medians of so many visits; each time the pages are opened one after another."""
    rounds = [_round(browser, host, pages) for _ in range(times)]
    return [Visit(*map(median, zip(*map(_figures, same), strict=True))) for same in zip(*rounds, strict=True)]


def _figures(visit: Visit) -> tuple[float, ...]:
    return tuple(vars(visit).values())


def _round(browser: Browser, host: Host, pages: tuple[str, ...]) -> list[Visit]:
    """Open pages one after another on a phone that has never been here; a line that is slow by itself is left so."""
    real = host.address.startswith("https")
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    tab = context.new_page()
    tab.add_init_script(WATCH)
    tools = context.new_cdp_session(tab)
    if not real:
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", SLOW_3G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
    found = [_visit(tab, host, page) for page in pages]
    context.close()
    return found


def _visit(tab: Page, host: Host, page: str) -> Visit:
    host.sent.clear()
    tab.goto(host.address + page)
    count = -1
    while count < len(host.sent):
        count = len(host.sent)
        tab.wait_for_timeout(1500)
    seen = tab.evaluate("seen")
    blocked = sum(max(0, length - 50) for start, length in seen["tasks"] if start + length > seen["fcp"])
    return Visit(host.sent[0], len(host.sent), sum(host.sent), seen["fcp"], seen["lcp"], blocked, seen["moved"])
