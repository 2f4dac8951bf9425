"""The figures of conversion against their floors, as `invoke evaluate` compares them."""

from evaluation.corpus import CORPUS, corpus_digest, evaluate
from evaluation.floors import read_pinned
from evaluation.gate import GOOD, compare
from evaluation.results import measured


def test_no_figure_lies_below_its_floor() -> None:
    pinned = read_pinned((CORPUS / "floors.json").read_text(encoding="utf-8"))
    outcome = compare(pinned, measured(corpus_digest(CORPUS), evaluate(CORPUS)))
    assert outcome.status == GOOD, "\n".join(outcome.said)
