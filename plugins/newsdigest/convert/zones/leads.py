"""Paragraphs that are other stories': leads of teasers; and sentences that are headlines."""

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import goes_on, stems
from newsdigest.convert.around.page import Page, removed, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.stories import evidence, marks
from newsdigest.convert.stories.boxed import is_box
from newsdigest.convert.stories.briefs import are_briefs, is_brief_after_brief
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import has_dateline, reports
from newsdigest.convert.stories.seams import gap_of, is_seam
from newsdigest.convert.thresholds.letters import LONE_LETTERS, SEAM_LETTERS
from newsdigest.convert.thresholds.likeness import OWN_WORDS, SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import LEAD_STEP, RUN_PARAGRAPHS
from newsdigest.convert.thresholds.points import SEAM_POINTS
from newsdigest.convert.zones.endings import letters_of
from newsdigest.model.capture import Kind, Verdict


def later_titles(page: Page) -> Page:
    """Open the sentences that head a second story: its headline may end in a full stop."""
    return page.settled(_later_title(page))


def without_leads(page: Page) -> Page:
    """Take away the leads of teasers: under a label, in a list, and before the first story."""
    page = page.settled(_teaser_leads(page))
    page = page.settled(_listed_leads(page))
    page = page.settled(_slides(page))
    return page.settled(_lone_lead(page))


def _later_title(page: Page) -> dict[int, Verdict]:
    """A short sentence right over a date or byline, and nearer to what follows, is a headline."""
    prose = page.prose
    over = [i for i in prose[1:] if _is_over_field(page, i)]
    return {i: Verdict(Kind.UNSURE, "title-above-date") for i in over if _heads_next(page, i)}


def _is_over_field(page: Page, index: int) -> bool:
    short = page.blocks[index].letters <= LONE_LETTERS and not page.blocks[index].bullet
    field = index + 1 < len(page.blocks) and page.kind(index + 1) in FIELDS
    dated = page.kind(index - 1) is Kind.DATE
    return short and field and not dated and not goes_on(page, index)


def _heads_next(page: Page, index: int) -> bool:
    """Tell whether a line has more words in common with the text below it than with that above."""
    below = page.of_kind(Kind.BODY, range(index + 1, min(index + LEAD_STEP + 1, len(page.blocks))))
    line = stems(page, (index,))
    own = len(line & stems(page, evidence.run_from(page, below[0]))) if below else 0
    behind = stems(page, evidence.before(page, Gap(index - 1, index, None)))
    return own > max(1, len(line & behind))


def _teaser_leads(page: Page) -> dict[int, Verdict]:
    """Single paragraphs under a label and a headline of teasers, until the story goes on."""
    prose = page.prose
    changes: dict[int, Verdict] = {}
    listed = False
    for above, below in pairwise(prose):
        if below - above > 1 and not listed:
            listed = evidence.label_between(page, above, below)
        if not listed and not page.of_kind(Kind.DATE, range(above + 1, below)):
            continue
        gap = gap_of(page, above, below) if below - above > 1 else Gap(above, below, None)
        boxed = _is_dated_box(page, gap)
        listed = (listed and _is_lead(page, gap)) or boxed
        if listed:
            changes[below] = removed("teaser-lead")
        if boxed and gap.title is not None:
            changes[gap.title] = removed("teaser-lead")
    return changes


def _is_dated_box(page: Page, gap: Gap) -> bool:
    """Tell whether a headline with its day stands over one lead only, and no label over it.

    The story goes on below, or ends above: then the lead is short and speaks of the headline alone.
    """
    if gap.title is None or not marks.dates(page, gap) or marks.bylines(page, gap):
        return False
    if marks.has_ended(page, gap) or marks.has_typed_rule(page, gap.above, gap.head):
        return False
    own = shared(page, gap.below, [gap.title])
    strange = SPEAKS_WORDS <= own > shared(page, gap.below, evidence.before(page, gap))
    if not strange or goes_on(page, gap.below):
        return False
    last = not page.of_kind(Kind.BODY, range(gap.below + 1, len(page.blocks)))
    short = last and page.blocks[gap.below].letters < SEAM_LETTERS
    listed = short and not is_brief_after_brief(page, gap.above, gap.below)
    return listed or is_box(page, gap)


def _is_lead(page: Page, gap: Gap) -> bool:
    """Tell whether a paragraph is the lead of a teaser: a link to more below it, or alone.

    Its headline must be nearer to it than to the story above.
    """
    labelled = evidence.label_between(page, gap.above, gap.below)
    if labelled and (
        _is_more(page, gap.below + 1)
        or _is_beyond_source(page, gap.above, gap.below)
        or _is_stopped_headline(page, gap)
    ):
        return True
    alone = len(evidence.own_run(page, gap)) == 1
    if gap.title is None or goes_on(page, gap.below) or is_seam(page, gap.above, gap.below):
        return False
    lead = stems(page, (gap.below,))
    own = len(lead & stems(page, (gap.title,)))
    told = len(lead & stems(page, evidence.before(page, gap)))
    dated = alone and bool(marks.dates(page, gap))
    near = own > min(told, 1) or (dated and own >= max(told, 1))
    return near and (alone or evidence.returns_later(page, gap))


