"""What one would use instead, and the tables that show the distance."""

from pathlib import Path

import pytest

from evaluation import distance
from evaluation.baselines import NotInstalledError, html_rows, keep_all, longest_run, text_rows
from evaluation.distance import Distance, in_full, in_short, with_section
from evaluation.figures import Count, Finding
from evaluation.gold import Gold, GoldArticle, GoldLine
from evaluation.results import Result

LINES = {1: "قائمة", 3: "س" * 60, 5: "س" * 60, 7: "شارك", 9: "س" * 60}
GOLD = Gold(
    *("text/a.txt", "text", ()),
    refuse=False,
    articles=(GoldArticle({}),),
    lines=tuple(GoldLine(n, "body" if n in (3, 5) else "boilerplate", None) for n in LINES),
)
REFUSED = Gold("text/b.txt", "text", (), refuse=True, articles=())


def test_keeping_all_takes_every_line() -> None:
    assert keep_all(LINES) == {1, 3, 5, 7, 9}


def test_the_longest_run_is_broken_by_a_short_line() -> None:
    assert longest_run(LINES) == {3, 5}


def test_no_long_line_makes_no_run() -> None:
    assert longest_run({1: "قائمة", 2: "شارك"}) == set()


def test_text_from_a_page_to_refuse_costs_precision_in_its_own_column() -> None:
    right = Finding("article text", Count(2, 2, 2))
    nothing = Finding("article text", Count())
    results = [Result(GOLD, (right,)), Result(REFUSED, (nothing,))]
    ours, all_lines, run = text_rows(results, {"text/a.txt": LINES, "text/b.txt": {1: "س" * 60}})
    assert ours[1:] == ("1.000", "1.000", "1.000", "1.000")
    assert all_lines[1:] == ("0.400", "1.000", "0.571", "0.500")
    assert run[1:] == ("1.000", "1.000", "1.000", "0.800")


def test_without_the_tools_it_says_how_to_install_them(tmp_path: Path) -> None:
    with pytest.raises(NotInstalledError, match=r"requirements-eval\.lock"):
        list(html_rows([], tmp_path, tmp_path / "no-python"))


def test_the_tables_stand_between_their_markers_and_nothing_else_changes() -> None:
    row = ("this project", "0.990", "0.980", "0.985", "0.985")
    found = Distance((row,), (row,), 20, 60)
    page = "# A\n\n<!-- distance -->\nold\n<!-- end of distance -->\n\nrest\n"
    for section in (in_full(found, "2026-01-02"), in_short(found, "2026-01-02")):
        written = with_section(page, section)
        assert "2026-01-02" in written
        assert "0.985" in written
        assert "old" not in written
        assert written.startswith("# A\n")
        assert written.endswith("\n\nrest\n")


@pytest.mark.parametrize("kind", ["full", "short"])
def test_the_docs_have_a_place_for_the_tables(kind: str) -> None:
    assert distance.SECTION.search(distance.PAGES[kind].read_text(encoding="utf-8"))
