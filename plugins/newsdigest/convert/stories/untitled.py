"""Where a story without a headline begins below another."""

from itertools import islice, takewhile

from newsdigest.convert.around.kinship import goes_on, in_common, stems
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.stories import evidence, marks
from newsdigest.convert.stories.decks import under_standfirst
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import has_dateline, is_dateline, is_named, reports
from newsdigest.convert.thresholds.letters import DATED_LETTERS, LONE_LETTERS, SEAM_LETTERS
from newsdigest.convert.thresholds.likeness import (
    CHANCE_WORDS,
    CLOSER_WORDS,
    OWN_WORDS,
)
from newsdigest.convert.thresholds.lines import (
    CHAPTER_LINES,
    CHAPTERS,
    ENOUGH_PARAGRAPHS,
    MOST_ABOVE,
    RUN_PARAGRAPHS,
)
from newsdigest.convert.thresholds.points import SEAM_POINTS
from newsdigest.model.capture import Kind


def begins(page: Page, gap: Gap) -> bool:
    """Tell whether a story without a headline begins between two paragraphs.

    Its paragraphs go on from each other and not from the story above, and the first opens as
    reports do; or its words show it to be another. A dateline needs only a line that ended the
    other above it. What holds the text of a saved page holds one story.
    """
    held = page.blocks[gap.above].tag == page.blocks[gap.below].tag == "text"
    ended = marks.is_closed(page, gap.above, gap.below) or marks.is_framed(page, gap)
    parted = ended or marks.is_ruled(page, gap)
    if parted and not held and has_dateline(page, gap.below):
        return evidence.points(page, gap) >= SEAM_POINTS
    if held or (goes_on(page, gap.below) and not is_named(page, gap.below)):
        return False
    if under_standfirst(page, gap.above):
        return False
    return _is_new_page(page, gap) or _begins_anew(page, gap, parted=parted, ended=ended)


def _is_dated_apart(page: Page, gap: Gap) -> bool:
    """Tell whether several paragraphs on another subject stand under a day of their own.

    The story above has its day at the headline, so that this one does not end it.
    """
    dated = page.blocks[gap.below].letters >= DATED_LETTERS and _is_dated(page, gap)
    if not dated or goes_on(page, gap.below):
        return False
    above, run = evidence.before(page, gap), evidence.run_from(page, gap.below)
    if min(len(above), len(run)) < ENOUGH_PARAGRAPHS or not marks.has_dated_head(page):
        return False
    return in_common(page, stems(page, above), stems(page, run)) <= CHANCE_WORDS


def _begins_anew(page: Page, gap: Gap, *, parted: bool, ended: bool) -> bool:
    """Tell whether another report begins below what may part two, or right below a paragraph."""
    if parted or is_dateline(page, gap.below - 1):
        return _is_whole(page, gap) and _is_other_report(page, gap, ended=ended)
    if page.blocks[gap.below].tag:
        return False
    return _turns(page, gap) or is_new_lead(page, gap) or _is_dated_apart(page, gap)


def is_new_lead(page: Page, gap: Gap) -> bool:
    """Tell whether the lead of a report stands where all other paragraphs go on from one another.

    Both may be of one subject. In a text whose every paragraph opens with «and», one in its midst
    that opens with a verb of reports tells it anew, if it is long and those below it go on and
    say a word of it that those above do not, or an agency's name alone ended these.
    """
    if page.blocks[gap.below].letters < LONE_LETTERS or not reports(page, gap.below):
        return False
    if not _goes_on_above(page, gap):
        return False
    run = evidence.run_from(page, gap.below)
    own = list(takewhile(lambda i: goes_on(page, i), run[1:]))
    if len(own) < RUN_PARAGRAPHS or not _are_leads(page, run[1 + len(own) :]):
        return False
    return page.verdicts[gap.below - 1].rule == "agency-mark" or _says_new(page, gap, own)


def _goes_on_above(page: Page, gap: Gap) -> bool:
    """Tell whether the text above is a lead and two paragraphs and more that go on from it.

    The leads of still other reports may stand above that, and no heading right below it.
    """
    span = range(page.prose[0], gap.below)
    above = [i for i in span if marks.is_paragraph(page, i)] if len(span) <= MOST_ABOVE else []
    joined = len(list(takewhile(lambda i: goes_on(page, i), reversed(above))))
    if not RUN_PARAGRAPHS <= joined < len(above) or not _are_leads(page, above[1:]):
        return False
    return not page.of_kind(Kind.UNSURE, range(above[-1] + 1, gap.below))


def _are_leads(page: Page, paragraphs: list[int]) -> bool:
    """Tell whether all paragraphs that go on from none open as reports do."""
    return all(goes_on(page, i) or reports(page, i) for i in paragraphs)


