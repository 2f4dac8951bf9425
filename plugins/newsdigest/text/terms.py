r"""The one matcher: where the terms of subjects stand in a text, Arabic clitics included.

How a term is written, in a subject's file:

- Words are compared whole and folded; between them stand blanks, quotation marks or the `_` of
  hashtags, and whatever sign the term itself has there. A comma or a full stop ends a term.
- The first word may carry «wa» or «fa», then «bi», «ka» or «li», then the article. A term written
  with the article asks for it («li» and the article are one then); one written without takes both.
  The «sa» of the future never stands before a term.
- The first word of several may end in the alef of the accusative; a single word only with `~`, for
  an alef more makes too many other words.
- `~` at a word's end allows an attached pronoun: «mufawadat~» is also «mufawadatuha».
- `*` stands for up to two words.

Every form of every first word is a key of one mapping, so a text of n words costs n look-ups,
however many terms there are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

from newsdigest.model.subject import Match
from newsdigest.text.fold import fold, folded

_CONJUNCTIONS: Final = ("", "\u0648", "\u0641")
_ARTICLE: Final = "\u0627\u0644"
_WITH_ARTICLE: Final = (_ARTICLE, "\u0628" + _ARTICLE, "\u0643" + _ARTICLE, "\u0644\u0644")
"""The article alone, after «bi» and «ka», and merged with «li»."""
_WITHOUT_ARTICLE: Final = ("", "\u0628", "\u0643", "\u0644")
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
_MOST_ANY: Final = 2
"""Words that `*` stands for at most: «a stop, full and immediate, to …» has that many."""
_JOINTS: Final = " \t\n\r\f\v_\"'\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e"
"""Signs that may stand between two words of a term."""
_WORD: Final = re.compile(r"[^\W_]+")
_TERM_WORD: Final = re.compile(r"\*|[^\W_]+~?")

Entry = tuple[str, Sequence[str], Sequence[str]]
"""A subject for the matcher: its key, its terms, and what looks like them but is not."""


@dataclass(frozen=True, slots=True)
class _Term:
    """What must follow a term's first word: the forms of each further word, None for `*`."""

    key: str
    shown: str
    tail: tuple[frozenset[str] | None, ...]
    joints: str
    excludes: bool


_Spot = tuple[int, int, _Term]
"""A term whose words are there: the places of its first and last word among all words."""


@dataclass(frozen=True, slots=True)
class _Hit:
    """A term found: offsets in the folded text."""

    start: int
    end: int
    term: _Term


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds all terms of all subjects; `index` maps a word's folded form to the terms it opens."""

    index: Mapping[str, tuple[_Term, ...]]

    def find(self, text: str) -> tuple[Match, ...]:
        """Find the terms in a text, in its order; `text[start:end]` is exactly their words.

        Two matches of one key never overlap: the earlier one is taken, then the longer one. Those
        of different keys may.

        >>> terms, excludes = ["وقف * لإطلاق النار", "هدنة"], ["هدنة تجارية"]
        >>> matcher = matcher_of([("topics/ceasefire", terms, excludes)])
        >>> text = "دعوا إلى وقف فوري لإطلاق النار، وبالهدنة لا هدنة تجارية"
        >>> [text[match.start : match.end] for match in matcher.find(text)]
        ['وقف فوري لإطلاق النار', 'وبالهدنة']
        """
        plain = fold(text)
        spots = list(self._spots(_WORD.findall(plain)))
        if not spots:
            return ()
        form = folded(text, plain)
        return tuple(
            Match(*form.span(hit.start, hit.end), hit.term.key, hit.term.shown)
            for hit in _chosen(_hits(plain, spots))
        )

    def _spots(self, forms: Sequence[str]) -> Iterator[_Spot]:
        """Find every term and every exclusion by its words alone, overlapping ones too."""
        for place, form in enumerate(forms):
            for term in self.index.get(form, ()):
                last = _last_word(forms, place, term.tail) if term.tail else place
                if last is not None:
                    yield place, last, term


