"""Whether a headline inside a page stands in mid-story, as a box does: no story begins there."""

from itertools import islice

from newsdigest.convert.around.kinship import goes_on, in_common, stems
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.stories import evidence, marks
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import has_dateline
from newsdigest.convert.stories.whole import is_whole_story
from newsdigest.convert.thresholds.letters import LONE_LETTERS
from newsdigest.convert.thresholds.likeness import CHANCE_WORDS, OWN_WORDS
from newsdigest.convert.thresholds.lines import ENOUGH_PARAGRAPHS, RUN_PARAGRAPHS
from newsdigest.model.capture import Kind


def is_box(page: Page, gap: Gap) -> bool:
    """Tell whether a headline, alone or with one lead, stands in mid-story, which goes on below.

    Right under it, where a paragraph says no word of it or opens with «and» and says hardly one; or
    from the next one on, where nobody signed it. Nothing ended the story above, and what follows is
    not another subject.
    """
    if marks.has_ended(page, gap) or marks.is_headed(page, gap) or _is_told_apart(page, gap):
        return False
    own = shared(page, gap.below, [gap.head])
    if not own or (own < OWN_WORDS and goes_on(page, gap.below)):
        return not _begins_below(page, gap)
    if marks.bylines(page, gap):
        return False
    return evidence.returns_later(page, gap) or _is_after_one(page, gap, own)


def _begins_below(page: Page, gap: Gap) -> bool:
    """Tell whether a paragraph that says nothing of the headline over it begins its story.

    A labelled author stands between, or it has a dateline, or both a day and an author stand there
    and it does not go on from another; or a whole story follows, or one that says much of the
    headline.
    """
    if page.of_kind(Kind.BYLINE, range(gap.head, gap.below)) or has_dateline(page, gap.below):
        return True
    fielded = bool(marks.dates(page, gap) and marks.bylines(page, gap))
    if (fielded and not goes_on(page, gap.below)) or _is_of_what_follows(page, gap):
        return True
    run, above = evidence.run_from(page, gap.below), evidence.before(page, gap)
    return is_whole_story(page, gap, run, above)


def _is_of_what_follows(page: Page, gap: Gap) -> bool:
    """Tell whether the paragraphs below say much of a headline, and those above not a word."""
    headline = stems(page, () if gap.title is None else (gap.title,))
    told = headline & stems(page, evidence.own_run(page, gap))
    return len(told) >= OWN_WORDS and headline.isdisjoint(stems(page, evidence.before(page, gap)))


def _is_told_apart(page: Page, gap: Gap) -> bool:
    """Tell whether several paragraphs have a head like the page's own, or another subject.

    They say hardly a word then of the several above. A lone one above may be a standfirst.
    """
    above, run = evidence.before(page, gap), evidence.own_run(page, gap)
    if len(run) < ENOUGH_PARAGRAPHS or len(above) < RUN_PARAGRAPHS:
        return False
    strange = (
        in_common(page, stems(page, above), stems(page, run)) <= CHANCE_WORDS
        and len(above) >= ENOUGH_PARAGRAPHS
    )
    return strange or _is_headed_alike(page, gap)


def _is_after_one(page: Page, gap: Gap, own: int) -> bool:
    """Tell whether a label of teasers stands below the one paragraph above: texts have more.

    The paragraph below is a short lead, or speaks of that one rather than of its `own` headline.
    """
    if not evidence.is_labelled(page, gap):
        return False
    told = (i for i in range(gap.head) if marks.is_paragraph(page, i))
    if len(list(islice(told, RUN_PARAGRAPHS))) == RUN_PARAGRAPHS:
        return False
    short = page.blocks[gap.below].letters < LONE_LETTERS
    return short or shared(page, gap.below, evidence.before(page, gap)) > own


def _is_headed_alike(page: Page, gap: Gap) -> bool:
    """Tell whether a day stands over a headline as one does over the page's first."""
    first = page.prose[0]
    over = Gap(-1, first, find_title(page, 0, first))
    return bool(
        gap.title is not None and marks.above(page, gap) and over.title and marks.above(page, over)
    )
