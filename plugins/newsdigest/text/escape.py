"""Text → Markdown that shows exactly this text.

Python-Markdown without extensions is the reference. Escapes are backslashes, which leave Arabic
readable in the file; entities only where Markdown has no other way.
"""

import re
from typing import Final

INLINE: Final = re.compile(r"[\\`*\[]|#(?=#*$)", re.MULTILINE)
"""`#` at the end of a line would be taken for the closing mark of a heading."""

EDGE_UNDERSCORE: Final = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""A `_` between two letters, as in a hashtag, is no markup; one alone at an edge has no partner."""

ENTITY: Final = re.compile(r"&(?=#?\w+;)")
"""Only what an HTML reader would take for a character's code; a lone & stays."""

LINE_START: Final = re.compile(r"^(?:[#>]|[-+](?=[\s+-]|$))", re.MULTILINE)
NUMBERED: Final = re.compile(r"^(\d+)\.(?=\s|$)", re.MULTILINE)
UNDERLINE: Final = re.compile(r"^=(?==*[ ]*$)", re.MULTILINE)

MARKED: Final = re.compile(r"[\\`*\[#_&<\n]")
OPENING: Final = re.compile(r"[>+=\d-]")
"""What any of the above acts on, anywhere or at the start of a line; most paragraphs have none."""


def escape(text: str) -> str:
    r"""Write repaired text as Markdown that renders as exactly this text.

    >>> escape("1. a_b [c] *d* _e_ <f> &amp; g & h")
    '1\\. a_b \\[c] \\*d\\* \\_e\\_ &lt;f> &amp;amp; g & h'
    """
    if MARKED.search(text) is None and OPENING.match(text) is None:
        return text
    text = INLINE.sub(r"\\\g<0>", ENTITY.sub("&amp;", text).replace("<", "&lt;"))
    if len(EDGE_UNDERSCORE.findall(text)) > 1:
        text = EDGE_UNDERSCORE.sub(r"\\_", text)
    text = NUMBERED.sub(r"\1\\.", LINE_START.sub(r"\\\g<0>", text))
    return UNDERLINE.sub("&#61;", text)
