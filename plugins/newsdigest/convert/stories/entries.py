"""Lists whose every story has its headline, its day or author, and one short lead."""

from collections.abc import Sequence
from itertools import pairwise

from newsdigest.convert.around.above import is_author_line
from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.letters import LONG_LETTERS
from newsdigest.convert.thresholds.lines import FEW_LEADS, LISTED
from newsdigest.convert.thresholds.words import SECTION_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import day_of, find_date


def are_entries(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether all text of a page are leads of one shape, three and more, or two of a section.

    Each has its headline above and one line between, its author or its day, the newest first.
    Nothing parts them, and under a section's two stand its menu or the links to its other pages.
    """
    if len(prose) < FEW_LEADS or not all(_is_lead(page, i) for i in prose):
        return False
    if len(prose) < LISTED and not _is_section(page, prose):
        return False
    apart = {below - above for above, below in pairwise(prose)}
    return apart == {LISTED} and (_are_newest_first(page, prose) or _are_signed(page, prose))


def _is_lead(page: Page, index: int) -> bool:
    """Tell whether a short paragraph stands under a line, and that under an open one."""
    block, head = page.blocks[index], page.blocks[index - 2]
    if (
        index < FEW_LEADS
        or block.letters >= LONG_LETTERS
        or page.kind(index - 2) is not Kind.UNSURE
    ):
        return False
    between = page.kind(index - 1) in FIELDS or page.kind(index - 1) is Kind.UNSURE
    return between and not (head.full_stop or head.bullet or head.ends_open)


def _is_section(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether two lines stand above the first headline, or links to other pages below."""
    over, below = prose[0] - FEW_LEADS, page.verdicts[prose[-1] :]
    return over >= FEW_LEADS or any(verdict.rule == "previous-next" for verdict in below)


def _are_newest_first(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether a whole day is over each lead, none later than the one before."""
    texts = [page.blocks[i - 1].text for i in prose if page.kind(i - 1) is Kind.DATE]
    found = [each for text in texts if (each := find_date(text, page.lexicon.months))]
    days = [day_of(each) for each in found]
    return len(days) == len(prose) and all(above >= below for above, below in pairwise(days))


def _are_signed(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether a name is over each lead, and at least two of them are known as such."""
    names = [i - 1 for i in prose if len(page.blocks[i - 1].words) <= SECTION_WORDS]
    if len(names) < max(len(prose), LISTED):
        return False
    return sum(_is_author(page, i) for i in names) > 1


def _is_author(page: Page, index: int) -> bool:
    return page.kind(index) is Kind.BYLINE or is_author_line(page, index, [index + 1])
