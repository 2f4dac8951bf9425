"""When an article was published: what the page prints, and what its data says of the same day."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Final

from newsdigest.convert.fields.article import RawArticle
from newsdigest.convert.fields.conflicts import is_far, is_turned
from newsdigest.convert.lexicon import Lexicon
from newsdigest.model.capture import PageFacts
from newsdigest.text.dates import Months, find_date, find_dates

Find = Callable[[str, Months], date | datetime | None]

_NUMBERS: Final = re.compile(r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}")
_LOCAL: Final = re.compile(r"T(?!(?:00|12):00)\d\d:\d\d\S*\+(?!00)\d\d:?\d\d$")
"""A time of day with its zone, of where the page is written: programs print hours of other zones
without meaning them, and midnight or noon for a day without an hour."""


def published_of(
    raw: RawArticle, known: tuple[PageFacts, PageFacts], lexicon: Lexicon
) -> date | datetime | None:
    """Find the publication; structured data settles which number of a printed one is the month.

    And it gives the hour of a printed day, where it names the zone that this is of.
    """
    facts, said = known
    own = _labelled_first(dates_of(raw), lexicon)
    printed = _with_time(first_day_of((facts.published, *own), find_date, lexicon), raw, lexicon)
    stated = stated_day(said.published, lexicon)
    stated = None if stated and is_far(stated) else stated
    if printed is None or facts.published:
        return printed or stated
    numbers = any(_NUMBERS.search(text) for text in dates_of(raw))
    if numbers and stated is not None and is_turned(printed, stated):
        printed = printed.replace(month=stated.month, day=stated.day)
    return _at_hour(printed, (said.published, said.moment), lexicon)


def _at_hour(day: date | datetime, said: Iterable[str | None], lexicon: Lexicon) -> date | datetime:
    """Give a day without a time the hour that the page's data states of it."""
    if isinstance(day, datetime):
        return day
    local = (stated_day(text, lexicon) for text in said if text and _LOCAL.search(text))
    moments = (each for each in local if isinstance(each, datetime) and each.date() == day)
    return next(moments, day)


def _labelled_first(texts: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """Put the lines that say «published» before others, such as the page's own clock."""
    if len(texts) == 1:
        return texts
    return sorted(texts, key=lambda text: not _is_labelled(text, lexicon))


def _is_labelled(text: str, lexicon: Lexicon) -> bool:
    return any(one.label == "published" for one in find_dates(text, lexicon.months))


def _with_time(
    day: date | datetime | None, raw: RawArticle, lexicon: Lexicon
) -> date | datetime | None:
    """Give a day without a time as another date line prints it, with one."""
    if day is None or isinstance(day, datetime) or len(raw.dates) == 1:
        return day
    others = (find_date(text, lexicon.months) for text in dates_of(raw))
    timed = (each for each in others if isinstance(each, datetime) and each.date() == day)
    return next(timed, day)


def dates_of(raw: RawArticle) -> tuple[str, ...]:
    """List the texts of the lines that an article's dates are read from."""
    return tuple(text for _, text in raw.dates)


def stated_day(text: str | None, lexicon: Lexicon) -> date | datetime | None:
    """Read a date that its key names already, so that no label need stand before it."""
    return find_date(text, lexicon.months) if text else None


def first_day_of(
    texts: Iterable[str | None], find: Find, lexicon: Lexicon
) -> date | datetime | None:
    """Give the first date that one of the texts states."""
    found = (find(text, lexicon.months) for text in texts if text)
    return next((each for each in found if each is not None), None)
