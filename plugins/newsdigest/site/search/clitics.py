"""Words that a digest has only behind single letters: which of these letters are clitics.

«wa», «fa», «bi», «ka», «li» and «sa» are written as one with the next word, and so look like the
first letter of another. The digest's own words tell most of the others: what takes the article, or
stands behind a clitic that comes before no second one, begins with a letter of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from newsdigest.text.keys import LEAST, bare_key, loose_keys

BEHIND: Final = "-"
"""Opens the key of a word that stands only behind clitics: asked for where nothing is found."""
SHORTEST: Final = 4
"""Letters that such a word has at least: a letter before three is mostly theirs."""
_CONJUNCTIONS: Final = "\u0648\u0641"
_PREPOSITIONS: Final = "\u0628\u0643\u0644"


@dataclass(frozen=True, slots=True)
class Known:
    """The digest's words as they stand, what follows their articles, and words that are names."""

    words: frozenset[str]
    bare: frozenset[str]
    names: frozenset[str]

    def __contains__(self, key: str) -> bool:
        """Tell whether a key is a word of the digest, as it stands or without its article."""
        return key in self.words or key in self.bare


def known_words(words: Iterable[str], names: Iterable[str] = ()) -> Known:
    """Gather the words of all posts."""
    found = frozenset(words)
    bare = frozenset(key for key in map(bare_key, found) if key)
    return Known(found, bare, frozenset(names))


def sure_keys(word: str) -> tuple[str, ...]:
    """Give the word, and the word without its article."""
    bare = bare_key(word)
    keys = (word, bare) if bare else (word,)
    return tuple(key for key in keys if len(key) >= LEAST)


def keys_of(word: str, known: Known) -> Iterator[str]:
    """Give all keys of a word, those marked that are no words of the digest by themselves."""
    yield from sure_keys(word)
    loose = loose_keys(word) if bare_key(word) is None else []
    words = [key for key in loose if key in known]
    yield from words
    if not words and not begins_itself(word, known):
        yield from (BEHIND + key for key in loose if len(key) >= SHORTEST)


def begins_itself(word: str, known: Known) -> bool:
    """Tell whether a word's first letter is its own, as far as the digest's words say."""
    if word in known.names or word in known.bare:
        return True
    before = _PREPOSITIONS + (_CONJUNCTIONS if word[0] in _CONJUNCTIONS else "")
    return any(clitic + word in known.words for clitic in before)
