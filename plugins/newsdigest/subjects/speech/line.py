"""A passage as words and signs, with its quotations, its people and its sentences."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsdigest.model.subject import Match
from newsdigest.subjects.speech.lexicon import WA
from newsdigest.subjects.speech.marks import pairs_of
from newsdigest.text.fold import Folded, fold, folded

_TOKEN: Final = re.compile(r"\n|[^\W_]+(?:[.,][0-9]+)*|[^\w\s]")
_ENDERS: Final = "\n.!?\u061f"
COMMAS: Final = frozenset("\u060c,;\u061b")
ASIDE: Final = 3
"""Tokens of a word in brackets."""
DASHES: Final = frozenset("-\u2013\u2014")


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a line: the tokens `first` to `end` (exclusive)."""

    first: int
    end: int
    key: str
    coordinated: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A passage cut into tokens.

    `forms` are the tokens in matching form; `starts` and `ends` their offsets in `text`. `closes`
    maps the token of an opening mark to that of its twin, `opens` the other way; `quoted` are the
    tokens between them, the marks included. `people` maps a token to the person whose
    name it opens.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    closes: Mapping[int, int]
    opens: Mapping[int, int]
    quoted: Collection[int]
    people: Mapping[int, Person]

    def form(self, at: int) -> str:
        """Give a token, or nothing outside the line."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def is_word(self, at: int) -> bool:
        """Tell whether a token is a word or a number."""
        return self.form(at)[:1].isalnum()

    def written(self, first: int, end: int) -> str:
        """Give the text of the tokens `first` to `end` (exclusive) as written."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""


def line_of(text: str, matches: Sequence[Match]) -> Line:
    """Cut a passage, given the names of people found in it."""
    form = folded(text)
    hits = list(_TOKEN.finditer(form.text))
    starts = tuple(form.at[hit.start()] for hit in hits)
    at = {start: number for number, start in reversed(list(enumerate(starts)))}
    closes = {at[one]: at[two] for one, two in pairs_of(text) if one in at and two in at}
    quoted = frozenset(i for one, two in closes.items() for i in range(one, two + 1))
    forms = tuple(hit[0] for hit in hits)
    ends = tuple(_end(form, hit) for hit in hits)
    people = {one.first: one for one in _people(forms, ends, at, matches)}
    opens = {two: one for one, two in closes.items()}
    return Line(text, forms, starts, ends, closes, opens, quoted, people)


def _end(form: Folded, hit: re.Match[str]) -> int:
    """Find where a token ends in the source; only with dropped signs behind it is that costly."""
    end = form.at[hit.end() - 1] + 1
    return end if form.at[hit.end()] == end else form.span(*hit.span())[1]


def _people(
    forms: Sequence[str], ends: Sequence[int], at: Mapping[int, int], matches: Sequence[Match]
) -> Iterator[Person]:
    """Place the names on tokens, the longest of those that begin together."""
    for match in sorted(matches, key=lambda one: (one.start, one.end)):
        first = at.get(match.start)
        if first is not None:
            end = first
            while end < len(forms) and ends[end] <= match.end:
                end += 1
            joined = forms[first].startswith(WA) and not fold(match.term).startswith(WA)
            yield Person(first, max(end, first + 1), match.key, joined)


def aside_at(line: Line, at: int) -> int:
    """Count the tokens of one word in brackets or marks before a person: «the Kremlin (…) X»."""
    brackets = at >= 0 and line.form(at) == "(" and line.form(at + ASIDE - 1) == ")"
    marked = line.closes.get(at) == at + ASIDE - 1
    return ASIDE if (brackets or marked) and at + ASIDE in line.people else 0


def sentences_of(line: Line, verbs: Collection[str]) -> Iterator[tuple[int, int]]:
    """Cut a line into sentences: tokens, the end exclusive.

    Full stops within a quotation end nothing; the closing mark after one does, unless a word of
    `verbs` follows that says whose quotation it was.
    """
    first = 0
    for at, form in enumerate(line.forms):
        if (form in _ENDERS and _ends(line, at)) or (
            at in line.opens and _ends_quoted(line, at, verbs)
        ):
            yield first, at + 1
            first = at + 1
    if first < len(line.forms):
        yield first, len(line.forms)


def _ends(line: Line, at: int) -> bool:
    """Tell whether a sign ends a sentence: no dot of a number, an abbreviation or a row of dots."""
    if at in line.quoted:
        return False
    if line.forms[at] != ".":
        return True
    before, after = line.form(at - 1), line.form(at + 1)
    return "." not in (before, after) and not (len(before) == 1 and before.isalpha())


def _ends_quoted(line: Line, at: int, verbs: Collection[str]) -> bool:
    """Tell whether a closing mark ends its sentence, as the full stop before it says."""
    ended = line.form(at - 1) in _ENDERS and line.is_word(at + 1)
    return ended and line.form(at + 1) not in verbs
