"""Where the stories of a page begin and end: glued articles parted by points."""

from itertools import pairwise
from typing import Final

from newsdigest.convert.around.desks import is_section_name
from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import stems
from newsdigest.convert.around.page import Page, Story, repeats, shared
from newsdigest.convert.lines.labels import LABELLED
from newsdigest.convert.stories import evidence, marks, untitled
from newsdigest.convert.stories.apart import is_set_apart
from newsdigest.convert.stories.boxed import is_box
from newsdigest.convert.stories.briefs import is_brief_after_brief
from newsdigest.convert.stories.frames import last_of_frame
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import reports
from newsdigest.convert.stories.unmarked import is_sure
from newsdigest.convert.thresholds.letters import LONE_LETTERS, SEAM_LETTERS
from newsdigest.convert.thresholds.likeness import OWN_WORDS
from newsdigest.convert.thresholds.lines import (
    HEAD_LINES,
    RUN_PARAGRAPHS,
)
from newsdigest.convert.thresholds.points import SEAM_POINTS
from newsdigest.model.capture import Kind

_PAGE_ENDS: Final = frozenset({"copyright", "copyright-sign", "follow-us", "about-site"})
"""Rules of the lines that end a page; more of them may stand in the next one's head."""


def stories(page: Page) -> tuple[Story, ...]:
    """Part the page into stories, in order; empty where it has no paragraph."""
    prose = page.prose
    if not prose:
        return ()
    seams = [(a, b) for a, b in pairwise(prose) if is_seam(page, a, b)]
    firsts = [prose[0], *(below for _, below in seams)]
    lasts = [*(above for above, _ in seams), prose[-1]]
    found: list[Story] = []
    for first, last in zip(firsts, lasts, strict=True):
        low = found[-1].last + 1 if found else 0
        title = gap_of(page, low - 1, first).title if found else find_title(page, low, first)
        start = _start(page, low, title, first) if found else 0
        if found:
            found[-1] = Story(
                found[-1].start, found[-1].title, found[-1].first, found[-1].last, start
            )
        found.append(Story(start, title, first, last, len(page.blocks)))
    return tuple(found)


def _start(page: Page, low: int, title: int | None, first: int) -> int:
    """Give the block on which a later story starts: its headline, or its date or desk above.

    A date over the headline, where the first story has none of its own there, is no sign of which
    story it belongs to: lists print it under each lead. Below a label of teasers or a rule, and
    below another page's menu or rights, it is the next one's.
    """
    fields = marks.above(page, Gap(low - 1, first, title))
    if fields and not (
        marks.is_parted(page, range(low, min(fields)))
        or page.of_kind(Kind.BYLINE, fields)
        or marks.has_dated_head(page)
    ):
        fields = []
    start = min(fields, default=first if title is None else title)
    above = start - 1 >= low and page.kind(start - 1) is Kind.UNSURE
    listed = start - 2 >= low and is_section_name(page, start - 2)  # the end of a menu
    listed = listed and last_of_frame(page, low, start) != start - 2
    return start - 1 if above and not listed and is_section_name(page, start - 1) else start


def is_seam(page: Page, above: int, below: int) -> bool:
    """Tell whether a second story begins between two neighbouring paragraphs.

    It needs a headline, or else a line that ends the story above, and enough points in all.
    None begins where the curator says so.
    """
    if below - above == 1 and not (marks.is_stamped(page, below) or reports(page, below)):
        return False  # the cheap question first: most paragraphs go on
    if page.joins and not page.joins.isdisjoint(range(above + 1, below + 1)):
        return False
    if (above, below) not in page.seams:
        gap = gap_of(page, above, below)
        goes_on = _is_told_anew(page, gap) or _is_below_standfirst(page, gap)
        page.seams[above, below] = not goes_on and _is_seam(page, gap)
    return page.seams[above, below]


def _is_told_anew(page: Page, gap: Gap) -> bool:
    """Tell whether a headline over a paragraph is printed again under it: one story goes on.

    Pages give what they tell search engines so, or a standfirst between two copies of the headline.
    """
    if repeats(page.blocks[gap.above], page.blocks[gap.below]):
        again = {page.blocks[i].bare for i in range(gap.above + 1, gap.below)}
    else:
        again = set() if gap.title is None else {page.blocks[gap.title].bare}
    over = range(max(0, gap.above - HEAD_LINES), gap.above)
    return bool(again) and any(page.blocks[i].bare in again for i in over)


