"""What only the pages of subjects are made of; the rest of what pages show is in `views`."""

from dataclasses import dataclass

from newsdigest.site.views import Card, Chip, Named, SubjectChip


@dataclass(frozen=True, slots=True)
class OutletChip:
    """An outlet in a list."""

    href: str
    title: str
    articles: int
    summary: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What a subject's file says of it: the name of the relation in Arabic, and what it leads to.

    `outside` is an address on another site, for a fact that is read up elsewhere.
    """

    name: str
    value: Named
    outside: str | None = None


@dataclass(frozen=True, slots=True)
class Ties:
    """The subjects whose files lead here by one relation, under an Arabic heading."""

    name: str
    subjects: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """A subject that stands beside another: in how many articles, the newest of which is shown.

    `dated` says that all of them have a date: else none can be called the newest.
    """

    chip: SubjectChip
    together: int
    newest: Card
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Feeds:
    """The addresses of a page's own feeds."""

    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Share:
    """What is shown where a page's address is shared: its title, a line under it, what it is.

    `kind` is the kind in Arabic, `hue` that of a topic (1 to 5) or 0, `icon` a topic's drawing.
    """

    title: str
    text: str
    kind: str
    hue: int = 0
    icon: str = ""


@dataclass(frozen=True, slots=True)
class NearTopic:
    """Another topic of a topic's articles: of how many, the newest of which is shown.

    `dated` says that all of them have a date: else none can be called the newest.
    """

    chip: Chip
    together: int
    newest: Card
    dated: bool = False