def _is_stopped_headline(page: Page, gap: Gap) -> bool:
    """Tell whether a short sentence is one of a list's headlines: beside others, over no text.

    Some sites end headlines in a full stop. What goes on from the story or speaks of it is none,
    and what opens with a dateline.
    """
    block = page.blocks[gap.below]
    if block.letters > LONE_LETTERS or block.tag or flows(block, page.lexicon):
        return False
    if has_dateline(page, gap.below):
        return False
    near = [i for i in (gap.below - 1, gap.below + 1) if i < len(page.blocks)]
    listed = any(page.kind(i) in (Kind.UNSURE, Kind.DATE) for i in near)
    if not listed or page.kind(near[-1]) is Kind.BODY:
        return False
    return shared(page, gap.below, evidence.before(page, gap)) < OWN_WORDS


def _is_beyond_source(page: Page, above: int, below: int) -> bool:
    """Tell whether a lone paragraph speaks of something else: the story above named its source.

    A source right under a paragraph is the story's; a picture's stands further down.
    """
    after = below + 1 < len(page.blocks) and page.kind(below + 1) is Kind.BODY
    if after or page.verdicts[above + 1].rule != "source-credit" or is_seam(page, above, below):
        return False
    strange = shared(page, below, [above]) < OWN_WORDS
    return strange and not flows(page.blocks[below], page.lexicon)


def _slides(page: Page) -> dict[int, Verdict]:
    """Headlines with one lead each above the links of a slide show, and a story below them."""
    ends = [i for i, v in enumerate(page.verdicts) if v.rule == "previous-next"]
    leads = page.of_kind(Kind.BODY, range(ends[0])) if ends else []
    below = (
        page.of_kind(Kind.BODY, range(ends[-1], len(page.blocks)))[:RUN_PARAGRAPHS] if ends else []
    )
    led = all(i and page.kind(i - 1) is Kind.UNSURE for i in leads)
    if len(leads) < RUN_PARAGRAPHS or not led or letters_of(page, below) < LONE_LETTERS:
        return {}
    told = len(below) == RUN_PARAGRAPHS and find_title(page, ends[-1], below[0]) is not None
    return {i: removed("teaser-lead") for i in leads} if told else {}


def _listed_leads(page: Page) -> dict[int, Verdict]:
    """Paragraphs of a list that shows headline, date and one lead, again and again."""
    prose = page.prose
    leads = [i for i in prose if _is_dated_lead(page, i)]
    listed = [i for i in leads if i + LEAD_STEP in leads or i - LEAD_STEP in leads]
    few = len(listed) == len(prose) <= RUN_PARAGRAPHS or are_briefs(page, listed)
    return {} if few else {i: removed("teaser-lead") for i in listed}


def _is_dated_lead(page: Page, index: int) -> bool:
    dated = index > 1 and page.kind(index - 1) is Kind.DATE
    return dated and page.kind(index - 2) is Kind.UNSURE


def _lone_lead(page: Page) -> dict[int, Verdict]:
    """Paragraphs before the first story are the page's: a single one, or leads under headlines.

    A first story without a headline has more paragraphs, or a source line that closes it.
    """
    prose = page.prose
    if _is_listed_above(page, prose):
        return {prose[0]: removed("before-headline")}
    leads = list(takewhile(lambda i: _is_bare_lead(page, i), prose))
    pairs = islice(pairwise(prose), max(1, len(leads)))
    seam = next((n for n, pair in enumerate(pairs, 1) if is_seam(page, *pair)), 0)
    if not seam or marks.is_closed(page, prose[seam - 1], prose[seam]):
        return {}
    lone = seam == 1 and find_title(page, 0, prose[0]) is None and not _is_brief(page, prose[0])
    return {i: removed("before-headline") for i in prose[:seam]} if lone or seam > 1 else {}


def _is_brief(page: Page, index: int) -> bool:
    """Tell whether a paragraph is a whole story: it opens as reports do, and is no short lead."""
    return reports(page, index) and page.blocks[index].letters > LONE_LETTERS


def _is_listed_above(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether the first paragraph stands under a label, and a headline tells of the next."""
    labelled = len(prose) > RUN_PARAGRAPHS and any(page.opens(i) for i in range(prose[0]))
    if not labelled or prose[1] - prose[0] == 1:
        return False
    gap = gap_of(page, prose[0], prose[1])
    return gap.title is not None and evidence.told(page, gap) > SEAM_POINTS


def _is_bare_lead(page: Page, index: int) -> bool:
    """Tell whether a paragraph starts anew right under an open line, without date or byline."""
    above = index - 1
    over = index > 0 and page.kind(above) is Kind.UNSURE
    return over and not page.blocks[above].full_stop and not goes_on(page, index)


def _is_more(page: Page, index: int) -> bool:
    """Tell whether the block leads on to the teaser's own page, and heads no box in the story."""
    below = range(index + 1, len(page.blocks))
    if index >= len(page.blocks) or page.verdicts[index].rule != "more-link":
        return False
    return not page.of_kind(Kind.BODY, below) or page.kind(index + 1) is not Kind.UNSURE
