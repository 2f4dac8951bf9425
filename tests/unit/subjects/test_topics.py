"""How well the topics of `content/` find the articles that belong to them."""

from functools import cache
from pathlib import Path

import pytest

from casefile import read_cases
from newsdigest.model.subject import Passage, Place, Subject, SubjectKind
from newsdigest.storage.content import load_subjects
from newsdigest.subjects.members import memberships
from newsdigest.subjects.texts import matcher_for
from newsdigest.text.terms import Matcher

CONTENT = Path(__file__).parents[3] / "content"
CASES = read_cases("topics.txt")
HELD = [case for case in CASES if case.get("set") == "held"]
PRECISION, RECALL = 0.95, 0.95


@cache
def topics() -> dict[str, Subject]:
    subjects, _ = load_subjects(CONTENT, CONTENT)
    return {one.key: one for one in subjects if one.kind is SubjectKind.TOPIC}


@cache
def matcher() -> Matcher:
    return matcher_for(topics())


def article(case: dict[str, str]) -> list[Passage]:
    """Lay out a case as an article: its first paragraph is the lede."""
    lines = case["text"].split("\n")
    places = [Place.LEDE, *[Place.BODY] * (len(lines) - 1)]
    body = [
        Passage(Place.SUBHEADING if line.startswith("## ") else place, line)
        for place, line in zip(places, lines, strict=True)
    ]
    return [*([Passage(Place.TITLE, case["title"])] if case.get("title") else []), *body]


def named(case: dict[str, str], key: str) -> set[str]:
    """Read the slugs of a case; `none` is no slug."""
    return set(case.get(key, "none").split(", ")) - {"none"}


def found(case: dict[str, str]) -> set[str]:
    """Give the topics found, without those that are right either way."""
    members = memberships(article(case), topics(), matcher())
    return {one.subject.slug for one in members} - (named(case, "may") - named(case, "want"))


def wrong(case: dict[str, str]) -> str:
    """Name what a case has too much and too little, for the report of a failure."""
    cut, lost = found(case) - named(case, "want"), named(case, "want") - found(case)
    return f"{case['name']}: too much {cut}, missed {lost}" if cut or lost else ""


@pytest.mark.parametrize("cases", [CASES, HELD], ids=["all", "held"])
def test_articles_come_under_the_topics_an_editor_would_choose(
    cases: list[dict[str, str]],
) -> None:
    said = sum(len(found(case)) for case in cases)
    true = sum(len(named(case, "want")) for case in cases)
    right = sum(len(found(case) & named(case, "want")) for case in cases)
    report = "\n".join(filter(None, map(wrong, cases)))
    assert right / said >= PRECISION, report
    assert right / true >= RECALL, report


def test_there_are_enough_articles_and_most_traps_are_none() -> None:
    assert len(CASES) >= 100
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert len(HELD) >= len(CASES) // 3
    assert sum(not named(case, "want") for case in CASES) >= len(CASES) // 3
