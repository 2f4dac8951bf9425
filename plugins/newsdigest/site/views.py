"""What each kind of page shows: the contract between the site's code and its templates.

A template gets `page`, one of the classes here that end in `Page`, and `site`, the `SiteView`.
Every `href` is a path from the site's root without a leading slash (`articles/0a1b2c3d/`); the
template turns it into an address with `url(href)`. Text is plain and unescaped, unless a field is
named `*_html`. An ISO day is `2025-04-09`; None where the capture states none.
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
    """Articles per week, oldest first, with the first and last dated day; empty without dates."""

    counts: tuple[int, ...]
    first: date | None
    last: date | None
    undated: int


@dataclass(frozen=True, slots=True)
class PersonChip:
    """A person in a list: `mark` is the initial, `hue` the topic they appear in most."""

    href: str
    title: str
    mark: str
    role: str
    hue: int
    articles: int


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
class ArticlePage:
    """Everything an article's page shows.

    `origin` is the agency whose report the text credits; `same_origin` the other articles that
    credit it. `excerpt` is true where only the beginning may be shown; `body_html` is then that.
    `quality` is `clean` or `doubtful` with Arabic `quality_reasons`. `citation` is ready to copy.
    """

    card: Card
    standfirst: str | None
    section: str | None
    byline: str | None
    updated: date | datetime | None
    captured: date | datetime | None
    url: str | None
    captions: tuple[str, ...]
    body_html: str
    excerpt: bool
    quality: str
    quality_reasons: tuple[str, ...]
    origin: str | None
    same_origin: tuple[Card, ...]
    topics: tuple[TopicReason, ...]
    people: tuple[PersonChip, ...]
    related: tuple[Related, ...]
    neighbours: tuple[Neighbours, ...]
    corrections: tuple[CorrectionView, ...]
    source: SourceFacts | None
    citation: str


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
class SourcePage:
    """The capture line by line."""

    card: Card
    facts: SourceFacts
    excerpt: bool
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence in a timeline, in whole days."""

    days: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a timeline, newest first; `items` mixes cards and gaps in reading order."""

    day: date
    count: int
    items: tuple[Card | Gap, ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic on the home page and in the list of topics."""

    chip: Chip
    summary: str
    total: int
    coverage: Coverage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page. `sources` counts independent origins."""

    chip: Chip
    summary: str
    intro_html: str
    terms: tuple[str, ...]
    total: int
    sources: int
    outlets: tuple[tuple[Named, int], ...]
    people: tuple[PersonChip, ...]
    coverage: Coverage
    months: tuple[Month, ...]
    undated: tuple[Card, ...]
    near: tuple[tuple[Chip, int], ...]
    feed: str


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """The list of topics."""

    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that names a person: the words of the sentence around the name, exact."""

    card: Card
    before: str
    name: str
    after: str
    href: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person's page. `spellings` are the other forms met in the texts or listed in the file."""

    chip: PersonChip
    gender: str
    intro_html: str
    spellings: tuple[str, ...]
    topics: tuple[tuple[Chip, int], ...]
    beside: tuple[PersonChip, ...]
    coverage: Coverage
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The list of people, most often named first."""

    people: tuple[PersonChip, ...]


@dataclass(frozen=True, slots=True)
class OutletChip:
    """An outlet in a list."""

    href: str
    title: str
    articles: int
    summary: str


@dataclass(frozen=True, slots=True)
class OutletPage:
    """An outlet's page. `reuse` is `full` or `excerpt`."""

    chip: OutletChip
    intro_html: str
    reuse: str
    topics: tuple[tuple[Chip, int], ...]
    coverage: Coverage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class OutletsPage:
    """The list of outlets; `unknown` counts articles whose capture names none."""

    outlets: tuple[OutletChip, ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """Everything by month, newest first, undated apart."""

    total: int
    months: tuple[Month, ...]
    undated: tuple[Card, ...]


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


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page.

    `why` is the lead's reason; `arc` the lead topic's dated articles, oldest first, at most five,
    with the lead last; `beside` the two articles under the lead.
    """

    lead: Card | None
    why: str
    lead_topic: Chip | None
    lead_coverage: Coverage | None
    arc: tuple[Step, ...]
    beside: tuple[Card, ...]
    cards: tuple[Card, ...]
    topics: tuple[TopicCard, ...]
    latest: tuple[Card, ...]
    people: tuple[PersonChip, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class AboutPage:
    """How the digest works, in words and in figures from this very build."""

    tally: Tally
    rules: tuple[tuple[str, str, int], ...]
    """(rule id, Arabic sentence, lines it decided), most used first."""


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page for an address that leads nowhere."""

    latest: tuple[Card, ...]
    topics: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page shows around its own content.

    `moment` is the newest `added` of all posts (the build reads no clock); None without posts.
    """

    name: str
    tagline: str
    moment: datetime | None
    topics: tuple[Chip, ...]
    has_people: bool
    has_outlets: bool
