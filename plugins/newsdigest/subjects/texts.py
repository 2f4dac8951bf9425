"""Posts with their passages, and who and what they name: what the curator's tasks work on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.model.ledger import Row
from newsdigest.model.post import Post
from newsdigest.model.subject import Membership, Passage, Subject, SubjectKind
from newsdigest.subjects.members import entries_of, is_enough, weighed, with_curation
from newsdigest.text.terms import Matcher, matcher_of

FOUND_BY_TERMS: Final = (SubjectKind.TOPIC, SubjectKind.PERSON, SubjectKind.PLACE)
"""Outlets are not: a text that names a paper was not published by it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A post and its passages, in reading order; `rows` are the ledger's, its article's first."""

    post: Post
    passages: tuple[Passage, ...]
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A subject that a text names: whether it belongs to it, and why.

    `excluded` tells that it would belong, but the curator says no.
    """

    membership: Membership
    belongs: bool
    excluded: bool = False


def found_by_terms(subjects: Iterable[Subject]) -> dict[str, Subject]:
    """Keep the subjects that texts are searched for, by key."""
    return {one.key: one for one in subjects if one.kind in FOUND_BY_TERMS}


def matcher_for(subjects: Mapping[str, Subject]) -> Matcher:
    """Build the matcher of these subjects, with what counts for and against membership."""
    return matcher_of(entries_of(subjects.values()))


def names_matcher(subjects: Mapping[str, Subject]) -> Matcher:
    """Build the matcher of these subjects' terms alone."""
    return matcher_of((key, one.terms, one.excludes) for key, one in subjects.items())


def named_in(text: Text, subjects: Mapping[str, Subject], matcher: Matcher) -> tuple[Named, ...]:
    """List the subjects that a text names, those it belongs to first, then the most points."""
    all_named = list(weighed(text.passages, subjects, matcher))
    kept = with_curation(filter(is_enough, all_named), text.post, subjects)
    belongs = {one.subject.key for one in kept}
    rest = [one for one in all_named if one.subject.key not in belongs]
    barred = {one.subject.key for one in rest if is_enough(one)}
    return (
        *(Named(one, belongs=True) for one in kept),
        *(Named(one, belongs=False, excluded=one.subject.key in barred) for one in rest),
    )


def members_of(
    texts: Iterable[Text], subjects: Mapping[str, Subject]
) -> dict[str, dict[str, Named]]:
    """Map each subject to what each text says of it: by key, then by the post's path."""
    matcher = matcher_for(subjects)
    found: defaultdict[str, dict[str, Named]] = defaultdict(dict)
    for text in texts:
        for one in named_in(text, subjects, matcher):
            found[one.membership.subject.key][text.post.path] = one
    return dict(found)
