"""The text that a page's data holds where its script was to draw it: no reader saw it yet."""

import html
import json
import re
from collections.abc import Iterator
from typing import Final

from bs4 import BeautifulSoup

from newsdigest.convert import jsonld
from newsdigest.convert.lexicon import bare
from newsdigest.convert.tree import Tree, holds, tags_of

FEW_LETTERS: Final = 200
"""Of a text in data; shorter ones are descriptions."""

_MAX_NESTED: Final = 40
_TEXT_KEYS: Final = re.compile(
    r"^(?:article_?body|body(?:_?(?:html|text))?|content(?:_?(?:html|text|rendered))?|rendered"
    r"|full_?text|text|html|story|details?|value|markup)$",
    re.IGNORECASE,
)
_ARABIC: Final = re.compile("[\u0620-\u064a]")
_MARKUP: Final = re.compile(r"<(?:p|br|div|h[1-6]|li)\b", re.IGNORECASE)


def undrawn_text(tree: Tree) -> str:
    """Give the longest Arabic text under a usual key of the page's data, tags and all; else ""."""
    texts = [str(each.get("articleBody") or "") for each in jsonld.things_of(tree)]
    for script in tree.of("script"):
        if script.get("type") == "application/json":
            texts += _texts(_loaded(script.get_text()))
    told = [text for text in texts if len(_ARABIC.findall(text)) >= FEW_LETTERS]
    return max(told, key=len, default="")


def paragraphs_of(text: str) -> Iterator[tuple[str, str]]:
    """Part a text of data into (paragraph, tag): by its markup, else by its line ends."""
    if not _MARKUP.search(text):
        text = html.unescape(text)
        if not _MARKUP.search(text):
            yield from _parts(text, "text")
            return
    soup = BeautifulSoup(re.sub(r"<br\s*/?>", "\n", text), "html.parser")
    for tag in tags_of(soup, "p", "h2", "h3", "h4", "li", "div", "blockquote"):
        if not holds(tag, "p", "div", "li"):
            yield from _parts(tag.get_text(), "text" if tag.name in ("p", "div") else tag.name)


def _parts(text: str, tag: str) -> Iterator[tuple[str, str]]:
    lines = (" ".join(each.split()) for each in re.split(r"\r\n|\r|\n", text))
    return ((line, tag) for line in lines if bare(line))


def _loaded(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _texts(value: object) -> Iterator[str]:
    """Give the texts under usual keys, wherever they are nested."""
    stack: list[tuple[object, int]] = [(value, 0)]
    while stack:
        here, depth = stack.pop()
        if depth > _MAX_NESTED:
            continue
        pairs = here.items() if isinstance(here, dict) else enumerate(_listed(here))
        for key, each in pairs:
            if isinstance(each, str) and _TEXT_KEYS.match(str(key)):
                yield each
            elif isinstance(each, dict | list):
                stack.append((each, depth + 1))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
