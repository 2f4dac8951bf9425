"""What all views draw on: the library, the links between posts, and each post's card, made once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.library import Library, Reading
from newsdigest.site.links import Links, links_of
from newsdigest.site.pages import SiteView
from newsdigest.site.show.cards import card_of, chip_of, subject_chip
from newsdigest.site.show.statements import Said, said_by_post
from newsdigest.site.views import Card, Chip, SubjectChip

CHIPS: Final = (SubjectKind.PERSON, SubjectKind.PLACE)
"""Kinds of subject that lists show by an initial."""


@dataclass(frozen=True, slots=True)
class Story:
    """A topic's dated posts, oldest first, and the place (from 0) of each slug among them."""

    readings: tuple[Reading, ...]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library with what many pages show of it; `cards` by slug.

    `subjects` are the people and places by key, those without posts too: files lead to them.
    """

    library: Library
    links: Links
    cards: Mapping[str, Card]
    subjects: Mapping[str, SubjectChip]
    topics: tuple[Subject, ...]
    """All topics, those without posts too: their addresses are promised."""
    stories: Mapping[str, Story]
    """Each topic's story by the topic's key."""
    said: Mapping[str, tuple[Said, ...]]
    """What is said in each post, by slug."""
    tied: Mapping[str, tuple[tuple[str, Subject], ...]]
    """What leads to a subject, by its key: (relation, the subject whose file says so)."""

    def cards_of(self, readings: Iterable[Reading]) -> tuple[Card, ...]:
        """Show posts in a list, in the order given."""
        return tuple(self.cards[reading.post.slug] for reading in readings)

    def chips_of(self, subjects: Iterable[Subject]) -> tuple[SubjectChip, ...]:
        """Show people or places in the order given."""
        return tuple(self.subjects[subject.key] for subject in subjects)

    def reading(self, slug: str) -> Reading:
        """Give a post's reading."""
        return self.library.readings[slug]


def shelf_of(library: Library) -> Shelf:
    """Make links, cards and chips once for all pages."""
    cards = {slug: card_of(library, reading) for slug, reading in library.readings.items()}
    every = library.sources.subjects.values()
    chips = {one.key: subject_chip(library, one) for one in every if one.kind in CHIPS}
    topics = sorted(
        (one for one in every if one.kind is SubjectKind.TOPIC),
        key=lambda one: (one.order, one.slug),
    )
    stories = {topic.key: story_of(library, topic) for topic in topics}
    said = said_by_post(library, cards)
    links = links_of(library)
    return Shelf(library, links, cards, chips, tuple(topics), stories, said, tied_to(every))


def tied_to(subjects: Iterable[Subject]) -> Mapping[str, tuple[tuple[str, Subject], ...]]:
    """Turn the relations of subjects round: key led to → (relation, subject), in their order."""
    found: defaultdict[str, list[tuple[str, Subject]]] = defaultdict(list)
    for subject in subjects:
        for relation in subject.relations:
            if relation.target:
                found[relation.target].append((relation.name, subject))
    return {key: tuple(pairs) for key, pairs in found.items()}


def story_of(library: Library, topic: Subject) -> Story:
    """Put a topic's dated posts in the order in which things happened."""
    dated = tuple(one for one in reversed(library.of(topic)) if one.post.published)
    return Story(dated, {one.post.slug: place for place, one in enumerate(dated)})


def site_view(shelf: Shelf) -> SiteView:
    """Show what stands on every page round its own content."""
    sources = shelf.library.sources
    return SiteView(
        name=sources.name,
        tagline=sources.tagline,
        moment=max((post.added for post in sources.posts), default=None),
        topics=topic_chips(shelf),
        has_people=has_chips(shelf, SubjectKind.PERSON),
        has_places=has_chips(shelf, SubjectKind.PLACE),
        has_outlets=any(post.outlet for post in sources.posts),
    )


def has_chips(shelf: Shelf, kind: SubjectKind) -> bool:
    """Tell whether there is anybody, or anything, of a kind."""
    return any(chip.kind == kind for chip in shelf.subjects.values())


def topic_chips(shelf: Shelf) -> tuple[Chip, ...]:
    """Show all topics as labels."""
    return tuple(chip_of(topic) for topic in shelf.topics)
