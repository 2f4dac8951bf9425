"""Which subjects a text belongs to, and the words that say so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.subject import (
    Evidence,
    Membership,
    Passage,
    Place,
    Subject,
    SubjectKind,
)
from newsdigest.text.terms import Matcher

POINTS: Final[Mapping[Place, int]] = {
    Place.TITLE: 3,
    Place.STANDFIRST: 3,
    Place.LEDE: 2,
    Place.SUBHEADING: 2,
    Place.BODY: 1,
}
"""Points for each mention. Title and standfirst say what a text is about, so one mention there is
enough for any subject; lede and subheading reach a topic's usual threshold of 2 alone; in the body
a topic must be named twice, for one late mention is often only background."""


def memberships(
    passages: Sequence[Passage], subjects: Mapping[str, Subject], matcher: Matcher
) -> tuple[Membership, ...]:
    """Find the subjects whose mentions reach their threshold, the most points first, then by slug.

    Each mention is evidence: its words exactly as written, in the order of the text. Subjects of
    the matcher that are not in `subjects` (by key) are left out.
    """
    found = (
        Membership(subjects[key], tuple(said), points_of(said))
        for key, said in mentions(passages, matcher).items()
        if key in subjects
    )
    return _in_order(filter(is_enough, found))


def mentions(passages: Sequence[Passage], matcher: Matcher) -> Mapping[str, Sequence[Evidence]]:
    """Find every mention of every subject of a matcher, by key, in the order of the text."""
    evidence: defaultdict[str, list[Evidence]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for match in matcher.find(passage.text):
            words = passage.text[match.start : match.end]
            evidence[match.key].append(
                Evidence(words, match.term, passage.place, passage.line, place)
            )
    return evidence


def is_enough(one: Membership) -> bool:
    """Tell whether the mentions of a subject reach its threshold."""
    return one.points >= one.subject.threshold


def with_curation(
    found: Iterable[Membership], post: Post, subjects: Mapping[str, Subject]
) -> tuple[Membership, ...]:
    """Let the curator's pinned and excluded topics win over what was found.

    A pinned topic keeps the evidence there is for it. A slug that names no topic is passed over
    here: the reader of posts reports it.
    """
    kept = {
        one.subject.key: one
        for one in found
        if one.subject.kind is not SubjectKind.TOPIC or one.subject.slug not in post.topics_excluded
    }
    for slug in post.topics_pinned:
        topic = subjects.get(f"{SubjectKind.TOPIC}/{slug}")
        if topic is not None:
            before = kept.get(topic.key, Membership(topic, (), 0))
            kept[topic.key] = Membership(topic, before.evidence, before.points, pinned=True)
    return _in_order(kept.values())


def points_of(said: Iterable[Evidence]) -> int:
    """Add up what the mentions of a subject count."""
    return sum(POINTS[mention.place] for mention in said)


def _in_order(found: Iterable[Membership]) -> tuple[Membership, ...]:
    """Sort by points, the most first; then by slug and kind, so that ties never move."""
    return tuple(
        sorted(found, key=lambda one: (-one.points, one.subject.slug, one.subject.kind.value))
    )
