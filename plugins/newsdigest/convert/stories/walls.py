"""Walls before a story: a page that asks its reader for consent, an account, an age or money."""

from collections.abc import Iterable

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.stories.sitepages import is_signed
from newsdigest.convert.thresholds.shares import WALL_SHARE
from newsdigest.convert.thresholds.words import WALL_LINE_WORDS


def is_wall(page: Page) -> bool:
    """Tell whether a page only asks its reader for something before it shows a story.

    A line names what is asked for or is a button, and most of the text both speaks to the reader
    and of that matter, or all paragraphs do one of it; both all over where a day or an author is
    named, which are the hidden story's. A report about such walls speaks to nobody, and advice to
    readers has paragraphs that do neither.
    """
    prose = page.prose
    if not prose or not _has_wall_line(page):
        return False
    told = [_told(page, i) for i in prose]
    if all(count > 1 for count in told):
        return True
    asked = sum(page.blocks[i].letters for i, count in zip(prose, told, strict=True) if count > 1)
    whole = sum(page.blocks[i].letters for i in prose)
    return not is_signed(page) and (asked >= WALL_SHARE * whole or (asked > 0 and all(told)))


def _has_wall_line(page: Page) -> bool:
    """Tell whether a short line is the heading of such a wall or one of its buttons."""
    lines = page.lexicon.fields["wall.lines"]
    return any(
        len(block.words) <= WALL_LINE_WORDS and begins_any(block.bare, lines)
        for block in page.blocks
    )


def speaks_to_reader(page: Page, prose: Iterable[int]) -> bool:
    """Tell whether one of some paragraphs speaks to the reader, or says «we» of the site."""
    return any(_speaks(page, i, "wall.address") for i in prose)


def _told(page: Page, index: int) -> int:
    """Count what a paragraph does: speak to the reader, speak of what such walls are about."""
    return _speaks(page, index, "wall.address") + _speaks(page, index, "wall.matters")


def _speaks(page: Page, index: int, field: str) -> bool:
    return _has(f" {page.blocks[index].bare} ", page.lexicon.fields[field])


def _has(text: str, terms: Iterable[str]) -> bool:
    """Tell whether a bare text has a term as the end of a word or whole."""
    return any(f"{term} " in text for term in terms)
