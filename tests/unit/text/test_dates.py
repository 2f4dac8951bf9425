"""Dates: what the page states, and nothing that it does not state."""

import tomllib
from datetime import date, datetime
from importlib.resources import files

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.text.dates import (
    find_date,
    find_dates,
    find_updated,
    has_relative,
    impossible_dates,
    is_date_line,
    months_from,
)

MONTHS = months_from(
    tomllib.loads((files("newsdigest") / "lexicon" / "dates.toml").read_text(encoding="utf-8"))
)
CASES = [pytest.param(case, id=case["name"]) for case in read_cases("dates.txt")]
PIECES = st.sampled_from(
    ["12", "2021", "مارس", "آذار", "/", "-", " ", "نشر في", "آخر تحديث", "9:30", "ص", "رجب", "1442"]
)


def shown(value: date | datetime | None) -> str:
    """Write a date as the case file does."""
    if value is None:
        return "none"
    return value.isoformat("T", "minutes") if isinstance(value, datetime) else value.isoformat()


@pytest.mark.parametrize("case", CASES)
def test_a_date_phrase_is_read_as_the_case_file_says(case: dict[str, str]) -> None:
    assert shown(find_date(case["page"], MONTHS)) == case["want"]
    assert shown(find_updated(case["page"], MONTHS)) == case.get("updated", "none")


@pytest.mark.parametrize("case", [case for case in CASES if "line" in case.values[0]])
def test_a_date_line_holds_nothing_but_its_dates(case: dict[str, str]) -> None:
    assert is_date_line(case["page"], MONTHS) == (case["line"] == "yes")


@pytest.mark.parametrize("case", CASES)
def test_a_date_that_no_calendar_has_is_reported_as_written(case: dict[str, str]) -> None:
    wanted = tuple(filter(None, [case.get("impossible")]))
    assert impossible_dates(case["page"], MONTHS) == wanted


@pytest.mark.parametrize("case", CASES)
def test_only_relative_times_are_told_from_the_moment_of_reading(case: dict[str, str]) -> None:
    assert has_relative(case["page"], MONTHS) == (case.get("relative") == "yes")


def test_offsets_are_those_of_the_text_as_written() -> None:
    text = "\u200fمَارِس 3, 2020آخر تحديث: مارس 4, 2020"
    first, second = find_dates(text, MONTHS)
    assert text[first.start : first.end] == "مَارِس 3, 2020"
    assert text[second.start : second.end] == "مارس 4, 2020"
    assert (first.label, second.label) == (None, "updated")


def test_a_date_takes_its_time_into_its_span() -> None:
    text = "كتب: ٠٩:١٥ الجمعة ١٢ / ٣ / ٢٠٢١"
    (found,) = find_dates(text, MONTHS)
    assert text[found.start : found.end] == "٠٩:١٥ الجمعة ١٢ / ٣ / ٢٠٢١"


def test_the_month_names_of_every_arabic_locale_are_known() -> None:
    for name in localedata.locale_identifiers():
        if name.split("_")[0] == "ar":
            for number, month in Locale.parse(name).months["format"]["wide"].items():
                assert find_date(f"7 {month} 2021", MONTHS) == date(2021, number, 7)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(MONTHS.numbers)))
def test_every_day_is_read_under_every_name_of_its_month(day: date, name: str) -> None:
    first = day.replace(month=MONTHS.numbers[name], day=min(day.day, 28))
    assert find_date(f"{first.day} {name} {first.year}", MONTHS) == first


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_mixture_of_pieces_gives_dates_in_order_and_apart(text: str) -> None:
    found = find_dates(text, MONTHS)
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert isinstance(is_date_line(text, MONTHS), bool)


def test_a_hostile_line_is_answered_at_once() -> None:
    assert not is_date_line("نشر في " * 30 + "كلمة", MONTHS)
    assert find_date("12 مارس / " * 5000, MONTHS) is None
