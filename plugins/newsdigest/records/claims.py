"""Faults that show only when all subjects are read together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.text.fold import words
from newsdigest.text.forms import shown_term
from newsdigest.text.terms import Matcher, matcher_of

Claim = tuple[Subject, str]
"""A subject and a term as its file has it."""

REMEDY: Final = "Leave it to one, and let the other exclude it"
GAP: Final = "\u2026"
"""How a term is shown where some words may stand."""
LIKE: Final = 0.85
"""How alike a misspelt key must be to be the one meant, from 0 to 1; one letter in ten is."""
ACROSS: Final = f"{REMEDY}; where both are meant, write it under Shared as well"


LEADS: Final[Mapping[str, tuple[SubjectKind, ...]]] = {
    "office": (SubjectKind.PLACE,),
    "country": (SubjectKind.PLACE,),
    "member": (SubjectKind.PLACE, SubjectKind.TOPIC),
    "head": (SubjectKind.PERSON,),
    "capital": (SubjectKind.PLACE,),
    "seat": (SubjectKind.PLACE,),
    "location": (SubjectKind.PLACE,),
}
"""To what a relation leads. An alliance that the news is about may have a topic's file."""


def check_subjects(subjects: Iterable[Subject]) -> tuple[Problem, ...]:
    """Find slugs used twice, terms claimed twice, and relations that lead nowhere or astray."""
    ordered = sorted(subjects, key=lambda subject: subject.path)
    lost = (*_lost_relations(ordered), *_strayed_relations(ordered))
    return (*_doubled_slugs(ordered), *_doubled_terms(ordered), *lost)


def _doubled_slugs(ordered: Sequence[Subject]) -> list[Problem]:
    holders: dict[str, list[Subject]] = {}
    for one in ordered:
        if one.slug:
            holders.setdefault(one.key, []).append(one)
    return [
        Problem(
            first.where("Slug", first.slug),
            f"the slug {first.slug!r} is claimed here and at {_places(rest)}",
            "Give one of them another slug",
        )
        for first, *rest in holders.values()
        if rest
    ]


def _places(others: Iterable[Subject]) -> str:
    return " and ".join(one.where("Slug", one.slug) for one in others)


def _doubled_terms(ordered: Sequence[Subject]) -> list[Problem]:
    """Find where two subjects claim the same text, whatever its spelling, each pair of lines once.

    A term claims all that it matches in a text: its words with the article and prepositions too.
    Kinds may agree to share a term.
    """
    by_name: dict[str, list[Claim]] = {}
    for one in ordered:
        for term in dict.fromkeys(one.terms):
            by_name.setdefault(folded_term(term), []).append((one, term))
    found = [*_alike(by_name), *_matched(ordered)]
    pairs = {tuple(sorted(pair, key=_rank)): None for pair in found}
    return sorted({_clash(*one, *other) for one, other in pairs if not _may_share(one, other)})


def _rank(claim: Claim) -> tuple[str, str]:
    return claim[0].path, claim[1]


def _alike(by_name: Mapping[str, list[Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Pair the claims of one term."""
    for claims in by_name.values():
        yield from (pair for pair in combinations(claims, 2) if pair[0][0].path != pair[1][0].path)


def _matched(ordered: Sequence[Subject]) -> Iterator[tuple[Claim, Claim]]:
    """Pair each term with those of other subjects that match the whole of it.

    Outlets are known by whole names, so that no other spelling is theirs.
    """
    sought = {one.path: one for one in ordered if one.kind is not SubjectKind.OUTLET}
    entries = ((path, one.terms, one.excludes) for path, one in sought.items())
    terms = (term for one in sought.values() for term in one.terms)
    opened = frozenset(word for term in terms for word in _first(term))
    matcher = matcher_of(entries, among=opened)
    for path, one in sought.items():
        for term in one.terms:
            for other, its in _whole(matcher, term):
                if other != path:
                    yield (one, term), (sought[other], _written(sought[other], its))


def _first(term: str) -> tuple[str, ...]:
    """Give the word that a term opens with: only what begins with it can match the whole."""
    return words(shown_term(term))[:1]


def _whole(matcher: Matcher, term: str) -> list[tuple[str, str]]:
    """List the paths and terms, as shown, that match the whole of a term."""
    text = " ".join(shown_term(term).replace(GAP, " ").split())
    found = matcher.find(text)
    return [(one.key, one.term) for one in found if (one.start, one.end) == (0, len(text))]


def _written(subject: Subject, shown: str) -> str:
    """Find a term as its file has it."""
    return next(term for term in subject.terms if shown_term(term) == shown)


def _may_share(one: Claim, other: Claim) -> bool:
    """Tell whether one of two subjects of different kinds lets the other have the term."""
    shared = {folded_term(each) for subject, _ in (one, other) for each in subject.shared}
    return one[0].kind is not other[0].kind and not shared.isdisjoint(
        (folded_term(one[1]), folded_term(other[1]))
    )


def _clash(one: Subject, term: str, other: Subject, its: str) -> Problem:
    """Name both files and lines; neither is to blame more than the other."""
    names = tuple(dict.fromkeys((folded_term(term), folded_term(its))))
    told = (
        f"the term {names[0]!r} is claimed"
        if len(names) == 1
        else (f"the terms {names[0]!r} and {names[1]!r} match the same text,")
    )
    what = f"{told} here and at {other.where('Terms', its)}"
    return Problem(one.where("Terms", term), what, REMEDY if one.kind is other.kind else ACROSS)


def folded_term(term: str) -> str:
    """Give a term's words in matching form, without its marks.

    >>> folded_term("وقف * لإطلاق النّار")
    'وقف لاطلاق النار'
    """
    return " ".join(words(shown_term(term)))


def _lost_relations(ordered: Sequence[Subject]) -> list[Problem]:
    known = {one.key for one in ordered}
    return [
        Problem(
            f"{one.path}:{relation.line}",
            f"the relation {relation.name} leads to {relation.target!r}, which is no subject",
            _instead(relation.target, known),
        )
        for one in ordered
        for relation in one.relations
        if relation.target and relation.target not in known
    ]


def _strayed_relations(ordered: Sequence[Subject]) -> list[Problem]:
    """Find the relations to a subject of another kind: no person is a capital."""
    known = {one.key: one.kind for one in ordered}
    return [
        Problem(
            f"{one.path}:{relation.line}",
            f"the relation {relation.name} leads to {relation.target!r}, which is of {kind}",
            f"Write one of {' or '.join(LEADS[relation.name])}",
        )
        for one in ordered
        for relation in one.relations
        if (kind := known.get(relation.target)) and kind not in LEADS.get(relation.name, (kind,))
    ]


def _instead(target: str, known: set[str]) -> str:
    """Suggest the subject that was probably meant, else the file to write."""
    near = get_close_matches(target, sorted(known), n=1, cutoff=LIKE)
    if near:
        return f"Write {near[0]}"
    folders = [kind.value for kind in SubjectKind]
    folder, _, slug = target.partition("/")
    meant = get_close_matches(folder, folders, n=1) or [SubjectKind.PLACE.value]
    return f"Write {meant[0]}/{slug}.md first"
