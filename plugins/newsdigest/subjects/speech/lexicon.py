"""The words that say who says what, built from `lexicon/statements.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Any, Final

from newsdigest.model.problem import DigestError, Problem
from newsdigest.model.statement import StatementKind
from newsdigest.text.fold import fold

FEMININE: Final = "\u0647"
"""Teh marbuta, folded."""
ALEF: Final = "\u0627"
ARTICLE: Final = "\u0627\u0644"
LI: Final = "\u0644"
BI: Final = "\u0628"
WA: Final = "\u0648"
FA: Final = "\u0641"
_CONJUNCTIONS: Final = ("", WA, FA)
_MAKSURA: Final = "\u0649"
_MARBUTA: Final = "\u0629"
_YEH: Final = "\u064a"
_DUAL: Final = "\u0627\u0646"
_SHADDA: Final = "\u0651"
_VERB_KEYS: Final = frozenset(
    {"kind", "met", "past", "now", "while", "takes", "whom", "sure", "impersonal"}
)


class Mood(StrEnum):
    """The forms of a verb; the value is their key in the lexicon."""

    PAST = "past"
    NOW = "now"
    WHILE = "while"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb.

    `place` counts masculine, feminine, plural. `takes` holds folded prepositions, the word «an»
    for a clause and `object` for a plain object. `joined`: «wa» or «fa» stands on it. `ending`
    is how the written word must end, where folding would make another word of it.
    """

    kind: StatementKind
    mood: Mood
    place: int
    takes: frozenset[str]
    whom: bool
    sure: bool
    impersonal: bool
    joined: bool
    ending: str


PLURAL: Final = 2
"""The place of the plural in a verb's forms."""
OBJECT: Final = "object"
THAT: Final = "\u0627\u0646"
"""«an», the clause word, as the lexicon writes and folds it."""
_PLAIN_OBJECT: Final = fold("\u0645\u0641\u0639\u0648\u0644")


@dataclass(frozen=True, slots=True)
class Speech:
    """All words of the lexicon in matching form: verbs by form, lists by `group.name`.

    `cues` are the words that may open an attribution, conjunctions included.
    """

    verbs: Mapping[str, Verb]
    lists: Mapping[str, frozenset[str]]
    cues: frozenset[str]
    joins: Mapping[str, frozenset[str]]
    variants: Mapping[str, str]

    def has(self, group: str, form: str) -> bool:
        """Tell whether a folded word is in a list such as `stop.words`."""
        return form in self.lists[group]

    def opens_office(self, form: str) -> bool:
        """Tell whether an office or an institution may begin with a word, clitics apart."""
        stem = bare_noun(form)
        return self.has("speakers.offices", stem) or self.has("speakers.institutions", stem)


def bare_noun(form: str) -> str:
    """Take the article, with «li» where they are one, from a folded noun.

    >>> bare_noun("الرييس"), bare_noun("للرييس"), bare_noun("رييس")
    ('رييس', 'رييس', 'رييس')
    """
    for opening in (ARTICLE, LI + LI):
        if form.startswith(opening) and len(form) > len(opening) + 1:
            return form.removeprefix(opening)
    return form


def speech_of(table: Mapping[str, Any]) -> Speech:
    """Build the lexicon from the parsed table `statements`.

    Raises:
        DigestError: an entry has an unknown key or kind; all of them are told.
    """
    problems = [problem for verb in table["verb"] for problem in _faults(verb)]
    if problems:
        raise DigestError(problems)
    groups = {name: group for name, group in table.items() if name not in ("verb", "joins", "met")}
    lists = {
        f"{name}.{key}": _words(value)
        for name, group in groups.items()
        for key, value in group.items()
    }
    joins = {fold(word): _words(value) for word, value in table["joins"].items()}
    variants = {
        word: fold(one) for one, other in table["variants"].items() for word in _words(other)
    }
    return Speech(_verbs(table["verb"]), lists, _cues(lists), joins, variants)


def _cues(lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Gather the first words of attributions."""
    groups = (lists[f"attribution.{name}"] for name in ("plain", "as", "to", "measure"))
    words = chain.from_iterable(groups)
    return frozenset(opening + word for word in words for opening in ("", WA))


def _faults(verb: Mapping[str, Any]) -> Iterator[Problem]:
    """Check one entry of the verbs."""
    where = f"lexicon/statements.toml: {verb.get('past') or verb.get('while') or '?'}"
    for key in verb.keys() - _VERB_KEYS:
        yield Problem(where, f"unknown key {key!r}", f"Use one of {', '.join(sorted(_VERB_KEYS))}")
    if verb.get("kind") not in set(StatementKind):
        kinds = ", ".join(StatementKind)
        yield Problem(where, f"unknown kind {verb.get('kind')!r}", f"Use one of {kinds}")


def _words(value: str | Iterable[str]) -> frozenset[str]:
    """Fold the words of a list, written as one text or several."""
    texts = [value] if isinstance(value, str) else value
    return frozenset(chain.from_iterable(fold(text).split() for text in texts))


def _verbs(entries: Iterable[Mapping[str, Any]]) -> dict[str, Verb]:
    """Map each form to its verb; a bare form wins over «wa» with a shorter one."""
    forms = list(chain.from_iterable(map(_forms, entries)))
    forms.sort(key=lambda pair: pair[1].joined)
    verbs: dict[str, Verb] = {}
    for form, verb in forms:
        verbs.setdefault(form, verb)
    return verbs


def _from_shadda(word: str) -> str:
    """Give the end of a word from a doubled letter on, which the lexicon writes only if needed."""
    before, shadda, after = word.partition(_SHADDA)
    return shadda + after if before else ""


def _ending(word: str) -> str:
    """Give how a written verb must end, where folding would make another word of it."""
    told = next((end for end in (_MAKSURA, _MARBUTA) if word.endswith(end)), "")
    return told or _from_shadda(word)


def _places(entry: Mapping[str, Any], mood: Mood) -> Iterator[tuple[int, str]]:
    """List the forms of a mood with their places; the present has a dual, which is regular."""
    forms = entry.get(mood.value, "").split()
    yield from enumerate(forms)
    for word in forms[:PLURAL] if mood is Mood.NOW and not entry.get("impersonal") else ():
        stem = word.removesuffix(_MAKSURA)
        yield PLURAL, f"{stem}{_YEH if stem != word else ''}{_DUAL}"


def _forms(entry: Mapping[str, Any]) -> Iterator[tuple[str, Verb]]:
    """Give every form of an entry, conjunctions included."""
    takes = frozenset(
        OBJECT if word == _PLAIN_OBJECT else word for word in fold(entry["takes"]).split()
    )
    for mood in Mood:
        for place, word in _places(entry, mood):
            ending = _ending(word)
            for opening in _CONJUNCTIONS:
                verb = Verb(
                    StatementKind(entry["kind"]),
                    mood,
                    place,
                    takes,
                    bool(entry.get("whom")),
                    bool(entry.get("sure")),
                    bool(entry.get("impersonal")),
                    bool(opening),
                    ending,
                )
                yield opening + fold(word), verb
