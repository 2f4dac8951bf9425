"""Denials across articles: «X denied what Y said about …», where Y said it in another article.

The denial names whose words it denies, but not which. So they must be of the days before it, and
about the same thing in the same words; where none are, nothing is shown beside the denial.
"""

from collections.abc import Iterator
from typing import Final

from newsdigest.site.library import Reading
from newsdigest.site.reports import SHORTEST, stem_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import Said
from newsdigest.text.dates import day_of
from newsdigest.text.fold import words

DAYS: Final = 7
"""Longest time between a claim and its denial: a later one answers something newer."""
ALIKE: Final = 2
"""Words that claim and denial must share, names, verbs and small words apart."""


def disputed(shelf: Shelf, reading: Reading, denial: Said) -> Said | None:
    """Find the claim that a denial means: the one with the most words in common, the newest."""
    own = stems_of(shelf, denial)
    found = [
        (len(own & stems_of(shelf, one)), -at, one)
        for at, one in enumerate(claims_before(shelf, reading, denial.disputes or ""))
    ]
    best = max(found, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] >= ALIKE else None


def claims_before(shelf: Shelf, reading: Reading, key: str) -> Iterator[Said]:
    """List what a person claims in other dated posts of the days before, newest first."""
    library, own = shelf.library, reading.post
    for other in library.of(library.sources.subjects[key]):
        said, denied = other.post.published, own.published
        if other.post.slug == own.slug or said is None or denied is None:
            continue
        if 0 <= (day_of(denied) - day_of(said)).days <= DAYS:
            yield from (one for one in shelf.said[other.post.slug] if one.key == key and one.claims)


def stems_of(shelf: Shelf, said: Said) -> frozenset[str]:
    """Give the words of a sentence that tell what it is about."""
    library = shelf.library
    text = "".join(part for part, _ in said.view.parts)
    names = [text[match.start : match.end] for match in library.matcher.find(text)]
    speech, named = library.sources.speech, {word for name in names for word in words(name)}
    stems = {
        stem_of(word)
        for word in words(text)
        if word not in named and word not in speech.verbs and not speech.has("stop.words", word)
    }
    return frozenset(one for one in stems if len(one) >= SHORTEST and not is_saying(shelf, one))


def is_saying(shelf: Shelf, stem: str) -> bool:
    """Tell whether a word only names words: «statements», «accusations»."""
    speech = shelf.library.sources.speech
    groups = ("denial.claims", "denial.quoted", "denial.truth", "clause.words")
    return any(speech.has(group, stem) for group in groups)
