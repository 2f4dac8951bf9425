"""A verb of saying in its sentence: who is its subject, and what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.content import Content, content_after, is_said
from newsdigest.subjects.speech.lexicon import ARTICLE, FA, OBJECT, THAT, WA, Mood, Verb
from newsdigest.subjects.speech.line import COMMAS, DASHES
from newsdigest.subjects.speech.objects import Search
from newsdigest.subjects.speech.references import may_follow, referred
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.words import is_thing

_ASIDE: Final = 12
"""Words between a subject and its verb, as in «X, on his side, said»."""
_NOTHING: Final = Content(0, 0, direct=False)
"""Stands in an act until its content is found."""


def acts_of(sentence: Sentence, before: Sequence[Act]) -> Iterator[Act]:
    """Find the statements that verbs of a sentence make, in its order, after those `before`."""
    known, reach = list(before), sentence.first
    forms, verbs = sentence.line.forms, sentence.speech.verbs
    for at in range(sentence.first, sentence.end):
        verb = _verb_at(sentence, at) if at >= reach and forms[at] in verbs else None
        act = verb and _act(sentence, at, verb, known)
        if act:
            known.append(act)
            yield act
            reach = act.speaker.end if act.speaker else at


def _verb_at(sentence: Sentence, at: int) -> Verb | None:
    """Find the verb at a token: spelt as itself, unquoted, neither denied nor wished."""
    line = sentence.line
    verb = sentence.speech.verbs.get(line.forms[at])
    if verb is None or at in line.quoted or not line.written(at, at + 1).endswith(verb.ending):
        return None
    return None if _is_barred(sentence, at, verb) else verb


def _is_barred(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether the word before a verb takes its force: «did not say», «may say», «to say»."""
    before = sentence.line.form(at - 1) if at > sentence.first else ""
    forms = {before, before.removeprefix(WA), before.removeprefix(FA)}
    lists = sentence.speech.lists
    if not forms.isdisjoint(lists["before.never"] | lists["before.after"]):
        return True
    return verb.mood is Mood.NOW and not forms.isdisjoint(lists["before.present"])


def _act(sentence: Sentence, at: int, verb: Verb, known: list[Act]) -> Act | None:
    """Read the statement that a verb makes, if it makes one."""
    if is_thing(sentence.speech, sentence.line.form(at + 1)) and not _points(sentence, at, verb):
        return None
    found = _spoken(sentence, at, verb)
    if found is None:
        return None
    act = referred(sentence, found, verb, known)
    return act if act and (not known or may_follow(sentence, act, verb, known[-1])) else None


