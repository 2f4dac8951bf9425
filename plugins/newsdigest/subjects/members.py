"""Which subjects a text belongs to, and the words that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.subject import (
    Evidence,
    Match,
    Membership,
    Passage,
    Place,
    Subject,
    SubjectKind,
)
from newsdigest.text.terms import Entry, Matcher

POINTS: Final[Mapping[Place, int]] = {
    Place.TITLE: 3,
    Place.STANDFIRST: 3,
    Place.LEDE: 2,
    Place.SUBHEADING: 2,
    Place.BODY: 1,
}
"""Points for each mention. Title and standfirst say what a text is about, so one mention there is
enough for any subject; lede and subheading reach a topic's usual threshold of 2 alone; in the body
a topic must be named twice, or beside a hint at the head, for one late mention is often only
background. Each different hint counts 1 and must stand above the text or in its lede, for further
down any text on the same story has some; a word against takes off what a mention there counts. A
mention in passing (an office named after the subject, a stock phrase) counts like one in the body,
save in title and standfirst."""

SHORT_LEDE: Final = 25
"""Words under which a lede tells only half of what a lede tells: mentions in the next paragraph
count like its own, for agencies and broadcasters part the lede after its first sentence."""

TELLING: Final = (Place.TITLE, Place.STANDFIRST)
"""Places where a mention in passing counts in full: they have no words to spare."""

APPOSED: Final = " \u00a0()[]\"'\u00ab\u00bb\u201c\u201d\u2013-"
"""What stands between two names of one subject that are one mention."""

LONG_LEDE: Final = 400
"""Letters into a lede from which it is a lede no more: an article in one paragraph is all first
paragraph, and ledes of more than 60 words are not written."""

HINT: Final = "+"
AGAINST: Final = "-"
PASSING: Final = "?"
SIGNS: Final = (HINT, AGAINST, PASSING)
"""What ends the key under which a subject's other phrases are sought with its terms in one pass."""


def entries_of(subjects: Iterable[Subject]) -> Iterator[Entry]:
    """Give all that the matcher has to find for subjects: terms, and what counts beside them."""
    for one in subjects:
        yield one.key, one.terms, one.excludes
        for sign, phrases in ((HINT, one.hints), (AGAINST, one.against), (PASSING, one.passing)):
            if phrases:
                yield one.key + sign, phrases, ()


def memberships(
    passages: Sequence[Passage], subjects: Mapping[str, Subject], matcher: Matcher
) -> tuple[Membership, ...]:
    """Find the subjects whose mentions reach their threshold, the most points first, then by slug.

    Each mention is evidence: its words exactly as written, in the order of the text. Subjects of
    the matcher that are not in `subjects` (by key) are left out.
    """
    return _in_order(filter(is_enough, weighed(passages, subjects, matcher)))


def weighed(
    passages: Sequence[Passage], subjects: Mapping[str, Subject], matcher: Matcher
) -> Iterator[Membership]:
    """Weigh every subject that a text mentions, whether that is enough or not."""
    found, second = _mentions(passages, matcher), _second_lede(passages)
    for key, said in found.items():
        if key in subjects:
            plain = Membership(subjects[key], tuple(said), _points(said, second))
            beside = key + HINT in found or key + AGAINST in found
            yield _beside(plain, found) if beside else plain


def _beside(plain: Membership, found: Mapping[str, Sequence[Evidence]]) -> Membership:
    """Count a subject's hints at the head, and what speaks against it."""
    key = plain.subject.key
    hints = tuple(one for one in found.get(key + HINT, ()) if one.place is not Place.BODY)
    against = tuple(found.get(key + AGAINST, ()))
    gained = plain.points + len({hint.term for hint in hints})
    points = max(0, gained - _points(against, None))
    return replace(plain, points=points, hints=hints, against=against)


def _second_lede(passages: Sequence[Passage]) -> int | None:
    """Give the index of the paragraph that goes on with a short lede."""
    for place, (one, following) in enumerate(pairwise(passages), 1):
        if one.place is Place.LEDE:
            ends = len(one.text.split()) < SHORT_LEDE and following.place is Place.BODY
            return place if ends else None
    return None


def _mentions(passages: Sequence[Passage], matcher: Matcher) -> dict[str, list[Evidence]]:
    """Find all that a matcher seeks, by key, in the order of the text."""
    evidence: defaultdict[str, list[Evidence]] = defaultdict(list)
    for place, passage in enumerate(passages):
        found = matcher.find(passage.text)
        passing = [match for match in found if match.key.endswith(PASSING)]
        for match in _once(_apart(found), passage.text):
            words = passage.text[match.start : match.end]
            late = passage.place is Place.LEDE and match.start > LONG_LEDE
            where = Place.BODY if late else passage.place
            said = Evidence(words, match.term, where, passage.line, place, _passes(match, passing))
            evidence[match.key].append(said)
    return dict(evidence)


def _once(found: Sequence[Match], text: str) -> Iterator[Match]:
    """Drop a second name right behind a first, such as the short one in brackets: both are one."""
    ends: dict[str, int] = {}
    for match in found:
        end = ends.get(match.key)
        ends[match.key] = match.end
        if end is None or text[end : match.start].strip(APPOSED) or match.key.endswith(SIGNS):
            yield match


def _passes(match: Match, passing: Sequence[Match]) -> bool:
    """Tell whether a phrase holds a mention in which its subject is named in passing."""
    return any(
        other.key == f"{match.key}{PASSING}"
        and other.start <= match.start
        and match.end <= other.end
        for other in passing
    )


def _apart(found: Sequence[Match]) -> Sequence[Match]:
    """Drop the hints that stand inside a mention of their own subject: they would count twice."""
    if not any(match.key.endswith(HINT) for match in found):
        return found
    return [
        one
        for one in found
        if not any(
            one.key == f"{other.key}{HINT}" and other.start < one.end and one.start < other.end
            for other in found
        )
    ]


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
            kept[topic.key] = replace(kept.get(topic.key, Membership(topic, (), 0)), pinned=True)
    return _in_order(kept.values())


def _points(said: Iterable[Evidence], second: int | None) -> int:
    """Add up what mentions count by their places; `second` is the passage that is lede too."""
    points = 0
    for one in said:
        place = Place.LEDE if one.passage == second else one.place
        points += POINTS[Place.BODY if one.in_passing and place not in TELLING else place]
    return points


def _in_order(found: Iterable[Membership]) -> tuple[Membership, ...]:
    """Sort by points, the most first; then by slug and kind, so that ties never move."""
    return tuple(
        sorted(found, key=lambda one: (-one.points, one.subject.slug, one.subject.kind.value))
    )
