"""Lines of boxes without a label inside a story: a headline over its time, a figure's words."""

import re
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.thresholds.lines import CHAPTERS
from newsdigest.convert.thresholds.words import LIST_ITEM_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date

_LARGE: Final = re.compile(r"[%\u066a]|\d[.,\u066b\u066c]\d|\d{3}")
_YEAR: Final = re.compile(r"\W*(?:19|20)\d\d\W*$")


def is_boxed(page: Page, story: Story, index: int) -> bool:
    """Tell whether an open line between paragraphs is a box's by what is right beside it."""
    above, below = page.verdicts[index - 1], page.verdicts[index + 1 : index + 2]
    if above.rule == "figure-line":
        return _is_of_figure(page, index)
    return bool(below) and below[0].kind is not Kind.BODY and _is_timed(page, story, index)


def _is_timed(page: Page, story: Story, index: int) -> bool:
    """Tell whether a headline stands over a time that names no day of a year, and that over text.

    A live page has several such times.
    """
    block, below = page.blocks[index], index + 1
    if below >= story.last or page.kind(below + 1) is not Kind.BODY or not _is_time(page, below):
        return False
    if len(block.words) < SHORT_TITLE_WORDS or block.ends_open:
        return False
    return sum(_is_time(page, i) for i in range(story.first, story.last)) < CHAPTERS


def _is_time(page: Page, index: int) -> bool:
    """Tell whether a line says how long ago something was, or a clock and no whole day."""
    if page.verdicts[index].rule == "relative-time":
        return True
    dated = page.kind(index) is Kind.DATE and ":" in page.blocks[index].text
    return dated and find_date(page.blocks[index].text, page.lexicon.months) is None


def _is_of_figure(page: Page, index: int) -> bool:
    """Tell whether some words stand right under a large figure alone, which no year is."""
    above, words = page.blocks[index - 1].text, page.blocks[index].words
    return (
        len(words) <= LIST_ITEM_WORDS
        and _LARGE.search(above) is not None
        and _YEAR.match(above) is None
    )
