"""Where articles name a subject: of each the first sentence with the name, exactly as written."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from newsdigest.model.subject import Evidence, Place, Subject, SubjectKind
from newsdigest.site.library import Reading
from newsdigest.site.show.cards import WORD
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import AROUND_EXCERPT, href_of
from newsdigest.site.subjectviews import Mention, MentionMonth
from newsdigest.text.dates import day_of

AROUND: Final = 18
"""Most words shown on each side of a name: with it about one long sentence."""
SENTENCES: Final = 100
"""Articles of a subject whose sentence is shown, the first of the list; of the others the title."""
STOP: Final = re.compile(r"[.!?\u061f\u061b\u2026]+\s+")
"""Ends a sentence: the Latin signs, the Arabic question mark and semicolon, an ellipsis."""


def mentions_of(shelf: Shelf, subject: Subject) -> list[Mention]:
    """Show a subject's articles in the order of lists."""
    return [
        mention_of(shelf, reading, subject) if place < SENTENCES else bare(shelf, reading, subject)
        for place, reading in enumerate(shelf.library.of(subject))
    ]


def by_month(mentions: Iterable[Mention]) -> tuple[MentionMonth, ...]:
    """Group the dated ones, newest first, by month."""
    dated = ((one.card.published, one) for one in mentions)
    pairs = [(day_of(moment).replace(day=1), one) for moment, one in dated if moment]
    return tuple(
        MentionMonth(day, tuple(one for _, one in group))
        for day, group in groupby(pairs, key=lambda pair: pair[0])
    )


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
