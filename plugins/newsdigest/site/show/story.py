"""A topic's story line: its dated articles as things went, with the time between them in words."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.site.show.cards import SILENCE
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.subjectviews import Beat, StoryMonth
from newsdigest.site.views import Card
from newsdigest.text.dates import day_of

NOTHING: Final = ("", False)
"""Before the first article of a story no time went by that it could tell of."""


def story_months(shelf: Shelf, topic: Subject) -> tuple[StoryMonth, ...]:
    """Group a topic's dated articles by month, all oldest first."""
    return tuple(
        StoryMonth(day, tuple(group))
        for day, group in groupby(beats_of(shelf, topic), key=lambda beat: month_of(beat.card))
    )


def month_of(card: Card) -> date:
    """Give the first day of the month of a dated article."""
    return day_of(card.published or card.added).replace(day=1)


def beats_of(shelf: Shelf, topic: Subject) -> Iterator[Beat]:
    """Show each dated article of a topic with what went by since the one before."""
    before: Card | None = None
    for reading in shelf.stories[topic.key].readings:
        card = shelf.cards[reading.post.slug]
        after, silent = since(shelf, before, card)
        also = tuple(chip for chip in card.topics if chip.slug != topic.slug)
        yield Beat(card, after, silent, also)
        before = card


def since(shelf: Shelf, before: Card | None, card: Card) -> tuple[str, bool]:
    """Say how long after another article one was published, and whether that is a silence."""
    if not (before and before.published and card.published):
        return NOTHING
    days = (day_of(card.published) - day_of(before.published)).days
    return shelf.library.words.counted(days, "after_days"), days > SILENCE
