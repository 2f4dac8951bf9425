"""People and places that texts name often and that have no file yet; nothing is written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from newsdigest.model.subject import Passage, SubjectKind
from newsdigest.subjects.surnames import said_again
from newsdigest.subjects.texts import Text
from newsdigest.subjects.titles import ARTICLES, Lead, Titles
from newsdigest.text.fold import fold
from newsdigest.text.terms import Matcher, matcher_of

OFTEN: Final = 2
"""Mentions from which a name is proposed: one may be a misreading of this very module."""
LONGEST: Final = 4
"""Words of a name: more are rare, and the words after a name are not its own."""
BETWEEN: Final = 5
"""Words between an office and the name of its holder: «the spokesman for the Russian Foreign…»."""
SIGNS: Final = '.,:;!?)"\u060c\u061b\u061f\u00bb\u201d'
"""Signs that may close a word: the last of a name."""
AROUND: Final = 4
"""Words shown on each side of a mention."""
ASIDE: Final = re.compile(r"[^\u060c.:\u061b\n]{0,60}\u060c\s+([^\u060c.:\n]{4,40})\u060c")
"""Behind an office, what stands between two commas: «the envoy to …, A B, said»."""
SHORT: Final = 2
"""Letters that a word of a name has at least."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a name stands: the post's path, the capture's line, and the words round it."""

    path: str
    line: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name without a file, and where the texts have it."""

    kind: SubjectKind
    name: str
    mentions: tuple[Mention, ...]


def suggestions(texts: Sequence[Text], known: Matcher, titles: Titles) -> tuple[Suggestion, ...]:
    """Propose names that stand at least `OFTEN` times, people first, the most mentions first.

    `known` finds the subjects that have a file; a name that holds or is part of theirs is left out.
    """
    found = [
        *_proposed(SubjectKind.PERSON, _people(texts, known, titles), texts, known),
        *_proposed(SubjectKind.PLACE, _places(texts, known, titles), texts, known),
    ]
    return tuple(sorted(found, key=lambda one: (one.kind, -len(one.mentions), one.name)))


def _people(texts: Sequence[Text], known: Matcher, titles: Titles) -> Iterator[str]:
    """Read names of several words after offices, or behind them between commas."""
    runs = [list(_runs([text], titles.offices, known, titles.stops)) for text in texts]
    names = chain(
        _repeated(texts, list(chain.from_iterable(runs))),
        _enclosed(texts, titles),
        *(said_again(text.passages, own, titles) for text, own in zip(texts, runs, strict=True)),
    )
    yield from (name for name in names if _is_full(name.split(), titles))


def _is_full(name: Sequence[str], titles: Titles) -> bool:
    """Tell whether a name has several words, besides an «Abd» before them, and ends with one."""
    begins, ends = (fold(name[at]) in titles.halves for at in (0, -1))
    return len(name) - begins > 1 and not ends


def _enclosed(texts: Iterable[Text], titles: Titles) -> Iterator[str]:
    """Read the names between commas; both ends are sure, so that one full mention will do."""
    for passage in _passages(texts):
        for match in titles.offices.matcher.find(passage.text):
            aside = ASIDE.match(passage.text, match.end)
            name = aside[1].split() if aside else []
            forms = list(map(fold, name))
            if len(name) <= LONGEST and titles.stops.isdisjoint(forms) and "".join(forms).isalpha():
                yield " ".join(name)


def _places(texts: Sequence[Text], known: Matcher, titles: Titles) -> Iterator[str]:
    """Give the countries, and the names after «town» and its like."""
    runs = list(_runs(texts, titles.settlements, known, titles.stops))
    names = (*titles.territories, *_repeated(texts, runs))
    return (name for name in names if fold(name) not in titles.common)


def _repeated(texts: Iterable[Text], runs: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the beginnings of each run that the texts have more than once: the rest is no name."""
    counts = _counted(texts, {name for run in runs for name in _openings(run)})
    return (name for run in runs for name in _openings(run) if counts[name] >= OFTEN)


