"""What a saved page shows, in document order: lines, each with the element it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from bs4.element import NavigableString, PageElement, Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.cells import is_row
from newsdigest.convert.saved.roles import Spot, role_of
from newsdigest.convert.saved.tree import Tree, is_markup
from newsdigest.convert.saved.weights import Main, is_most, main_of
from newsdigest.convert.thresholds.letters import (
    DATED_LETTERS,
    OWN_LINE_LETTERS,
    PROSE_LETTERS,
)
from newsdigest.convert.thresholds.limits import MAX_DEPTH
from newsdigest.convert.thresholds.lines import LABEL_REACH
from newsdigest.convert.thresholds.words import LABEL_WORDS

_BARS: Final = re.compile(r"\s+[|•·]\s+")
_DIGIT: Final = re.compile(r"\d")
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n")
_LINE_END: Final = re.compile(r"\n")
_STOPS: Final = (".", ":", "!", "\u061f", "\u2026", '"', "\u00bb", "\u201d", ")")
_OWN_ROLES: Final = frozenset({"caption", "credit", "author", "standfirst"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line of the page: `linked` is the share of its letters that lead elsewhere."""

    text: str
    spot: Spot
    linked: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page's lines; `letters` counts each element's by its id, `pictured` holds a picture.

    `tabled` tells that the page has cells of a table.
    """

    lines: list[Drawn]
    letters: dict[int, int]
    pictured: frozenset[int]
    tabled: bool


def drawn(tree: Tree) -> Drawing:
    """Draw a page as its reader sees it."""
    main = main_of(tree)
    pictures = tree.of("img", "amp-img", "picture")
    held = (id(parent) for each in pictures for parent, _ in zip(each.parents, "123", strict=False))
    lines = joined_labels(_lines(tree.root, main), main.letters)
    return Drawing(lines, main.letters, frozenset(held), tabled="td" in tree.named)


def joined_labels(lines: list[Drawn], letters: dict[int, int]) -> list[Drawn]:
    """Join a label that ends in a colon with its value, where a small element holds both alone."""
    found: list[Drawn] = []
    for line in lines:
        if found and _is_labelled(found[-1], line, letters):
            found[-1] = replace(line, text=f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def _is_labelled(label: Drawn, line: Drawn, letters: dict[int, int]) -> bool:
    if not label.text.endswith(":") or label.spot.role == "frame":
        return False
    if len(label.text.split()) > LABEL_WORDS:
        return False
    whole = len(label.text) + len(line.text)
    above = islice(label.spot.owner.parents, 2)
    near = {
        id(line.spot.owner),
        *(id(each) for each in islice(line.spot.owner.parents, LABEL_REACH)),
    }
    return any(id(each) in near and letters.get(id(each), 0) <= whole for each in above)


def _lines(root: Tag, main: Main) -> list[Drawn]:
    """Give the page's lines: neighbouring text with the same owner is one line."""
    found: list[Drawn] = []
    pieces: list[tuple[str, Spot]] = []
    for text, here in _pieces(root, main):
        if pieces and (here is None or here.owner is not pieces[-1][1].owner):
            found += _line(pieces)
            pieces = []
        if here is not None:
            pieces.append((text, here))
    return found + _line(pieces)


def _line(pieces: list[tuple[str, Spot]]) -> list[Drawn]:
    """Join the pieces of a line; it stands where its longest piece does."""
    whole = "".join([text for text, _ in pieces])
    if not whole.strip():
        return []
    letters = [len(text.strip()) for text, _ in pieces]
    linked = [count for count, (_, spot) in zip(letters, pieces, strict=True) if spot.linked]
    share = sum(linked) / max(sum(letters), 1)
    spot = pieces[letters.index(max(letters))][1]
    return [Drawn(part, spot, share) for part in _fields(_BLANKS.sub(" ", whole).strip(" "))]


def _fields(text: str) -> list[str]:
    """Part a short line of facts at its bars, a day and its time left together."""
    parts = _BARS.split(text) if len(text) <= DATED_LETTERS and _DIGIT.search(text) else [text]
    if len(parts) == 1:
        return parts
    found = [parts[0]]
    for part in parts[1:]:
        both = _DIGIT.search(part) and _DIGIT.search(found[-1])
        found[-1:] = [f"{found[-1]} | {part}"] if both else [found[-1], part]
    return [part for part in found if part.strip()]


