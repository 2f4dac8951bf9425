"""The home page: what leads and why, then the topics, the latest and the people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.library import Library, Reading
from newsdigest.site.pages import HomePage
from newsdigest.site.show.cards import chip_of, coverage_of, step_of
from newsdigest.site.show.rest import tally_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.subject import parted
from newsdigest.site.show.topic import topic_card
from newsdigest.site.views import TopicCard

ARC: Final = 5
BESIDE: Final = 2
CARDS: Final = 3
LATEST: Final = 12
PEOPLE: Final = 6
PLACES: Final = 12


@dataclass(frozen=True, slots=True)
class Lead:
    """The article that leads, the topic it leads for, and the reason as a sentence."""

    reading: Reading
    topic: Subject | None
    why: str


def home_page(shelf: Shelf) -> HomePage:
    """Show what matters now."""
    readings = tuple(shelf.library.readings.values())
    lead = lead_of(shelf)
    mine = shelf.library.of(lead.topic) if lead and lead.topic else ()
    story = story_of(shelf, lead)
    told = (*top_of(lead), *story)
    beside, cards = spread(others(readings, told), mine)
    above = (*told, *beside, *cards)
    return HomePage(
        lead=shelf.cards[lead.reading.post.slug] if lead else None,
        why=lead.why if lead else "",
        lead_topic=chip_of(lead.topic) if lead and lead.topic else None,
        lead_coverage=coverage_of(mine) if mine else None,
        arc=tuple(step_of(reading, top_of(lead)[0].post.slug) for reading in story),
        beside=shelf.cards_of(beside),
        cards=shelf.cards_of(cards),
        topics=tuple(topic_cards(shelf, above)),
        latest=shelf.cards_of(latest_of(readings, above)),
        people=tuple(parted(shelf, SubjectKind.PERSON)[0][:PEOPLE]),
        places=tuple(parted(shelf, SubjectKind.PLACE)[0][:PLACES]),
        tally=tally_of(shelf.library),
    )


def lead_of(shelf: Shelf) -> Lead | None:
    """Choose what leads: the curator's choice, else the newest of the busiest topic."""
    readings = tuple(shelf.library.readings.values())
    chosen = next((reading for reading in readings if reading.post.lead), None)
    if chosen:
        why = chosen.post.lead_reason or shelf.library.words.say("lead", "chosen")
        return Lead(chosen, busiest(shelf.library, own_topics(shelf, chosen)), why)
    topic = busiest(shelf.library, shelf.topics)
    if topic:
        return _newest_of(shelf.library, topic)
    return _newest_of_all(shelf.library, readings[0]) if readings else None


def _newest_of(library: Library, topic: Subject) -> Lead:
    """Let the first of a topic's posts lead, and say what is true of it."""
    readings, words = library.of(topic), library.words
    key = "busiest" if readings[0].post.published else "busiest-undated"
    count = words.counted(len(readings), "article")
    return Lead(readings[0], topic, words.say("lead", key, topic=topic.title, count=count))


def _newest_of_all(library: Library, reading: Reading) -> Lead:
    """Let the first of all posts lead, and say what is true of it."""
    key = "newest" if reading.post.published else "newest-undated"
    return Lead(reading, None, library.words.say("lead", key))


def own_topics(shelf: Shelf, reading: Reading) -> list[Subject]:
    """List the topics of a post."""
    return [topic for topic in shelf.topics if topic.key in reading.keys]


def busiest(library: Library, topics: Iterable[Subject]) -> Subject | None:
    """Find the topic with the most posts; ties go by the order of topics."""
    found = [topic for topic in topics if library.of(topic)]
    return max(found, key=lambda topic: len(library.of(topic)), default=None)


def others(readings: Iterable[Reading], but: Sequence[Reading]) -> list[Reading]:
    """Leave out the posts shown above."""
    above = {reading.post.slug for reading in but}
    return [reading for reading in readings if reading.post.slug not in above]


def spread(
    left: Sequence[Reading], mine: Sequence[Reading]
) -> tuple[Sequence[Reading], Sequence[Reading]]:
    """Choose what stands under the lead, of its own topic first, and what has cards of its own.

    Where there is little left one of the two goes without: no article stands there twice.
    """
    if len(left) <= BESIDE:
        return left, ()
    if len(left) < BESIDE + CARDS:
        return (), left[:CARDS]
    own = {reading.post.slug for reading in mine}
    beside = [reading for reading in left if reading.post.slug in own][:BESIDE]
    return beside, others(left, beside)[:CARDS]


def topic_cards(shelf: Shelf, above: Iterable[Reading]) -> Iterator[TopicCard]:
    """Show all topics, each with the newest that stands nowhere above, in no other card either.

    One without such articles shows its newest, if possible one that no other card shows.
    """
    told = {reading.post.slug for reading in above}
    listed: set[str] = set()
    for topic in shelf.topics:
        readings = shelf.library.of(topic)
        new = [one for one in readings if one.post.slug not in listed]
        shown = [one for one in new if one.post.slug not in told][:CARDS] or [*new, *readings][:1]
        listed.update(one.post.slug for one in shown)
        yield replace(topic_card(shelf, topic), cards=shelf.cards_of(shown))


def top_of(lead: Lead | None) -> tuple[Reading, ...]:
    """Give the post that leads, if one does."""
    return (lead.reading,) if lead else ()


def story_of(shelf: Shelf, lead: Lead | None) -> tuple[Reading, ...]:
    """Tell how the lead's story came here: its last dated posts, the lead at the end."""
    if not (lead and lead.topic and lead.reading.post.published):
        return ()
    story = shelf.stories[lead.topic.key]
    end = story.places[lead.reading.post.slug] + 1
    return tuple(story.readings[max(0, end - ARC) : end])


def latest_of(readings: Sequence[Reading], above: Sequence[Reading]) -> list[Reading]:
    """List what was added last and stands nowhere above; all of it where that would be little."""
    left = others(readings, above)
    return last_added(left if len(left) >= LATEST else readings)[:LATEST]


def last_added(readings: Iterable[Reading]) -> list[Reading]:
    """Sort posts by the moment they were added, last first; ties keep the order of lists."""
    return sorted(readings, key=lambda reading: reading.post.added.isoformat(), reverse=True)
