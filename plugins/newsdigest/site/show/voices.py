"""Who speaks on a page: a person's statements in time, and a topic's by speaker."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.site.board import Exchange, SpeakerView, StatementView
from newsdigest.site.library import Reading
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import Said
from newsdigest.site.views import Named
from newsdigest.text.fold import fold

OF_SPEAKER: Final = 5
"""Statements shown of one speaker of a topic, newest first."""
PEOPLE: Final = 10
"""Speakers with a page shown on a topic's page, those with the most statements first."""
NAMES: Final = 8
"""The same for speakers without a page."""

Voice = tuple[int, str]
"""A speaker: 0 and a person's key, 1 and a folded name, or 2 and nothing where nobody is named."""


def statements_by(shelf: Shelf, person: Subject) -> list[StatementView]:
    """List what a person says in the posts that name them: dated, newest first, then undated.

    Organisations, and places that stand for those who rule there, speak too.
    """
    return [one.view for one in said_in(shelf, shelf.library.of(person)) if one.key == person.key]


def said_in(shelf: Shelf, readings: Iterable[Reading]) -> list[Said]:
    """List all that is said in posts, in their order."""
    return [one for reading in readings for one in shelf.said[reading.post.slug]]


def speakers_of(shelf: Shelf, readings: Sequence[Reading]) -> tuple[tuple[SpeakerView, ...], int]:
    """List who speaks in posts: people with a page, then other names, then what is not told.

    With those shown comes the number of those who are not.
    """
    voices: defaultdict[Voice, list[Said]] = defaultdict(list)
    for one in said_in(shelf, readings):
        voices[voice_of(shelf, one)].append(one)
    ranked = sorted(voices, key=lambda voice: (voice[0], -len(voices[voice]), voice[1]))
    kinds = ([voice for voice in ranked if voice[0] == kind] for kind in range(3))
    people, names, untold = kinds
    shown = (*people[:PEOPLE], *names[:NAMES], *untold)
    return tuple(speaker_of(shelf, voices[voice]) for voice in shown), len(ranked) - len(shown)


def exchanges_of(
    shelf: Shelf, readings: Iterable[Reading], only: str | None = None
) -> tuple[Exchange, ...]:
    """List the claims that are denied in posts, each with its denial: in the order of the posts.

    With `only`, the key of a subject, just those in which it claims or denies.
    """
    pairs = [
        (said[one.answers], one)
        for reading in readings
        for said in [shelf.said[reading.post.slug]]
        for one in said
        if one.answers is not None
    ]
    return tuple(
        Exchange(name_of(shelf, claim), claim.view, name_of(shelf, denial), denial.view)
        for claim, denial in pairs
        if only is None or only in (claim.key, denial.key)
    )


def name_of(shelf: Shelf, said: Said) -> Named | None:
    """Name who says something, with a page where there is one; None where the text names nobody."""
    chip = shelf.subjects.get(said.key or "")
    if chip:
        return Named(chip.title, chip.href)
    return Named(said.speaker) if said.speaker else None


def voice_of(shelf: Shelf, said: Said) -> Voice:
    """Tell whose words these are."""
    if said.key in shelf.subjects:
        return 0, said.key or ""
    named = said.speaker and not said.view.called
    return (1, fold(said.speaker or "")) if named else (2, "")


def speaker_of(shelf: Shelf, said: Sequence[Said]) -> SpeakerView:
    """Show one speaker with the newest of what they say."""
    chip = shelf.subjects.get(said[0].key or "")
    statements = tuple(one.view for one in said[:OF_SPEAKER])
    name = None if said[0].view.called else name_of(shelf, said[0])
    return SpeakerView(name, chip.role if chip else "", statements, len(said))
