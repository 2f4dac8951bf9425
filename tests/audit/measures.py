"""Each figure of a site, in the order of the table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from audit import bidi, browser, lighthouse, styles
from audit.browser import Look
from audit.budgets import Figure, none_of
from audit.checkers import epub_errors, html_errors
from audit.kinds import TIMED, href_of
from audit.worlds import World

ARTICLE_KB: Final = 60
SCRIPT_KB: Final = 8
INLINE_KB: Final = 1
SHIFT: Final = 0.01


@dataclass(frozen=True, slots=True)
class Visit:
    """A site that is served: its address, what a browser saw of each kind, runs of Lighthouse."""

    world: World
    address: str
    looks: Mapping[str, Look]
    runs: int
    quick: bool

    def url(self, kind: str) -> str:
        """Give the address of a kind's page."""
        return f"{self.address}/{href_of(self.world.pages[kind])}"


Measure = Callable[[Visit], Iterator[Figure]]


def weight(visit: Visit) -> Iterator[Figure]:
    """Weigh an article, the scripts of each kind, and what is asked of other hosts."""
    name, looks = visit.world.name, visit.looks
    article = browser.weight(looks["article"].sent, "document", "stylesheet", "font")
    yield Figure("article with CSS and faces", name, article, ARTICLE_KB, "KB")
    script = max(browser.weight(one.sent, "script") for one in looks.values())
    yield Figure("script in files before search", name, script, SCRIPT_KB, "KB")
    inside = max(one.inside for one in looks.values()) / browser.KB
    yield Figure("script inside a page", name, inside, INLINE_KB, "KB")
    others = (
        f"{kind}: {url}" for kind, one in looks.items() for url in browser.elsewhere(one.sent)
    )
    yield none_of("requests to third parties", name, others)


def speed(visit: Visit) -> Iterator[Figure]:
    """Ask Lighthouse."""
    for kind in TIMED:
        reports = lighthouse.runs_of(visit.url(kind), visit.runs, quick=visit.quick)
        yield from lighthouse.figures(f"{kind}, {visit.world.name}", reports)


def movement(visit: Visit) -> Iterator[Figure]:
    """Tell what moved on a phone and on a desk; the worst kind counts."""
    for width in (browser.PHONE["width"], browser.DESK["width"]):
        moved = {kind: one.moved[width] for kind, one in visit.looks.items()}
        faults = tuple(f"{kind}: {by:.3f}" for kind, by in moved.items() if by > SHIFT)
        what = f"layout shift at {width} px"
        yield Figure(what, visit.world.name, max(moved.values()), SHIFT, faults=faults)


def access(visit: Visit) -> Iterator[Figure]:
    """Tell what breaks a rule of axe on any kind of page, light and dark."""
    for scheme in browser.SCHEMES:
        found = (f"{kind}: {one}" for kind, by in visit.looks.items() for one in by.broken[scheme])
        yield none_of(f"violations of axe, {scheme}", visit.world.name, found)


def sideways(visit: Visit) -> Iterator[Figure]:
    """Tell which pages are wider than a narrow window, or than a desk's at twice the size."""
    for size, what in ((browser.NARROW, "at 320 px"), (browser.HALF, "at 200 % zoom")):
        wide = {kind: one.wide[size["width"]] for kind, one in visit.looks.items()}
        faults = tuple(f"{kind}: {by} px" for kind, by in wide.items() if by)
        name = f"sideways scroll {what}"
        yield Figure(name, visit.world.name, max(wide.values()), 0, "px", faults=faults)


def targets(visit: Visit) -> Iterator[Figure]:
    """Tell which controls are hard to hit."""
    small = (f"{kind}: {one}" for kind, by in visit.looks.items() for one in by.small)
    yield none_of("targets under 44 px", visit.world.name, small)


def markup(visit: Visit) -> Iterator[Figure]:
    """Check the page of each kind as HTML and for its directions, and every book."""
    name, root = visit.world.name, visit.world.root
    pages = {kind: root / path for kind, path in visit.world.pages.items()}
    yield none_of("errors of HTML", name, html_errors(pages.values()))
    runs = {kind: bidi.bare_runs(page) + bidi.stray_signs(page) for kind, page in pages.items()}
    faults = (f"{kind}: {text[:60]}" for kind, texts in runs.items() for text in texts)
    yield none_of("runs of mixed direction", name, faults)
    books = root.glob("topics/*/*.epub")
    yield none_of("errors of EPUBs", name, (fault for book in books for fault in epub_errors(book)))


def theme() -> Iterator[Figure]:
    """Check the style, which all sites share."""
    sides = (f"{path.name}: {hit}" for path in styles.STYLES for hit in styles.forbidden(path))
    yield none_of("sides that are physical", "style", sides)
    pairs = list(styles.contrasts())
    for what, least in (("running text", styles.TEXT), ("labels", styles.LABEL)):
        found = {name: ratio for name, ratio, needed in pairs if needed == least}
        worst = min(found, key=lambda name: found[name])
        label = f"contrast of {what}"
        yield Figure(label, worst, found[worst], least, ": 1", least=True, faults=(worst,))


MEASURES: Final[tuple[Measure, ...]] = (
    weight,
    speed,
    movement,
    access,
    sideways,
    targets,
    markup,
)
