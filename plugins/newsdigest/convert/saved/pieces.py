"""A text that a page's data holds in pieces: one object for each paragraph, as editors store it."""

import re
from typing import Final

from newsdigest.convert.thresholds.limits import JSON_DEPTH

_INSIDE: Final = re.compile(
    r"^(?:text|content|value|html|body|data|attributes|attrs|children|nodes|props|model|items"
    r"|fields|paragraph|markup)$",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"^(?:title|headline|url|href|link|slug|permalink|canonical_?url)$", re.IGNORECASE
)
"""Keys of objects that are other pages, or lead to them."""

_KIND: Final = re.compile(r"^_?(?:type|name|kind|tag|nodeType|style|blockType)$")
_HEADING: Final = re.compile(r"^(?:core/|block-)?(?:h[2-6]|head(?:er|ing)s?|heading-?[2-6])$")
_BLOCKS: Final = re.compile(r"<(?:p|div|h[1-6]|li|blockquote)\b", re.IGNORECASE)


def text_in_pieces(value: object) -> str:
    """Give the text of a list of paragraphs' objects as markup, "" where it is none."""
    pieces = value if isinstance(value, list) else []
    plain = [each for each in pieces if isinstance(each, dict) and not _leads_elsewhere(each)]
    if len(plain) < 2 or 2 * len(plain) < len(pieces):  # noqa: PLR2004 - paragraphs
        return ""
    return "".join(_marked_up(piece, _flat(piece, 0)) for piece in plain)


def _leads_elsewhere(piece: dict[str, object]) -> bool:
    return any(_ELSEWHERE.match(key) and isinstance(each, str) for key, each in piece.items())


def _marked_up(piece: dict[str, object], text: str) -> str:
    """Put a piece's text into the element that its kind names."""
    if not text.strip() or _BLOCKS.search(text):
        return text
    kinds = (str(each) for key, each in piece.items() if _KIND.match(key))
    name = "h2" if any(map(_HEADING.match, kinds)) else "p"
    return f"<{name}>{text}</{name}>"


def _flat(value: object, depth: int) -> str:
    """Join the strings of a piece: those under the usual keys, however they are nested."""
    if isinstance(value, str):
        return value
    if depth > JSON_DEPTH:
        return ""
    if isinstance(value, list):
        return "".join(_flat(each, depth + 1) for each in value)
    pairs = value.items() if isinstance(value, dict) else ()
    inner = (_flat(each, depth + 1) for key, each in pairs if _INSIDE.match(key))
    return next(filter(None, inner), "")
