"""Faults that show only when all subjects are read together."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.text.fold import words
from newsdigest.text.forms import shown_term

REMEDY: Final = "Leave it to one, and let the other exclude it"
LIKE: Final = 0.85
"""How alike a misspelt key must be to be the one meant, from 0 to 1; one letter in ten is."""
ACROSS: Final = f"{REMEDY}; where both are meant, write it under Shared as well"


def check_subjects(subjects: Iterable[Subject]) -> tuple[Problem, ...]:
    """Find slugs used twice, terms claimed twice, and relations that lead nowhere."""
    ordered = sorted(subjects, key=lambda subject: subject.path)
    return (*_doubled_slugs(ordered), *_doubled_terms(ordered), *_lost_relations(ordered))


def _doubled_slugs(ordered: Sequence[Subject]) -> list[Problem]:
    first: dict[str, Subject] = {}
    return [
        Problem(
            one.where("Slug", one.slug),
            f"the slug {one.slug!r} belongs to {first[one.key].path} too",
            "Give one of them another slug",
        )
        for one in ordered
        if first.setdefault(one.key, one).path != one.path
    ]


def _doubled_terms(ordered: Sequence[Subject]) -> list[Problem]:
    """Find what two subjects claim, whatever its spelling; kinds may agree to share a term."""
    claims: dict[str, list[tuple[Subject, str]]] = {}
    for one in ordered:
        for term in one.terms:
            claims.setdefault(folded_term(term), []).append((one, term))
    return sorted(
        _clash(holder, one, term)
        for (holder, _), *rest in claims.values()
        for one, term in rest
        if holder.path != one.path and not _may_share(holder, one, folded_term(term))
    )


def _may_share(one: Subject, other: Subject, term: str) -> bool:
    """Tell whether one of two subjects of different kinds lets the other have the term."""
    shared = (folded_term(each) for each in (*one.shared, *other.shared))
    return one.kind is not other.kind and term in shared


def _clash(holder: Subject, one: Subject, term: str) -> Problem:
    what = f"the term {folded_term(term)!r} belongs to {holder.path} too"
    return Problem(one.where("Terms", term), what, REMEDY if one.kind is holder.kind else ACROSS)


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


def _instead(target: str, known: set[str]) -> str:
    """Suggest the subject that was probably meant, else the file to write."""
    near = get_close_matches(target, sorted(known), n=1, cutoff=LIKE)
    if near:
        return f"Write {near[0]}"
    folders = [kind.value for kind in SubjectKind]
    folder, _, slug = target.partition("/")
    meant = get_close_matches(folder, folders, n=1) or [SubjectKind.PLACE.value]
    return f"Write {meant[0]}/{slug}.md first"
