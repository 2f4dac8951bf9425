"""The table of contents of an article: a label, the subheadings below it, and these in the text."""

from bisect import bisect
from collections import defaultdict
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
    further down, right over a paragraph if it does so more than once: some print the list twice.
    """
    said = frozenset(page.lexicon.fields["headline.contents"])
    labels = [block.index for block in page.blocks if block.bare in said]
    changes: dict[int, Verdict] = {}
    copies = _copies(page, labels[0]) if labels else {}
    for label in labels:
        items = _items(page, label, copies) if label not in changes else {}
        if len(items) >= CHAPTERS:
            changes |= dict.fromkeys((label, *items), _LISTED)
            changes |= dict.fromkeys(items.values(), _HEADING)
    return changes


def _copies(page: Page, label: int) -> dict[str, list[int]]:
    """Map the words of each open line below a label to the lines that say them over a paragraph.

    Where none of them stands over one, to the last.
    """
    said: dict[str, list[int]] = defaultdict(list)
    for index in page.of_kind(Kind.UNSURE, range(label + 1, len(page.blocks) - 1)):
        said[_unnumbered(page, index)].append(index)
    return {
        words: [i for i in found if page.kind(i + 1) is Kind.BODY] or found[-1:]
        for words, found in said.items()
    }


def _items(page: Page, label: int, copies: Mapping[str, list[int]]) -> dict[int, int]:
    """List the lines right under a label with where each stands again below all of them."""
    below = range(label + 1, len(page.blocks) - 1)
    near = takewhile(lambda i: page.kind(i) in _OPEN, below)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for index in near:
        if page.kind(index) is not Kind.UNSURE:
            continue
        words = copies[_unnumbered(page, index)]
        again = next(iter(words[bisect(words, index) :]), None)
        if again is None or again in taken:
            break
        taken.add(again)
        found[index] = again
    return {at: again for at, again in found.items() if again not in found}


def _unnumbered(page: Page, index: int) -> str:
    """Give a line's words without the number that counts it."""
    first, _, rest = page.blocks[index].bare.partition(" ")
    return rest if rest and first.isdigit() else page.blocks[index].bare
