"""The date at the head of a text, where it is the publication's and not an event's."""

import re
from datetime import date, datetime
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lexicon import bare
from newsdigest.convert.thresholds.letters import (
    BRACKETED_LETTERS,
    DATED_LETTERS,
    OPENING_LETTERS,
    QUOTED_NAME_LETTERS,
)
from newsdigest.convert.thresholds.lines import NEAR_TITLE
from newsdigest.convert.thresholds.words import BEFORE_DATE_WORDS, PLACE_WORDS
from newsdigest.text.dates import day_of, find_date, find_dates

_DATELINE_END: Final = re.compile(r"\s*[-–—]\s")
_DATELINE_NAME: Final = re.compile(
    rf"\s*(?:\([^()]{{2,{BRACKETED_LETTERS}}}\)|/[^/]{{2,{QUOTED_NAME_LETTERS}}}/)"
)
"""Whose report it is, in brackets or slashes right after the day: so agencies open a text."""
_BRACKET: Final = re.compile(r"([^()]+)\([^()]*$")


def opening_date(page: Page, story: Story) -> tuple[tuple[int, str], ...]:
    """Give the line and the words of the date that the text opens with, if it is the page's.

    A time of day shows it, a name and a town before it and a dash after it; an agency's name right
    after the day; brackets round both after a town; or a line over the headline that states the
    same day, a dash after it.
    """
    opening = page.blocks[story.first]
    found = find_dates(opening.text[:OPENING_LETTERS], page.lexicon.months)[:1]
    if not found:
        return ()
    before, end = opening.text[: found[0].start], found[0].end
    rest = page.lexicon.months.weekday.sub("", bare(before)).split()
    if _DATELINE_NAME.match(opening.text, end):
        told = len(rest) <= PLACE_WORDS
    elif isinstance(found[0].value, datetime):
        led = _DATELINE_END.match(opening.text, end) and len(rest) <= BEFORE_DATE_WORDS
        told = bool(led) or not rest
    elif _DATELINE_END.match(opening.text, end) and len(rest) <= PLACE_WORDS:
        told = _is_told_above(page, story, found[0].value)
    else:
        told = _is_bracketed(page, before, opening.text[end:])
    return ((opening.first, opening.text[:end]),) if told else ()


def _is_told_above(page: Page, story: Story, day: date) -> bool:
    """Tell whether a short line over the headline, such as the trail to it, states the same day."""
    top = story.first if story.title is None else story.title
    over = (page.blocks[i] for i in range(max(0, top - NEAR_TITLE), top))
    dated = (find_date(b.text, page.lexicon.months) for b in over if b.letters <= DATED_LETTERS)
    return any(each is not None and day_of(each) == day for each in dated)


def _is_bracketed(page: Page, before: str, after: str) -> bool:
    """Tell whether brackets after a town close right behind the date: «town (agency day)»."""
    town = _BRACKET.match(before)
    cities = page.lexicon.fields["dateline.cities"]
    return town is not None and after.startswith(")") and bare(town[1]) in cities
