"""What a verb says: where its content begins and ends, and the quotations in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.lexicon import ARTICLE, BI, THAT, WA, Speech
from newsdigest.subjects.speech.line import COMMAS, DASHES, Line
from newsdigest.subjects.speech.objects import Search, late_object, object_of
from newsdigest.subjects.speech.words import has_by, is_next_act

_REACH: Final = 40
"""Words between a speaker and what he says: office, place, time and a relative clause."""
_FEW: Final = 2
"""Words of a quotation at least; a single quoted word is a name or a raised eyebrow."""
_TATWEEL: Final = "\u0640"


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: tokens `first` to `end` (exclusive).

    `direct`: quotation marks or a colon open it, so that it ends with them. `described`: the verb
    gives a thing a name, so that one quoted word is a quotation too.
    """

    first: int
    end: int
    direct: bool
    described: bool = False


def content_after(search: Search) -> Content | None:
    """Find what follows a verb and its speaker as said."""
    noun = object_of(search)
    if noun:
        return Content(noun, search.limit, direct=False)
    line, place = search.line, search.at
    while place < min(search.limit, search.at + _REACH):
        found = _content_at(search, place)
        if found:
            return found
        if place > search.at and _turns(search, place):
            break
        place = line.closes.get(place, place) + 1
    noun = late_object(search)
    return Content(noun, search.limit, direct=False) if noun else None


def _content_at(search: Search, place: int) -> Content | None:
    """Take what is said if it begins at a token: with marks, a colon, «that», a preposition."""
    line, form = search.line, search.line.forms[place]
    if place in line.closes:
        near = place == search.at or line.form(place - 1) in COMMAS | DASHES
        said = near and is_said(search.speech, line, place)
        return _quoted(line, place, search.limit) if said else None
    if form == ":" or search.speech.has("clause.saying", form):
        return _after_sign(search, place)
    if not _opens(search, place):
        return None
    described = search.verb.kind is StatementKind.CONSIDERED and search.verb.whom
    return Content(place, search.limit, direct=False, described=described)


def _after_sign(search: Search, sign: int) -> Content | None:
    """Take what stands after a colon, or behind «by saying (that)»."""
    line, at = search.line, sign + 1
    colon = line.forms[sign] == ":"
    clock = colon and line.form(sign - 1).isdigit()
    if clock or at >= search.limit:
        return None
    if at in line.closes:
        return _quoted(line, at, search.limit)
    clause = colon or search.speech.has("clause.words", line.forms[at])
    return Content(at, search.limit, direct=False) if clause else None


def _quoted(line: Line, opening: int, limit: int) -> Content:
    """Take a quotation, and those that follow it with nothing but a sign or «and» between."""
    end = line.closes[opening] + 1
    while end < limit:
        step = end + (line.form(end) in COMMAS or line.form(end) in (".", WA))
        if step not in line.closes or step >= limit:
            break
        end = line.closes[step] + 1
    return Content(opening, end, direct=True, described=True)


def _turns(search: Search, at: int) -> bool:
    """Tell whether another verb of saying takes over before anything was said."""
    form = search.line.forms[at]
    return is_next_act(search.speech, form) and search.line.written(at, at + 1).endswith(
        search.speech.verbs[form].ending
    )


def _opens(search: Search, place: int) -> bool:
    """Tell whether a word opens what this verb says: «that», its preposition, «bi» on a noun."""
    line, takes, speech = search.line, search.verb.takes, search.speech
    form = line.forms[place]
    by = BI in takes and form.startswith(BI)
    if speech.has("clause.words", form) and (THAT in takes or not by):
        return THAT in takes and not speech.has("clause.not-after", line.form(place - 1))
    if form in takes and form not in (THAT, BI):
        if speech.has("clause.from-not-after", line.form(place - 1)):
            return False
        return line.is_word(place + 1) or place + 1 in line.closes
    return by and _opens_by(search, place)


def _opens_by(search: Search, place: int) -> bool:
    """Tell whether «bi» on a word opens what is said; somebody addressed may stand before it."""
    form = search.line.forms[place]
    if form == BI:
        return place + 1 in search.line.closes
    near = place == search.at or search.verb.whom
    return near and (form.startswith(BI + ARTICLE) or has_by(search.speech, form))


def is_said(speech: Speech, line: Line, opening: int) -> bool:
    """Tell whether a quotation may be what is said: no name, and not glued to a clitic."""
    words = sum(line.is_word(at) for at in range(opening, line.closes[opening]))
    return words >= _FEW and not _is_name(speech, line, opening)


def _is_name(speech: Speech, line: Line, opening: int) -> bool:
    """Tell whether quotation marks hold the name of an outlet, a ship, a plan."""
    if opening == 0:
        return False
    start = line.starts[opening]
    sign = line.text[start - 1]
    if sign == _TATWEEL or (line.ends[opening - 1] == start and line.is_word(opening - 1)):
        return True
    return speech.has("naming.words", line.form(opening - 1).removeprefix(WA))


def quotations_in(speech: Speech, line: Line, content: Content) -> Iterator[tuple[int, int]]:
    """Find the quotations of what is said: offsets of the words between the marks."""
    at = content.first
    while at < content.end:
        if at in line.closes:
            sure = content.described and not content.direct
            if content.direct or sure or is_said(speech, line, at):
                yield from _inner(line, at)
            at = line.closes[at]
        at += 1


def _inner(line: Line, opening: int) -> Iterator[tuple[int, int]]:
    """Give the words between two marks, the blanks at their ends left out."""
    start, end = line.ends[opening], line.starts[line.closes[opening]]
    inner = line.text[start:end]
    start += len(inner) - len(inner.lstrip())
    if inner.strip():
        yield start, start + len(inner.strip())


def _is_loose(speech: Speech, line: Line, at: int) -> bool:
    """Tell whether a token at the end is a sign, or leads into what comes next."""
    if at in line.quoted:
        return False
    return not line.is_word(at) or speech.has("breaks.leads", line.forms[at])


def ended(speech: Speech, line: Line, content: Content, limit: int) -> Content:
    """End what is said where the sentence turns away from it, and before `limit`."""
    end = min(content.end, limit)
    if not content.direct:
        places = range(content.first + 1, end)
        end = next((at for at in places if _breaks(speech, line, at)), end)
    while end > content.first + 1 and _is_loose(speech, line, end - 1):
        end -= 1
    return Content(content.first, end, content.direct, content.described)


def _breaks(speech: Speech, line: Line, at: int) -> bool:
    """Tell whether a comma parts what is said from what the writer adds."""
    parts = line.forms[at] in COMMAS and at not in line.quoted
    return parts and speech.has("breaks.words", line.form(at + 1))
