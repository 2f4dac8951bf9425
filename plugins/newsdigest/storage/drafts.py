"""An edited copy of a subject's file, read as if it were saved; nothing is written."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from newsdigest.model.problem import Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.records.claims import check_subjects
from newsdigest.records.frontmatter import parse
from newsdigest.records.sheet import Sheet
from newsdigest.records.subjects import read_subject
from newsdigest.storage.content import Problems, common_words
from newsdigest.storage.files import read_text, shown

Draft = tuple[Subject | None, Problems]
"""A subject as a copy has it, or None, and what is wrong with it."""


def load_draft(draft: Path, known: Mapping[str, Subject], root: Path) -> Draft:
    """Read an edited copy of a subject's file, wherever it lies.

    `known` are the subjects by key and `root` is their folder. Whose copy it is, its slug tells,
    and the folder that it lies in, if that is named as a kind's; that of a new subject's file must
    be.
    """
    text = read_text(draft)
    if isinstance(text, Problem):
        return None, (text,)
    found, problems = _chosen(_readings(draft, text), _slug_of(text), known)
    placed = tuple(replace(one, where=_in_draft(draft, one.where)) for one in problems)
    if found is None:
        return None, placed or (_lost(draft),)
    saved = known.get(found.key)
    others = (one for key, one in known.items() if key != found.key)
    beside = (replace(one, path=f"{shown(root)}/{one.path}") for one in others)
    clashes = check_subjects([*beside, replace(found, path=shown(draft))])
    return replace(found, path=saved.path if saved else found.path), (*placed, *clashes)


def _slug_of(text: str) -> str:
    """Read the slug alone; whatever else is wrong with a copy, it tells whose copy it is."""
    return Sheet("", parse(text)).text("Slug") or ""


def _readings(draft: Path, text: str) -> dict[SubjectKind, Draft]:
    """Read a text as a file of each kind that its folder allows."""
    own = [kind for kind in SubjectKind if kind == draft.parent.name]
    common = common_words()
    return {
        kind: read_subject(kind, f"{kind}/{draft.name}", text, common)
        for kind in own or SubjectKind
    }


def _chosen(
    readings: Mapping[SubjectKind, Draft], slug: str, known: Mapping[str, Subject]
) -> Draft:
    """Choose the reading as a kind that has the slug; the only one needs no such proof.

    Where several kinds have it, the copy is of the one that finds no fault with it.
    """
    if len(readings) == 1:
        return next(iter(readings.values()))
    ours = [one for kind, one in readings.items() if f"{kind}/{slug}" in known]
    sound = [one for one in ours if one[0]]
    best = sound or ours
    return best[0] if len(best) == 1 else (None, ())


def _in_draft(draft: Path, where: str) -> str:
    """Name a line of a copy as it lies."""
    _, colon, line = where.partition(":")
    return f"{shown(draft)}{colon}{line}"


def _lost(draft: Path) -> Problem:
    what = "its slug does not tell which subject this is"
    kinds = " or ".join(f"{kind}/" for kind in SubjectKind)
    return Problem(shown(draft), what, f"Put the copy into a folder {kinds}")
