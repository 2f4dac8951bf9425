"""A corpus on disk: the project's own captures and their gold stand in for one."""

import json
import shutil
from pathlib import Path

import pytest

from evaluation.corpus import PROJECT, corpus_digest, evaluate
from evaluation.results import measured, phenomena_of
from newsdigest.model.problem import DigestError


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "text"
    folder.mkdir()
    for path in (*(PROJECT / "seeds").glob("*_*"), *(PROJECT / "tests" / "gold").glob("*.json")):
        shutil.copy(path, folder)
    return tmp_path


def test_every_figure_of_the_projects_own_captures_is_whole(corpus: Path) -> None:
    found = measured("", evaluate(corpus))
    assert found.faults == ()
    assert set(found.figures) == {"text", "phenomena"}
    low = {name for name, values in found.figures["text"].items() if set(values.values()) != {1.0}}
    assert low == set()


def test_captures_are_grouped_by_the_phenomena_they_show(corpus: Path) -> None:
    path = corpus / "text" / "002_2ad6f85b930c417e.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**gold, "phenomena": ["teasers", "no-title"]}), encoding="utf-8")
    found = phenomena_of(evaluate(corpus))
    assert list(found) == ["no-title", "teasers"]
    assert (found["teasers"].captures, found["teasers"].wrong) == (1, 0)
    assert found["teasers"].html is None


def test_the_digest_changes_with_a_letter_and_with_a_name(corpus: Path) -> None:
    before = corpus_digest(corpus)
    path = corpus / "text" / "002_2ad6f85b930c417e.txt"
    moved = path.rename(path.with_name("renamed.txt"))
    renamed = corpus_digest(corpus)
    moved.rename(path).write_bytes(path.read_bytes() + b".")
    assert len({before, renamed, corpus_digest(corpus)}) == 3


@pytest.mark.parametrize("suffix", [".json", ".txt"])
def test_a_capture_and_its_gold_must_both_be_there(corpus: Path, suffix: str) -> None:
    (corpus / "text" / f"002_2ad6f85b930c417e{suffix}").unlink()
    with pytest.raises(DigestError, match=r"text/002_2ad6f85b930c417e\.txt"):
        evaluate(corpus)


def test_an_empty_corpus_has_no_figures(tmp_path: Path) -> None:
    assert measured("", evaluate(tmp_path)).figures == {"phenomena": {}}
