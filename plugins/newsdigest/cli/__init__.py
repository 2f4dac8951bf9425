"""The tasks a person runs: each function prints what there is to say and returns the exit status.

0 all good · 1 the input or the site has problems · 2 an option's value cannot be.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from typing import Final

from livereload import Server
from rich.console import Console

from newsdigest import storage
from newsdigest.cli.checks import audit, bench, evaluate, lint, test
from newsdigest.cli.curate import review, subjects, topics
from newsdigest.cli.options import build_faults, convert_faults
from newsdigest.cli.report import GOOD, PROBLEMS, ROOT, misuse, say, tell, without_traceback
from newsdigest.model.ledger import Ledger
from newsdigest.model.problem import DigestError, Problem
from newsdigest.records.ledgers import ledger_to_text
from newsdigest.storage.conversion import Folders, convert_folder

__all__ = [
    "audit",
    "bench",
    "build",
    "clean",
    "convert",
    "evaluate",
    "lint",
    "publish",
    "review",
    "run_pelican",
    "serve",
    "subjects",
    "test",
    "topics",
]

_HERE: Final = "127.0.0.1"
_PORTS: Final = range(1, 65536)
_MADE: Final = ("output", "test-output", ".cache")
_WATCHED: Final = ("seeds", "content", "theme", "plugins", "pelicanconf.py")


@without_traceback
def convert(  # noqa: PLR0913 - one parameter for each option of the task
    seeds: str, content: str, ledger: str, take: str, *, check: bool
) -> int:
    """Convert the captures of a folder; with `check` only say what would change."""
    folders = Folders(
        Path(seeds or ROOT / "seeds"), Path(content or ROOT / "content"), ROOT / "content"
    )
    faults = tuple(convert_faults(seeds, content, ledger))
    if faults:
        return misuse(*faults)
    slugs = frozenset(filter(None, take.split(",")))
    with Console(stderr=True).status("Converting…"):
        done = convert_folder(folders, slugs, write=not check)
    status = say((*done.problems, *_write_ledger("" if check else ledger, done.ledgers)))
    if check and done.changed:
        tell(f"Would change: {', '.join(done.changed)}")
        return PROBLEMS
    tell(done.summary)
    return status


def _write_ledger(path: str, ledgers: Sequence[Ledger]) -> Sequence[Problem]:
    """Write the ledger of all captures where one is asked for; name the fault if it cannot be."""
    try:
        if path:
            storage.write_whole(Path(path), ledger_to_text(ledgers, with_text=False).encode())
    except DigestError as error:
        return error.problems
    return ()


def build(seeds: str, content: str, output: str, settings: str = "pelicanconf.py") -> int:
    """Convert what changed, build the site and check it; Pelican does both through the plugin."""
    faults = tuple(build_faults(seeds, content, output))
    if faults:
        return misuse(*faults)
    try:
        Path(content or ROOT / "content").mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        return misuse(
            Problem(f"--content={content}", f"no folder: {failure.strerror}", "Name a folder")
        )
    status = run_pelican(seeds, content, output, settings)
    if not output and status == GOOD:
        tell(f"To read the site: invoke serve, then open http://{_HERE}:8000/")
    return status


def setup_faults(settings: str) -> list[Problem]:
    """Name what would end Pelican in a traceback before it loads any plugin."""
    found = []
    for name in dict.fromkeys(("pelicanconf.py", settings)):
        try:
            compile((ROOT / name).read_bytes(), name, "exec")
        except (SyntaxError, ValueError, OSError) as fault:
            line = getattr(fault, "lineno", None) or 1
            found.append(Problem(f"{name}:{line}", f"this is no Python: {fault}", "Mend the line"))
    if not (ROOT / "theme" / "templates").is_dir():
        found.append(Problem("theme/templates", "there is no such folder", "Bring the theme back"))
    return found


def run_pelican(seeds: str, content: str, output: str, settings: str) -> int:
    """Run Pelican in a process of its own, since its signals outlive a build."""
    faults = setup_faults(settings)
    if faults:
        return say(faults)
    command = [sys.executable, "-m", "pelican", str(Path(content or ROOT / "content").resolve())]
    command += ["--settings", str(ROOT / settings), "--fatal", "warnings"]
    command += ["--output", str(Path(output or ROOT / "output").resolve())]
    own = {"NEWSDIGEST_SEEDS": str(Path(seeds).resolve())} if seeds else {}
    done = subprocess.run(  # noqa: S603 - our own interpreter and arguments
        command, cwd=ROOT, env={**os.environ, **own}, check=False
    )
    return GOOD if done.returncode == GOOD else PROBLEMS


def publish() -> int:
    """Build the site as it is published: absolute links under SITEURL, every check."""
    return build("", "", "", "publishconf.py")


def serve(port: str) -> int:
    """Build, serve on this machine alone, and build and reload again on every change."""
    if not port.isdecimal() or int(port) not in _PORTS:
        return misuse(Problem(f"--port={port}", "this is no port", "Name a number from 1 to 65535"))
    if not _is_free(int(port)):
        return misuse(
            Problem(f"--port={port}", "another program listens there", "Name another port")
        )
    rebuild = Rebuild()
    rebuild()
    server = Server()
    for path in _WATCHED:
        server.watch(f"{ROOT / path}/**/*" if "." not in path else str(ROOT / path), rebuild)
    print(f"Open http://127.0.0.1:{port}/ and stop with Ctrl+C.", flush=True)
    server.serve(root=str(ROOT / "output"), host=_HERE, port=int(port))
    return GOOD


def _is_free(port: int) -> bool:
    with socket() as probe:
        probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)  # as the server does
        try:
            probe.bind((_HERE, port))
        except OSError:
            return False
    return True


@dataclass(slots=True)
class Rebuild:
    """Builds the site if anything differs from what the last build began with.

    What conversion itself writes into a watched folder is no difference, or each changed capture
    would be built twice. A file saved while a build runs is one, and is built next.
    """

    name: str = "build"
    built: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def __call__(self) -> None:
        """Convert, remember what there is, and build."""
        now = storage.stamps_of(ROOT / path for path in _WATCHED)
        if now == self.built:
            return
        for path in self._converted():
            print(f"Converted: {path.name}", flush=True)
            now.pop(path, None)
            now |= storage.stamps_of([path])
        self.built = now
        run_pelican("", "", "", "pelicanconf.py")

    @staticmethod
    def _converted() -> list[Path]:
        """Convert what changed, and list the files written or removed; the build tells faults."""
        folders = Folders(ROOT / "seeds", ROOT / "content", ROOT / "content")
        try:
            done = convert_folder(folders) if folders.seeds.is_dir() else None
        except DigestError:
            return []
        return [folders.content / path for path in done.changed] if done else []


def clean() -> int:
    """Remove what the other tasks make."""
    for name in _MADE:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return GOOD
