"""The index of all words that the site shows: which articles hold each, and where.

A word is a key by itself and without its article. Single letters before it are cut only where what
is left is a word of the digest itself, so that «كييف» is not found under «ييف».
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.model.subject import Passage, Place
from newsdigest.site.arabic import first_words
from newsdigest.site.figures import Style
from newsdigest.site.library import Reading
from newsdigest.site.show.cards import outlet_name
from newsdigest.site.spots import begun
from newsdigest.text.fold import fold, words
from newsdigest.text.keys import LEAST, bare_key, loose_keys

FIELDS: Final = 4
"""A posting is `document * FIELDS + field`."""
BODY, HEAD, TITLE = 0, 1, 2
"""Fields, the weightier the higher: the text, its first paragraph or standfirst, the title."""
_FIELD_OF: Final = {Place.TITLE: TITLE, Place.STANDFIRST: HEAD, Place.LEDE: HEAD}
_MODEL: Final = re.compile(r"\b([a-z])[-\u2010-\u2012](\d+)")
SHARD: Final = 16_000
"""Most postings of a file, a key counted as three: 80 KB, compressed 25, read at once."""
KEY: Final = 3


@dataclass(frozen=True, slots=True)
class Shard:
    """The part of the index whose keys begin with `prefix`; each key's postings ascend."""

    prefix: str
    postings: Mapping[str, tuple[int, ...]]


def shards_of(readings: Iterable[Reading]) -> tuple[Shard, ...]:
    """Index all posts, numbered in the order given."""
    fields = [field_by_word(reading) for reading in readings]
    known = frozenset(key for words_of in fields for word in words_of for key in sure_keys(word))
    postings: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, words_of in enumerate(fields):
        for word, field in words_of.items():
            for key in keys_of(word, known):
                found = postings[key]
                found[number] = max(field, found.get(number, 0))
    lists = {
        key: tuple(number * FIELDS + field for number, field in found.items())
        for key, found in sorted(postings.items())
    }
    return tuple(split("", lists))


def field_by_word(reading: Reading) -> dict[str, int]:
    """Map each word that a post's page shows to the weightiest field it stands in."""
    found: dict[str, int] = {}
    for place, text in shown_texts(reading):
        field = _FIELD_OF.get(place, BODY)
        for word in (*words(text), *models(text)):
            found[word] = max(field, found.get(word, 0))
    return found


def models(text: str) -> list[str]:
    """List names of a letter and a number as one word: the letter alone would be no key.

    >>> models("F-16")
    ['f16']
    """
    return ["".join(hit) for hit in _MODEL.findall(fold(text))]


def shown_texts(reading: Reading) -> Iterator[tuple[Place, str]]:
    """List what a post's page shows: title, outlet, day, and its text or the beginning of it.

    A day is found by both names of its month, whichever the page shows.
    """
    yield Place.TITLE, reading.post.title
    outlet, day = outlet_name(reading), reading.post.published
    yield Place.LEDE, f"{outlet.text if outlet else ''} {Style().day(day) if day else ''}"
    for place, text in shown_passages(reading):
        if place is not Place.TITLE:
            yield place, text


def shown_passages(reading: Reading) -> Iterator[tuple[Place, str]]:
    """List the passages of a post that may be shown."""
    passages = reading.passages
    if not reading.excerpt:
        yield from ((one.place, one.text) for one in passages)
        return
    yield from ((one.place, one.text) for one in passages if one.place is Place.STANDFIRST)
    yield from ((part.place, first_words(part.text, left, "")) for part, left in _begun(passages))


def _begun(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, int]]:
    return ((passages[index], left) for index, left in begun(passages))


def sure_keys(word: str) -> tuple[str, ...]:
    """Give the word, and the word without its article."""
    bare = bare_key(word)
    keys = (word, bare) if bare else (word,)
    return tuple(key for key in keys if len(key) >= LEAST)


def keys_of(word: str, known: frozenset[str]) -> Iterator[str]:
    """Give all keys of a word; `known` are the sure keys of all words."""
    yield from sure_keys(word)
    if bare_key(word) is None:
        yield from (key for key in loose_keys(word) if key in known)


def split(prefix: str, lists: Mapping[str, tuple[int, ...]]) -> Iterator[Shard]:
    """Cut an index into files by the first letters of its keys, as few letters as will do."""
    groups: defaultdict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for key, found in lists.items():
        groups[key[: len(prefix) + 1]][key] = found
    for start, group in groups.items():
        if weight(group) <= SHARD or start == prefix:
            yield Shard(start, group)
        else:
            yield from split(start, group)


def weight(lists: Mapping[str, tuple[int, ...]]) -> int:
    """Count what makes a file long: postings, and keys."""
    return sum(KEY + len(found) for found in lists.values())
