"""What speaks for a second story between two paragraphs of a page, and what against it."""

from itertools import islice, takewhile

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import goes_on, in_common, stems
from newsdigest.convert.around.page import Page, repeats, shared
from newsdigest.convert.lines.labels import LABELLED
from newsdigest.convert.stories import marks
from newsdigest.convert.stories.decks import under_standfirst
from newsdigest.convert.stories.frames import last_of_frame
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import has_dateline, reports
from newsdigest.convert.stories.whole import is_whole_story
from newsdigest.convert.thresholds.likeness import (
    CLOSER_WORDS,
    OWN_WORDS,
    RETURNS_TIMES,
)
from newsdigest.convert.thresholds.lines import (
    BOX_LINES,
    COMPARED_PARAGRAPHS,
    ENOUGH_PARAGRAPHS,
    RUN_PARAGRAPHS,
)
from newsdigest.convert.thresholds.points import SEAM
from newsdigest.convert.thresholds.words import SECTION_WORDS
from newsdigest.model.capture import Kind


def points(page: Page, gap: Gap) -> int:
    """Add up what speaks for a second story, and take off what speaks against one.

    Where something ended the story above, words in common prove little: boxes of related stories
    lead to stories of one subject.
    """
    said = told(page, gap)
    return shown(page, gap) + (max(said, 0) if marks.has_ended(page, gap) else said)


def shown(page: Page, gap: Gap) -> int:
    """Count the marks that pages set at the beginning and the end of a story.

    A date, a byline and a dateline belong to a new one; a source line, the rights of a site and
    a site's menu end the one above.
    """
    dated, signed = bool(marks.dates(page, gap)), bool(marks.bylines(page, gap))
    return (
        SEAM.dated * dated
        + SEAM.signed * signed
        + (dated and signed)
        + (dated and marks.is_headed(page, gap))
        + SEAM.closed * marks.is_closed(page, gap.above, gap.head)
        + SEAM.framed * (marks.is_framed(page, gap) or marks.is_main(page, gap))
        + SEAM.dateline * has_dateline(page, gap.below)
        + SEAM.ruled * marks.is_ruled(page, gap)
        + SEAM.repeated * marks.is_repeated(page, gap)
    )


def told(page: Page, gap: Gap) -> int:
    """Weigh what the text says: who follows the headline, and whether the story above goes on."""
    after, labelled = run_from(page, gap.below), is_labelled(page, gap)
    bare = labelled and not marks.dates(page, gap) and not marks.bylines(page, gap)
    behind, ahead = stems(page, before(page, gap)), stems(page, after)
    headline = stems(page, () if gap.title is None else (gap.title,))
    own, back = len(headline & ahead), in_common(page, behind, ahead)
    if gap.title is None:
        return (
            (len(after) >= RUN_PARAGRAPHS)
            + (back <= 1)
            - SEAM.goes_on * goes_on(page, gap.below)
            - (back > CLOSER_WORDS)
        )
    return (
        (len(after) >= RUN_PARAGRAPHS)
        + bool(own) * (SEAM.follows - labelled)
        + (own > back)
        + (own > CLOSER_WORDS and own - len(headline & behind) >= CLOSER_WORDS)
        + (back <= bool(own))
        + _turns(page, gap)
        - SEAM.goes_on * goes_on(page, gap.below)
        - SEAM.returns
        * (own < CLOSER_WORDS and back > CLOSER_WORDS - labelled and _returns(own, back))
        - (SEAM.later + bare) * returns_later(page, gap)
        - SEAM.strange * (own == 0 and (labelled or _is_commented(page, gap)))
    )


def _turns(page: Page, gap: Gap) -> int:
    """Weigh how the first paragraph begins, below two at least: a lone one may be a standfirst."""
    above = before(page, gap)
    if len(above) < RUN_PARAGRAPHS:
        return 0
    turned = nearer(page, gap.below, above) >= OWN_WORDS
    return SEAM.opens * reports(page, gap.below) + turned


def nearer(page: Page, below: int, story: list[int]) -> int:
    """Count by how many words more a paragraph speaks of the next ones than of a story above."""
    after = stems(page, run_from(page, below)[1:])
    own = stems(page, [below])
    return len(own & after) - len(own & stems(page, story))


def _returns(own: int, back: int) -> bool:
    """Tell whether paragraphs speak of the story above rather than of the headline between."""
    return back > 2 * own


