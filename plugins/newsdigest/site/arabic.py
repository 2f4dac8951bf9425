"""Arabic as the site writes it: counted nouns, joined names, phrases. The words are passed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsdigest.site.figures import ARABIC, Style

WORDS_A_MINUTE: Final = 180
"""Arabic words an adult reads silently in a minute, rounded from the surveyed 130 to 230."""

ENDS: Final = " .,:\u060c\u061b\u2026"
"""Signs that make no sense before the sign of more."""

SPARED: Final = 2
"""Words that are rather shown than cut off: so few take hardly more room than the sign of more."""

PLAIN: Final = Style()
"""Figures as they are written where no setting says otherwise."""

Table = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """The site's own words: `phrases` by section and key, `nouns` by noun and plural category.

    `rules` says in Arabic, by rule id, why a line was judged as it was. `style` is how numbers and
    dates are written.
    """

    phrases: Table
    nouns: Table
    rules: Mapping[str, str]
    style: Style = PLAIN

    def say(self, section: str, key: str, **parts: object) -> str:
        """Fill in a phrase.

        Raises:
            KeyError: the lexicon has no such phrase.
        """
        return self.phrases[section][key].format(**parts)

    def counted(self, number: int, noun: str) -> str:
        """Give the noun in the form that agrees with the number, the number where it is said.

        A form has the number as a figure (`n`), or as a word where the lexicon has one (`word`).

        Raises:
            KeyError: the lexicon has no such noun.
        """
        forms, figure = self.nouns[noun], self.style.number(number)
        word = self.phrases["number"].get(str(number), figure)
        return forms.get(ARABIC.plural_form(number), forms["other"]).format(n=figure, word=word)

    def joined(self, names: Sequence[str]) -> str:
        """Join names as Arabic does: the conjunction is written on to each name after the first."""
        return f" {self.say('joining', 'and')}".join(names)


def minutes_to_read(text: str) -> int:
    """Estimate the reading time in whole minutes, one at least."""
    return max(1, -(-len(text.split()) // WORDS_A_MINUTE))


def clipped(text: str, limit: int, words: Words) -> str:
    """Give a text, its first words where it is longer by more than the sign of more is worth.

    It never ends on a word that only leads to the next one, such as «in».
    """
    told = text.split()
    if len(told) <= limit + SPARED:
        return " ".join(told)
    leading = words.say("joining", "leading").split()
    while limit > 1 and told[limit - 1] in leading:
        limit -= 1
    return first_words(text, limit, words.say("joining", "more"))


def first_words(text: str, limit: int, more: str) -> str:
    """Give the first `limit` words, with the sign `more` where something was left out."""
    words = text.split()
    if len(words) <= limit:
        return " ".join(words)
    return " ".join(words[:limit]).rstrip(ENDS) + more
