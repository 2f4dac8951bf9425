"""The norms of the code, measured: short functions, short files, one floor above the other."""

import ast
import os
import re
import statistics
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parent.parent
PACKAGE: Final = PROJECT / "plugins" / "newsdigest"
MODULES: Final = sorted(PACKAGE.rglob("*.py"))
THRESHOLDS: Final = (
    PACKAGE / "text" / "thresholds.py",
    *sorted((PACKAGE / "convert" / "thresholds").glob("*.py")),
)
READING: Final = [PACKAGE / "text" / f"{name}.py" for name in ("encoding", "mojibake", "fold")]
RULES: Final = sorted({*(PACKAGE / "convert").rglob("*.py"), *READING} - {*THRESHOLDS})
FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
UNCOUNTED: Final = (
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT),
    *(tokenize.ENCODING, tokenize.ENDMARKER),
)

MEDIAN: Final = 8
LONG: Final = 24
FILE: Final = 250
ARITHMETIC: Final = (-1, 0, 1, 2)
LENGTH: Final = re.compile(r"\{(?:\d*,)?\d{2,}\}")
ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
PUNCTUATION: Final = re.compile("[\u060c\u061b\u061f\u0640\u066a-\u066d\u06d4]")
"""Arabic signs that are no letters: comma, semicolon, question mark, tatweel and their kin. They
stand in character classes beside their Latin twins, where the sign itself reads best."""


def texts_in(tree: ast.AST) -> Iterator[ast.Expr]:
    """Find the strings that are statements: docstrings, of constants too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node


def rows_of(node: ast.stmt) -> set[int]:
    """List the lines of a statement (1-based)."""
    return set(range(node.lineno, (node.end_lineno or node.lineno) + 1))


def code_rows(path: Path) -> set[int]:
    """List the lines that hold code: neither blank nor a comment alone."""
    with path.open("rb") as file:
        tokens = [one for one in tokenize.tokenize(file.readline) if one.type not in UNCOUNTED]
    return set(chain.from_iterable(range(one.start[0], one.end[0] + 1) for one in tokens))


def lengths_of(path: Path) -> Iterator[tuple[int, str]]:
    """Measure each function from `def` on, without docstring, blanks, comments, inner functions."""
    code = code_rows(path)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, FUNCTIONS):
            own = rows_of(node) & code
            inner = (one for one in ast.walk(node) if one is not node)
            functions = (one for one in inner if isinstance(one, FUNCTIONS))
            for part in chain(texts_in(node), functions):
                own -= rows_of(part)
            yield len(own), f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}"


def arabic_strings(path: Path) -> Iterator[str]:
    """Find the strings whose source has Arabic letters, docstrings and escapes apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spared = set(chain.from_iterable(map(rows_of, texts_in(tree))))
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            letters = ARABIC.search(PUNCTUATION.sub("", token.string))
            if token.type == tokenize.STRING and token.start[0] not in spared and letters:
                yield f"{path.relative_to(PROJECT)}:{token.start[0]} {token.string}"


def bare_numbers(path: Path) -> Iterator[str]:
    """Find the numbers that say something of captures, and the constants that are a number.

    Sizes of caches, the base of a number, and code points and bytes (`0x…`) say nothing of them.
    """
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    named = [one.value for one in tree.body if isinstance(one, ast.AnnAssign)]
    calls = (one for one in ast.walk(tree) if isinstance(one, ast.Call))
    told = [one for one in calls if ast.unparse(one.func) in ("lru_cache", "int")]
    spared = {*chain.from_iterable(map(ast.walk, told))}
    for node in ast.walk(tree):
        number = isinstance(node, ast.Constant) and type(node.value) in (int, float)
        if not number or node in spared or (node.value in ARITHMETIC and node not in named):
            continue
        if not (ast.get_source_segment(source, node) or "").startswith("0x"):
            yield f"{path.relative_to(PROJECT)}:{node.lineno} {node.value}"


def bare_lengths(path: Path) -> Iterator[str]:
    """Find the lengths of ten and more that a pattern holds; shorter ones are shapes of numbers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for hit in LENGTH.finditer(node.value):
                yield f"{path.relative_to(PROJECT)}:{node.lineno} {hit[0]}"


def thresholds_in(body: list[ast.stmt]) -> Iterator[tuple[ast.AnnAssign, ast.stmt]]:
    """Give each constant or field with the statement after it."""
    for node, after in zip(body, [*body[1:], ast.Pass()], strict=True):
        if isinstance(node, ast.ClassDef):
            yield from thresholds_in(node.body)
        if isinstance(node, ast.AnnAssign):
            yield node, after


def test_half_the_functions_have_eight_lines_or_fewer_and_nine_in_ten_at_most_24() -> None:
    found = sorted(chain.from_iterable(map(lengths_of, MODULES)))
    lengths = [length for length, _ in found]
    longest = found[len(found) * 9 // 10 :]
    assert statistics.median(lengths) <= MEDIAN
    assert statistics.quantiles(lengths, n=10)[-1] <= LONG, longest


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_has_at_most_250_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_arabic_words_live_in_the_lexicon_and_not_in_the_code(path: Path) -> None:
    assert list(arabic_strings(path)) == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_numbers_of_rules_live_among_the_thresholds(path: Path) -> None:
    assert [*bare_numbers(path), *bare_lengths(path)] == []


def test_every_threshold_tells_its_reason_and_has_a_name_of_its_own() -> None:
    bodies = [ast.parse(path.read_text("utf-8")).body for path in THRESHOLDS]
    told = [
        (ast.unparse(node.target), after in texts_in(ast.Module([after], [])))
        for node, after in chain.from_iterable(map(thresholds_in, bodies))
    ]
    assert [name for name, reasoned in told if not reasoned] == []
    assert len(dict(told)) == len(told) > 0


def test_imports_go_down_the_floors_and_never_in_a_ring() -> None:
    run = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stdout
