"""What a page's elements weigh: their letters, their prose, and which of them hold the article."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from newsdigest.convert import elements

MAX_DEPTH: Final = 200
"""Elements inside each other; deeper ones are no page that a person wrote, and are passed over."""

_PROSE_LETTERS: Final = 60
_TITLE_WORDS: Final = 3
_MAIN_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Main:
    """Elements that cannot be frame: ids of those round a headline or text, prose in each."""

    ids: frozenset[int]
    prose: dict[int, int]
    letters: dict[int, int]

    @property
    def total(self) -> int:
        """Count the letters of all prose."""
        return self.prose.get(0, 0)


def is_most(tag: Tag, main: Main) -> bool:
    """Tell whether an element holds most of the page's prose."""
    return main.prose.get(id(tag), 0) > _MAIN_SHARE * main.total


def main_of(soup: BeautifulSoup) -> Main:
    """Find what holds the headline and the text, whatever it is called."""
    prose: dict[int, int] = {}
    letters: dict[int, int] = {}
    for text in soup.descendants:
        if not isinstance(text, NavigableString) or isinstance(text, PreformattedString):
            continue
        count = len(text.strip())
        if not count or _is_code(text):
            continue
        long = count if count >= _PROSE_LETTERS else 0
        prose[0] = prose.get(0, 0) + long
        for parent, _ in zip(text.parents, range(MAX_DEPTH), strict=False):
            letters[id(parent)] = letters.get(id(parent), 0) + count
            prose[id(parent)] = prose.get(id(parent), 0) + long
    return Main(frozenset(_round_main(soup)), prose, letters)


def _is_code(text: NavigableString) -> bool:
    return text.parent is not None and text.parent.name in elements.UNSEEN


def _round_main(soup: BeautifulSoup) -> Iterator[int]:
    """Give the ids of what holds a headline or the element that declares the text."""
    bodies = [tag for tag in elements.tags_of(soup) if "articleBody" in str(tag.get("itemprop"))]
    heads = [each for each in soup.find_all("h1") if len(each.get_text().split()) >= _TITLE_WORDS]
    for tag in (*bodies, *heads):
        yield id(tag)
        for depth, parent in enumerate(tag.parents):
            yield id(parent)
            if depth > MAX_DEPTH:
                break
