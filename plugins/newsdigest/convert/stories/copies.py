"""Lines above a text that say the same words, whole or with more: which of them is the headline."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from newsdigest.convert.around.headfields import is_field, is_head_field
from newsdigest.convert.around.page import Page, repeats
from newsdigest.convert.stories.headpoints import is_in_menu, is_named
from newsdigest.convert.thresholds.lines import HEAD_LINES
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind

_PARTED: Final = re.compile(r"[|>\u203a]|::|\s[-\u2013\u2014\u00bb]\s")
"""Signs between a headline and an outlet's name, and in a trail from the home page."""

Lines = Mapping[tuple[str, ...], list[int]]


def main_heading(page: Page, lines: list[int]) -> int | None:
    """Find the saved page's `h1` that its structured data names too: it is the headline.

    One of few words may be the site's name with which the headline happens to begin.
    """
    own = [i for i in lines if page.blocks[i].tag == "h1" and is_named(page, i)]
    own = [i for i in own if page.headline == page.blocks[i].bare or _is_long(page, i)]
    return max(own, key=lambda i: (len(page.blocks[i].words), -i), default=None)


def _is_long(page: Page, index: int) -> bool:
    return len(page.blocks[index].words) >= SHORT_TITLE_WORDS


def without_longer(page: Page, candidates: list[int], first: int) -> list[int]:
    """Of a line and another that is the same with words added leave out the one.

    The longer is a picture's text, a trail, a page's title. But over its date or author it is the
    headline, and the shorter one below these a caption with words of it.
    """
    lines: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in candidates:
        lines[page.blocks[i].words].append(i)
    out: set[int] = set()
    for i in candidates:
        held = _held(page.blocks[i].words, lines)
        out.update(held if held and _is_over_caption(page, i, held, first) else [i] * bool(held))
    return [i for i in candidates if i not in out]


def _held(words: tuple[str, ...], lines: Lines) -> list[int]:
    """List the lines with whose words others begin or end."""
    parts = (part for n in range(1, len(words)) for part in (words[:n], words[n:]))
    return [i for part in parts for i in lines.get(part, ())]


def _is_over_caption(page: Page, index: int, held: list[int], first: int) -> bool:
    """Tell whether only fields, one at least, part a headline from lines with words of it.

    Where a date stands below these as well, the one above may be that of the visit.
    """
    between = range(index + 1, min(held))
    if not 0 < len(between) <= HEAD_LINES or _PARTED.search(page.blocks[index].text):
        return False
    fields = all(is_head_field(page, i) for i in between)
    below = page.of_kind(Kind.DATE, range(max(held) + 1, first))
    dated = any(is_field(page, i) for i in below)
    return fields and not dated and any(is_field(page, i) for i in between)


def first_copy(page: Page, best: int, candidates: list[int]) -> int:
    """Of the copies of the headline take the first that heads the story, not one in a menu."""
    copies = [i for i in candidates if repeats(page.blocks[i], page.blocks[best])]
    return next((i for i in copies if not is_in_menu(page, i)), best)
