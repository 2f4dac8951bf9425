"""An article on its way from lines to a post: first as found, then checked."""

from dataclasses import dataclass
from datetime import date, datetime

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the article's text: repaired, with the capture lines it came from.

    `number` is what an item of a list is counted with, "" for a bullet; `quoted` where a saved
    page's markup makes it a quotation.
    """

    kind: Kind
    text: str
    first_line: int
    last_line: int
    bullet: bool = False
    quoted: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """Strings exactly as the capture has them; any may be missing or wrong.

    `dates` are the texts of its date lines, in order. `weak` are the doubts that verdicts on its
    lines raise.
    """

    ordinal: int
    first_line: int
    last_line: int
    title: str | None
    title_line: int | None
    dates: tuple[tuple[int, str], ...]
    outlet: str | None
    byline: str | None
    agency: str | None
    section: str | None
    standfirst: Paragraph | None
    captions: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    weak: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """Checked: whoever holds one may rely on every field. Dates are as printed."""

    raw: RawArticle
    title: str
    title_made: bool
    summary: str
    published: date | datetime | None
    updated: date | datetime | None
    outlet: str | None
    byline: str | None
    doubts: tuple[Doubt, ...]

    @property
    def quality_reasons(self) -> tuple[str, ...]:
        """Name the reasons to look at it, each a stable id."""
        return tuple(doubt.reason for doubt in self.doubts)
