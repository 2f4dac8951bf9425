"""Arabic as the site writes it: dates, counted nouns, joined names. The words are passed in.

Digits are 0-9 in everything the site says; captured text keeps its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from babel import Locale
from babel.dates import format_date

ARABIC: Final = Locale.parse("ar")
WORDS_A_MINUTE: Final = 180
"""Arabic words an adult reads silently in a minute, rounded from the surveyed 130 to 230."""

Table = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """The site's own words: `phrases` by section and key, `nouns` by noun and plural category.

    `rules` says in Arabic, by rule id, why a line was judged as it was.
    """

    phrases: Table
    nouns: Table
    rules: Mapping[str, str]

    def say(self, section: str, key: str, **parts: object) -> str:
        """Fill in a phrase.

        Raises:
            KeyError: the lexicon has no such phrase.
        """
        return self.phrases[section][key].format(**parts)

    def counted(self, number: int, noun: str) -> str:
        """Give the noun in the form that agrees with the number, the number where it is said.

        Raises:
            KeyError: the lexicon has no such noun.
        """
        forms = self.nouns[noun]
        return forms.get(ARABIC.plural_form(number), forms["other"]).format(n=number)

    def joined(self, names: Sequence[str]) -> str:
        """Join names as Arabic does: the conjunction is written on to each name after the first."""
        return f" {self.say('joining', 'and')}".join(names)


def full_date(day: date, *, short: bool = False) -> str:
    """Write a day as words, without the year if `short`.

    >>> full_date(date(2025, 4, 9))
    '9 أبريل 2025'
    """
    return format_date(day, "d MMMM" if short else "d MMMM y", locale=ARABIC)


def month_name(day: date) -> str:
    """Name the month and year."""
    return format_date(day, "MMMM y", locale=ARABIC)


def weekday(day: date) -> str:
    """Name the day of the week."""
    return format_date(day, "EEEE", locale=ARABIC)


def clock(moment: date) -> str:
    """Write the hour and minute; nothing for a day without a time."""
    return f"{moment:%H:%M}" if isinstance(moment, datetime) else ""


def iso(day: date | datetime | None) -> str:
    """Write ISO 8601 for a `datetime` attribute, to the minute; nothing for None."""
    if day is None:
        return ""
    return day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat()


def minutes_to_read(text: str) -> int:
    """Estimate the reading time in whole minutes, one at least."""
    return max(1, -(-len(text.split()) // WORDS_A_MINUTE))


def first_words(text: str, limit: int, more: str) -> str:
    """Give the first `limit` words, with the sign `more` where something was left out."""
    words = text.split()
    return " ".join(words) if len(words) <= limit else " ".join(words[:limit]) + more
