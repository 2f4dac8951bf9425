"""Columns of briefs: stories of a paragraph or two, each under a headline, with nothing between."""

from itertools import pairwise

from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, content, shared
from newsdigest.convert.stories.marks import is_whole
from newsdigest.convert.stories.openings import reports
from newsdigest.convert.thresholds.likeness import BRIEF_SHARE, BRIEF_WORDS, CHANCE_WORDS
from newsdigest.convert.thresholds.lines import (
    BRIEF_PARAGRAPHS,
    BRIEF_REACH,
    COLUMN_BRIEFS,
    MOST_BRIEFS,
)
from newsdigest.convert.thresholds.words import TITLE_WORDS
from newsdigest.model.capture import Kind


def is_brief_after_brief(page: Page, above: int, below: int) -> bool:
    """Tell whether one brief ends and the next begins between two neighbouring paragraphs.

    Three stand there in a column, of which neighbours speak of different things, and half at least
    open as reports do and say what their headlines say. The parts of an article have words in
    common, go on, or have a first paragraph above them that is none.
    """
    first = _top(page, above)
    if not (_is_brief(page, first) and _is_brief(page, below)):
        return False
    column = _column(page, first, below)
    told = sum(shared(page, i, [i - 1]) >= BRIEF_WORDS for i in column)
    opening = sum(reports(page, i) for i in column)
    at = column.index(first) if column else 0
    near = column[max(0, at - 1) : at + COLUMN_BRIEFS]
    enough = len(column) >= COLUMN_BRIEFS and 2 * min(told, opening) >= max(
        COLUMN_BRIEFS, len(column)
    )
    return enough and _are_apart(page, near)


def _column(page: Page, first: int, below: int) -> list[int]:
    """List the briefs around two, the two among them; empty where something else is above."""
    column, above = [first, below], _before(page, first)
    while above is not None and len(column) < MOST_BRIEFS:
        if not _is_brief(page, above):
            return []
        column.insert(0, above)
        above = _before(page, above)
    after = _after(page, below)
    while after is not None and _is_brief(page, after) and len(column) < MOST_BRIEFS:
        column.append(after)
        after = _after(page, after)
    return column


def _are_apart(page: Page, briefs: list[int]) -> bool:
    """Tell whether neighbouring briefs speak of different things."""
    return all(
        shared(page, b, [a]) <= CHANCE_WORDS and shared(page, b - 1, [a - 1, a]) <= CHANCE_WORDS
        for a, b in pairwise(briefs)
    )


def _is_brief(page: Page, index: int) -> bool:
    """Tell whether a paragraph tells what the headline right above it says."""
    head, text = page.blocks[index - 1], page.blocks[index]
    if index < 1 or page.kind(index - 1) is not Kind.UNSURE or head.bullet or head.tag:
        return False
    if head.ends_sentence or head.ends_open or len(head.words) < TITLE_WORDS[0]:
        return False
    if index > 1 and page.kind(index - 2) is Kind.DATE and not is_whole(page, index - 2):
        return False  # a time of day alone is over the entries of a live page
    own = shared(page, index, [index - 1])
    said = own >= max(1, BRIEF_SHARE * len(content(head, page.lexicon)))
    return said and not (goes_on(page, index) or text.bullet)


def _top(page: Page, index: int) -> int:
    """Give the first paragraph of the brief that ends with one."""
    step = 1
    while step < BRIEF_PARAGRAPHS and index > 0 and page.kind(index - 1) is Kind.BODY:
        index, step = index - 1, step + 1
    return index


def _before(page: Page, first: int) -> int | None:
    """Find the first paragraph of the brief right before one's headline."""
    span = range(first - 2, max(-1, first - 2 - BRIEF_REACH), -1)
    last = next(iter(page.of_kind(Kind.BODY, span)), None)
    return None if last is None else _top(page, last)


def _after(page: Page, index: int) -> int | None:
    """Find the first paragraph of the brief right after one."""
    span = range(index + 1, min(len(page.blocks), index + 2 + BRIEF_PARAGRAPHS + BRIEF_REACH))
    prose = (i for i in page.of_kind(Kind.BODY, span) if page.kind(i - 1) is not Kind.BODY)
    return next(prose, None)
