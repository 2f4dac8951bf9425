"""A headline of another story alone between two paragraphs, which no label announces."""

from typing import Final

from newsdigest.convert.around.page import Page, Story, removed, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind, Verdict

_HEADINGS: Final = ("short-between-paragraphs", "bulleted-heading")
_NO_HEADLINE: Final = ("«", '"', "“", "”", "\u061f", "[")
"""Signs of a quotation set apart, of a question and of a note, which subheadings often are."""


def without_strangers(page: Page, story: Story) -> Page:
    """Take from a story's subheadings the headlines that only stand between its paragraphs.

    The paragraph below says no word of such a line and goes on from the one above. It is the only
    subheading and long enough for a headline, or the last of a run whose upper lines are a box's.
    """
    span = range(story.first, min(story.end, len(page.blocks) - 1))
    headings = page.of_kind(Kind.SUBHEADING, span)
    strange = [i for i in headings if _may_be_strange(page, i, len(headings))]
    changes: dict[int, Verdict] = {
        i: removed("unlabelled-box")
        for i in strange
        if flows(page.blocks[i + 1], page.lexicon) and not shared(page, i, [i + 1])
    }
    return page.settled(changes)


def _may_be_strange(page: Page, index: int, count: int) -> bool:
    """Tell whether a line has a headline's place and shape: alone, or under lines of a box."""
    if page.verdicts[index].rule not in _HEADINGS:
        return False
    block = page.blocks[index]
    if block.tag:
        return False  # a saved page links such a headline
    if page.kind(index + 1) is not Kind.BODY or any(sign in block.text for sign in _NO_HEADLINE):
        return False
    boxed = page.verdicts[index - 1].rule == "unlabelled-box"
    return boxed or (count == 1 and len(block.words) >= SHORT_TITLE_WORDS)
