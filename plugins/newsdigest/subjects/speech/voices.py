"""Who speaks where a sentence names nobody: the one who spoke last, as far as that is certain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.subjects.speech.callings import fits
from newsdigest.subjects.speech.lexicon import FEMININE, PLURAL, bare_noun
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker

_OPENING: Final = 5
"""Words of a sentence within which the name of whom it is about stands."""
_GENDERS: Final = {"male": 0, "female": 1}


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: the name as written, the key, and masculine, feminine or plural (0, 1, 2)."""

    name: str
    key: str | None
    number: int
    passage: int
    inferred: bool = False


def voice_of(
    sentence: Sentence, act: Act, last: Voice | None, people: Mapping[str, Subject]
) -> Voice | None:
    """Say who speaks in an act; None where the text does not tell."""
    if act.reference is Reference.NOBODY:
        return None
    if act.speaker is None:
        agrees = last is not None and act.number in (None, last.number)
        return last if agrees else None
    name = act.speaker.written(sentence.line)
    key = act.speaker.key if act.speaker.key in people else None
    if key is None and last and last.key and fits(sentence.speech, name, people[last.key]):
        key = last.key
    gender = people[key].gender if key else None
    number = _GENDERS[gender] if gender in _GENDERS else _number(sentence, act, act.speaker)
    return Voice(name, key, number, -1)


def _number(sentence: Sentence, act: Act, speaker: Speaker) -> int:
    """Tell masculine, feminine or plural from the noun, else from the verb."""
    head = bare_noun(sentence.line.forms[speaker.first])
    if sentence.speech.has("speakers.plural", head):
        return PLURAL
    if act.number is not None:
        return act.number
    if sentence.speech.has("speakers.men", head):
        return 0
    feminine = head.endswith(FEMININE) or sentence.speech.has("speakers.feminine", head)
    return 1 if feminine else 0


def is_interrupted(sentence: Sentence, last: Voice) -> bool:
    """Tell whether a sentence without a statement is about somebody else with a page."""
    line, end = sentence.line, min(sentence.first + _OPENING, sentence.end)
    named = (line.people.get(at) for at in range(sentence.first, end))
    return any(one is not None and one.key != last.key for one in named)
