"""The offices that an article itself gives to people: «the Russian president A B»."""

from collections.abc import Mapping, Sequence

from newsdigest.model.subject import Subject
from newsdigest.subjects.speech.lexicon import bare_noun
from newsdigest.subjects.speech.line import COMMAS, Line
from newsdigest.subjects.speech.speakers import Reader
from newsdigest.text.fold import fold

_WORDS = 6
"""Words of an office before its holder's name."""


def roles_of(people: Mapping[str, Subject]) -> dict[str, str]:
    """Map people to the first word of their office, without its article."""
    heads = {key: fold(person.role).split()[:1] for key, person in people.items()}
    return {key: bare_noun(head[0]) for key, head in heads.items() if head}


def offices_in(reader: Reader, lines: Sequence[Line]) -> dict[str, str | None]:
    """Map the offices that the lines name to their holders' keys; None where two hold one."""
    offices: dict[str, str | None] = {}
    for line in lines:
        for at, person in line.people.items():
            office = _held_at(reader, line, at)
            if office:
                same = offices.get(office, person.key) == person.key
                offices[office] = person.key if same else None
    return {
        office: key if key is None or _is_only(reader, office, key, lines) else None
        for office, key in offices.items()
    }


def _is_only(reader: Reader, office: str, key: str, lines: Sequence[Line]) -> bool:
    """Tell whether nobody else named has an office of one word: «the president» may be two."""
    others = {person.key for line in lines for person in line.people.values()} - {key}
    return all(reader.roles.get(other) != office for other in others)


def _held_at(reader: Reader, line: Line, at: int) -> str:
    """Give the office right before the name at a token, a comma between or not; else nothing."""
    key = line.people[at].key
    apart = line.form(at - 1) in COMMAS
    if apart and line.form(line.people[at].end) not in COMMAS:
        return ""
    end = at - apart
    for first in range(max(0, end - _WORDS), end - 1):
        if _is_office(reader, line, first, end) and reader.is_direct(line, first, at, key):
            return reader.office(line, first, end)
    return ""


def _is_office(reader: Reader, line: Line, first: int, at: int) -> bool:
    """Tell whether the words before a name are one office."""
    words = range(first, at)
    if not all(line.is_word(i) and not reader.is_stop(line, first, i) for i in words):
        return False
    return reader.speech.has("speakers.offices", bare_noun(line.forms[first]))
