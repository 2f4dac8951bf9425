"""Numbers, days and months as the site writes them: by its settings, with Babel's Arabic names.

Captured text keeps its own digits and names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from babel import Locale
from babel.dates import format_date

ARABIC: Final = Locale.parse("ar")
LEVANT: Final = Locale.parse("ar_SY")
"""Where Babel has the months' Syriac names, those of the Levant and of Iraq."""
DIGITS: Final[Mapping[str, Mapping[int, int]]] = {
    "latn": {},
    "arab": {ord("0") + value: 0x0660 + value for value in range(10)},
}
"""What each digit becomes, by the numbering system's name in CLDR; Babel translates none."""
MONTHS: Final[Mapping[str, tuple[Locale, ...]]] = {
    "both": (ARABIC, LEVANT),
    "roman": (ARABIC,),
    "syriac": (LEVANT,),
}
"""Whose names a month has, by the setting; two are parted by a stroke, as papers do."""


@dataclass(frozen=True, slots=True)
class Style:
    """How figures are written: a key of `DIGITS` and one of `MONTHS`.

    >>> Style().day(date(2025, 4, 9)), Style("arab", "syriac").day(date(2025, 4, 9))
    ('9 أبريل/نيسان 2025', '٩ نيسان ٢٠٢٥')
    """

    digits: str = "latn"
    months: str = "both"

    def number(self, value: object) -> str:
        """Write a number, or a text with numbers in it, in the digits of the setting."""
        return str(value).translate(DIGITS[self.digits])

    def day(self, day: date, *, short: bool = False) -> str:
        """Write a day as words, without the year if `short`."""
        return self.number(f"{day.day} {self.month(day, short=short)}")

    def month(self, day: date, *, short: bool = False) -> str:
        """Name the month, and the year unless `short`."""
        names = (format_date(day, "MMMM", locale=locale) for locale in MONTHS[self.months])
        name = "/".join(dict.fromkeys(names))
        return name if short else self.number(f"{name} {day.year}")

    def clock(self, moment: date) -> str:
        """Write the hour and minute; nothing for a day without a time."""
        return self.number(f"{moment:%H:%M}") if isinstance(moment, datetime) else ""


def weekday(day: date) -> str:
    """Name the day of the week."""
    return format_date(day, "EEEE", locale=ARABIC)


def utc(moment: datetime) -> str:
    """Write a moment as the EPUB standard wants it: in UTC, to the second."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def iso(day: date | datetime | None) -> str:
    """Write ISO 8601 for a `datetime` attribute, to the minute; nothing for None."""
    if day is None:
        return ""
    return day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat()
