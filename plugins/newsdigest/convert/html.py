"""A saved page becomes lines: its visible blocks in document order, each with its tag as a hint.

What the page says of itself in structured data comes along as facts.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

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
_FRAME: Final = frozenset({"nav", "footer", "aside", "button"})
"""What stands in these is the page's; not `form`, since some systems put the whole page in one."""
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
_ARTICLE_TYPES: Final = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"}
    | {"BlogPosting", "LiveBlogPosting", "BackgroundNewsArticle", "WebPage"}
)
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
    for node in soup.descendants:
        if skipped is not None and _is_inside(node, skipped):
            continue
        skipped = node if isinstance(node, Tag) and _is_unseen(node) else None
        if isinstance(node, Tag) and node.name == "br":
            yield "", node
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield str(node), _block_of(node)


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
    names = [block.name, *(parent.name for parent in _parents(block))]
    if _FRAME & set(names):
        return "frame"
    return next((name for name in names if name in ("figcaption", "li", "blockquote")), block.name)


def _joined(pieces: list[str]) -> str:
    return re.sub(r"[ \t\r\n]+", " ", "".join(pieces)).strip(" ")


def facts_of(soup: BeautifulSoup) -> PageFacts:
    """Read what a page says of itself: JSON-LD first, then meta tags."""
    article = next(_articles(soup), {})
    return PageFacts(
        title=_text(article.get("headline")) or _meta(soup, "og:title"),
        published=_text(article.get("datePublished")) or _meta(soup, "article:published_time"),
        updated=_text(article.get("dateModified")) or _meta(soup, "article:modified_time"),
        outlet=_name(article.get("publisher")) or _meta(soup, "og:site_name"),
        byline=_name(article.get("author")),
        url=_canonical(soup),
    )


def _articles(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """Give the article objects of every JSON-LD block; broken blocks are passed over."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (each for each in _objects(found) if _is_article(each))


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _objects(each)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def _is_article(value: Mapping[str, Any]) -> bool:
    types = value.get("@type")
    named = types if isinstance(types, list) else [types]
    return bool(_ARTICLE_TYPES & {str(each) for each in named}) and "headline" in value


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """Read the name of an organisation or a person, however it is nested."""
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _meta(soup: BeautifulSoup, name: str) -> str | None:
    for key in ("property", "name", "itemprop"):
        tag = soup.find("meta", attrs={key: name})
        if isinstance(tag, Tag):
            return _text(tag.get("content"))
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    tag = soup.find("link", rel="canonical")
    address = _text(tag.get("href")) if isinstance(tag, Tag) else None
    return address if address and address.startswith(("http://", "https://")) else None
