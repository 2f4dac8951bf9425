"""Days as programs write them into a page, those that mean «unknown» left out."""

import re
from collections.abc import Iterable
from typing import Final

from newsdigest.convert.thresholds.limits import FIRST_YEAR

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_COMPACT: Final = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_ZERO: Final = "1970-01-01"
"""The day on which the clocks of programs begin: none was set."""


def first_day(texts: Iterable[str | None]) -> str | None:
    """Give the first text that states a day; one that cannot be read, where no other does."""
    unread = None
    for text in texts:
        if text:
            day = _parted(text)
            if _states_year(day):
                return day
            unread = unread or day
    return unread


def _parted(text: str) -> str:
    """Part a day written without signs: 20250618, 20250618T091244Z."""
    hit = _COMPACT.fullmatch(text)
    if hit is None:
        return text
    day = "-".join(hit.group("year", "month", "day"))
    return f"{day}T{hit['hour']}:{hit['minute']}" if hit["hour"] else day


def _states_year(text: str) -> bool:
    """Tell whether a text holds the year of a page, and is not the zero of a program's clock."""
    years = map(int, _YEAR.findall(text))
    return not text.startswith(_ZERO) and any(year >= FIRST_YEAR for year in years)
