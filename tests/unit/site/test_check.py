import pytest

from newsdigest.site.check import Site, plan_problems, problems_of
from newsdigest.site.faults import content_problems
from newsdigest.site.plan import Row
from newsdigest.site.styles import styles_of
from siteworld import post, sources

ADDRESSES = ["", "/repo", "https://example.org/repo"]


def faults(address: str, text: str) -> list[str]:
    pages = {"a/index.html": text.replace("ROOT", address), "b/index.html": '<p id="here">'}
    files = {*pages, "theme/late.css"}
    return [problem.what for problem in problems_of(Site(address, pages, files))]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "text",
    [
        '<a href="ROOT/b/">',
        '<a class="x" href="ROOT/b/#here">',
        '<a href="../b/#here">',
        '<p id="x"><a href="#x">',
        '<link rel="stylesheet" href="ROOT/theme/late.css">',
        '<a href="https://elsewhere.example/">',
        '<a href="mailto:?subject=x">',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<img src="data:image/png;base64,AAAA">',
    ],
)
def test_a_sound_address_is_no_problem_at_the_root_or_under_a_path(address: str, text: str) -> None:
    assert faults(address, text) == []


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<a href="ROOT/c/">', "leads to no page"),
        ('<a href="ROOT/b/#there">', "names a place that its page does not have"),
        ('<a href="#there">', "names a place that its page does not have"),
        ('<link rel="stylesheet" href="https://fonts.example/a.css">', "from another site"),
        ('<script src="//cdn.example/a.js"></script>', "from another site"),
        ("<style>@font-face{src:url(https://fonts.example/a)}</style>", "from another site"),
    ],
)
def test_a_broken_or_foreign_address_is_named(address: str, text: str, what: str) -> None:
    (fault,) = faults(address, text)
    assert fault.endswith(what)


def test_a_link_that_leaves_the_sub_path_is_named() -> None:
    assert faults("/repo", '<a href="/b/">') == ["/b/ leads out of the site's own folder"]


def test_two_rows_for_one_file_are_a_problem() -> None:
    row = Row("a/index.html", "article", "k", None)
    assert [problem.where for problem in plan_problems([row, row])] == ["a/index.html"]


def test_a_doubled_slug_and_a_misspelt_topic_are_named_with_a_way_out() -> None:
    one = post("a", topics_pinned=("trruce",), topic_lines=(("trruce", 7),))
    known = sources(one, post("a"))
    found = content_problems(known.posts, known.subjects.values(), known.where)
    assert found[1].where.endswith("articles/a.md:7")
    assert [(problem.what, problem.do) for problem in found] == [
        ("the slug a is also that of articles/a.md", "Give one of them another"),
        ("there is no topic 'trruce'", "Write truce"),
    ]


def test_a_topic_both_pinned_and_excluded_is_named() -> None:
    lines = (("truce", 7), ("truce", 8))
    one = post("a", topics_pinned=("truce",), topics_excluded=("truce",), topic_lines=lines)
    known = sources(one)
    found = content_problems(known.posts, known.subjects.values(), known.where)
    assert [problem.what for problem in found] == ["the topic 'truce' is both pinned and excluded"]


def test_first_sheets_go_into_the_page_and_the_rest_into_a_file_named_by_its_digest() -> None:
    one = styles_of({"0.first.css": "a { b: c; }", "1.css": "/* x */ d { e: f }"})
    assert (one.inline, one.bundle) == ("a{b:c}", "d{e:f}")
    other = styles_of({"0.first.css": "a { b: c; }", "1.css": "d { e: g }"})
    assert one.name != other.name
