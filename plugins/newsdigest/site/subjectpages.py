"""What the pages of people, places and outlets show; the other pages are in `pages`."""

from dataclasses import dataclass

from newsdigest.site.board import Exchange, StatementView
from newsdigest.site.monthviews import Mention, MentionMonth, Month, Undated
from newsdigest.site.subjectviews import Company, Fact, Feeds, OutletChip, Share, Ties
from newsdigest.site.views import Card, Chip, Coverage, SubjectChip


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A person's page, or that of a place or an organisation.

    `spellings` are the other forms of the name that its file lists. `said` are the newest of the
    subject's `said_total` statements, the undated ones last, and `said_in_time` the dated ones of
    them, the oldest article first, each article's in its own order; all are at `all_said` if those
    are more, or where exchanges (`more_exchanges`) are not shown. `people` and `places` are those
    named in the same articles, most often first.
    `sources` counts the origins those go back to.
    """

    chip: SubjectChip
    gender: str
    summary: str
    intro_html: str
    spellings: tuple[str, ...]
    facts: tuple[Fact, ...]
    ties: tuple[Ties, ...]
    topics: tuple[tuple[Chip, int], ...]
    people: tuple[Company, ...]
    places: tuple[Company, ...]
    sources: int
    coverage: Coverage
    said: tuple[StatementView, ...]
    said_in_time: tuple[StatementView, ...]
    said_total: int
    all_said: str
    exchanges: tuple[Exchange, ...]
    more_exchanges: int
    months: tuple[MentionMonth, ...]
    undated: Undated[Mention]
    feeds: Feeds
    share: Share


@dataclass(frozen=True, slots=True)
class SubjectsPage:
    """The list of people or of places: those that articles name, most often first, and the rest.

    `groups` are (heading, subjects); a list without need of headings has one, with an empty one.
    """

    groups: tuple[tuple[str, tuple[SubjectChip, ...]], ...]
    unmet: tuple[SubjectChip, ...]


@dataclass(frozen=True, slots=True)
class OutletPage:
    """An outlet's page. `reuse` is `full` or `excerpt`."""

    chip: OutletChip
    intro_html: str
    reuse: str
    facts: tuple[Fact, ...]
    topics: tuple[tuple[Chip, int], ...]
    people: tuple[Company, ...]
    places: tuple[Company, ...]
    coverage: Coverage
    months: tuple[Month, ...]
    undated: Undated[Card]
    feeds: Feeds
    share: Share


@dataclass(frozen=True, slots=True)
class OutletsPage:
    """The list of outlets.

    `unfiled` names those that articles came from but that have no file, with the number of
    articles; `unknown` counts articles whose capture names none.
    """

    outlets: tuple[OutletChip, ...]
    unfiled: tuple[tuple[str, int], ...]
    unknown: int
