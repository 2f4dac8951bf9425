"""Posts, ledgers and subjects read together: one value that every page is made from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from itertools import count
from typing import Final

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Ledger, Row
from newsdigest.model.post import Post
from newsdigest.model.statement import Statement
from newsdigest.model.subject import Membership, Passage, Subject, SubjectKind
from newsdigest.site.arabic import Words
from newsdigest.site.passages import passages_of, rows_of
from newsdigest.subjects.kept import inputs_of, spots_of_names
from newsdigest.subjects.members import memberships, with_curation
from newsdigest.subjects.speech.lexicon import Speech
from newsdigest.subjects.statements import statements_of
from newsdigest.subjects.texts import found_by_terms, matcher_for
from newsdigest.subjects.unfiled import names_of_outlets
from newsdigest.text.fold import fold
from newsdigest.text.terms import Matcher, Remembering

EXCERPT: Final = 60
"""Most words that are shown of a text that may only be excerpted: an average lede and a half."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What is read from the content root, and the words and names the site speaks in.

    `speech` are the words by which texts tell who says what.
    `reuse` is how much may be shown of a post whose outlet has no file.
    """

    posts: tuple[Post, ...]
    ledgers: Mapping[str, Ledger]
    subjects: Mapping[str, Subject]
    words: Words
    speech: Speech
    name: str
    tagline: str = ""
    reuse: str = "excerpt"
    address: str = ""
    """The site's address without a slash at its end; empty while developing."""
    root: str = ""
    """How problems name the content root; paths of posts are relative to it."""
    zone: tzinfo = UTC
    """The site's time zone: captures name none, and a feed must."""
    said: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    """Statements of an earlier build, by what they were made from (`Reading.inputs`)."""

    def where(self, post: Post) -> str:
        """Name a post's file in a problem."""
        return f"{self.root}/{post.path}" if self.root else post.path


@dataclass(frozen=True, slots=True)
class Reading:
    """A post with all that was found out about it.

    `statements` are in the order of the text. `rows` are the ledger's rows of the whole capture,
    empty for a post written by hand. `order` is the post's place in the order of lists, from 0.
    `inputs` names all that the statements are made from, `spots` all places of its subjects' names.
    """

    post: Post
    passages: tuple[Passage, ...]
    memberships: tuple[Membership, ...]
    statements: tuple[Statement, ...]
    outlet: Subject | None
    reuse: str
    rows: tuple[Row, ...]
    order: int
    inputs: str = ""
    spots: str = ""

    def of_kind(self, kind: SubjectKind) -> tuple[Membership, ...]:
        """Give the memberships of one kind."""
        return tuple(one for one in self.memberships if one.subject.kind is kind)

    @property
    def keys(self) -> tuple[str, ...]:
        """Name the subjects of this post."""
        return tuple(one.subject.key for one in self.memberships)

    @property
    def excerpt(self) -> bool:
        """Tell whether only the beginning may be shown."""
        return self.reuse == "excerpt"


@dataclass(frozen=True, slots=True)
class _Finders:
    """What subjects are found by in a text, made once; `outlets` by name, `people` by key."""

    matcher: Matcher
    outlets: Mapping[str, Subject]
    people: Mapping[str, Subject]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the pages are made from.

    `readings` by slug, in the order of lists: dated first, newest first, then undated by the moment
    they were added. `members` lists the slugs of each subject's posts in that order, subjects
    without posts left out.
    """

    sources: Sources
    readings: Mapping[str, Reading]
    members: Mapping[str, tuple[str, ...]]
    matcher: Matcher
    by_origin: Mapping[tuple[str, int], Reading]
    """The post of each (capture, number of the article in it)."""

    @property
    def words(self) -> Words:
        """Give the site's words."""
        return self.sources.words

    def subject_list(self, kind: SubjectKind) -> list[Subject]:
        """List the subjects of a kind that have posts: by their order, then the most posts."""
        found = [self.sources.subjects[key] for key in self.members]
        return sorted(
            (one for one in found if one.kind is kind),
            key=lambda one: (one.order, -len(self.members[one.key]), one.slug),
        )

    def of(self, subject: Subject) -> tuple[Reading, ...]:
        """List a subject's posts in the order of lists."""
        return tuple(self.readings[slug] for slug in self.members.get(subject.key, ()))


