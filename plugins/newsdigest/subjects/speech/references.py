"""Whom a verb refers to: its own subject, that of its sentence, the last speaker, or nobody."""

from dataclasses import replace
from typing import Final

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.lexicon import FEMININE, OBJECT, PLURAL, THAT, Mood, Verb, bare_noun
from newsdigest.subjects.speech.line import COMMAS, Line, Person
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.words import is_place

_NEAR: Final = 80
"""Words within which names on the way to a verb are looked for; beyond them all is in doubt."""
_SOON: Final = 4
"""Words before the name that a sentence is about."""
_LEAD: Final = 12
"""Words before a verb that may announce another speaker: «on his side»."""


def referred(sentence: Sentence, act: Act, verb: Verb, known: list[Act]) -> Act | None:
    """Say whom an act refers to; None where it is no statement. `known` are those before it."""
    if act.speaker is not None:
        strict = verb.sure or (verb.mood is Mood.NOW and not act.backward)
        doubtful = (strict and not act.speaker.sure) or _is_noun(sentence, act, verb)
        return None if doubtful else act
    if sentence.line.form(act.at - 1) in sentence.speech.lists["before.relative"]:
        return None
    if verb.mood is Mood.WHILE:
        return _participle(sentence, act, known)
    return _alone(sentence, act, verb, known)


def _alone(sentence: Sentence, act: Act, verb: Verb, known: list[Act]) -> Act | None:
    """Read a finite verb without a subject."""
    if verb.impersonal:
        return replace(act, reference=Reference.NOBODY)
    weak = verb.mood is Mood.NOW and not act.backward
    if weak or (verb.sure and not _is_plain(sentence, act)):
        return None
    if known and known[-1].speaker and may_follow(sentence, act, verb, known[-1]):
        return _shared(act, known[-1])
    return replace(act, reference=_reference(sentence, act))


def _shared(act: Act, last: Act) -> Act:
    """Give an act the speaker of the one before it in its sentence."""
    same = replace(act, speaker=last.speaker, reference=last.reference, number=last.number)
    return replace(same, shared=True)


def _is_plain(sentence: Sentence, act: Act) -> bool:
    """Tell whether a verb without a subject is none the less one: «and he promised that …»."""
    opening = sentence.line.forms[act.content.first]
    return act.joined and (act.content.direct or sentence.speech.has("clause.words", opening))


def _is_noun(sentence: Sentence, act: Act, verb: Verb) -> bool:
    """Tell whether a masculine verb before a feminine subject is a noun: «Moscow's refusal»."""
    speaker = act.speaker
    if speaker is None or verb.place or verb.mood is not Mood.PAST or speaker.first < act.at:
        return False
    head = sentence.line.forms[speaker.first]
    place = is_place(sentence.speech, head) and not sentence.speech.has("speakers.men", head)
    feminine = head.endswith(FEMININE) and sentence.speech.opens_office(head)
    return place or (feminine and OBJECT in verb.takes)


def _participle(sentence: Sentence, act: Act, known: list[Act]) -> Act:
    """Give a participle the speaker of its sentence, or of its own clause: «while X refused, …»."""
    turn = _turn(sentence, known[-1].content.first, act.at) if known else None
    if turn is not None:
        found = _clause_subject(sentence, turn, act.at)
        return replace(act, speaker=found, reference=Reference.NAMED if found else Reference.NOBODY)
    if known and _agrees(sentence, act, known[-1]):
        return _shared(act, known[-1])
    if not known and _closes(sentence, act.at):
        return replace(act, reference=Reference.LAST)
    found = None if known else _opening(sentence, act) or _subject_of(sentence, act)
    return replace(act, speaker=found, reference=Reference.NAMED if found else Reference.NOBODY)


def _turn(sentence: Sentence, first: int, at: int) -> int | None:
    """Find the last «while» behind a comma between two tokens."""
    line, lists = sentence.line, sentence.speech.lists
    for place in range(at - 1, first, -1):
        leads = line.forms[place] in lists["breaks.while"] and line.form(place - 1) in COMMAS
        if leads and place not in line.quoted:
            return place
    return None


def _clause_subject(sentence: Sentence, turn: int, at: int) -> Speaker | None:
    """Read the subject of a clause from its second word on; it must have a page."""
    found = sentence.reader.speaker(sentence.line, turn + 2, at, None) if turn + 2 < at else None
    return found if found and found.key else None


