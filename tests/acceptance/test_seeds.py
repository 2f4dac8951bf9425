"""Captures whose lines were judged by hand: conversion says the same of every one.

The project's own captures are always judged. Where `NEWSDIGEST_CORPUS` names a folder with captures
of real pages, their hand-made gold and its scorer, conversion is judged by that as well.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runs import PROJECT, invoke, run

Scored = tuple[Path, dict[str, Any], str]
"""The content folder, the scorer's figures and its report."""

GOLD = sorted((PROJECT / "tests/gold").glob("*.json"))
FIELDS = {
    "published": "date",
    "updated": "modified",
    "outlet": "outlet",
    "byline": "author",
    "title_line": "title_line",
}
"""Key of the ledger → key of the gold."""
NEARLY = ("caption lines", "credit lines", "boilerplate lines")
"""Figures of lines that readers never see or hardly miss: 0.95 is enough."""

Captures = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Captures:
    """Convert the project's own captures; give what the ledger says of each."""
    folder = tmp_path_factory.mktemp("own")
    convert(PROJECT / "seeds", folder, status=0)
    ledger = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))
    return {capture["path"]: capture for capture in ledger["captures"]}


@pytest.fixture(scope="module")
def corpus() -> Path:
    """Find the folder of real captures; named and missing is a failure."""
    said = os.environ.get("NEWSDIGEST_CORPUS", "")
    if not said:
        pytest.skip("NEWSDIGEST_CORPUS names no folder of real captures")
    folder = PROJECT / said
    assert (folder / "score/score.py").is_file(), f"NEWSDIGEST_CORPUS={said}: no score/score.py"
    return folder


def convert(seeds: Path, folder: Path, status: int) -> None:
    """Convert captures into `folder`: posts, ledgers, and `ledger.json` with every verdict."""
    content, ledger = folder / "content", folder / "ledger.json"
    done = invoke("convert", f"--seeds={seeds}", f"--content={content}", f"--ledger={ledger}")
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode == status, done.stdout + done.stderr


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_line_of_our_own_captures_is_what_it_is(path: Path, own: Captures) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    said = {row["line"]: (row["kind"], row["article"]) for row in own[gold["file"]]["lines"]}
    assert {row["line"]: (row["role"], row["article"]) for row in gold["lines"]} == said


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_field_of_our_own_articles_is_as_the_capture_states(
    path: Path, own: Captures
) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    articles = own[gold["file"]]["articles"]
    assert len(articles) == len(gold["articles"])
    for said, true in zip(articles, gold["articles"], strict=True):
        assert {key: said[key] for key in FIELDS} == {key: true[of] for key, of in FIELDS.items()}
        if true["agency"] != "any":
            assert said["agency"] in {true["agency"], *true.get("agency_may", ())}
        topics = {topic["slug"] for topic in said["topics"]}
        assert topics - set(true["topics_may"]) == set(true["topics"])


def test_converting_again_would_change_nothing(tmp_path: Path) -> None:
    convert(PROJECT / "seeds", tmp_path, status=0)
    again = invoke(
        "convert", f"--seeds={PROJECT / 'seeds'}", f"--content={tmp_path / 'content'}", "--check"
    )
    assert again.returncode == 0, again.stdout


@pytest.fixture(scope="module")
def score(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Scored]:
    def scored(seeds: Path, gold: Path, status: int) -> Scored:
        folder = tmp_path_factory.mktemp("scored")
        convert(seeds, folder, status)
        command = [sys.executable, str(corpus / "score/score.py"), str(folder / "ledger.json")]
        command += [str(gold), f"--captures={seeds}", f"--content={folder / 'content'}"]
        done = run([*command, f"--json={folder / 'figures.json'}", "--lines"], PROJECT, {})
        assert done.returncode == 0, done.stdout + done.stderr
        figures = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
        return folder, figures, done.stdout

    return scored


def test_real_captures_are_converted_as_their_gold_says(
    corpus: Path, score: Callable[..., Scored]
) -> None:
    _, figures, report = score(corpus / "seeds", corpus / "gold", status=0)
    assert figures.pop("broken") == 0
    wrong = [
        what for what, figure in figures.items() if figure["f1"] < (0.95 if what in NEARLY else 1.0)
    ]
    assert not wrong, report


def test_more_real_captures_are_scored_for_whoever_reads_the_report(
    corpus: Path, score: Callable[..., Scored]
) -> None:
    texts = corpus / "dev/text"
    if texts.is_dir():
        _, _, report = score(texts, corpus / "dev/gold/text", status=1)
        print(report)  # noqa: T201 - the report is the point of this test


def test_saved_pages_are_scored_for_whoever_reads_the_report(corpus: Path, tmp_path: Path) -> None:
    pages = corpus / "dev/html"
    if pages.is_dir():
        convert(pages, tmp_path, status=1)
        command = [sys.executable, str(corpus / "score/score_posts.py")]
        command += [str(tmp_path / "ledger.json"), str(tmp_path / "content")]
        done = run([*command, "--html", str(corpus / "dev/gold/html")], PROJECT, {})
        print(done.stdout)  # noqa: T201 - the report is the point of this test
        assert "checks" in done.stdout, done.stderr
