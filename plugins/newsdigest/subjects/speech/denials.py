"""Which statement a denial answers, where the text says so: «denied that», «what X had said»."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from newsdigest.model.statement import Statement, StatementKind
from newsdigest.model.subject import Subject
from newsdigest.subjects.speech.belied import belied
from newsdigest.subjects.speech.callings import fits
from newsdigest.subjects.speech.lexicon import ARTICLE, BI, LI, WA, Speech, bare_noun
from newsdigest.subjects.speech.line import Line
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
CALLING: Final = 3
"""Most words of an office that stands for the name: «the American foreign minister»."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What denials are held against: see `answered`."""

    found: Sequence[Statement]
    lines: Sequence[Line]
    people: Mapping[str, Subject]
    speech: Speech


@dataclass(frozen=True, slots=True)
class _Names:
    """Whose words are denied: a person's key, and the words in which others are named.

    `callings` are the first of those words: «the American president» names its holder.
    """

    key: str | None
    forms: Collection[str]
    callings: Sequence[str]


def answered(
    found: Sequence[Statement],
    lines: Sequence[Line],
    people: Mapping[str, Subject],
    speech: Speech,
) -> tuple[Statement, ...]:
    """Tell each denial which statement of the same article it answers.

    `lines` are the article's passages, `people` those with a page, by key. A denial that only says
    itself what it denies («denied that there was a meeting») answers no statement. Calling
    somebody's words untrue denies them.
    """
    told = (_denied(one, lines[one.passage].text, speech) for one in found)
    article = _Article(found, lines, people, speech)
    return tuple(
        _answering(article, at, said) if said else found[at] for at, said in enumerate(told)
    )


def _denied(one: Statement, text: str, speech: Speech) -> Sequence[str]:
    """Give the words that say what a statement denies; none where it denies nothing."""
    return words(text[slice(*one.reported)]) if one.kind in DENIALS else belied(one, text, speech)


def _answering(article: _Article, at: int, told: Sequence[str]) -> Statement:
    """Tell a denial which statement it answers, or else whose words outside the article."""
    one, speech = article.found[at], article.speech
    said, being = _without_being(told, speech)
    named = _named(said, speech)
    if named:
        key = _key_named(article.lines[one.passage], one)
        names = _Names(key, _bare(named), _callings(named))
        claim = next(_by(article, at, names), None)
        return replace(one, answers=claim, disputes=key if claim is None else None)
    known = being and one.kind is not StatementKind.REFUSED and _is_this(said[:1], speech)
    back = known or _points_back(said, speech)
    return replace(one, answers=next(_before(article.found, at), None) if back else None)


def _without_being(said: Sequence[str], speech: Speech) -> tuple[Sequence[str], bool]:
    """Take «the truth of», «knowledge of», «that there was» from the head of what is denied.

    The second value tells whether the thing itself is denied, and not only how it was told.
    """
    lists, head = speech.lists, said[0]
    if head in lists["denial.truth"]:
        return said[1:], False
    if head in lists["denial.being"]:
        return ((said[1].removeprefix(BI), *said[2:]) if said[1:] else ()), True
    return said, True


def _is_this(head: Sequence[str], speech: Speech) -> bool:
    """Tell whether a thing that was named before is meant: «these contacts»."""
    return not speech.lists["denial.this"].isdisjoint(head)


def _key_named(line: Line, one: Statement) -> str | None:
    """Give whom a denial names first in what it denies, else anywhere beside who denies."""
    for start, end in (one.reported, (one.start, one.end)):
        for at in sorted(line.people):
            who = line.people[at]
            if who.key != one.key and start <= line.starts[who.first] < end:
                return who.key
    return None


def _bare(named: Sequence[str]) -> frozenset[str]:
    """Give words with «li» and without: «statements by (li) Rubio»."""
    return frozenset((*named, *(form.removeprefix(LI) for form in named)))


def _named(said: Sequence[str], speech: Speech) -> Sequence[str]:
    """Give the words in which somebody is named whose words are denied; else nothing."""
    first, second = (*said[:2], "", "")[:2]
    lists = speech.lists
    if first in lists["denial.what"] and second in lists["denial.quoted"]:
        return said[2 : 2 + NAME]
    own = first.startswith(ARTICLE) or second in lists["denial.denied"]
    claims = first in lists["denial.claims"] and not own
    return said[1 : 1 + NAME] if claims else ()


def _points_back(said: Sequence[str], speech: Speech) -> bool:
    """Tell whether what is denied stands before: «that», «this report», «the accusations»."""
    first, second = (*said[:2], "", "")[:2]
    lists = speech.lists
    if first in lists["denial.this"] and bare_noun(second) in lists["denial.claims"]:
        return True
    if first in lists["denial.matter"] or second in lists["denial.denied"]:
        return True
    if first in lists["denial.denied"] or first.removeprefix(WA) in lists["denial.denied"]:
        return True
    claims = first.startswith(ARTICLE) and bare_noun(first) in lists["denial.claims"]
    return len(said) <= SHORT and (claims or first in lists["denial.that"])


def _callings(named: Sequence[str]) -> tuple[str, ...]:
    """Give the beginnings of words that may be an office."""
    return tuple(" ".join(named[:size]) for size in range(2, CALLING + 1))


def _by(article: _Article, at: int, named: _Names) -> Iterator[int]:
    """Go through the claims of whoever is named: back from the denial, then on from it."""
    found = article.found
    for place in (*range(at - 1, -1, -1), *range(at + 1, len(found))):
        if _is_claim(found, at, place) and _is_named(article, found[place], named):
            yield place


def _is_named(article: _Article, claim: Statement, named: _Names) -> bool:
    """Tell whether a denial names who claims something, or that person's office."""
    speaker, person = words(claim.speaker or ""), article.people.get(claim.key or "")
    office = person and any(fits(article.speech, one, person) for one in named.callings)
    same = claim.key is not None and claim.key == named.key
    return same or bool(office or (speaker and speaker[-1] in named.forms))


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
