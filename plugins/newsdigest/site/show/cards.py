"""The small parts that many pages share: cards, chips, coverage, months."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from newsdigest.model.subject import Membership, Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.arabic import first_words, minutes_to_read
from newsdigest.site.library import EXCERPT, Library, Reading
from newsdigest.site.subjectviews import OutletChip
from newsdigest.site.views import (
    Card,
    Chip,
    Coverage,
    Named,
    Step,
    SubjectChip,
)
from newsdigest.text.dates import day_of

ENDED: Final = re.compile("[.!?؟…:][\"'”»]*$|^$")
"""Ends a sentence, or is no text at all."""
WORD: Final = re.compile(r"\S+")
WEEKS: Final = 104
"""Most bars of a coverage strip; the oldest weeks beyond are left out."""


def chip_of(topic: Subject) -> Chip:
    """Show a topic as a label."""
    href = addresses.subject_href(topic)
    return Chip(topic.slug, topic.title, href, topic.hue or 1, topic.icon)


def topics_of(reading: Reading) -> list[Membership]:
    """List a post's topics: what it is about most first, ties by the order of topics."""
    return sorted(reading.of_kind(SubjectKind.TOPIC), key=weight)


def weight(one: Membership) -> tuple[bool, int, int, str]:
    """Sort topics by what speaks for them; what a curator pinned needs no other reason."""
    topic = one.subject
    return not one.pinned, -one.points, topic.order, topic.slug


def card_of(library: Library, reading: Reading) -> Card:
    """Show a post in a list."""
    post = reading.post
    return Card(
        slug=post.slug,
        href=addresses.article_href(post.slug),
        title=post.title,
        title_made=post.title_made,
        summary=summary_of(library, reading),
        summary_made=post.summary_made,
        published=post.published,
        added=post.added,
        outlet=outlet_name(reading),
        minutes=minutes_to_read(" ".join(passage.text for passage in reading.passages)),
        topics=tuple(chip_of(one.subject) for one in topics_of(reading)),
        kind=post.kind,
    )


def summary_of(library: Library, reading: Reading) -> str:
    """Give a post's summary, with the sign of more where the text goes on inside a sentence."""
    post = reading.post
    text = post.summary or post.standfirst or ""
    given = shown(library, reading, text)
    cut = not (post.summary_made or ENDED.search(text)) and any(
        text in passage.text and not passage.text.endswith(text) for passage in reading.passages
    )
    more = library.words.say("joining", "more")
    return given if not cut or given.endswith(more) else given + more


def shown(library: Library, reading: Reading, text: str) -> str:
    """Give a text whole, or its first words where only an excerpt may be shown."""
    more = library.words.say("joining", "more")
    return first_words(text, EXCERPT, more) if reading.excerpt else text


def outlet_name(reading: Reading) -> Named | None:
    """Name the outlet as its file does, else as the post does."""
    if reading.outlet:
        return Named(reading.outlet.title, addresses.subject_href(reading.outlet))
    return Named(reading.post.outlet) if reading.post.outlet else None


def step_of(reading: Reading, current: str) -> Step:
    """Show a post as a place in an order; `current` is the slug of the page's own."""
    post = reading.post
    return Step(addresses.article_href(post.slug), post.title, post.published, post.slug == current)


def subject_chip(library: Library, subject: Subject) -> SubjectChip:
    """Show a person or a place in a list, in the colour of the topic they appear in most."""
    readings = library.of(subject)
    topics = topics_among(readings)
    kind = subject.place_type
    return SubjectChip(
        href=addresses.subject_href(subject),
        title=subject.title,
        mark=subject.title.removeprefix(library.words.say("joining", "the"))[:1],
        role=library.words.say("place", kind) if kind else subject.role,
        hue=(topics[0][0].hue or 1) if topics else 1,
        articles=len(readings),
        kind=subject.kind,
    )


def outlet_chip(library: Library, outlet: Subject) -> OutletChip:
    """Show an outlet in a list."""
    href, articles = addresses.subject_href(outlet), len(library.of(outlet))
    return OutletChip(href, outlet.title, articles, outlet.summary)


def subjects_among(
    readings: Iterable[Reading], kind: SubjectKind
) -> tuple[tuple[Subject, int], ...]:
    """Count the subjects of a kind over posts: most posts first, ties by order, then slug."""
    found = Counter(one.subject.key for reading in readings for one in reading.of_kind(kind))
    subjects = {
        one.subject.key: one.subject for reading in readings for one in reading.of_kind(kind)
    }
    return tuple(
        sorted(
            ((subjects[key], number) for key, number in found.items()),
            key=lambda pair: (-pair[1], pair[0].order, pair[0].slug),
        )
    )


def topics_among(readings: Sequence[Reading]) -> tuple[tuple[Subject, int], ...]:
    """Count the topics over posts, most posts first."""
    return subjects_among(readings, SubjectKind.TOPIC)


def topic_counts(readings: Sequence[Reading]) -> tuple[tuple[Chip, int], ...]:
    """Show the topics over posts with their numbers, most posts first."""
    return tuple((chip_of(topic), number) for topic, number in topics_among(readings))


def coverage_of(readings: Iterable[Reading]) -> Coverage:
    """Count posts per week up to the last dated day, oldest week first."""
    dates = [reading.post.published for reading in readings]
    days = sorted(day_of(moment) for moment in dates if moment)
    if not days:
        return Coverage((), None, None, len(dates))
    last = days[-1]
    recent = [day for day in days if (last - day).days < WEEKS * 7]
    weeks = Counter((last - day).days // 7 for day in recent)
    counts = tuple(weeks[back] for back in range(max(weeks), -1, -1))
    rows = tuple((*week_of(last, back), weeks[back]) for back in sorted(weeks))
    return Coverage(counts, recent[0], last, dates.count(None), len(days) - len(recent), rows)


def week_of(last: date, back: int) -> tuple[date, date]:
    """Give the first and the last day of a week, so many weeks before the one that ends last."""
    end = last - timedelta(weeks=back)
    return end - timedelta(days=6), end
