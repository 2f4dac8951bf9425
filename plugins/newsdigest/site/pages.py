"""What each kind of page shows: the contract between the site's code and its templates.

A template gets `page`, one of these classes, and `site`, a `SiteView`. What they are made of is in
`views`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from newsdigest.site.board import SpeakerView, StatementView
from newsdigest.site.views import (
    Card,
    Chip,
    CorrectionView,
    Coverage,
    Mention,
    Month,
    Named,
    Neighbours,
    OutletChip,
    PersonChip,
    Related,
    SourceFacts,
    SourceLine,
    Step,
    Tally,
    TopicCard,
    TopicReason,
)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything an article's page shows.

    `origin` is the agency whose report the text credits; `same_origin` the other articles that
    credit it, `versions` the same article as others have it. `excerpt` is true where only the
    beginning may be shown; `body_html` is then that.
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
    versions: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The capture line by line."""

    card: Card
    facts: SourceFacts
    excerpt: bool
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page. `sources` counts independent origins; `more_speakers` are not shown."""

    chip: Chip
    summary: str
    intro_html: str
    terms: tuple[str, ...]
    total: int
    sources: int
    outlets: tuple[tuple[Named, int], ...]
    people: tuple[PersonChip, ...]
    coverage: Coverage
    speakers: tuple[SpeakerView, ...]
    more_speakers: int
    months: tuple[Month, ...]
    undated: tuple[Card, ...]
    near: tuple[tuple[Chip, int], ...]
    feed: str


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """The list of topics."""

    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person's page. `spellings` are the other forms met in the texts or listed in the file.

    `said` are the newest of the person's `said_total` statements, the undated ones last.
    """

    chip: PersonChip
    gender: str
    intro_html: str
    spellings: tuple[str, ...]
    topics: tuple[tuple[Chip, int], ...]
    beside: tuple[PersonChip, ...]
    coverage: Coverage
    said: tuple[StatementView, ...]
    said_total: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """The list of people, most often named first."""

    people: tuple[PersonChip, ...]


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
    """The list of outlets.

    `unfiled` names those that articles came from but that have no file, with the number of
    articles; `unknown` counts articles whose capture names none.
    """

    outlets: tuple[OutletChip, ...]
    unfiled: tuple[tuple[str, int], ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """Everything by month, newest first, undated apart."""

    total: int
    months: tuple[Month, ...]
    undated: tuple[Card, ...]


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
    rules: tuple[tuple[str, str, int, int], ...]
    """(rule id, Arabic sentence, lines it kept, lines it removed), most used first."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search page, with the lists to browse that work without a script.

    `outlets` and `years` are what results can be narrowed by; months lead into the archive.
    """

    topics: tuple[tuple[Chip, int], ...]
    people: tuple[PersonChip, ...]
    outlets: tuple[tuple[Named, int], ...]
    months: tuple[tuple[date, int], ...]
    years: tuple[int, ...]
    example: str


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page for an address that leads nowhere."""

    latest: tuple[Card, ...]
    topics: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class FramePage:
    """A page, or a file, that shows nothing of the digest but the site's name."""


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
