"""Who says what in an article, exactly where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class StatementKind(StrEnum):
    """What the verb makes of the words; the value is the id in `lexicon/statements.toml`."""

    SAID = "said"
    STRESSED = "stressed"
    EXPLAINED = "explained"
    ADDED = "added"
    ANNOUNCED = "announced"
    NOTED = "noted"
    CONSIDERED = "considered"
    CLAIMED = "claimed"
    ADMITTED = "admitted"
    DENIED = "denied"
    REFUSED = "refused"
    EXCLUDED = "excluded"
    PROPOSED = "proposed"
    THREATENED = "threatened"
    WARNED = "warned"
    CALLED = "called"
    EXPECTED = "expected"
    ACCUSED = "accused"
    PROMISED = "promised"
    ASKED = "asked"
    CRITICISED = "criticised"
    WELCOMED = "welcomed"
    EXPRESSED = "expressed"


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that a text puts into somebody's mouth; all offsets are into the passage's text.

    `passage` is the passage's index in the article. `start` and `end` bound the whole sentence,
    which several statements may share. `verb` is the verb as written, without «wa» and «fa»;
    empty for a headline's colon. `speaker` is the speaker as written and None where the text
    names nobody; `key` is the speaker's subject (`people/putin`), None without a page or in doubt.
    `inferred`: the sentence has no name, and the speaker is the last one named before it.
    `quotations` are the words between quotation marks, without the marks: an exact part of the
    passage. `reported` is all that is said, with its «that» and its marks: of a denial, what it
    denies. `answers` is the index, among the article's statements, of the one it denies, where the
    text itself says that it does. `disputes` is the key of the person whose words it denies, where
    the article itself has no such statement.
    """

    passage: int
    start: int
    end: int
    kind: StatementKind
    verb: str
    speaker: str | None
    key: str | None
    quotations: tuple[tuple[int, int], ...]
    reported: tuple[int, int]
    inferred: bool = False
    answers: int | None = None
    disputes: str | None = None
