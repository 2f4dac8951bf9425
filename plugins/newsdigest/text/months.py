"""The words of dates as one frozen table of compiled patterns, all over folded text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from babel import Locale

from newsdigest.text.fold import fold

LOCALES: Final = ("ar", "ar_LB", "ar_TN", "ar_MA", "ar_MR", "en")
"""One locale for each list of month names that CLDR has: ar-SA and ar-EG say as ar does, ar-SY,
ar-IQ, ar-JO and ar-PS as ar-LB, ar-DZ as ar-TN. Listing them all would load 25 more files."""

SHAPES: Final = range(7)
"""The written orders of a date; each has its own groups `d`, `m` and `y` in `Months.date`."""
NAME_FIRST: Final = 1
"""The order that opens with the month's name, and no figure."""
SHORT_YEAR: Final = 5
"""The order whose year has two digits."""
BY_SIGNS: Final = 2
"""The order of numbers only with the year last: some sites put the month first."""

Tables = Mapping[str, Mapping[str, Sequence[str]]]
"""`lexicon/dates.toml` as read: section, key, phrases."""

DIGIT: Final = re.compile(r"\d")
YEAR: Final = re.compile(
    r"\d(?:\d{3}|\s*[./\-\u2010\u2013\\]\s*\d\d?\s*[./\-\u2010\u2013\\]\s*\d\d)"
)
"""Without digits there is neither date nor time to look for, without a year no date."""
FIGURES: Final = re.compile(r"\d{4}|\d\W+\d")
"""What a year has before it is folded, marks between its figures or not: the cheap question."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_OPEN: Final = r"(?<![^\W\d_])"
_SHUT: Final = r"(?![^\W\d_])"
"""No letter before, none after; digits may touch, for pages glue them on."""
_GAP: Final = r"[\s\u060C,./|\-\u2013\u2014]*"
_CLOCK_NEXT: Final = r"(?=\d{1,2}\s?[:h]\s?\d\d|\D|$)"
"""What follows a year: no digit, unless they are the hour that the page glued on."""


@dataclass(frozen=True, slots=True, eq=False)
class Months:
    """Month names (folded name to number) and the patterns made of them.

    `date` has the groups of `SHAPES`; `time` has `hour`, `minute` and the marks, and `clock` is
    what no time can do without; `filler` is what says nothing between a date and its time or label;
    `line` is all else a date line may hold;
    `dayish` is a day that is no date: without year, or Hijri; `since` are the words without which
    no text is `relative`, `openers` the first words of all phrases; `weekdays` numbers them, Monday
    is 1.
    """

    numbers: Mapping[str, int]
    pm: frozenset[str]
    date: re.Pattern[str]
    time: re.Pattern[str]
    clock: re.Pattern[str]
    label: re.Pattern[str]
    filler: re.Pattern[str]
    line: re.Pattern[str]
    dayish: re.Pattern[str]
    relative: re.Pattern[str]
    since: tuple[str, ...]
    openers: frozenset[str]
    weekdays: Mapping[str, int]
    weekday: re.Pattern[str]

    def may_open(self, word: str) -> bool:
        """Tell whether a line without a year that opens with a folded word may be a date line."""
        return not word.isalpha() or word in self.openers

    def is_relative(self, form: str) -> bool:
        """Tell whether a folded text holds a time told from the moment of reading."""
        return any(word in form for word in self.since) and bool(self.relative.search(form))


def months_from(tables: Tables) -> Months:
    """Build the table from the phrases of `lexicon/dates.toml` and Babel's month names."""
    numbers = _numbers(tables["months"])
    name = one_of(numbers)
    label = _label(tables["labels"])
    weekdays = {fold(name): int(n) for n, names in tables["weekdays"].items() for name in names}
    filler, said = _filler(tables, weekdays), tables["relative"]
    dayish = rf"\d{{1,2}}\s*{name}|{name}\s*\d{{1,2}}(?!\d)|{_hijri(tables)}"
    numbered = rf"{one_of(tables['neutral']['numbered'])}\W*\d+"
    # No named group within the star: Python 3.11 miscounts groups under a possessive quantifier.
    line = f"{numbered}|{re.sub(r'[?]P<[a-z]+>', '?:', label)}|{dayish}|{filler}"
    return Months(
        numbers=numbers,
        pm=frozenset(map(fold, tables["clock"]["pm"])),
        date=re.compile(_date(name, one_of(weekdays), tables["neutral"])),
        time=re.compile(_time(tables["clock"])),
        clock=re.compile(rf"\d\s?(?:[:h]|{_mark(tables['clock'])})"),
        label=re.compile(label),
        filler=re.compile(rf"(?:{_hijri(tables)}|{filler})*+"),
        line=re.compile(rf"(?:{line})*+"),
        dayish=re.compile(dayish),
        relative=re.compile(_relative(said)),
        since=tuple(fold(phrase).split()[0] for phrase in (*said["openings"], *said["closings"])),
        openers=_openers(tables, numbers),
        weekdays=weekdays,
        weekday=re.compile(one_of(weekdays)),
    )


