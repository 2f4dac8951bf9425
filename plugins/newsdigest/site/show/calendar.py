"""A year of the archive as a picture: a square for each day, a column for each week."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from newsdigest.site.figures import LEVANT
from newsdigest.site.pages import CalendarDay, CalendarYear
from newsdigest.site.views import Card
from newsdigest.text.dates import day_of


def years_of(cards: Iterable[Card]) -> tuple[CalendarYear, ...]:
    """Draw each year in which an article was published, newest first."""
    days = Counter(day_of(card.published) for card in cards if card.published)
    by_year = groupby(sorted(days, reverse=True), key=lambda day: day.year)
    return tuple(year_of(year, {day: days[day] for day in found}) for year, found in by_year)


def year_of(year: int, days: dict[date, int]) -> CalendarYear:
    """Place a year's days; weeks begin on a Saturday, as in most Arab countries."""
    start = week_start(date(year, 1, 1))
    places = tuple(
        CalendarDay((day - start).days // 7, (day - start).days % 7, number)
        for day, number in sorted(days.items())
    )
    last = (date(year, 12, 31) - start).days
    return CalendarYear(date(year, 1, 1), last // 7 + 1, places, tuple(months_at(year, start)))


def week_start(day: date) -> date:
    """Give the first day of a day's week."""
    return day - timedelta((day.weekday() - LEVANT.first_week_day) % 7)


def months_at(year: int, start: date) -> Iterator[tuple[date, int]]:
    """Give the first day of each month with the week that it stands in."""
    firsts = (date(year, month, 1) for month in range(1, 13))
    return ((first, (first - start).days // 7) for first in firsts)
