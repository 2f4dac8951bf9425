"""The form in which texts are compared, never published: one spelling for each word.

A fold acts on one character at a time, so that every place in the folded text has one place in
the original; `folded` keeps that map, and `fold` is the same without the cost of it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from newsdigest.text.thresholds import FOLDED_LETTERS

_LETTERS: Final = {
    "\u0623": "\u0627",  # alef with hamza above, below, with madda, wasla: left out at random
    "\u0625": "\u0627",
    "\u0622": "\u0627",
    "\u0671": "\u0627",
    "\u0649": "\u064a",  # alef maksura: Egyptian print has it for every final yeh
    "\u0629": "\u0647",  # teh marbuta: typed as heh, and written out as heh before no pronoun
    "\u06cc": "\u064a",  # Persian yeh and kaf: some keyboards give nothing else
    "\u06a9": "\u0643",
}
_UNFOLDED: Final = re.compile(
    "[^\n -@\\[-~«»\u060c\u061b\u061f\u0621\u0624\u0626-\u0628\u062a-\u063a\u0641-\u0648\u064a"
    "\u2013\u2014\u201c\u201d]+"
)
"""Characters that folding may change: hardly a line has some once its letters are folded."""
_TATWEEL: Final = "\u0640"
_DROPPED: Final = ("Mn", "Me", "Cf")
"""Unicode groups without a letter of their own: vowel and Koranic marks, bidi marks, zero-width
joiners, byte order mark, soft hyphen."""
_ARABIC: Final = range(0x0600, 0x0700)
"""Letters here are never taken apart: yeh with hamza is another letter than yeh."""
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back.

    `at[i]` is the index in `source` of the character that gave `text[i]`; `at[len(text)]` is
    `len(source)`.
    """

    text: str
    at: Sequence[int]
    source: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in `source` of `text[start:end]`, with the vowel marks on its end."""
        if start >= end:
            return self.at[start], self.at[start]
        stop = self.at[end - 1] + 1
        while stop < len(self.source) and _leans_back(self.source[stop]):
            stop += 1
        return self.at[start], stop


def fold(text: str) -> str:
    """Give the matching form of a text; folding it again changes nothing.

    >>> fold("الأطلسيّ ١٢ Zelenskyy")
    'الاطلسي 12 zelenskyy'
    >>> fold("هـدنة فى كييف")
    'هدنه في كييف'
    """
    return _fold_line(text) if len(text) <= FOLDED_LETTERS else _fold_text(text)


@lru_cache(maxsize=512)
def _fold_line(text: str) -> str:
    """Keep the forms of the last lines: one rule after another asks for them."""
    return _fold_text(text)


def _fold_text(text: str) -> str:
    """Fold common letters as a whole, and other characters one by one where there are some."""
    for sign, letter in _LETTERS.items():
        text = text.replace(sign, letter)
    return _UNFOLDED.sub(lambda others: others[0].translate(_TABLE), text)


def folded(text: str, form: str | None = None) -> Folded:
    """Fold a text and keep, for each folded character, the place it came from.

    `form` is `fold(text)`, for callers who have it already.

    >>> form = folded("وَقْف")
    >>> form.text, form.at
    ('وقف', (0, 2, 4, 5))
    """
    plain = fold(text) if form is None else form
    uneven = list(_TABLE.uneven().finditer(text))
    places = tuple(_places(text, uneven)) if uneven else range(len(text) + 1)
    return Folded(plain, places, text)


def words(text: str) -> tuple[str, ...]:
    """List the words of the folded text, in order.

    >>> words("«الهُدنة»، اليوم")
    ('الهدنه', 'اليوم')
    """
    return _words_of_line(text) if len(text) <= FOLDED_LETTERS else _words_of(text)


@lru_cache(maxsize=512)
def _words_of_line(text: str) -> tuple[str, ...]:
    """Keep the words of the last lines, as their forms are kept."""
    return _words_of(text)


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def word_set(table: Mapping[str, Mapping[str, Sequence[str]]]) -> frozenset[str]:
    """Gather the folded words of a lexicon table whose groups each hold lines of `words`.

    >>> sorted(word_set({"function": {"words": ["في من", "إلى"]}}))
    ['الي', 'في', 'من']
    """
    lines = (line for group in table.values() for line in group["words"])
    return frozenset(word for line in lines for word in words(line))


def _places(text: str, uneven: Iterable[re.Match[str]]) -> chain[int]:
    """Map folded to original places: whole runs between the characters that change in number."""
    runs: list[range | list[int]] = []
    done = 0
    for hit in uneven:
        runs += [range(done, hit.start()), [hit.start()] * len(fold(hit[0]))]
        done = hit.end()
    return chain(*runs, range(done, len(text) + 1))


def _leans_back(sign: str) -> bool:
    """Tell whether a dropped character belongs to the letter before it."""
    return sign == _TATWEEL or unicodedata.category(sign) in ("Mn", "Me")


def _fold_sign(sign: str) -> str:
    """Fold one character of any script, until nothing changes."""
    before, after = sign, "".join(map(_fold_once, unicodedata.normalize("NFKC", sign)))
    while after != before:
        before = after
        after = "".join(map(_fold_once, unicodedata.normalize("NFKC", before)))
    return after


def _fold_once(sign: str) -> str:
    """Fold one character that is in compatibility form."""
    if sign in _LETTERS:
        return _LETTERS[sign]
    group = unicodedata.category(sign)
    if group in _DROPPED or sign == _TATWEEL:
        return ""
    if group == "Nd":
        return str(unicodedata.decimal(sign))
    return sign if ord(sign) in _ARABIC else _plain(sign)


def _plain(sign: str) -> str:
    """Take case and accents from a character; composing them again would need its neighbours."""
    parts = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(part for part in parts if unicodedata.category(part) not in _DROPPED)


class _Table(dict[int, str]):
    """What `str.translate` looks characters up in; each is worked out when it is first met.

    A table of all of Unicode would cost half a second at every start.
    """

    def __init__(self) -> None:
        super().__init__()
        self._known = 0
        self._uneven = re.compile("(?!)")

    def uneven(self) -> re.Pattern[str]:
        """Match the characters met so far that give none, or several."""
        if self._known != len(self):
            self._known = len(self)
            signs = "".join(chr(code) for code, form in self.items() if len(form) != 1)
            self._uneven = re.compile(f"[{re.escape(signs)}]" if signs else "(?!)")
        return self._uneven

    def __missing__(self, code: int) -> str:
        """Work out one character and keep it."""
        sign = self[code] = _fold_sign(chr(code))
        return sign


_TABLE: Final = _Table()
