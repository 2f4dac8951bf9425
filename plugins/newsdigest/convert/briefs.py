"""Columns of briefs: stories of a paragraph or two, each under a headline, with nothing between."""

from typing import Final

from newsdigest.convert.evidence import has_dateline
from newsdigest.convert.kinship import goes_on
from newsdigest.convert.page import Page, content, shared
from newsdigest.model.capture import Kind

_HEADLINE_WORDS: Final = 3
_OWN: Final = 2
_CHANCE: Final = 1
"""Words that two reports on one page have in common by chance."""
_PARAGRAPHS: Final = 2
_BETWEEN: Final = 4
_BRIEFS: Final = 3
_COLUMN: Final = 12
"""Briefs that are looked at above one: what has more is a list, and no article's parts."""
_SHARE: Final = 4
"""A brief has one word in so many of its headline at least; others are told in other forms."""
_MOST: Final = 2


def is_brief_after_brief(page: Page, above: int, below: int) -> bool:
    """Tell whether one brief ends and the next begins between two neighbouring paragraphs.

    A third stands right before or after them, no two of the three speak of the same, and two at
    least open as reports do. The parts of an article have words in common, go on, or have a first
    paragraph above them that is none.
    """
    first = _top(page, above)
    if not (_is_brief(page, first) and _is_brief(page, below) and _is_in_column(page, first)):
        return False
    around = (_before(page, first), _after(page, below))
    for third in (index for index in around if index is not None and _is_brief(page, index)):
        three = sorted({first, below, third})
        if len(three) == _BRIEFS and _are_apart(page, three):
            return True
    return False


def _is_in_column(page: Page, first: int) -> bool:
    """Tell whether nothing but briefs stands above: an article in parts has a first paragraph."""
    for _ in range(_COLUMN):
        above = _before(page, first)
        if above is None:
            break
        if not _is_brief(page, above):
            return False
        first = above
    return True


def _are_apart(page: Page, briefs: list[int]) -> bool:
    """Tell whether briefs speak of different things, and most of them open as reports do."""
    apart = all(
        shared(page, b, [a]) <= _CHANCE and shared(page, b - 1, [a - 1, a]) <= _CHANCE
        for a in briefs
        for b in briefs
        if a != b
    )
    told = sum(shared(page, i, [i - 1]) >= _OWN for i in briefs)
    return apart and min(told, sum(_reports(page, i) for i in briefs)) >= _MOST


def _is_brief(page: Page, index: int) -> bool:
    """Tell whether a paragraph tells what the headline right above it says."""
    head, text = page.blocks[index - 1], page.blocks[index]
    if index < 1 or page.kind(index - 1) is not Kind.UNSURE or head.bullet or head.tag:
        return False
    if head.ends_sentence or head.ends_open or len(head.words) < _HEADLINE_WORDS:
        return False
    own = shared(page, index, [index - 1])
    said = own * _SHARE >= max(1, len(content(head, page.lexicon)))
    return said and not (goes_on(page, index) or text.bullet)


def _reports(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens with a verb of reports or with a dateline."""
    word, fields = page.blocks[index].words[0], page.lexicon.fields
    verb = word in fields["flow.verbs"] or word.startswith(fields["flow.own_letter_verbs"])
    return verb or has_dateline(page, index)


def _top(page: Page, index: int) -> int:
    """Give the first paragraph of the brief that ends with one."""
    step = 1
    while step < _PARAGRAPHS and index > 0 and page.kind(index - 1) is Kind.BODY:
        index, step = index - 1, step + 1
    return index


def _before(page: Page, first: int) -> int | None:
    """Find the first paragraph of the brief right before one's headline."""
    span = range(first - 2, max(-1, first - 2 - _BETWEEN), -1)
    last = next(iter(page.of_kind(Kind.BODY, span)), None)
    return None if last is None else _top(page, last)


def _after(page: Page, index: int) -> int | None:
    """Find the first paragraph of the brief right after one."""
    span = range(index + 1, min(len(page.blocks), index + 2 + _PARAGRAPHS + _BETWEEN))
    prose = (i for i in page.of_kind(Kind.BODY, span) if page.kind(i - 1) is not Kind.BODY)
    return next(prose, None)
