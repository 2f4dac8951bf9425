"""What each kind of page shows: the contract between the site's code and its templates.

A template gets `page`, one of these classes or of those in `subjectpages`, and `site`, a
`SiteView`. What they are made of is in `views` and `subjectviews`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from newsdigest.site.board import Exchange, SpeakerView
from newsdigest.site.monthviews import Month, StoryMonth, Undated
from newsdigest.site.quality import DoubtView
from newsdigest.site.subjectviews import Company, Fact, Feeds, NearTopic, Share, Ties
from newsdigest.site.views import (
    Card,
    Chip,
    CorrectionView,
    Coverage,
    Named,
    Neighbours,
    Related,
    SourceFacts,
    SourceLine,
    Step,
    SubjectChip,
    Tally,
    TopicCard,
    TopicReason,
)
from newsdigest.site.waypoints import Heading


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Everything an article's page shows.

    `origin` is the agency whose report the text credits; `same_origin` the other articles that
    credit it, `versions` the same article as others have it. `excerpt` is true where only the
    beginning may be shown; `body_html` is then that.
    `quality` is `clean` or `doubtful`, which `doubts` explain. `citation` is ready to copy.
    `contents` lists the headings of a long text; it is made with the text.
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
    doubts: tuple[DoubtView, ...]
    origin: str | None
    same_origin: tuple[Card, ...]
    topics: tuple[TopicReason, ...]
    people: tuple[SubjectChip, ...]
    places: tuple[SubjectChip, ...]
    related: tuple[Related, ...]
    neighbours: tuple[Neighbours, ...]
    corrections: tuple[CorrectionView, ...]
    source: SourceFacts | None
    citation: str
    share: Share
    versions: tuple[Card, ...] = ()
    contents: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The capture line by line; `quality` and `doubts` are the article's."""

    card: Card
    facts: SourceFacts
    excerpt: bool
    lines: tuple[SourceLine, ...]
    quality: str = "clean"
    doubts: tuple[DoubtView, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic's page. `sources` counts origins; `more_speakers`, `more_exchanges` are not shown.

    All that is said is at `all_said`, where the page does not show it. `terms` are some of the
    words that it is known by, and `more_terms` counts the others.
    `story` holds the dated articles, oldest first, `newest` the last of them.
    """

    chip: Chip
    summary: str
    intro_html: str
    terms: tuple[str, ...]
    more_terms: int
    facts: tuple[Fact, ...]
    ties: tuple[Ties, ...]
    total: int
    sources: int
    outlets: tuple[tuple[Named, int], ...]
    people: tuple[Company, ...]
    places: tuple[Company, ...]
    coverage: Coverage
    speakers: tuple[SpeakerView, ...]
    more_speakers: int
    all_said: str
    exchanges: tuple[Exchange, ...]
    more_exchanges: int
    newest: Card | None
    story: tuple[StoryMonth, ...]
    undated: Undated[Card]
    near: tuple[NearTopic, ...]
    feeds: Feeds
    share: Share


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """The list of topics."""

    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day with articles: its week in the year and its place in that week, both from 0."""

    week: int
    place: int
    count: int


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year's days that have articles; `months` are (first day, week that it stands in)."""

    first: date
    weeks: int
    days: tuple[CalendarDay, ...]
    months: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """Everything by month, newest first, undated apart; `years` are drawn as calendars."""

    total: int
    years: tuple[CalendarYear, ...]
    months: tuple[Month, ...]
    undated: Undated[Card]


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
    people: tuple[SubjectChip, ...]
    places: tuple[SubjectChip, ...]
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

    `outlets` and `years` are what results can be narrowed by, and whether a date is stated at all:
    `undated` says that some articles have none. Months lead into the archive.
    """

    topics: tuple[tuple[Chip, int], ...]
    people: tuple[SubjectChip, ...]
    places: tuple[SubjectChip, ...]
    outlets: tuple[tuple[Named, int], ...]
    months: tuple[tuple[date, int], ...]
    years: tuple[int, ...]
    undated: bool
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
    has_places: bool
    has_outlets: bool
