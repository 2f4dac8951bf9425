"""Words that the names of people and places follow, as the lexicon has them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from newsdigest.text.fold import fold, word_set
from newsdigest.text.terms import Matcher, matcher_of

ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")
"""What a word with the article begins with, folded; «li» and the article are one."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that names follow: `between` are those that may stand between, folded.

    With `past_articles` words with the article may stand there too.
    """

    matcher: Matcher
    between: frozenset[str]
    past_articles: bool


@dataclass(frozen=True, slots=True)
class Titles:
    """All words that names follow: see `lexicon/titles.toml`.

    `territories` are names of countries as they are written; `stops` end a name, folded. `halves`
    are words that begin or end no name: «Abd», which wants another word. `saying` are verbs of
    saying, folded.
    """

    offices: Lead
    settlements: Lead
    stops: frozenset[str]
    territories: tuple[str, ...]
    common: frozenset[str]
    halves: frozenset[str]
    saying: frozenset[str]


def titles_from(tables: Mapping[str, Any], territories: Mapping[str, str]) -> Titles:
    """Build the titles from the lexicon's tables, and Babel's countries by code."""
    table = tables["titles"]
    own = {code: name.partition("(")[0].strip() for code, name in territories.items()}
    return Titles(
        _lead(table["people"], past_articles=True),
        _lead(table["places"], past_articles=False),
        word_set(tables["words"]) | _opening_words(table["people"]["titles"]),
        tuple(sorted({*own.values(), *table["territories"].values()})),
        word_set({"common": table["common"]}),
        word_set({"halves": table["halves"]}),
        word_set({"saying": {"words": [*_verbs(tables["statements"]["verb"])]}}),
    )


def _verbs(table: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Give the verbs of saying, several in one text, as the lexicon has them."""
    return (verb[time] for verb in table for time in ("past", "now") if time in verb)


def _opening_words(offices: Iterable[str]) -> frozenset[str]:
    """Give the first words of offices, with the article and without: they end a name."""
    firsts = {fold(office.split()[0]) for office in offices}
    return frozenset(firsts | {form.removeprefix(ARTICLES[0]) for form in firsts})


def _lead(table: Mapping[str, Sequence[str]], *, past_articles: bool) -> Lead:
    matcher = matcher_of([("title", table["titles"], ())])
    return Lead(matcher, frozenset(map(fold, table["between"])), past_articles)
