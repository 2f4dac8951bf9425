"""What an article's page offers besides its text: ways into it, and the sheet it makes on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

LONG = "articles/a7eb8fce/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    yield opened
    opened.close()


def test_a_long_article_lists_its_headings_and_each_leads_to_its_place(
    page: Page, address: str
) -> None:
    page.goto(address + LONG)
    listed = page.get_by_role("navigation", name="أقسام المقال").get_by_role("link")
    assert listed.all_inner_texts() == page.locator(".prose h2").all_inner_texts()
    last = listed.last.inner_text()
    listed.last.click()
    expect(page.locator(".prose :target")).to_have_text(last)
    expect(page.locator(".prose :target")).to_be_in_viewport()


def test_on_a_phone_the_list_of_headings_takes_one_line_until_it_is_opened(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address + LONG)
    listed = page.get_by_role("navigation", name="أقسام المقال")
    assert listed.bounding_box()["height"] < 60
    listed.get_by_text("في هذا المقال").click()
    expect(listed.get_by_role("link").first).to_be_visible()


def test_each_paragraph_leads_to_itself_and_nothing_is_added_to_its_text(
    page: Page, address: str
) -> None:
    page.goto(address + LONG)
    paragraphs = page.locator(".prose p")
    assert page.locator(".waypoint").count() == paragraphs.count()
    assert not [text for text in paragraphs.all_inner_texts() if "#" in text]
    page.locator("#p3").hover()
    page.get_by_role("link", name="رابط الفقرة 3", exact=True).click()
    assert page.url.endswith("#p3")
    assert page.locator("#p3").evaluate(
        "one => one.matches(':target') && getComputedStyle(one).backgroundColor"
    ) not in (False, "rgba(0, 0, 0, 0)")


def test_addresses_of_paragraphs_are_stops_of_the_keyboard_only_where_they_were_asked_for(
    page: Page, address: str
) -> None:
    page.goto(address + LONG)
    links = page.get_by_role("link", name="رابط الفقرة")
    assert links.count() == 0
    choice = page.get_by_role("checkbox", name="أظهر رابطًا عند كلّ فقرة")
    choice.focus()
    page.keyboard.press("Space")
    expect(choice).to_be_checked()
    assert links.count() == page.locator(".prose p").count()
    links.last.focus()
    page.keyboard.press("Enter")
    assert page.url.split("#p")[1].isdigit()


def test_on_paper_an_article_carries_its_source_and_nothing_to_press(
    page: Page, address: str
) -> None:
    page.goto(address + LONG)
    page.emulate_media(media="print")
    source = page.locator("#trail .ask__body")
    expect(source).to_be_visible()
    expect(source).to_contain_text("عرجون نيوز")
    expect(source).to_contain_text("9 أبريل/نيسان 2025")
    expect(source).to_contain_text("001_b94f07c3612ed8a5.txt")
    expect(source).to_contain_text("sha256:")
    expect(page.locator(".cite")).to_contain_text(LONG)
    for one in (
        ".topics",
        ".tool",
        ".crumbs",
        ".pager",
        ".side",
        ".contents",
        ".waypoint",
        "input",
    ):
        assert not [part for part in page.locator(one).all() if part.is_visible()], one


@pytest.mark.parametrize("width", [640, 768, 1280])
def test_no_date_runs_into_the_title_beside_it(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("", "archive/", "404.html"):
        page.goto(address + path)
        rows = page.locator(".river > li:not(.river__gap)").filter(has=page.locator("time"))
        assert rows.count()
        for row in rows.all():
            day = row.locator("time").first.bounding_box()
            title = row.locator(".river__title a").bounding_box()
            assert day
            assert title
            beside = day["x"] >= title["x"] + title["width"]
            assert beside or day["y"] + day["height"] <= title["y"] + 1, path
