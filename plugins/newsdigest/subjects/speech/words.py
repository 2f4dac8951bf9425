"""What a single word can be beside a verb of saying, as far as lists can say."""

from newsdigest.subjects.speech.lexicon import (
    ARTICLE,
    BI,
    LI,
    OBJECT,
    Mood,
    Speech,
    Verb,
    bare_noun,
)

_NOMINATIVE = "\u0648\u0646"
"""The ending of such a plural; before a genitive it loses its last letter."""
_SHORT = 3
"""Letters: «bi» and fewer than two more are a word of their own."""


def is_place(speech: Speech, form: str) -> bool:
    """Tell whether a word is a country or a capital, which speaks as its government."""
    return speech.has("speakers.places", form)


def is_thing(speech: Speech, form: str) -> bool:
    """Tell whether a word cannot speak: «results», «this»."""
    return speech.has("speakers.abstract", bare_noun(form))


def is_next_act(speech: Speech, form: str) -> bool:
    """Tell whether a word is what somebody does next: «wa-adafa», «mudifan»."""
    verb = speech.verbs.get(form)
    return verb is not None and (verb.joined or verb.mood is Mood.WHILE)


def is_open(speech: Speech, form: str) -> bool:
    """Tell whether an office needs another word: «minister», without the article."""
    return not form.startswith((ARTICLE, LI + LI)) and speech.opens_office(form)


def has_by(speech: Speech, form: str) -> bool:
    """Tell whether the preposition «bi» stands on a word."""
    if not form.startswith(BI) or len(form) < _SHORT:
        return False
    other = any(speech.has(group, form) for group in ("speakers.starts-with-by", "stop.words"))
    return not (other or is_place(speech, form))


def is_object(speech: Speech, form: str) -> bool:
    """Tell whether what is denied, stressed or proposed begins with a word."""
    objects = speech.lists["object.words"]
    if form in objects or (form.startswith(ARTICLE) and bare_noun(form) in objects):
        return True
    return is_own(speech, form)


def is_own(speech: Speech, form: str) -> bool:
    """Tell whether such a word has a pronoun on it: «his support»."""
    objects, endings = speech.lists["object.words"], speech.lists["object.pronouns"]
    return any(form.endswith(end) and form.removesuffix(end) in objects for end in endings)


def is_whole_plural(speech: Speech, form: str) -> bool:
    """Tell whether a noun is a plural that nothing in the genitive can follow: «diplomats»."""
    if not form.endswith(_NOMINATIVE) or form.startswith(ARTICLE):
        return False
    return not speech.has("speakers.no-plural", bare_noun(form))


def is_restart(speech: Speech, form: str) -> bool:
    """Tell whether a word is the title of another person, «li» with its article or not."""
    glued = form.startswith(LI + LI)
    return speech.has("speakers.restart", ARTICLE + form.removeprefix(LI + LI) if glued else form)


def takes_more(verb: Verb | None) -> bool:
    """Tell whether another noun may follow the speaker: an object, or whom he speaks to."""
    return verb is not None and (verb.whom or OBJECT in verb.takes)
