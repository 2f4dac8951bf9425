"""Every kind of page as readers come to it: any window, light or dark, with script or without.

Pictures of all of them lie in `test-output/screens/kinds`.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.kinds import href_of, pages_of
from runs import SCREENS

WIDTHS = (360, 768, 1440)
HEIGHT = 900
BARE = ("whole",)
"""Kinds that are to be taken along, and lack the site's frame for that."""
MOST_TABS = 60
"""Presses of the key before a link counts as out of reach."""
PALE = 200
"""Of 255: paper is lighter, in its darkest part too."""
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def root(own_site: Path) -> Path:
    """Give the folder of the project's own site, which `address` serves."""
    return own_site / "repo"


@pytest.fixture(scope="module")
def kinds(root: Path) -> dict[str, str]:
    """Give the address of a page of each kind, from the site's root."""
    return {kind: href_of(path) for kind, path in pages_of(root).items()}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the home page on a desk."""
    opened = browser.new_page(viewport={"width": 1280, "height": HEIGHT})
    opened.goto(address)
    yield opened
    opened.close()


@pytest.mark.parametrize("script", ["script", "no-script"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_can_be_read_everywhere(  # noqa: PLR0913, PLR0917 - one for each axis
    browser: Browser, address: str, kinds: dict[str, str], width: int, scheme: Scheme, script: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,
        java_script_enabled=script == "script",
        service_workers="block",
    )
    opened = context.new_page()
    (SCREENS / "kinds").mkdir(parents=True, exist_ok=True)
    for kind, href in kinds.items():
        opened.goto(address + href)
        name = f"{kind}-{width}-{scheme}-{script}.png"
        opened.screenshot(path=SCREENS / "kinds" / name, full_page=True)
        expect(opened.locator("h1").first).to_be_attached()
        wide = opened.locator("html").evaluate("one => one.scrollWidth - one.clientWidth")
        assert wide <= 0, (kind, wide)
        assert opened.locator("html").evaluate("() => scrollY") == 0, kind
        assert len(opened.locator("body").inner_text()) > 100, kind
    context.close()


def test_the_largest_letters_and_the_strongest_contrast_fit_every_kind_of_page(
    browser: Browser, address: str, kinds: dict[str, str]
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, forced_colors="active", service_workers="block"
    )
    context.add_init_script(
        'localStorage.setItem(\'display\', \'{"size": "largest", "contrast": "more"}\')'
    )
    opened = context.new_page()
    for kind, href in kinds.items():
        opened.goto(address + href)
        opened.screenshot(path=SCREENS / "kinds" / f"{kind}-320-largest.png", full_page=True)
        wide = opened.locator("html").evaluate("one => one.scrollWidth - one.clientWidth")
        assert wide <= 0, (kind, wide)
        if kind not in BARE:
            size = opened.locator("html").evaluate(
                "one => parseFloat(getComputedStyle(one).fontSize)"
            )
            assert size > 20, kind
    context.close()


def reach(page: Page, href: str) -> None:
    """Go to a link with the tabulator key alone, and follow it."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "() => { const one = document.activeElement; const box = one.getBoundingClientRect();"
            " return [one.getAttribute('href') ?? '', getComputedStyle(one).outlineStyle,"
            " box.top < innerHeight && box.bottom > 0] }"
        )
        if href in at[0]:
            assert at[1:] == ["solid", True], f"the focus on {at[0]} cannot be seen"
            page.keyboard.press("Enter")
            page.wait_for_url(f"**{at[0]}")
            return
    pytest.fail(f"no link to {href} within {MOST_TABS} presses of the key")


def tab_to(page: Page, selector: str) -> None:
    """Go to a part of the page with the tabulator key alone."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            return
    pytest.fail(f"{selector} is not reached within {MOST_TABS} presses of the key")


def test_the_keyboard_leads_from_home_to_a_source(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    reach(page, "/topics/nato/")
    reach(page, "/articles/")
    tab_to(page, "#removed > summary")
    page.keyboard.press("Enter")
    reach(page, "/source/")
    expect(page.locator("h1")).to_be_visible()
    assert page.url.split("#")[0].endswith("/source/")


def test_the_keyboard_alone_finds_an_article_by_its_words(page: Page) -> None:
    reach(page, "/search/")
    tab_to(page, "#q")
    page.keyboard.type("الناتو")
    expect(page.get_by_role("status")).to_contain_text("عدد النتائج")
    expect(page.locator(".hit__text mark").first).to_be_visible()
    reach(page, "/articles/")
    expect(page.locator(".prose")).to_contain_text("الناتو")


def test_the_first_stop_of_the_keyboard_skips_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_screen_reader_hears_landmarks_and_headings_in_order(
    page: Page, address: str, kinds: dict[str, str]
) -> None:
    for kind, href in kinds.items():
        page.goto(address + href)
        if kind not in BARE:
            for role in ("banner", "main", "contentinfo"):
                assert page.get_by_role(role).count() == 1, (kind, role)
            names = page.get_by_role("navigation").evaluate_all(
                "all => all.map(one => one.getAttribute('aria-label'))"
            )
            assert all(names), (kind, names)
            assert len(set(names)) == len(names), (kind, names)
        levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
            "all => all.filter(one => one.checkVisibility() || one.closest('details'))"
            ".map(one => +one.tagName[1])"
        )
        assert levels.count(1) == 1, (kind, levels)
        steps = [b - a for a, b in pairwise(levels)]
        assert max(steps, default=0) <= 1, (kind, levels)


def test_the_tree_of_an_article_names_what_a_reader_seeks(
    page: Page, address: str, kinds: dict[str, str]
) -> None:
    page.goto(address + kinds["article"])
    tree = page.locator("body").aria_snapshot()
    for line in (
        "- banner:",
        '- navigation "أقسام الموقع"',
        '- navigation "مسار الصفحة"',
        "- main:",
        "- heading",
        "[level=1]",
        "- article",
        'heading "للحفظ والاستشهاد" [level=2]',
        "- contentinfo:",
    ):
        assert line in tree, line


def test_an_article_prints_as_a_clean_sheet_with_its_source(
    page: Page, address: str, kinds: dict[str, str]
) -> None:
    page.goto(address + kinds["article"])
    page.emulate_media(media="print", color_scheme="dark")
    shown = page.locator("body").inner_text()
    assert "sha256:" in shown
    for away in (".masthead__tools", ".topics", ".crumbs", ".pager", ".side"):
        for one in page.locator(away).all():
            assert not one.is_visible(), away
    paper, ink = page.evaluate(
        "['backgroundColor', 'color'].map(name => getComputedStyle(name === 'color' ? document.body"
        " : document.documentElement)[name].match(/\\d+/g).slice(0, 3).map(Number))"
    )
    assert min(paper) > PALE
    assert max(ink) < 255 - PALE
    sheet = page.pdf(path=SCREENS / "article.pdf", prefer_css_page_size=True, format="A4")
    assert sheet.startswith(b"%PDF")
    assert sheet.count(b"/Type /Page\n") in range(1, 9)
