"""What an edit of term files changes: which posts join a subject or leave it, by which words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdigest.model.post import Post
from newsdigest.model.subject import Evidence, Subject
from newsdigest.subjects.texts import Named, Text, members_of


@dataclass(frozen=True, slots=True)
class Move:
    """A post that joins a subject, or leaves it.

    `because` are the words found now and not before, or before and not now; empty where only the
    threshold changed, or the file came or went. `points` and `threshold` are those before and now.
    """

    post: Post
    subject: Subject
    joins: bool
    because: tuple[Evidence, ...]
    points: tuple[int, int]
    threshold: tuple[int, int]


def moves(
    texts: Sequence[Text], before: Mapping[str, Subject], now: Mapping[str, Subject]
) -> tuple[Move, ...]:
    """Compare the memberships under two sets of subjects: by subject, then in the texts' order."""
    old, new = members_of(texts, before), members_of(texts, now)
    found = (
        _move(text.post, (old.get(key, {}), new.get(key, {})), (before.get(key), now.get(key)))
        for key in sorted(old.keys() | new.keys())
        for text in texts
    )
    return tuple(move for move in found if move)


def edited(before: Mapping[str, Subject], now: Mapping[str, Subject]) -> tuple[str, ...]:
    """List the keys of the subjects whose terms, exclusions or threshold differ, new ones too."""
    keys = before.keys() | now.keys()
    return tuple(sorted(key for key in keys if _rule(before.get(key)) != _rule(now.get(key))))


def _rule(subject: Subject | None) -> object:
    """Give all of a subject that decides what belongs to it."""
    if subject is None:
        return None
    beside = (subject.hints, subject.against, subject.passing)
    phrases = (subject.terms, subject.excludes, *beside)
    return (*map(sorted, phrases), subject.threshold)


def _move(
    post: Post,
    members: tuple[Mapping[str, Named], Mapping[str, Named]],
    subjects: tuple[Subject | None, Subject | None],
) -> Move | None:
    """Compare one post under both sets; None where nothing changes."""
    was, is_now = members[0].get(post.path), members[1].get(post.path)
    subject = subjects[1] or subjects[0]
    joins = bool(is_now and is_now.belongs)
    if subject is None or joins == bool(was and was.belongs):
        return None
    evidence = (_evidence(was), _evidence(is_now))
    because = _more(*evidence) if joins else _more(*reversed(evidence))
    return Move(post, subject, joins, because, (_points(was), _points(is_now)), _takes(subjects))


def _evidence(named: Named | None) -> tuple[Evidence, ...]:
    """Give all that speaks for a subject."""
    return (*named.membership.evidence, *named.membership.hints) if named else ()


def _points(named: Named | None) -> int:
    return named.membership.points if named else 0


def _takes(subjects: tuple[Subject | None, Subject | None]) -> tuple[int, int]:
    before, now = subjects
    return before.threshold if before else 0, now.threshold if now else 0


def _more(few: Sequence[Evidence], many: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """List the mentions that only the second has, whatever the term they were found by."""
    left = Counter((one.passage, one.text) for one in few)
    more = []
    for one in many:
        if left[one.passage, one.text]:
            left[one.passage, one.text] -= 1
        else:
            more.append(one)
    return tuple(more)
