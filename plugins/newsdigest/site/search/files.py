"""The files of the index: a catalogue of articles and subjects, and the words in parts."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Library, Reading
from newsdigest.site.search.index import Shard, Spell, shards_of, sought_words
from newsdigest.site.show.cards import outlet_name
from newsdigest.text.forms import names_of
from newsdigest.text.keys import key_text, speller

NAMED: Final = (SubjectKind.TOPIC, SubjectKind.PERSON, SubjectKind.PLACE)
"""Kinds of subjects that have a page and are found by all their spellings."""
PROPER: Final = (SubjectKind.PERSON, SubjectKind.PLACE)
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
    spellings = spellings_of(library)
    spell = speller(spellings)
    shards = shards_of(readings, whole_words(library, spell), spell)
    parts = {shard.prefix: shard_file(shard) for shard in shards}
    asked = {prefix: asked_for(part) for prefix, part in parts.items()}
    told = {"parts": asked, "spellings": spellings, **catalogue(library, readings, spell)}
    return (*parts.values(), SearchFile(CATALOGUE, as_json(told)))


def spellings_of(library: Library) -> dict[str, str]:
    """Map other spellings of words to those they are sought by, both as key texts."""
    pairs = library.words.phrases["spellings"].items()
    return {key_text(other): key_text(one) for one, others in pairs for other in others.split()}


def whole_words(library: Library, spell: Spell) -> frozenset[str]:
    """Gather words whose first letter is no clitic: those of people's and places' names, others."""
    named = [one for one in library.sources.subjects.values() if one.kind in PROPER]
    terms = [term for one in named for term in (one.title, *names_of(one.terms))]
    terms.append(library.words.phrases["whole"]["words"])
    return frozenset(word for term in terms for word in sought_words(term, spell))


def shard_file(shard: Shard) -> SearchFile:
    """Write one part of the index."""
    name = "-".join(f"{ord(letter):x}" for letter in shard.prefix)
    return SearchFile(f"{addresses.SEARCH}parts/{name}.json", as_json(shard.postings))


def asked_for(part: SearchFile) -> str:
    """Give a part's address from the search page, with its digest."""
    digest = sha256(part.content.encode()).hexdigest()[:8]
    return f"{part.href.removeprefix(addresses.SEARCH)}?{digest}"


def catalogue(library: Library, readings: Iterable[Reading], spell: Spell) -> dict[str, object]:
    """List what results show; articles name their subjects by place in the list.

    Subjects without articles come last: they have pages too.
    """
    held = [one for kind in NAMED for one in library.subject_list(kind)]
    others = library.sources.subjects.values()
    empty = [one for one in others if one.kind in NAMED and one.key not in library.members]
    subjects = [*held, *sorted(empty, key=lambda one: one.key)]
    numbers = {subject.key: number for number, subject in enumerate(subjects)}
    rows = [article_row(library, reading, numbers) for reading in readings]
    return {"articles": rows, "subjects": [subject_row(one, spell) for one in subjects]}


def article_row(library: Library, reading: Reading, numbers: Mapping[str, int]) -> list[object]:
    """Give address, title, date as it is shown, year, outlet and subjects of an article.

    Its last entry is 1 where the title is of our making.
    """
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
        int(post.title_made),
    ]


def subject_row(subject: Subject, spell: Spell) -> list[object]:
    """Give kind, address and title of a subject, its spellings as lists of words, and phrases.

    Only the name of a topic and its terms of one word stand for it: its phrases lead to its page,
    but its articles may leave out what they speak of.
    """
    terms = (subject.title, *names_of(subject.terms))
    first, *others = dict.fromkeys(tuple(sought_words(term, spell)) for term in terms)
    phrases = [one for one in others if len(one) > 1 and subject.kind is SubjectKind.TOPIC]
    spellings = [one for one in (first, *others) if one and one not in phrases]
    address = addresses.subject_href(subject)
    return [subject.kind.value, address, subject.title, spellings, phrases]


def as_json(content: object) -> str:
    """Write JSON without spaces and with plain letters."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
