"""Tables of figures."""

from evaluation.figures import Count
from evaluation.results import Phenomenon
from evaluation.table import FIGURE_HEAD, figure_rows, markdown, phenomenon_rows, plain, share


def test_only_a_whole_figure_shows_as_one() -> None:
    assert (share(1.0), share(0.9999), share(0.0)) == ("1.000", "0.999", "0.000")


def test_a_figure_shows_its_measures_and_counts() -> None:
    table = plain(FIGURE_HEAD, figure_rows({"body lines": Count(1, 2, 4)}))
    assert table.splitlines()[1] == "body lines      0.500   0.250  0.333      1      2         4"


def test_a_format_without_captures_of_a_phenomenon_shows_a_dash() -> None:
    (row,) = phenomenon_rows({"ticker": Phenomenon(Count(1, 1, 1), None, 3, 1)})
    assert row == ("ticker", "1.000", "-", "3", "1")


def test_a_markdown_table_has_a_rule_under_its_head() -> None:
    assert markdown(("", "F1"), [("ours", "0.990")]).splitlines()[1] == "|---|--:|"
