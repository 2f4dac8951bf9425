"""Texts that break off before their end: the rest is for subscribers, or on another page."""

from itertools import takewhile

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.stories.fewleads import is_teaser
from newsdigest.convert.stories.gates import is_paid
from newsdigest.convert.thresholds.lines import NEAR_END, RUN_PARAGRAPHS
from newsdigest.model.capture import Kind


def cut_off(page: Page, story: Story) -> int | None:
    """Find the block that shows that a story's text breaks off; None where it does not.

    A line near below says so; or the last paragraph of a few ends in dots, or is led on from.
    """
    near = range(story.last + 1, min(story.end, story.last + 1 + NEAR_END))
    own = takewhile(lambda i: page.opens(i) != "teasers" or is_paid(page, i), near)
    said = next((i for i in own if is_paid(page, i)), None)
    if said is not None:
        return said
    prose = page.of_kind(Kind.BODY, range(story.first, story.last + 1))
    few = len(prose) <= RUN_PARAGRAPHS
    return story.last if few and is_teaser(page, story.last) else None
