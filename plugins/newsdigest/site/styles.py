"""The theme's style sheets: some go into the head of every page, the rest into one file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

FIRST: Final = ".first.css"
"""Ends the name of a sheet that the first screen needs."""
DARK: Final = ".dark.css"
"""Ends the name of a sheet of the dark scheme; it has a style element of its own in each page."""
MORE: Final = ".more.css"
"""Ends the name of a sheet that articles and home do without: first visits go there."""
COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK: Final = re.compile(r"\s+")
AROUND: Final = re.compile(r"\s*([{};])\s*|(?<=[\w-])(:)\s+")


@dataclass(frozen=True, slots=True)
class Styles:
    """`inline` and `dark` for the head of each page; `bundle` for the file `name` (by digest).

    `more` is for the file `more_name`, which most pages ask for besides.
    """

    inline: str
    dark: str
    bundle: str
    name: str
    more: str
    more_name: str

    @property
    def files(self) -> dict[str, str]:
        """Give the files' texts by name."""
        return {self.name: self.bundle, self.more_name: self.more}


def styles_of(sheets: Mapping[str, str]) -> Styles:
    """Bundle style sheets, given by file name, in the order of their names."""
    parts = {FIRST: "", DARK: "", MORE: "", "": ""}
    for name in sorted(sheets):
        end = next(end for end in parts if name.endswith(end))
        parts[end] += squeezed(sheets[name])
    rest, more = parts[""], parts[MORE]
    names = (named("style", rest), named("more", more))
    return Styles(parts[FIRST], parts[DARK], rest, names[0], more, names[1])


def named(name: str, text: str) -> str:
    """Name a file by what it holds, so that no browser keeps an old one."""
    return f"{name}.{sha256(text.encode()).hexdigest()[:12]}.css"


def squeezed(css: str) -> str:
    """Take comments and needless blanks from CSS.

    >>> squeezed("a { /* b */ c: d e; }")
    'a{c:d e}'
    """
    whole = BLANK.sub(" ", COMMENT.sub("", css))
    return AROUND.sub(r"\1\2", whole).replace(";}", "}").strip()
