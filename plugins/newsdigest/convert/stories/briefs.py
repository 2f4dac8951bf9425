"""Columns of briefs: stories of a paragraph or two, each under a headline, with nothing between.

A list of leads looks alike. Briefs are told from it by what a reader goes by: a line above calls
them so, one has a second paragraph, or all are long and of more than a sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, content, shared
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.stories.marks import is_whole
from newsdigest.convert.stories.openings import has_dateline, is_placed, reports
from newsdigest.convert.thresholds.letters import LONG_LETTERS
from newsdigest.convert.thresholds.likeness import (
    ALIKE_SHARE,
    BRIEF_SHARE,
    BRIEF_WORDS,
    CHANCE_WORDS,
)
from newsdigest.convert.thresholds.lines import (
    BRIEF_PARAGRAPHS,
    BRIEF_REACH,
    COLUMN_BRIEFS,
    FEW_LEADS,
    MOST_BRIEFS,
    NEAR_TITLE,
)
from newsdigest.convert.thresholds.shares import COLUMN_SHARE
from newsdigest.convert.thresholds.words import TITLE_WORDS
from newsdigest.model.capture import Kind, Verdict

_SENTENCE_ENDS: Final = re.compile(r"[^\W\d_]{2}[\"»)]?[.!\u061f]\s")
BRIEF: Final = "brief-headline"
"""Rule of a bulleted line over a brief."""


def are_briefs(page: Page, leads: Sequence[int]) -> bool:
    """Tell whether the texts of a page are briefs: called so, or long and of several sentences."""
    if len(leads) < FEW_LEADS or not all(page.blocks[i].full_stop for i in leads):
        return False
    told = are_called_briefs(page) or all(_is_long(page, i) for i in leads)
    return told and all(is_brief_after_brief(page, a, b) for a, b in pairwise(leads))


def are_leads(page: Page) -> bool:
    """Tell whether all text of a page is a column of leads, short paragraphs under headlines.

    Where it is no list, such a column is one of briefs.
    """
    prose = page.prose
    if len(prose) < COLUMN_BRIEFS or not all(_is_alone(page, i) for i in prose):
        return False
    told = sum(_tells(page, i) for i in prose)
    opening = sum(reports(page, i) for i in prose)
    alike = told >= COLUMN_SHARE * len(prose) and 2 * opening >= len(prose)
    steady = _tells(page, prose[0]) and _are_in_step(page, prose)
    return alike and steady and _are_apart(page, prose)


def brief_headlines(page: Page) -> dict[int, Verdict]:
    """Open the bulleted lines over all paragraphs that begin: headlines of briefs, not of tips.

    Each paragraph opens with a dateline, or in its shape where there are three or a line above
    calls them briefs.
    """
    prose = page.prose
    firsts = [i for i in prose if i and page.kind(i - 1) is not Kind.BODY]
    bulleted = (page.blocks[i - 1].bullet and page.kind(i - 1) is Kind.UNSURE for i in firsts)
    if len(firsts) < FEW_LEADS or not all(bulleted):
        return {}
    sure = len(firsts) >= COLUMN_BRIEFS or are_called_briefs(page, firsts[0] - 1)
    opens = is_placed if sure else has_dateline
    told = all(opens(page, i) and shared(page, i, [i - 1]) for i in firsts)
    return {i - 1: Verdict(Kind.UNSURE, "brief-headline") for i in firsts} if told else {}


def _is_alone(page: Page, index: int) -> bool:
    """Tell whether a paragraph is short and no other sentence stands right below it."""
    below = page.blocks[index + 1 : index + 2]
    return page.blocks[index].letters < LONG_LETTERS and not any(b.full_stop for b in below)


def _is_long(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.letters >= LONG_LETTERS and _SENTENCE_ENDS.search(block.text) is not None


def are_called_briefs(page: Page, first: int | None = None) -> bool:
    """Tell whether one of the lines over the first text says that briefs follow."""
    said, first = page.lexicon.fields["briefs.said"], page.prose[0] if first is None else first
    near = page.blocks[max(0, first - NEAR_TITLE) : first]
    return any(begins_any(block.bare, said) for block in near)


def is_brief_after_brief(page: Page, above: int, below: int) -> bool:
    """Tell whether one brief ends and the next begins between two neighbouring paragraphs.

    Three stand there in a column, or two long ones are all there is, of which neighbours speak of
    different things, and half at least open as reports do and say what their headlines say; or a
    line above calls them briefs. The parts of an article have words in common, go on, or have a
    first paragraph above them that is none.
    """
    first = _top(page, above)
    if not (_is_brief(page, first) and _is_brief(page, below)):
        return False
    column = _column(page, first, below)
    if not _are_in_step(page, column) or are_called_briefs(page):
        return _are_in_step(page, column)
    told = sum(shared(page, i, [_head(page, i)]) >= BRIEF_WORDS for i in column)
    opening = sum(reports(page, i) for i in column)
    at = column.index(first)
    near = column[max(0, at - 1) : at + COLUMN_BRIEFS]
    long = all(_is_long(page, i) for i in page.prose)
    fewest = FEW_LEADS if long else COLUMN_BRIEFS
    enough = len(column) >= fewest and 2 * min(told, opening) >= max(fewest, len(column))
    return enough and (long or _are_alike(page, column)) and _are_apart(page, near)


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


def _are_in_step(page: Page, briefs: Sequence[int]) -> bool:
    """Tell whether some headlines are marked up alike, and all have a date under them or none."""
    heads = {i: _head(page, i) for i in briefs}
    return len({(i - head, page.blocks[head].tag) for i, head in heads.items()}) == 1


def _are_alike(page: Page, briefs: Sequence[int]) -> bool:
    """Tell whether headlines are alike in length: those of an article's parts are shorter."""
    lengths = [len(page.blocks[_head(page, i)].words) for i in briefs]
    return min(lengths) >= ALIKE_SHARE * max(lengths)


