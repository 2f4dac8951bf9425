from datetime import date

from newsdigest.site.show.calendar import week_start, years_of
from siteworld import post, shelf


def years(*days: str) -> list[tuple[int, list[tuple[int, int, int]]]]:
    made = shelf(*(post(f"p{n}", day=day) for n, day in enumerate(days)))
    return [
        (year.first.year, [(day.week, day.place, day.count) for day in year.days])
        for year in years_of(made.cards.values())
    ]


def test_each_year_is_drawn_newest_first() -> None:
    assert [year for year, _ in years("2024-05-01", "2026-05-01", "2024-06-01")] == [2026, 2024]


def test_a_week_begins_on_a_saturday() -> None:
    assert week_start(date(2025, 4, 9)) == date(2025, 4, 5)
    assert week_start(date(2025, 4, 5)) == date(2025, 4, 5)


def test_days_stand_in_their_week_and_place_with_their_number() -> None:
    ((_, days),) = years("2025-01-01", "2025-01-01", "2025-01-04")
    assert days == [(0, 4, 2), (1, 0, 1)]


def test_articles_without_a_date_are_in_no_calendar() -> None:
    assert years_of(shelf(post("a")).cards.values()) == ()


def test_the_last_day_of_a_long_year_has_a_column() -> None:
    made = shelf(post("a", day="2028-12-31"))
    (year,) = years_of(made.cards.values())
    assert year.days[0].week == year.weeks - 1
