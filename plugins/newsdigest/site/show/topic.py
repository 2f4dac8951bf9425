"""A topic's page and the list of topics."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Reading
from newsdigest.site.markup import intro
from newsdigest.site.pages import TopicPage, TopicsPage
from newsdigest.site.show.cards import (
    chip_of,
    coverage_of,
    months_of,
    outlet_name,
    subjects_among,
    topic_counts,
    undated,
)
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.voices import speakers_of
from newsdigest.site.views import Chip, Named, TopicCard

PEOPLE: Final = 12
"""People shown on a topic's page, most often named first."""
CARDS: Final = 3
"""Articles shown of a topic in a list of topics."""


def topic_page(shelf: Shelf, topic: Subject) -> TopicPage:
    """Show a topic's whole story."""
    readings = shelf.library.of(topic)
    cards = shelf.cards_of(readings)
    people = subjects_among(readings, SubjectKind.PERSON)[:PEOPLE]
    speakers, more_speakers = speakers_of(shelf, readings)
    return TopicPage(
        chip=chip_of(topic),
        summary=topic.summary,
        intro_html=intro(topic.body),
        terms=readable(shelf, topic.terms),
        total=len(readings),
        sources=len({shelf.links.origin[reading.post.slug] for reading in readings}),
        outlets=outlet_counts(readings),
        people=shelf.people_of(person for person, _ in people),
        coverage=coverage_of(readings),
        speakers=speakers,
        more_speakers=more_speakers,
        months=months_of(cards),
        undated=undated(cards),
        near=near(readings, topic),
        feed=addresses.topic_feed(topic.slug),
    )


def readable(shelf: Shelf, terms: tuple[str, ...]) -> tuple[str, ...]:
    """Write terms for readers: a gap as an ellipsis, and no sign for endings (`text.terms`)."""
    more = shelf.library.words.say("joining", "more")
    return tuple(term.replace("*", more).replace("~", "") for term in terms)


def outlet_counts(readings: Sequence[Reading]) -> tuple[tuple[Named, int], ...]:
    """Count the outlets that published the posts, most first."""
    found = Counter(name for reading in readings if (name := outlet_name(reading)))
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0].text)))


def near(readings: Sequence[Reading], topic: Subject) -> tuple[tuple[Chip, int], ...]:
    """Count the other topics of a topic's posts."""
    return tuple(pair for pair in topic_counts(readings) if pair[0].slug != topic.slug)


def topic_card(shelf: Shelf, topic: Subject) -> TopicCard:
    """Show a topic in a list."""
    readings = shelf.library.of(topic)
    cards = shelf.cards_of(readings[:CARDS])
    return TopicCard(chip_of(topic), topic.summary, len(readings), coverage_of(readings), cards)


def topics_page(shelf: Shelf) -> TopicsPage:
    """Show all topics."""
    return TopicsPage(tuple(topic_card(shelf, topic) for topic in shelf.topics))
