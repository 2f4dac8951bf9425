from dataclasses import replace

from newsdigest.model.subject import Relation
from newsdigest.site.show.article import article_page
from newsdigest.site.show.outlet import outlet_page
from newsdigest.site.show.subject import people_page, places_page, subject_page
from newsdigest.site.show.topic import topic_page
from newsdigest.site.views import Named
from siteworld import HILL, MANARA, NADIR, SALMA, SHORE, TRUCE, post, shelf

COAST = replace(
    SHORE,
    place_type="country",
    wikidata="Q42",
    relations=(Relation("head", "people/salma", ""), Relation("capital", "places/hill", "")),
)
OFFICER = replace(
    NADIR,
    relations=(
        Relation("office", "", "أمين الميناء"),
        Relation("country", "places/shore", ""),
        Relation("member", "topics/truce", ""),
    ),
)
TIED = (TRUCE, SALMA, OFFICER, MANARA, COAST, HILL)


def test_a_place_says_what_it_is_and_where_its_relations_lead() -> None:
    made = shelf(post("a", "وصلوا إلى الشاطئ"), subjects=TIED)
    facts = [(one.name, one.value, one.outside) for one in subject_page(made, COAST).facts]
    assert facts == [
        ("النوع", Named("دولة"), None),
        ("القيادة", Named("سلمى الوادي", "people/salma/"), None),
        ("العاصمة", Named("التل", "places/hill/"), None),
        ("ويكي بيانات", Named("Q42"), "https://www.wikidata.org/wiki/Q42"),
    ]


def test_relations_can_be_walked_both_ways() -> None:
    made = shelf(post("a", "هدنة"), subjects=TIED)
    officer = Named("نادر الساحل", "people/nadir/")
    assert [(one.name, one.subjects) for one in subject_page(made, COAST).ties] == [
        ("أشخاص من هذا البلد", (officer,))
    ]
    assert [(one.name, one.subjects) for one in topic_page(made, TRUCE).ties] == [
        ("أشخاص من هذه الجهة", (officer,))
    ]
    assert [one.value.text for one in subject_page(made, OFFICER).facts] == [
        "أمين الميناء",
        "الشاطئ",
        "الهدنة",
    ]


def test_what_a_subject_says_itself_is_not_said_again_from_the_other_side() -> None:
    salma = replace(SALMA, relations=(Relation("country", "places/shore", ""),))
    made = shelf(subjects=(TRUCE, salma, COAST, HILL))
    assert subject_page(made, COAST).ties == ()


def test_a_place_shows_its_articles_by_month_and_the_undated_apart() -> None:
    made = shelf(
        post("a", "وصلوا إلى الشاطئ.", "2025-01-02"),
        post("b", "كلام. غادروا الشاطئ أمس. كلام.", "2025-02-03"),
        post("c", "بلغوا الشاطئ."),
    )
    page = subject_page(made, SHORE)
    assert [month.day.month for month in page.months] == [2, 1]
    (mention,) = page.months[0].mentions
    assert mention.before + mention.name + mention.after == "غادروا الشاطئ أمس."
    assert [one.card.slug for one in page.undated.shown] == ["c"]


def test_who_stands_beside_a_subject_comes_with_a_number_and_an_article() -> None:
    made = shelf(
        post("a", "سلمى الوادي على الشاطئ", "2025-01-02"),
        post("b", "سلمى الوادي على الشاطئ", "2025-02-03"),
        post("c", "نادر الساحل على الشاطئ"),
    )
    found = subject_page(made, SHORE).people
    assert [(one.chip.title, one.together, one.newest.slug) for one in found] == [
        (SALMA.title, 2, "b"),
        (NADIR.title, 1, "c"),
    ]


def test_an_outlets_page_groups_its_articles_and_says_whom_they_name() -> None:
    made = shelf(post("a", "سلمى الوادي", "2025-01-02", outlet="المنارة"), post("b"))
    page = outlet_page(made, MANARA)
    assert [month.count for month in page.months] == [1]
    assert [one.chip.title for one in page.people] == [SALMA.title]


