"""Walls before a story: a page that asks its reader for consent, an account, an age or money."""

from collections.abc import Iterable
from typing import Final

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.stories.sitepages import is_signed
from newsdigest.convert.thresholds.shares import WALL_SHARE
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS, WALL_LINE_WORDS
from newsdigest.model.capture import Kind, Verdict

_CLITICS: Final = frozenset(["", "\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0627\u0644"])
"""«and», «so», «with», «for», «as» and the article, one at most before a word."""


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
    told = {i: _told(page, i) for i in prose}
    others = [i for i in prose if told[i] <= 1]
    if not others or is_signed(page) or any(_is_headed(page, i) for i in others):
        return not others
    whole = sum(page.blocks[i].letters for i in prose)
    asked = whole - sum(page.blocks[i].letters for i in others)
    return asked >= WALL_SHARE * whole or (asked > 0 and all(told.values()))


def banners(page: Page) -> dict[int, Verdict]:
    """What asks for consent at the head of a story's page, a button of it right below."""
    return {
        i: removed("policy-prose")
        for i in page.prose[:1]
        if i + 1 < len(page.blocks)
        and _is_wall_line(page, page.blocks[i + 1])
        and _told(page, i) > 1
    }


def _has_wall_line(page: Page) -> bool:
    return any(_is_wall_line(page, block) for block in page.blocks)


def _is_wall_line(page: Page, block: Block) -> bool:
    """Tell whether a short line is the heading of such a wall or one of its buttons."""
    lines = page.lexicon.fields["wall.lines"]
    return len(block.words) <= WALL_LINE_WORDS and begins_any(block.bare, lines)


def speaks_to_reader(page: Page, prose: Iterable[int]) -> bool:
    """Tell whether one of some paragraphs speaks to the reader, or says «we» of the site."""
    return any(_speaks(page, i, "wall.address") for i in prose)


def asks_reader(page: Page, index: int) -> bool:
    """Tell whether a paragraph both speaks to the reader and of consent or an account."""
    return _told(page, index) > 1


def _is_headed(page: Page, index: int) -> bool:
    """Tell whether a headline stands right over a paragraph: then it is a story's."""
    if not index or page.kind(index - 1) is not Kind.UNSURE:
        return False
    above = page.blocks[index - 1]
    lines = page.lexicon.fields["wall.lines"]
    return len(above.words) >= SHORT_TITLE_WORDS and not begins_any(above.bare, lines)


def _told(page: Page, index: int) -> int:
    """Count what a paragraph does: speak to the reader, speak of what such walls are about."""
    return _speaks(page, index, "wall.address") + _speaks(page, index, "wall.matters")


def _speaks(page: Page, index: int, field: str) -> bool:
    return _has(f" {page.blocks[index].bare} ", page.lexicon.fields[field])


def _has(text: str, terms: Iterable[str]) -> bool:
    """Tell whether a bare text has a term, at most a clitic before it in its word."""
    return any(f"{term} " in text and _stands(text, term) for term in terms)


def _stands(text: str, term: str) -> bool:
    """Tell whether the first of a term in a text, or one after it, begins a word or its noun."""
    heads = text.split(f"{term} ")[:-1]
    return any(head.rpartition(" ")[2] in _CLITICS for head in heads)
