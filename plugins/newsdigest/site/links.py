"""Links between posts, each made from evidence both sides share: related, same origin, neighbours.

No post is ever compared with every other: candidates come from lists of the posts of a subject,
and each list offers only the posts nearest in its order. The cost grows with posts times subjects.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.arabic import Words
from newsdigest.site.library import Library, Reading
from newsdigest.site.reports import days_apart, origins
from newsdigest.site.versions import Slugs, joined_origins, versions_of
from newsdigest.text.fold import fold

RELATED: Final = 4
"""Related links on a page: what a reader takes in at one look."""
NEAREST: Final = 8
"""Posts that a subject's list offers on each side of a post; more change no result in practice."""
NAMED: Final = 4
"""Names in a reason: a fifth makes the sentence longer and not truer."""
TELLING: Final = (SubjectKind.PERSON, SubjectKind.TOPIC, SubjectKind.PLACE, SubjectKind.OUTLET)
"""Which kinds a reason names first, in each the rarest: the same capitals are in all articles."""
AGENCY: Final = "agency/"
"""Opens the key under which posts that credit one agency meet, beside those of subjects."""


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """A related post's slug and what the two share: keys of subjects, rarest first."""

    slug: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """All links of all posts, by slug.

    `origin` names for each post a post of its origin: posts with one name there go back to one
    report. `versions` lists all versions of its article, itself among them, `same_origin` the other
    posts that credit its agency for the same report.
    """

    related: Mapping[str, tuple[RelatedLink, ...]]
    origin: Mapping[str, str]
    same_origin: Mapping[str, tuple[str, ...]]
    versions: Slugs

    def sources_of(self, slugs: Iterable[str]) -> int:
        """Count the independent origins of some posts."""
        return len({self.origin[slug] for slug in slugs})


def links_of(library: Library) -> Links:
    """Find every link between posts; a version is no related post, nor one more of one agency."""
    origin = origins(library)
    versions = versions_of(library)
    others = {
        slug: tuple(one for one in found if one not in versions[slug])
        for slug, found in _others(origin).items()
    }
    related = _all_related(library, versions)
    return Links(related, joined_origins(origin, versions), others, versions)


def meeting_keys(reading: Reading) -> tuple[str, ...]:
    """Name what a post can share with others: its subjects and the agency it credits."""
    agency = (AGENCY + fold(reading.post.agency),) if reading.post.agency else ()
    return (*dict.fromkeys(reading.keys), *agency)


def _all_related(library: Library, versions: Slugs) -> dict[str, tuple[RelatedLink, ...]]:
    """Find the related posts of every post through one index of subjects."""
    index: dict[str, list[int]] = defaultdict(list)
    readings = tuple(library.readings.values())
    keys = [meeting_keys(reading) for reading in readings]
    for place, own in enumerate(keys):
        for key in own:
            index[key].append(place)
    weights = {key: log2(1 + len(readings) / len(places)) for key, places in index.items()}
    search = _Search(readings, keys, index, weights, versions)
    return {reading.post.slug: search.nearest(i) for i, reading in enumerate(readings)}


@dataclass(frozen=True, slots=True)
class _Search:
    """The index of subjects; a post is named by its place in the order of lists."""

    readings: Sequence[Reading]
    keys: Sequence[tuple[str, ...]]
    index: Mapping[str, list[int]]
    weights: Mapping[str, float]
    versions: Slugs

    def nearest(self, place: int) -> tuple[RelatedLink, ...]:
        """Rank a post's candidates: most shared weight, then nearest in time, then slug."""
        found = [(other, self.shared(place, other)) for other in self.candidates(place)]
        ranked = sorted(found, key=lambda pair: self._rank(place, *pair))
        return tuple(RelatedLink(self.readings[o].post.slug, keys) for o, keys in ranked[:RELATED])

    def candidates(self, place: int) -> set[int]:
        """List the posts nearest to this one in each of its subjects."""
        found: set[int] = set()
        for key in self.keys[place]:
            posts = self.index[key]
            at = bisect_left(posts, place)
            found.update(posts[max(0, at - NEAREST) : at + NEAREST + 1])
        same = self.versions[self.readings[place].post.slug]
        return {one for one in found - {place} if self.readings[one].post.slug not in same}

    def shared(self, place: int, other: int) -> tuple[str, ...]:
        """List what two posts share, rarest first."""
        both = set(self.keys[place]) & set(self.keys[other])
        return tuple(sorted(both, key=lambda key: (-self.weights[key], key)))

    def _rank(self, place: int, other: int, shared: tuple[str, ...]) -> tuple[float, int, str]:
        weight = round(sum(self.weights[key] for key in shared), 6)
        post, beside = self.readings[place].post, self.readings[other].post
        apart = days_apart(post.published, beside.published)
        return -weight, UNKNOWN_DAYS if apart is None else apart, beside.slug


UNKNOWN_DAYS: Final = 10**7
"""Ranks an undated post behind every dated one: more days than the calendar has."""


def _others(origin: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """List for each post the others of its origin, in the order of lists."""
    groups: dict[str, list[str]] = defaultdict(list)
    for slug, head in origin.items():
        groups[head].append(slug)
    return {slug: tuple(s for s in groups[head] if s != slug) for slug, head in origin.items()}


def reason_of(link: RelatedLink, reading: Reading, library: Library) -> str:
    """Say why two posts are related: a whole sentence, from nothing but what they share."""
    known, words = library.sources.subjects, library.words
    shared = [known[key] for key in link.shared if not key.startswith(AGENCY)]
    agency = [reading.post.agency or ""] if len(shared) < len(link.shared) else []
    told = sorted(shared, key=lambda one: TELLING.index(one.kind))[:NAMED]
    clauses = [
        *_clause(words, "named", _titles(told, SubjectKind.PERSON, SubjectKind.PLACE)),
        *_clause(words, "topics", _titles(told, SubjectKind.TOPIC)),
        *_clause(words, "agency", agency),
    ]
    return words.say("related", "sentence", clauses=words.joined(clauses))


def _titles(subjects: Iterable[Subject], *kinds: SubjectKind) -> list[str]:
    return [subject.title for subject in subjects if subject.kind in kinds]


def _clause(words: Words, key: str, names: list[str]) -> list[str]:
    """Say one kind of what is shared; nothing where none of it is."""
    return [words.say("related", key, names=words.joined(names))] if names else []
