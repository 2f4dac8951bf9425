"""Rules see the form of a page: with every content word replaced, each line stays what it is."""

import os
from functools import cache
from pathlib import Path

import pytest

from captures import LEXICON, TABLES, verdicts_of
from perturb import perturbed, phrases_of
from runs import PROJECT

SEEDS = range(20)
PHRASES = phrases_of(TABLES, LEXICON)


def folders() -> list[Path]:
    """List the folders of captures to perturb: our own, and real ones where they are at hand."""
    corpus = os.environ.get("NEWSDIGEST_CORPUS", "")
    return [PROJECT / "seeds", *([PROJECT / corpus / "seeds"] if corpus else [])]


CAPTURES = [path for folder in folders() for path in sorted(folder.glob("*.txt"))]


@cache
def kinds_of(text: str) -> dict[int, str]:
    return {line: verdict.kind.value for line, verdict in verdicts_of(text).items()}


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_capture_of_random_words_keeps_the_kind_of_every_line(path: Path, seed: int) -> None:
    text = path.read_text(encoding="utf-8-sig")
    changed = perturbed(text, PHRASES, seed)
    assert changed != text
    assert kinds_of(changed) == kinds_of(text)


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.parent.name)
def test_there_are_captures_to_perturb(folder: Path) -> None:
    assert len(list(folder.glob("*.txt"))) >= 5
