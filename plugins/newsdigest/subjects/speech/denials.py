"""Which statement a denial answers, where the text says so: «denied that», «what X had said»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsdigest.model.statement import Statement, StatementKind
from newsdigest.subjects.speech.lexicon import ARTICLE, Speech, bare_noun
from newsdigest.text.fold import words

DENIALS: Final = frozenset({StatementKind.DENIED, StatementKind.REFUSED})
CLAIMS: Final = frozenset(
    {
        *(StatementKind.SAID, StatementKind.STRESSED, StatementKind.EXPLAINED),
        *(StatementKind.ADDED, StatementKind.ANNOUNCED, StatementKind.NOTED),
        *(StatementKind.CONSIDERED, StatementKind.CLAIMED, StatementKind.ACCUSED),
    }
)
"""What can be denied: a wish, a demand or a question cannot."""
NEAR: Final = 2
"""Passages back in which «denied that» finds what it means."""
SHORT: Final = 2
"""Words of «the Russian accusations»: with more it says itself what is denied."""
NAME: Final = 6
"""Words within which the name stands behind «what … said»."""


def answered(
    found: Sequence[Statement], texts: Sequence[str], speech: Speech
) -> tuple[Statement, ...]:
    """Tell each denial which statement of the same article it answers.

    `texts` are the article's passages. A denial that only says itself what it denies («denied
    that there was a meeting») answers no statement.
    """
    return tuple(
        replace(one, answers=_answer(found, at, texts, speech)) if one.kind in DENIALS else one
        for at, one in enumerate(found)
    )


def _answer(
    found: Sequence[Statement], at: int, texts: Sequence[str], speech: Speech
) -> int | None:
    """Find the statement that a denial answers."""
    one = found[at]
    said = words(texts[one.passage][slice(*one.reported)])
    if said and said[0] in speech.lists["denial.truth"]:
        said = said[1:]
    named = _named(said, speech)
    if named:
        return next(_by(found, at, named), None)
    return next(_before(found, at), None) if _points_back(said, speech) else None


def _named(said: Sequence[str], speech: Speech) -> Sequence[str]:
    """Give the words in which somebody is named whose words are denied; else nothing."""
    first, second = (*said[:2], "", "")[:2]
    lists = speech.lists
    if first in lists["denial.what"] and second in lists["denial.quoted"]:
        return said[2 : 2 + NAME]
    claims = first in lists["denial.claims"] and not first.startswith(ARTICLE)
    return said[1 : 1 + NAME] if claims else ()


def _points_back(said: Sequence[str], speech: Speech) -> bool:
    """Tell whether what is denied stands before: «that», «this report», «the accusations»."""
    first, second = (*said[:2], "", "")[:2]
    lists = speech.lists
    if first in lists["denial.this"] and bare_noun(second) in lists["denial.claims"]:
        return True
    if first in lists["denial.matter"] or second in lists["denial.denied"]:
        return True
    claims = first.startswith(ARTICLE) and bare_noun(first) in lists["denial.claims"]
    return len(said) <= SHORT and (claims or first in lists["denial.that"])


def _by(found: Sequence[Statement], at: int, named: Sequence[str]) -> Iterator[int]:
    """Go through the claims of whoever is named: back from the denial, then on from it."""
    for place in (*range(at - 1, -1, -1), *range(at + 1, len(found))):
        speaker = words(found[place].speaker or "")
        if _is_claim(found, at, place) and speaker and speaker[-1] in named:
            yield place


def _before(found: Sequence[Statement], at: int) -> Iterator[int]:
    """Go back through the claims of others near a denial."""
    for place in range(at - 1, -1, -1):
        if found[at].passage - found[place].passage > NEAR:
            return
        if _is_claim(found, at, place) and found[place].speaker is not None:
            yield place


def _is_claim(found: Sequence[Statement], at: int, place: int) -> bool:
    """Tell whether a statement may be what another denies: a claim, and not one's own."""
    denial, claim = found[at], found[place]
    same = denial.key == claim.key if denial.key else denial.speaker == claim.speaker
    return claim.kind in CLAIMS and not same
