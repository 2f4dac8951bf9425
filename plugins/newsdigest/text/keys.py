"""The keys under which search looks words up: a word, and what is left of it without clitics.

The page's script (`theme/static/words.js`) cuts queries by the same patterns; a test in a browser
holds the two together.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from newsdigest.text.fold import fold

LEAST: Final = 2
"""Letters of the shortest key: «قمة» folds to three, and names such as «تي» are two."""
_DEFINITE: Final = re.compile(r"[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(.{3,})")
"""«wa» or «fa», then the article, alone, after «bi» or «ka», or merged with «li»."""
_JOINED: Final = re.compile(
    r"(?:[\u0648\u0641][\u0628\u0643\u0644\u0633]?|[\u0628\u0643\u0644\u0633])(.{3,})"
)
"""A conjunction, a preposition, or one after the other; «sa» of the future stands like them."""
_LETTERED: Final = re.compile(r"[\u0648\u0641](.{3,})")
_HAMZA: Final = str.maketrans("\u0624\u0626", "\u0621\u0621")
"""Hamza on waw and on yeh: which of them bears it differs from country to country."""


def key_text(text: str) -> str:
    """Fold a text for search alone, where hamza has no seat.

    >>> key_text("مسئول") == key_text("مسؤول")
    True
    """
    return fold(text).translate(_HAMZA)


def speller(spellings: Mapping[str, str]) -> Callable[[str], str]:
    """Give what writes each word of a key text in one of its spellings; both are key texts.

    >>> speller({"اميرك": "امريك"})("الاميركيه")
    'الامريكيه'
    """
    if not spellings:
        return str
    others = re.compile("|".join(map(re.escape, spellings)))
    return lambda text: others.sub(lambda hit: spellings[hit[0]], text)


def bare_key(word: str) -> str | None:
    """Give a folded word without its article, or None where it carries none.

    >>> bare_key("والناتو"), bare_key("للناتو"), bare_key("ناتو")
    ('ناتو', 'ناتو', None)
    """
    hit = _DEFINITE.fullmatch(word)
    return hit[1] if hit else None


def loose_keys(word: str) -> list[str]:
    """Give what is left of a folded word if its first letters are clitics; they may be its own.

    >>> loose_keys("ولبوتين"), loose_keys("كييف")
    (['لبوتين', 'بوتين'], ['ييف'])
    """
    cut = (_LETTERED.fullmatch(word), _JOINED.fullmatch(word))
    return list(dict.fromkeys(hit[1] for hit in cut if hit))