def _are_apart(page: Page, briefs: Sequence[int]) -> bool:
    """Tell whether neighbouring briefs speak of different things."""
    return all(
        shared(page, b, [a]) <= CHANCE_WORDS
        and shared(page, _head(page, b), [_head(page, a), a]) <= CHANCE_WORDS
        for a, b in pairwise(briefs)
    )


def _is_brief(page: Page, index: int) -> bool:
    """Tell whether a paragraph is a brief: no tag of a saved page says that parts have headings."""
    return not page.blocks[_head(page, index)].tag and _tells(page, index)


def _tells(page: Page, index: int) -> bool:
    """Tell whether a paragraph tells what the headline says right above it, or above its day."""
    over = _head(page, index)
    if over < 0 or page.kind(over) is not Kind.UNSURE:
        return False
    head, text = page.blocks[over], page.blocks[index]
    bulleted = head.bullet and page.verdicts[over].rule != BRIEF
    if bulleted or head.ends_sentence or head.ends_open:
        return False
    if len(head.words) < TITLE_WORDS[0] or _is_timed(page, over):
        return False
    own = shared(page, index, [over])
    said = own >= max(1, BRIEF_SHARE * len(content(head, page.lexicon)))
    return said and not (goes_on(page, index) or text.bullet)


def _head(page: Page, index: int) -> int:
    """Give the block of a brief's headline: right above it, or above its day; -1 for none."""
    dated = index > 1 and is_whole(page, index - 1)
    return index - 2 if dated else index - 1


def _is_timed(page: Page, head: int) -> bool:
    """Tell whether a time of day alone is over a headline: they are so on live pages."""
    return head > 0 and page.kind(head - 1) is Kind.DATE and not is_whole(page, head - 1)


def _top(page: Page, index: int) -> int:
    """Give the first paragraph of the brief that ends with one."""
    step = 1
    while step < BRIEF_PARAGRAPHS and index > 0 and page.kind(index - 1) is Kind.BODY:
        index, step = index - 1, step + 1
    return index


def _before(page: Page, first: int) -> int | None:
    """Find the first paragraph of the brief right before one's headline."""
    head = _head(page, first)
    span = range(head - 1, max(-1, head - 1 - BRIEF_REACH), -1)
    last = next(iter(page.of_kind(Kind.BODY, span)), None)
    return None if last is None else _top(page, last)


def _after(page: Page, index: int) -> int | None:
    """Find the first paragraph of the brief right after one."""
    span = range(index + 1, min(len(page.blocks), index + 2 + BRIEF_PARAGRAPHS + BRIEF_REACH))
    prose = (i for i in page.of_kind(Kind.BODY, span) if page.kind(i - 1) is not Kind.BODY)
    return next(prose, None)
