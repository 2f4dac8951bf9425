"""Search in a browser: what readers type, and what they find."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.bidi import bare_runs
from casefile import read_cases
from newsdigest.text.fold import fold
from newsdigest.text.keys import bare_key, key_text, loose_keys
from runs import PROJECT, build_site
from serving import serving, until

CASES = {case["name"]: case for case in read_cases("search.txt")}
WORDS = "والناتو للمفاوضات بكييف ٢٠٢٥ الأطلسيّ آسيا مسؤول شيء Zelenskyy هـدنة فى وبالهدنة سيلتقي کیف"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 390, "height": 900})
    opened.goto(f"{address}search/")
    yield opened
    opened.close()


def ask(page: Page, query: str) -> None:
    """Type a query and wait for the end of what was said before."""
    status = page.locator("#found")
    page.locator("#q").fill("")
    page.keyboard.press("Enter")
    expect(status).to_have_text("")
    page.locator("#q").fill(query.strip('"'))
    page.keyboard.press("Enter")


def slugs(page: Page) -> list[str]:
    return [
        href.split("/articles/")[1].split("/")[0]
        for href in page.eval_on_selector_all(".hits h2 a", "all => all.map(one => one.href)")
    ]


@pytest.mark.parametrize("name", CASES)
def test_a_query_finds_what_a_reader_means(page: Page, name: str) -> None:
    case = CASES[name]
    ask(page, case["query"])
    status = page.get_by_role("status")
    expect(status).to_contain_text(case.get("says", "لا " if "none" in case else "عدد"))
    offered = page.eval_on_selector_all(".rows a", "all => all.map(one => one.href)")
    assert "page" not in case or any(href.endswith(case["page"]) for href in offered)
    if "none" in case:
        assert page.locator(".hits > li").count() == 0
    else:
        expect(page.locator(".hits > li").first).to_be_visible()
        near = f"نتائج قريبة من «{case['query']}»"
        assert (near in status.inner_text()) == ("near" in case)
        check_order(case, slugs(page))
        check_marks(case, page)


def check_order(case: dict[str, str], found: list[str]) -> None:
    """Compare what was found with a case; the page shows ten results at once."""
    assert set(case.get("finds", "").split()) <= set(found)
    assert set(case.get("lacks", "").split()).isdisjoint(found)
    assert found[0] == case.get("first", found[0])
    assert len(found) == int(case.get("count", len(found)))


def check_marks(case: dict[str, str], page: Page) -> None:
    """Compare what is marked with a case, once all passages are there."""
    if {"marks", "unmarked"} & case.keys():
        expect(page.locator(".hit__text:empty")).to_have_count(0)
        marks = set(page.locator("#results mark").all_inner_texts())
        assert set(case.get("marks", "").split()) <= marks
        assert set(case.get("unmarked", "").split()).isdisjoint(marks)


def test_the_passage_shows_the_word_that_was_sought(page: Page) -> None:
    ask(page, "للناتو")
    passage = page.locator(".hit__text").first
    expect(passage.locator("mark", has_text="الناتو").first).to_be_visible()


def test_the_number_of_results_is_announced(page: Page) -> None:
    ask(page, "الناتو")
    status = page.get_by_role("status")
    expect(page.locator(".hits > li").first).to_be_visible()
    expect(status).to_contain_text(str(page.locator(".hits > li").count()))


def test_a_day_that_was_sought_is_marked_as_a_whole(page: Page) -> None:
    ask(page, "9/4/2025")
    expect(page.locator(".meta mark")).to_have_text("9 أبريل/نيسان 2025")


def test_a_title_of_our_making_is_told_as_such(page: Page) -> None:
    ask(page, "يسعى الكرملين")
    expect(page.locator(".hits > li").first.locator(".made")).to_have_text("عنوان من وضعنا")
    assert page.locator(".hits .made").count() == 1


def test_what_a_filter_hides_is_told_and_can_be_had(page: Page) -> None:
    page.get_by_label("وسيلة الإعلام").select_option("عرجون نيوز")
    page.locator("#q").fill("القرم")
    status = page.get_by_role("status")
    expect(status).to_contain_text("لا نتائج لعبارة «القرم» في ما اخترته")
    expect(status).to_contain_text("عدد النتائج من دون اختيار: 2")
    page.get_by_role("button", name="أزل ما اخترته").click()
    expect(page.locator(".hits > li")).to_have_count(2)
    expect(page.locator("#q")).to_be_focused()


def test_results_are_parted_by_year_and_undated(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?q=%D9%85%D9%88%D8%B3%D9%83%D9%88")
    expect(page.locator(".hits .meta", has_text="2025").first).to_be_visible()
    year = page.get_by_label("السنة")
    year.select_option("بلا تاريخ")
    expect(page.locator(".hits .meta", has_text="2025")).to_have_count(0)
    assert {"2ead537d", "884f399d"} <= set(slugs(page))
    year.select_option("2025")
    expect(page.locator(".hits .meta", has_text="بلا تاريخ")).to_have_count(0)
    assert {"1996eb8c", "9934a950", "a7eb8fce"} == set(slugs(page))
    page.close()


def test_a_year_without_articles_finds_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?year=2024")
    expect(page.get_by_role("status")).to_contain_text("لا مقال في ما اخترته")
    expect(page.get_by_label("السنة")).to_have_value("2024")
    page.close()


def test_results_can_be_narrowed(page: Page) -> None:
    ask(page, "أوكرانيا")
    before = len(slugs(page))
    page.get_by_label("وسيلة الإعلام").select_option("عرجون نيوز")
    expect(page.locator(".hits > li")).to_have_count(1)
    assert before > 1
    page.get_by_label("وسيلة الإعلام").select_option("")


def test_quotation_marks_and_signs_of_programs_are_only_letters(page: Page) -> None:
    for query in ("«الناتو»", '"الناتو"', "الناتو $& $1", "<b>الناتو</b>"):
        ask(page, query)
        expect(page.locator(".hits > li").first).to_be_visible()
    ask(page, "زقزقةغريبة $& <img src=x>")
    expect(page.get_by_role("status")).to_contain_text("«زقزقةغريبة $& <img src=x>»")
    assert page.locator("#found img").count() == 0


def test_a_very_long_query_is_answered_at_once(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?q={'المفاوضات+أوكرانيا+' * 300}")
    expect(page.get_by_role("status")).to_contain_text("النتائج", timeout=3000)
    page.close()


def test_a_failed_index_is_told_and_tried_again(browser: Browser, address: str) -> None:
    page = browser.new_page(service_workers="block")
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{address}search/?q=%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88")
    expect(page.get_by_role("status")).to_contain_text("تعذّر تحميل فهرس البحث")
    page.unroute("**/search/index.json")
    page.get_by_role("button", name="ابحث").click()
    expect(page.locator(".hits > li").first).to_be_visible()
    page.close()


def site_of(folder: Path, front: str, body: str) -> Path:
    """Build the site of a single post in a folder."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    text = f"{front}Slug: 0a1b0001\nAdded: 2025-05-01T00:00:00Z\n\n{body}\n"
    (articles / "0a1b0001.md").write_text(text, encoding="utf-8")
    done = build_site(folder / "content", folder / "out", reuse="full")
    assert done.returncode == 0, done.stderr
    return folder / "out"


