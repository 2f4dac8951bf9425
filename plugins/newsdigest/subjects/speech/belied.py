"""What a statement calls untrue: «said that these reports are false», «called X's words a lie»."""

from collections.abc import Sequence
from typing import Final

from newsdigest.model.statement import Statement
from newsdigest.subjects.speech.lexicon import ARTICLE, LI, Speech, bare_noun
from newsdigest.text.fold import words

HEAD: Final = 12
"""Words of what is said among which the judgement stands, subject first."""
NO: Final = 3
"""Words between «not» and «true»: «has no basis of truth»."""
THERE: Final = 8
"""Words before «that it is a lie» in which the lie is named."""


def belied(one: Statement, text: str, speech: Speech) -> Sequence[str]:
    """Give the words that name what a statement calls untrue; none where it calls nothing so."""
    told = words(text[slice(*one.reported)])[:HEAD]
    start = 1 if told and speech.has("clause.words", told[0]) else 0
    at = next((i for i in range(start, len(told)) if _is_untrue(told, i, speech)), None)
    if at is None:
        return ()
    begun = _negation(told, at, speech)
    if begun > start:
        return told[start:begun]
    return _behind(told[at + 1 :], speech) or _ahead(
        words(text[one.start : one.reported[0]]), speech
    )


def _is_untrue(told: Sequence[str], at: int, speech: Speech) -> bool:
    """Tell whether a word says «false», or «true» with a «not» before it."""
    form = bare_noun(told[at])
    false = form in speech.lists["denial.false"]
    return false or (form in speech.lists["denial.true"] and _negation(told, at, speech) < at)


def _negation(told: Sequence[str], at: int, speech: Speech) -> int:
    """Give the place of the «not» before a word, else its own."""
    places = range(max(0, at - NO), at)
    return next((i for i in places if told[i] in speech.lists["denial.no"]), at)


def _behind(rest: Sequence[str], speech: Speech) -> Sequence[str]:
    """Read what «there is no truth in (li) …» is about."""
    if not rest or not rest[0].startswith(LI):
        return ()
    head = rest[0]
    bare = (
        ARTICLE + head.removeprefix(LI + LI) if head.startswith(LI + LI) else head.removeprefix(LI)
    )
    return (bare, *rest[1:]) if _names_claim(bare, speech) else ()


def _ahead(before: Sequence[str], speech: Speech) -> Sequence[str]:
    """Read what stands before «that it is a lie»: the last noun for claims on."""
    first = max(0, len(before) - THERE)
    places = [i for i in range(first, len(before)) if _names_claim(before[i], speech)]
    return before[places[0] :] if places else ()


def _names_claim(form: str, speech: Speech) -> bool:
    """Tell whether a word may begin what is called untrue."""
    groups = ("denial.claims", "denial.what", "denial.this", "denial.that")
    return any(bare_noun(form) in speech.lists[group] for group in groups)
