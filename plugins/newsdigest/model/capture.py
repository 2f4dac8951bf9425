"""A capture, its lines, and the verdict on each of them."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a line is. `UNSURE` lives only between the two passes and is never written."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    DATE = "date"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    SECTION = "section"
    BODY = "body"
    SUBHEADING = "subheading"
    BOILERPLATE = "boilerplate"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the decoded capture: its 1-based number and its text without the line end.

    For a saved page a line is a visible block and `tag` the HTML element that held it.
    """

    number: int
    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """The curator's word on lines `first` to `last`: what they are.

    `text` is what the first of them must begin with, "" for anything. `at` is the line of
    `NAME.toml` that says so.
    """

    first: int
    last: int
    kind: Kind
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a curator says of a capture's lines; each pair ends in its line of `NAME.toml`.

    `splits` are the lines on which another article begins, `joins` those on which none does,
    `accepted` the doubts that were looked into, `numbered` the numbers of the articles that have
    facts of their own.
    """

    pins: tuple[Pin, ...] = ()
    splits: tuple[tuple[int, int], ...] = ()
    joins: tuple[tuple[int, int], ...] = ()
    accepted: tuple[tuple[str, int], ...] = ()
    numbered: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page besides its text: from `NAME.toml`, or from its structured data.

    `articles` are the facts of single articles, by number; of several saved pages in one file, by
    the first line of each. With `held` the curator's file has
    faults, and nothing may be made of the capture until they are mended. `other` is what the
    page's data says of an article in words that are not the page's: another one, it may be.
    `moment` is one that its markup states of some text, the article's where that prints its day.
    `rival` is a day of publication in its meta tags, where the day in its JSON-LD is another.
    With `paid` its data says that only those who pay see the text.
    """

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    captured: str | None = None
    refuse: bool = False
    corrections: Corrections = Corrections()
    articles: tuple[tuple[int, "PageFacts"], ...] = ()
    held: bool = False
    other: "PageFacts | None" = None
    moment: str | None = None
    rival: str | None = None
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Capture:
    """A decoded capture. `path` is relative to the seeds folder, with `/` as separator.

    `facts` is what the curator says of it, `said` what a saved page says of itself.
    """

    path: str
    sha256: str
    encoding: str
    format: str
    lines: tuple[Line, ...]
    repairs: tuple[str, ...] = ()
    facts: PageFacts = PageFacts()
    said: PageFacts = PageFacts()


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a line that is of another kind than the line: character offsets, end excluded."""

    start: int
    end: int
    kind: Kind
    rule: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind and the id of the rule that gave it."""

    kind: Kind
    rule: str
