"""Paragraphs of a page on which hardly a line ends a sentence: many of them, or a brief's."""

from itertools import takewhile
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lines.prose import is_trail
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.thresholds.letters import (
    LONE_LETTERS,
    PROSE_LETTERS,
    UNSTOPPED_LETTERS,
    UNSTOPPED_LINE_LETTERS,
)
from newsdigest.convert.thresholds.likeness import SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import FIELDS_OVER_TITLE
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS
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


def brief(page: Page) -> dict[int, Verdict]:
    """Where no line is a paragraph, those of a brief that lost its final stops.

    It is the only long line, or a shorter one with those that go on from it. Under its headline it
    opens with a verb, as reports do and headlines seldom, and a date or an author stands right over
    it; or one of both is so and it says words of the headline. Feeds have a date for each of their
    stories.
    """
    if page.prose or len(page.of_kind(Kind.DATE, range(len(page.blocks)))) > FIELDS_OVER_TITLE:
        return {}
    run = _brief_lines(page)
    title = find_title(page, 0, run[0]) if run else None
    if title is None or page.blocks[run[0]].text.endswith(_OPEN):
        return {}
    verb = page.blocks[run[0]].words[0] in page.lexicon.fields["flow.verbs"]
    fielded = page.kind(run[0] - 1) in FIELDS
    own = shared(page, run[0], [title])
    told = (verb or own >= SPEAKS_WORDS) if fielded else (verb and own > 0)
    return {i: Verdict(Kind.BODY, "long-line") for i in run} if told else {}


def _brief_lines(page: Page) -> list[int]:
    """List the lines that may be a brief: one with those that go on from it, or a lone long one."""
    unsure = page.of_kind(Kind.UNSURE, range(len(page.blocks)))
    begun = next((i for i in unsure if _is_like(page, i) and _is_joined(page, i + 1)), None)
    if begun is None:
        long = [i for i in unsure if _is_long(page, i)]
        return long if len(long) == 1 else []
    below = list(takewhile(lambda i: _is_joined(page, i), range(begun + 1, len(page.blocks))))
    told = any(flows(page.blocks[i], page.lexicon) for i in below)
    letters = sum(page.blocks[i].letters for i in (begun, *below))
    return [begun, *below] if told and letters >= LONE_LETTERS else []


def _is_joined(page: Page, index: int) -> bool:
    """Tell whether an open line of some words opens with «and», or otherwise goes on."""
    block = page.blocks[index] if index < len(page.blocks) else None
    if block is None or page.kind(index) is not Kind.UNSURE or block.bullet:
        return False
    if len(block.words) < SHORT_TITLE_WORDS or block.text.endswith(_OPEN):
        return False
    fields = page.lexicon.fields
    joined = block.words[0].startswith(fields["byline.joints"])
    own = block.words[0].startswith(fields["flow.own_letter"])
    return (joined and not own) or flows(block, page.lexicon)


def _is_like(page: Page, index: int) -> bool:
    """Tell whether a line goes on like those above it, if not as long."""
    block = page.blocks[index]
    plain = page.kind(index) is Kind.UNSURE and not block.bullet
    return plain and block.letters >= PROSE_LETTERS


def _is_long(page: Page, index: int) -> bool:
    block = page.blocks[index]
    long = block.letters >= UNSTOPPED_LINE_LETTERS and not block.bullet
    return long and not is_trail(block, page.lexicon)