def _runs(
    texts: Iterable[Text], lead: Lead, known: Matcher, stops: frozenset[str]
) -> Iterator[list[str]]:
    """List the words after each title up to a sign or a common word, where no subject is known."""
    for passage in _passages(texts):
        text = passage.text
        for match in lead.matcher.find(text):
            run = _name_after(text[match.end :], lead, stops)
            start = text.find(run[0], match.end) if run else 0
            if not any(one.start <= start < one.end for one in known.find(text)):
                yield run


def _name_after(text: str, lead: Lead, stops: frozenset[str]) -> list[str]:
    """Read the words of a name at the head of a text, past what may stand before it."""
    rest = _until_sign(text)
    skipped = 0
    while rest and skipped < BETWEEN and _is_between(fold(rest[0]), lead):
        rest, skipped = rest[1:], skipped + 1
    name: list[str] = []
    for word in rest[:LONGEST]:
        if fold(word) in stops or len(word) < SHORT:
            break
        name.append(word)
    return name


def _is_between(form: str, lead: Lead) -> bool:
    return (lead.past_articles and form.startswith(ARTICLES)) or form in lead.between


def _until_sign(text: str) -> list[str]:
    """Split the head of a text into words; the first word that is not all letters ends it."""
    words: list[str] = []
    for word in text.split():
        if not fold(word).isalpha():
            stripped = word.rstrip(SIGNS)
            return [*words, stripped] if fold(stripped).isalpha() else words
        words.append(word)
        if len(words) > BETWEEN + LONGEST:
            break
    return words


def _openings(run: Sequence[str]) -> list[str]:
    return [" ".join(run[:size]) for size in range(1, len(run) + 1)]


def _counted(texts: Iterable[Text], names: Iterable[str]) -> Counter[str]:
    """Count each name in all texts."""
    matcher = matcher_of([(name, [name], ()) for name in names])
    return Counter(
        match.key for passage in _passages(texts) for match in matcher.find(passage.text)
    )


def _proposed(
    kind: SubjectKind, names: Iterable[str], texts: Sequence[Text], known: Matcher
) -> list[Suggestion]:
    """Keep the names that are new and frequent; where one holds another, the longer counts."""
    new = {fold(name): name for name in names if not known.find(name)}.values()
    matcher = matcher_of([("", tuple(new), [f"{ARTICLES[0]}{name}" for name in new])])
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for text in texts:
        here = {match.term for passage in text.passages for match in matcher.find(passage.text)}
        for name, mention in _mentions(text, _also_by_surname(here, kind)):
            found[name].append(mention)
    return [
        Suggestion(kind, name, tuple(mentions))
        for name, mentions in found.items()
        if len(mentions) >= OFTEN
    ]


def _also_by_surname(names: Iterable[str], kind: SubjectKind) -> Matcher:
    """Find a text's names again: people whom it names in full by their last word alone, too."""
    people = kind is SubjectKind.PERSON
    terms = {name: {name, name.split()[-1]} if people else {name} for name in sorted(names)}
    return matcher_of([(name, sorted(all_of), ()) for name, all_of in terms.items()])


def _mentions(text: Text, matcher: Matcher) -> Iterator[tuple[str, Mention]]:
    for passage in text.passages:
        for match in matcher.find(passage.text):
            said = around(passage.text, match.start, match.end)
            yield match.key, Mention(text.post.path, passage.line, said)


def around(text: str, start: int, end: int) -> str:
    """Give the words of a mention with those round it, on one line."""
    before, after = text[:start].split()[-AROUND:], text[end:].split()[:AROUND]
    return " ".join([*before, text[start:end], *after])


def _passages(texts: Iterable[Text]) -> Iterator[Passage]:
    return (passage for text in texts for passage in text.passages)
