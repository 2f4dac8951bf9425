"""What lists by month are made of; the rest of what pages show is in `views`.

A long list shows the newest articles in full, and of older ones day and title.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from newsdigest.site.views import Card, Chip

Shown = TypeVar("Shown")
"""What a list shows of an article in full: a card, or a card with more."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence in a timeline, in whole days."""

    days: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a timeline, newest first; `items` mixes cards and gaps in reading order.

    `titles` goes on where a long list has gone far enough back: day and title are shown of them.
    """

    day: date
    count: int
    items: tuple[Card | Gap, ...]
    titles: tuple[Card | Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Undated(Generic[Shown]):
    """Articles without a date, what was added last first; of the later ones the title."""

    shown: tuple[Shown, ...]
    titles: tuple[Card, ...] = ()

    def __len__(self) -> int:
        """Count them all."""
        return len(self.shown) + len(self.titles)


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that names a subject: the words of the sentence around the name, exact."""

    card: Card
    before: str
    name: str
    after: str
    href: str


@dataclass(frozen=True, slots=True)
class MentionMonth:
    """A month of mentions; months go newest first. `titles` are older than those in full."""

    day: date
    mentions: tuple[Mention, ...]
    titles: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Beat:
    """An article in a topic's story: what time went by since the one before, in words.

    `after` is empty for the first; `silent` marks a long time without any. `also` are the other
    topics of the article. Of one that is `brief` day and title are shown.
    """

    card: Card
    after: str
    silent: bool
    also: tuple[Chip, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class StoryMonth:
    """A month of a topic's story; months and beats go oldest first.

    `folded`: all of it lies before the newest articles, which a long story shows in full.
    """

    day: date
    beats: tuple[Beat, ...]
    folded: bool = False
