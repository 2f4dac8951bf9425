"""A saved page as a tree of elements and strings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

COMMENT: Final = "comment"
CDATA: Final = "cdata"
OWN_TEXT: Final = frozenset({"script", "style", "template", "rt", "rp"})
"""Elements whose text is not that of the elements round them."""


@dataclass(slots=True, eq=False)
class Text:
    """A string of a page.

    `kind` is `comment`, `cdata`, the name of the element that keeps it to itself, or "".
    """

    text: str
    parent: "Element"
    kind: str

    @property
    def is_markup(self) -> bool:
        """Tell whether it is no text at all: a comment, a declaration and the like."""
        return self.kind in (COMMENT, CDATA)


@dataclass(slots=True, eq=False)
class Element:
    """An element of a page with what it holds, in order; names are in lower case."""

    name: str
    attrs: dict[str, str]
    parent: "Element | None"
    contents: list["Node"] = field(default_factory=list)

    @property
    def parents(self) -> Iterator["Element"]:
        """Give the elements that hold it, from the inside out."""
        holder = self.parent
        while holder is not None:
            yield holder
            holder = holder.parent

    @property
    def descendants(self) -> Iterator["Node"]:
        """Give all that it holds at any depth, in the order of the page."""
        stack = [iter(self.contents)]
        while stack:
            for node in stack[-1]:
                yield node
                if isinstance(node, Element):
                    stack.append(iter(node.contents))
                    break
            else:
                stack.pop()

    def get(self, name: str) -> str | None:
        """Give the value of an attribute; None where it has no such attribute."""
        return self.attrs.get(name)

    def get_text(self, between: str = "") -> str:
        """Join the strings that it holds at any depth, without scripts, comments and the like."""
        kinds = (self.name,) if self.name in OWN_TEXT else ("", CDATA)
        texts = (node for node in self.descendants if isinstance(node, Text))
        return between.join(each.text for each in texts if each.kind in kinds)


Node = Element | Text


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page: its elements and its strings, each in order; `named` has them by name.

    `marked` are the elements with a name of microdata or RDFa; `strings` leaves out comments and
    the like.
    """

    root: Element
    tags: tuple[Element, ...]
    strings: tuple[Text, ...]
    named: Mapping[str, list[Element]]
    marked: tuple[Element, ...]

    def of(self, *names: str) -> Iterable[Element]:
        """Give the elements of some names, in the order of the page."""
        if len(names) == 1:
            return self.named.get(names[0], ())
        return (tag for tag in self.tags if tag.name in names)


def tags_of(tag: Element, *names: str) -> Iterator[Element]:
    """Give the elements of some names inside one, in order."""
    return (each for each in tag.descendants if isinstance(each, Element) and each.name in names)


def holds(tag: Element, *names: str) -> bool:
    """Tell whether an element of some names stands inside one."""
    return next(tags_of(tag, *names), None) is not None
