"""Paragraphs of a page on which hardly a line ends a sentence: many of them, or one alone."""

from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.lines.prose import is_trail
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.thresholds.letters import (
    PROSE_LETTERS,
    UNSTOPPED_LETTERS,
    UNSTOPPED_LINE_LETTERS,
)
from newsdigest.convert.thresholds.likeness import SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import FIELDS_OVER_TITLE
from newsdigest.convert.zones.endings import letters_of
from newsdigest.model.capture import Kind, Verdict

_OPEN: Final = ("\u061f", "!", "]")
"""How headlines that ask and leads that a content system cut off end."""


def unstopped(page: Page) -> dict[int, Verdict]:
    """Where hardly a line ends a sentence, neighbouring long lines are the paragraphs.

    Old blogs and some columns print no full stop at all. Headlines are shorter, and a list of long
    ones has no neighbour as long on both sides all through.
    """
    told = letters_of(page, page.prose)
    long = [i for i in page.of_kind(Kind.UNSURE, range(len(page.blocks))) if _is_long(page, i)]
    beside = [i for i in long if i - 1 in long or i + 1 in long]
    letters = sum(page.blocks[i].letters for i in beside)
    if letters < max(UNSTOPPED_LETTERS, 2 * told):
        return {}
    last = beside[-1]
    while last + 1 < len(page.blocks) and _is_like(page, last + 1):
        last += 1
    return {i: Verdict(Kind.BODY, "long-line") for i in [*beside, *range(beside[-1] + 1, last + 1)]}


def lone_line(page: Page) -> dict[int, Verdict]:
    """Where no line is a paragraph, the only long one is a brief that lost its final stop.

    Under its headline it opens with a verb, as reports do and headlines seldom, and a date or an
    author stands right over it; or one of both is so and it says words of the headline. Feeds have
    a date for each of their stories.
    """
    if page.prose or len(page.of_kind(Kind.DATE, range(len(page.blocks)))) > FIELDS_OVER_TITLE:
        return {}
    long = [i for i in page.of_kind(Kind.UNSURE, range(len(page.blocks))) if _is_long(page, i)]
    title = find_title(page, 0, long[0]) if len(long) == 1 else None
    if title is None or page.blocks[long[0]].text.endswith(_OPEN):
        return {}
    verb = page.blocks[long[0]].words[0] in page.lexicon.fields["flow.verbs"]
    fielded = page.kind(long[0] - 1) in FIELDS
    own = shared(page, long[0], [title])
    told = (verb or own >= SPEAKS_WORDS) if fielded else (verb and own > 0)
    return {long[0]: Verdict(Kind.BODY, "long-line")} if told else {}


def _is_like(page: Page, index: int) -> bool:
    """Tell whether a line goes on like those above it, if not as long."""
    block = page.blocks[index]
    plain = page.kind(index) is Kind.UNSURE and not block.bullet
    return plain and block.letters >= PROSE_LETTERS


def _is_long(page: Page, index: int) -> bool:
    block = page.blocks[index]
    long = block.letters >= UNSTOPPED_LINE_LETTERS and not block.bullet
    return long and not is_trail(block, page.lexicon)
