"""Long lists: the newest articles with all that is known of them, of older ones day and title."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Final

from newsdigest.site.monthviews import Gap, Month, Undated
from newsdigest.site.views import Card
from newsdigest.text.dates import day_of

SILENCE: Final = 10
"""Days without an article that a timeline shows as a gap (theme brief, rule 19)."""
FULL: Final = 30
"""Articles of a list that are shown in full, and as many without a date: what a reader goes through
in one go, and what a phone draws at once. A longer page is slow before it is long."""


def month_of(card: Card) -> date:
    """Give the first day of the month of a dated article."""
    return day_of(card.published or card.added).replace(day=1)


def months_of(cards: Iterable[Card]) -> tuple[Month, ...]:
    """Group dated cards by month, newest first, with the silences between them."""
    dated = [card for card in cards if card.published]
    full = {card.slug for card in dated[:FULL]}
    by_month = groupby(with_gaps(dated), key=lambda pair: pair[0])
    return tuple(month(day, tuple(one for _, one in pairs), full) for day, pairs in by_month)


def month(day: date, entries: tuple[Card | Gap, ...], full: set[str]) -> Month:
    """Part the entries of a month where the articles that are shown in full end."""
    cards = [(at, one) for at, one in enumerate(entries) if isinstance(one, Card)]
    end = next((at for at, card in cards if card.slug not in full), len(entries))
    return Month(day, len(cards), entries[:end], entries[end:])


def with_gaps(cards: Sequence[Card]) -> Iterator[tuple[date, Card | Gap]]:
    """Pair each card, newest first, with its month; a silence goes with the newer of its ends."""
    for card, older in pairwise([*cards, None]):
        if card:
            yield month_of(card), card
            yield from ((month_of(card), Gap(days)) for days in silence(card, older))


def silence(card: Card, older: Card | None) -> list[int]:
    """Give the whole days without an article after `older`, if they are enough to be named."""
    if not (older and older.published and card.published):
        return []
    quiet = day_of(card.published) - day_of(older.published) - timedelta(days=1)
    return [quiet.days] if quiet.days >= SILENCE else []


def undated(cards: Iterable[Card]) -> Undated[Card]:
    """Keep the cards without a date."""
    found = tuple(card for card in cards if not card.published)
    return Undated(found[:FULL], found[FULL:])
