"""What a saved page's bytes and text tell before it is read as a tree of elements."""

import re
from typing import Final

from newsdigest.convert.thresholds.limits import CHARSET_WITHIN, OPEN_TAGS

_CHARSET: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def declared_charset(raw: bytes) -> str | None:
    """Find the encoding that a page's head declares."""
    found = _CHARSET.search(raw[:CHARSET_WITHIN])
    return found[1].decode("ascii") if found else None


def is_torn(text: str) -> bool:
    """Tell whether a page holds so many tags without an end that nobody can have saved it so."""
    return text.count("<") - text.count(">") > OPEN_TAGS
