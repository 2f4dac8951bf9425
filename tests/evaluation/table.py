"""Figures as tables: aligned for a terminal, or Markdown for the docs."""

from collections.abc import Iterable, Mapping, Sequence

from evaluation.figures import Count
from evaluation.results import Phenomenon

Cells = Sequence[str]


def plain(head: Cells, rows: Iterable[Cells]) -> str:
    """Lay out a table for a terminal: the first column to the left, the others to the right.

    >>> print(plain(("a", "n"), [("long", "1")]))
    a     n
    long  1
    """
    whole = [head, *rows]
    widths = [max(len(row[column]) for row in whole) for column in range(len(head))]
    return "\n".join(_line(row, widths).rstrip() for row in whole)


def markdown(head: Cells, rows: Iterable[Cells]) -> str:
    """Lay out a table in Markdown.

    >>> print(markdown(("a", "n"), [("b", "1")]))
    | a | n |
    |---|--:|
    | b | 1 |
    """
    rule = "|---|" + "--:|" * (len(head) - 1)
    lines = [f"| {' | '.join(row)} |" for row in (head, *rows)]
    return "\n".join([lines[0], rule, *lines[1:]])


FIGURE_HEAD = ("", "precision", "recall", "F1", "right", "given", "expected")
PHENOMENON_HEAD = ("phenomenon", "text F1", "html F1", "captures", "wrong")


def figure_rows(counts: Mapping[str, Count]) -> list[Cells]:
    """Show each figure with its three measures and its counts."""
    return [
        (name, *map(share, (one.precision, one.recall, one.f1)), *map(str, _numbers(one)))
        for name, one in counts.items()
    ]


def phenomenon_rows(phenomena: Mapping[str, Phenomenon]) -> list[Cells]:
    """Show each phenomenon: the article text of its captures, and how many are wrong."""
    return [
        (
            name,
            share(one.text.f1) if one.text else "-",
            share(one.html.f1) if one.html else "-",
            str(one.captures),
            str(one.wrong),
        )
        for name, one in phenomena.items()
    ]


def share(value: float) -> str:
    """Show a figure; only what is whole shows as 1.000.

    >>> share(1.0), share(0.99996)
    ('1.000', '0.999')
    """
    return f"{int(value * 1000) / 1000:.3f}"


def _numbers(count: Count) -> tuple[int, int, int]:
    return count.hit, count.said, count.true


def _line(row: Cells, widths: Sequence[int]) -> str:
    first, *others = row
    right = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
    return "  ".join([first.ljust(widths[0]), *right])
