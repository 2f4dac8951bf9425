"""Texts that are made of the same words, found without comparing each with every other.

A text is the set of its runs of words. The first text to hold a run owns it; the runs of a later
one vote for their owners, and only owners with enough votes, and texts already found like them, are
compared in full. The cost grows with the words of all texts.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nsmallest
from itertools import repeat
from typing import Final

from newsdigest.convert.thresholds.likeness import (
    COMPARED_TEXTS,
    COMPARED_WORDS,
    LEAST_WORDS,
    PART_SHARE,
    RUN_WORDS,
    VERSION_SHARE,
    VOTES_SHARE,
)

Text = str
"""A text as bare words, a blank between them."""
_NOBODY: Final = -1
"""Owns a run that no text had before."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share, by their places: a share of the longer and one of the shorter."""

    first: int
    second: int
    of_longer: float
    of_shorter: float

    @property
    def is_version(self) -> bool:
        """Tell whether the two are one article, edited or cut."""
        return self.of_longer >= VERSION_SHARE

    @property
    def is_part(self) -> bool:
        """Tell whether the longer holds the shorter and much more."""
        return not self.is_version and self.of_shorter >= PART_SHARE


@lru_cache(maxsize=128)
def runs_of(text: Text) -> frozenset[int]:
    """Give the runs of words of a text, as hashes; none where it is too short to be told."""
    size = RUN_WORDS
    words = text.split(None, COMPARED_WORDS)[:COMPARED_WORDS]
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(map(hash, zip(*(words[start:] for start in range(size)), strict=False)))


def _likeness(first: tuple[int, frozenset[int]], second: tuple[int, frozenset[int]]) -> Likeness:
    """Compare two texts in full, given as their places and runs."""
    (one, mine), (other, yours) = first, second
    both = len(mine & yours)
    longer, shorter = max(len(mine), len(yours)), min(len(mine), len(yours))
    return Likeness(one, other, both / (longer or 1), both / (shorter or 1))


@dataclass(frozen=True, slots=True)
class Alike:
    """What was found among texts: for each the first of its versions, and all likenesses."""

    heads: tuple[int, ...]
    likes: tuple[Likeness, ...]


def alike(texts: Sequence[Text]) -> Alike:
    """Find the texts that are versions or parts of each other, the first of them first.

    A version is measured against the first of its kind, so that a running story, each time a little
    other than the last, does not become one endless article. Of many alike a few are compared.
    """
    search = _Search(texts)
    for place in range(len(texts)):
        search.add(place)
    return Alike(tuple(search.heads), tuple(search.found))


@dataclass(slots=True)
class _Search:
    """The runs met so far with their owners, and what was found."""

    texts: Sequence[Text]
    owners: dict[int, int] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    kin: dict[int, list[int]] = field(default_factory=dict)
    found: list[Likeness] = field(default_factory=list)

    def add(self, place: int) -> None:
        """Compare a text with those before it, and let it own the runs that are new."""
        runs = runs_of(self.texts[place])
        self.sizes.append(len(runs))
        self.heads.append(place)
        for other in self._candidates(runs):
            like = _likeness((other, runs_of(self.texts[other])), (place, runs))
            if like.is_version or like.is_part:
                self.found.append(like)
                self.kin.setdefault(other, []).append(place)
                self.kin.setdefault(place, []).append(other)
            if like.is_version and self.heads[other] == other:
                self.heads[place] = other
                break  # whatever else it is like, that one is like too
        self.owners.update(dict.fromkeys(runs.difference(self.owners), place))

    def _candidates(self, runs: frozenset[int]) -> list[int]:
        """List the texts with enough votes, each after the first of its versions, and their kin.

        Of equals the first counts.
        """
        votes = Counter(map(self.owners.get, runs, repeat(_NOBODY)))
        del votes[_NOBODY]
        named = [
            one
            for owner, count in nsmallest(COMPARED_TEXTS, votes.items(), key=_most_first)
            if count >= VOTES_SHARE * min(len(runs), self.sizes[owner])
            for one in (self.heads[owner], owner)
        ]
        near = (other for owner in named for other in self.kin.get(owner, ())[:COMPARED_TEXTS])
        return list(dict.fromkeys([*named, *near]))[:COMPARED_TEXTS]


def _most_first(vote: tuple[int, int]) -> tuple[int, int]:
    """Order owners by their votes and then by place: hashes come in another order in each run."""
    return -vote[1], vote[0]