def matcher_of(subjects: Iterable[Entry]) -> Matcher:
    """Build the matcher of any number of subjects.

    >>> matcher = matcher_of([("topics/nato", ["الناتو"], [])])
    >>> [match.term for match in matcher.find("قال السيناتور إن للناتو دورا")]
    ['الناتو']
    """
    index: defaultdict[str, list[_Term]] = defaultdict(list)
    for key, terms, excludes in subjects:
        for written, bars in (*product(terms, [False]), *product(excludes, [True])):
            for form, term in _entries(key, written, bars=bars):
                index[form].append(term)
    return Matcher({form: tuple(terms) for form, terms in index.items()})


def _entries(key: str, written: str, *, bars: bool) -> Iterator[tuple[str, _Term]]:
    """Give the term under each form that its first word can have; nothing for a term of signs."""
    words = _TERM_WORD.findall(written.strip(f" {_ANY}"))
    if not words:
        return
    tail = tuple(None if word == _ANY else frozenset(_endings(word)) for word in words[1:])
    signs = _JOINTS + "".join(sign for sign in written if not sign.isalnum() and sign not in "*~")
    shown = written.replace("~", "").replace(_ANY, "\u2026")
    term = _Term(key, shown, tail, signs, bars)
    yield from ((form, term) for form in _first_forms(words[0], several=bool(tail)))


def _first_forms(word: str, *, several: bool) -> set[str]:
    """Give all forms of a term's first word: clitics before it, endings after it.

    The article is told from the word as written: folded, the name of Albania begins like it.
    """
    definite = word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1
    bare = word.removeprefix(_ARTICLE) if definite else word
    openings = _WITH_ARTICLE if definite else _WITHOUT_ARTICLE + _WITH_ARTICLE
    endings = _endings(bare)
    if several and not bare.endswith((_FEMININE, "~")) and not bare.isascii():
        endings = [*endings, fold(bare) + _ALEF]
    return {"".join(parts) for parts in product(_CONJUNCTIONS, openings, endings)}


def _endings(word: str) -> list[str]:
    """Give the folded forms of a word: itself, and with `~` those with an attached ending."""
    stem = word.removesuffix("~")
    if stem == word:
        return [fold(word)]
    if stem.endswith(_FEMININE):
        return [fold(stem), *(fold(stem[:-1]) + _TEH + ending for ending in _PRONOUNS)]
    return [fold(stem) + ending for ending in ("", _ALEF, *_PRONOUNS)]


def _last_word(
    forms: Sequence[str], place: int, tail: Sequence[frozenset[str] | None]
) -> int | None:
    """Follow a term from its first word, `forms[place]`, and give its last word's place, or None.

    `*` stands for the fewest words that do.
    """
    for step, wanted in enumerate(tail):
        place += 1
        if wanted is None:
            starts = range(place - 1, min(place + _MOST_ANY, len(forms)))
            ends = (_last_word(forms, start, tail[step + 1 :]) for start in starts)
            return next((end for end in ends if end is not None), None)
        if place == len(forms) or forms[place] not in wanted:
            return None
    return place


def _hits(plain: str, spots: Iterable[_Spot]) -> Iterator[_Hit]:
    """Place the terms in the folded text, without those that a sign breaks."""
    words = list(_WORD.finditer(plain))
    for first, last, term in spots:
        if first == last or _joined(plain, words[first : last + 1], term.joints):
            yield _Hit(words[first].start(), words[last].end(), term)


def _joined(plain: str, words: Sequence[re.Match[str]], joints: str) -> bool:
    """Tell whether nothing but joints stands between the words."""
    gaps = (plain[one.end() : two.start()] for one, two in pairwise(words))
    return not any(gap.strip(joints) for gap in gaps)


def _chosen(hits: Iterable[_Hit]) -> list[_Hit]:
    """Drop what an exclusion covers and what overlaps an earlier or longer match of its key."""
    chosen: list[_Hit] = []
    ends: dict[str, int] = {}
    barred: dict[str, int] = {}
    for hit in sorted(hits, key=_rank):
        key = hit.term.key
        if hit.term.excludes:
            barred[key] = max(hit.end, barred.get(key, 0))
        elif hit.start >= ends.get(key, 0) and hit.end > barred.get(key, 0):
            ends[key] = hit.end
            chosen.append(hit)
    return chosen


def _rank(hit: _Hit) -> tuple[int, bool, int, str]:
    """Sort hits by place; at one place exclusions come first, then the longest."""
    return hit.start, not hit.term.excludes, -hit.end, hit.term.key
