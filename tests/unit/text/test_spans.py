"""How well the matcher and the terms of `content/` find who and what a sentence is about."""

import re
from functools import cache
from pathlib import Path

import pytest

from casefile import read_cases
from newsdigest.model.subject import SubjectKind
from newsdigest.storage.content import load_subjects
from newsdigest.text.terms import Matcher, matcher_of

CONTENT = Path(__file__).parents[3] / "content"
CASES = read_cases("spans.txt")
HELD = [case for case in CASES if case.get("set") == "held"]
PRECISION, RECALL = 0.99, 0.97

Span = tuple[str, int, int]


@cache
def matcher() -> Matcher:
    subjects, _ = load_subjects(CONTENT, CONTENT)
    found = [one for one in subjects if one.kind is not SubjectKind.OUTLET]
    return matcher_of([(one.key, one.terms, one.excludes) for one in found])


def gold(case: dict[str, str]) -> set[Span]:
    """Place the words of a case: each whole, after the one before it."""
    spans = set()
    for key, value in case.items():
        end = 0
        for words in value.split(" | ") if "/" in key else ():
            hit = re.compile(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])").search(case["text"], end)
            assert hit, f"{case['name']}: {words} is not in the text"
            end = hit.end()
            spans.add((key, hit.start(), end))
    return spans


def found(case: dict[str, str]) -> set[Span]:
    return {(match.key, match.start, match.end) for match in matcher().find(case["text"])}


def wrong(case: dict[str, str]) -> str:
    """Name what a case has too much and too little, for the report of a failure."""
    said, true = found(case), gold(case)
    cut = {(key, case["text"][start:end]) for key, start, end in said - true}
    lost = {(key, case["text"][start:end]) for key, start, end in true - said}
    return f"{case['name']}: too much {cut}, missed {lost}" if cut or lost else ""


def test_there_are_enough_sentences_and_a_third_is_held() -> None:
    assert len(CASES) >= 330
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert len(HELD) >= len(CASES) // 3


@pytest.mark.parametrize("cases", [CASES, HELD], ids=["all", "held"])
def test_spans_are_found_exactly(cases: list[dict[str, str]]) -> None:
    true = [(case["name"], *span) for case in cases for span in gold(case)]
    said = [(case["name"], *span) for case in cases for span in found(case)]
    right = len(set(true) & set(said))
    report = "\n".join(filter(None, map(wrong, cases)))
    assert right / len(said) >= PRECISION, report
    assert right / len(true) >= RECALL, report
