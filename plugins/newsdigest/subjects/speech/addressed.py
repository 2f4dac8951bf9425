"""Where a speaker ends since another is named: whom he tells something, what he calls so."""

from itertools import takewhile

from newsdigest.subjects.speech.lexicon import ARTICLE, BI, THAT, Speech, Verb, bare_noun
from newsdigest.subjects.speech.line import Line
from newsdigest.subjects.speech.words import is_open, is_place, is_thing

_FULL = 2
"""Words of a full name at least."""
_SOON = 6
"""Words within which «that» follows a name."""
_ACCUSATIVE = ("\u0627", "\u0627\u064b")
"""Ends of an indefinite noun in the accusative, as written."""
_STEM = 3
"""Letters of a noun before that ending, at least."""
_NISBA = ("\u064a", "\u064a\u0647")
"""Endings of an adjective of origin, masculine and feminine, folded."""
_PLURAL = "\u0627\u062a"
"""Ending of the sound feminine plural."""


def is_another(speech: Speech, line: Line, place: tuple[int, int], verb: Verb) -> bool:
    """Tell whether a word begins whom or what the verb is about.

    `place` is where the speaker begins, and the word behind that.
    """
    if not verb.whom:
        return False
    first, at = place
    form, before = line.forms[at], line.forms[at - 1]
    if _is_told(speech, line, first, at) or _is_addressed(speech, form, before):
        return True
    if _is_accusative(speech, line, first, at):
        return True
    called = BI in verb.takes and THAT not in verb.takes
    return called and form.startswith(ARTICLE) and _is_called(speech, line, first, at)


def goes_on(speech: Speech, line: Line, at: int) -> bool:
    """Tell whether a word that begins like «bi» is part of a name: «the town of Bila …», «X Petro».

    It is so behind a word that a name follows, and behind a name if «that» with «bi» comes soon.
    """
    before = line.forms[at - 1]
    if speech.has("speakers.open", bare_noun(before)):
        return True
    if not _is_name(speech, before) or is_thing(speech, before):
        return False
    soon = takewhile(line.is_word, range(at + 1, at + _SOON))
    return any(
        form.startswith(BI) and speech.has("clause.words", form) for form in map(line.form, soon)
    )


def _is_accusative(speech: Speech, line: Line, first: int, at: int) -> bool:
    """Tell whether an indefinite noun in the accusative follows an institution: its object."""
    institution = speech.has("speakers.institutions", bare_noun(line.forms[first]))
    whole = institution and line.forms[at - 1].startswith(ARTICLE)
    ends = whole and line.written(at, at + 1).endswith(_ACCUSATIVE)
    return ends and len(line.forms[at]) > _STEM and not is_place(speech, line.forms[at])


def _is_addressed(speech: Speech, form: str, before: str) -> bool:
    """Tell whether a word begins whom a speaker addresses, after the speaker's own words."""
    if is_open(speech, before):
        return False
    another = before.startswith(ARTICLE) and speech.opens_office(form)
    another = another and not speech.has("speakers.to", form)
    return another or speech.has("whom.words", form) or is_place(speech, form)


def _is_told(speech: Speech, line: Line, first: int, at: int) -> bool:
    """Tell whether an outlet is told something: «an official told the agency …»."""
    before = line.forms[at - 1]
    if not speech.has("speakers.media", line.forms[at]) or speech.has("whom.before-own", before):
        return False
    quality = at > first + 1 and speech.has("whom.qualities", before)
    return quality or not is_open(speech, before) or _is_alone(speech, at - first, before)


def _is_alone(speech: Speech, words: int, form: str) -> bool:
    """Tell whether a speaker is one noun that names nobody: «an official»."""
    return words == 1 and _is_unnamed(speech, form)


def _is_unnamed(speech: Speech, form: str) -> bool:
    """Tell whether a noun without its article stands for people that are not named."""
    return speech.has("unnamed.one", form) or speech.has("unnamed.many", form)


def _is_called(speech: Speech, line: Line, first: int, at: int) -> bool:
    """Tell whether a word with its article is what is called something, and not of the speaker.

    The object of such a verb must be there: it stands behind a full name, behind «an American
    official», or behind the office that an adjective of origin ends.
    """
    form, before = line.forms[at], line.forms[at - 1]
    if is_open(speech, before) or _is_epithet(speech, form):
        return False
    named = _named(speech, line, first, at)
    if named or _is_foreign(before):
        goes_on = form.endswith(_NISBA) and line.form(at + 1).startswith(ARTICLE)
        return named >= _FULL and not goes_on if named else True
    return _ends_office(speech, line, first, at)


def _is_epithet(speech: Speech, form: str) -> bool:
    """Tell whether a word only describes who holds an office: «the former», «the new»."""
    return speech.has("unnamed.same", form) or speech.has("whom.epithets", form)


def _is_foreign(form: str) -> bool:
    """Tell whether a word is an adjective of origin without its article: «an American …»."""
    return form.endswith(_NISBA) and not form.startswith(ARTICLE)


def _named(speech: Speech, line: Line, first: int, at: int) -> int:
    """Count the words of a name between two tokens: those from the first that is no office on."""
    places = range(first, at)
    begun = next((i for i in places if _is_name(speech, line.forms[i])), at)
    held = any(line.form(i).startswith(ARTICLE) for i in range(first, begun))
    unnamed = _is_unnamed(speech, line.forms[first]) and not held
    return 0 if unnamed else at - begun


def _is_name(speech: Speech, form: str) -> bool:
    """Tell whether a word may open a name: no article on it, no office and no place."""
    other = form.startswith(ARTICLE) or speech.opens_office(form) or is_place(speech, form)
    groups = ("whom.qualities", "whom.before-own", "speakers.named-for", "stop.words")
    return not (other or form in speech.variants or any(speech.has(one, form) for one in groups))


def _ends_office(speech: Speech, line: Line, first: int, at: int) -> bool:
    """Tell whether an office of words with their article is whole before a token."""
    form, before = line.forms[at], line.forms[at - 1]
    if form.endswith(_NISBA) or bare_noun(form) in speech.variants:
        return False
    of_origin = bare_noun(before) in speech.variants or before.endswith(_NISBA)
    of_origin = of_origin or speech.has("whom.epithets", before)
    of_origin = of_origin or is_open(speech, line.forms[at - 2])
    office = before.startswith(ARTICLE) and (of_origin or form.endswith(_PLURAL))
    return at > first + 1 and office
