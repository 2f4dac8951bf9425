"""Text that was read under a wrong code page and saved again, undone where that can be proved."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from newsdigest.text.encoding import ARABIC, BAD, likeness
from newsdigest.text.encoding import CODE_PAGES as ARABIC_PAGES
from newsdigest.text.thresholds import (
    MAX_BAD,
    MIN_LETTERS,
    MIN_LIKENESS,
    MOST_READINGS,
    SUSPECT_CHARACTERS,
)

CODE_PAGES: Final = ("cp1256", "cp1252")
SIGNS: Final = "\u0637\u0638\u00d8\u00d9\u00c3\u00c2\u00e2\u0622"
"""What the first bytes of Arabic UTF-8, D8 and D9, become, and what these become when it happens
again. In genuine Arabic they are one letter in sixty, so nearly every line is passed over."""
USUAL: Final = "\u0627\u0644"
"""Alif and lam, every fourth letter of genuine Arabic."""
WESTERN: Final = re.compile("[\u00c0-\u00ff]")
"""What the letters of the Arabic code pages become under a Western one."""
BLANKS: Final = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Blanks beyond ASCII, which are shown no more than a space."""


def repair_mojibake(text: str) -> str | None:
    r"""Undo one wrong reading, line by line; None where that does not yield more Arabic.

    A line is replaced only where its bytes are UTF-8: of genuine Arabic lines practically none is.

    >>> repair_mojibake("\u0633\u0644\u0627\u0645".encode().decode("cp1256"))
    'سلام'
    >>> repair_mojibake("\u0633\u0644\u0627\u0645") is None
    True
    """
    best = text
    for _ in range(MOST_READINGS):
        back = _undone(best)
        if back is None:
            break
        best = back
    if best == text:
        return _as_western(text)
    if arabic_share(best) <= arabic_share(text) or _count(best) < MIN_LETTERS:
        return None
    return best


def _undone(text: str) -> str | None:
    """Undo one reading of UTF-8 under a code page; None where no line is so."""
    lines = text.split("\n")
    signs = "".join(filter(text.__contains__, SIGNS))
    if not signs or not any(_is_suspect(line, signs) for line in lines if line):
        return None
    read = ("\n".join(_read_back(lines, page)) for page in CODE_PAGES)
    return max((each for each in read if each != text), key=arabic_share, default=None)


def _as_western(text: str) -> str | None:
    """Undo the reading of an Arabic code page under a Western one, where letter statistics say so.

    Only lines are read anew in which such letters outnumber the letters of ASCII.
    """
    if ARABIC.search(text) or 2 * len(WESTERN.findall(text)) <= _shown(text):
        return None
    bytes_of = _bytes_of("cp1252")
    lines = text.split("\n")
    mine = [i for i, line in enumerate(lines) if _is_western(line, bytes_of)]
    raw = b"\n".join(bytes(bytes_of[char] for char in lines[i]) for i in mine)
    page = max(ARABIC_PAGES, key=lambda each: likeness(raw, each))
    if not mine or likeness(raw, page) < MIN_LIKENESS:
        return None
    back = dict(zip(mine, raw.decode(page, errors="replace").split("\n"), strict=True))
    return "\n".join(back.get(i, line) for i, line in enumerate(lines))


def _is_western(line: str, bytes_of: dict[str, int]) -> bool:
    """Tell whether letters beyond ASCII outnumber the others of a line, and all can be bytes."""
    western = len(WESTERN.findall(line))
    plain = sum(map(str.isalpha, line)) - western
    return western > plain and all(map(bytes_of.__contains__, line))


def arabic_share(text: str) -> float:
    """Give the share of Arabic letters among the characters that are no ASCII and no blank."""
    shown = _shown(text)
    return _count(text) / shown if shown else 0.0


def _read_back(lines: Iterable[str], page: str) -> Iterator[str]:
    bytes_of = _bytes_of(page)
    return (_line_back(line, bytes_of) if _is_suspect(line) else line for line in lines)


@cache
def _bytes_of(page: str) -> dict[str, int]:
    """Map characters to bytes; places that the code page leaves open were saved as C1 controls."""
    table = {chr(byte): byte for byte in range(0x100)}
    for byte in range(0x100):
        char = bytes([byte]).decode(page, errors="ignore")
        if char:
            table[char] = byte
    return table


def _is_suspect(line: str, signs: str = SIGNS) -> bool:
    """Tell whether a third of a line's characters beyond ASCII are what D8 and D9 become."""
    most = SUSPECT_CHARACTERS * sum(map(line.count, signs))
    return 0 < most >= sum(map(line.count, USUAL)) and most >= _shown(line)


def _line_back(line: str, bytes_of: dict[str, int]) -> str:
    if any(char not in bytes_of for char in line):
        return line
    back = bytes(bytes_of[char] for char in line).decode("utf-8", errors="replace")
    return back if back.count(BAD) <= MAX_BAD * _count(back) else line


def _shown(text: str) -> int:
    """Count the characters that are no ASCII and no blank."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return beyond - len(BLANKS.findall(text))


def _count(text: str) -> int:
    return len(ARABIC.findall(text))