def _pieces(root: Tag, main: Main) -> Iterator[tuple[str, Spot | None]]:
    """Give every visible string with its spot; a `br` or `hr` ends the line and has none."""
    rows: dict[int, bool] = {}
    stack: list[tuple[Iterator[PageElement], Spot]] = [(iter(root.contents), Spot(root, root))]
    while stack:
        nodes, spot = stack[-1]
        node = next(nodes, None)
        if node is None:
            stack.pop()
        elif not isinstance(node, Tag):
            yield from _parted(node, spot)
        elif node.name in ("br", "hr"):
            yield "", None
        elif node.contents and len(stack) <= MAX_DEPTH:
            inside = _entered(node, spot, main, rows)
            stack += [(iter(node.contents), inside)] if inside else []


def _parted(node: PageElement, spot: Spot) -> list[tuple[str, Spot | None]]:
    """Give a string that a reader sees, parted where its lines are shown as they were typed."""
    if not isinstance(node, NavigableString) or is_markup(node):
        return []
    ends = _line_ends(spot.block, node) if "\n" in node else None
    if ends is None:
        return [(str(node), spot)]
    first, *others = ends.split(str(node))
    return [(first, spot), *(piece for part in others for piece in (("", None), (part, spot)))]


def _line_ends(block: Tag, text: str) -> re.Pattern[str] | None:
    """Give what ends a line: blank lines in `pre`, every line end where a style keeps it.

    A style sheet keeps it where every long line of a text without an element ends a sentence.
    """
    if block.name == "pre":
        return _BLANK_LINE
    if elements.keeps_lines(block):
        return _LINE_END
    lines = text.split("\n") if block.name != "p" and len(text) > 2 * PROSE_LETTERS else []
    long = [line.rstrip() for line in lines if len(line.strip()) >= PROSE_LETTERS]
    typed = len(long) > 1 and all(line.endswith(_STOPS) for line in long)
    return _LINE_END if typed else None


def _entered(tag: Tag, spot: Spot, main: Main, rows: dict[int, bool]) -> Spot | None:
    """Give the spot inside an element; None where a reader sees nothing of it."""
    names = elements.names_of(tag)
    if elements.is_unseen(tag, names) or (tag.attrs and _is_hidden(tag, names, main)):
        return None
    role = role_of(tag, names, spot, main)
    inline = tag.name in elements.INLINE
    block = spot.block if inline else tag
    owner = tag if _is_own(tag, spot, role, (rows, main)) else spot.owner
    held = tag.name in ("li", "blockquote") and not is_most(tag, main)
    return Spot(
        owner=owner,
        block=block,
        role=role,
        item=tag.name if held else spot.item,
        linked=spot.linked or (tag.name == "a" and "href" in tag.attrs),
        in_article=spot.in_article or tag.name == "article",
    )


def _is_hidden(tag: Tag, names: str, main: Main) -> bool:
    """Tell whether style or classes hide an element; a script shows what holds most of the page."""
    if elements.is_hidden_by_style(tag):
        return not (is_most(tag, main) and id(tag) in main.around)
    return elements.is_hidden_by_class(names) and not is_most(tag, main)


def _is_own(tag: Tag, spot: Spot, role: str, known: tuple[dict[int, bool], Main]) -> bool:
    """Tell whether an element begins a line: a block, a cell of a row, or a part with a role."""
    if tag.name not in elements.INLINE:
        return True
    rows, main = known
    parent = tag.parent
    if parent is spot.block and tag.name != "img":
        if id(parent) not in rows:
            rows[id(parent)] = is_row(parent)
        if rows[id(parent)]:
            return True
    if role == "frame" and spot.block.name in elements.HEADINGS:
        return True
    told = role != spot.role and role in _OWN_ROLES
    short = main.letters.get(id(spot.block), 0) <= OWN_LINE_LETTERS
    return told and (role == "credit" or short or id(parent) in main.parted)
