"""The text of a saved page as trafilatura sees it, asked where the page's own structure shows none.

Its text only says which lines are the article's: they are judged and written as all others.
"""

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved.tree import Tree
from newsdigest.convert.thresholds.letters import LONE_LETTERS
from newsdigest.convert.thresholds.limits import (
    EXTRACTED_DEPTH,
    EXTRACTED_ELEMENTS,
    EXTRACTED_PAGE_LETTERS,
)
from newsdigest.convert.thresholds.lines import EXTRACTED_LINES


def extracted_lines(text: str, tree: Tree) -> frozenset[str]:
    """Give the lines, bare, that trafilatura takes for the article; none where they are too few."""
    if len(text) > EXTRACTED_PAGE_LETTERS or _is_flood(tree):
        return frozenset()
    import trafilatura  # noqa: PLC0415 - a quarter of a second that hardly a page needs

    found = trafilatura.extract(text, favor_precision=True, include_comments=False, fast=True)
    lines = frozenset(line for each in (found or "").split("\n") if (line := bare(each)))
    long = sum(map(len, lines)) >= LONE_LETTERS
    return lines if long and len(lines) >= EXTRACTED_LINES else frozenset()


def _is_flood(tree: Tree) -> bool:
    """Tell whether there are more elements, or deeper ones, than a person writes."""
    return len(tree.tags) > EXTRACTED_ELEMENTS or any(
        sum(1 for _ in tag.parents) > EXTRACTED_DEPTH for tag in tree.of("div")
    )
