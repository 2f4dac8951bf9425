"""What readers can choose on every page, and what stays readable without a connection."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from runs import PROJECT, build_site
from serving import serving, until

BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"
DARK = "rgb(16, 23, 30)"
LIGHT = "rgb(255, 255, 255)"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the project's own site under a path."""
    root = tmp_path_factory.mktemp("displayed")
    done = build_site(PROJECT / "content", root / "repo", "/repo", reuse="full")
    assert done.returncode == 0, done.stderr
    with serving(root) as host:
        yield f"{host}/repo/"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser of its own, with nothing kept from before."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme="light")
    yield context
    context.close()


def choose(page: Page, group: str, choice: str) -> None:
    page.locator(".display summary").click()
    page.get_by_role("group", name=group).get_by_label(choice).check()
    page.locator(".display summary").click()


def kept(page: Page) -> list[str]:
    return list(page.evaluate("caches.keys()"))


def test_a_chosen_scheme_holds_on_the_next_page(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    assert page.evaluate(BACKGROUND) == LIGHT
    choose(page, "الألوان", "داكنة")
    assert page.evaluate(BACKGROUND) == DARK
    page.goto(f"{address}topics/")
    assert page.evaluate(BACKGROUND) == DARK
    choose(page, "الألوان", "كالنظام")
    assert page.evaluate(BACKGROUND) == LIGHT


def test_the_chosen_scheme_is_there_before_anything_is_painted(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    choose(page, "الألوان", "داكنة")
    reader.route("**/*.js", lambda route: route.abort())
    page.goto(f"{address}people/", wait_until="commit")
    page.wait_for_selector("h1", state="attached")
    assert page.evaluate(BACKGROUND) == DARK


def test_larger_letters_make_no_page_scroll_sideways(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    before = page.evaluate(SIZE)
    choose(page, "حجم الخطّ", "أكبر")
    assert page.evaluate(SIZE) > before * 1.2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_strong_contrast_blackens_the_grey(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(f"{address}about/")
    choose(page, "التباين", "عالٍ")
    grey, ink = page.evaluate(
        "['.muted', 'main'].map(one => getComputedStyle(document.querySelector(one)).color)"
    )
    assert grey == ink


def test_the_choices_are_used_from_the_keyboard(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    page.locator(".display summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(BACKGROUND) == DARK


def test_what_was_read_opens_without_a_connection(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    until(page, "!!navigator.serviceWorker.controller")
    page.goto(f"{address}topics/nato/")
    heading = page.locator("h1").inner_text()
    reader.set_offline(offline=True)
    page.goto(f"{address}topics/nato/")
    expect(page.locator("h1")).to_have_text(heading)
    page.goto(f"{address}topics/ceasefire/")
    expect(page.locator("h1")).to_have_text("لا اتصال بالشبكة")


def test_keeping_pages_can_be_turned_off(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    until(page, "!!navigator.serviceWorker.controller")
    until(page, "caches.keys().then(names => names.length)")
    page.locator(".display summary").click()
    page.get_by_label("احفظ ما أقرأه").uncheck()
    until(page, "caches.keys().then(names => !names.length)")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert kept(page) == []


def test_without_script_there_are_no_choices_to_make(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert page.locator(".display").is_hidden()
    page.close()
