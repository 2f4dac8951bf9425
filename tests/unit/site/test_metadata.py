from newsdigest.model.capture import Kind
from newsdigest.model.post import Correction
from newsdigest.site.metadata import article_data, page_data
from newsdigest.site.show.article import article_page
from newsdigest.site.show.rest import about_page
from newsdigest.site.show.subject import subject_page
from newsdigest.site.show.topic import topic_page
from siteworld import HILL, SALMA, TRUCE, ledger, post, shelf, trail, words

ADDRESS = "https://example.org/repo"


def data(**more: object) -> tuple[dict[str, object], dict[str, object]]:
    made = shelf(post("a", "هدنة بحضور سلمى الوادي", **more), ledgers=())
    page = article_page(made, made.reading("a"))
    return article_data(page, words(), "السجلّ", ADDRESS)


def test_an_article_says_what_it_is_based_on() -> None:
    found, _ = data(outlet="المنارة", url="https://manara.example/1")
    assert found["isBasedOn"] == {
        "@type": "NewsArticle",
        "url": "https://manara.example/1",
        "publisher": {"@type": "Organization", "name": "المنارة"},
    }
    assert found["publisher"]["name"] == "السجلّ"


def test_a_date_that_no_capture_states_is_not_told() -> None:
    found, _ = data()
    assert "datePublished" not in found
    assert data(day="2025-04-09")[0]["datePublished"] == "2025-04-09"


def test_subjects_and_the_way_from_home_are_named() -> None:
    found, way = data()
    assert [one["name"] for one in found["about"]] == ["الهدنة"]
    assert [one["name"] for one in found["mentions"]] == ["سلمى الوادي"]
    steps = way["itemListElement"]
    assert [one["position"] for one in steps] == [1, 2, 3]
    assert [one["item"] for one in steps] == [
        f"{ADDRESS}/",
        f"{ADDRESS}/topics/truce/",
        f"{ADDRESS}/articles/a/",
    ]


def test_whoever_wrote_it_is_its_author() -> None:
    assert data(byline="هند السالم", outlet="المنارة")[0]["author"]["name"] == "هند السالم"
    assert data(outlet="المنارة")[0]["author"]["name"] == "المنارة"
    assert "author" not in data()[0]


def test_a_desk_is_told_from_a_person() -> None:
    kinds = {
        byline: data(byline=byline)[0]["author"]["@type"]
        for byline in ("فريق التحرير", "غرفة الأخبار", "فريدة السالم")
    }
    assert list(kinds.values()) == ["Organization", "Organization", "Person"]


def test_a_capture_without_outlet_or_address_is_itself_the_base() -> None:
    page = ledger(("هدنة", Kind.BODY, 1))
    made = shelf(post("a", "هدنة", trail=trail()), ledgers=(page,))
    found, _ = article_data(article_page(made, made.reading("a")), words(), "السجلّ", ADDRESS)
    assert found["isBasedOn"] == {"@type": "WebPage", "url": f"{ADDRESS}/articles/a/source/"}
    assert "isBasedOn" not in data()[0]


def test_a_correction_is_told_and_counts_as_the_last_change() -> None:
    found, _ = data(corrections=(Correction("2025-06-07", "صُحّح رقم."),), day="2025-04-09")
    assert found["dateModified"] == "2025-06-07"
    assert [one["text"] for one in found["correction"]] == ["صُحّح رقم."]


def test_a_subjects_page_names_the_way_over_its_list() -> None:
    made = shelf(post("a", "هدنة بحضور سلمى الوادي"))
    for page, way in (
        (topic_page(made, TRUCE), ["السجلّ", "المواضيع", "الهدنة"]),
        (subject_page(made, SALMA), ["السجلّ", "الأشخاص", "سلمى الوادي"]),
        (subject_page(made, HILL), ["السجلّ", "الأماكن والجهات", "التل"]),
    ):
        (found,) = page_data(page, words(), "السجلّ", ADDRESS)
        assert [one["name"] for one in found["itemListElement"]] == way
        assert found["itemListElement"][2]["item"] == f"{ADDRESS}/{page.chip.href}"
    assert page_data(about_page(made), words(), "السجلّ", ADDRESS) == ()