def _closes(sentence: Sentence, at: int) -> bool:
    """Tell whether whoever speaks goes on before a participle: «he ended (his speech) saying»."""
    line, speech, first = sentence.line, sentence.speech, sentence.first
    if at - first not in (1, 2) or not speech.has("before.closing", line.forms[first]):
        return False
    return at == first + 1 or line.forms[first + 1].endswith(tuple(speech.lists["attribution.his"]))


def _opening(sentence: Sentence, act: Act) -> Speaker | None:
    """Read the subject of the verb of saying that opens a sentence, though it told nothing yet."""
    line, first = sentence.line, sentence.first
    verb = sentence.speech.verbs.get(line.forms[first])
    if verb is None or verb.mood is Mood.WHILE or verb.impersonal or verb.place != act.number:
        return None
    found = sentence.reader.speaker(line, first + 1, act.at, verb)
    return found if found and (found.sure or not verb.sure) else None


def _subject_of(sentence: Sentence, act: Act) -> Speaker | None:
    """Read the subject of any other verb: the only person named, close to the start."""
    named = _named(sentence.line, sentence.first, act.at)
    if not named or len({one.key for one in named}) > 1 or named[0].coordinated:
        return None
    if named[0].first > sentence.first + _SOON:
        return None
    return _named_subject(sentence, named[0].first, named[0].end)


def _agrees(sentence: Sentence, act: Act, last: Act) -> bool:
    """Tell whether a participle has the gender and number of the speaker before it."""
    if last.number in (None, act.number):
        return True
    head = bare_noun(sentence.line.forms[last.speaker.first]) if last.speaker else ""
    return act.number == PLURAL and sentence.speech.has("speakers.plural", head)


def _named_subject(sentence: Sentence, at: int, end: int) -> Speaker | None:
    """Read the subject of any other verb, where it stands second and ends in a known name."""
    reader, line = sentence.reader, sentence.line
    led = line.forms[sentence.first] in sentence.speech.lists["before.turn"]
    found = reader.speaker(line, sentence.first + 1 + led, end, None)
    return found if found and found.key and found.first <= at < found.end else None


def _named(line: Line, first: int, at: int) -> list[Person] | None:
    """List the people named between two tokens; None where they are too far apart to tell."""
    if at - first > _NEAR:
        return None
    return [line.people[place] for place in range(first, at) if place in line.people]


def _reference(sentence: Sentence, act: Act) -> Reference:
    """Say whether a verb alone goes on for the last speaker; a name on the way makes it unsure."""
    line = sentence.line
    lead = line.forms[max(sentence.first, act.at - _LEAD) : act.at]
    if not sentence.speech.lists["before.aside"].isdisjoint(lead):
        return Reference.NOBODY
    alone = act.backward or _named(line, sentence.first, act.at) == []
    return Reference.LAST if alone else Reference.NOBODY


def may_follow(sentence: Sentence, act: Act, verb: Verb, last: Act) -> bool:
    """Tell whether a verb after a statement makes another, and is not part of what was said."""
    line, before = sentence.line, sentence.line.form(act.at - 1)
    apart = before in COMMAS or (act.at - 1) in line.opens
    if act.backward or verb.mood is Mood.WHILE:
        return act.backward or apart or act.content.direct
    if act.reference is Reference.NAMED and act.speaker:
        ahead = act.speaker.first < act.at
        lead = _lead(line, act.speaker.first) if ahead else before
        turns = lead in sentence.speech.lists["before.turn"]
        if ahead and _is_reported(sentence, verb, last):
            return False
        return (apart or turns or verb.joined) and act.speaker.sure
    alone = _named(line, last.content.first, act.at) == []
    goes_on = verb.joined and verb.mood is Mood.PAST and verb.place == last.number
    return apart and goes_on and alone


def _lead(line: Line, first: int) -> str:
    """Give the word that leads into a clause before its subject, «that» behind it apart."""
    before = line.form(first - 1)
    return line.form(first - 2) if before == THAT else before


def _is_reported(sentence: Sentence, verb: Verb, last: Act) -> bool:
    """Tell whether a refusal is part of what another says: «said that …, but Kyiv refuses»."""
    refusing = verb.kind is StatementKind.REFUSED and verb.mood is Mood.NOW
    opening = sentence.line.forms[last.content.first]
    return refusing and sentence.speech.has("clause.words", opening)
