"""The date of a text that has no date line: glued before a line, or at the end of another's."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lexicon import bare, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.thresholds.letters import OPENING_LETTERS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates, has_year

_BUTTONS: Final = frozenset({"follow-us", "share-bar", "reading-time"})
"""Rules of the lines under a headline that themes set the date on."""
_SIGNS: Final = " .)]»"


def stamped_date(page: Page, story: Story) -> tuple[tuple[int, str], ...]:
    """Give the first date that is glued to a line of the story; asked where no line is a date's."""
    found = chain(
        _glued(page, story), _beside_buttons(page, story), _over_text(page, story),
        _labelled_ends(page, story),
    )  # fmt: skip
    first = next(found, None)
    return () if first is None else (first,)


def _glued(page: Page, story: Story) -> Iterator[tuple[int, str]]:
    for block in page.blocks[story.start : story.end]:
        if block.cut and block.cut.kind is Kind.DATE:
            yield block.first, block.lines[0].text[: block.cut.end]


def _beside_buttons(page: Page, story: Story) -> Iterator[tuple[int, str]]:
    """Read the day and its time at the end of a line of buttons under the headline."""
    if story.title is None:
        return
    for i in range(story.title + 1, story.first):
        block = page.blocks[i]
        if page.verdicts[i].rule in _BUTTONS and _ends_in_date(page, block, labelled=False):
            yield block.first, block.text


def _over_text(page: Page, story: Story) -> Iterator[tuple[int, str]]:
    """Read the line with a day and a name right over a text without a headline.

    Both in brackets, or the day with its time before the label of the source.
    """
    over = story.first - 1
    if story.title is None and over >= story.start and page.kind(over) is Kind.BOILERPLATE:
        block = page.blocks[over]
        named = block.text.endswith(")") or _is_sourced(page, block)
        if named and is_dated_line(block, page.lexicon):
            yield block.first, block.text


def _is_sourced(page: Page, block: Block) -> bool:
    """Tell whether a line opens with a day and its time, and the label of a source follows."""
    found = find_dates(block.text, page.lexicon.months)[:1]
    if not found or not isinstance(found[0].value, datetime) or bare(block.text[: found[0].start]):
        return False
    rest = bare(block.text[found[0].end :])
    return found[0].label is None and begins_any(rest, page.lexicon.fields["credit.labels"])


def _labelled_ends(page: Page, story: Story) -> Iterator[tuple[int, str]]:
    """Read the labelled date that ends a paragraph, or the line that sends readers to the paper."""
    for i in range(story.first, story.end):
        told = page.kind(i) is Kind.BODY or page.verdicts[i].rule == "paywall"
        if told and _ends_in_date(page, page.blocks[i], labelled=True):
            yield page.blocks[i].first, page.blocks[i].text[-OPENING_LETTERS:]


def _ends_in_date(page: Page, block: Block, *, labelled: bool) -> bool:
    """Tell whether a line ends in a date: one that a label says is the publication's, or any."""
    end = block.text[-OPENING_LETTERS:]
    if not end.rstrip(_SIGNS)[-1:].isdigit() or not has_year(end):
        return False
    found = find_dates(end, page.lexicon.months)[-1:]
    if not found or end[found[0].end :].strip(_SIGNS):
        return False
    return not labelled or found[0].label == "published"
