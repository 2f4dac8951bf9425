"""Phrases with alternatives: `{a|b} c` stands for `a c` and `b c`."""

import re
from itertools import product
from math import prod
from typing import Final

MOST: Final = 500
"""Phrases that one line may stand for; more were meant by nobody."""

_GROUP: Final = re.compile(r"\{([^{}]*)\}")
_SIGNS: Final = re.compile(r"[{}|]")


def phrases_of(written: str) -> tuple[str, ...]:
    """Write out the phrases of a line without fault, the last alternatives changing first.

    >>> phrases_of("{a|b} c {d|e f}")
    ('a c d', 'a c e f', 'b c d', 'b c e f')
    """
    return tuple(" ".join("".join(chosen).split()) for chosen in product(*_choices(written)))


def fault_of(written: str) -> str | None:
    """Say what is wrong with the alternatives of a line; None where nothing is.

    >>> fault_of("{a|b c"), fault_of("{a|}"), fault_of("{a|b} c")
    ('has a brace or | that belongs to no {…|…}', 'has an empty alternative', None)
    """
    if _SIGNS.search(_GROUP.sub("", written)):
        return "has a brace or | that belongs to no {…|…}"
    choices = _choices(written)
    if not all(each.strip() for group in choices[1::2] for each in group):
        return "has an empty alternative"
    number = prod(map(len, choices))
    return f"stands for {number} phrases, more than {MOST}" if number > MOST else None


def _choices(written: str) -> list[list[str]]:
    """Part a line at its groups: what is fixed has one choice, a group as many as it names."""
    parts = _GROUP.split(written)
    return [part.split("|") if n % 2 else [part] for n, part in enumerate(parts)]
