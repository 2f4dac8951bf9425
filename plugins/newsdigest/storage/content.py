"""The content read back: posts, ledgers, subjects, companion files and the lexicon."""

import os
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from newsdigest.model.capture import PageFacts
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import DigestError, Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.records.claims import check_subjects
from newsdigest.records.facts import facts_from
from newsdigest.records.ledgers import ledgers_from_text
from newsdigest.records.posts import read_post
from newsdigest.records.subjects import draft_subject
from newsdigest.storage.files import names_in, read_text, read_texts, shown
from newsdigest.text.fold import word_set

T = TypeVar("T")
Problems = tuple[Problem, ...]
Reader = Callable[[str, str], tuple[tuple[T, ...], Problems]]
"""Turns a file's path, from the content root, and its text into values and problems."""

LEXICON: Final = Path(__file__).parent.parent / "lexicon"


def read_facts(path: Path) -> tuple[PageFacts, Problems]:
    """Read a capture's companion `NAME.toml`; a missing one says nothing."""
    if not os.path.lexists(path):
        return PageFacts(), ()
    text = read_text(path)
    if isinstance(text, Problem):
        return PageFacts(held=True), (text,)
    return facts_from(shown(path), text)


@cache
def load_lexicon(folder: Path = LEXICON) -> dict[str, dict[str, Any]]:
    """Read the package's tables of words, by name without `.toml`; once, as they belong to it.

    Raises:
        DigestError: some of them cannot be read.
    """
    tables, problems = {}, []
    for name, text in read_texts(folder, "*.toml").items():
        try:
            tables[name.removesuffix(".toml")] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as broken:
            problems.append(Problem(shown(folder / name), f"no TOML: {broken}", "Mend that line"))
    if problems:
        raise DigestError(problems)
    return tables


def load_posts(content: Path) -> tuple[tuple[Post, ...], Problems]:
    """Read every post, in the order of their paths; a broken one is named and left out."""
    return _load(content, "articles", ".md", lambda path, text: _one(*read_post(path, text)))


def load_ledgers(content: Path) -> tuple[tuple[Ledger, ...], Problems]:
    """Read every content ledger, in the order of their paths."""
    return _load(content, "ledger", ".json", ledgers_from_text)


def load_subjects(content: Path, fallback: Path) -> tuple[tuple[Subject, ...], Problems]:
    """Read the subjects of a content root or, where it has none, of the project's own content.

    They are given kind by kind, in the order of their files. One with a fault is named and left
    out, yet what it claims is held against the others, so that all faults show at once.
    """
    root = subjects_root(content, fallback)
    common = common_words()
    subjects: list[Subject] = []
    drafts: list[Subject] = []
    problems: list[Problem] = []
    for kind in SubjectKind:
        found, faults = _load(root, kind, ".md", _subject_reader(kind, common))
        subjects += (subject for subject, faultless in found if faultless)
        drafts += (subject for subject, _ in found)
        problems += faults
    under = shown(root)
    placed = (replace(one, path=f"{under}/{one.path}") for one in drafts)
    return tuple(subjects), (*problems, *check_subjects(placed))


def common_words() -> frozenset[str]:
    """Read the words that mean no subject, in matching form."""
    lexicon = load_lexicon()
    return word_set({**lexicon["words"], **lexicon["common"]})


def subjects_root(content: Path, fallback: Path) -> Path:
    """Tell which of two content roots the subjects are read from."""
    has_any = any(names_in(content / kind, ".md") for kind in SubjectKind)
    return content if has_any else fallback


def _load(
    root: Path,
    folder: str,
    suffix: str,
    read: Reader[T],
) -> tuple[tuple[T, ...], Problems]:
    """Read each file of a folder by a reader of (path from the root, text)."""
    values: list[T] = []
    problems: list[Problem] = []
    for name in names_in(root / folder, suffix):
        text = read_text(root / folder / name)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        found, faults = read(f"{folder}/{name}", text)
        values += found
        problems += _placed(root, faults)
    return tuple(values), tuple(problems)


def _subject_reader(kind: SubjectKind, common: frozenset[str]) -> Reader[tuple[Subject, bool]]:
    """Make the reader of a kind's files: each subject, and whether it is without fault."""

    def read(path: str, text: str) -> tuple[tuple[tuple[Subject, bool]], Problems]:
        subject, problems = draft_subject(kind, path, text, common)
        return ((subject, not problems),), problems

    return read


def _one(found: T | None, problems: Problems) -> tuple[tuple[T, ...], Problems]:
    return (() if found is None else (found,)), problems


def _placed(root: Path, problems: Iterable[Problem]) -> list[Problem]:
    return [replace(one, where=f"{shown(root)}/{one.where}") for one in problems]
