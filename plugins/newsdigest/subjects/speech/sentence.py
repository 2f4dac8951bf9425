"""A sentence to be read, and a statement as the sentence has it."""

from dataclasses import dataclass
from enum import Enum

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.content import Content
from newsdigest.subjects.speech.lexicon import Speech
from newsdigest.subjects.speech.line import Line
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.speakers import Reader


class Reference(Enum):
    """Who speaks where the sentence does not name a speaker beside the verb."""

    NAMED = "named"
    LAST = "last"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Act:
    """A statement as one sentence has it: tokens throughout.

    `at` is the verb's token, or -1 for a colon. `number` counts masculine, feminine, plural as
    the verb says it, None where it does not. `backward`: the quotation stood before the verb.
    `shared`: the speaker stands at an earlier verb of the sentence.
    """

    at: int
    kind: StatementKind
    joined: bool
    number: int | None
    reference: Reference
    speaker: Speaker | None
    content: Content
    backward: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line, tokens `first` to `end` (exclusive), as `reader` is to read it."""

    reader: Reader
    line: Line
    first: int
    end: int

    @property
    def speech(self) -> Speech:
        """The lexicon."""
        return self.reader.speech