def test_a_title_is_shown_as_text_whatever_it_holds(browser: Browser, tmp_path: Path) -> None:
    front = "Title: مناورة <img src=x onerror=document.title='sprung'>\n"
    site = site_of(tmp_path, front, "نص عن مناورة بحرية قرب الميناء القديم.")
    page = browser.new_page()
    with serving(site) as host:
        page.goto(f"{host}/search/?q=%D9%85%D9%86%D8%A7%D9%88%D8%B1%D8%A9")
        expect(page.locator(".hits h2").first).to_contain_text("<img src=x")
        assert page.locator(".hits img").count() == 0
        assert page.title() != "sprung"
    page.close()


def test_the_scripts_stay_small() -> None:
    for name in ("words.js", "search.js", "results.js"):
        assert (PROJECT / "theme" / "static" / name).stat().st_size <= 8 * 1024, name


def test_a_filter_without_a_word_lists_what_it_leaves(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?topic=topics/nato/")
    expect(page.get_by_role("status")).to_contain_text("عدد النتائج")
    assert {"1996eb8c", "9934a950"} <= set(slugs(page))
    offered = page.eval_on_selector_all(".rows a", "all => all.map(one => one.href)")
    assert [href.endswith("/topics/nato/") for href in offered] == [True]
    page.get_by_label("وسيلة الإعلام").select_option("صدى القوافل")
    expect(page.get_by_role("status")).to_contain_text("لا مقال في ما اخترته")
    page.close()


def test_results_run_from_right_to_left_whatever_they_begin_with(
    browser: Browser, tmp_path: Path
) -> None:
    front = "Title: Sky Harbour News تنشر صورا لطائرة F-16\nOutlet: Harbour\n"
    site = site_of(tmp_path, front, "John Doe قال لـ Harbour إن طائرة F-16 قرب الميناء.")
    page = browser.new_page()
    with serving(site) as host:
        for query in ("f-16", "Harbour"):
            page.goto(f"{host}/search/?q={query}")
            expect(page.locator(".hit__text mark").first).to_be_visible()
            for part in page.locator(".hit__title, .hit__text").all():
                assert part.evaluate("one => getComputedStyle(one).direction") == "rtl"
            shown = tmp_path / "shown.html"
            shown.write_text(f"<body>{page.locator('#results').inner_html()}", encoding="utf-8")
            assert bare_runs(shown) == []
            assert page.locator(".hit__title bdi").first.inner_text() == "Sky Harbour News"
        page.goto(f"{host}/search/?q=F-15")
        expect(page.locator("#found bdi")).to_have_text("F-15")
    page.close()


def test_an_address_holds_the_query(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?q=%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88")
    expect(page.locator(".hits > li").first).to_be_visible()
    page.locator(".hits a").first.click()
    expect(page.locator("h1")).to_contain_text("الناتو")
    page.close()


def test_nothing_is_loaded_before_the_reader_asks(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/")
    assert not [url for url in asked if "search.js" in url or url.endswith(".json")]
    page.locator("#q").focus()
    until(page, "window.newsdigestSearch")
    page.close()


def test_without_script_the_lists_are_there(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}search/?q=x")
    expect(page.locator(".note")).to_be_visible()
    expect(page.get_by_role("link", name="فلاديمير بوتين")).to_be_visible()
    assert page.locator("select").first.is_hidden()
    page.close()


def test_the_script_cuts_words_as_the_index_does(page: Page) -> None:
    page.locator("#q").focus()
    until(page, "window.newsdigestSearch")
    for word in WORDS.split():
        folded = fold(word)
        bare = bare_key(folded)
        keys = [folded, *([bare] if bare else [])]
        cut = page.evaluate(
            "word => { const { fold, sure, loose } = newsdigestSearch;"
            " const one = fold(word); return [one, sure(one), [...new Set(loose(one))]] }",
            word,
        )
        assert cut == [folded, keys, loose_keys(folded)], word
        assert page.evaluate("word => newsdigestWords.keyOf(word)", word) == key_text(word), word
