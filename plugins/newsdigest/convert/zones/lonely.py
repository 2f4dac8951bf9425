"""A headline of another story alone between two paragraphs, which no label announces."""

import re
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.page import Page, Story, content, removed, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.likeness import KNOWN_SHARE
from newsdigest.convert.thresholds.words import HEADLINE_VERB_WITHIN, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind, Verdict

_HEADINGS: Final = ("short-between-paragraphs", "bulleted-heading")
_NO_HEADLINE: Final = ("«", '"', "“", "”", "\u061f", "[")
"""Signs of a quotation set apart, of a question and of a note, which subheadings often are."""
_PARTED: Final = (":", "..", "…")
"""Signs between who is spoken of and what of him, as headlines have them."""
_HE_DOES: Final = re.compile("\u064a\\w{3}")
_SHE_DOES: Final = re.compile("\u062a\\w{3}")


def without_strangers(page: Page, story: Story) -> Page:
    """Take from a story's subheadings the headlines that only stand between its paragraphs.

    The paragraph below says no word of such a line and goes on from the one above. It is the last
    of a run whose upper lines are a box's; or the only subheading, in the form and of the length of
    a headline, and the story says less than a third of its words.
    """
    span = range(story.first, min(story.end, len(page.blocks) - 1))
    headings = page.of_kind(Kind.SUBHEADING, span)
    strange = [i for i in headings if _may_be_strange(page, story, i, len(headings))]
    changes: dict[int, Verdict] = {
        i: removed("unlabelled-box")
        for i in strange
        if flows(page.blocks[i + 1], page.lexicon) and not shared(page, i, [i + 1])
    }
    return page.settled(changes)


def _may_be_strange(page: Page, story: Story, index: int, count: int) -> bool:
    """Tell whether a line has a headline's place and shape: alone, or under lines of a box."""
    if page.verdicts[index].rule not in _HEADINGS:
        return False
    block = page.blocks[index]
    if block.tag:
        return False  # a saved page links such a headline
    if page.kind(index + 1) is not Kind.BODY or any(sign in block.text for sign in _NO_HEADLINE):
        return False
    boxed = page.verdicts[index - 1].rule == "unlabelled-box"
    alone = count == 1 and len(block.words) >= SHORT_TITLE_WORDS
    return boxed or (alone and _tells(page, block) and _is_unknown(page, story, index))


def _is_unknown(page: Page, story: Story, index: int) -> bool:
    """Tell whether a story says less than a third of a line's words."""
    told = page.of_kind(Kind.BODY, range(story.first, story.end))
    title = [] if story.title is None else [story.title]
    words = len(content(page.blocks[index], page.lexicon))
    return shared(page, index, told + title) < KNOWN_SHARE * words


def _tells(page: Page, block: Block) -> bool:
    """Tell whether a line has a headline's form: a bullet, two parts, or somebody who does things.

    A subheading often is a phrase without a verb: «fears of higher prices».
    """
    if block.bullet or any(sign in block.text for sign in _PARTED):
        return True
    article, months = page.lexicon.fields["byline.article"], page.lexicon.months.numbers
    return any(
        (_HE_DOES.match(verb) and verb not in months)
        or (_SHE_DOES.match(verb) and doer.startswith(article))
        for doer, verb in pairwise(block.words[:HEADLINE_VERB_WITHIN])
    )
