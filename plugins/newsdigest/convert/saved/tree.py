"""A saved page as a tree, its elements and strings gathered in one walk for all who ask."""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup, UnusualUsageWarning
from bs4.element import AttributeDict, NavigableString, PreformattedString, Tag

_LONE_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
"""Half of a character, as the escapes of a page's data can hold; no encoding can write it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page: its elements and its strings, each in order; `named` has them by name.

    `marked` are the elements with a name of microdata or RDFa; `strings` leaves out comments and
    the like.
    """

    root: Tag
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
    """Parse a page; lxml mends what is broken in it, as browsers do."""
    soup = _parsed(_LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))
    tags: list[Tag] = []
    strings: list[NavigableString] = []
    named: dict[str, list[Tag]] = defaultdict(list)
    for node in soup.descendants:
        if isinstance(node, Tag):
            tags.append(node)
            named[node.name].append(node)
        elif isinstance(node, NavigableString) and not is_markup(node):
            strings.append(node)
    marked = tuple(tag for tag in tags if tag.attrs and _is_marked(tag))
    return Tree(soup, tuple(tags), tuple(strings), dict(named), marked)


def _parsed(text: str) -> BeautifulSoup:
    """Parse; what Beautiful Soup thinks of pages that look like a feed or an address is no news.

    All values that lxml gives are strings, so plain dictionaries can hold them.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnusualUsageWarning)
        return BeautifulSoup(
            text, "lxml", multi_valued_attributes=None, attribute_dict_class=AttributeDict
        )


def _is_marked(tag: Tag) -> bool:
    return "itemprop" in tag.attrs or ("property" in tag.attrs and tag.name != "meta")


def is_markup(text: NavigableString) -> bool:
    """Tell whether a string is no text at all: a comment, a declaration and the like."""
    return isinstance(text, PreformattedString)


def value_of(tag: Tag, name: str) -> str:
    """Give the value of an attribute; nothing where it has no such attribute."""
    value = tag.attrs.get(name)
    return value if isinstance(value, str) else ""


def tags_of(tag: Tag, *names: str) -> Iterator[Tag]:
    """Give the elements of some names inside one, in order; many times as fast as `find_all`."""
    return (each for each in tag.descendants if isinstance(each, Tag) and each.name in names)


def holds(tag: Tag, *names: str) -> bool:
    """Tell whether an element of some names stands inside one."""
    return next(tags_of(tag, *names), None) is not None
