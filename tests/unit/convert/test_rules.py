"""Rules: each has its cases in tests/cases/rules, lines to catch and lines to leave."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdigest
from captures import LEXICON, TABLES, capture_of, converted
from casefile import CASES, read_cases
from newsdigest.convert.lines.blocks import blocks_of
from newsdigest.convert.lines.rules import RULES, judge
from newsdigest.convert.posts.report import REASONS
from newsdigest.convert.zones.headzone import HEAD_RULES
from newsdigest.model.capture import Corrections, Kind, PageFacts, Pin

CONVERT = Path(newsdigest.__file__).parent / "convert"

Case = dict[str, str]
ALL = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
    for path in sorted((CASES / "rules").glob("*.txt"))
    for case in read_cases(f"rules/{path.name}")
]
MAKERS = {"Verdict", "removed", "Cut", "Row", "without_story"}
"""Names of the code that a rule's id is given to."""


def rule_ids() -> set[str]:
    """Gather the ids that the code of conversion gives to lines."""
    written = {
        name for call in calls() if "UNSURE" not in ast.unparse(call) for name in texts(call)
    }
    return written | {rule.id for rule in RULES} | {rule_id for rule_id, *_ in HEAD_RULES}


def unsettled_ids() -> set[str]:
    """Gather the ids of verdicts between the passes; none of them reaches a ledger."""
    return {name for call in calls() if "UNSURE" in ast.unparse(call) for name in texts(call)}


def calls() -> Iterator[ast.Call]:
    """Give the calls in the code of conversion that make a verdict."""
    for path in CONVERT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                yield node


def texts(call: ast.Call) -> Iterator[str]:
    values = (each.value for each in call.args if isinstance(each, ast.Constant))
    return (value for value in values if isinstance(value, str))


def judged_lines(case: Case) -> dict[int, tuple[str, str]]:
    """Convert a case's capture, or its saved page; give kind and rule of each line."""
    path = "page.html" if "page" in case else "page.txt"
    text = case.get("page") or case["capture"]
    pins = tuple(Pin(n, n, Kind(kind), "", 1) for n, kind in wanted_lines(case, "pins"))
    facts = PageFacts(refuse="refuse" in case, corrections=Corrections(pins))
    done = converted({path: text}, {path: facts})
    return {row.line: (row.kind.value, row.rule) for row in done.ledgers[0].rows}


def cut_parts(case: Case) -> set[tuple[int, str, str]]:
    """Convert a case's capture; give line, kind and rule of each part cut from a line."""
    ledger = converted({"page.txt": case["capture"]}).ledgers[0]
    return {(row.line, cut.kind.value, cut.rule) for row in ledger.rows for cut in row.cuts}


def wanted_lines(case: Case, key: str) -> list[tuple[int, str]]:
    """Read `3 caption, 5 body`."""
    pairs = [part.split() for part in case[key].split(",")] if key in case else []
    return [(int(line), kind) for line, kind in pairs]


def rule_of(line: str) -> str:
    (block,) = blocks_of(capture_of(line))
    return judge(block, LEXICON).rule


@pytest.mark.parametrize(("rule", "case"), ALL)
def test_a_rule_catches_and_leaves_what_its_case_says(rule: str, case: Case) -> None:
    if "capture" not in case and "page" not in case:
        caught = rule_of(case.get("catches") or case["leaves"])
        assert (caught == rule) == ("catches" in case), caught
        return
    found = judged_lines(case)
    for line, kind in wanted_lines(case, "catches"):
        assert found[line] == (kind, rule)
    for line, kind in wanted_lines(case, "cuts"):
        assert (line, kind, rule) in cut_parts(case)
    for line, kind in wanted_lines(case, "leaves"):
        assert found[line][0] == kind
        assert found[line][1] != rule


@pytest.mark.parametrize("rule", sorted(rule_ids()))
def test_every_rule_has_a_line_to_catch_and_a_line_to_leave(rule: str) -> None:
    cases = read_cases(f"rules/{rule}.txt")
    assert any("catches" in case or "cuts" in case for case in cases)
    assert any("leaves" in case for case in cases)


def test_no_case_file_is_left_over_from_a_rule_that_is_gone() -> None:
    found = {path.stem for path in (CASES / "rules").glob("*.txt")}
    assert found - unsettled_ids() == rule_ids()


def test_every_rule_and_refusal_is_explained_to_readers_and_nothing_else() -> None:
    explained = TABLES["reasons"].keys() - unsettled_ids()
    assert explained == rule_ids() | REASONS.keys()
