"""A speaker in a line: where the name stands, and how surely it is one."""

from dataclasses import dataclass
from typing import Final

from newsdigest.subjects.speech.lexicon import ALEF, LI
from newsdigest.subjects.speech.line import Line

_TATWEEL: Final = "\u0640"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker in a line: tokens `first` to `end` (exclusive), and the key where it is known.

    `sure`: it is a person with a page, an office, an institution or a country. `whole`: its end is
    known from the name itself and not only from the word that follows. `glued`: «li» stands on it.
    """

    first: int
    end: int
    key: str | None
    sure: bool
    whole: bool
    glued: bool = False

    def written(self, line: Line) -> str:
        """Give the speaker as written, without the «wa» or «li» that stands on the name."""
        text = line.written(self.first, self.end)
        person = line.people.get(self.first)
        if self.glued:
            rest = text[1:].lstrip(_TATWEEL)
            return ALEF + rest if rest.startswith(LI) and person is None else rest
        return text[1:] if person and person.coordinated else text
