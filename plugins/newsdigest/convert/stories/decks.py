"""The standfirst of a story: one paragraph between a headline and the date of the text."""

from itertools import takewhile

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.stories.heads import can_be_title
from newsdigest.convert.thresholds.likeness import SPEAKS_WORDS
from newsdigest.model.capture import Kind


def under_standfirst(page: Page, index: int) -> range:
    """Give the date and byline that part a paragraph under a headline from the text that tells it.

    Below a lead in a box stands the next headline, or a text that says none of this one.
    """
    below = index + 1
    if below == len(page.blocks) or page.kind(below) not in FIELDS:
        return range(0)
    fields = takewhile(lambda i: page.kind(i) in FIELDS, range(below, len(page.blocks)))
    under = range(below, below + len(list(fields)))
    if under.stop == len(page.blocks) or page.kind(under.stop) is not Kind.BODY:
        return range(0)
    over = index - 1
    headed = over >= 0 and can_be_title(page, over)
    return under if headed and shared(page, over, [under.stop]) >= SPEAKS_WORDS else range(0)
