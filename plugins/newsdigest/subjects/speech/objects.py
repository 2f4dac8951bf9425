"""The plain object of a verb: «denied the truth of …», «ruled out, in a speech, a truce»."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from newsdigest.subjects.speech.lexicon import ARTICLE, FEMININE, LI, OBJECT, Speech, Verb
from newsdigest.subjects.speech.line import COMMAS, Line
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.words import is_object, is_own, is_place

_ASIDE: Final = 8
"""Tokens within which an aside of time and place ends."""
_ACCUSATIVE: Final = ("\u0627", "\u0627\u064b", "\u064b\u0627")
"""Ends of an indefinite noun in the accusative, as written."""
_ADJECTIVE: Final = ("\u064a", FEMININE)
"""Endings that most adjectives behind «in a speech» have, folded; they end a phrase."""
_OUTLET: Final = 4
"""Words of «to the agency …» at most, and the one behind them."""
_STEM: Final = 3
"""Letters of a noun before the ending of the accusative, at least."""


@dataclass(frozen=True, slots=True)
class Search:
    """Where content is looked for: from the token `at`, behind verb and speaker, to `limit`."""

    speech: Speech
    line: Line
    verb: Verb
    speaker: Speaker | None
    at: int
    limit: int


def object_of(search: Search) -> int:
    """Find the noun that is said, right behind the speaker or an aside; 0 where none is."""
    nouns = (search.at, *_after_aside(search))
    return next((one for one in nouns if _has_object(search, one)), 0) or _own(search)


def late_object(search: Search) -> int:
    """Find the noun behind words of place and time, where nothing else tells what is said.

    «In (earlier) remarks a truce»: a noun that cannot belong to the place, by its case, by what
    follows it or since the words before it are whole. Gives 0 where none is.
    """
    line, speech, first = search.line, search.speech, search.at
    if search.speaker is None or OBJECT not in search.verb.takes:
        return 0
    if not (search.speaker.sure and speech.has("object.asides", line.form(first))):
        return 0
    reach = range(first, min(first + _ASIDE, search.limit))
    places = takewhile(lambda one: _is_aside(search, one), reach)
    return next((at for at in places if at > first + 1 and _is_late(search, at)), 0)


def _is_late(search: Search, at: int) -> bool:
    """Tell whether an object begins at a word behind words of place and time."""
    line, speech = search.line, search.speech
    form, before = line.forms[at], line.forms[at - 1]
    bound = speech.has("stop.words", before) and not speech.has("object.after", before)
    if bound or speech.has("stop.words", form) or is_place(speech, form):
        return False
    if _is_accusative(line, at) or speech.has("object.any", form):
        return True
    if speech.has("object.homes", line.form(at + 1)):
        return not form.startswith(ARTICLE)
    whole = (
        before.startswith(ARTICLE)
        or is_place(speech, before)
        or (at > search.at + 2 and before.endswith(_ADJECTIVE))
    )
    return is_object(speech, form) and whole


def _is_accusative(line: Line, at: int) -> bool:
    """Tell whether a word is an indefinite noun in the accusative, with more behind it."""
    ends = line.written(at, at + 1).endswith(_ACCUSATIVE) and line.is_word(at + 1)
    return ends and len(line.forms[at]) > _STEM and not line.forms[at].startswith(ARTICLE)


def _after_aside(search: Search) -> Iterator[int]:
    """Give the tokens behind the comma after a speaker, and behind «, on Sunday,»."""
    line, at, speech = search.line, search.at, search.speech
    if search.speaker and speech.has("object.manner", line.form(at)):
        yield at + 1
    if search.speaker:
        yield from _after_audience(search)
    if search.speaker is None or line.form(at) not in COMMAS:
        return
    yield at + 1
    if speech.has("stop.words", line.form(at + 1)):
        ends = (one for one in range(at + 2, at + _ASIDE) if line.form(one) in COMMAS)
        yield from (one + 1 for one in ends)


def _after_audience(search: Search) -> Iterator[int]:
    """Give the token behind «to “…”», and the objects behind «to the agency …»."""
    line, at, speech = search.line, search.at, search.speech
    if line.form(at) == LI and at + 1 in line.closes:
        yield line.closes[at + 1] + 1
    elif line.form(at) == LI or speech.has("stop.audience", line.form(at)):
        places = range(at + 1, min(at + _OUTLET, search.limit))
        yield from (one for one in places if is_object(speech, line.forms[one]))


def _own(search: Search) -> int:
    """Find what is said behind words of place and time: «on Sunday a truce», «in a speech his aim».

    Gives 0 where nothing is. Behind a place only what is surely the speaker's own counts.
    """
    line, speech, first = search.line, search.speech, search.at
    if OBJECT not in search.verb.takes or not speech.has("stop.words", line.form(first)):
        return 0
    reach = range(first, min(first + _ASIDE, search.limit))
    for at in takewhile(lambda one: _is_aside(search, one), reach):
        timed = at == first + 1 and speech.has("stop.days", line.forms[first])
        free = at > first + 1 and not speech.has("stop.words", line.forms[at - 1])
        if (timed and is_object(speech, line.forms[at])) or (
            free and is_own(speech, line.forms[at])
        ):
            return at
    return 0


def _is_aside(search: Search, at: int) -> bool:
    """Tell whether a token may stand in words of place and time: no sign, no verb, no «that»."""
    form = search.line.forms[at]
    other = form in search.speech.verbs or search.speech.has("clause.words", form)
    return search.line.is_word(at) and not other


def _has_object(search: Search, at: int) -> bool:
    """Tell whether a noun follows that is said: behind the verb, or a speaker surely whole."""
    line, speech = search.line, search.speech
    if OBJECT not in search.verb.takes or at >= search.limit or not line.is_word(at):
        return False
    form = line.forms[at]
    if is_object(speech, form):
        return True
    other = any(speech.has(group, form) for group in ("stop.words", "clause.words"))
    whole = search.speaker is not None and (search.speaker.whole or at > search.at + 1)
    return whole and not other and form not in speech.verbs
