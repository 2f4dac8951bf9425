"""Who wrote a story: found in its settled bylines, else beside its date."""

from newsdigest.convert.blocks import Block
from newsdigest.convert.bylines import author_of, is_second
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.page import Page, Story
from newsdigest.convert.persons import person_beside, person_in_dated
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates


def find_byline(page: Page, story: Story) -> str | None:
    """Find the author: the first who is named, a translator or editor only where nobody else is.

    Bylines come before a name that only stands beside a date.
    """
    span = range(story.start, story.end)
    lines = [page.blocks[i] for i in page.of_kind(Kind.BYLINE, span)]
    second = [block for block in lines if is_second(block, page.lexicon)]
    lines = [block for block in lines if block not in second] + second
    names = [_author(block, page.lexicon) for block in lines]
    dated = (page.blocks[i].text for i in page.of_kind(Kind.DATE, range(story.start, story.last)))
    known = (name for name in names if name)
    return next(known, None) or next(
        filter(None, (person_in_dated(text, page.lexicon) for text in dated)), None
    )


def _author(block: Block, lexicon: Lexicon) -> str | None:
    """Give the author's name as a byline writes it; an agency or a desk of no name is none."""
    if find_dates(block.text, lexicon.months):
        return person_in_dated(block.text, lexicon)
    name = author_of(block, lexicon)
    if name is None:
        name = person_beside(block.text, lexicon) or block.text
    return None if bare(name) in lexicon.fields["byline.not_names"] else name
