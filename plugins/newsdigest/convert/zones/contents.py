"""The table of contents of an article: a label, the subheadings below it, and these in the text."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.lines import CHAPTERS
from newsdigest.model.capture import Kind, Verdict

_LISTED: Final = removed("contents-list")
_HEADING: Final = Verdict(Kind.SUBHEADING, "contents-heading")
_OPEN: Final = (Kind.UNSURE, Kind.BOILERPLATE)


def contents(page: Page) -> dict[int, Verdict]:
    """Remove a table of contents and call the lines that it lists subheadings.

    Plugins print it above the first of them, numbered or not. Each of its lines stands again
    further down, right over other text.
    """
    said = frozenset(page.lexicon.fields["headline.contents"])
    labels = [block.index for block in page.blocks if block.bare in said]
    changes: dict[int, Verdict] = {}
    last = _last(page, labels[0]) if labels else {}
    for label in labels:
        items = _items(page, label, last) if label not in changes else {}
        if len(items) >= CHAPTERS:
            changes |= dict.fromkeys((label, *items), _LISTED)
            changes |= dict.fromkeys(items.values(), _HEADING)
    return changes


def _last(page: Page, label: int) -> dict[str, int]:
    """Map the words of each open line below a label to the last line that says them."""
    return {
        _unnumbered(page, i): i
        for i in page.of_kind(Kind.UNSURE, range(label + 1, len(page.blocks) - 1))
    }


def _items(page: Page, label: int, last: Mapping[str, int]) -> dict[int, int]:
    """List the lines right under a label with where each stands again below all of them."""
    below = range(label + 1, len(page.blocks) - 1)
    near = takewhile(lambda i: page.kind(i) in _OPEN, below)
    found: dict[int, int] = {}
    for index in near:
        if page.kind(index) is not Kind.UNSURE:
            continue
        again = last[_unnumbered(page, index)]
        if again == index:
            break
        found[index] = again
    return {at: again for at, again in found.items() if again not in found}


def _unnumbered(page: Page, index: int) -> str:
    """Give a line's words without the number that counts it."""
    first, _, rest = page.blocks[index].bare.partition(" ")
    return rest if rest and first.isdigit() else page.blocks[index].bare
