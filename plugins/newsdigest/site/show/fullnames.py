"""One speaker under two wordings: «Ambassador A B» and then only «B», where B has no page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final

from newsdigest.site.show.statements import Said
from newsdigest.subjects.speech.lexicon import ARTICLE, Speech, bare_noun
from newsdigest.subjects.speech.words import is_place
from newsdigest.text.fold import fold, words

FULL: Final = 2
"""Words of a full name at least."""

Wording = tuple[str, str]
"""The slug of an article, and a speaker's name as it has it, folded."""


def full_names(speech: Speech, said: Iterable[Said]) -> Mapping[Wording, str]:
    """Map wordings of a speaker's name to the full name without its title, folded.

    A last name alone is whoever has it with a first name in the same article, if only one has.
    Names of institutions, and of people that no full name tells apart, are left out.
    """
    found = {(one.view.card.slug, fold(one.speaker or "")) for one in said if _is_named(one)}
    names = {wording: _without_title(speech, wording[1]) for wording in found}
    full: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for (slug, _), name in names.items():
        if len(name) >= FULL:
            full[slug].add(name)
    pairs = ((wording, _ended_in(full[wording[0]], name)) for wording, name in names.items())
    return {wording: name for wording, name in pairs if name}


def _is_named(one: Said) -> bool:
    """Tell whether a speaker has a name and no page."""
    return bool(one.key is None and one.speaker and not one.view.called)


def _ended_in(full: Iterable[tuple[str, ...]], name: tuple[str, ...]) -> str:
    """Give a full name itself, or the only full name that ends in a last name; else nothing."""
    if len(name) >= FULL:
        return " ".join(name)
    known = [one for one in full if name and one[-1:] == name]
    return " ".join(known[0]) if len(known) == 1 else ""


def _without_title(speech: Speech, name: str) -> tuple[str, ...]:
    """Give the words of a person's name behind the office; none where it may be no person's."""
    told = words(name)
    title = tuple(takewhile(lambda form: _is_of_title(speech, form), told))
    rest = tuple(told[len(title) :])
    if title and not rest:
        alone = len(told) == 1 and not speech.opens_office(title[0])
        return title if alone and title[0].startswith(ARTICLE) else ()
    whole = not title or title[-1].startswith(ARTICLE) or _is_of_country(speech, title[-1])
    return rest if whole else ()


def _is_of_title(speech: Speech, form: str) -> bool:
    """Tell whether a word before a name tells what somebody is."""
    office = form.startswith(ARTICLE) or speech.opens_office(form)
    return office or speech.has("speakers.named-for", form) or _is_of_country(speech, form)


def _is_of_country(speech: Speech, form: str) -> bool:
    """Tell whether a word is a country, or the adjective of one."""
    return is_place(speech, form) or bare_noun(form) in speech.variants
