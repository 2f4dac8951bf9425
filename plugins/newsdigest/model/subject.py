"""Subjects (topics, people, places, outlets), and why a text belongs to one."""

from dataclasses import dataclass, field
from enum import StrEnum


class SubjectKind(StrEnum):
    """The four kinds of subject; the value is both the content folder and the address."""

    TOPIC = "topics"
    PERSON = "people"
    PLACE = "places"
    OUTLET = "outlets"


@dataclass(frozen=True, slots=True)
class Relation:
    """What ties a subject to another one, or to a phrase.

    `target` is the other's key, `text` the phrase; one of them is empty. `line` is 1-based.
    """

    name: str
    target: str
    text: str
    line: int = field(default=1, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as its content file says it.

    `terms` mean it; `excludes` look like it but do not. `hints` speak for it beside a term, never
    alone; `against` are words of another field. `passing` are phrases that hold a term and are not
    about it. `threshold` is the number of points that
    membership takes (see `subjects.members`). `hue` (1 to 5) and `icon` are a topic's look.
    `gender` is `male` or `female`, a person's; `reuse` is `full` or `excerpt`, an outlet's;
    `place_type` is a place's. `shared` are the terms that a subject of another kind may claim too.
    `body` is the curator's introduction, Markdown. `lines` says where in the file a value stands,
    as (key, value, 1-based line); it is no part of what a subject is.
    """

    kind: SubjectKind
    slug: str
    title: str
    path: str
    terms: tuple[str, ...]
    excludes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    summary: str = ""
    body: str = ""
    threshold: int = 1
    order: int = 0
    hue: int = 0
    icon: str = ""
    gender: str | None = None
    role: str = ""
    reuse: str | None = None
    place_type: str | None = None
    wikidata: str | None = None
    relations: tuple[Relation, ...] = ()
    shared: tuple[str, ...] = ()
    lines: tuple[tuple[str, str, int], ...] = field(default=(), compare=False, repr=False)

    @property
    def key(self) -> str:
        """Name the subject uniquely among all kinds: `people/putin`."""
        return f"{self.kind}/{self.slug}"

    def where(self, key: str, value: str) -> str:
        """Name file and line of a value for a problem; the file alone where that is not known."""
        found = (line for own, said, line in self.lines if (own, said) == (key, value))
        line = next(found, None)
        return self.path if line is None else f"{self.path}:{line}"


class Place(StrEnum):
    """Where in an article a passage stands; title, standfirst and lede count for more."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    LEDE = "lede"
    SUBHEADING = "subheading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text, with the capture line it came from where that is known."""

    place: Place
    text: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An occurrence of a term: `text[start:end]` is exactly its words, clitics included."""

    start: int
    end: int
    key: str
    term: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A term found in a passage: the words as written, where, and on which capture line.

    `passage` is the passage's index in the article's sequence of passages. With `in_passing` it
    stands in a phrase that is not about the subject.
    """

    text: str
    term: str
    place: Place
    line: int | None
    passage: int
    in_passing: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """A subject an article belongs to, with the evidence that earned it, or the curator's pin.

    `hints` and `against` are the other phrases of its file that were found: they count for and
    against membership, and are no mention of the subject.
    """

    subject: Subject
    evidence: tuple[Evidence, ...]
    points: int
    pinned: bool = False
    hints: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
