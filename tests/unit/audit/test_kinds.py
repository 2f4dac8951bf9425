"""The page of each kind that the audit looks at."""

from audit.kinds import TIMED, kind_of, longest
from newsdigest.site.plan import KINDS


def test_every_kind_of_page_in_the_plan_is_known_by_its_path() -> None:
    paths = ["index.html", "404.html", "topics/a/index.html", "topics/a/whole.html"]
    paths += ["articles/a/index.html", "articles/a/source/index.html"]
    paths += ["people/a/index.html", "people/a/said.html"]
    paths += ["places/a/index.html", "outlets/a/index.html"]
    lists = ("topics", "people", "places", "outlets", "archive", "about", "search", "offline")
    found = {kind_of(path) for path in [*paths, *(f"{name}/index.html" for name in lists)]}
    others = {"text", "index", "feed"}
    assert found == {kind for kind, _ in KINDS} - others - {"notfound"} | {"404"}
    assert found > set(TIMED)


def test_the_longest_page_of_a_kind_is_chosen() -> None:
    sizes = [("topics/a/index.html", 2), ("topics/b/index.html", 3), ("style.css", 9)]
    assert longest(sizes) == {"topic": "topics/b/index.html"}
