"""What people are called instead of by name: offices in one wording, and nouns that name nobody."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.subjects.speech.lexicon import ARTICLE, Speech, bare_noun
from newsdigest.text.fold import fold

_WORD: Final = re.compile(r"[^\W_]+")


def office_of(speech: Speech, forms: Iterable[str]) -> str:
    """Give an office in one wording: «the Russian president» is «president of Russia».

    Articles, the spellings of a word, and the adjectives of countries do not count.
    """
    return " ".join(speech.variants.get(noun, noun) for noun in map(bare_noun, forms))


def fits(speech: Speech, called: str, person: Subject) -> bool:
    """Tell whether a calling is a person's office cut short: «the president» of one who is that."""
    words = _words(called)
    if not words or not (words[0].startswith(ARTICLE) or words[-1].startswith(ARTICLE)):
        return False
    office = office_of(speech, (one for one in words if not speech.has("unnamed.same", one)))
    head, *rest = office.split()
    role = office_of(speech, _words(person.role)).split()
    return role[:1] == [head] and set(rest) <= set(role)


def is_unnamed(speech: Speech, called: str) -> bool:
    """Tell whether a calling names nobody: «a former diplomat», «the same source», «the minister».

    A noun for people or sources does not, unless a name follows: after the article, any word that
    has none; after a noun in the genitive, the same. An office alone does not either.
    """
    words = _words(called)
    if not words:
        return False
    head, rest = bare_noun(words[0]), _before_place(speech, words[1:])
    if speech.has("unnamed.many", head):
        return True
    if speech.has("unnamed.one", head):
        loose = not words[0].startswith(ARTICLE) and not (rest and rest[0].startswith(ARTICLE))
        return loose or _describes(speech, rest)
    alone = all(speech.has("unnamed.same", one) for one in rest)
    return alone and words[0].startswith(ARTICLE) and speech.has("speakers.offices", head)


def _describes(speech: Speech, words: Sequence[str]) -> bool:
    """Tell whether words only describe, since no name is among them."""
    return all(one.startswith(ARTICLE) or speech.has("unnamed.same", one) for one in words)


def _before_place(speech: Speech, words: Sequence[str]) -> list[str]:
    """Give the words before a preposition."""
    return list(takewhile(lambda one: not speech.has("stop.words", one), words))


def _words(text: str) -> list[str]:
    """Cut a calling into words in matching form."""
    return _WORD.findall(fold(text))
