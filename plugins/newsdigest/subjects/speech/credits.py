"""Statements without a verb of their own: «according to X», «quoted X as saying», «X: …»."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.content import Content, content_after
from newsdigest.subjects.speech.lexicon import LI, THAT, WA, Mood, Verb
from newsdigest.subjects.speech.line import COMMAS
from newsdigest.subjects.speech.marks import MARKS
from newsdigest.subjects.speech.objects import Search
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.words import is_place

_HANDED: Final = 12
"""Words between «handed on» and «from», or between the speaker and «his saying»."""
_HEADLINE: Final = 10
"""Words before the colon of «X on Y: …»."""
_WHAT: Final = "\u0628\u0645\u0627"
"""How «according to what» ends, where it is one word."""
_SAID: Final = Verb(StatementKind.SAID, Mood.PAST, 0, frozenset({THAT}), *(False,) * 4, "")
"""The verb that these forms stand for: it takes a clause."""
_SAYING: Final = {
    "said": StatementKind.SAID,
    "stressed": StatementKind.STRESSED,
    "denied": StatementKind.DENIED,
}


def relays_of(sentence: Sentence) -> Iterator[Act]:
    """Find «the agency quoted X as saying that …»: the speaker is X."""
    line, lists = sentence.line, sentence.speech.lists
    relaying = _relaying(sentence)
    for at in range(sentence.first, sentence.end):
        form = line.forms[at]
        if (
            at not in line.quoted
            and not relaying.isdisjoint((form, form.removeprefix(WA)))
            and line.form(at - 1) not in lists["before.relative"]
        ):
            act = _relayed(sentence, at)
            if act:
                yield act


def _relaying(sentence: Sentence) -> frozenset[str]:
    """List the verbs of handing on and ascribing."""
    return sentence.speech.lists["relay.verbs"] | sentence.speech.lists["relay.ascribed"]


def _relayed(sentence: Sentence, at: int) -> Act | None:
    """Read one relay from its verb on."""
    line, lists = sentence.line, sentence.speech.lists
    ascribed = line.forms[at].removeprefix(WA) in lists["relay.ascribed"]
    link = lists["relay.onto" if ascribed else "relay.from"]
    for place in range(at + 1, min(at + _HANDED, sentence.end)):
        if line.forms[place] in link:
            return _heard(sentence, at, place + 1, Reference.NAMED)
        if line.forms[place] in lists["relay.from-him"]:
            return _heard(sentence, at, place + 1, Reference.LAST)
    return None


def _heard(sentence: Sentence, at: int, first: int, reference: Reference) -> Act | None:
    """Read the speaker behind «from», then «his saying», then what he said."""
    line, verb = sentence.line, _SAID
    speaker = None
    if reference is Reference.NAMED:
        speaker = sentence.reader.speaker(line, first, sentence.end, None)
        if speaker is None:
            return None
    rest = speaker.end if speaker else first
    kind, rest = _saying(sentence, rest)
    content = content_after(Search(sentence.speech, line, verb, speaker, rest, sentence.end))
    joined = not _relaying(sentence).intersection((line.forms[at],))
    return Act(at, kind, joined, None, reference, speaker, content) if content else None


def _saying(sentence: Sentence, at: int) -> tuple[StatementKind, int]:
    """Read «his saying», «his denial» a few words on; without it he said."""
    lists = sentence.speech.lists
    for place in range(at, min(at + _HANDED, sentence.end)):
        for name, kind in _SAYING.items():
            if sentence.line.forms[place] in lists[f"relay.{name}"]:
                return kind, place + 1
    return StatementKind.SAID, at


def cited(sentence: Sentence, act: Act) -> Act:
    """Give an agency's «reported, citing X, that …» to X."""
    line, lists = sentence.line, sentence.speech.lists
    if act.speaker is None or not _is_media(sentence, act.speaker):
        return act
    for at in range(act.speaker.end, act.content.first):
        if line.forms[at] in lists["relay.citing"] and line.form(at + 1) in lists["relay.from"]:
            found = sentence.reader.speaker(line, at + 2, act.content.first, None)
            return replace(act, speaker=found, number=None) if found else act
    return act


def _is_media(sentence: Sentence, speaker: Speaker) -> bool:
    """Tell whether a speaker is an agency or an outlet."""
    return sentence.speech.has("speakers.media", sentence.line.forms[speaker.first])


def attribution_of(sentence: Sentence) -> Act | None:
    """Find «according to X» in a sentence that no verb governs."""
    forms, cues = sentence.line.forms, sentence.speech.cues
    cued = (at for at in range(sentence.first, sentence.end) if forms[at] in cues)
    for at in cued:
        if at not in sentence.line.quoted and _in_his_words(sentence, at):
            return _credited(at, None, _around_words(sentence, at))
        first = None if at in sentence.line.quoted else _attributed(sentence, at)
        speaker = first and _source(sentence, at, first)
        if speaker:
            content = _around(sentence, at, speaker)
            return _credited(at, speaker, content)
    return None


def _credited(at: int, speaker: Speaker | None, content: Content | None) -> Act | None:
    """Make the act of a speaker without a verb; without a name it is whoever spoke last."""
    if content is None:
        return None
    kind, joined = StatementKind.SAID, False
    reference = Reference.NAMED if speaker else Reference.LAST
    return Act(at, kind, joined, None, reference, speaker, content)