def _openers(tables: Tables, numbers: Iterable[str]) -> frozenset[str]:
    """Gather the first words of all that a date line is made of."""
    groups = ("hijri", "labels", "clock", "weekdays", "neutral")
    lists = (phrases for group in groups for phrases in tables[group].values())
    return frozenset(_WORD.findall(fold(phrase))[0] for phrase in chain(numbers, *lists))


def one_of(phrases: Iterable[str]) -> str:
    """Write the pattern of any of the phrases as whole words, the longest first.

    Those with one first letter stand together, so that it is looked at once for all of them.
    """
    forms = sorted({" ".join(fold(phrase).split()) for phrase in phrases}, key=len, reverse=True)
    by_letter: dict[str, list[str]] = {}
    for form in forms:
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]).replace(r"\ ", r"\s+"))
    groups = (f"{re.escape(one)}(?:{'|'.join(rests)})" for one, rests in by_letter.items())
    return f"{_OPEN}(?:{'|'.join(groups)}){_SHUT}"


def _numbers(aliases: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Gather all month names, folded, with the number of their month."""
    numbers = {fold(name): int(number) for number, names in aliases.items() for name in names}
    for locale in LOCALES:
        lists = Locale.parse(locale).months["format"]
        for width in ("wide", "abbreviated"):
            numbers |= {fold(name): number for number, name in lists[width].items()}
    return numbers


def _date(name: str, weekday: str, neutral: Mapping[str, Sequence[str]]) -> str:
    """Write the pattern of a date in any of its shapes; `#` stands for the shape's number."""
    day = r"(?<!\d)(?<!\d:)(?P<d#>\d{1,2})(?:st|nd|rd|th)?"
    era = rf"(?:\s?{one_of(neutral['eras'])})?"
    last_day = rf"(?P<d#>\d{{1,2}}){_CLOCK_NEXT}(?:t(?=\d)|{era})"
    month = rf"(?P<m#>{name})(?:[\s/(\u060C\u2013-]+(?P<n#>{name})\s*\)?)?"
    # Themes print a desk's name right before it; the end of a word may look like a short name.
    glued = month.replace(_OPEN, rf"(?:{_OPEN}|(?=[^\W\d_]{{4}}))", 1)
    number = r"(?P<m#>\d{1,2})"
    year = rf"(?P<y#>\d{{4}}){_CLOCK_NEXT}{era}"
    first_year = r"(?<!\d)(?P<y#>\d{4})"
    sign = r"\s*(?P<s#>[./\-\u2010\u2013\\])\s*"
    early_sign = r"(?:\s*(?P<s#>[./:\-\u2010\u2013\\]|\s(?=\d\d\s\d\d(?!\s?\d)))\s*)"
    of_month = rf"{_GAP}(?:{one_of(neutral['day_links'])}\s*)?"
    in_year = rf"{_GAP}(?:{one_of(neutral['year_links'])}\s*)?"
    shapes = (
        f"{day}{of_month}{month}{in_year}{year}",
        rf"{glued}{_GAP}{day}[\s\u060C,./\-]{in_year}{year}",
        rf"(?<!\d\.){day}{sign}{number}\s*(?P=s#)\s*{year}",
        rf"{first_year}{early_sign}{number}\s*(?P=s#)\s*{last_day}",
        f"{first_year}{_GAP}{month}{_GAP}{last_day}",
        rf"(?<![\d.:/-]){day}{sign}{number}\s*(?P=s#)\s*(?P<y#>\d\d)(?![\d.:/-])",
        rf"{first_year}{_GAP}{weekday}{_GAP}{day}{_GAP}{month}(?!{_GAP}\d{{4}})",
    )
    numbered = [shape.replace("#", str(order)) for order, shape in enumerate(shapes)]
    named = numbered.pop(NAME_FIRST)
    return rf"(?=\d)(?:{'|'.join(numbered)})|{named}"  # a letter is asked for one of them alone


def _time(clock: Mapping[str, Sequence[str]]) -> str:
    """Write the pattern of a time: hour and minute, or an hour with its half of the day.

    The half may stand behind the town whose time it is.
    """
    mark, zone = _mark(clock), rf"(?:\s*{one_of(clock['zone_openings'])}\s+[^\W\d_]+)?"
    minutes = r"\s?[:h]\s?(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\.\d+)?(?:[+-]\d\d:?\d\d)?"
    return (
        rf"(?:(?P<before>{mark})\s*)?(?<![\d:])(?P<hour>\d{{1,2}})"
        rf"(?:{minutes}(?:{zone}\s*(?P<after>{mark}))?|\s?(?P<only>{mark}))"
    )


def _mark(clock: Mapping[str, Sequence[str]]) -> str:
    """Write the pattern of a half of the day."""
    return one_of((*clock["am"], *clock["pm"]))


def _label(labels: Mapping[str, Sequence[str]]) -> str:
    """Write the pattern of a label, with a group for each of the three kinds."""
    return "|".join(f"(?P<{kind}>{one_of(phrases)})" for kind, phrases in labels.items())


def _filler(tables: Tables, weekdays: Iterable[str]) -> str:
    """Write the pattern of one sign or word that says nothing on a date line."""
    clock, neutral = tables["clock"], tables["neutral"]
    zone = rf"{one_of(clock['zones'])}(?:\s?[+-]\s?\d{{1,2}}(?::?\d\d)?(?![\d:]))?"
    # A zone's town may take a second word, which then has the article ("Mecca the Honoured").
    place = rf"(?:\s+{one_of(clock['zone_places'])}\s+[^\W\d_]+)?"
    town = rf"{one_of(clock['zone_openings'])}\s+\(?[^\W\d_]+(?:\s+\u0627\u0644[^\W\d_]+)?{place}"
    bracketed = rf"\(\s?{one_of(clock['zone_towns'])}\s?\)"
    words = one_of((*neutral["words"], *weekdays))
    return rf"{bracketed}|[\W_]|{town}|{zone}|{words}"


def _hijri(tables: Tables) -> str:
    """Write the pattern of a Hijri day."""
    name, era = one_of(tables["hijri"]["names"]), one_of(tables["neutral"]["eras"])
    return rf"(?:\d{{1,2}}\s*)?{name}(?:[\s\u060C,]*\d{{4}}(?!\d))?(?:\s?{era})?"


def _relative(words: Mapping[str, Sequence[str]]) -> str:
    """Write the pattern of a time told from the moment of reading."""
    openings, closings = one_of(words["openings"]), one_of(words["closings"])
    unit = one_of(words["units"])
    return rf"{openings}\s+(?:\w+\s+|\d+)?{unit}|\w+\s*{unit}\s+{closings}"
