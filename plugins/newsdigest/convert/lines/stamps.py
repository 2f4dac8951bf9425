"""Dates glued before a line's own text: by a crawler that puts the day first, or by a template."""

import re
from datetime import datetime
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.thresholds.letters import OPENING_LETTERS, PROSE_LETTERS
from newsdigest.model.capture import Cut, Kind
from newsdigest.text.dates import find_dates

_CRAWLED: Final = re.compile(r"\s*date \d{4}-\d\d-\d\d\s+(?=\S)")
_DIGIT: Final = re.compile(r"\d")


def stamp_of(line: str, lexicon: Lexicon) -> Cut | None:
    """Find the date before a line's text: a crawler's key and day, or a label, a day and its time.

    Without a time a text may begin so: «published on that day, the book …».
    """
    crawled = _CRAWLED.match(line)
    if crawled:
        return Cut(0, crawled.end(), Kind.DATE, "glued-date")
    if len(line) < PROSE_LETTERS or not _may_open(line, lexicon):
        return None
    found = find_dates(line[:OPENING_LETTERS], lexicon.months)
    if not found or found[0].label != "published" or not isinstance(found[0].value, datetime):
        return None
    led = lexicon.months.line.sub("", bare(line[: found[0].start])).strip()
    rest = line[found[0].end :].lstrip()
    whole = not led and rest[:1].isalpha() and len(rest) >= PROSE_LETTERS
    return Cut(0, len(line) - len(rest), Kind.DATE, "glued-date") if whole else None


def _may_open(line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line has figures where a date would stand, and opens as date lines do."""
    if not _DIGIT.search(line, 0, OPENING_LETTERS):
        return False
    first = next(iter(line[:OPENING_LETTERS].split(maxsplit=1)), "")
    return first.isalpha() and lexicon.months.may_open(bare(first))
