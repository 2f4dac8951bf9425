"""Find the dates that a text states, in the words and shapes of Arabic news pages.

A date here is what the page prints: no zone is applied, no clock is read, nothing is completed.
A day without its year, a Hijri day and a relative time («3 hours ago») are no dates.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final, Literal

from newsdigest.text.daysaid import day_value
from newsdigest.text.fold import Folded, fold, folded
from newsdigest.text.months import DIGIT, FIGURES, YEAR, Months, months_from
from newsdigest.text.thresholds import LONGEST_DATE_LINE

__all__ = [
    "DateFound", "Label", "Months", "day_of", "find_date", "find_dates",
    "find_updated", "has_relative", "has_year", "impossible_dates", "is_date_line", "months_from",
]  # fmt: skip

_MASK: Final = "\x00"
"""Stands for a date or time already read: no letter and no digit, so nothing matches across."""

_TO_THE_SECOND: Final = len("00:00:00")

Label = Literal["published", "updated", "captured"]
_LABELS: Final[tuple[Label, ...]] = ("published", "updated", "captured")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date with its time, if it has one; offsets are the original text's, without the label.

    `captured` is the day of the visit, the printing or the site's update, never the article's.
    """

    start: int
    end: int
    value: date | datetime
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time on the line: offsets in the folded text, 24-hour clock."""

    start: int
    end: int
    hour: int
    minute: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A folded line, the same with dates and times masked, and these with their places."""

    form: str
    masked: str
    days: tuple[re.Match[str], ...]
    clocks: tuple[_Clock, ...]


def find_dates(text: str, months: Months) -> tuple[DateFound, ...]:
    """Find every possible Gregorian date with its year, in the order of the text.

    What the last short lines hold is kept, since one rule after another asks for them.
    """
    return (_found_in_short if len(text) <= LONGEST_DATE_LINE else _found_in)(text, months)


def _found_in(text: str, months: Months) -> tuple[DateFound, ...]:
    line = _read(text, months)
    if not line.days:
        return ()
    days = [(day, value) for day in line.days if (value := day_value(day, months))]
    form = folded(text, line.form)
    found: list[DateFound] = []
    taken: _Clock | None = None
    after = 0
    for place, (day, value) in enumerate(days):
        before = days[place + 1][0].start() if place + 1 < len(days) else len(line.masked)
        free = [one for one in _within(line.clocks, after, before) if one is not taken]
        clock = _clock_of(day, free, (line.masked, months))
        taken = clock or taken
        label = _label_before(line.masked, (after, day.start()), months)
        if isinstance(value, date):
            found.append(_found(form, (day, clock), value, label))
        after = day.end()
    return tuple(found)


def find_date(text: str, months: Months) -> date | datetime | None:
    """Find the publication date of a date line: the labelled one, else the first without label.

    A line that states only an update or a visit has none.
    """
    found = find_dates(text, months)
    stated = [one.value for one in found if one.label == "published"]
    unlabelled = [one.value for one in found if one.label is None]
    return next(iter(stated + unlabelled), None)


def day_of(moment: date | datetime) -> date:
    """Take the time from a moment; a date stays as it is."""
    return moment.date() if isinstance(moment, datetime) else moment


def find_updated(text: str, months: Months) -> date | datetime | None:
    """Find the date that a label says is the last update's."""
    found = find_dates(text, months)
    stated = next((one.value for one in found if one.label == "updated"), None)
    return stated or (_updated_that_day(text, found[0], months) if len(found) == 1 else None)


def _updated_that_day(text: str, found: DateFound, months: Months) -> datetime | None:
    """Find the time of an update that the line tells after the day of the publication."""
    line, day = _read(text, months), day_of(found.value)
    low = line.days[0].end()
    late = [one for one in line.clocks if one.start >= low]
    for clock in late if found.label != "captured" else ():
        if _label_before(line.masked, (low, clock.start), months) == "updated":
            return datetime(day.year, day.month, day.day, clock.hour, clock.minute)  # noqa: DTZ001 - local, as printed
    return None


def impossible_dates(text: str, months: Months) -> tuple[str, ...]:
    """List the dates that no calendar has, as written: the 31st of a 30-day month."""
    line = _read(text, months)
    wrong = [day for day in line.days if day_value(day, months) == "impossible"]
    form = folded(text, line.form)
    return tuple(text[slice(*form.span(*day.span()))].strip() for day in wrong)


def is_date_line(text: str, months: Months) -> bool:
    """Tell whether a line holds a day or a time, and else only labels, zones and weekdays."""
    if len(text) > LONGEST_DATE_LINE:
        return False
    line = _read(text, months)
    if months.line.fullmatch(line.masked) is None:
        return False
    return bool(line.days or line.clocks or months.dayish.search(line.masked))


