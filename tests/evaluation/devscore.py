"""Figures of the real captures that the project may not hold, as their own scorers give them.

They are kept in two sets by the number in a capture's name: those that rules were made with, and
those held out (numbers divisible by three). The distance between both is what overfitting costs.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from evaluation.corpus import PROJECT, digest_of
from evaluation.results import Measured
from newsdigest.records.ledgers import ledger_to_text
from newsdigest.storage.conversion import Folders, convert_folder

SETS: Final = {"seen": False, "held out": True}
"""The sets, and whether their numbers are divisible by three."""

CHECKS: Final = re.compile(r"^html: (\d+) of (\d+) checks$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dev:
    """The figures, and for the captures that rules were made with every line that is wrong."""

    measured: Measured
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A folder of captures converted: the ledger file and the content folder."""

    captures: Path
    ledger: Path
    content: Path


def is_held_out(name: str) -> bool:
    """Tell whether a capture is held out, by the number in its name.

    >>> is_held_out("t18.json"), is_held_out("h07.json")
    (True, False)
    """
    return int(re.sub(r"\D", "", name)) % 3 == 0


def dev_scores(shared: Path) -> Dev:
    """Convert the captures of `shared/dev` and score both sets."""
    with TemporaryDirectory() as place:
        desk = Path(place)
        text, html = (_converted(shared / "dev" / form, desk / form) for form in ("text", "html"))
        scores = {name: _text_scores(shared, text, name, desk) for name in SETS}
        pages = {name: _page_scores(shared, html, name, desk) for name in SETS}
    figures = {name: {**scores[name][0], **pages[name][0]} for name in SETS}
    wrong = (*scores["seen"][1], *pages["seen"][1])
    files = [path for path in (shared / "dev").rglob("*.*") if path.suffix in (".txt", ".html")]
    gold = [*(shared / "dev" / "gold").rglob("*.json")]
    digest = digest_of(
        (path.relative_to(shared).as_posix(), path.read_bytes()) for path in files + gold
    )
    return Dev(Measured(digest, len(files), figures), wrong)


def _converted(captures: Path, desk: Path) -> Run:
    run = Run(captures, desk / "ledger.json", desk / "content")
    done = convert_folder(Folders(captures, run.content, PROJECT / "content"))
    run.ledger.write_text(ledger_to_text(done.ledgers, with_text=False), encoding="utf-8")
    return run


def _gold_of(shared: Path, form: str, name: str, desk: Path) -> Path:
    """Copy one set's gold into a folder of its own, since the scorers take whole folders."""
    folder = desk / f"{form}-{name}"
    folder.mkdir()
    for path in (shared / "dev" / "gold" / form).glob("*.json"):
        if is_held_out(path.name) is SETS[name]:
            shutil.copy(path, folder)
    return folder


def _text_scores(
    shared: Path, run: Run, name: str, desk: Path
) -> tuple[Mapping[str, Mapping[str, float]], tuple[str, ...]]:
    """Score one set of text captures; give figures and wrong lines."""
    out = desk / f"{name}.json"
    gold = _gold_of(shared, "text", name, desk)
    options = ["--captures", run.captures, "--content", run.content, "--json", out, "--lines"]
    said = _run(shared / "score" / "score.py", run.ledger, gold, *options)
    figures = json.loads(out.read_text(encoding="utf-8"))
    kept = {"conservation": {"share": float(not figures.pop("broken"))}}
    shares = {
        f"text: {figure}": {measure: values[measure] for measure in ("precision", "recall", "f1")}
        for figure, values in figures.items()
    }
    wrong = [line for line in said.splitlines() if ".txt" in line]
    return {**shares, **kept}, tuple(wrong)


def _page_scores(
    shared: Path, run: Run, name: str, desk: Path
) -> tuple[Mapping[str, Mapping[str, float]], tuple[str, ...]]:
    """Score one set of saved pages; give the share of checks that hold, and the others' names."""
    gold = _gold_of(shared, "html", name, desk)
    said = _run(shared / "score" / "score_posts.py", run.ledger, run.content, "--html", gold)
    found = CHECKS.search(said)
    if found is None:
        message = f"the scorer of saved pages said: {said}"
        raise ValueError(message)
    good, of = map(int, found.groups())
    wrong = tuple(line for line in said.splitlines() if ".html wrong" in line)
    return {"html: checks": {"share": good / of if of else 1.0}}, wrong


def _run(scorer: Path, *arguments: object) -> str:
    """Run a scorer; its exit status says whether all is right, which is no fault here."""
    command = [sys.executable, str(scorer), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode not in (0, 1) or not done.stdout:
        message = f"{scorer.name} failed: {done.stderr}"
        raise ValueError(message)
    return done.stdout
