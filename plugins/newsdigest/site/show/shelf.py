"""What all views draw on: the library, the links between posts, and each post's card, made once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.library import Library, Reading
from newsdigest.site.links import Links, links_of
from newsdigest.site.pages import SiteView
from newsdigest.site.show.cards import card_of, chip_of, person_chip
from newsdigest.site.show.statements import Said, said_by_post
from newsdigest.site.views import Card, Chip, PersonChip


@dataclass(frozen=True, slots=True)
class Story:
    """A topic's dated posts, oldest first, and the place (from 0) of each slug among them."""

    readings: tuple[Reading, ...]
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library with what many pages show of it; `cards` by slug, `people` by key."""

    library: Library
    links: Links
    cards: Mapping[str, Card]
    people: Mapping[str, PersonChip]
    topics: tuple[Subject, ...]
    """All topics, those without posts too: their addresses are promised."""
    stories: Mapping[str, Story]
    """Each topic's story by the topic's key."""
    said: Mapping[str, tuple[Said, ...]]
    """What is said in each post, by slug."""

    def cards_of(self, readings: Iterable[Reading]) -> tuple[Card, ...]:
        """Show posts in a list, in the order given."""
        return tuple(self.cards[reading.post.slug] for reading in readings)

    def people_of(self, people: Iterable[Subject]) -> tuple[PersonChip, ...]:
        """Show people in the order given."""
        return tuple(self.people[person.key] for person in people)

    def reading(self, slug: str) -> Reading:
        """Give a post's reading."""
        return self.library.readings[slug]


def shelf_of(library: Library) -> Shelf:
    """Make links, cards and chips once for all pages."""
    cards = {slug: card_of(library, reading) for slug, reading in library.readings.items()}
    people = {
        person.key: person_chip(library, person)
        for person in library.subject_list(SubjectKind.PERSON)
    }
    topics = sorted(
        (one for one in library.sources.subjects.values() if one.kind is SubjectKind.TOPIC),
        key=lambda one: (one.order, one.slug),
    )
    stories = {topic.key: story_of(library, topic) for topic in topics}
    said = said_by_post(library, cards)
    return Shelf(library, links_of(library), cards, people, tuple(topics), stories, said)


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
        has_people=bool(shelf.people),
        has_outlets=any(post.outlet for post in sources.posts),
    )


def topic_chips(shelf: Shelf) -> tuple[Chip, ...]:
    """Show all topics as labels."""
    return tuple(chip_of(topic) for topic in shelf.topics)
