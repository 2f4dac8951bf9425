"""A post: one article as a Markdown file with front matter."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a post came from: capture path and hash, the article's number, first and last line."""

    capture: str
    sha256: str
    article: int
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction the curator published: ISO day and what was wrong."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post as read from its file.

    `path` is relative to the content root. `body` is Markdown; `body_line` the 1-based line of the
    file on which it starts. A date is a `date` where the capture states no time. `trail` is None
    for a post written by hand. `topic_lines` says on which 1-based line of the file the curator
    names a topic; it is no part of what a post is.
    """

    path: str
    slug: str
    title: str
    added: datetime
    body: str
    body_line: int
    title_made: bool = False
    summary: str = ""
    summary_made: bool = False
    published: date | datetime | None = None
    updated: date | datetime | None = None
    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    standfirst: str | None = None
    section: str | None = None
    captions: tuple[str, ...] = ()
    url: str | None = None
    captured: str | None = None
    trail: Trail | None = None
    quality: str = "clean"
    quality_reasons: tuple[str, ...] = ()
    fingerprint: str | None = None
    topics_pinned: tuple[str, ...] = ()
    topics_excluded: tuple[str, ...] = ()
    lead: bool = False
    lead_reason: str | None = None
    kind: str | None = None
    corrections: tuple[Correction, ...] = ()
    topic_lines: tuple[tuple[str, int], ...] = field(default=(), compare=False, repr=False)
