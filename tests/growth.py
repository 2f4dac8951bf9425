"""How the time that a function takes grows with its input, whatever the machine's speed."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Final

LIMIT: Final = 2.6
"""Times as long for an input twice as long: 2 is linear, 4 quadratic; between them lies noise."""
SHORTEST: Final = 250
LONGEST: Final = 16_000
"""Characters of the shorter input: what grows very fast is caught before it takes minutes."""
CALM: Final = 0.004
"""Seconds of processor time under which the clock is too coarse to compare."""
RUNS: Final = 5
TRIES: Final = 6
"""Measurements before a growth is believed: another program may slow one of them down."""

PATTERNS: Final = {
    "blanks": " ",
    "no-break blanks": "\u00a0",
    "invisible": "\u200f",
    "tatweel": "\u0640",
    "one letter": "س",
    "short words": "من ",
    "letters with marks": "مُ",
    "digits": "7",
    "digits apart": "7 ",
    "dots": ".",
    "dots apart": ". ",
    "colons": ": ",
    "bars": " | ",
    "dashes": " - ",
    "slashes": "1/",
    "opening brackets": "(",
    "nested brackets": "([",
    "quotes": "«",
    "stars": "*",
    "emphasis": "*س ",
    "underlines": "_س",
    "backslashes": "\\",
    "backticks": "` ",
    "links": "[س](",
    "entities": "&amp;",
    "open entities": "&#",
    "angles": "<",
    "tags": "<a ",
    "addresses": "www.",
    "mailboxes": "a@b.",
    "latin": "a",
    "latin words": "word ",
    "two scripts": "س a ",
    "two scripts in a word": "سa",
    "digits in words": "7س",
    "lone dashes": "-",
    "hashtags": "#س ",
    "quoted names": "لـ«جسر» ",
    "names and places": "محمد علي - ",
    "names in brackets": "(محمد علي) ",
    "short years": "12/3/21 ",
    "years first": "2021-03-12 ",
    "weekdays": "الأحد 1/2/2021 ",
    "years": "2021 ",
    "Hijri days": "12 شعبان 1442 ",
    "tags labels": "الوسوم: ",
    "days": "12 مارس 2021 ",
    "days without year": "12 مارس ",
    "dual months": "مارس/ آذار ",
    "dates in digits": "12/3/2021 ",
    "clocks": "12:30 م ",
    "relative times": "منذ 3 ساعات ",
    "labels": "آخر تحديث: ",
    "agencies": "رويترز - ",
    "attributions": "قالت وكالة ",
    "credits": "المصدر: ",
    "bylines": "كتب ",
    "related": "اقرأ أيضا: ",
    "rights": "© ",
    "terms": "وقف إطلاق ",
    "sentences": "قال إن الجسر مفتوح. ",
    "mojibake": "ط§ظ„",
}
"""Pieces of lines that invite a pattern to try again and again."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How much longer a doubled input took, at which length (characters of the longer one)."""

    ratio: float
    length: int


def line_of(piece: str, length: int) -> str:
    """Repeat a piece up to a length, with an end that does not fit."""
    return (piece * (length // len(piece) + 1))[:length] + "!"


def worst_growth(run: Callable[[str], object], make: Callable[[int], str]) -> Growth | None:
    """Compare at the first length that takes a while, and at the longest.

    `make` gives an input of a length. None where nothing grows faster than it should.
    """
    for length in _lengths(run, make):
        ratio = steady_ratio(run, (make(length), make(2 * length)))
        if ratio > LIMIT:
            return Growth(ratio, 2 * length)
    return None


def _lengths(run: Callable[[str], object], make: Callable[[int], str]) -> tuple[int, ...]:
    length = SHORTEST
    while length < LONGEST and seconds(run, make(2 * length)) < CALM:
        length *= 2
    return (length, LONGEST) if length < LONGEST else (LONGEST,)


def steady_ratio(run: Callable[[str], object], texts: tuple[str, str]) -> float:
    """Give the least of some measured ratios: noise may raise one, hardly all.

    The first is quick, of one run each; the others take the median of several.
    """
    least = float("inf")
    for runs in (1, *[RUNS] * TRIES):
        short, long = (median(seconds(run, text) for _ in range(runs)) for text in texts)
        least = min(least, long / max(short, CALM / 4))
        if least <= LIMIT:
            break
    return least


def seconds(run: Callable[[str], object], text: str) -> float:
    """Measure one call in processor seconds, without the collector of garbage.

    It walks through everything that the whole test run holds, once a call has made some thousands
    of objects, and a longer input then seems to take eight times as long.
    """
    gc.disable()
    try:
        start = process_time()
        run(text)
        return process_time() - start
    finally:
        gc.enable()