def test_an_organisation_speaks_where_its_name_is_all_that_the_speaker_is_called() -> None:
    said = "قال الشاطئ إن الهدنة قريبة.\n\nوقال رئيس الشاطئ إن الهدنة بعيدة."
    (one,) = subject_page(shelf(post("a", said)), SHORE).said
    assert "".join(text for text, _ in one.parts).startswith("قال الشاطئ")
    speakers = topic_page(shelf(post("a", said)), TRUCE).speakers
    assert [one.name and one.name.href for one in speakers] == ["places/shore/", None]


def test_of_an_excerpt_a_place_shows_no_more_than_the_title() -> None:
    made = shelf(post("a", "كلام طويل على الشاطئ في الليل."), reuse="excerpt")
    (mention,) = subject_page(made, SHORE).undated.shown
    assert (mention.before, mention.after) == ("", "")


def test_places_are_listed_by_what_they_are_and_those_never_named_apart() -> None:
    made = shelf(post("a", "وصلوا إلى الشاطئ"), subjects=TIED)
    page = places_page(made)
    assert [(name, [one.title for one in group]) for name, group in page.groups] == [
        ("دول", ["الشاطئ"])
    ]
    assert [one.title for one in page.unmet] == ["التل"]
    assert [one.title for one in people_page(made).unmet] == [NADIR.title, SALMA.title]


def test_a_story_goes_from_its_first_article_to_its_last_with_the_time_between() -> None:
    days = ("2025-01-01", "2025-01-01", "2025-01-02", "2025-01-05", "2025-01-16", "2025-02-03")
    made = shelf(*(post(f"a{number}", "هدنة وحبوب", day) for number, day in enumerate(days)))
    beats = [beat for month in topic_page(made, TRUCE).story for beat in month.beats]
    assert [beat.card.published.isoformat() for beat in beats if beat.card.published] == list(days)
    assert [beat.after for beat in beats] == [
        "",
        "في اليوم نفسه",
        "في اليوم التالي",
        "بعد ثلاثة أيّام",
        "بعد 11 يومًا",
        "بعد 18 يومًا",
    ]
    assert [beat.silent for beat in beats] == [False, False, False, False, True, True]
    assert [chip.slug for chip in beats[0].also] == ["grain"]


def test_a_topic_says_how_many_articles_and_sources_and_which_topic_is_near() -> None:
    page = topic_page(shelf(post("a", "هدنة وحبوب"), post("b", "هدنة")), TRUCE)
    assert page.share.text == "مقالان من مصدرين مستقلّين"
    (near,) = page.near
    assert (near.chip.slug, near.together, near.newest.slug) == ("grain", 1, "a")


def test_an_article_names_its_places_and_what_a_shared_address_shows() -> None:
    made = shelf(post("a", "هدنة على الشاطئ", "2025-04-09", outlet="المنارة"))
    page = article_page(made, made.reading("a"))
    assert [one.href for one in page.places] == ["places/shore/"]
    assert (page.share.title, page.share.text) == ("خبر a", "المنارة، 9 أبريل/نيسان 2025")


def test_a_shared_address_tells_a_title_of_our_making() -> None:
    made = shelf(post("a", outlet="المنارة", title_made=True))
    page = article_page(made, made.reading("a"))
    assert page.share.text == "المنارة، بلا تاريخ، عنوان من وضعنا"


def test_an_office_that_stands_at_the_head_of_a_page_is_not_told_again() -> None:
    relations = (Relation("office", "", "وسيطة"), Relation("country", "places/shore", ""))
    salma = replace(SALMA, relations=relations)
    made = shelf(subjects=(TRUCE, salma, SHORE))
    assert [one.value.text for one in subject_page(made, salma).facts] == ["الشاطئ"]
