"""A subject's file text → `Subject`: every fault is reported at once, with line and remedy."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.model.settings import REUSES
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.records.frontmatter import parse
from newsdigest.records.sheet import Sheet
from newsdigest.text.fixes import repair
from newsdigest.text.fold import words

KNOWN: Final = (
    *("Title", "Slug", "Summary", "Terms", "Excludes", "Threshold", "Order"),
    *("Hue", "Icon", "Gender", "Role", "Reuse"),
)
FOREIGN: Final = {
    "term": "Write Terms, and each term on an indented line under it",
    "exclude": "Write Excludes, and each phrase on an indented line under it",
    "name": "Write Title",
    "date": "Delete the line; a subject has no date",
}
OWN: Final = (
    ("Gender", SubjectKind.PERSON),
    ("Hue", SubjectKind.TOPIC),
    ("Reuse", SubjectKind.OUTLET),
)
"""Keys that mean something for one kind only."""

GENDERS: Final = ("male", "female")
MAX_HUE: Final = 5
MIN_LETTERS: Final = 2


def read_subject(
    kind: SubjectKind, path: str, text: str
) -> tuple[Subject | None, tuple[Problem, ...]]:
    """Read a subject's file; None and all its problems where it has any.

    `path` is relative to the content root and stands in the problems.
    """
    sheet = Sheet(path, parse(text))
    sheet.refuse_unknown(KNOWN, FOREIGN)
    _refuse_others_keys(sheet, kind)
    subject = Subject(
        kind=kind,
        slug=sheet.slug("Slug", sheet.required("Slug")),
        title=sheet.required("Title"),
        path=path,
        terms=_terms(sheet),
        excludes=_phrases(sheet, "Excludes"),
        summary=sheet.text("Summary") or "",
        body=sheet.matter.body,
        threshold=sheet.number("Threshold", 1, 1),
        order=sheet.number("Order", 0, 0),
        hue=_hue(sheet),
        icon=sheet.text("Icon") or "",
        gender=sheet.choice("Gender", GENDERS),
        role=sheet.text("Role") or "",
        reuse=sheet.choice("Reuse", REUSES),
    )
    problems = sheet.all_problems()
    return (None if problems else subject), problems


def check_subjects(subjects: Iterable[Subject]) -> tuple[Problem, ...]:
    """Find slugs used twice within a kind, and terms that two subjects of a kind claim."""
    ordered = sorted(subjects, key=lambda subject: subject.path)
    slugs = [((one.kind, one.slug), one) for one in ordered]
    terms = [((one.kind, " ".join(words(term))), one) for one in ordered for term in one.terms]
    return (
        *_clashes(slugs, "the slug", "Give one of them another slug"),
        *_clashes(terms, "the term", "Leave it to one, and let the other exclude it"),
    )


def _clashes(
    claims: Sequence[tuple[tuple[SubjectKind, str], Subject]], what: str, do: str
) -> list[Problem]:
    """Find what two subjects of a kind claim; `claims` hold (kind, claimed) and the claimant."""
    first: dict[tuple[SubjectKind, str], Subject] = {}
    problems = []
    for claim, subject in claims:
        holder = first.setdefault(claim, subject)
        if holder.path != subject.path:
            said = f"{what} {claim[1]!r} belongs to {holder.path} too"
            problems.append(Problem(subject.path, said, do))
    return sorted(problems)


def _refuse_others_keys(sheet: Sheet, kind: SubjectKind) -> None:
    for key, owner in OWN:
        if owner is not kind and sheet.found(key):
            sheet.bad(key, f"{key} means nothing in {kind}", f"Delete it; it is for {owner}")


def _terms(sheet: Sheet) -> tuple[str, ...]:
    if not sheet.found("Terms"):
        sheet.bad("Terms", "Terms are missing", "Write them indented, one a line")
    return _phrases(sheet, "Terms")


def _phrases(sheet: Sheet, key: str) -> tuple[str, ...]:
    phrases = tuple(repair(value)[0] for value in sheet.texts(key))
    for phrase in phrases:
        if sum(map(str.isalnum, phrase)) < MIN_LETTERS:
            what = f"{key}: {phrase!r} has fewer than {MIN_LETTERS} letters"
            sheet.bad(key, what, "Write a whole word")
    return phrases


def _hue(sheet: Sheet) -> int:
    hue = sheet.number("Hue", 1, 0)
    if hue > MAX_HUE:
        sheet.bad("Hue", f"Hue {hue} is over {MAX_HUE}", f"Write 1 to {MAX_HUE}")
    return hue
