"""The project's commands as a person runs them: each in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parents[1]
EPOCH: Final = "1750000000"
"""The moment of every build in tests."""

OWN, REAL = "own", "real"
"""The captures written for the project, and those that it may not hold."""

Run = subprocess.CompletedProcess[str]


def run(command: list[str], cwd: Path, env: Mapping[str, str]) -> Run:
    """Run a command to its end; a variable of the environment that is empty is taken out."""
    whole = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **env}
    return subprocess.run(
        command,
        cwd=cwd,
        env={key: value for key, value in whole.items() if value},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def invoke(*arguments: str, project: Path = PROJECT, **env: str) -> Run:
    """Run a task of the project."""
    return run([sys.executable, "-m", "invoke", *arguments], project, env)


def build_site(content: Path, output: Path, address: str = "", **digest: str) -> Run:
    """Build the site of a content folder with plain Pelican, without converting."""
    table = {"seeds": str(content / "none"), "tagline": "سطر تحت الاسم", **digest}
    settings = [f"SITEURL={json.dumps(address)}", f"NEWSDIGEST={json.dumps(table)}"]
    command = [sys.executable, "-m", "pelican", str(content), "--output", str(output)]
    command += ["--settings", "pelicanconf.py", "--fatal", "warnings"]
    return run([*command, "--extra-settings", *settings], PROJECT, {})


CHROMIUM = Path("/usr/bin/chromium")
SCREENS = PROJECT / "test-output" / "screens"
"""Where tests keep pictures of pages."""


@dataclass(frozen=True)
class Sites:
    """A content root, and the sites built of it: address → the folder to serve as the root."""

    content: Path
    roots: Mapping[str, Path]


def captures_of(name: str) -> Path:
    """Find a folder of captures, or skip where it is not at hand."""
    corpus = os.environ.get("NEWSDIGEST_CORPUS", "")
    if name == REAL and not corpus:
        pytest.skip("NEWSDIGEST_CORPUS names no folder of real captures")
    return PROJECT / corpus / "seeds" if name == REAL else PROJECT / "seeds"


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file under a folder, by its path from there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def need(what: str, *, there: bool) -> None:
    """Skip with a reason where a program is missing; fail where it must be there."""
    if there:
        return
    if os.environ.get("NEWSDIGEST_BROWSER") == "required":
        pytest.fail(f"NEWSDIGEST_BROWSER=required, but there is no {what}")
    pytest.skip(f"there is no {what} on this machine")
