"""Seams in doubt: a second story may begin inside an article, or one story be parted in two."""

from itertools import pairwise
from typing import Final

from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.stories import evidence
from newsdigest.convert.stories.briefs import are_called_briefs
from newsdigest.convert.stories.marks import Gap
from newsdigest.convert.stories.openings import has_dateline, reports
from newsdigest.convert.thresholds.letters import DATED_LETTERS, LONE_LETTERS
from newsdigest.convert.thresholds.likeness import CLOSER_WORDS
from newsdigest.convert.thresholds.points import SURE_POINTS
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt
from newsdigest.text.dates import find_date

_HEADS: Final = frozenset({Kind.TITLE, Kind.STANDFIRST, Kind.SUBHEADING})
_UNMARKED: Final = "short-between-paragraphs"
_ENDS: Final = frozenset({"share-bar", "source-credit", "no-words"})
"""Rules of lines that open nothing and stand below a text as well."""


def maybe_glued(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt that an article is two, with the lines on which the second may begin.

    Of paragraphs that a line above calls briefs, each with a dateline is one.
    """
    prose = page.of_kind(Kind.BODY, range(story.first, story.end))
    called = len(prose) > 1 and are_called_briefs(page, prose[0])
    pairs = (
        (a, b)
        for a, b in pairwise(prose)
        if (_may_begin(page, a, b) if b - a > 1 else called and has_dateline(page, b))
    )
    headed = _headlines(page, range(story.start, story.end))
    lines = tuple(sorted({*headed, *(page.blocks[_head(page, a, b)].first for a, b in pairs)}))
    return (Doubt("maybe-glued", lines),) if lines else ()


def maybe_one(page: Page, above: Story, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt that two articles are one: nothing but a headline stands between their texts.

    It may be a subheading of the one above. Where not even that is there the doubt is on the
    paragraph.
    """
    between = range(above.last + 1, story.first)
    if story.title is None and between:
        return ()
    head = story.first if story.title is None else story.title
    bare = {page.kind(i) for i in between} <= _HEADS and not page.is_corrected(head)
    return (Doubt("maybe-one", (page.blocks[head].first,)),) if bare else ()


def _may_begin(page: Page, above: int, below: int) -> bool:
    """Tell whether a paragraph below other lines may begin a story: it goes on from none.

    A whole day was removed over it, and it opens as reports do or speaks more of what follows; or
    only furniture was, of the kind that ends a page, and it opens so.
    """
    if page.blocks[below].letters < LONE_LETTERS or goes_on(page, below):
        return False
    between = range(above + 1, below)
    if any(_is_removed_day(page, i) for i in between):
        return reports(page, below) or _is_nearer(page, above, below)
    furniture = _head(page, above, below) == below and any(_ends_text(page, i) for i in between)
    return furniture and reports(page, below)


def _headlines(page: Page, span: range) -> list[int]:
    """List the line of an only subheading that may head a second story, without a mark of one.

    It is as long as a headline, all that words can say speaks for it, and the paragraph below
    opens as reports do.
    """
    heads = [i for i in page.of_kind(Kind.SUBHEADING, span) if page.verdicts[i].rule == _UNMARKED]
    if len(heads) != 1 or len(page.blocks[heads[0]].words) < SHORT_TITLE_WORDS:
        return []
    above = page.of_kind(Kind.BODY, range(span.start, heads[0]))
    below = heads[0] + 1
    if not above or page.kind(below) is not Kind.BODY or not reports(page, below):
        return []
    points = evidence.points(page, Gap(above[-1], below, heads[0]))
    return [page.blocks[heads[0]].first] if points >= SURE_POINTS else []


def _ends_text(page: Page, index: int) -> bool:
    """Tell whether a line is of a kind that pages set below a text."""
    return bool(page.opens(index)) or page.verdicts[index].rule in _ENDS


def _head(page: Page, above: int, below: int) -> int:
    """Give the first line over a paragraph that is no phrase of furniture, else the paragraph."""
    over = ((i, page.verdicts[i].rule) for i in range(above + 1, below))
    known = page.lexicon.furniture
    return next((i for i, rule in over if rule not in known and rule not in _ENDS), below)


def _is_removed_day(page: Page, index: int) -> bool:
    if page.kind(index) is not Kind.BOILERPLATE or page.blocks[index].letters > DATED_LETTERS:
        return False
    return find_date(page.blocks[index].text, page.lexicon.months) is not None


def _is_nearer(page: Page, above: int, below: int) -> bool:
    """Tell whether a paragraph speaks more of the next ones than of the story above."""
    story = evidence.before(page, Gap(above, below, None))
    return evidence.nearer(page, below, story) >= CLOSER_WORDS
