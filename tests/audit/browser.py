"""What a browser shows of a page: accessibility, weight, movement, overflow, targets."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route, ViewportSize

from runs import PROJECT

AXE: Final = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
SCRIPTS: Final = Path(__file__).parent / "scripts"
NARROW: Final[ViewportSize] = {"width": 320, "height": 640}
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
DESK: Final[ViewportSize] = {"width": 1280, "height": 900}
HALF: Final[ViewportSize] = {"width": 640, "height": 450}
"""What is left of a desk's window where the page is shown twice as large."""
LATE: Final = 400
"""Milliseconds by which faces are late where movement is measured."""
KB: Final = 1024
Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that crossed the wire: its address, what the browser takes it for, its bytes."""

    url: str
    kind: str
    size: int


def script(name: str) -> str:
    """Read one of the scripts that measure in the page."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Look:
    """All that was seen of a page: what was sent, bytes of scripts inside, movement, faults.

    `moved` and `wide` are by the window's width in pixels; `broken` by the colour scheme.
    """

    sent: tuple[Sent, ...]
    inside: int
    moved: Mapping[int, float]
    wide: Mapping[int, int]
    small: tuple[str, ...]
    broken: Mapping[str, tuple[str, ...]]


def look(browser: Browser, url: str) -> Look:
    """Open a page as a first visitor, then look at it from all sides."""
    with visitor(browser, PHONE) as page:
        sent: list[Request] = []
        page.on("requestfinished", lambda one: sent.append(one))  # noqa: PLW0108 - the library names its handlers
        moved = {PHONE["width"]: movement(page, url)}
        files = tuple(Sent(one.url, one.resource_type, size_of(one)) for one in sent)
        page.unroute_all()
        page.goto(url)  # with the faces in place
        wide = {size["width"]: overflow(page, size) for size in (NARROW, HALF, PHONE)}
        inside = page.evaluate(script("inline"))
        small = tuple(page.evaluate(script("targets")))
        broken = violations(page)
    with visitor(browser, DESK) as page:
        moved[DESK["width"]] = movement(page, url)
    return Look(files, inside, moved, wide, small, broken)


@contextmanager
def visitor(browser: Browser, size: ViewportSize) -> Iterator[Page]:
    """Be a visitor with nothing kept from before, whose faces come late."""
    context = browser.new_context(viewport=size, service_workers="block", color_scheme="light")
    page = context.new_page()

    def late(route: Route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    page.route("**/*.woff2", late)
    yield page
    context.close()


def movement(page: Page, url: str) -> float:
    """Open a page and give how much of it moves without the reader's doing."""
    page.goto(url)
    moved: float = page.evaluate(script("shift"))
    return moved


def size_of(request: Request) -> int:
    """Give the bytes of a file as it crossed the wire."""
    return request.sizes()["responseBodySize"]


def overflow(page: Page, size: ViewportSize) -> int:
    """Give the pixels by which a page is wider than a window."""
    page.set_viewport_size(size)
    wide: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(wide, 0)


def violations(page: Page) -> dict[str, tuple[str, ...]]:
    """Name what breaks a rule of axe, of all its rules, in each colour scheme.

    Its contrast rule passes over Arabic letters, so it is run once more with others in their place.
    """
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = {scheme: in_scheme(page, scheme, "axe") for scheme in SCHEMES}
    page.evaluate(script("letters"))
    return {one: (*found[one], *in_scheme(page, one, "contrast")) for one in SCHEMES}


def in_scheme(page: Page, scheme: Scheme, name: str) -> tuple[str, ...]:
    """Run a script under a colour scheme."""
    page.emulate_media(color_scheme=scheme)
    return tuple(page.evaluate(script(name)))


def elsewhere(files: Sequence[Sent]) -> list[str]:
    """List the addresses on other hosts than the first.

    >>> elsewhere([Sent("http://a/1", "", 1), Sent("http://b/2", "", 1)])
    ['http://b/2']
    """
    host = urlsplit(files[0].url).netloc
    return [one.url for one in files if urlsplit(one.url).netloc != host]


def weight(files: Sequence[Sent], *kinds: str) -> float:
    """Add up the kilobytes of files of some kinds.

    >>> weight([Sent("", "font", 2048), Sent("", "script", 1024)], "font")
    2.0
    """
    return sum(one.size for one in files if one.kind in kinds) / KB
