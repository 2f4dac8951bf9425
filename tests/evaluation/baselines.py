"""The same captures through what one would use instead of this project."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from evaluation.corpus import PROJECT
from evaluation.figures import Count
from evaluation.gold import Gold
from evaluation.htmlgold import page_text
from evaluation.results import TEXT_FIGURE, Result, counts_of
from evaluation.table import share
from evaluation.textgold import article_text

PYTHON: Final = PROJECT / ".venv-eval" / "bin" / "python"
SCRIPT: Final = Path(__file__).with_name("extractors.py")
TOOLS: Final = ("trafilatura", "jusText", "readability-lxml", "newspaper4k")
LIMIT: Final = 300
"""Seconds that one tool may take for all pages."""
LONG: Final = 40
"""Characters of a line that does not end the longest run: longer than most menus and labels."""
HEAD: Final = ("article text", "precision", "recall", "F1", "F1 with pages to refuse")
INSTALL: Final = (
    "The tools to compare with are not installed. Run\n"
    "  python3 -m venv .venv-eval\n"
    "  .venv-eval/bin/python -m pip install --no-deps --require-hashes -r requirements-eval.lock"
)

Lines = Mapping[int, str]
"""A capture's lines that are not blank, by number."""


class NotInstalledError(Exception):
    """There is no environment in which a tool to compare with runs; `why` is what it said."""

    def __init__(self, why: str = "") -> None:
        super().__init__(f"{INSTALL}\n{why}")


def keep_all(lines: Lines) -> set[int]:
    """Take every line."""
    return set(lines)


def longest_run(lines: Lines) -> set[int]:
    """Take the neighbouring long lines that hold the most characters together.

    >>> longest_run({1: "x" * 50, 2: "menu", 4: "x" * 50, 6: "x" * 50}) == {4, 6}
    True
    """
    runs: list[list[int]] = [[]]
    for number in sorted(lines):
        if len(lines[number]) >= LONG:
            runs[-1].append(number)
        else:
            runs.append([])
    return set(max(runs, key=lambda run: sum(len(lines[number]) for number in run)))


def text_rows(results: Sequence[Result], lines: Mapping[str, Lines]) -> Iterator[tuple[str, ...]]:
    """Compare on text captures, by lines: ours, every line, the longest run of long lines."""
    ours = [result for result in results if result.gold.form == "text"]
    yield _row("this project", [(one.gold, counts_of([one], "text")[TEXT_FIGURE]) for one in ours])
    for name, take in (("keep all lines", keep_all), ("longest run of long lines", longest_run)):
        counts = [
            (one.gold, article_text(one.gold, take(lines[one.gold.path])).count) for one in ours
        ]
        yield _row(name, counts)


def html_rows(
    results: Sequence[Result], corpus: Path, python: Path = PYTHON
) -> Iterator[tuple[str, ...]]:
    """Compare on saved pages, by words: ours and the usual extractors, run by their `python`.

    Raises:
        NotInstalledError: there is no environment with the tools.
    """
    if not python.exists():
        raise NotInstalledError
    ours = [result for result in results if result.gold.form == "html"]
    yield _row("this project", [(one.gold, counts_of([one], "html")[TEXT_FIGURE]) for one in ours])
    golds = [one.gold for one in ours]
    for name in TOOLS:
        texts = _extracted(
            [str(python), str(SCRIPT), name], [str(corpus / gold.path) for gold in golds]
        )
        if texts is None:
            yield (name, f"took over {LIMIT} s", "-", "-", "-")
            continue
        counts = [(gold, page_text(gold, texts[str(corpus / gold.path)]).count) for gold in golds]
        yield _row(name, counts)


def _extracted(command: list[str], paths: list[str]) -> dict[str, list[str]] | None:
    """Run one tool in its environment; None where it takes too long."""
    try:
        done = subprocess.run(
            command,
            input="\n".join(paths),
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        raise NotInstalledError(done.stderr)
    texts: dict[str, list[str]] = json.loads(done.stdout)
    return texts


def _row(name: str, counts: Iterable[tuple[Gold, Count]]) -> tuple[str, ...]:
    """Pool the captures that hold an article, then all: text from a page to refuse is wrong."""
    all_counts = list(counts)
    articles = sum((count for gold, count in all_counts if not gold.refuse), Count())
    whole = sum((count for _, count in all_counts), Count())
    values = (articles.precision, articles.recall, articles.f1, whole.f1)
    return (name, *map(share, values))
