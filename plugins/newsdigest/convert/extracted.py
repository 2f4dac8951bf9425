"""The text of a saved page as trafilatura sees it, asked where the page's own structure shows none.

Its text only says which lines are the article's: they are judged and written as all others.
"""

from itertools import islice
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import Tag

from newsdigest.convert.lexicon import bare

MAX_LETTERS: Final = 500_000
"""Characters of a page, and elements of it: it takes seconds for floods of elements and of
attributes, and comes back never from some; pages that a person wrote stay far below."""

MAX_ELEMENTS: Final = 8_000
MAX_OPEN: Final = 100

FEWEST: Final = 3
"""Lines of an article that is found in no other way; login walls and notices have one or two."""

FEWEST_LETTERS: Final = 120


def extracted_lines(text: str, soup: BeautifulSoup) -> frozenset[str]:
    """Give the lines, bare, that trafilatura takes for the article; none where they are too few."""
    if len(text) > MAX_LETTERS or _is_flood(soup):
        return frozenset()
    import trafilatura  # noqa: PLC0415 - a quarter of a second that hardly a page needs

    found = trafilatura.extract(text, favor_precision=True, include_comments=False, fast=True)
    lines = frozenset(line for each in (found or "").split("\n") if (line := bare(each)))
    long = sum(map(len, lines)) >= FEWEST_LETTERS
    return lines if long and len(lines) >= FEWEST else frozenset()


def _is_flood(soup: BeautifulSoup) -> bool:
    """Tell whether there are more elements, or deeper ones, than a person writes."""
    tags = list(
        islice((each for each in soup.descendants if isinstance(each, Tag)), MAX_ELEMENTS + 1)
    )
    return len(tags) > MAX_ELEMENTS or any(
        tag.name == "div" and sum(1 for _ in tag.parents) > MAX_OPEN for tag in tags
    )