def has_year(text: str) -> bool:
    """Tell whether a text holds the figures of a date."""
    return FIGURES.search(text) is not None and YEAR.search(fold(text)) is not None


def has_relative(text: str, months: Months) -> bool:
    """Tell whether a short text tells a time from the moment of reading, as teasers do."""
    return len(text) <= LONGEST_DATE_LINE and months.is_relative(fold(text))


def _read(text: str, months: Months) -> _Line:
    """Read a line; the last short ones are kept too, for what is no date."""
    return (_read_short if len(text) <= LONGEST_DATE_LINE else _read_any)(text, months)


def _read_any(text: str, months: Months) -> _Line:
    """Fold a line, then read and mask its dates, then its times."""
    form = fold(text)
    if DIGIT.search(form) is None:
        return _Line(form, form, (), ())
    days = tuple(months.date.finditer(form)) if YEAR.search(form) else ()
    undated = _masked(form, (day.span() for day in days)) if days else form
    clocks = tuple(_clocks(undated, months)) if months.clock.search(undated) else ()
    masked = _masked(undated, ((one.start, one.end) for one in clocks)) if clocks else undated
    return _Line(form, masked, days, clocks)


_read_short: Final = lru_cache(maxsize=64)(_read_any)
_found_in_short: Final = lru_cache(maxsize=64)(_found_in)


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Cover parts of a text, given in order, keeping its length."""
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], _MASK * (end - start)]
        done = end
    return "".join([*parts, text[done:]])


def _clocks(masked: str, months: Months) -> Iterator[_Clock]:
    """Read the times of a line whose dates are masked; 25:10 is none."""
    for hit in months.time.finditer(masked):
        mark = hit["after"] or hit["only"] or hit["before"]
        hour = int(hit["hour"])
        if mark and hour <= 12:  # noqa: PLR2004 - a clock face; 12 is the hour before 1
            hour = hour % 12 + (12 if " ".join(mark.split()) in months.pm else 0)
        if hour < 24:  # noqa: PLR2004 - hours of a day
            yield _Clock(*hit.span(), hour, int(hit["minute"] or 0))


def _within(clocks: tuple[_Clock, ...], start: int, end: int) -> tuple[_Clock, ...]:
    """Keep the times between two places of the line; `clocks` are in its order."""
    first = bisect_left(clocks, start, key=lambda one: one.start)
    return clocks[first : bisect_right(clocks, end, key=lambda one: one.end)]


def _clock_of(
    day: re.Match[str], clocks: Sequence[_Clock], line: tuple[str, Months]
) -> _Clock | None:
    """Give the time that belongs to a date: the first with nothing but filler between them.

    A time that stands before wins, for one that stands after may be the next date's.
    """
    masked, months = line
    early = [one for one in clocks if one.end <= day.start()]
    late = [one for one in clocks if one.start >= day.end()]
    gaps = [(one, one.end, day.start()) for one in early]
    gaps += [(one, day.end(), one.start) for one in late]
    return next((one for one, *gap in gaps if months.filler.fullmatch(masked, *gap)), None)


def _label_before(masked: str, gap: tuple[int, int], months: Months) -> Label | None:
    """Give what the words right before the end of a gap say the date there is.

    The last update of what the words between name, a site or a page, is none of the article's.
    """
    kind: Label | None = None
    for hit in months.label.finditer(masked, *gap):
        if months.filler.fullmatch(masked, hit.end(), gap[1]):
            kind = next(label for label in _LABELS if hit[label])
        elif " " in (hit["updated"] or "") and months.filler.fullmatch(masked, gap[0], hit.start()):
            kind = "captured"
    return kind


def _is_default(clock: _Clock) -> bool:
    """Tell whether a time is midnight to the second, as programs print a day without a time."""
    return clock.hour == clock.minute == 0 and clock.end - clock.start >= _TO_THE_SECOND


def _found(
    form: Folded, parts: tuple[re.Match[str], _Clock | None], value: date, label: Label | None
) -> DateFound:
    """Join a day and its time, with their place in the original text."""
    day, clock = parts
    if clock is None or _is_default(clock):
        return DateFound(*form.span(*day.span()), value, label)
    start, end = min(day.start(), clock.start), max(day.end(), clock.end)
    moment = datetime(  # noqa: DTZ001 - the page prints local time and names no zone to trust
        value.year, value.month, value.day, clock.hour, clock.minute
    )
    return DateFound(*form.span(start, end), moment, label)
