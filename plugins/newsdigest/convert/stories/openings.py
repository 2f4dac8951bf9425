"""How the first paragraph of a report opens: with a verb, a town, or who tells it."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import bare
from newsdigest.convert.thresholds.letters import (
    BRACKETED_LETTERS,
    DATELINE_LETTERS,
    SLASHED_LETTERS,
)
from newsdigest.convert.thresholds.words import DATELINE_WORDS

_DASHED: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?\s*[-–—]\s*[^\W\d_]")
_DATELINE: Final = re.compile(
    r"^[^\s\d()/:،.-]+(?: [^\s\d()/:،.-]+)?\s*"
    rf"(?:\((?P<who>[^()]{{2,{BRACKETED_LETTERS}}})\)|[/،-]\s*[^\W\d_][^.:،]{{1,{SLASHED_LETTERS}}}?)?"
    r"\s*[-–—:]+\s"
)
_DATED: Final = re.compile(
    r"[^\W\d_]+(?: [^\W\d_]+)?(?: \u0641\u064a)? \d\d? [^\W\d_]+(?: \d{4})?\s*"
    rf"(?:\([^()]{{2,{BRACKETED_LETTERS}}}\)|/[^/]{{2,{SLASHED_LETTERS}}}/)"
)
"""A town, a day and month, and an agency in brackets or between slashes, as some agencies write."""
_NAMED: Final = re.compile(
    rf"^[^.!?\u061f\"“«]{{2,{DATELINE_LETTERS}}}?(?:[-–—:]|\s\u0640)+\s*(\w+)"
)
"""Who tells it, or where, with a dash or a colon, and the first word of what is told."""

_SIGN: Final = re.compile("[-\u2013\u2014:\u0640]")
"""What either ends in, no farther from the head than a town, an agency and some words."""


def reports(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens as reports do.

    With one of their verbs, after the name of who tells it at most, or with a dateline.
    """
    block = page.blocks[index]
    if block.words[0] in page.lexicon.report_verbs:
        return True
    if _DATED.match(block.text):
        return True
    signed = _SIGN.search(block.text, 0, 2 * DATELINE_LETTERS)  # most have none: the cheap question
    return bool(signed) and (is_named(page, index) or has_dateline(page, index))


def is_named(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens with who tells it, a dash or colon, and a verb of reports."""
    named = _NAMED.match(page.blocks[index].text)
    return named is not None and bare(named[1]) in page.lexicon.report_verbs


def is_dateline(page: Page, index: int) -> bool:
    """Tell whether a short line is a town, a dash and who reports from it."""
    block = page.blocks[index]
    if len(block.words) > DATELINE_WORDS or block.full_stop or not _DASHED.match(block.text):
        return False
    return _opens_with_city(page, index)


def is_placed(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens with a word or two and a dash or colon, a town or not."""
    return _DATELINE.match(page.blocks[index].text) is not None


def has_dateline(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens with a city and its dash or agency, as a report does.

    Beside an agency in brackets, or with a day, any place is one.
    """
    text = page.blocks[index].text
    hit = _DATELINE.match(text)
    if hit is None or (hit["who"] and bare(hit["who"]) in page.lexicon.agencies):
        return hit is not None or _DATED.match(text) is not None
    return _opens_with_city(page, index)


def _opens_with_city(page: Page, index: int) -> bool:
    """Tell whether the first word or two of a block are a city of datelines."""
    opening, cities = page.blocks[index].words, page.lexicon.fields["dateline.cities"]
    return any(" ".join(opening[:n]) in cities for n in (1, 2))
