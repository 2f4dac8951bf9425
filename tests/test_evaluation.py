"""The figures of conversion against their floors, as `invoke evaluate` compares them."""

import re

import pytest

from evaluation.corpus import CORPUS, corpus_digest, evaluate
from evaluation.floors import read_pinned
from evaluation.gate import GOOD, compare
from evaluation.results import Result, measured


@pytest.fixture(scope="module")
def results() -> tuple[Result, ...]:
    """Convert the evaluation's captures once."""
    return evaluate(CORPUS)


def test_no_figure_lies_below_its_floor(results: tuple[Result, ...]) -> None:
    pinned = read_pinned((CORPUS / "floors.json").read_text(encoding="utf-8"))
    outcome = compare(pinned, measured(corpus_digest(CORPUS), results))
    assert outcome.status == GOOD, "\n".join(outcome.said)


def test_the_captures_named_for_a_phenomenon_are_converted_without_a_fault(
    results: tuple[Result, ...],
) -> None:
    page = (CORPUS.parents[1] / "docs" / "phenomena.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `[a-z0-9-]+` \| .+? \| (.+? \| .+?) \|", page, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"\b[a-z]\d\d\b", row)}
    faults = {
        result.gold.path: [str(fault) for fault in result.faults]
        for result in results
        if result.faults
    }
    wrong = {path: said for path, said in faults.items() if path.split("/")[1][:3] in named}
    assert wrong == {}
