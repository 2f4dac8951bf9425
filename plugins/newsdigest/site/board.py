"""What sections about who says what are made of; the rest of what pages show is in `views`."""

from dataclasses import dataclass
from datetime import date, datetime

from newsdigest.site.views import Card, Named


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does by words, in Arabic; `against` where it turns something down."""

    word: str
    against: bool


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence in which somebody says something.

    `parts` are its stretches exactly as written, with True for the words between quotation marks;
    `cut` tells whether some of the sentence is left out before and after them. `inferred`: the
    sentence does not name the speaker. `href` leads to the paragraph. `called` is what the text
    calls a speaker whom it does not name, such as «a former diplomat».
    """

    card: Card
    acts: tuple[Act, ...]
    parts: tuple[tuple[str, bool], ...]
    cut: tuple[bool, bool]
    inferred: bool
    href: str
    called: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A claim and the denial that answers it, in one article or two; a name is None if untold."""

    claimant: Named | None
    claim: StatementView
    denier: Named | None
    denial: StatementView


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks in a topic; `name` is None where the texts do not tell.

    `statements` are the newest of `total`; where that is more, `rest` leads to all of them.
    """

    name: Named | None
    role: str
    statements: tuple[StatementView, ...]
    total: int
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement in a long list: its words, the way to them, and of which article they are."""

    slug: str
    acts: tuple[Act, ...]
    parts: tuple[tuple[str, bool], ...]
    cut: tuple[bool, bool]
    inferred: bool
    called: str
    href: str
    title: str
    day: date | datetime | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all statements: dated, newest first, then undated; `spot` is its place."""

    name: Named | None
    spot: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SaidPage:
    """All that is said in a topic, or by one subject, where its own page shows only some.

    `back` leads to that page; `kind` is the subject's.
    """

    title: str
    kind: str
    back: str
    total: int
    exchanges: tuple[Exchange, ...]
    voices: tuple[Voice, ...]
