from dataclasses import replace

from newsdigest.model.ledger import Entry, Ledger
from newsdigest.site.library import Library
from newsdigest.site.links import links_of, origins, reason_of
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
    found = origins(tuple(made.readings.values()))
    return len(set(found.values())) == 1


def test_two_halves_of_a_capture_that_credit_one_agency_are_one_source() -> None:
    assert one_origin(
        library(
            post("a", agency="وكالة نون", trail=trail(1)),
            post("b", agency="وكاله نون", trail=trail(2)),
        )
    )


def test_an_agencys_reports_a_month_apart_are_two_sources() -> None:
    text = "هدنة وحبوب"
    assert one_origin(
        library(
            post("a", text, "2025-03-01", agency="نون"), post("b", text, "2025-03-05", agency="نون")
        )
    )
    assert not one_origin(
        library(
            post("a", text, "2025-03-01", agency="نون"), post("b", text, "2025-04-05", agency="نون")
        )
    )


def test_two_shared_places_do_not_make_one_report() -> None:
    posts = (post(slug, "بين الشاطئ والتل", agency="نون") for slug in "ab")
    assert not one_origin(library(*posts))


def test_one_shared_subject_does_not_make_one_report() -> None:
    assert not one_origin(library(post("a", "هدنة", agency="نون"), post("b", "هدنة", agency="نون")))


def test_posts_without_an_agency_are_sources_of_their_own() -> None:
    assert not one_origin(library(post("a", "هدنة وحبوب"), post("b", "هدنة وحبوب")))


def test_a_running_story_does_not_become_one_endless_report() -> None:
    days = [post(f"p{n}", "هدنة وحبوب", f"2025-03-{n:02}", agency="نون") for n in range(1, 29, 4)]
    found = origins(tuple(library(*days).readings.values()))
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
