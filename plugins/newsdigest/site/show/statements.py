"""Who says what: each post's statements as sentences, made once for the pages that show them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from newsdigest.model.statement import Statement, StatementKind
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.arabic import Words
from newsdigest.site.board import Act, StatementView
from newsdigest.site.library import EXCERPT, Library, Reading
from newsdigest.site.show.cards import WORD
from newsdigest.site.spots import HEADS, begun, spot_id
from newsdigest.site.views import Card
from newsdigest.subjects.speech.callings import is_unnamed
from newsdigest.subjects.speech.denials import CLAIMS

AGAINST: Final = (StatementKind.DENIED, StatementKind.REFUSED, StatementKind.EXCLUDED)
AROUND: Final = 40
"""Most words shown on each side of where the reported words begin: a long sentence is whole."""
AROUND_EXCERPT: Final = 6
"""The same where only an excerpt may be shown: many names must not add up to the text."""
FROM_EXCERPT: Final = EXCERPT // (2 * AROUND_EXCERPT)
"""Sentences shown of such a text: on all pages together no more words than its excerpt has."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its speaker: the subject's key, and the name as written; None if not told.

    `answers` is the place, among the sentences of the post, of the one that it denies; `disputes`
    the key of whoever said elsewhere what it denies. `claims` tells whether it can be denied.
    """

    key: str | None
    speaker: str | None
    view: StatementView
    answers: int | None = None
    disputes: str | None = None
    claims: bool = False


def said_by_post(library: Library, cards: Mapping[str, Card]) -> dict[str, tuple[Said, ...]]:
    """Make the sentences of every post, by slug, in the order of its text."""
    return {
        slug: _said_in(library, reading, cards[slug]) for slug, reading in library.readings.items()
    }


def _said_in(library: Library, reading: Reading, card: Card) -> tuple[Said, ...]:
    """Make a post's sentences; one that a speaker fills with several statements is made once."""
    groups = [tuple(group) for _, group in groupby(reading.statements, _sentence_of)]
    shown = groups[:FROM_EXCERPT] if reading.excerpt else groups
    made = [_said(library, reading, card, group) for group in shown]
    denied = answered_by(groups)
    return tuple(
        replace(one, answers=denied.get(place) if denied.get(place, 0) < len(made) else None)
        for place, one in enumerate(made)
    )


def answered_by(groups: Sequence[Sequence[Statement]]) -> dict[int, int]:
    """Map the place of each sentence that denies another one to the place of that other."""
    places = [place for place, group in enumerate(groups) for _ in group]
    pairs = [
        (place, places[one.answers])
        for place, group in enumerate(groups)
        for one in group
        if one.answers is not None
    ]
    return {place: other for place, other in pairs if place != other}


def _sentence_of(one: Statement) -> tuple[object, ...]:
    """Name a sentence and its speaker."""
    return one.passage, one.start, one.end, one.key or one.speaker


def _said(library: Library, reading: Reading, card: Card, group: Sequence[Statement]) -> Said:
    """Show the statements of one speaker in one sentence."""
    first = group[0]
    text = reading.passages[first.passage].text
    whole = (first.start, group[-1].end)
    around = AROUND_EXCERPT if reading.excerpt else AROUND
    start, end = window(text, whole, first.reported[0], around)
    quotations = sorted({span for one in group for span in one.quotations})
    key = first.key or place_named(library, first.speaker)
    speaker = library.sources.subjects.get(key or "")
    unnamed = key is None and is_unnamed(library.sources.speech, first.speaker or "")
    view = StatementView(
        card=card,
        acts=acts_of(library.words, group, speaker),
        parts=parts_of(text, (start, end), quotations),
        cut=(start > whole[0], end < whole[1]),
        inferred=first.inferred,
        href=href_of(reading, first.passage),
        called=first.speaker or "" if unnamed else "",
    )
    disputes = next((one.disputes for one in group if one.disputes), None)
    claims = any(one.kind in CLAIMS for one in group)
    return Said(key, first.speaker, view, disputes=disputes, claims=claims)


def place_named(library: Library, speaker: str | None) -> str | None:
    """Find the organisation or the place whose name is all that a speaker is called."""
    whole = (0, len(speaker or ""))
    return next(
        (
            match.key
            for match in library.matcher.find(speaker or "")
            if (match.start, match.end) == whole and match.key.startswith(SubjectKind.PLACE)
        ),
        None,
    )


def acts_of(
    words: Words, statements: Iterable[Statement], speaker: Subject | None
) -> tuple[Act, ...]:
    """Name what is done, each once: a verb that agrees with a known person, else a noun."""
    gender = speaker.gender if speaker else None
    kinds = dict.fromkeys(one.kind for one in statements)
    table = f"act-{gender}" if gender else "act"
    return tuple(Act(words.say(table, kind), kind in AGAINST) for kind in kinds)


def window(text: str, whole: Span, focus: int, around: int) -> Span:
    """Give the stretch of a sentence with at most so many words before and after a place in it."""
    spans = [word.span() for word in WORD.finditer(text, *whole)]
    at = bisect_left(spans, (focus, 0))
    first, last = max(0, at - around), min(len(spans), at + around)
    start = spans[first][0] if first else whole[0]
    return start, spans[last - 1][1] if last < len(spans) else whole[1]


def parts_of(text: str, span: Span, quotations: Iterable[Span]) -> tuple[tuple[str, bool], ...]:
    """Split a stretch of a text into the words between quotation marks, and the others.

    >>> parts_of("he said «no» twice", (3, 18), [(9, 11)])
    (('said «', False), ('no', True), ('» twice', False))
    """
    done, end = span
    parts = []
    for first, last in quotations:
        start, stop = max(first, done), min(last, end)
        if start < stop:
            parts += [(text[done:start], False), (text[start:stop], True)]
            done = stop
    return tuple(part for part in (*parts, (text[done:end], False)) if part[0])


def href_of(reading: Reading, index: int) -> str:
    """Give the way to a passage: on the article's page, else on its source page."""
    slug, passage = reading.post.slug, reading.passages[index]
    shown = not reading.excerpt or passage.place in HEADS
    if shown or index in dict(begun(reading.passages)):
        return f"{addresses.article_href(slug)}#{spot_id(reading.passages, index)}"
    traced = passage.line if reading.rows else None
    return addresses.source_href(slug, traced) if traced else addresses.article_href(slug)