def library_of(sources: Sources) -> Library:
    """Read the posts against subjects and ledgers."""
    matcher = matcher_for(found_by_terms(sources.subjects.values()))
    people = {one.key: one for one in sources.subjects.values() if one.kind is SubjectKind.PERSON}
    finders = _Finders(matcher, names_of_outlets(sources.subjects.values()), people)
    readings = {
        post.slug: _reading(post, order, sources, finders)
        for order, post in zip(count(), in_list_order(sources.posts), strict=False)
    }
    members = _members(readings.values())
    return Library(sources, readings, members, matcher, _by_origin(readings.values()))


def in_list_order(posts: Iterable[Post]) -> list[Post]:
    """Sort posts: dated, newest first; then undated, last added first; ties by slug."""
    by_slug = sorted(posts, key=lambda post: post.slug)
    newest = sorted(by_slug, key=lambda post: (day_key(post), post.added.isoformat()), reverse=True)
    return sorted(newest, key=lambda post: post.published is None)


def day_key(post: Post) -> str:
    """Give a text that sorts as the dates do; a day without a time comes before its hours."""
    return post.published.isoformat() if post.published else ""


def _reading(post: Post, order: int, sources: Sources, finders: _Finders) -> Reading:
    """Find out all about one post."""
    matcher = Remembering(finders.matcher.index, {})
    rows = rows_behind(post, sources.ledgers)
    passages = passages_of(post, rows_of(rows, post.trail.article) if post.trail else ())
    subjects = sources.subjects
    found = with_curation(memberships(passages, subjects, matcher), post, subjects)
    inputs = inputs_of(passages, finders.people, matcher)
    said = sources.said.get(inputs)
    if said is None:
        said = statements_of(passages, finders.people, matcher, sources.speech)
    spots = spots_of_names(passages, {one.subject.key for one in found}, matcher)
    outlet = finders.outlets.get(fold(post.outlet)) if post.outlet else None
    reuse = (outlet and outlet.reuse) or sources.reuse
    return Reading(post, passages, found, said, outlet, reuse, rows, order, inputs, spots)


def rows_behind(post: Post, ledgers: Mapping[str, Ledger]) -> tuple[Row, ...]:
    """Give the rows of the post's capture, or none where the ledger is of other bytes."""
    ledger = ledger_behind(post, ledgers)
    return ledger.rows if ledger else ()


def ledger_behind(post: Post, ledgers: Mapping[str, Ledger]) -> Ledger | None:
    """Give the ledger of the very bytes that a post was made from, or None."""
    ledger = ledgers.get(post.trail.capture) if post.trail else None
    same = ledger and post.trail and ledger.sha256 == post.trail.sha256
    return ledger if same else None


def _members(readings: Iterable[Reading]) -> Mapping[str, tuple[str, ...]]:
    """Turn (post, its subjects) round to (subject, its posts)."""
    found: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        own = (reading.outlet.key,) if reading.outlet else ()
        for key in (*reading.keys, *own):
            found[key].append(reading.post.slug)
    return {key: tuple(slugs) for key, slugs in found.items()}


def _by_origin(readings: Iterable[Reading]) -> Mapping[tuple[str, int], Reading]:
    """Map each article of each capture to its post."""
    trails = ((reading.post.trail, reading) for reading in readings)
    return {(trail.capture, trail.article): reading for trail, reading in trails if trail}


def is_kept(row: Row) -> bool:
    """Tell whether a line went into an article."""
    return row.article is not None and row.kind is not Kind.BOILERPLATE
