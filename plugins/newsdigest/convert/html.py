"""A saved page becomes lines: its visible blocks in document order, each with its tag as a hint."""

import re
from collections.abc import Iterator
from typing import Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from newsdigest.convert.structured import facts_of
from newsdigest.model.capture import Line, PageFacts

MAX_LETTERS: Final = 4_000_000
"""Characters of a page that are read; the largest saved news page seen has half a million."""

MAX_DEPTH: Final = 200
"""Elements inside each other; deeper ones are no page that a person wrote, and are passed over."""

MAX_OPEN: Final = 2_000
"""More `<` than `>`. Scripts leave some; the parser looks for the end of each through all the rest
of the page, which takes half a second for so many and minutes for ten times as many."""

_CHARSET: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHARSET_WITHIN: Final = 4096
_UNSEEN: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "head", "iframe", "select", "object", "math"}
)
_FRAME: Final = frozenset({"nav", "aside", "button"})
_FRAME_ROLES: Final = frozenset(
    {"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner"}
)
"""What stands in these is the page's; not in `form`, since some systems put the whole page in one,
and in a footer only where it is not an article's own."""

_ROW_LETTERS: Final = 300
"""A row of facts under a headline is short; longer runs of inline elements are running text."""

_INLINE: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
    }
    | {"q", "s", "small", "span", "strong", "sub", "sup", "u", "time", "data", "wbr", "img"}
)
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n")
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def declared_charset(raw: bytes) -> str | None:
    """Find the encoding that a page's head declares."""
    found = _CHARSET.search(raw[:_CHARSET_WITHIN])
    return found[1].decode("ascii") if found else None


def is_torn(text: str) -> bool:
    """Tell whether a page holds so many tags without an end that nobody can have saved it so."""
    return text.count("<") - text.count(">") > MAX_OPEN


def read_page(text: str) -> tuple[tuple[Line, ...], PageFacts]:
    """Give a page's visible blocks as lines, numbered from 1, and its structured facts."""
    soup = BeautifulSoup(text[:MAX_LETTERS], "html.parser")
    lines = (line for line in _lines(soup) if line[0].strip())
    return tuple(Line(n, *line) for n, line in enumerate(lines, 1)), facts_of(soup)


def _lines(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Give (text, tag) of each block: neighbouring text with the same nearest block element."""
    owner: Tag | None = None
    pieces: list[str] = []
    for text, block in _texts(soup):
        if block is not owner and pieces:
            yield _joined(pieces), _hint(owner)
            pieces = []
        owner = block
        pieces.append(text)
    if pieces:
        yield _joined(pieces), _hint(owner)


def _texts(soup: BeautifulSoup) -> Iterator[tuple[str, Tag | None]]:
    """Give every visible string with its nearest block element; a `br` ends the block's line."""
    skipped: Tag | None = None
    rows: dict[int, bool] = {}
    for node in soup.descendants:
        if skipped is not None and _is_inside(node, skipped):
            continue
        skipped = node if isinstance(node, Tag) and _is_unseen(node) else None
        if isinstance(node, Tag) and node.name == "br":
            yield "", node
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield from _pieces(node, _block_of(node), rows)


def _pieces(
    node: NavigableString, block: Tag | None, rows: dict[int, bool]
) -> Iterator[tuple[str, Tag | None]]:
    """Give a string with its block, or with its cell of a row; `pre` is parted at blank lines."""
    if block is not None and block.name == "pre":
        for part in _BLANK_LINE.split(str(node)):
            yield part, block
            yield "", None
    elif block is not None and rows.setdefault(id(block), _is_row(block)):
        cell = next((each for each in _parents(node) if each.parent is block), block)
        yield str(node), cell
    else:
        yield str(node), block


def _is_row(block: Tag) -> bool:
    """Tell whether a block holds several inline elements and no text beside them.

    Pages print date, byline and section so; each of them is a line.
    """
    cells = [each for each in block.children if isinstance(each, Tag) and each.get_text().strip()]
    texts = [each for each in block.children if isinstance(each, NavigableString)]
    if len(cells) <= 1 or any(each.strip() for each in texts):
        return False
    inline = all(each.name in _INLINE for each in cells)
    return inline and sum(len(each.get_text()) for each in cells) <= _ROW_LETTERS


def _is_inside(node: PageElement, outer: Tag) -> bool:
    return any(parent is outer for parent in _parents(node))


def _parents(node: PageElement) -> Iterator[Tag]:
    for depth, parent in enumerate(node.parents):
        if depth > MAX_DEPTH:
            return
        if isinstance(parent, Tag):
            yield parent


def _is_unseen(tag: Tag) -> bool:
    """Tell whether an element shows nothing: scripts, and what is hidden by its own attributes."""
    hidden = tag.has_attr("hidden") or tag.get("aria-hidden") == "true"
    return tag.name in _UNSEEN or hidden or bool(_HIDDEN_STYLE.search(str(tag.get("style") or "")))


def _block_of(node: PageElement) -> Tag | None:
    return next((parent for parent in _parents(node) if parent.name not in _INLINE), None)


def _hint(block: Tag | None) -> str:
    """Name what holds a block: the page's frame, a caption, a heading, an item, a paragraph."""
    if block is None:
        return ""
    around = [block, *_parents(block)]
    names = [each.name for each in around]
    own = names.index("article") if "article" in names else len(names)
    framed = bool(_FRAME & set(names)) or ("footer" in names and own == len(names))
    if framed or any(str(each.get("role")) in _FRAME_ROLES for each in around):
        return "frame"
    return next((name for name in names if name in ("figcaption", "li", "blockquote")), block.name)


def _joined(pieces: list[str]) -> str:
    return re.sub(r"[ \t\r\n]+", " ", "".join(pieces)).strip(" ")
