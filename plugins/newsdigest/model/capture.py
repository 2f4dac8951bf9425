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
class PageFacts:
    """What is known of a page besides its text: from `NAME.toml`, or from its structured data."""

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    captured: str | None = None
    refuse: bool = False


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
