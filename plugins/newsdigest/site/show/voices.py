"""Who speaks on a page: a person's statements in time, and a topic's by speaker."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.site import addresses
from newsdigest.site.board import SpeakerView, StatementView
from newsdigest.site.library import Reading
from newsdigest.site.show.fullnames import full_names
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import Said
from newsdigest.site.views import Named
from newsdigest.text.fold import fold

STATEMENTS: Final = 12
"""Statements shown on a subject's page: what a reader takes in; all are a link away."""
OF_SPEAKER: Final = 5
"""Statements shown of one speaker of a topic, newest first."""
PEOPLE: Final = 10
"""Speakers with a page shown on a topic's page, those with the most statements first."""
NAMES: Final = 8
"""The same for speakers without a page."""

Who = tuple[int, str]
"""A speaker: 0 and a person's key, 1 and a folded name, or 2 and nothing where nobody is named."""


def statements_by(shelf: Shelf, person: Subject) -> list[StatementView]:
    """List what a person says in the posts that name them: dated, newest first, then undated.

    Organisations, and places that stand for those who rule there, speak too.
    """
    return [one.view for one in said_by(shelf, person)]


def in_time(newest_first: Iterable[StatementView]) -> tuple[StatementView, ...]:
    """Turn the articles of statements round, so that the oldest stands first.

    The statements of one article keep their order, for one goes on from another; those of articles
    without a date are left out.
    """
    dated = (one for one in newest_first if one.card.published)
    articles = [list(said) for _, said in groupby(dated, key=lambda one: one.card.slug)]
    return tuple(chain.from_iterable(reversed(articles)))


def said_by(shelf: Shelf, subject: Subject) -> list[Said]:
    """List what a subject says, in the order of its posts."""
    return [one for one in said_in(shelf, shelf.library.of(subject)) if one.key == subject.key]


def said_in(shelf: Shelf, readings: Iterable[Reading]) -> list[Said]:
    """List all that is said in posts, in their order."""
    return [one for reading in readings for one in shelf.said[reading.post.slug]]


def ranked(shelf: Shelf, topic: Subject) -> list[tuple[Who, list[Said]]]:
    """List who speaks in a topic: people with a page, then other names, then what is not told.

    In each of the three those who say most come first.
    """
    voices: defaultdict[Who, list[Said]] = defaultdict(list)
    told = said_in(shelf, shelf.library.of(topic))
    names = full_names(shelf.library.sources.speech, told)
    for one in told:
        kind, name = who_of(shelf, one)
        voices[kind, names.get((one.view.card.slug, name), name)].append(one)
    return sorted(voices.items(), key=lambda pair: (pair[0][0], -len(pair[1]), pair[0][1]))


def speakers_of(shelf: Shelf, topic: Subject) -> tuple[tuple[SpeakerView, ...], int]:
    """List who speaks in a topic, each with some of what they say.

    With those shown comes the number of those who are not.
    """
    found = list(enumerate(ranked(shelf, topic), 1))
    kinds = ([pair for pair in found if pair[1][0][0] == kind] for kind in range(3))
    people, names, untold = kinds
    shown = (*people[:PEOPLE], *names[:NAMES], *untold)
    speakers = (
        speaker_of(shelf, said, addresses.said_href(topic, spot_of(at))) for at, (_, said) in shown
    )
    return tuple(speakers), len(found) - len(shown)


def spot_of(at: int) -> str:
    """Give the id of a speaker's place in the list of all."""
    return f"s{at}"


def name_of(shelf: Shelf, said: Said) -> Named | None:
    """Name who says something, with a page where there is one; None where the text names nobody."""
    chip = shelf.subjects.get(said.key or "")
    if chip:
        return Named(chip.title, chip.href)
    return Named(said.speaker) if said.speaker else None


def named(shelf: Shelf, said: Sequence[Said]) -> Named | None:
    """Name the speaker of a group, in the fullest wording; None where nobody is named."""
    fullest = max(said, key=lambda one: len(one.speaker or ""))
    return None if said[0].view.called else name_of(shelf, fullest)


def who_of(shelf: Shelf, said: Said) -> Who:
    """Tell whose words these are."""
    if said.key in shelf.subjects:
        return 0, said.key or ""
    named = said.speaker and not said.view.called
    return (1, fold(said.speaker or "")) if named else (2, "")


def speaker_of(shelf: Shelf, said: Sequence[Said], rest: str) -> SpeakerView:
    """Show one speaker with the newest of what they say; `rest` leads to all of it."""
    chip = shelf.subjects.get(said[0].key or "")
    statements = tuple(one.view for one in said[:OF_SPEAKER])
    name = named(shelf, said)
    left = rest if len(said) > len(statements) else ""
    return SpeakerView(name, chip.role if chip else "", statements, len(said), left)
