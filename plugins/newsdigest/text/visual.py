"""Lines that were copied in the order they are seen, as from a PDF: turned round where provable."""

import re
import unicodedata
from typing import Final

_PRESENTED: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_WHOLLY: Final = re.compile(f"{_PRESENTED.pattern}{{2,}}")
_SHAPES: Final = (range(0xFB50, 0xFDFE), range(0xFE70, 0xFEFD))
_LEFT_TO_RIGHT: Final = re.compile(r"[0-9A-Za-z]+(?:[.,:/%@_-]+[0-9A-Za-z]+|[ ]+(?=[A-Za-z])\w+)*")
_OPENING, _CLOSING = "([{<\u00ab", ")]}>\u00bb"
_MIRROR: Final = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)


def _with_tag(*tags: str) -> frozenset[str]:
    """Gather the presentation forms of some places in a word."""
    return frozenset(
        chr(code)
        for span in _SHAPES
        for code in span
        if unicodedata.decomposition(chr(code)).startswith(tags)
    )


_JOINED_BEFORE: Final = _with_tag("<final>", "<medial>")
_JOINED_AFTER: Final = _with_tag("<initial>", "<medial>")


def in_reading_order(text: str) -> str:
    r"""Turn a line of presentation forms round where its words begin with the shapes of ends.

    A shape says where in its word a letter stands, so the order is proved and not guessed.
    Words with plain letters among the shapes prove nothing: a program wrote them.
    Numbers and Latin words keep their own order, brackets are mirrored.

    >>> in_reading_order("\ufe8e\ufedf 21") == "21 \ufedf\ufe8e"
    True
    >>> in_reading_order("\ufedf\ufe8e 21") == "\ufedf\ufe8e 21"
    True
    """
    if not _PRESENTED.search(text):
        return text
    words = [word for word in re.findall(r"\w+", text) if _WHOLLY.fullmatch(word)]
    turned = sum(word[0] in _JOINED_BEFORE or word[-1] in _JOINED_AFTER for word in words)
    straight = sum(word[0] in _JOINED_AFTER or word[-1] in _JOINED_BEFORE for word in words)
    if turned <= straight:
        return text
    back = text[::-1].translate(_MIRROR)
    return _LEFT_TO_RIGHT.sub(lambda found: found[0][::-1], back)
