"""What readers can choose on every page, and what stays readable without a connection."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree
from threading import Event
from time import sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from serving import Host, serving, until

BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"
DARK = "rgb(16, 23, 30)"
LIGHT = "rgb(255, 255, 255)"


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
    whole, kept = page.evaluate(
        "['.ledger', '.ledger span'].map(one =>"
        " getComputedStyle(document.querySelector(one)).backgroundColor)"
    )
    assert whole != kept, "the bar no longer shows how much was kept"


def test_the_choices_are_used_from_the_keyboard(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(address)
    page.locator(".display summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(BACKGROUND) == DARK


def test_the_menu_closes_with_escape_and_by_a_click_beside_it(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    opener, menu = page.locator(".display summary"), page.locator("#display")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    expect(menu).to_be_visible()
    page.locator("main").click(position={"x": 5, "y": 5})
    expect(menu).to_be_hidden()


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
    page.get_by_role("region", name="ما قرأته من قبل").get_by_role("link", name=heading).click()
    expect(page.locator("h1")).to_have_text(heading)


def test_pages_that_were_read_are_listed_by_titles_that_tell_them_apart(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    settled(page)
    titles = set()
    for path in ("topics/nato/", "articles/2ead537d/", "articles/2ead537d/source/", "offline/"):
        page.goto(address + path)
        until(page, "caches.match(location.href).then(found => !!found)")
        titles.add(page.title().removesuffix(" | سجلّ المفاوضات"))
    page.goto(address)
    titles.add(page.title())
    reader.set_offline(offline=True)
    page.goto(f"{address}topics/ceasefire/")
    kept = page.get_by_role("region", name="ما قرأته من قبل").get_by_role("link")
    expect(kept.first).to_be_visible()
    listed = kept.all_text_contents()
    assert len(listed) == len(titles) - 1
    assert set(listed) == titles - {"لا اتصال"}


def settled(page: Page) -> None:
    """Wait until pages are kept."""
    page.evaluate("navigator.serviceWorker.ready")
    until(page, "!!navigator.serviceWorker.controller")


def names_kept(page: Page) -> list[str]:
    """List what is kept of the pages that were read, without the site's own address."""
    asked = (
        "caches.open('digest /repo/ read').then(one => one.keys()).then(all => all.map(x => x.url))"
    )
    return [url.split("/repo/")[1] for url in page.evaluate(asked)]


def test_the_first_page_that_was_opened_is_kept_too(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(f"{address}people/trump/")
    settled(page)
    until(page, "caches.match(location.href).then(found => !!found)")
    reader.set_offline(offline=True)
    page.goto(f"{address}people/trump/")
    expect(page.locator("h1")).to_have_text("دونالد ترامب")


def test_a_page_is_kept_once_whatever_its_address_asks(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    settled(page)
    for asked in ("?a=1", "?a=2", ""):
        page.goto(f"{address}topics/nato/{asked}")
    until(page, "caches.match(location.href).then(found => !!found)")
    assert [name for name in names_kept(page) if name.startswith("topics")] == ["topics/nato/"]


def test_search_offline_finds_what_was_sought_before_and_keeps_no_unread_page(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    settled(page)
    page.goto(f"{address}search/?q=%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88")
    expect(page.locator(".hit__text mark").first).to_be_visible()
    assert not [name for name in names_kept(page) if name.startswith("articles/")]
    reader.set_offline(offline=True)
    page.goto(f"{address}search/?q=%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88")
    expect(page.locator(".hits > li").first).to_be_visible()
    expect(page.locator(".hits")).not_to_contain_text("لم تفتح هذه الصفحة من قبل")


def test_one_lost_file_does_not_keep_the_others_from_being_kept(
    reader: BrowserContext, own_site: Path, tmp_path: Path
) -> None:
    root = copytree(own_site, tmp_path / "copy")
    (root / "repo/theme/icon.svg").unlink()
    page = reader.new_page()
    with serving(root) as host:
        page.goto(f"{host}/repo/")
        settled(page)
        reader.set_offline(offline=True)
        page.goto(f"{host}/repo/topics/ceasefire/")
        expect(page.locator("h1")).to_have_text("لا اتصال بالشبكة")


def test_a_page_kept_from_an_older_build_is_shown_in_the_style_there_is(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address)
    settled(page)
    old = f"{address}theme/style.0123456789ab.css"
    reader.set_offline(offline=True)
    answer = page.evaluate("url => fetch(url).then(one => one.text())", old)
    assert ".masthead" in answer or ".prose" in answer


def test_a_page_that_is_gone_is_forgotten(
    reader: BrowserContext, own_site: Path, tmp_path: Path
) -> None:
    root = copytree(own_site, tmp_path / "copy")
    page = reader.new_page()
    with serving(root) as host:
        page.goto(f"{host}/repo/")
        settled(page)
        page.goto(f"{host}/repo/topics/nato/")
        until(page, "caches.match(location.href).then(found => !!found)")
        rmtree(root / "repo/topics/nato")
        page.goto(f"{host}/repo/topics/nato/?again")
        until(page, "caches.match(location.pathname).then(found => !found)")


class Stalling(Host):
    """Answers until it is told to be silent; then it takes every request and says nothing."""

    silent = Event()

    def parse_request(self) -> bool:
        if self.silent.is_set():
            sleep(60)
        return super().parse_request()


def test_a_network_that_never_answers_keeps_no_reader_waiting(
    reader: BrowserContext, own_site: Path
) -> None:
    page = reader.new_page()
    with serving(own_site, Stalling) as host:
        page.goto(f"{host}/repo/")
        settled(page)
        page.goto(f"{host}/repo/topics/nato/")
        heading = page.locator("h1").inner_text()
        until(page, "caches.match(location.href).then(found => !!found)")
        Stalling.silent.set()
        page.goto(f"{host}/repo/topics/nato/?again", wait_until="commit", timeout=9000)
        expect(page.locator("h1")).to_have_text(heading)


def test_what_a_browser_holds_amiss_does_not_stop_the_choices(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(address)
    for held in ("null", "{", '"dark"'):
        page.evaluate("held => localStorage.setItem('display', held)", held)
        page.goto(address)
        choose(page, "الألوان", "داكنة")
        assert page.evaluate(BACKGROUND) == DARK
    assert faults == []


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
