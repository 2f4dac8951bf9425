"""The index of all words that the site shows: which articles hold each, and where.

A word is a key by itself and without its article. Single letters before it are cut where what is
left is a word of the digest itself, so that «كييف» is not found under «ييف»; else what is left is
a marked key (`clitics`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.model.subject import Passage, Place
from newsdigest.site.arabic import first_words
from newsdigest.site.figures import Style
from newsdigest.site.library import Reading
from newsdigest.site.search.clitics import keys_of, known_words
from newsdigest.site.show.cards import outlet_name
from newsdigest.site.spots import begun
from newsdigest.text.dates import day_of
from newsdigest.text.keys import key_text

FIELDS: Final = 4
"""A posting is `document * FIELDS + field`."""
BODY, HEAD, TITLE = 0, 1, 2
"""Fields, the weightier the higher: the text, its first paragraph or standfirst, the title."""
_FIELD_OF: Final = {Place.TITLE: TITLE, Place.STANDFIRST: HEAD, Place.LEDE: HEAD}
_MODEL: Final = re.compile(r"\b([a-z])[-\u2010-\u2012](\d+)")
_WORD: Final = re.compile(r"\w+")
SHARD: Final = 16_000
"""Most postings of a file, a key counted as three: 80 KB, compressed 25, read at once."""
KEY: Final = 3


Spell = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Shard:
    """The part of the index whose keys begin with `prefix`; each key's postings ascend."""

    prefix: str
    postings: Mapping[str, tuple[int, ...]]


def shards_of(
    readings: Iterable[Reading], names: Iterable[str] = (), spell: Spell = str
) -> tuple[Shard, ...]:
    """Index all posts, numbered in the order given.

    `names` are words that no clitic is cut from, `spell` writes a key text as it is sought.
    """
    fields = [field_by_word(reading, spell) for reading in readings]
    known = known_words((word for words_of in fields for word in words_of), names)
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


def field_by_word(reading: Reading, spell: Spell) -> dict[str, int]:
    """Map each word that a post's page shows to the weightiest field it stands in."""
    found: dict[str, int] = {}
    for place, text in shown_texts(reading):
        field = _FIELD_OF.get(place, BODY)
        for word in sought_words(text, spell):
            found[word] = max(field, found.get(word, 0))
    return found


def sought_words(text: str, spell: Spell = str) -> list[str]:
    """List the words of a text as they are sought.

    A letter and a number are one word besides: the letter alone would be no key.

    >>> sought_words("طائرة F-16")
    ['طاءره', 'f', '16', 'f16']
    """
    form = spell(key_text(text))
    return [*_WORD.findall(form), *("".join(hit) for hit in _MODEL.findall(form))]


def shown_texts(reading: Reading) -> Iterator[tuple[Place, str]]:
    """List what a post's page shows: title, outlet, day, and its text or the beginning of it.

    A day is found by both names of its month, whichever the page shows, and as eight figures.
    """
    yield Place.TITLE, reading.post.title
    outlet, day = outlet_name(reading), reading.post.published
    told = f"{Style().day(day)} {day_of(day):%Y%m%d}" if day else ""
    yield Place.LEDE, f"{outlet.text if outlet else ''} {told}"
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
