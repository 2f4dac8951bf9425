"""A topic's page and the list of topics."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.arabic import Words
from newsdigest.site.library import Reading
from newsdigest.site.markup import intro
from newsdigest.site.pages import TopicPage, TopicsPage
from newsdigest.site.show.cards import chip_of, coverage_of, outlet_name, topics_among
from newsdigest.site.show.company import company_of
from newsdigest.site.show.exchanges import EXCHANGES, exchanges_of
from newsdigest.site.show.months import undated
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.story import story_months
from newsdigest.site.show.ties import facts_of, ties_to
from newsdigest.site.show.voices import speakers_of
from newsdigest.site.subjectviews import NearTopic, Share
from newsdigest.site.views import Named, TopicCard
from newsdigest.text.forms import names_of, shown_term

CARDS: Final = 3
"""Articles shown of a topic in a list of topics."""
TERMS: Final = 20
"""Words shown of those that a topic is known by: what a reader takes in at a glance."""


def topic_page(shelf: Shelf, topic: Subject) -> TopicPage:
    """Show a topic's whole story."""
    readings = shelf.library.of(topic)
    cards = shelf.cards_of(readings)
    exchanges = exchanges_of(shelf, readings)
    speakers, more_speakers = speakers_of(shelf, topic)
    terms, more_terms = wording_of(readings, topic)
    chip, sources = chip_of(topic), shelf.links.sources_of(one.post.slug for one in readings)
    return TopicPage(
        chip=chip,
        summary=topic.summary,
        intro_html=intro(topic.body),
        terms=terms,
        more_terms=more_terms,
        facts=facts_of(shelf, topic),
        ties=ties_to(shelf, topic),
        total=len(readings),
        sources=sources,
        outlets=outlet_counts(readings),
        people=company_of(shelf, readings, topic, SubjectKind.PERSON),
        places=company_of(shelf, readings, topic, SubjectKind.PLACE),
        coverage=coverage_of(readings),
        speakers=speakers,
        more_speakers=more_speakers,
        all_said=addresses.said_href(topic),
        exchanges=exchanges[:EXCHANGES],
        more_exchanges=len(exchanges[EXCHANGES:]),
        newest=next((card for card in cards if card.published), None),
        story=story_months(shelf, topic),
        undated=undated(cards),
        near=near(shelf, readings, topic),
        feeds=addresses.feeds_of(topic),
        share=Share(
            topic.title,
            of_sources(shelf.library.words, len(readings), sources),
            shelf.library.words.say("subject", topic.kind),
            chip.hue,
            chip.icon,
        ),
    )


def of_sources(words: Words, articles: int, sources: int) -> str:
    """Say how many articles there are, and how many independent sources they go back to."""
    count = words.counted(articles, "article")
    return f"{count} {words.counted(sources, 'from_sources')}" if articles else count


def wording_of(readings: Iterable[Reading], topic: Subject) -> tuple[tuple[str, ...], int]:
    """Name the words that a topic is known by, and count those that are left out.

    Those of its articles come first, most articles first, then as its file lists them. One that
    leaves room for other words is counted only: it is no wording that a reader would know.
    """
    met = Counter(
        term
        for reading in readings
        for one in reading.of_kind(SubjectKind.TOPIC)
        if one.subject.key == topic.key
        for term in sorted({evidence.term for evidence in one.evidence})
    )
    words = dict.fromkeys(names_of(topic.terms))
    ranked = [term for term, _ in met.most_common() if term in words]
    shown = tuple(ranked or words)[:TERMS]
    return shown, len({shown_term(term) for term in topic.terms}) - len(shown)


def outlet_counts(readings: Sequence[Reading]) -> tuple[tuple[Named, int], ...]:
    """Count the outlets that published the posts, most first."""
    found = Counter(name for reading in readings if (name := outlet_name(reading)))
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0].text)))


def near(shelf: Shelf, readings: Sequence[Reading], topic: Subject) -> tuple[NearTopic, ...]:
    """Count the other topics of a topic's posts, and show the newest post of both."""
    newest = {key: one.post.slug for one in reversed(readings) for key in one.keys}
    undated = {key for one in readings if not one.post.published for key in one.keys}
    return tuple(
        NearTopic(
            chip_of(other), number, shelf.cards[newest[other.key]], dated=other.key not in undated
        )
        for other, number in topics_among(readings)
        if other.slug != topic.slug
    )


def topic_card(shelf: Shelf, topic: Subject) -> TopicCard:
    """Show a topic in a list."""
    readings = shelf.library.of(topic)
    cards = shelf.cards_of(readings[:CARDS])
    return TopicCard(chip_of(topic), topic.summary, len(readings), coverage_of(readings), cards)


def topics_page(shelf: Shelf) -> TopicsPage:
    """Show all topics."""
    return TopicsPage(tuple(topic_card(shelf, topic) for topic in shelf.topics))
