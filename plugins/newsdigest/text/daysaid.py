"""Which day of the calendar the parts of a written date mean, if any."""

import re
from datetime import date
from typing import Final, Literal

from newsdigest.text.months import BY_SIGNS, SHAPES, SHORT_YEAR, Months
from newsdigest.text.thresholds import CENTURY, WEEKDAY_WITHIN, YEARS

_MONTHS: Final = 12


def day_value(day: re.Match[str], months: Months) -> date | Literal["impossible"] | None:
    """Give the day that a match states; None if its year or its two month names do not agree."""
    order = next(order for order in SHAPES if day[f"y{order}"])
    groups = day.groupdict()
    year, month = int(groups[f"y{order}"]), _month(groups[f"m{order}"], months)
    number, second = int(groups[f"d{order}"]), groups.get(f"n{order}")
    if order == BY_SIGNS and _is_month_first((year, month, number), _beside(day), months):
        number, month = month, number
    if order == SHORT_YEAR:
        return _of_weekday((CENTURY + year, month, number), _beside(day), months)
    if year not in YEARS or (second and _month(second, months) != month):
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return "impossible"


def _beside(day: re.Match[str]) -> str:
    """Give a date with what stands near it, however long its line is."""
    return day.string[max(0, day.start() - WEEKDAY_WITHIN) : day.end() + WEEKDAY_WITHIN]


def _is_month_first(parts: tuple[int, int, int], near: str, months: Months) -> bool:
    """Tell whether numbers are a date with the month first only, or by the weekday beside them."""
    year, month, number = parts
    if number > _MONTHS or month > _MONTHS:
        return number <= _MONTHS
    turned = _of_weekday((year, number, month), near, months)
    return turned is not None and _of_weekday(parts, near, months) is None


def _of_weekday(parts: tuple[int, int, int], near: str, months: Months) -> date | None:
    """Give the day if a weekday near it says that it can be meant."""
    try:
        day = date(*parts)
    except ValueError:
        return None
    named = months.weekday.search(near)
    return day if named and months.weekdays[named[0]] == day.isoweekday() else None


def _month(name: str, months: Months) -> int:
    """Give the number of a month, named or numbered."""
    return int(name) if name.isdecimal() else months.numbers[" ".join(name.split())]
