r"""How a term of a subject's file is written, and every form its words can take in a text.

- Words are compared whole and folded; between them stand blanks, quotation marks or the `_` of
  hashtags, and whatever sign the term itself has there. A comma or a full stop ends a term.
- The first word may carry «wa» or «fa», then «bi», «ka» or «li», then the article. A term written
  with the article asks for it («li» and the article are one then); one written without takes both.
  The «sa» of the future stands before no term but a verb, which is marked by a «sa» in brackets.
- The first word of several may end in the alef of the accusative; a single word only with `~`, for
  an alef more makes too many other words.
- `~` at a word's end allows an attached pronoun: «mufawadat~» is also «mufawadatuha».
- `*` stands for up to two words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from newsdigest.text.fold import fold

_CONJUNCTIONS: Final = ("", "\u0648", "\u0641")
_ARTICLE: Final = "\u0627\u0644"
_WITH_ARTICLE: Final = (_ARTICLE, "\u0628" + _ARTICLE, "\u0643" + _ARTICLE, "\u0644\u0644")
"""The article alone, after «bi» and «ka», and merged with «li»."""
_WITHOUT_ARTICLE: Final = ("", "\u0628", "\u0643", "\u0644")
_BEFORE_VERBS: Final = ("", "\u0633", "\u0644")
_VERB: Final = "(\u0633)"
"""Opens a term whose first word is a verb: it may be put into the future, and takes no article."""
_ALEF: Final = "\u0627"
_PRONOUNS: Final = (
    "\u0647\u0627",
    "\u0647\u0645\u0627",
    "\u0647\u0645",
    "\u0647\u0646",
    "\u0647",
    "\u0646\u0627",
    "\u0643\u0645\u0627",
    "\u0643\u0645",
    "\u0643",
    "\u064a",
)
"""Her, both, them (two), his, our, your (three), my."""
_FEMININE: Final = "\u0629"
_TEH: Final = "\u062a"
_ANY: Final = "*"
_JOINTS: Final = " \t\n\r\f\v_\"'\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e"
"""Signs that may stand between two words of a term."""
_TERM_WORD: Final = re.compile(r"\*|[^\W_]+~?")


@dataclass(frozen=True, slots=True)
class Term:
    """What must follow a term's first word: the forms of each further word, None for `*`.

    `joints` are the signs that may stand between its words; `excludes` tells a phrase that only
    looks like its subject.
    """

    key: str
    shown: str
    tail: tuple[frozenset[str] | None, ...]
    joints: str
    excludes: bool


def forms_of(
    key: str, written: str, *, bars: bool, among: frozenset[str] | None = None
) -> Iterator[tuple[str, Term]]:
    """Give the term under each form that its first word can have; nothing for a term of signs.

    Where it is known which words there are, `among` leaves out the forms that are none of them.
    """
    words = _TERM_WORD.findall(written.removeprefix(_VERB).strip(f" {_ANY}"))
    if not words:
        return
    tail = tuple(None if word == _ANY else frozenset(_endings(word)) for word in words[1:])
    signs = _JOINTS + "".join(sign for sign in written if not sign.isalnum() and sign not in "*~")
    term = Term(key, shown_term(written), tail, signs, bars)
    verb = written.startswith(_VERB)
    forms = _verb_forms(words[0]) if verb else _first_forms(words[0], several=bool(tail))
    yield from ((form, term) for form in (forms if among is None else forms & among))


def shown_term(written: str) -> str:
    """Give a term as readers are shown it: without its marks.

    >>> shown_term("(س)يتفاوض"), shown_term("وقف * لإطلاق النار")
    ('يتفاوض', 'وقف … لإطلاق النار')
    """
    return written.removeprefix(_VERB).replace("~", "").replace(_ANY, "\u2026")


def names_of(terms: Iterable[str]) -> Iterator[str]:
    """Give terms as readers are shown them, without those that leave room: they are no names.

    >>> list(names_of(["مفاوضات~", "وقف * لإطلاق النار"]))
    ['مفاوضات']
    """
    return (shown_term(term) for term in terms if _ANY not in term)


def _verb_forms(word: str) -> frozenset[str]:
    """Give all forms of a verb that opens a term."""
    return frozenset(map("".join, product(_CONJUNCTIONS, _BEFORE_VERBS, _endings(word))))


@lru_cache(maxsize=2048)
def _first_forms(word: str, *, several: bool) -> frozenset[str]:
    """Give all forms of a term's first word: clitics before it, endings after it.

    The article is told from the word as written: folded, the name of Albania begins like it.
    They are kept, for terms are read twice: to be compared with each other, and to be sought.
    """
    definite = word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1
    bare = word.removeprefix(_ARTICLE) if definite else word
    openings = _WITH_ARTICLE if definite else _WITHOUT_ARTICLE + _WITH_ARTICLE
    endings = _endings(bare)
    if several and not bare.endswith((_FEMININE, "~")) and not bare.isascii():
        endings = [*endings, fold(bare) + _ALEF]
    return frozenset(map("".join, product(_CONJUNCTIONS, openings, endings)))


def _endings(word: str) -> list[str]:
    """Give the folded forms of a word: itself, and with `~` those with an attached ending."""
    stem = word.removesuffix("~")
    if stem == word:
        return [fold(word)]
    if stem.endswith(_FEMININE):
        return [fold(stem), *(fold(stem[:-1]) + _TEH + ending for ending in _PRONOUNS)]
    return [fold(stem) + ending for ending in ("", _ALEF, *_PRONOUNS)]
