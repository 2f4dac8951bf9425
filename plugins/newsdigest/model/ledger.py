"""The ledger: the verdict on every line of a capture, and what came out of it."""

from dataclasses import dataclass

from newsdigest.model.capture import Cut, Kind


@dataclass(frozen=True, slots=True)
class Row:
    """One line's verdict. `article` is the 1-based article a kept line belongs to, else None."""

    line: int
    text: str
    kind: Kind
    rule: str
    article: int | None
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A topic found in an article: its slug and (term as found, capture line) pairs."""

    topic: str
    evidence: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why somebody should look at an article: the reason's id, its lines, and what they state."""

    reason: str
    lines: tuple[int, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the ledger records it. Dates are ISO text as far as the capture states them.

    `title_line` is None where the capture has no title and one was made. `version_of` is the slug
    of the post that stands for all versions of the article, itself included, None where there is
    only one; `part_of` the slug of a longer article that holds its text.
    """

    ordinal: int
    post: str
    slug: str
    title: str
    title_line: int | None
    published: str | None
    updated: str | None
    outlet: str | None
    byline: str | None
    agency: str | None
    topics: tuple[Found, ...] = ()
    version_of: str | None = None
    part_of: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is known about one capture: `status` is `converted` or `refused`.

    `rows` are due for lines that hold something to see; `blank` keeps the (line, text) of the other
    lines that are not empty, so that with `line_count` the whole capture can be rebuilt.
    """

    path: str
    sha256: str
    encoding: str
    format: str
    status: str
    reason: str | None
    repairs: tuple[str, ...]
    rows: tuple[Row, ...]
    articles: tuple[Entry, ...]
    blank: tuple[tuple[int, str], ...] = ()
    line_count: int = 0

    @property
    def quality(self) -> str:
        """Give the capture's badge: refused, doubtful or clean."""
        if self.status == "refused":
            return "refused"
        return "doubtful" if any(entry.doubts for entry in self.articles) else "clean"
