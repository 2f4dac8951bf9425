"""What the curator's tasks print: lines of plain text about subjects and texts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from newsdigest.model.subject import Evidence, Subject, SubjectKind
from newsdigest.subjects.difference import Move
from newsdigest.subjects.suggest import Mention, Suggestion
from newsdigest.subjects.texts import Named, Text

MOST: Final = 5
"""Places of a name that are listed; the rest are counted."""


def topics_told(text: Text, named: Iterable[Named]) -> Iterator[str]:
    """List the topics of a post with the words that say so, and those it names too little."""
    yield f"{text.post.path}  {text.post.title}"
    topics = [one for one in named if one.membership.subject.kind is SubjectKind.TOPIC]
    for one in topics:
        member = one.membership
        yield f"  {member.subject.slug}: {_standing(one)}"
        yield from (f"    {evidence_told(each)}" for each in member.evidence)
        yield from (f"    hint in {evidence_told(each)}" for each in member.hints)
        yield from (f"    against it in {evidence_told(each)}" for each in member.against)
    if not topics:
        yield "  no topic"


def _standing(one: Named) -> str:
    """Say whether a post belongs to a topic, and by what right."""
    member = one.membership
    points = _counted(member.points, "point")
    if member.pinned:
        return f"pinned by its curator; {points}"
    if one.excluded:
        return f"excluded by its curator; {points}"
    takes = member.subject.threshold
    return f"{points}, takes {takes}" if one.belongs else f"not enough: {points}, takes {takes}"


def evidence_told(one: Evidence) -> str:
    """Say where a mention stands, and its words as written."""
    passing = ", in passing" if one.in_passing else ""
    return f"{one.place.value}{_line(one.line)}{passing}: «{one.text}»"


def moves_told(
    edited: Sequence[str], moves: Iterable[Move], since: str = "since the last commit"
) -> Iterator[str]:
    """List what joins or leaves each subject; `since` names what the edit is measured against."""
    yield f"Edited {since}: {', '.join(edited) or 'no terms'}"
    groups = [(key, list(of)) for key, of in groupby(moves, key=lambda move: move.subject.key)]
    for key, of in groups:
        joining = sum(move.joins for move in of)
        yield f"{key}: {_counted(joining, 'post')} would join, {len(of) - joining} would leave"
        for move in of:
            sign = "+" if move.joins else "-"
            yield f"  {sign} {move.post.path}  {move.post.title}"
            yield from (f"      {reason}" for reason in _reasons(move))
    if edited and not groups:
        yield "No post would join or leave a subject."


def _reasons(move: Move) -> list[str]:
    """Say which words make the difference, or that it is not the words."""
    how = "now" if move.joins else "no longer"
    words = [f"{how} {evidence_told(one)}" for one in move.because]
    if not words and all(move.threshold):
        words = [_weight_told(move)]
    return words or ["the file is new" if move.joins else "the file is gone"]


def _weight_told(move: Move) -> str:
    """Say what the same words count now, and what membership takes."""
    points, (old, new) = move.points, move.threshold
    if old != new:
        return f"has {_counted(points[1], 'point')}; takes {new} now, took {old} before"
    return f"has {_counted(points[1], 'point')} now, had {points[0]} before; takes {new}"


def suggestions_told(found: Sequence[Suggestion]) -> Iterator[str]:
    """List names without a file, with the lines they stand on."""
    for one in found:
        posts = len({mention.path for mention in one.mentions})
        counts = f"{_counted(len(one.mentions), 'mention')} in {_counted(posts, 'post')}"
        yield f"{one.kind.value}: {one.name}  {counts}"
        yield from (f"    {_mention_told(mention)}" for mention in one.mentions[:MOST])
        if len(one.mentions) > MOST:
            yield f"    and {len(one.mentions) - MOST} more"
    if found:
        yield "Nothing was written. For each that you want, write content/KIND/SLUG.md."
    else:
        yield "No name without a file is mentioned often."


def _mention_told(one: Mention) -> str:
    return f"{one.path}{_line(one.line)}: {one.words}"


def subjects_told(subjects: Iterable[tuple[Subject, int]]) -> Iterator[str]:
    """List subjects with the number of posts that belong to each."""
    for one, posts in subjects:
        yield f"{one.key}: {one.title}  {_counted(posts, 'post')}"


def unfiled_told(found: Iterable[Suggestion]) -> Iterator[str]:
    """List the outlets of posts that have no file."""
    for one in found:
        yield f"{one.kind.value}: {one.name}  {_counted(len(one.mentions), 'post')}, no file"


def _line(line: int | None) -> str:
    return "" if line is None else f", line {line}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
