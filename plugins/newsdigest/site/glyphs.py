"""A check on the made pages: which characters readers see that the theme's fonts do not draw."""

import html
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from newsdigest.model.problem import Level, Problem

UNSEEN: Final = re.compile(r"<head>.*?</head>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
"""What the fonts are not asked for: the page's head, and all tags with their attributes."""
BLANK: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Unicode categories of characters that leave no mark: controls, joiners, spaces."""
NAMED: Final = 8
"""Most characters named in one problem; a page in another script has hundreds."""
DO: Final = (
    "Readers see them in a font of their own machine; "
    "if that is often, add them in tools/fonts.py and make the fonts anew"
)


def glyph_problems(pages: Mapping[str, str], drawn: frozenset[str]) -> list[Problem]:
    """Name each visible character that is not drawn, at the first page that shows it."""
    problems = []
    known = set(drawn)
    for path, text in pages.items():
        lacking = lacking_on(text, known)
        if lacking:
            problems.append(Problem(path, what_lacks(lacking), DO, Level.WARNING))
        known.update(lacking)
    return problems


def lacking_on(text: str, known: set[str]) -> list[str]:
    """List the visible characters of a page beyond the known ones, in the order of Unicode.

    Most pages have none even in their markup, and are not looked at twice; blanks become known.
    """
    unknown = set(text) - known
    known.update(one for one in unknown if unicodedata.category(one) in BLANK)
    if unknown <= known and "&#" not in text:
        return []
    shown = set(html.unescape(UNSEEN.sub(" ", text))) - known
    return sorted(one for one in shown if unicodedata.category(one) not in BLANK)


def what_lacks(characters: list[str]) -> str:
    """Say which characters the fonts lack.

    >>> what_lacks(["℃"])
    'the fonts lack ℃ (U+2103)'
    """
    named = ", ".join(f"{one} (U+{ord(one):04X})" for one in characters[:NAMED])
    more = len(characters) - NAMED
    return f"the fonts lack {named}" + (f" and {more} more characters" if more > 0 else "")
