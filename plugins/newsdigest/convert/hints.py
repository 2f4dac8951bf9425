"""Which groups of furniture phrases a line may belong to, told by its words.

A line is then compared with these groups alone: most lines have not one such word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsdigest.text.fold import words


@dataclass(frozen=True, slots=True)
class Furniture:
    """A named group of page-furniture phrases, all in their bare form (see `bare`).

    A line that opens with one of `calls` and holds one of `channels` belongs to it as well. What
    may stand `within` has a blank on either side, unless it is `literal` and may be part of a word.
    """

    id: str
    whole: frozenset[str]
    start: tuple[str, ...]
    within: tuple[str, ...]
    terms: tuple[str, ...]
    most: int
    opens: str
    literal: bool
    spares: bool
    rows: bool = False
    calls: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hints:
    """The ids of groups by the word that points to them.

    `first` is asked with a line's first word, `inside` with each; `always` are groups that signs
    or numbers point to, and `asked` all groups.
    """

    first: Mapping[str, frozenset[str]]
    inside: Mapping[str, frozenset[str]]
    always: frozenset[str]
    asked: frozenset[str]

    def pointed(self, words: Sequence[str]) -> frozenset[str]:
        """Name the groups that bare words may belong to."""
        first = self.first.get(words[0]) if words else None
        found = self.always if first is None else self.always | first
        inside = self.inside.keys() & words
        return found.union(*map(self.inside.__getitem__, inside)) if inside else found


def hints_of(groups: Iterable[Furniture]) -> Hints:
    """Index groups by the first word of what opens a line, and by a word of what stands in it."""
    groups = tuple(groups)
    first: dict[str, set[str]] = defaultdict(set)
    inside: dict[str, set[str]] = defaultdict(set)
    always = {group.id for group in groups if group.literal and group.within}
    for group in groups:
        for phrase in (*group.whole, *group.start):
            word, *rest = words(phrase)
            if word == "0":  # stands for any number
                inside[rest[0]].add(group.id)
            first[word].add(group.id)
        for word in group.calls:
            first[word].add(group.id)
        for word in _telling(group.within):
            inside[word].add(group.id)
        always |= {group.id for word in _telling(group.within) if not word.isalpha()}
    return Hints(
        _frozen(first), _frozen(inside), frozenset(always), frozenset(g.id for g in groups)
    )


def _telling(phrases: Iterable[str]) -> Iterator[str]:
    """Give the longest word of each phrase, a number only for want of one: few lines have it."""
    return (max(phrase.split(), key=lambda word: (word.isalpha(), len(word))) for phrase in phrases)


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(ids) for word, ids in found.items()}
