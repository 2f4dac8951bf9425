"""The marks that pages set where a story begins or ends: dates, names, sources, frames."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.above import is_author_line
from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, repeats
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.stories.decks import under_standfirst
from newsdigest.convert.stories.frames import last_of_frame
from newsdigest.convert.stories.heads import can_be_title, find_title
from newsdigest.convert.thresholds.letters import RULE_SIGNS
from newsdigest.convert.thresholds.lines import (
    ENOUGH_PARAGRAPHS,
    FIELDS_OVER_TITLE,
    OPENING_LINES,
)
from newsdigest.convert.thresholds.words import SECTION_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date, find_updated

RIGHTS: Final = frozenset({"copyright", "copyright-sign"})
"""Rules of the lines that say whose the rights of a site are."""
_FRAME: Final = RIGHTS | {"list-in-line", "masthead"}


@dataclass(frozen=True, slots=True)
class Gap:
    """Two neighbouring paragraphs, and the headline between them, if there is one."""

    above: int
    below: int
    title: int | None

    @property
    def head(self) -> int:
        """Give the first block of the second story: its headline, else its text."""
        return self.below if self.title is None else self.title


def dates(page: Page, gap: Gap) -> list[int]:
    """List the dates of a second story: under its headline, else right above it."""
    head = range(gap.head, gap.below)
    below = page.of_kind(Kind.DATE, head) or [i for i in head[1:] if _is_dated(page, i)]
    below = below or page.of_kind(Kind.DATE, under_standfirst(page, gap.below))
    return below or [i for i in above(page, gap) if page.kind(i) is Kind.DATE]


def _is_dated(page: Page, index: int) -> bool:
    """Tell whether an open line is a date with a few words beside it, of a desk or a town."""
    return page.kind(index) is Kind.UNSURE and is_dated_line(page.blocks[index], page.lexicon)


def is_tagged(page: Page, gap: Gap) -> bool:
    """Tell whether the label of tags stands between them: it ends a text."""
    return any(page.verdicts[i].rule == "tags-label" for i in range(gap.above + 1, gap.head))


def bylines(page: Page, gap: Gap) -> list[int]:
    """List the bylines of a second story: under its headline, else right above it."""
    head = range(gap.head, gap.below)
    below = page.of_kind(Kind.BYLINE, head) or [
        i for i in head if is_author_line(page, i, [gap.below])
    ]
    return below or [i for i in above(page, gap) if page.kind(i) is Kind.BYLINE]


def is_headed(page: Page, gap: Gap) -> bool:
    """Tell whether a second story has a page's full head: its date, and its source or update.

    Boxes show one day, and no labelled source under the headline.
    """
    days = [page.blocks[i].text for i in dates(page, gap)]
    under = range(gap.head + 1, gap.below)
    sourced = any(page.verdicts[i].rule == "source-credit" for i in under)
    months = page.lexicon.months
    return bool(days) and (
        sourced or any(find_date(day, months) and find_updated(day, months) for day in days)
    )


def above(page: Page, gap: Gap) -> list[int]:
    """List the date and byline right above a headline, where they are not another headline's."""
    near = range(gap.head - 1, max(gap.above, gap.head - 1 - FIELDS_OVER_TITLE), -1)
    if not page.of_kind(Kind.DATE, near):
        return []
    run = list(takewhile(lambda i: _is_over(page, gap, i), near))
    found = [i for i in run if page.verdicts[i].rule != "figure-line"]
    over = gap.head - 1 - len(run)
    owned = over > gap.above and can_be_title(page, over)
    return [] if owned or not any(is_whole(page, i) for i in found) else found


def _is_over(page: Page, gap: Gap, index: int) -> bool:
    """Tell whether a line may stand over a headline with its day: an author, a count of readers."""
    counted = page.verdicts[index].rule == "figure-line"
    return page.kind(index) in FIELDS or counted or _is_author(page, gap, index)


def _is_author(page: Page, gap: Gap, index: int) -> bool:
    """Tell whether a name alone stands over a text without a headline, a day beside it or not."""
    return gap.title is None and is_author_line(page, index, [gap.below])


def has_dated_head(page: Page) -> bool:
    """Tell whether a date stands under the headline of the page's first text, or right over it."""
    first = page.prose[0]
    stamped = any(is_stamped(page, i) for i in range(first + 1))
    return stamped or bool(dates(page, Gap(-1, first, find_title(page, 0, first))))


def ends_in_date(page: Page, last: int) -> bool:
    """Tell whether a whole date stands right below a paragraph."""
    return last + 1 < len(page.blocks) and is_whole(page, last + 1)


def is_whole(page: Page, index: int) -> bool:
    """Tell whether a line states a whole date."""
    text = page.blocks[index].text
    return page.kind(index) is Kind.DATE and find_date(text, page.lexicon.months) is not None


