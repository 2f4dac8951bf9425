"""What a page's elements weigh: their letters, their prose, and which of them hold the article."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from bs4.element import NavigableString, Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.tree import Tree, value_of
from newsdigest.convert.thresholds.letters import INVITING_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.limits import MAX_DEPTH
from newsdigest.convert.thresholds.lines import BOX_REACH, CAPTION_REACH, FIELD_REACH
from newsdigest.convert.thresholds.shares import MAIN_SHARE
from newsdigest.convert.thresholds.words import TITLE_WORDS

_PAST: Final = re.compile(r"#(?:end|after|skip)[-_]", re.IGNORECASE)
"""How a link leads on that spares those who listen to a page a box in it."""


@dataclass(frozen=True, slots=True)
class Main:
    """Elements that cannot be frame: ids of those round a headline or text, prose in each.

    `letters` counts all text of an element, `total` the prose of the whole page. `aside` are boxes:
    small elements that ask for an address of mail, and what a link inside leads past. `around` are
    those round the first headline, `captioned` the figures that hold a caption, `parted` what holds
    blocks.
    """

    ids: frozenset[int]
    prose: dict[int, int]
    letters: dict[int, int]
    total: int
    aside: frozenset[int] = frozenset()
    around: frozenset[int] = frozenset()
    captioned: frozenset[int] = frozenset()
    parted: frozenset[int] = frozenset()


def is_most(tag: Tag, main: Main) -> bool:
    """Tell whether an element holds most of the page's prose."""
    return main.prose.get(id(tag), 0) > MAIN_SHARE * main.total


def main_of(tree: Tree) -> Main:
    """Find what holds the headline and the text, whatever it is called."""
    prose: dict[int, int] = defaultdict(int)
    letters: dict[int, int] = defaultdict(int)
    for text in tree.strings:
        count = len(text.strip())
        if count and not _is_code(text):
            letters[id(text.parent)] += count
            prose[id(text.parent)] += count if count >= PROSE_LETTERS else 0
    for tag in reversed(tree.tags):  # what an element holds is known before its parent's turn
        own, holder = id(tag), id(tag.parent)
        letters[holder] += letters[own]
        prose[holder] += prose[own]
    asking = frozenset(each for each in _round_mail(tree) if letters[each] <= INVITING_LETTERS)
    aside = asking | frozenset(_passed(tree))
    heads = islice(_heads(tree), 1)
    around = frozenset(id(each) for head in heads for each in islice(head.parents, MAX_DEPTH))
    captions = (islice(each.parents, CAPTION_REACH) for each in tree.of("figcaption"))
    captioned = frozenset(id(each) for each in chain(*captions) if each.name == "figure")
    ids = frozenset(_round_main(tree))
    parted = frozenset(id(tag.parent) for tag in tree.tags if tag.name not in elements.INLINE)
    return Main(ids, prose, letters, prose[id(tree.root)], aside, around, captioned, parted)


def _passed(tree: Tree) -> Iterator[int]:
    """Give the ids of the boxes that a link inside leads past, to an element at their end."""
    ends = {value_of(tag, "href")[1:]: tag for tag in tree.of("a") if _leads_past(tag)}
    for tag in tree.tags if ends else ():
        link = ends.get(value_of(tag, "id"))
        if link is not None:
            around = {id(each) for each in islice(tag.parents, BOX_REACH)}
            yield from islice((id(each) for each in link.parents if id(each) in around), 1)


def _leads_past(link: Tag) -> bool:
    return _PAST.match(value_of(link, "href")) is not None


def _round_mail(tree: Tree) -> Iterator[int]:
    """Give the ids of what holds a field for an address of mail."""
    for tag in tree.of("input"):
        told = " ".join(value_of(tag, key) for key in ("type", "name", "id", "placeholder"))
        if "mail" in told.lower():
            yield from (id(each) for each in islice(tag.parents, FIELD_REACH))


def _is_code(text: NavigableString) -> bool:
    return text.parent is not None and text.parent.name in elements.UNSEEN


def _round_main(tree: Tree) -> Iterator[int]:
    """Give the ids of what holds a headline or the element that declares the text."""
    bodies = [tag for tag in tree.marked if "articleBody" in value_of(tag, "itemprop")]
    for tag in (*bodies, *_heads(tree)):
        yield id(tag)
        for depth, parent in enumerate(tag.parents):
            yield id(parent)
            if depth > MAX_DEPTH:
                break


def _heads(tree: Tree) -> Iterator[Tag]:
    """Give the main headings long enough for headlines."""
    return (each for each in tree.of("h1") if len(each.get_text().split()) >= TITLE_WORDS[0])
