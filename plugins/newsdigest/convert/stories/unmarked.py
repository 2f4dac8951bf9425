"""Whether a headline with neither a mark nor a label heads a second story, or is a subheading."""

from typing import Final

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
    HEADINGS_LINES,
    MARKLESS_PARAGRAPHS,
    RUN_PARAGRAPHS,
)
from newsdigest.convert.thresholds.points import SURE_POINTS, UNMARKED, UNMARKED_POINTS
from newsdigest.convert.thresholds.words import (
    DECK_WORDS,
    INDEX_WORDS,
    LONG_TITLE_WORDS,
    SHORT_TITLE_WORDS,
)
from newsdigest.model.capture import Kind

_QUESTION: Final = "\u061f"


def is_sure(page: Page, gap: Gap, points: int) -> bool:
    """Tell whether a headline with neither a mark nor a label is one, and no subheading.

    Paragraphs enough stand around it, fewer where it has all points that words give and is long.
    What follows is another subject, or a whole story under a long headline, and does not quote the
    line; which is neither short nor one of several, unless it heads both or the text above says
    none of its words. Or it is long, and words enough say that another report begins.
    """
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    copied = page.blocks[gap.title].bare in page.blocks[gap.below].bare
    if copied or (points < SURE_POINTS and goes_on(page, gap.below)):
        return False
    run, above = evidence.run_from(page, gap.below), evidence.before(page, gap)
    words = len(page.blocks[gap.title].words)
    fewest = (
        2 * RUN_PARAGRAPHS
        if words >= INDEX_WORDS and points >= SURE_POINTS
        else MARKLESS_PARAGRAPHS
    )
    if len(above) < RUN_PARAGRAPHS or len(above) + len(run) < fewest:
        return False
    if words >= LONG_TITLE_WORDS and unmarked_points(page, gap, run, above) >= UNMARKED_POINTS:
        return True
    common = in_common(page, stems(page, above), stems(page, run))
    strange = common <= CHANCE_WORDS
    whole = words >= INDEX_WORDS and is_whole_story(page, gap, run, above)
    apart = strange or (common <= CLOSER_WORDS and not shared(page, gap.title, above))
    return (whole and apart) or ((strange or whole) and not _is_heading(page, gap))


def unmarked_points(page: Page, gap: Gap, run: list[int], above: list[int]) -> int:
    """Add up what the words around a headline without any mark say for it and against it.

    `run` are the paragraphs from it on and `above` the last ones above. Subheadings that are long,
    of which the paragraph below says most words anew, and those above hardly one, are rare; where
    it opens as reports do as well, or speaks far more of the next ones, it is another story's lead.
    """
    assert gap.title is not None  # noqa: S101 - asked of gaps with a headline only
    block = page.blocks[gap.title]
    own, behind = shared(page, gap.title, [gap.below]), shared(page, gap.title, above)
    led = own >= max(OWN_WORDS, HEADED_SHARE * len(stems(page, [gap.title])))
    return (
        UNMARKED.led * led
        + (1 + (behind == 0) if own >= ANEW_TIMES * behind else -1)
        + (len(block.words) >= INDEX_WORDS)
        + (len(block.words) >= DECK_WORDS)
        - UNMARKED.alike * bool(_alike(page, gap))
        - UNMARKED.asks * block.text.endswith(_QUESTION)
        + _told_points(page, gap, run, above)
    )


def _told_points(page: Page, gap: Gap, run: list[int], above: list[int]) -> int:
    """Add up what the paragraphs below say: whether a report opens, and of what they speak."""
    nearer, common = (
        evidence.nearer(page, gap.below, above),
        in_common(page, stems(page, above), stems(page, run)),
    )
    return (
        UNMARKED.reported * reports(page, gap.below)
        + all(goes_on(page, i) for i in run[1:])
        + min(max(nearer // OWN_WORDS, 0), UNMARKED.closer)
        + (common <= CLOSER_WORDS)
        + (common <= CHANCE_WORDS)
        - UNMARKED.joins * goes_on(page, gap.below)
    )


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
