"""Which posts go back to one report of an agency: what two articles say alike, not only of whom.

A war has the same people and topics in all its news. So one agency's name and shared subjects make
no origin: the words of title and lede must agree too, names apart, or both must hand on what
unnamed sources told that agency at one time.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.subject import Place, SubjectKind
from newsdigest.site.library import Library, Reading
from newsdigest.subjects.speech.lexicon import Speech
from newsdigest.text.dates import day_of
from newsdigest.text.fold import fold, words

ORIGIN_DAYS: Final = 7
"""Longest time between two articles made from one agency report."""
LEAK_DAYS: Final = 1
"""Longest time between two that hand on what unnamed sources told one agency."""
ORIGIN_SUBJECTS: Final = 2
"""Subjects, places apart, that such articles must share: the same capitals are in all of them."""
ALIKE: Final = 0.5
"""Share of the shorter beginning's words that must be in the other: a rewording keeps half."""
SAME: Final = 0.8
"""That share where a day is not stated, so that only the words speak."""
ENOUGH: Final = 5
"""Words that must agree, names apart; two short headlines share fewer by chance."""
HEAD: Final = (Place.TITLE, Place.STANDFIRST, Place.LEDE)
SHORTEST: Final = 3
"""Letters of a word that tells what a text is about."""
OPENING: Final = re.compile(
    "(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)|[\u0648\u0641\u0628\u0643\u0644])(?=\\w{3})"
)
"""Conjunction, preposition and article, written in one word with the noun."""


@dataclass(frozen=True, slots=True)
class Report:
    """What tells one post's report from another: subjects, words of its beginning, its sources.

    `stems` are without the names of subjects; `leaked`: unnamed people are its sources.
    """

    post: Post
    subjects: frozenset[str]
    stems: frozenset[str]
    leaked: bool


def origins(library: Library) -> dict[str, str]:
    """Name for each post the post that stands for its origin.

    Posts are taken oldest first, undated last, and measured against the first post of each origin
    of their agency, so that a running story does not become one endless report. A post that credits
    no agency is its own origin.
    """
    readings = library.readings.values()
    found = {reading.post.slug: reading.post.slug for reading in readings}
    groups: dict[str, list[Report]] = defaultdict(list)
    for reading in sorted(readings, key=_oldest_first):
        if reading.post.agency:
            heads = groups[fold(reading.post.agency)]
            own = report_of(reading, library.sources.speech)
            head = next((one for one in reversed(heads) if is_one_report(one, own)), own)
            found[reading.post.slug] = head.post.slug
            heads += [own] if head is own else []
    return found


def _oldest_first(reading: Reading) -> tuple[bool, str, str]:
    post = reading.post
    return post.published is None, post.published.isoformat() if post.published else "", post.slug


def report_of(reading: Reading, speech: Speech) -> Report:
    """Read the beginning of a post for what its report is about."""
    told = [word for text in beginnings(reading) for word in words(text)]
    stems = {stem_of(word) for word in told if not speech.has("stop.words", word)}
    long = frozenset(one for one in stems if len(one) >= SHORTEST and not one.isdigit())
    unnamed = speech.lists["unnamed.one"] | speech.lists["unnamed.many"]
    subjects = (key for key in reading.keys if not key.startswith(f"{SubjectKind.PLACE}/"))
    return Report(reading.post, frozenset(subjects), long, not unnamed.isdisjoint(stems))


def beginnings(reading: Reading) -> Iterable[str]:
    """Give title, standfirst and lede without the names of subjects."""
    for index, passage in enumerate(reading.passages):
        if passage.place in HEAD:
            found = (one for each in reading.memberships for one in each.evidence)
            names = {one.text for one in found if one.passage == index}
            yield without(passage.text, sorted(names, key=len, reverse=True))


def without(text: str, names: Sequence[str]) -> str:
    """Take names from a text."""
    return re.sub("|".join(map(re.escape, names)), " ", text) if names else text


def stem_of(word: str) -> str:
    """Take off a folded word what stands before a noun in one word with it.

    >>> stem_of("والمصادر"), stem_of("للحرب")
    ('مصادر', 'حرب')
    """
    hit = OPENING.match(word)
    return word[hit.end() :] if hit else word


def is_one_report(one: Report, other: Report) -> bool:
    """Tell whether two posts that credit one agency go back to one report of it."""
    glued = is_one_capture(one.post, other.post)
    apart = 0 if glued else days_apart(one.post.published, other.post.published)
    if apart is not None and apart > ORIGIN_DAYS:
        return False
    alike = len(one.stems & other.stems)
    shorter = min(len(one.stems), len(other.stems))
    if alike >= max(ENOUGH, shorter * (SAME if apart is None else ALIKE)):
        return True
    leak = one.leaked and other.leaked and apart is not None and apart <= LEAK_DAYS
    return leak and len(one.subjects & other.subjects) >= ORIGIN_SUBJECTS


def is_one_capture(one: Post, other: Post) -> bool:
    """Tell whether two posts were saved as one page."""
    return bool(one.trail and other.trail and one.trail.capture == other.trail.capture)


def days_apart(one: date | None, other: date | None) -> int | None:
    """Count the days between two dates; None where either is not stated."""
    if one is None or other is None:
        return None
    return abs((day_of(one) - day_of(other)).days)
