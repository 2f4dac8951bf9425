"""Which quotation marks of a passage belong together; one without its twin counts for nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdigest.text.fold import fold

_FAMILIES: Final = (
    "\u00ab\u00bb",
    '\u201c\u201d\u201e\u201f"',
    "\u2018\u2019\u201a",
    "\u2039\u203a",
)
"""Marks that may close one another: guillemets, double, single, single guillemets. Printed and
typed double marks are one family, for pages mix them within one pair."""
MARKS: Final = {mark: number for number, family in enumerate(_FAMILIES) for mark in family}
_SINGLE: Final = 2
"""The family of single marks; between letters such a mark is an apostrophe."""
_MARK: Final = re.compile(f"[{''.join(_FAMILIES)}]")
_OPENING: Final = "\u00ab\u201c\u201e\u2018\u201a\u2039"
_CLOSING: Final = "\u00bb\u201d\u2019\u203a"
_LEADS: Final = "([{:\u060c,;\u061b-\u2013\u2014\u0640/"
"""Signs that a quotation may follow at once."""
LONGEST: Final = 1200
"""Characters in a quotation. A longer one is two marks that lost their twins."""


def pairs_of(text: str) -> tuple[tuple[int, int], ...]:
    """Pair the marks of a text: the places of opening and closing mark, outermost pairs only.

    >>> pairs_of('قال: «نعم» ثم “لا”')
    ((5, 9), (14, 17))
    >>> pairs_of('قال «نعم ثم «لا»')
    ((12, 15),)
    """
    found: list[tuple[int, int]] = []
    waiting: list[list[int]] = [[] for _ in _FAMILIES]
    for place, opens in _roles(text):
        own = waiting[MARKS[text[place]]]
        if opens or (opens is None and not own):
            own.append(place)
        elif own:
            found.append((own[-1], place))
            _forget(waiting, own[-1])
    return _outermost(found)


def _forget(waiting: Iterable[list[int]], start: int) -> None:
    """Drop the opening marks from `start` on: a closed pair has crossed those within it."""
    for family in waiting:
        while family and family[-1] >= start:
            family.pop()


def _outermost(found: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Drop the pairs within another pair, and what is too long to be one quotation."""
    kept: list[tuple[int, int]] = []
    reach = -1
    for start, end in sorted(pair for pair in found if pair[1] - pair[0] <= LONGEST):
        if start > reach:
            kept.append((start, end))
            reach = end
    return tuple(kept)


def _roles(text: str) -> Iterator[tuple[int, bool | None]]:
    """Tell of each mark whether it opens, closes, or either."""
    for hit in _MARK.finditer(text):
        place, sign = hit.start(), hit[0]
        before = text[place - 1 : place] or " "
        after = text[place + 1 : place + 2] or " "
        if not (MARKS[sign] == _SINGLE and before.isalnum() and after.isalnum()):
            yield place, _opens(sign, before, after)


def _opens(sign: str, before: str, after: str) -> bool | None:
    """Judge a mark by its neighbours first: Arabic pages type the pairs in both directions."""
    leads = before.isspace() or before in _LEADS or before in _OPENING
    ends = after.isspace() or not (after.isalnum() or after in _OPENING or not fold(after))
    if leads != ends:
        return leads
    if sign in _OPENING:
        return True
    return False if sign in _CLOSING else None
