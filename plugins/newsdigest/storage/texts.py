"""Posts as passages, and the subjects to read them against, for the curator's tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import Subject
from newsdigest.site.faults import content_problems
from newsdigest.site.library import rows_behind
from newsdigest.site.passages import passages_of, rows_of
from newsdigest.storage.content import load_ledgers, load_lexicon, load_posts, load_subjects
from newsdigest.storage.files import shown
from newsdigest.subjects.texts import Text
from newsdigest.subjects.titles import Titles, titles_from

CODE = 2
"""Letters of a country's code; the numbers beside them are continents."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All posts of a content root in the order of their paths, and its subjects by key."""

    texts: tuple[Text, ...]
    subjects: Mapping[str, Subject]
    problems: tuple[Problem, ...]


def load_corpus(content: Path, fallback: Path) -> Corpus:
    """Read posts, ledgers and subjects; what cannot be read is named and left out."""
    posts, post_faults = load_posts(content)
    ledgers, ledger_faults = load_ledgers(content)
    subjects, subject_faults = load_subjects(content, fallback)
    place = shown(content)
    faults = content_problems(posts, subjects, lambda post: f"{place}/{post.path}")
    by_path = {ledger.path: ledger for ledger in ledgers}
    return Corpus(
        tuple(_text(post, by_path) for post in posts),
        {one.key: one for one in subjects},
        (*post_faults, *ledger_faults, *subject_faults, *faults),
    )


def _text(post: Post, ledgers: Mapping[str, Ledger]) -> Text:
    rows = rows_behind(post, ledgers)
    own = tuple(rows_of(rows, post.trail.article)) if post.trail else ()
    return Text(post, passages_of(post, own), (*own, *rows))


def load_titles() -> Titles:
    """Read the words that names follow, and Babel's names of countries in Arabic."""
    names = {code: name for code, name in Locale("ar").territories.items() if len(code) == CODE}
    return titles_from(load_lexicon(), names)
