"""The curator's word on lines, put before any rule: which lines are one block, and what it is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from newsdigest.model.capture import Corrections, Kind, Line, Pin, Verdict

Group = tuple[tuple[Line, ...], int]
"""Lines that make a block, and the number of blank lines above."""


def pin_at(corrections: Corrections, line: int) -> Pin | None:
    """Find the pin that a line is under."""
    at = bisect_right(corrections.pins, line, key=lambda pin: pin.first) - 1
    pin = corrections.pins[at] if at >= 0 else None
    return pin if pin and line <= pin.last else None


def seams_of(corrections: Corrections) -> frozenset[int]:
    """List the lines on which a block must begin."""
    return frozenset(line for line, _ in (*corrections.splits, *corrections.joins))


def recut(groups: Sequence[Group], corrections: Corrections) -> Sequence[Group]:
    """Cut a block where the curator's word changes; make one of the lines of a title."""
    if corrections == Corrections():
        return groups
    return _titles_joined(_cut(groups, corrections), corrections)


def _cut(groups: Iterable[Group], corrections: Corrections) -> Iterator[Group]:
    seams = sorted(seams_of(corrections))
    for lines, gap in groups:
        parts = groupby(
            lines,
            key=lambda line: (pin_at(corrections, line.number), bisect_right(seams, line.number)),
        )
        for number, (_, part) in enumerate(parts):
            yield tuple(part), 0 if number else gap


def _titles_joined(groups: Iterable[Group], corrections: Corrections) -> list[Group]:
    found: list[Group] = []
    for lines, gap in groups:
        pin = pin_at(corrections, lines[0].number)
        above = pin_at(corrections, found[-1][0][0].number) if found else None
        if pin and pin is above and pin.kind is Kind.TITLE:
            found[-1] = ((*found[-1][0], *lines), found[-1][1])
        else:
            found.append((lines, gap))
    return found


def pinned_verdicts(firsts: Iterable[int], corrections: Corrections) -> Mapping[int, Verdict]:
    """Give the verdicts on blocks, by their places; `firsts` are the lines they begin on."""
    pins = ((place, pin_at(corrections, first)) for place, first in enumerate(firsts))
    return {place: Verdict(pin.kind, "corrected") for place, pin in pins if pin}