def _in_his_words(sentence: Sentence, at: int) -> bool:
    """Tell whether «in his words» begins at a token."""
    line, lists = sentence.line, sentence.speech.lists
    if not _is_measured(sentence, at):
        return False
    form = line.form(at + 2)
    stems = {form.removesuffix(end) for end in lists["attribution.his"] if form.endswith(end)}
    return not stems.isdisjoint(lists["attribution.words"])


def _is_measured(sentence: Sentence, at: int) -> bool:
    """Tell whether «to the extent of» begins at a token."""
    forms = (sentence.line.form(at + step) for step in (0, 1))
    return all(_is_one(sentence, form, "attribution.measure") for form in forms)


def _source(sentence: Sentence, at: int, first: int) -> Speaker | None:
    """Read the speaker behind words of attribution; «li» is glued to it after some of them."""
    line, form = sentence.line, sentence.line.form(first)
    glued = _is_one(sentence, line.form(at), "attribution.to") and form.startswith(LI)
    if glued and form == LI:
        first, glued = first + 1, False
    reader = replace(sentence.reader, glued=glued)
    found = reader.speaker(line, first, sentence.end, None) if first < sentence.end else None
    if found and _hands_on(sentence, found):
        return sentence.reader.speaker(line, found.end + 1, sentence.end, None)
    return found if found and found.sure else None


def _hands_on(sentence: Sentence, found: Speaker) -> bool:
    """Tell whether an outlet only hands on the words of another: «what TASS quoted from X»."""
    line, lists = sentence.line, sentence.speech.lists
    verb = line.form(found.first - 1)
    stems = {verb, *(verb.removesuffix(end) for end in lists["attribution.him"])}
    heard = line.form(found.end) in lists["relay.from"]
    return heard and _is_media(sentence, found) and not stems.isdisjoint(lists["relay.verbs"])


def _is_one(sentence: Sentence, form: str, group: str) -> bool:
    """Tell whether a word is in a list, «wa» before it apart."""
    has = sentence.speech.has
    return has(group, form) or (form.startswith(WA) and has(group, form.removeprefix(WA)))


def _attributed(sentence: Sentence, at: int) -> int | None:
    """Find where the speaker begins after words of attribution at a token."""
    line, form = sentence.line, sentence.line.forms[at]
    if _is_one(sentence, form, "attribution.plain"):
        words = sentence.speech.has("attribution.words", line.form(at + 1))
        return at + 2 if words else _past_what(sentence, at + 1)
    if _is_one(sentence, form, "attribution.as"):
        told = _past_what(sentence, at + 1)
        return told if told > at + 1 else None
    if _is_one(sentence, form, "attribution.to"):
        told = _past_what(sentence, at + 1)
        return told if line.form(at + 1).startswith(LI) else None
    measured = _is_measured(sentence, at)
    return (
        at + 3 if measured and _is_one(sentence, line.form(at + 2), "attribution.words") else None
    )


def _past_what(sentence: Sentence, at: int) -> int:
    """Skip «what» and the verb behind it, with «it» attached."""
    line, speech = sentence.line, sentence.speech
    place = at + 1 if speech.has("attribution.what", line.form(at)) else at
    form = line.form(place)
    stems = {form, *(form.removesuffix(end) for end in speech.lists["attribution.him"])}
    what = place > at or line.form(at - 1).endswith(_WHAT)
    told = what and not stems.isdisjoint(speech.lists["attribution.published"])
    return place + 1 if told or not stems.isdisjoint(speech.verbs) else at


def _around(sentence: Sentence, at: int, speaker: Speaker) -> Content | None:
    """Take the rest of a sentence as said: behind a comma where the attribution opens it."""
    line = sentence.line
    if at <= sentence.first + 1:
        end = speaker.end
        while end < sentence.end and line.forms[end] not in COMMAS:
            if sentence.speech.has("attribution.then", line.forms[end]):
                return Content(end, sentence.end, direct=False)
            end += 1
        return Content(end + 1, sentence.end, direct=False) if end + 1 < sentence.end else None
    return _around_words(sentence, at)


def _around_words(sentence: Sentence, at: int) -> Content | None:
    """Take all that stands before words of attribution as said."""
    line, end = sentence.line, at
    while end > sentence.first and not line.is_word(end - 1) and end - 1 not in line.opens:
        end -= 1
    return Content(sentence.first, end, direct=False) if end > sentence.first else None


def _heads(sentence: Sentence, speaker: Speaker) -> bool:
    """Tell whether a speaker may stand before a colon: one, no verb beside, no mere country."""
    line, reader = sentence.line, sentence.reader
    forms = line.forms[speaker.first : speaker.end]
    credit = sentence.speech.has("attribution.credit", forms[0])
    if credit or not speaker.sure or any(form in sentence.speech.verbs for form in forms):
        return False
    country = is_place(sentence.speech, forms[0]) and line.form(speaker.end + 1) not in MARKS
    return not country and not reader.adds_another(line, speaker.first + 1, speaker.end)


def headline_of(sentence: Sentence) -> Act | None:
    """Find «X: …» at the start of a sentence; «X on Y: «…»» too, where a quotation follows."""
    line = sentence.line
    speaker = sentence.reader.speaker(line, sentence.first, sentence.end, None)
    if speaker is None or not _heads(sentence, speaker):
        return None
    end = min(speaker.end + _HEADLINE, sentence.end - 1)
    colon = next((at for at in range(speaker.end, end) if line.forms[at] == ":"), None)
    if colon is None or not (colon == speaker.end or colon + 1 in line.closes):
        return None
    verb = _SAID
    search = Search(sentence.speech, line, verb, speaker, colon, sentence.end)
    return _credited(-1, speaker, content_after(search))
