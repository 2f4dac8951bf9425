"""Where another page begins below a text: a menu set line by line, or the page's head again."""

from collections.abc import Iterator
from itertools import takewhile

from newsdigest.convert.around.desks import is_section_name
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
        ends = [*_menu_ends(page, low, high), *_copied_ends(page, low, high)]
        page.frames[low, high] = max(ends, default=None)
    return page.frames[low, high]


def _menu_ends(page: Page, low: int, high: int) -> Iterator[int]:
    """Give the last line of each menu: short lines in a row, three of them the names of desks.

    The desk right over the next headline, which the menu has too, is none of its lines.
    """
    first = low
    for i in range(low, high + 1):
        if i < high and _is_short(page, i):
            continue
        last = i - 1 - (i - first > MENU_LINES - 1 and _is_said_before(page, first, i - 1))
        desks = (is_section_name(page, each) for each in range(first, last + 1))
        if last - first >= MENU_LINES - 2 and sum(desks) >= LISTED:
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
