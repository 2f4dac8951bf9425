"""The tasks that check the project: its tests and linters, and programs of its own beside it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from newsdigest.cli.report import GOOD, MISUSE, PROBLEMS, ROOT, misuse
from newsdigest.model.problem import Problem

_LINTERS: Final = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


def test() -> int:
    """Run every test."""
    return _run("pytest", "-q")


def lint() -> int:
    """Run every linter, even if one of them finds something."""
    return max(_run(*linter) for linter in _LINTERS)


def evaluate(flags: Sequence[str], allow_drop: str) -> int:
    """Compare conversion with gold and hold its figures to their floors."""
    reason = [f"--allow-drop={allow_drop}"] if allow_drop else []
    return _run_module("evaluation", *(f"--{flag}" for flag in flags), *reason)


def audit(runs: str, *, quick: bool) -> int:
    """Measure built sites in a browser, with the checkers that `npm ci` installs."""
    if runs and not (runs.isdecimal() and int(runs)):
        return misuse(Problem(f"--runs={runs}", "this is no number of runs", "Name 1 or more"))
    options = ["--quick"] * quick + [f"--runs={runs}"] * bool(runs)
    return _run_module("audit", *options)


def bench() -> int:
    """Measure how fast conversion is, and how much memory it takes."""
    return _run_module("bench")


def _run_module(name: str, *arguments: str) -> int:
    """Run one of the project's own programs, which lie beside the package and not in it."""
    folders = (ROOT / folder for folder in ("plugins", "tests", "tools"))
    own = {"PYTHONPATH": os.pathsep.join(map(str, folders))}
    done = subprocess.run(  # noqa: S603 - our own interpreter and programs
        [sys.executable, "-m", name, *arguments], cwd=ROOT, env={**os.environ, **own}, check=False
    )
    return done.returncode if done.returncode in (GOOD, MISUSE) else PROBLEMS


def _run(name: str, *arguments: str) -> int:
    """Run a tool of this environment, wherever the environment lies."""
    tool = Path(sys.executable).with_name(name)
    own = {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run(  # noqa: S603 - tools named above
        [str(tool), *arguments], cwd=ROOT, env={**os.environ, **own}, check=False
    )
    return GOOD if done.returncode == GOOD else PROBLEMS