def returns_later(page: Page, gap: Gap) -> bool:
    """Tell whether the story above goes on after one paragraph: the lead of a teaser.

    Under a label of teasers, and with no date, paragraphs far from the headline are enough, unless
    they go on with «and» and say no word of the three paragraphs and more above it; but a
    whole story is no teaser.
    """
    run, above = run_from(page, gap.below), before(page, gap)
    if len(run) < RUN_PARAGRAPHS or gap.title is None:
        return False
    rest = stems(page, run[1:])
    own = len(stems(page, (gap.title, gap.below)) & rest)
    back = in_common(page, stems(page, above), rest)
    if not is_labelled(page, gap):
        later = back > 1 and _returns(own, back)
    elif own:
        later = 2 * (back - RETURNS_TIMES * own) > CLOSER_WORDS
    else:
        bare = not marks.dates(page, gap) and not marks.bylines(page, gap)
        told_on = len(above) >= ENOUGH_PARAGRAPHS and goes_on(page, run[1])
        later = 2 * back > CLOSER_WORDS or (bare and not told_on)
    return later and not is_whole_story(page, gap, run, above)


def before(page: Page, gap: Gap) -> list[int]:
    """List the last paragraphs of the story above."""
    span = range(gap.above, -1, -1)
    return list(islice((i for i in span if page.kind(i) is Kind.BODY), COMPARED_PARAGRAPHS))


def is_labelled(page: Page, gap: Gap) -> bool:
    """Tell whether a label of teasers stands over the headline on its page, or on its line."""
    beside = gap.title is not None and page.verdicts[gap.title].rule == LABELLED
    return beside or label_between(page, gap.above, gap.head)


def label_between(page: Page, above: int, below: int) -> bool:
    """Tell whether a label of teasers stands between two blocks, and no page ends under it.

    Nor does a curator's rule part it from the lower one; above it, a rule ends the text.
    """
    frame = last_of_frame(page, above + 1, below)
    low = above if frame is None else frame
    said = (i for i in range(below - 1, low, -1) if page.opens(i))
    over = takewhile(lambda i: page.verdicts[i].rule not in marks.RIGHTS, said)
    label = next((i for i in over if page.opens(i) == "teasers"), None)
    return label is not None and not marks.has_typed_rule(page, label, below)


def _is_commented(page: Page, gap: Gap) -> bool:
    """Tell whether readers' comments stand above the headline: then it may be a reader's name."""
    return any(page.verdicts[i].rule == "comment-form" for i in range(gap.above + 1, gap.head))


def run_from(page: Page, below: int) -> list[int]:
    """List the first paragraphs from one on, up to a label, a date, or the next byline.

    What parts a standfirst from its text ends none.
    """
    own = under_standfirst(page, below)
    run = takewhile(
        lambda i: i in own or not (page.opens(i) or page.kind(i) in FIELDS),
        range(below, len(page.blocks)),
    )
    return list(islice((i for i in run if marks.is_paragraph(page, i)), COMPARED_PARAGRAPHS))


def own_run(page: Page, gap: Gap) -> list[int]:
    """List the first paragraphs of a second story without those that have headlines of their own.

    Lists of stories go on from headline and lead to headline and lead.
    """
    run = run_from(page, gap.below)
    head = [gap.head, gap.below]
    return run[:1] + [i for i in run[1:] if not _has_own_headline(page, i, head)]


def resumes(page: Page, gap: Gap) -> bool:
    """Tell whether a story's first paragraph goes on below a box of teasers right under it.

    Or below a label with nothing under it, as buttons stand in a text.
    """
    span = range(gap.below + 1, min(len(page.blocks), gap.below + 2 + BOX_LINES))
    below = next(iter(page.of_kind(Kind.BODY, span)), None)
    label = next((i for i in span if page.opens(i)), None)
    if below is None or label is None or label > below or page.opens(label) != "teasers":
        return False
    joined = goes_on(page, below) or not page.of_kind(Kind.UNSURE, range(gap.below, below))
    return joined and shared(page, below, [gap.head, gap.below]) > 0


def _has_own_headline(page: Page, index: int, head: list[int]) -> bool:
    """Tell whether a paragraph speaks of the line right above it rather than of a story's head.

    Or of both, and opens as a report does: in a list each lead has a headline of its own.
    """
    over = index - 2 if page.verdicts[index - 1].rule == "relative-time" else index - 1
    headed = page.kind(over) is Kind.UNSURE and not page.blocks[over].full_stop
    if not headed or len(page.blocks[over].words) <= SECTION_WORDS:
        return False
    if repeats(page.blocks[over], page.blocks[head[0]]):
        return False
    own, told = shared(page, index, [over]), shared(page, index, head)
    if own and not goes_on(page, index) and (own > told or reports(page, index)):
        return True
    return own > CLOSER_WORDS and own > 2 * told
