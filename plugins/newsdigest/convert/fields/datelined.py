"""The outlet that a line names beside a town, a person or the text: «[outlet] - town»."""

import re
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.agencies import agency_in
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.persons import is_person, sides_of
from newsdigest.convert.thresholds.words import OUTLET_WORDS
from newsdigest.model.capture import Kind

_CITY_FIRST: Final = re.compile(r"^([^\d()/:،.-]+?)\s*[/-]\s*([^\d()/:،.-]+?)\s*(?::|/\s*-|/)")
_NAME_FIRST: Final = re.compile(r"^([^\d()/:،.–-]+?)\s*[–-]\s")
_AFTER_TITLE: Final = re.compile(r"^\s*[|–-]\s*(\S.*)$")


def datelined_outlet(page: Page, story: Story) -> str | None:
    """Find the outlet beside a byline's town or author, at the head of the text, or by the title.

    A name that no dateline shows to be one must have a word that outlets' names have.
    """
    return _beside_names(page, story) or _at_head(page, story) or _after_title(page, story)


def _beside_names(page: Page, story: Story) -> str | None:
    """Read the side of a byline or dated line that is neither a town, a person nor an agency."""
    head = range(story.start, story.first)
    lines = [*page.of_kind(Kind.BYLINE, head), *page.of_kind(Kind.DATE, head)]
    sides = (side for i in lines for side in sides_of(page.blocks[i].text))
    return next((side for side in sides if _is_outlet(page, side)), None)


def _at_head(page: Page, story: Story) -> str | None:
    """Read «town/[outlet]:» or «[outlet] - » at the head of the first paragraph."""
    text = page.blocks[story.first].text
    hit = _CITY_FIRST.match(text)
    if hit and bare(hit[1]) in page.lexicon.fields["dateline.cities"] and _can_be(page, hit[2]):
        return hit[2].strip()
    opening = _NAME_FIRST.match(text)
    return opening[1].strip() if opening and _is_outlet(page, opening[1]) else None


def _after_title(page: Page, story: Story) -> str | None:
    """Read the name after the headline on another line: «headline | [outlet]»."""
    if story.title is None:
        return None
    title = page.blocks[story.title].text
    lines = (block.text for block in page.blocks if block.text.startswith(title))
    ends = (_AFTER_TITLE.match(text[len(title) :]) for text in lines)
    names = (end[1].strip() for end in ends if end)
    return next((name for name in names if _can_be(page, name)), None)


def _is_outlet(page: Page, name: str) -> bool:
    """Tell whether a name of two words and more has one of those that outlets' names have."""
    words = bare(name).split()
    noun = any(word in page.lexicon.fields["outlet.nouns"] for word in words)
    return len(words) > 1 and noun and _can_be(page, name)


def _can_be(page: Page, name: str) -> bool:
    """Tell whether a few words may name an outlet: no town, desk, person, agency or mark."""
    plain, fields = bare(name), page.lexicon.fields
    known = ("dateline.cities", "byline.not_names", "byline.whole", "section.words")
    if not 0 < len(plain.split()) <= OUTLET_WORDS or any(plain in fields[group] for group in known):
        return False
    phrase = set(plain.split()) & set(fields["byline.never"]) or any(map(str.isdigit, plain))
    return not (phrase or is_person(name, page.lexicon) or agency_in(plain, page.lexicon))
