"""Where articles name a subject: of each the first sentence with the name, exactly as written."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Final

from newsdigest.model.subject import Evidence, Place, Subject, SubjectKind
from newsdigest.site.library import Reading
from newsdigest.site.monthviews import Mention, MentionMonth, Undated
from newsdigest.site.show.cards import WORD
from newsdigest.site.show.months import FULL, month_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import AROUND_EXCERPT, href_of
from newsdigest.site.views import Card

AROUND: Final = 18
"""Most words shown on each side of a name: with it about one long sentence."""
STOP: Final = re.compile(r"[.!?\u061f\u061b\u2026]+\s+")
"""Ends a sentence: the Latin signs, the Arabic question mark and semicolon, an ellipsis."""


def mentions_of(shelf: Shelf, subject: Subject) -> tuple[MentionMonth, ...]:
    """Show a subject's dated articles by month, newest first."""
    dated = [one for one in shelf.library.of(subject) if one.post.published]
    full = {one.post.slug: mention_of(shelf, one, subject) for one in dated[:FULL]}
    by_month = groupby(shelf.cards_of(dated), key=month_of)
    return tuple(mention_month(day, tuple(cards), full) for day, cards in by_month)


def mention_month(day: date, cards: tuple[Card, ...], full: Mapping[str, Mention]) -> MentionMonth:
    """Show a month's articles, those that are not to be shown in full by their titles."""
    mentions = tuple(full[card.slug] for card in cards if card.slug in full)
    return MentionMonth(day, mentions, cards[len(mentions) :])


def undated_of(shelf: Shelf, subject: Subject) -> Undated[Mention]:
    """Show a subject's articles without a date."""
    found = [one for one in shelf.library.of(subject) if not one.post.published]
    shown = tuple(mention_of(shelf, one, subject) for one in found[:FULL])
    return Undated(shown, shelf.cards_of(found[FULL:]))


def bare(shelf: Shelf, reading: Reading, subject: Subject) -> Mention:
    """Show an article without a sentence."""
    card = shelf.cards[reading.post.slug]
    return Mention(card, "", subject.title, "", card.href)


def mention_of(shelf: Shelf, reading: Reading, subject: Subject) -> Mention:
    """Show the first sentence of a post that names a subject, the title where no other does."""
    first = first_of(reading, subject)
    if first is None:
        return bare(shelf, reading, subject)
    card, words = shelf.cards[reading.post.slug], shelf.library.words
    before, name, after = sentence_of(reading.passages[first.passage].text, first.text)
    limit, more = AROUND_EXCERPT if reading.excerpt else AROUND, words.say("joining", "more")
    before, after = last_words(before, limit, more), head(after, limit, more)
    return Mention(card, before, name, after, href_of(reading, first.passage))


def first_of(reading: Reading, subject: Subject) -> Evidence | None:
    """Choose the mention that is shown: the first, those of titles last.

    The sentences that name all places of an article would together be most of it, so of one that
    may only be excerpted they come from nowhere but its title.
    """
    own = next(one for one in reading.memberships if one.subject == subject)
    headed = reading.excerpt and subject.kind is SubjectKind.PLACE
    shown = [one for one in own.evidence if not headed or one.place is Place.TITLE]
    return min(shown, key=lambda one: one.place is Place.TITLE, default=None)


def sentence_of(text: str, name: str) -> tuple[str, str, str]:
    """Split the first sentence that holds a name into before, the name, and after."""
    before, _, after = text.partition(name)
    start = max((stop.end() for stop in STOP.finditer(before)), default=0)
    stop = STOP.search(after)
    end = stop.start() + len(stop[0].rstrip()) if stop else len(after)
    return before[start:], name, after[:end]


def last_words(text: str, limit: int, more: str) -> str:
    """Give the last `limit` words of a text, as it stands where it is short."""
    starts = [word.start() for word in WORD.finditer(text)]
    return text if len(starts) <= limit else f"{more} {text[starts[-limit] :]}"


def head(text: str, limit: int, more: str) -> str:
    """Give the first `limit` words of a text, as it stands where it is short."""
    ends = [word.end() for word in WORD.finditer(text)]
    return text if len(ends) <= limit else text[: ends[limit - 1]] + more
