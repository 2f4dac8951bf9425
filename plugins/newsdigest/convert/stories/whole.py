"""Whether a headline inside a page stands over a whole story, not over one lead of a box."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from newsdigest.convert.around.kinship import goes_on, stems
from newsdigest.convert.around.page import Page
from newsdigest.convert.stories import marks
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import reports
from newsdigest.convert.thresholds.letters import LONE_LETTERS
from newsdigest.convert.thresholds.likeness import HEADED_SHARE, OWN_WORDS, SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import (
    COMPARED_PARAGRAPHS,
    ENOUGH_PARAGRAPHS,
    RUN_PARAGRAPHS,
)
from newsdigest.model.capture import Kind
from newsdigest.text.dates import day_of, find_date


def is_whole_story(page: Page, gap: Gap, run: Sequence[int], told: Sequence[int]) -> bool:
    """Tell whether a headline stands over the whole story it heads.

    `run` are the paragraphs from it on and `told` the last ones above. The first is long, opens as
    one that follows none, and says far more of the headline than the story above does: where a box
    has no lead, the next paragraph is that story's. A later day than the one above shows it too,
    and under its day or author that it opens as reports do, or that tags ended the text above.
    """
    lead = page.blocks[gap.below]
    if len(run) < ENOUGH_PARAGRAPHS or not lead.full_stop or goes_on(page, gap.below):
        return False
    many = len(run) >= COMPARED_PARAGRAPHS and len(told) >= RUN_PARAGRAPHS
    headed = many and lead.letters >= LONE_LETTERS and _tells_of_it(page, gap, told)
    return headed or _is_newer(page, gap) or (marks.is_tagged(page, gap) and _is_fielded(page, gap))


def _tells_of_it(page: Page, gap: Gap, told: Sequence[int]) -> bool:
    """Tell whether a first paragraph says much of its headline, more than the story above does."""
    headline = stems(page, () if gap.title is None else (gap.title,))
    own, behind = (len(headline & stems(page, part)) for part in ((gap.below,), told))
    if own <= behind:
        return False
    if own >= max(OWN_WORDS, HEADED_SHARE * len(headline)):
        return True
    return own >= SPEAKS_WORDS and reports(page, gap.below) and _is_fielded(page, gap)


def _is_fielded(page: Page, gap: Gap) -> bool:
    return bool(marks.dates(page, gap) or marks.bylines(page, gap))


def _is_newer(page: Page, gap: Gap) -> bool:
    """Tell whether a story has a later day than the whole one above: boxes show older ones."""
    story = (i for i in range(gap.head) if marks.is_paragraph(page, i))
    if len(list(islice(story, ENOUGH_PARAGRAPHS))) < ENOUGH_PARAGRAPHS:
        return False
    own, above = (_days(page, dates) for dates in (marks.dates(page, gap), range(gap.above)))
    return bool(own and above) and min(own) > max(above)


def _days(page: Page, blocks: Iterable[int]) -> list[date]:
    """Give the days that the date lines among some blocks state."""
    dates = (page.blocks[i].text for i in blocks if page.kind(i) is Kind.DATE)
    found = (find_date(text, page.lexicon.months) for text in dates)
    return [day_of(each) for each in found if each is not None]
