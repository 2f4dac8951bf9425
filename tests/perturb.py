"""Captures whose content words are replaced by random ones: what stays is form and interface."""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any

from newsdigest.convert.lexicon import Lexicon
from newsdigest.text.fold import fold, folded

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
"""No letter of another spelling, so that a random word folds to itself."""
ARABIC = re.compile("[\u0620-\u063a\u0641-\u064a\u066e-\u06d3]")
STAYING = ("furniture", "fields", "agencies", "dates")
WORD = re.compile("[\u0620-\u065f\u0670-\u06d3]+")
"""Letters with the marks and the tatweel between them."""


def phrases_of(tables: Mapping[str, Any], lexicon: Lexicon) -> frozenset[str]:
    """List what stays: phrases of the interface, names of months and agencies, small words."""
    found = {fold(text) for name in STAYING for text in _texts(tables[name])}
    singles = {word for text in _texts(tables["words"]) for word in fold(text).split()}
    return frozenset(found | singles | lexicon.months.numbers.keys())


def perturbed(text: str, phrases: frozenset[str], seed: int) -> str:
    """Replace every word that is in none of the phrases; the same word gets the same new one."""
    form = folded(text)
    kept = [form.span(*hit.span()) for hit in _pattern(phrases).finditer(form.text)]
    renamed = _renaming(Random(seed), phrases)  # noqa: S311 - it must repeat, not resist
    inside = {at for span in kept for at in range(*span)}
    return WORD.sub(lambda hit: hit[0] if hit.start() in inside else renamed(hit[0]), text)


def _texts(table: object) -> Iterator[str]:
    """Give every text of a table, however deep."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _texts(value)
    elif isinstance(table, list):
        for value in table:
            yield from _texts(value)


def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    forms = [r"\s+".join(map(re.escape, each.split())) for each in phrases if each.strip()]
    longest = "|".join(sorted(forms, key=len, reverse=True))
    whole = rf"(?<![^\W\d_])(?:{longest})(?![^\W\d_])"
    return re.compile(rf"{whole}|(?:{longest})(?=:)")  # a label may be glued to the words before


def _renaming(random: Random, phrases: frozenset[str]) -> Callable[[str], str]:
    """Make a renaming that never gives two words one name, nor any word a phrase's."""
    names: dict[str, str] = {}
    taken = {word for phrase in phrases for word in phrase.split()}

    def renamed(word: str) -> str:
        key = fold(word)
        if key not in names:
            names[key] = _new_word(random, len(ARABIC.findall(word)), taken)
            taken.add(names[key])
        letters = iter(names[key])
        return ARABIC.sub(lambda hit: next(letters, hit[0]), word)

    return renamed


def _new_word(random: Random, length: int, taken: set[str]) -> str:
    tries = ("".join(random.choices(LETTERS, k=length)) for _ in range(10_000))
    return next((word for word in tries if word not in taken), LETTERS[0] * length)
