"""Whether a headline with neither a mark nor a label heads a second story, or is a subheading."""

from newsdigest.convert.around.kinship import goes_on, in_common, stems
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.stories import evidence
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import reports
from newsdigest.convert.stories.whole import is_whole_story
from newsdigest.convert.thresholds.likeness import (
    ANEW_TIMES,
    CHANCE_WORDS,
    CLOSER_WORDS,
    HEADED_SHARE,
    OWN_WORDS,
)
from newsdigest.convert.thresholds.lines import (
    ENOUGH_PARAGRAPHS,
    HEADINGS_LINES,
    MARKLESS_PARAGRAPHS,
    RUN_PARAGRAPHS,
)
from newsdigest.convert.thresholds.points import SURE_POINTS
from newsdigest.convert.thresholds.words import INDEX_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind


def is_sure(page: Page, gap: Gap, points: int) -> bool:
    """Tell whether a headline with neither a mark nor a label is one, and no subheading.

    Paragraphs enough stand around it, fewer where it has all points that words give and is long.
    What follows is another subject, or a whole story under a long headline, and does not quote the
    line; which is neither short nor one of several, unless it heads both or the text above says
    none of its words. Or its first paragraph tells it anew as reports do, and all go on from that.
    """
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    copied = page.blocks[gap.title].bare in page.blocks[gap.below].bare
    if copied or (points < SURE_POINTS and goes_on(page, gap.below)):
        return False
    run, above = evidence.run_from(page, gap.below), evidence.before(page, gap)
    long = len(page.blocks[gap.title].words) >= INDEX_WORDS
    fewest = 2 * RUN_PARAGRAPHS if long and points >= SURE_POINTS else MARKLESS_PARAGRAPHS
    if len(above) < RUN_PARAGRAPHS or len(above) + len(run) < fewest:
        return False
    if points >= SURE_POINTS and long and _is_told_anew(page, gap, run, above):
        return True
    common = in_common(page, above, run)
    strange, whole = common <= CHANCE_WORDS, long and is_whole_story(page, gap, run, above)
    apart = strange or (common <= CLOSER_WORDS and not shared(page, gap.title, above))
    return (whole and apart) or ((strange or whole) and not _is_heading(page, gap))


def _is_told_anew(page: Page, gap: Gap, run: list[int], above: list[int]) -> bool:
    """Tell whether the paragraph below a headline is the lead of its story, of the same subject.

    It opens with a verb of reports and says most of the headline, of which the story above says
    hardly a word; all below go on from it. The same is true of each long line near.
    """
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    if len(run) < ENOUGH_PARAGRAPHS or not all(goes_on(page, i) for i in run[1:]):
        return False
    own, behind = shared(page, gap.title, [gap.below]), shared(page, gap.title, above)
    if own < ANEW_TIMES * behind or not _is_lead_of(page, gap.title, gap.below):
        return False
    return all(_is_lead_of(page, i, i + 1) for i in _alike(page, gap))


def _is_lead_of(page: Page, title: int, index: int) -> bool:
    """Tell whether a paragraph opens as reports do and says most words of a line over it."""
    if goes_on(page, index) or not reports(page, index):
        return False
    own = shared(page, title, [index])
    return own >= max(OWN_WORDS, HEADED_SHARE * len(stems(page, [title])))


def _is_heading(page: Page, gap: Gap) -> bool:
    """Tell whether a headline without any mark may be a subheading: short, or one of several."""
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    return len(page.blocks[gap.title].words) < SHORT_TITLE_WORDS or bool(_alike(page, gap))


def _alike(page: Page, gap: Gap) -> list[int]:
    """List the lines near a headline that stand alone between two paragraphs and are as long."""
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    near = range(
        max(1, gap.above - HEADINGS_LINES), min(len(page.blocks) - 1, gap.below + HEADINGS_LINES)
    )
    alone = (i for i in near if _may_be_heading(page, i) and _is_between(page, i))
    return [i for i in alone if i != gap.title and _is_as_long(page, i, gap.title)]


def _is_as_long(page: Page, index: int, title: int) -> bool:
    """Tell whether a line has half the words of a headline and more: subheadings are alike."""
    return 2 * len(page.blocks[index].words) >= len(page.blocks[title].words)


def _may_be_heading(page: Page, index: int) -> bool:
    """Tell whether a line may be a subheading; a short sentence is text."""
    return page.kind(index) is Kind.UNSURE and not page.blocks[index].full_stop


def _is_between(page: Page, index: int) -> bool:
    """Tell whether a block stands alone between two paragraphs."""
    return page.kind(index - 1) is Kind.BODY and page.kind(index + 1) is Kind.BODY