def is_closed(page: Page, above: int, title: int) -> bool:
    """Tell whether a labelled source line ended the story above, and none of a picture."""
    rules = [page.verdicts[i].rule for i in range(above + 1, title)]
    if "source-credit" not in rules or "caption-label" in rules:
        return False
    sources = [i for i, rule in enumerate(rules, above + 1) if rule == "source-credit"]
    pictures = page.lexicon.fields["credit.pictures"]
    return not all(begins_any(page.blocks[i].bare, pictures) for i in sources)


def is_framed(page: Page, gap: Gap) -> bool:
    """Tell whether a page ended between them, or another began: rights of a site, a menu."""
    between = range(gap.above + 1, gap.head)
    return any(is_frame(page, i) for i in between) or is_paged(page, between)


def has_ended(page: Page, gap: Gap) -> bool:
    """Tell whether something ended the story above, or a saved page's next main heading did."""
    closed = is_closed(page, gap.above, gap.head)
    return closed or is_framed(page, gap) or is_main(page, gap)


def is_main(page: Page, gap: Gap) -> bool:
    """Tell whether a headline is a saved page's second `h1`, and heads a text, not one lead.

    Pages that load the next article under the first give each its own.
    """
    if gap.title is None or page.blocks[gap.title].tag != "h1":
        return False
    below = range(gap.below, min(len(page.blocks), gap.below + OPENING_LINES))
    first = any(block.tag == "h1" for block in page.blocks[: gap.above])
    return first and len(page.of_kind(Kind.BODY, below)) >= ENOUGH_PARAGRAPHS


def is_paged(page: Page, between: range) -> bool:
    """Tell whether a menu set line by line stands among some blocks, or the page's head again."""
    return last_of_frame(page, between.start, between.stop) is not None


def is_ended(page: Page, gap: Gap) -> bool:
    """Tell whether the rights of a site stand between them: the end of a page."""
    return any(page.verdicts[i].rule in RIGHTS for i in range(gap.above + 1, gap.head))


def is_frame(page: Page, index: int) -> bool:
    """Tell whether a line gives the rights of a site, names its heads, or is its menu or trail."""
    starts = page.lexicon.fields["section.trail_starts"]
    return page.verdicts[index].rule in _FRAME or begins_any(page.blocks[index].bare, starts)


def is_repeated(page: Page, gap: Gap) -> bool:
    """Tell whether the headline stands twice over the text, as at the head of a page."""
    if gap.title is None:
        return False
    between = range(gap.above + 1, gap.below)
    return sum(repeats(page.blocks[i], page.blocks[gap.title]) for i in between) > 1


def is_stamped(page: Page, index: int) -> bool:
    """Tell whether a date is glued before a line: a crawler sets it before a page."""
    cut = page.blocks[index].cut
    return cut is not None and cut.kind is Kind.DATE


def has_typed_rule(page: Page, above: int, below: int) -> bool:
    """Tell whether a line of one sign, again and again, parts two blocks: curators type such."""
    return any(_is_typed_rule(page, i) for i in range(above + 1, below))


def _is_typed_rule(page: Page, index: int) -> bool:
    signs = page.blocks[index].text.strip()
    ruled = page.verdicts[index].rule == "no-words" and len(signs) >= RULE_SIGNS
    return ruled and len(set(signs)) == 1


def is_ruled(page: Page, gap: Gap) -> bool:
    """Tell whether a line of signs parts them."""
    return any(page.verdicts[i].rule == "no-words" for i in range(gap.above + 1, gap.head))


def is_parted(page: Page, between: range) -> bool:
    """Tell whether a label of teasers or a line of signs ends some blocks, or a page in them."""
    if any(is_frame(page, i) for i in between) or is_paged(page, between):
        return True
    last = between.stop - 1
    return page.opens(last) == "teasers" or page.verdicts[last].rule == "no-words"


def after_label(page: Page, low: int, high: int) -> int:
    """Give the block after the last label or frame of a page in a span; else its start.

    Buttons and forms right below a date or author are the head's.
    """
    frame = last_of_frame(page, low, high)
    low, at = low if frame is None else frame + 1, high - 1
    while at >= low:
        ends = page.opens(at) or is_frame(page, at)
        head = _field_over(page, low, at) if ends else at
        if head is None:
            return at + 1
        at = head - 1
    return low


def _field_over(page: Page, low: int, index: int) -> int | None:
    """Find the date or author from which only lines that may end a story part one of these."""
    told = (i for i in range(index - 1, low - 1, -1) if page.kind(i) is not Kind.BOILERPLATE)
    field = next(told, None)
    if field is not None and page.kind(field) is Kind.UNSURE and page.kind(field - 1) in FIELDS:
        field = next(told, None)  # what a picture below them shows
    if field is None or not (page.kind(field) in FIELDS or _is_dated(page, field)):
        return None
    return field if all(page.opens(i) in ("end", "") for i in range(field + 1, index + 1)) else None


def is_paragraph(page: Page, index: int) -> bool:
    """Tell whether a block is a paragraph, or a short sentence that its neighbours make one."""
    kind, block = page.kind(index), page.blocks[index]
    short = kind is Kind.UNSURE and block.full_stop and len(block.words) > SECTION_WORDS
    return kind is Kind.BODY or short
