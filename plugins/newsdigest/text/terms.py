"""The one matcher: where the terms of subjects stand in a text, Arabic clitics included.

Every form of every first word (`text/forms.py`) is a key of one mapping, so a text of n words costs
n look-ups, however many terms there are; what follows such a word is looked up in turn.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product, takewhile
from typing import Final, NamedTuple, TypeVar

from newsdigest.model.subject import Match
from newsdigest.text.fold import Folded, fold, folded, words
from newsdigest.text.forms import Term, forms_of

_MOST_ANY: Final = 2
"""Words that `*` stands for at most: «a stop, full and immediate, to …» has that many."""
_TANWIN: Final = "\u064b"
_ALEF: Final = "\u0627"
_WORD: Final = re.compile(r"([^\W_]+)")

_Any = TypeVar("_Any")
Entry = tuple[str, Sequence[str], Sequence[str]]
"""A subject for the matcher: its key, its terms, and what looks like them but is not."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The terms that a word opens: those it is the whole of, and the others by their second word.

    Those that go on with `*` are in `after_gap`, by the word after it, with the number of their
    stars; it is found among the next `reach` words.
    """

    whole: tuple[Term, ...]
    by_next: Mapping[str, tuple[Term, ...]]
    after_gap: Mapping[str, tuple[tuple[Term, int], ...]]
    reach: int


_Spot = tuple[int, int, Term]
"""A term whose words are there: the places of its first and last word among all words."""


class _Hit(NamedTuple):
    """A term found: offsets in the folded text."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds all terms of all subjects; `index` maps a word's folded form to the terms it opens."""

    index: Mapping[str, Opening]

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
        hashed = "_" in text  # joins the words of a hashtag, which are several here
        spots = self._spots(_WORD.findall(fold(text)) if hashed else words(text))
        if not spots:
            return ()
        plain = fold(text)
        form = folded(text, plain)
        hits = _hits(_WORD.split(plain), spots)
        if _TANWIN in text:
            hits = (hit for hit in hits if not _is_adjective(hit, form))
        return tuple(
            Match(*form.span(hit.start, hit.end), hit.term.key, hit.term.shown)
            for hit in _chosen(hits)
        )

    def _spots(self, forms: Sequence[str]) -> list[_Spot]:
        """Find every term and every exclusion by its words alone, overlapping ones too."""
        index, following = self.index, [*forms[1:], ""]
        spots: list[_Spot] = []
        for place in [place for place, form in enumerate(forms) if form in index]:
            opening = index[forms[place]]
            for term in opening.whole:
                spots.append((place, place, term))  # noqa: PERF401 - a list made each time is slower
            if following[place] in opening.by_next:
                spots += _gone_on(opening.by_next[following[place]], forms, place)
            if opening.reach:
                beyond = forms[place + 1 : place + 1 + opening.reach]
                if not opening.after_gap.keys().isdisjoint(beyond):
                    spots += _beyond_gap(opening, forms, place)
        return spots


@dataclass(frozen=True, slots=True)
class Remembering(Matcher):
    """A matcher that keeps what it found: several readers ask for the same few texts."""

    met: dict[str, tuple[Match, ...]]

    def find(self, text: str) -> tuple[Match, ...]:
        """Find the terms in a text, as `Matcher` does."""
        found = self.met.get(text)
        if found is None:
            found = self.met[text] = Matcher.find(self, text)
        return found


def matcher_of(subjects: Iterable[Entry], among: frozenset[str] | None = None) -> Matcher:
    """Build the matcher of any number of subjects.

    Where it is known which folded words the texts hold, `among` leaves out all others.

    >>> matcher = matcher_of([("topics/nato", ["الناتو"], [])])
    >>> [match.term for match in matcher.find("قال السيناتور إن للناتو دورا")]
    ['الناتو']
    """
    index: defaultdict[str, list[Term]] = defaultdict(list)
    for key, terms, excludes in subjects:
        for written, bars in (*product(terms, [False]), *product(excludes, [True])):
            for form, term in forms_of(key, written, bars=bars, among=among):
                index[form].append(term)
    alike = {tuple(map(id, terms)): terms for terms in index.values()}
    openings = {ids: _opening(terms) for ids, terms in alike.items()}
    return Matcher({form: openings[tuple(map(id, terms))] for form, terms in index.items()})


