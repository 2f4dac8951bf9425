"""The theme's style sheets: some go into the head of every page, the rest into one file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

FIRST: Final = ".first.css"
"""Ends the name of a sheet that the first screen needs."""
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK: Final = re.compile(r"\s+")
AROUND: Final = re.compile(r"\s*([{};])\s*|(?<=[\w-])(:)\s+")


@dataclass(frozen=True, slots=True)
class Styles:
    """`inline` for the head of each page; `bundle` for the file `name`, which holds its digest."""

    inline: str
    bundle: str
    name: str


def styles_of(sheets: Mapping[str, str]) -> Styles:
    """Bundle style sheets, given by file name, in the order of their names."""
    inline = "".join(squeezed(sheets[name]) for name in sorted(sheets) if name.endswith(FIRST))
    rest = "".join(squeezed(sheets[name]) for name in sorted(sheets) if not name.endswith(FIRST))
    return Styles(inline, rest, f"style.{sha256(rest.encode()).hexdigest()[:12]}.css")


def squeezed(css: str) -> str:
    """Take comments and needless blanks from CSS.

    >>> squeezed("a { /* b */ c: d e; }")
    'a{c:d e}'
    """
    whole = BLANK.sub(" ", COMMENT.sub("", css))
    return AROUND.sub(r"\1\2", whole).replace(";}", "}").strip()
