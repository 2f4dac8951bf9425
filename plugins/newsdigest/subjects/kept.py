"""What the statements of an article and its links are made from, so that both can be kept.

Statements depend on the passages, on where they name people, and on who those are: not on the terms
of anything else. So an edit of a term file leaves those of all articles as they are in which it
finds nothing new.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from newsdigest.model.subject import Match, Passage, Subject
from newsdigest.text.terms import Matcher


def inputs_of(passages: Sequence[Passage], people: Mapping[str, Subject], matcher: Matcher) -> str:
    """Name all that the statements of an article are made from: a digest."""
    named = list(_found(passages, people.keys(), matcher))
    known = {match.key: people[match.key] for _, match in named}
    who = [(key, known[key].role, known[key].gender) for key in sorted(known)]
    texts = [(passage.place.value, passage.text) for passage in passages]
    return _digest((texts, [(place, *_parts(match)) for place, match in named], who))


def spots_of_names(passages: Sequence[Passage], keys: Collection[str], matcher: Matcher) -> str:
    """Name all places in an article where some subjects stand: a digest."""
    found = _found(passages, keys, matcher)
    return _digest([(place, *_parts(match)) for place, match in found])


def _found(
    passages: Sequence[Passage], keys: Collection[str], matcher: Matcher
) -> Iterator[tuple[int, Match]]:
    for place, passage in enumerate(passages):
        yield from ((place, match) for match in matcher.find(passage.text) if match.key in keys)


def _parts(match: Match) -> tuple[object, ...]:
    return match.start, match.end, match.key, match.term


def _digest(parts: object) -> str:
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
