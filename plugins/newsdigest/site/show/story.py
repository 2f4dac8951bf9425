"""A topic's story line: its dated articles as things went, with the time between them in words."""

from collections.abc import Iterator
from itertools import count, groupby
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.site.monthviews import Beat, StoryMonth
from newsdigest.site.show.months import FULL, SILENCE, month_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.views import Card
from newsdigest.text.dates import day_of

NOTHING: Final = ("", False)
"""Before the first article of a story no time went by that it could tell of."""


def story_months(shelf: Shelf, topic: Subject) -> tuple[StoryMonth, ...]:
    """Group a topic's dated articles by month, all oldest first."""
    beats = tuple(beats_of(shelf, topic))
    shown = {month_of(beat.card) for beat in beats[-FULL:]}
    return tuple(
        StoryMonth(day, tuple(group), folded=day not in shown)
        for day, group in groupby(beats, key=lambda beat: month_of(beat.card))
    )


def beats_of(shelf: Shelf, topic: Subject) -> Iterator[Beat]:
    """Show each dated article of a topic with what went by since the one before.

    In a long story the older ones are brief, but for those of which a curator says what they are.
    """
    before: Card | None = None
    readings = shelf.stories[topic.key].readings
    for left, card in zip(count(len(readings), -1), shelf.cards_of(readings)):
        after, silent = since(shelf, before, card)
        also = tuple(chip for chip in card.topics if chip.slug != topic.slug)
        yield Beat(card, after, silent, also, brief=left > FULL and not card.kind)
        before = card


def since(shelf: Shelf, before: Card | None, card: Card) -> tuple[str, bool]:
    """Say how long after another article one was published, and whether that is a silence."""
    if not (before and before.published and card.published):
        return NOTHING
    days = (day_of(card.published) - day_of(before.published)).days
    return shelf.library.words.counted(days, "after_days"), days > SILENCE