def _points(sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether «that» or «these …» behind a verb is its object: its subject stands before."""
    lists, form = sentence.speech.lists, sentence.line.form(at + 1)
    pointing = form in lists["denial.this"] or form in lists["denial.that"]
    if not pointing or OBJECT not in verb.takes or verb.mood is Mood.WHILE:
        return False
    return subject_before(sentence, at, verb) is not None


def _spoken(sentence: Sentence, at: int, verb: Verb) -> Act | None:
    """Read speaker and content of a verb: the subject before it, after it, or left out."""
    alone = verb.mood is Mood.WHILE or verb.impersonal
    before = None if alone else subject_before(sentence, at, verb)
    speaker = before or _subject_after(sentence, at, verb)
    if speaker and verb.joined and _is_called(sentence, speaker, verb):
        speaker = None
    rest = _past(sentence, speaker) if speaker and speaker.first > at else at + 1
    search = Search(sentence.speech, sentence.line, verb, speaker, rest, sentence.end)
    content = content_after(search)
    act = Act(at, verb.kind, verb.joined, verb.place, Reference.NAMED, speaker, _NOTHING)
    quotation = None if verb.joined else _quotation_before(sentence, at)
    if content:
        return _with_both(sentence, replace(act, content=content), quotation, verb)
    return replace(act, content=quotation, backward=True) if quotation else None


def _is_called(sentence: Sentence, found: Speaker, verb: Verb) -> bool:
    """Tell whether what stands behind «and called» is not who speaks: «its stance a mistake»."""
    line, speech = sentence.line, sentence.speech
    if found.sure or verb.kind is not StatementKind.CONSIDERED or THAT in verb.takes:
        return False
    form = line.forms[found.first]
    own = form.endswith(tuple(speech.lists["object.pronouns"])) and found.end == found.first + 1
    opened = speech.has("clause.words", line.form(found.end))
    return opened and (own or form.startswith(ARTICLE))


def _past(sentence: Sentence, speaker: Speaker) -> int:
    """Give the token after a speaker: past the comma that ends a name between two."""
    forms = sentence.line.forms[speaker.first : speaker.end]
    aside = not COMMAS.isdisjoint(forms) and sentence.line.form(speaker.end) in COMMAS
    return speaker.end + aside


def _with_both(sentence: Sentence, act: Act, before: Content | None, verb: Verb) -> Act:
    """Join the halves of «…», he said, «…»: the first must open the sentence."""
    halves = before is not None and before.first == sentence.first and act.content.direct
    if before is None or not halves or verb.mood is Mood.WHILE:
        return act
    return replace(act, content=replace(act.content, first=before.first), backward=True)


def _subject_after(sentence: Sentence, at: int, verb: Verb) -> Speaker | None:
    """Read the subject behind a verb; a participle has none."""
    if verb.mood is Mood.WHILE or verb.impersonal:
        return None
    return sentence.reader.speaker(sentence.line, at + 1, sentence.end, verb)


def subject_before(sentence: Sentence, at: int, verb: Verb) -> Speaker | None:
    """Read the subject before a verb: «X says», «X had said», «but X says», «X, who says»."""
    if at == sentence.first or (verb.joined and not _is_as_for(sentence, at)):
        return None
    line, lists = sentence.line, sentence.speech.lists
    if line.form(at - 1) in lists["before.relative"]:
        return _antecedent(sentence, at - 1)
    first = _clause_start(sentence, at, verb)
    return _subject_between(sentence, first, at) or _subject_between(
        sentence, _behind_opening(sentence, at), at
    )


def _subject_between(sentence: Sentence, first: int, at: int) -> Speaker | None:
    """Read the subject that begins at a token, behind words that lead there, and ends at a verb."""
    while first < at and _leads(sentence, first):
        first += 1
    found = sentence.reader.speaker(sentence.line, first, at, None) if first < at else None
    if found is None or not found.sure or not _reaches(sentence, found.end, at):
        return None
    return found


def _behind_opening(sentence: Sentence, at: int) -> int:
    """Find the clause that a comma parts from an opening: «on his side», «for all that».

    Where the sentence opens otherwise that is the verb's own place: before it stands no clause.
    """
    line, stops = sentence.line, sentence.speech.lists["stop.words"]
    if line.forms[sentence.first].removeprefix(WA) not in stops:
        return at
    end = min(at, sentence.first + _ASIDE)
    commas = (place for place in range(sentence.first, end) if line.forms[place] in COMMAS)
    return next(commas, at - 1) + 1


def _leads(sentence: Sentence, at: int) -> bool:
    """Tell whether a word only leads into a clause: «but», «had»."""
    form, lists = sentence.line.forms[at], sentence.speech.lists
    return form in lists["before.turn"] or form in lists["before.had"] or form == THAT


def _is_as_for(sentence: Sentence, at: int) -> bool:
    """Tell whether «fa» on a verb follows «as for X»."""
    line, lists = sentence.line, sentence.speech.lists
    return line.forms[at].startswith(FA) and line.forms[sentence.first] in lists["before.as-for"]


def _clause_start(sentence: Sentence, at: int, verb: Verb) -> int:
    """Find where the clause of a verb begins: at a leading word behind a comma.

    A denial begins at «but» and «except that» without a comma too.
    """
    line = sentence.line
    for place in range(at - 1, max(sentence.first, at - 2 * _ASIDE), -1):
        if place not in line.quoted and _leads(sentence, place):
            against = verb.kind is StatementKind.DENIED and _is_but(sentence, place)
            if against or line.forms[place - 1] in COMMAS:
                return place
    return sentence.first


def _is_but(sentence: Sentence, at: int) -> bool:
    """Tell whether «but» stands at a token, or «except that»."""
    lists, line = sentence.speech.lists, sentence.line
    turn = line.forms[at] in lists["before.turn"] and line.form(at + 1) == THAT
    return turn or line.forms[at] in lists["before.but"]


def _reaches(sentence: Sentence, end: int, at: int) -> bool:
    """Tell whether only «had», «already» or an aside stands between a subject and its verb."""
    line, lists = sentence.line, sentence.speech.lists
    if at - end > _ASIDE:
        return False
    spared = lists["before.already"] | lists["before.had"]
    asides = lists["before.aside"]
    between = [
        place
        for place in range(end, at)
        if line.forms[place] not in spared and asides.isdisjoint(line.forms[place : place + 2])
    ]
    ends = {line.forms[place] for place in (*between[:1], *between[-1:])}
    return ends <= COMMAS


def _antecedent(sentence: Sentence, at: int) -> Speaker | None:
    """Find the person right before «who»."""
    line = sentence.line
    end = at - 1 if line.form(at - 1) in COMMAS else at
    for first in range(max(sentence.first, end - 4), end):
        person = line.people.get(first)
        if person and person.end == end:
            return Speaker(first, end, person.key, sure=True, whole=True)
    return None


def _quotation_before(sentence: Sentence, at: int) -> Content | None:
    """Take the quotation that ends right before a verb."""
    line, end = sentence.line, at
    between = COMMAS | DASHES | sentence.speech.lists["before.thus"]
    while end > sentence.first and line.forms[end - 1] in between:
        end -= 1
    first = line.opens.get(end - 1, -1)
    opens = first == sentence.first
    if opens or (first > sentence.first and is_said(sentence.speech, line, first)):
        return Content(first, end, direct=True, described=True)
    return None
