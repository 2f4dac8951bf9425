"""What pages are made of: cards, chips, proofs and the like, as templates get them.

Every `href` is a path from the site's root without a leading slash (`articles/0a1b2c3d/`); the
template turns it into an address with `url(href)`. Text is plain and unescaped, unless a field is
named `*_html`.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Chip:
    """A topic as a coloured label."""

    slug: str
    title: str
    href: str
    hue: int
    icon: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name, with a page where it has one."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list. `published` None means the capture states no date."""

    slug: str
    href: str
    title: str
    title_made: bool
    summary: str
    summary_made: bool
    published: date | datetime | None
    added: datetime
    outlet: Named | None
    minutes: int
    topics: tuple[Chip, ...]
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Articles per week, oldest first, from the first to the last day; `older` came before them.

    `weeks` are those that have any, as (first day, last day, number), newest first.
    """

    counts: tuple[int, ...]
    first: date | None
    last: date | None
    undated: int
    older: int = 0
    weeks: tuple[tuple[date, date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SubjectChip:
    """A person or a place in a list.

    `mark` is the initial, `role` an office or what a place is, `hue` that of the topic the subject
    appears in most, `kind` the first part of its address.
    """

    href: str
    title: str
    mark: str
    role: str
    hue: int
    articles: int
    kind: str = "people"


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence: the words found, where (a `Place` value), and a way to the line.

    `href` leads to the line on the source page; None where there is no source page.
    """

    text: str
    place: str
    line: int | None
    href: str | None


@dataclass(frozen=True, slots=True)
class TopicReason:
    """Why an article is in a topic."""

    chip: Chip
    proofs: tuple[Proof, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class RemovedRun:
    """Neighbouring removed lines of one kind: `start` is the first words of the first of them."""

    first: int
    last: int
    reason: str
    start: str


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Where the text came from.

    `kept` counts the lines that show something and went into this article, `removed` those of the
    whole capture that went into none, `shared` those of other articles: together they are all the
    lines of the capture that show something. `runs` lists what was removed.
    """

    capture: str
    sha256: str
    encoding: str
    first_line: int
    last_line: int
    kept: int
    removed: int
    shared: int
    repairs: tuple[str, ...]
    runs: tuple[RemovedRun, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """An article's place in a topic's order; `published` None is an undated one."""

    href: str
    title: str
    published: date | datetime | None
    current: bool


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where an article stands in one topic: 1-based `position` of `total`, and what is beside it.

    `earlier` and `later` are None at the ends. `steps` are the dated articles nearest to this one,
    at most nine, oldest first; an undated article has `position` None and no neighbours.
    """

    chip: Chip
    position: int | None
    total: int
    earlier: Card | None
    later: Card | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A related article with the reason, a whole Arabic sentence that begins with «لأن»."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A published correction."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the capture on the source page.

    `kind` is the ledger's word, `kind_name` and `reason` Arabic; `kept` false means removed;
    `mine` false means it belongs to another article of the capture (`other` leads there). `text`
    is the whole line, or its first words where only an excerpt may be shown. `parts` splits a line
    that holds two things: (text, kind_name or "", kept) triples; empty for a line of one kind.
    """

    number: int
    text: str
    kind: str
    kind_name: str
    rule: str
    reason: str
    kept: bool
    mine: bool
    other: str | None
    parts: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic on the home page and in the list of topics."""

    chip: Chip
    summary: str
    total: int
    coverage: Coverage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures about the whole digest; lines are non-blank lines of all captures."""

    articles: int
    captures: int
    refused: int
    lines: int
    kept: int
    removed: int
    made_titles: int
    undated: int
