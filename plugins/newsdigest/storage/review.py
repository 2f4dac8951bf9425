"""What the curator's tasks have to say of a content root: lines to print, and problems."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsdigest.convert.review import held, reviewed, told
from newsdigest.model.problem import Problem
from newsdigest.model.subject import SubjectKind
from newsdigest.storage.content import load_ledgers, load_subjects, subjects_root
from newsdigest.storage.conversion import Folders, convert_folder
from newsdigest.storage.drafts import load_draft
from newsdigest.storage.files import shown
from newsdigest.storage.history import committed_subjects
from newsdigest.storage.texts import Corpus, load_corpus, load_titles
from newsdigest.subjects.difference import edited, moves
from newsdigest.subjects.suggest import Suggestion, suggestions
from newsdigest.subjects.tell import (
    moves_told,
    subjects_told,
    suggestions_told,
    topics_told,
    unfiled_told,
)
from newsdigest.subjects.texts import (
    found_by_terms,
    matcher_for,
    members_of,
    named_in,
    names_matcher,
)
from newsdigest.subjects.unfiled import outlet_counts, unfiled_outlets
from newsdigest.subjects.upkeep import term_notes
from newsdigest.text.fold import fold


@dataclass(frozen=True, slots=True)
class Review:
    """Lines for the standard output, and problems and notes for the error output."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def review_captures(folders: Folders) -> Review:
    """Say which captures need a look, the worst first, and what settles each doubt.

    They are judged anew and nothing is written; without a folder of captures the ledgers speak.

    Raises:
        DigestError: a file of the lexicon cannot be read.
    """
    if folders.seeds.is_dir():
        done = convert_folder(folders, write=False)
        ledgers, paths, problems = done.ledgers, done.held, done.problems
    else:
        ledgers, problems = load_ledgers(folders.content)
        paths = ()
    subjects, faults = load_subjects(folders.content, folders.home)
    known = {
        fold(name)
        for one in subjects
        if one.kind is SubjectKind.OUTLET
        for name in (one.title, *one.terms)
    }
    listed = [*held(paths), *reviewed(ledgers, known)]
    lines = told(sorted(listed, key=lambda one: one.rank), shown(folders.seeds))
    return Review(tuple(lines), (*problems, *faults))


def review_topics(content: Path, fallback: Path) -> Review:
    """Say which topics each post belongs to and why; note terms that do nothing, or overlap."""
    corpus = load_corpus(content, fallback)
    found = found_by_terms(corpus.subjects.values())
    notes = term_notes(corpus.texts, found)
    root = shown(subjects_root(content, fallback))
    placed = (replace(note, where=f"{root}/{note.where}") for note in notes)
    return Review(tuple(_topics(corpus)), (*corpus.problems, *placed))


def review_edits(content: Path, fallback: Path) -> Review:
    """Say what the term files change against the last commit.

    Raises:
        DigestError: there is no commit to compare with.
    """
    corpus = load_corpus(content, fallback)
    before = found_by_terms(committed_subjects(subjects_root(content, fallback)))
    now = found_by_terms(corpus.subjects.values())
    told = moves_told(edited(before, now), moves(corpus.texts, before, now))
    return Review(tuple(told), corpus.problems)


def review_draft(content: Path, fallback: Path, draft: Path) -> Review:
    """Say what an edited copy of a term file would change if it were saved; nothing is written."""
    corpus, root = load_corpus(content, fallback), subjects_root(content, fallback)
    drafted, faults = load_draft(draft, corpus.subjects, root)
    before = found_by_terms(corpus.subjects.values())
    now = before if drafted is None else found_by_terms([*before.values(), drafted])
    saved = shown(root / drafted.path) if drafted else shown(root)
    since = f"in {shown(draft)} against {saved}"
    told = moves_told(edited(before, now), moves(corpus.texts, before, now), since)
    return Review(tuple(told), (*corpus.problems, *faults))


def review_subjects(content: Path, fallback: Path) -> Review:
    """List all subjects with their posts: those found by terms, and those an outlet published."""
    corpus = load_corpus(content, fallback)
    members = members_of(corpus.texts, found_by_terms(corpus.subjects.values()))
    counts = (
        (one, sum(named.belongs for named in members.get(key, {}).values()))
        for key, one in corpus.subjects.items()
        if one.kind is not SubjectKind.OUTLET
    )
    outlets = outlet_counts(corpus.texts, corpus.subjects.values())
    lines = [*subjects_told(counts), *subjects_told(outlets)]
    return Review((*lines, *unfiled_told(_unfiled(corpus))), corpus.problems)


def review_names(content: Path, fallback: Path) -> Review:
    """Propose people and places that posts name often, and their outlets, that have no file."""
    corpus = load_corpus(content, fallback)
    known = names_matcher(found_by_terms(corpus.subjects.values()))
    found = (*suggestions(corpus.texts, known, load_titles()), *_unfiled(corpus))
    return Review(tuple(suggestions_told(found)), corpus.problems)


def _unfiled(corpus: Corpus) -> tuple[Suggestion, ...]:
    return unfiled_outlets(corpus.texts, corpus.subjects.values())


def _topics(corpus: Corpus) -> Iterator[str]:
    subjects = found_by_terms(corpus.subjects.values())
    matcher = matcher_for(subjects)
    for text in corpus.texts:
        yield from topics_told(text, named_in(text, subjects, matcher))
