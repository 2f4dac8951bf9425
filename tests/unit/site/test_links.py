from dataclasses import replace

from newsdigest.model.ledger import Entry, Ledger
from newsdigest.model.post import Post, Trail
from newsdigest.site.library import Library
from newsdigest.site.links import links_of, reason_of
from newsdigest.site.reports import origins
from siteworld import ledger, library, post, trail


def related(made: Library, slug: str) -> list[str]:
    return [link.slug for link in links_of(made).related[slug]]


def test_the_reason_of_a_related_link_names_only_what_both_posts_hold() -> None:
    made = library(
        post("a", "هدنة وحبوب بحضور سلمى الوادي", agency="وكالة نون"),
        post("b", "هدنة بحضور سلمى الوادي ونادر الساحل", agency="وكالة نون"),
    )
    (link,) = links_of(made).related["a"]
    assert reason_of(link, made.readings["a"], made) == (
        "لأن المقالين يذكران سلمى الوادي ويتناولان الهدنة وينقلان عن وكالة نون"
    )


def test_posts_that_share_nothing_are_not_related() -> None:
    made = library(post("a", "هدنة"), post("b", "حبوب"))
    assert related(made, "a") == []


def test_a_rare_subject_relates_more_than_one_that_all_share() -> None:
    common = [post(f"c{n}", "هدنة", day=f"2025-03-0{n}") for n in range(1, 6)]
    made = library(
        *common, post("x", "هدنة وحبوب", "2025-03-07"), post("y", "هدنة وحبوب", "2024-01-01")
    )
    assert related(made, "x")[0] == "y"


def test_ties_are_settled_by_slug_so_that_links_do_not_move() -> None:
    posts = [post(slug, "هدنة") for slug in "dacb"]
    assert related(library(*posts), "a") == ["b", "c", "d"]
    assert related(library(*reversed(posts)), "a") == ["b", "c", "d"]


def told(slug: str, head: str) -> Ledger:
    """Make the ledger of a post that is a version of another."""
    none = dict.fromkeys(("title_line", "published", "updated", "outlet", "byline", "agency"))
    entry = Entry(1, f"articles/{slug}.md", slug, "عنوان", **none, version_of=head)
    return replace(ledger(path=f"{slug}.txt"), articles=(entry,))


def one_origin(made: Library) -> bool:
    return len(set(origins(made).values())) == 1


HARBOUR = "وصلت أول سفينة محملة بالقمح إلى ميناء العقيق بعد توقف دام شهرين، وفق بيان للميناء."
REWORDED = "بعد توقف دام شهرين وصلت سفينة محملة بالقمح إلى ميناء العقيق صباحا."
FREER = "وصلت سفينة محملة بالقمح إلى ميناء العقيق وسط ترحيب التجار والصيادين."
PRISON = "تبادل الجانبان عشرين أسيرا عند المعبر الشمالي برعاية وسيطين من بلد محايد."
LEAK = "كشفت مصادر قريبة من الوفد شروط هدنة تعرضها سلمى الوادي."
OTHER_LEAK = "نقلا عن أشخاص على دراية بالأمر، لن تقبل سلمى الوادي أي هدنة قصيرة."


def agency(slug: str, body: str, day: str | None = "2025-03-01", **more: Trail | str) -> Post:
    return post(slug, body, day, agency="وكالة نون", **more)


def test_one_report_reworded_is_one_source() -> None:
    assert one_origin(library(agency("a", HARBOUR), agency("b", REWORDED, "2025-03-04")))


def test_two_reports_of_one_agency_on_the_same_people_and_topics_are_two_sources() -> None:
    about = "\n\nعن هدنة وحبوب وسلمى الوادي."
    assert not one_origin(library(agency("a", HARBOUR + about), agency("b", PRISON + about)))
    halves = (
        agency(slug, text + about, None, trail=trail(number))
        for slug, text, number in (("a", HARBOUR, 1), ("b", PRISON, 2))
    )
    assert not one_origin(library(*halves))


def test_names_and_topics_alone_do_not_make_ledes_alike() -> None:
    names = "سلمى الوادي ونادر الساحل والشاطئ والتل هدنة وحبوب"
    assert not one_origin(library(agency("a", names), agency("b", names)))


def test_an_undated_report_is_not_near_every_other() -> None:
    assert one_origin(library(agency("a", HARBOUR), agency("b", FREER)))
    assert not one_origin(library(agency("a", HARBOUR, None), agency("b", FREER)))
    assert one_origin(library(agency("a", HARBOUR, None), agency("b", HARBOUR)))


def test_what_unnamed_sources_told_one_agency_is_one_source_within_a_day() -> None:
    assert one_origin(library(agency("a", LEAK), agency("b", OTHER_LEAK, "2025-03-02")))
    assert not one_origin(library(agency("a", LEAK), agency("b", OTHER_LEAK, "2025-03-04")))
    assert not one_origin(library(agency("a", LEAK), agency("b", OTHER_LEAK, None)))


def test_two_halves_of_a_capture_that_hand_on_one_leak_are_one_source() -> None:
    assert one_origin(
        library(
            agency("a", LEAK, "2025-03-01", trail=trail(1)),
            replace(agency("b", OTHER_LEAK, None, trail=trail(2)), agency="وكاله نون"),
        )
    )


def test_an_agencys_reports_a_month_apart_are_two_sources() -> None:
    assert not one_origin(library(agency("a", HARBOUR), agency("b", HARBOUR, "2025-04-05")))


def test_posts_without_an_agency_are_sources_of_their_own() -> None:
    assert not one_origin(library(post("a", "هدنة وحبوب"), post("b", "هدنة وحبوب")))


def test_a_running_story_does_not_become_one_endless_report() -> None:
    days = [agency(f"p{n}", HARBOUR, f"2025-03-{n:02}") for n in range(1, 29, 4)]
    found = origins(library(*days))
    assert len(set(found.values())) > 1


def test_versions_are_listed_on_both_and_count_as_one_origin_and_not_as_related() -> None:
    made = library(
        post("a", "هدنة", trail=trail(path="a.txt")),
        post("b", "هدنة", agency="نون", trail=trail(path="b.txt")),
        post("c", "هدنة", agency="نون"),
        ledgers=(told("a", "b"), told("b", "b")),
    )
    links = links_of(made)
    assert links.versions == {"a": ("a", "b"), "b": ("a", "b"), "c": ("c",)}
    assert links.origin["a"] == links.origin["b"] != links.origin["c"]
    assert related(made, "a") == ["c"]
    assert links.same_origin["b"] == ()