def _says_new(page: Page, gap: Gap, below: list[int]) -> bool:
    """Tell whether paragraphs say a word of the lead over them which the story above does not."""
    told = stems(page, [gap.below]) & stems(page, below)
    return not told <= stems(page, evidence.before(page, gap))


def _is_new_page(page: Page, gap: Gap) -> bool:
    """Tell whether a whole report begins under a day of its own, or where another page does.

    Both may be of one subject: in mid-story one paragraph in thirty opens as reports do.
    """
    if page.blocks[gap.below].letters < LONE_LETTERS or not reports(page, gap.below):
        return False
    if not (marks.is_framed(page, gap) or _is_dated(page, gap)):
        return False
    enough = len(evidence.before(page, gap)) >= RUN_PARAGRAPHS
    return enough and len(evidence.run_from(page, gap.below)) >= ENOUGH_PARAGRAPHS


def _is_whole(page: Page, gap: Gap) -> bool:
    """Tell whether two paragraphs stand there, or a long one."""
    run = evidence.run_from(page, gap.below)
    return len(run) >= RUN_PARAGRAPHS or page.blocks[gap.below].letters >= SEAM_LETTERS


def _is_other_report(page: Page, gap: Gap, *, ended: bool) -> bool:
    """Tell whether a report begins of which the story above says nothing.

    Both may have words in common if it has more with what follows, and where a page ended they may
    be of one subject. It opens with a verb of reports, or a byline or a town and who reports stand
    over it, or a date under a rule that a curator typed; or something ended the story above, and it
    speaks far more of what follows.
    """
    nearer = evidence.nearer(page, gap.below, evidence.before(page, gap))
    strange = shared(page, gap.below, evidence.before(page, gap)) <= CHANCE_WORDS
    if not (strange or marks.is_ended(page, gap) or nearer > 0):
        return False
    headed = page.kind(gap.below - 1) is Kind.BYLINE or is_dateline(page, gap.below - 1)
    ruled = marks.has_typed_rule(page, gap.above, gap.below) and _is_dated(page, gap)
    return headed or ruled or reports(page, gap.below) or (ended and nearer >= OWN_WORDS)


def _turns(page: Page, gap: Gap) -> bool:
    """Tell whether a text turns to another report, with no line that ends the one above.

    It opens as reports do, and right under a date, byline or label it speaks no less of what
    follows than of the story above, right under a paragraph more; so it does with a dateline of
    another town than the page's first. Under a date, byline or label it may open in any other way
    if it speaks far more of what follows.
    """
    opens, dated = reports(page, gap.below), _is_dated(page, gap)
    over, moved = gap.below - 1, opens and _is_from_elsewhere(page, gap.below)
    marked = dated or moved or page.kind(over) is Kind.BYLINE or bool(page.opens(over))
    before = evidence.before(page, gap) if opens or marked else []
    few = len(before) < max(1, RUN_PARAGRAPHS - (dated or moved))
    if few or (dated and is_standfirst(page, gap)):
        return False
    run = evidence.run_from(page, gap.below)
    if dated and opens and len(run) == 1:
        return _is_whole(page, gap) and evidence.nearer(page, gap.below, before) == 0
    if not any(goes_on(page, i) for i in run[1:]):
        return False
    least = (0 if marked else CLOSER_WORDS) if opens else OWN_WORDS
    return evidence.nearer(page, gap.below, before) >= least


def is_standfirst(page: Page, gap: Gap) -> bool:
    """Tell whether the page's first paragraph stands between the headline and its only date."""
    first = gap.above == page.prose[0] and find_title(page, 0, gap.above) is not None
    return first and not marks.has_dated_head(page)


def _is_from_elsewhere(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens with a dateline of another town than the page's first."""
    first = page.prose[0]
    towns = {page.blocks[i].words[0] for i in (first, index) if has_dateline(page, i)}
    return len(towns) > 1


def _is_dated(page: Page, gap: Gap) -> bool:
    """Tell whether a date is right over the text, and no chronicle has several such."""
    return bool(marks.dates(page, gap)) and not _is_chronicle(page, gap.below)


def _is_chronicle(page: Page, index: int) -> bool:
    """Tell whether several days near a line stand alone between paragraphs: parts of one text."""
    near = range(max(1, index - CHAPTER_LINES), min(len(page.blocks) - 1, index + CHAPTER_LINES))
    alone = (
        i
        for i in page.of_kind(Kind.DATE, near)
        if page.kind(i - 1) is page.kind(i + 1) is Kind.BODY and marks.is_whole(page, i)
    )
    return len(list(islice(alone, CHAPTERS))) == CHAPTERS
