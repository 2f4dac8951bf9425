"""The figures of real captures, which the project may not hold, against their floors."""

import os
from pathlib import Path

import pytest

from evaluation.corpus import CORPUS
from evaluation.devscore import dev_scores
from evaluation.floors import read_pinned
from evaluation.gate import GOOD, compare

SHARED = os.environ.get("NEWSDIGEST_CORPUS", "")


@pytest.mark.skipif(not SHARED, reason="NEWSDIGEST_CORPUS names no folder of real captures")
def test_no_figure_of_real_captures_lies_below_its_floor() -> None:
    pinned = read_pinned((CORPUS / "dev-floors.json").read_text(encoding="utf-8"))
    found = dev_scores(Path(SHARED))
    outcome = compare(pinned, found.measured)
    assert outcome.status == GOOD, "\n".join((*outcome.said, *found.wrong))
