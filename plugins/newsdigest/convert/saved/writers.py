"""Who wrote, as a saved page's markup tells: a marked author, else the box about one."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bs4.element import Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.jsonld import text_of
from newsdigest.convert.saved.named import role_named
from newsdigest.convert.saved.tree import Tree, tags_of, value_of
from newsdigest.convert.thresholds.limits import MAX_DEPTH
from newsdigest.convert.thresholds.words import PERSON_WORDS

_NAMES: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "a", "strong", "b")


def properties_of(tag: Tag) -> list[str]:
    """Give the names of microdata or RDFa that an element has, without the vocabulary's prefix."""
    said = f"{value_of(tag, 'itemprop')} {value_of(tag, 'property')}"
    return [each.rpartition(":")[2] for each in said.split()]


def writers_of(tree: Tree) -> Iterator[str]:
    """Give the names that markup calls the author's, readers who comment left out."""
    for tag in tree.marked:
        if "author" in properties_of(tag) and not _is_commenter(tag):
            inner = next(
                (each for each in tags_of(tag, "span", "a", "meta") if _is_name(each)), tag
            )
            yield from _names((inner,))
    for tag in tree.of("div", "section", "aside", "li"):
        names = elements.names_of(tag)
        if names and role_named(names) == "about" and not _is_commenter(tag):
            yield from _names(tags_of(tag, *_NAMES))


def _is_name(tag: Tag) -> bool:
    return "name" in properties_of(tag)


def _is_commenter(tag: Tag) -> bool:
    around = islice(tag.parents, MAX_DEPTH)
    return any("comment" in elements.names_of(each) for each in around if each.name != "body")


def _names(tags: Iterator[Tag] | tuple[Tag, ...]) -> Iterator[str]:
    """Give the first text that may be a person's name: two words or more, letters alone."""
    texts = (text_of(value_of(tag, "content") or tag.get_text(" ")) for tag in tags)
    fit = (each for each in texts if each and _can_be_name(each))
    yield from islice(fit, 1)


def _can_be_name(text: str) -> bool:
    words = text.replace(".", " ").split()
    return len(words) in PERSON_WORDS and all(word.isalpha() for word in words)
