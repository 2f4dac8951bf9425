"""Days as programs write them into a page, those that mean «unknown» left out."""

import re
from collections.abc import Iterable
from datetime import datetime
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


def local_moment(day: str | None, others: Iterable[str]) -> str | None:
    """Give the text that states the same moment in the page's zone, where a day is Greenwich's.

    One program writes the page's data in Greenwich's time and another what it shows in its own.
    """
    moment = _moment(day or "")
    if moment is None or moment.utcoffset():
        return day
    stated = ((each, _moment(each)) for each in others)
    same = (each for each, other in stated if other == moment and other.utcoffset())
    return next(same, day)


def _moment(text: str) -> datetime | None:
    """Read a moment with its zone, seconds left out; None for a text that states none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(second=0, microsecond=0) if moment.tzinfo else None


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