def _is_below_standfirst(page: Page, gap: Gap) -> bool:
    """Tell whether the first paragraph is a standfirst: below its day the headline is told."""
    dated = page.of_kind(Kind.DATE, range(gap.above, gap.below))
    if not dated or not untitled.is_standfirst(page, gap):
        return False
    title = find_title(page, 0, gap.above)
    headline = stems(page, () if title is None else (title,))
    return len(headline & stems(page, evidence.run_from(page, gap.below))) >= OWN_WORDS


def _is_headed_again(page: Page, gap: Gap) -> bool:
    """Tell whether the headline stands again right under the first paragraph: a standfirst."""
    last = min(len(page.blocks), gap.below + HEAD_LINES + 1)
    title = None if gap.title is None else page.blocks[gap.title]
    under = page.blocks[gap.below + 1 : last]
    return title is not None and any(repeats(block, title) for block in under)


def _is_seam(page: Page, gap: Gap) -> bool:
    stamped = any(marks.is_stamped(page, i) for i in range(gap.above + 1, gap.below + 1))
    if stamped or gap.title is None:
        return stamped or untitled.begins(page, gap)
    if page.blocks[gap.title].tag not in ("", "h1"):
        return False
    if is_brief_after_brief(page, gap.above, gap.below):
        return True
    told = _is_story(page, gap) and not is_box(page, gap) and _has_points(page, gap)
    return told or is_set_apart(page, gap)


def _has_points(page: Page, gap: Gap) -> bool:
    """Tell whether a headline has points enough; without mark or label it needs text around it."""
    points = evidence.points(page, gap)
    return points >= SEAM_POINTS and (_is_marked(page, gap) or is_sure(page, gap, points))


def _is_marked(page: Page, gap: Gap) -> bool:
    return bool(evidence.shown(page, gap)) or evidence.is_labelled(page, gap)


def gap_of(page: Page, above: int, below: int) -> Gap:
    """Give the stretch between two neighbouring paragraphs with the headline in it."""
    title = find_title(page, marks.after_label(page, above + 1, below), below)
    return Gap(above, below, _beside_label(page, above, below) if title is None else title)


def _beside_label(page: Page, above: int, below: int) -> int | None:
    """Find a headline that shares its line with a label of teasers.

    It stands right over a date or byline, or over a paragraph that opens as a report does or
    speaks far more of what follows.
    """
    labelled = (i for i in range(above + 1, below) if page.verdicts[i].rule == LABELLED)
    over = (
        i
        for i in labelled
        if page.kind(i + 1) in FIELDS or (i + 1 == below and _is_other_text(page, above, below))
    )
    return next(over, None)


def _is_other_text(page: Page, above: int, below: int) -> bool:
    """Tell whether a paragraph opens as reports do, or speaks far more of the next ones."""
    story = evidence.before(page, Gap(above, below, None))
    return reports(page, below) or evidence.nearer(page, below, story) >= OWN_WORDS


def _is_story(page: Page, gap: Gap) -> bool:
    """Tell whether a run of paragraphs begins here, or a long one: a list shows one short lead."""
    if page.blocks[gap.below].bullet and not evidence.shown(page, gap):
        return False
    if len(evidence.own_run(page, gap)) >= RUN_PARAGRAPHS:
        return True
    if page.blocks[gap.below].letters >= SEAM_LETTERS:
        return bool(_has_fields(page, gap)) or not _is_listed_lead(page, gap)
    resumed = bool(_has_fields(page, gap)) and evidence.resumes(page, gap)
    return resumed or _is_headed_again(page, gap) or _is_on_next_page(page, gap)


def _has_fields(page: Page, gap: Gap) -> list[int]:
    """List the dates of a second story, else its bylines."""
    return marks.dates(page, gap) or marks.bylines(page, gap)


def _is_listed_lead(page: Page, gap: Gap) -> bool:
    """Tell whether a label of teasers stands over the headline, or that of a list right over it."""
    label = page.verdicts[gap.head - 1].rule == "most-read-label"
    return label or evidence.is_labelled(page, gap)


def _is_on_next_page(page: Page, gap: Gap) -> bool:
    """Tell whether a page ended, and a headline over its one paragraph stands on the next.

    The rights of a site end it, or a rule that a curator typed. Its own words say so, and no label
    announces a list of stories below either.
    """
    if gap.title is None or page.blocks[gap.below].letters < LONE_LETTERS:
        return False
    labels = [page.verdicts[i].rule for i in range(gap.above + 1, gap.title) if page.opens(i)]
    ended = labels and labels[-1] in _PAGE_ENDS and marks.is_ended(page, gap)
    own = shared(page, gap.below, [gap.title]) + bool(marks.dates(page, gap))
    ruled = not evidence.is_labelled(page, gap) and marks.has_typed_rule(page, gap.above, gap.title)
    return bool(ended or ruled) and own > 1
