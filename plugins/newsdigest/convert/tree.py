"""A saved page as a tree, its elements and strings gathered in one walk for all who ask."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

_EMPTY: Final = re.compile(
    r"<(?:br|img|hr|input|meta|link|wbr|source|area|col|embed|param|track|base)\b[^<>\"']*+"
    r"(?:(?:\"[^<>\"]*\"|'[^<>']*')[^<>\"']*+)*+(?<!/)(?=>)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page: its elements and its strings, each in order; `named` has them by name.

    `marked` are the elements with a name of microdata; `strings` leaves out comments and the like.
    """

    soup: BeautifulSoup
    tags: tuple[Tag, ...]
    strings: tuple[NavigableString, ...]
    named: Mapping[str, list[Tag]]
    marked: tuple[Tag, ...]

    def of(self, *names: str) -> Iterable[Tag]:
        """Give the elements of some names, in the order of the page."""
        if len(names) == 1:
            return self.named.get(names[0], ())
        return (tag for tag in self.tags if tag.name in names)


def tree_of(text: str) -> Tree:
    """Parse a page.

    Its empty elements are closed first: the parser looks for each end tag among all left open.
    """
    soup = BeautifulSoup(_EMPTY.sub(r"\g<0> /", text), "html.parser")
    tags: list[Tag] = []
    strings: list[NavigableString] = []
    named: dict[str, list[Tag]] = defaultdict(list)
    for node in soup.descendants:
        if isinstance(node, Tag):
            tags.append(node)
            named[node.name].append(node)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            strings.append(node)
    marked = tuple(tag for tag in tags if "itemprop" in tag.attrs)
    return Tree(soup, tuple(tags), tuple(strings), dict(named), marked)


def tags_of(tag: Tag, *names: str) -> Iterator[Tag]:
    """Give the elements of some names inside one, in order; many times as fast as `find_all`."""
    return (each for each in tag.descendants if isinstance(each, Tag) and each.name in names)


def holds(tag: Tag, *names: str) -> bool:
    """Tell whether an element of some names stands inside one."""
    return next(tags_of(tag, *names), None) is not None
