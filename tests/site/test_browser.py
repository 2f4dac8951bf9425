"""The built site in a browser: what a reader of it sees, on a phone and on a desk."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from newsdigest.model.post import Post
from newsdigest.records.posts import read_post
from runs import PROJECT, SCREENS, Sites
from serving import serving

WIDTHS = (390, 1280)

ARTICLE, MADE = "article", "made-title"
PLACES = {
    "home": "",
    "topic": "topics/negotiations/",
    "topics": "topics/",
    "person": "people/putin/",
    "people": "people/",
    "place": "places/kremlin/",
    "places": "places/",
    "outlets": "outlets/",
    "archive": "archive/",
    "about": "about/",
    "404": "no/such/page/",
}
NAMES = (ARTICLE, MADE, "source", *PLACES)
SHAPE = """async () => {
  await document.fonts.ready
  const heading = document.querySelector('main h1')
  const text = document.createRange()
  text.selectNodeContents(heading)
  const frame = heading.closest('.wrap')
  const end = frame.getBoundingClientRect().right - parseFloat(getComputedStyle(frame).paddingRight)
  const page = document.documentElement
  return {
    direction: getComputedStyle(document.querySelector('main p')).direction,
    overflow: page.scrollWidth - page.clientWidth,
    gap: end - text.getBoundingClientRect().right,
    faces: [...document.fonts].map(face => face.family + ' ' + face.status)
      .filter(face => face.includes(' Ar error')),
  }
}"""
INITIAL = 150
"""Pixels: on a person's page the initial stands before the name."""

DARK, BRIGHT = 200, 600
"""Sums of red, green and blue, each up to 255."""


@dataclass
class Visit:
    """What happened while a page was opened."""

    name: str
    shape: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Served:
    """Sites on this machine: address → where it is served; name of a page → its path."""

    hosts: dict[str, str]
    paths: dict[str, str]
    article: Post
    kind: str

    def page(self, name: str, address: str = "") -> str:
        return self.hosts[address] + self.paths[name]


def posts_of(content: Path) -> list[Post]:
    texts = {path.name: path.read_text("utf-8") for path in (content / "articles").glob("*.md")}
    found = (read_post(name, text)[0] for name, text in sorted(texts.items()))
    return [post for post in found if post]


@pytest.fixture(scope="session")
def served(sites: Sites) -> Iterator[Served]:
    """Serve the sites."""
    with ExitStack() as open_now:
        hosts = {
            address: f"{open_now.enter_context(serving(root))}{address}/"
            for address, root in sites.roots.items()
        }
        yield served_of(sites, hosts)


def served_of(sites: Sites, hosts: dict[str, str]) -> Served:
    posts = posts_of(sites.content)
    traced = next(post for post in posts if post.trail and not post.title_made)
    made = next(post for post in posts if post.title_made)
    own = {ARTICLE: f"articles/{traced.slug}/", MADE: f"articles/{made.slug}/"}
    own["source"] = f"{own[ARTICLE]}source/"
    kind = "" if sites.content.is_relative_to(PROJECT) else "real-"
    return Served(hosts, PLACES | own, traced, kind)


def listen(page: Page, visit: Visit) -> None:
    """Note every request of a page, and everything that its console says."""
    page.on("request", lambda request: visit.asked.append(request.url))
    page.on("requestfailed", lambda request: visit.failed.append(request.url))
    page.on("response", lambda got: visit.failed.append(got.url) if got.status >= 400 else None)
    page.on("console", lambda line: visit.said.append(f"{line.type}: {line.text}"))
    page.on("pageerror", lambda error: visit.said.append(str(error)))


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((address, name, width), id=f"{address or 'root'}-{name}-{width}")
        for address in ("", "/repo")
        for name in NAMES
        for width in WIDTHS
    ],
)
def visit(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Visit]:
    """Open a page once for all that is to be asked of it, and keep a picture of it."""
    address, name, width = request.param
    seen = Visit(name)
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="light")
    listen(page, seen)
    page.goto(served.page(name, address))
    seen.shape = page.evaluate(SHAPE)
    if not address:
        page.screenshot(path=SCREENS / f"{served.kind}{name}-{width}.png", full_page=True)
    yield seen
    page.close()


def test_the_text_runs_from_right_to_left(visit: Visit) -> None:
    assert visit.shape["direction"] == "rtl"


def test_no_page_scrolls_sideways(visit: Visit) -> None:
    assert visit.shape["overflow"] <= 0


def test_the_first_heading_stands_at_the_right_edge(visit: Visit) -> None:
    assert abs(visit.shape["gap"]) <= (INITIAL if visit.name in {"person", "place"} else 1)


def test_every_request_is_answered_and_none_leaves_the_site(visit: Visit) -> None:
    lost = visit.asked[:1] if visit.name == "404" else []
    assert visit.failed == lost
    assert {urlsplit(url).netloc for url in visit.asked} == {urlsplit(visit.asked[0]).netloc}
    assert visit.shape["faces"] == []


def test_the_console_stays_empty(visit: Visit) -> None:
    expected = 1 if visit.name == "404" else 0  # the browser's own word on the missing page
    assert len(visit.said) == expected, visit.said


def test_an_article_is_read_without_script(browser: Browser, served: Served) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(served.page(ARTICLE))
    shown = page.locator(".prose").inner_text()
    first = served.article.body.split("\n\n", maxsplit=1)[0]
    assert " ".join(first.split())[:60] in " ".join(shown.split())
    assert page.locator(".prose").is_visible()
    page.locator("#removed > summary").click()
    assert page.locator("#removed .removed").is_visible()
    page.close()


def test_a_reader_of_the_dark_gets_dark_pages(browser: Browser, served: Served) -> None:
    colours = {}
    for scheme in ("light", "dark"):
        page = browser.new_page(
            color_scheme=scheme,  # type: ignore[arg-type]  # one of the two it knows
            viewport={"width": 390, "height": 900},
        )
        page.goto(served.page(ARTICLE))
        page.screenshot(path=SCREENS / f"{served.kind}article-390-{scheme}.png")
        colours[scheme] = page.evaluate(
            """() => {
              const sum = (of, name) => getComputedStyle(of)[name].match(/\\d+/g).slice(0, 3)
                .reduce((all, part) => all + Number(part), 0)
              return [sum(document.documentElement, 'backgroundColor'), sum(document.body, 'color')]
            }"""
        )
        page.close()
    (paper, ink), (dark_paper, dark_ink) = colours["light"], colours["dark"]
    assert (paper > BRIGHT, ink < DARK) == (True, True)
    assert (dark_paper < DARK, dark_ink > BRIGHT) == (True, True)


@pytest.mark.parametrize("address", ["", "/repo"])
@pytest.mark.parametrize("name", [ARTICLE, MADE])
def test_each_proof_leads_to_the_line_that_holds_it(
    browser: Browser, served: Served, address: str, name: str
) -> None:
    page = browser.new_page()
    page.goto(served.page(name, address))
    proofs = page.eval_on_selector_all(
        "#why li:has(a)",
        "all => all.map(one => [one.querySelector('a').href, one.textContent.split('»')[0]])",
    )
    assert proofs
    for href, quoted in proofs:
        page.goto(href)
        line = page.locator(":target")
        assert quoted.split("«")[1] in line.inner_text()
        assert line.evaluate(
            "one => { const at = one.getBoundingClientRect();"
            " return at.bottom > 0 && at.top < innerHeight }"
        )
    page.close()
