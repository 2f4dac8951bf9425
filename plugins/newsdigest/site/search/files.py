"""The files of the index: a catalogue of articles and subjects, and the words in parts."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Library, Reading
from newsdigest.site.search.index import Shard, shards_of
from newsdigest.site.show.cards import outlet_name
from newsdigest.text.fold import words
from newsdigest.text.forms import names_of

NAMED: Final = (SubjectKind.TOPIC, SubjectKind.PERSON, SubjectKind.PLACE)
"""Kinds of subjects that have a page and are found by all their spellings."""
CATALOGUE: Final = addresses.SEARCH + "index.json"


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file that the search page's script reads; JSON as one line of text."""

    href: str
    content: str


def search_files(library: Library) -> tuple[SearchFile, ...]:
    """Make the index of a site: its parts, and the catalogue that names them.

    The catalogue asks for each part by its digest, so that no browser mixes parts of two builds.
    """
    readings = tuple(library.readings.values())
    parts = {shard.prefix: shard_file(shard) for shard in shards_of(readings)}
    names = {prefix: asked_for(part) for prefix, part in parts.items()}
    return (*parts.values(), SearchFile(CATALOGUE, as_json(catalogue(library, readings, names))))


def shard_file(shard: Shard) -> SearchFile:
    """Write one part of the index."""
    name = "-".join(f"{ord(letter):x}" for letter in shard.prefix)
    return SearchFile(f"{addresses.SEARCH}parts/{name}.json", as_json(shard.postings))


def asked_for(part: SearchFile) -> str:
    """Give a part's address from the search page, with its digest."""
    digest = sha256(part.content.encode()).hexdigest()[:8]
    return f"{part.href.removeprefix(addresses.SEARCH)}?{digest}"


def catalogue(
    library: Library, readings: Iterable[Reading], parts: Mapping[str, str]
) -> dict[str, object]:
    """List what results show; articles name their subjects and outlet by place in the lists."""
    subjects = [one for kind in NAMED for one in library.subject_list(kind)]
    numbers = {subject.key: number for number, subject in enumerate(subjects)}
    rows = [article_row(library, reading, numbers) for reading in readings]
    return {"parts": parts, "articles": rows, "subjects": [subject_row(one) for one in subjects]}


def article_row(library: Library, reading: Reading, numbers: Mapping[str, int]) -> list[object]:
    """Give address, title, date as it is shown, year, outlet and subjects of an article."""
    post = reading.post
    outlet = outlet_name(reading)
    day = post.published
    return [
        addresses.article_href(post.slug),
        post.title,
        library.words.style.day(day) if day else "",
        day.year if day else 0,
        outlet.text if outlet else "",
        [numbers[key] for key in reading.keys if key in numbers],
    ]


def subject_row(subject: Subject) -> list[object]:
    """Give kind, address and title of a subject, and its spellings as lists of folded words."""
    spellings = [words(term) for term in (subject.title, *names_of(subject.terms))]
    found = [list(one) for one in dict.fromkeys(tuple(words_of) for words_of in spellings) if one]
    return [subject.kind.value, addresses.subject_href(subject), subject.title, found]


def as_json(content: object) -> str:
    """Write JSON without spaces and with plain letters."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
