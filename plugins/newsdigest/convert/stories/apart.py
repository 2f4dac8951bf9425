"""What parts two articles that a curator pasted: an address, a typed rule, or many blank lines."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import bare
from newsdigest.convert.stories import evidence, marks
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import reports
from newsdigest.convert.thresholds.lines import RUN_PARAGRAPHS
from newsdigest.convert.thresholds.words import INDEX_WORDS
from newsdigest.model.capture import Kind

_ADDRESS: Final = re.compile(r"https?://([^/\s]+)/\S+")
"""Of one page of a site, and not of the site."""


def is_set_apart(page: Page, gap: Gap) -> bool:
    """Tell whether a curator parted two articles right over a headline of some length.

    By the address of the page it is from, a typed rule, or far more blank lines than near it, and
    the text opens as reports do: parts of one article have each of these too.
    """
    runs = (evidence.before(page, gap), evidence.own_run(page, gap))
    if gap.title is None or min(map(len, runs)) < RUN_PARAGRAPHS:
        return False
    if len(page.blocks[gap.title].words) < INDEX_WORDS or not reports(page, gap.below):
        return False
    first = min(marks.above(page, gap), default=gap.title)
    ruled = marks.has_typed_rule(page, first - 2, first)
    return ruled or _is_addressed(page, gap, first) or _is_wide(page, gap, first)


def _is_addressed(page: Page, gap: Gap, first: int) -> bool:
    """Tell whether a page's address stands over a head: no post's, and none to share it by."""
    pictured = gap.title is not None and page.kind(gap.title + 1) is Kind.CREDIT
    hit = _ADDRESS.fullmatch(page.blocks[first - 1].text)
    if hit is None or pictured:
        return False
    host = f" {bare(hit[1])}"
    return not any(host.endswith(f" {each}") for each in page.lexicon.fields["address.posts"])


def _is_wide(page: Page, gap: Gap, first: int) -> bool:
    """Tell whether more than twice as many lines are blank over a story's head as anywhere near."""
    above, run = evidence.before(page, gap), evidence.run_from(page, gap.below)
    near = [*range(above[-1] + 1, gap.above + 1), *range(first + 1, run[-1] + 1)]
    most = max((page.blocks[i].gap for i in near), default=0)
    wide: int = page.blocks[first].gap
    return wide > 2 * most