def _opening(terms: Sequence[Term]) -> Opening:
    """Sort the terms that one word opens by what must follow it."""
    by_next: defaultdict[str, list[Term]] = defaultdict(list)
    after_gap: defaultdict[str, list[tuple[Term, int]]] = defaultdict(list)
    reach = 0
    for term in terms:
        gaps = sum(1 for _ in takewhile(lambda wanted: wanted is None, term.tail))
        for form in term.tail[gaps] or () if term.tail else ():
            if gaps:
                after_gap[form].append((term, gaps))
            else:
                by_next[form].append(term)
        reach = max(reach, gaps and gaps * _MOST_ANY + 1)
    whole = tuple(term for term in terms if not term.tail)
    return Opening(whole, _frozen(by_next), _frozen(after_gap), reach)


def _frozen(lists: Mapping[str, list[_Any]]) -> dict[str, tuple[_Any, ...]]:
    return {form: tuple(found) for form, found in lists.items()}


def _gone_on(terms: Sequence[Term], forms: Sequence[str], place: int) -> Iterator[_Spot]:
    """Follow the terms whose first two words stand from a place on; most lack the third."""
    third = forms[place + 2] if place + 2 < len(forms) else ""
    for term in terms:
        wanted = term.tail[1] if len(term.tail) > 1 else None
        if wanted is not None and third not in wanted:
            continue
        last = _last_word(forms, place + 1, term.tail[1:])
        if last is not None:
            yield place, last, term


def _beyond_gap(opening: Opening, forms: Sequence[str], place: int) -> Iterator[_Spot]:
    """Follow the terms that go on with `*` behind the word at a place, over the fewest words."""
    met: list[Term] = []
    for passed, form in enumerate(forms[place + 1 : place + 1 + opening.reach]):
        for term, gaps in opening.after_gap.get(form, ()):
            if passed <= gaps * _MOST_ANY and term not in met:
                last = _last_word(forms, place + passed, term.tail[gaps:])
                if last is not None:
                    met.append(term)
                    yield place, last, term


def _last_word(
    forms: Sequence[str], place: int, tail: Sequence[frozenset[str] | None]
) -> int | None:
    """Follow a term from its first word, `forms[place]`, and give its last word's place, or None.

    `*` stands for the fewest words that do.
    """
    for step, wanted in enumerate(tail):
        place += 1
        if wanted is None:
            return _after_gap(forms, place - 1, tail[step + 1 :])
        if place == len(forms) or forms[place] not in wanted:
            return None
    return place


def _after_gap(
    forms: Sequence[str], place: int, tail: Sequence[frozenset[str] | None]
) -> int | None:
    """Follow the rest of a term behind a gap in its middle, over the fewest words."""
    wanted = tail[0]
    for start in range(place, min(place + _MOST_ANY + 1, len(forms) - 1)):
        if wanted is None or forms[start + 1] in wanted:
            last = _last_word(forms, start, tail)
            if last is not None:
                return last
    return None


def _hits(parts: Sequence[str], spots: Iterable[_Spot]) -> Iterator[_Hit]:
    """Place the terms in the folded text, without those that a sign breaks.

    `parts` are gaps and words in turn, a gap first and last: word n is `parts[2 * n + 1]`.
    """
    ends = list(accumulate(map(len, parts)))
    for first, last, term in spots:
        if first == last or not "".join(parts[2 * first + 2 : 2 * last + 1 : 2]).strip(term.joints):
            yield _Hit(ends[2 * first], ends[2 * last + 1], term)


def _is_adjective(hit: _Hit, form: Folded) -> bool:
    """Tell the accusative of a shorter word, «rusiyan», from the name that it is spelled like.

    The alef of a name is its own and bears no sign of the accusative.
    """
    start, end = form.span(hit.start, hit.end)
    ending, shown = form.source[start:end][-2:], hit.term.shown
    marked = _TANWIN in ending and _ALEF in ending and _TANWIN not in shown
    return marked and not hit.term.excludes and fold(shown).endswith(_ALEF)


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
