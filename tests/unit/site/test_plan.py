from dataclasses import replace

from newsdigest.model.capture import Kind
from newsdigest.site.make import Render, Tools, press_of
from newsdigest.site.plan import KINDS, Row, plan
from siteworld import SUBJECTS, TRUCE, ledger, post, shelf, trail


def rows(*posts: object, **more: object) -> dict[str, Row]:
    return {row.path: row for row in plan(shelf(*posts, **more))}


def tools(render: Render) -> Tools:
    return Tools(
        render, lambda picture: repr(picture).encode(), lambda files: repr([*files]).encode()
    )


def changed(before: dict[str, Row], after: dict[str, Row]) -> set[str]:
    return {path for path, row in after.items() if path not in before or row != before[path]}


def test_the_addresses_are_those_the_contract_promises() -> None:
    page = ledger(("هدنة بحضور سلمى الوادي", Kind.BODY, 1))
    made = rows(
        post("a", "هدنة بحضور سلمى الوادي", outlet="المنارة", trail=trail()), ledgers=(page,)
    )
    subjects = {
        *("topics/grain", "topics/truce", "people/salma", "people/nadir"),
        *("places/shore", "places/hill", "outlets/manara"),
    }
    lists = {"topics", "people", "places", "outlets", "archive", "about"}
    made_pages = {
        path for path in made if not path.startswith(("search/parts/", "share/", "icon-"))
    }
    assert made_pages == {
        "topics/grain/grain.epub",
        "topics/grain/whole.html",
        "topics/truce/truce.epub",
        "topics/truce/whole.html",
        "index.html",
        "404.html",
        "manifest.webmanifest",
        "offline/index.html",
        "robots.txt",
        "sitemap.xml",
        "sw.js",
        "articles/a/index.html",
        "articles/a/source/index.html",
        "feeds/all.atom.xml",
        "feeds/all.json",
        *(f"{name}/index.html" for name in lists | subjects),
        *(f"feeds/{name}.{form}" for name in subjects for form in ("atom.xml", "json")),
        "search/index.html",
        "search/index.json",
    }


def test_an_outlet_without_articles_has_no_page() -> None:
    assert not [path for path in rows(post("a", "هدنة")) if "manara" in path]


def test_a_kind_of_page_stands_in_the_table_once() -> None:
    names = [kind for kind, _ in KINDS]
    assert len(names) == len(set(names))


def test_keys_stay_until_what_a_page_shows_changes() -> None:
    before = rows(post("a", "هدنة أولى"), post("b", "حبوب"))
    assert before == rows(post("a", "هدنة أولى"), post("b", "حبوب"))
    after = rows(post("a", "هدنة أولى معدّلة"), post("b", "حبوب"))
    assert "articles/a/index.html" in changed(before, after)
    assert "articles/b/index.html" not in changed(before, after)


def test_an_edited_body_changes_the_feeds_that_carry_it() -> None:
    before, after = rows(post("a", "هدنة أولى")), rows(post("a", "هدنة ثانية"))
    feeds = {path for path in changed(before, after) if path.startswith("feeds/")}
    names = ("all", "topics/truce")
    assert feeds == {f"feeds/{name}.{form}" for name in names for form in ("atom.xml", "json")}


def test_a_topics_new_name_changes_the_pages_that_show_it() -> None:
    renamed = tuple(replace(one, title="وقف النار") if one == TRUCE else one for one in SUBJECTS)
    before = rows(post("a", "هدنة"))
    after = rows(post("a", "هدنة"), subjects=renamed)
    assert after["articles/a/index.html"].key != before["articles/a/index.html"].key


def test_a_row_becomes_its_file_with_the_body_filled_in() -> None:
    made = shelf(post("a", "**هدنة**"), address="https://example.org/repo")
    seen = {}

    def render(name: str, values: object) -> str:
        seen[name] = values
        return name

    press = press_of(made.library, tools(render))
    found = {row.path: press.make(row) for row in plan(made)}
    assert found["index.html"].content == b"home.html"
    assert "<strong>" in seen["article.html"]["page"].body_html
    assert seen["notfound.html"]["canonical"] is None
    assert found["feeds/all.atom.xml"].content.startswith(b"<?xml")


def test_a_post_that_cannot_be_parsed_is_a_problem_with_its_line() -> None:
    made = shelf(post("a", "[" * 5000))
    press = press_of(made.library, tools(lambda name, _: name))
    problems = [one for row in plan(made) for one in press.make(row).problems]
    assert [problem.where for problem in problems] == ["articles/a.md:9"]
