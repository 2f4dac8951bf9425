from datetime import date, datetime

import pytest

from newsdigest.model.settings import CHOICES, Settings, settings_from
from newsdigest.site.figures import DIGITS, MONTHS, Style, iso, weekday

DAY = date(2025, 11, 9)


@pytest.mark.parametrize(
    ("digits", "months", "want"),
    [
        ("latn", "both", "9 نوفمبر/تشرين الثاني 2025"),
        ("latn", "roman", "9 نوفمبر 2025"),
        ("arab", "syriac", "٩ تشرين الثاني ٢٠٢٥"),
    ],
)
def test_a_day_is_written_as_the_settings_say(digits: str, months: str, want: str) -> None:
    assert Style(digits, months).day(DAY) == want


def test_a_short_day_has_no_year_and_a_month_no_day() -> None:
    assert Style().day(DAY, short=True) == "9 نوفمبر/تشرين الثاني"
    assert Style().month(DAY) == "نوفمبر/تشرين الثاني 2025"


def test_a_day_without_a_time_shows_no_time() -> None:
    assert Style().clock(DAY) == ""
    assert Style("arab").clock(datetime(2025, 4, 9, 7, 5)) == "٠٧:٠٥"  # noqa: DTZ001 - captures state no zone


def test_what_machines_read_keeps_its_digits() -> None:
    assert iso(DAY) == "2025-11-09"
    assert weekday(DAY) == "الأحد"


def test_the_settings_offer_what_there_is_and_refuse_the_rest() -> None:
    assert CHOICES["digits"] == tuple(DIGITS)
    assert CHOICES["months"] == tuple(MONTHS)
    made, (problem,) = settings_from({"months": "maghreb"})
    assert made == Settings()
    assert "maghreb" in problem.what
    assert problem.do == "Write both or roman or syriac"
