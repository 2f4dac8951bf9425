"""Where another page begins below a text: a menu set line by line, or the page's head again."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.thresholds.lines import LISTED, MENU_LINES
from newsdigest.convert.thresholds.words import LABEL_WORDS
from newsdigest.model.capture import Kind


def last_of_frame(page: Page, low: int, high: int) -> int | None:
    """Find the last line between two texts that is a menu's or stands at the page's head, too.

    `high` is left out. Captures of several pages of a site have its head and foot between them.
    """
    if high - low < LISTED:
        return None
    if (low, high) not in page.frames:
        page.frames[low, high] = _last(page, low, high)
    return page.frames[low, high]


def _last(page: Page, low: int, high: int) -> int | None:
    """Ask first whether names of desks stand there, or the page's first line: seldom enough."""
    said = [block.bare for block in page.blocks[low:high]]
    desks = _desks(page.lexicon.fields["section.words"]).intersection(said)
    ends = list(_menu_ends(page, low, high)) if len(desks) >= LISTED else []
    if page.blocks[0].bare in said:
        ends += _copied_ends(page, low, high)
    return max(ends, default=None)


@cache
def _desks(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(names)


def _menu_ends(page: Page, low: int, high: int) -> Iterator[int]:
    """Give the last line of each menu: short lines in a row, three of them the names of desks.

    The desk right over the next headline, which the menu has too, is none of its lines.
    """
    names, first = _desks(page.lexicon.fields["section.words"]), low
    for i in range(low, high + 1):
        if i < high and _is_short(page, i):
            continue
        last = i - 1 - (i - first > MENU_LINES - 1 and _is_said_before(page, first, i - 1))
        desks = names.intersection(block.bare for block in page.blocks[first : last + 1])
        if last - first >= MENU_LINES - 2 and len(desks) >= LISTED:
            yield last
        first = i + 1


def _is_short(page: Page, index: int) -> bool:
    """Tell whether a line may be a menu's: a few words, no text, day or name."""
    few = 0 < len(page.blocks[index].words) <= LABEL_WORDS
    return few and page.kind(index) not in (*FIELDS, Kind.BODY)


def _is_said_before(page: Page, first: int, last: int) -> bool:
    said = page.blocks[last].bare
    return any(block.bare == said for block in page.blocks[first:last])


def _copied_ends(page: Page, low: int, high: int) -> Iterator[int]:
    """Give the last line of each stretch that begins as the page itself does.

    Its first two lines stand there again, over the first headline and over the next text.
    """
    top = page.blocks[:2]
    if len({block.bare for block in top}) < len(top) or low >= high:
        return
    starts = (i for i in range(low, high - 1) if page.blocks[i].bare == top[0].bare)
    starts = (i for i in starts if page.blocks[i + 1].bare == top[1].bare)
    for start in starts:
        title = find_title(page, 0, page.prose[0])
        head = page.blocks[: page.prose[0] if title is None else title]
        again = page.blocks[start:high]
        same = list(
            takewhile(lambda pair: pair[0].bare == pair[1].bare, zip(head, again, strict=False))
        )
        if len(same) >= len(top):
            yield start + len(same) - 1
