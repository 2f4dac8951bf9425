"""The text of a saved page as trafilatura sees it, asked where the page's own structure shows none.

Its text only says which lines are the article's: they are judged and written as all others.
"""

from typing import Final

from newsdigest.convert.lexicon import bare
from newsdigest.convert.tree import Tree

MAX_LETTERS: Final = 500_000
"""Characters of a page, and elements of it: it takes seconds for floods of elements and of
attributes, and comes back never from some; pages that a person wrote stay far below."""

MAX_ELEMENTS: Final = 8_000
MAX_OPEN: Final = 100

FEWEST: Final = 3
"""Lines of an article that is found in no other way; login walls and notices have one or two."""

FEWEST_LETTERS: Final = 120


def extracted_lines(text: str, tree: Tree) -> frozenset[str]:
    """Give the lines, bare, that trafilatura takes for the article; none where they are too few."""
    if len(text) > MAX_LETTERS or _is_flood(tree):
        return frozenset()
    import trafilatura  # noqa: PLC0415 - a quarter of a second that hardly a page needs

    found = trafilatura.extract(text, favor_precision=True, include_comments=False, fast=True)
    lines = frozenset(line for each in (found or "").split("\n") if (line := bare(each)))
    long = sum(map(len, lines)) >= FEWEST_LETTERS
    return lines if long and len(lines) >= FEWEST else frozenset()


def _is_flood(tree: Tree) -> bool:
    """Tell whether there are more elements, or deeper ones, than a person writes."""
    return len(tree.tags) > MAX_ELEMENTS or any(
        sum(1 for _ in tag.parents) > MAX_OPEN for tag in tree.of("div")
    )
