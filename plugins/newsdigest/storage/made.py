"""The list of what a build made, in its output: each file, what it was made from, what it became.

By it the next build knows which files are still what it would make again, and which are left over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from newsdigest.storage.files import remove, walk, write_whole

MADE: Final = "theme/made.txt"
"""A line for each file: its path, and with tabs between a key and a digest where it has them."""
DIGITS: Final = 20
"""Hexadecimal digits of a key or a digest: chance makes no two alike."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was made from, and what it became: digests of both, empty where not known."""

    key: str = ""
    digest: str = ""


def stamp_of(key: str, content: bytes) -> Stamp:
    """Make the stamp of a file."""
    return Stamp(sha256(key.encode()).hexdigest()[:DIGITS], sha256(content).hexdigest()[:DIGITS])


def made_before(root: Path) -> dict[str, Stamp]:
    """Read the list of the build before; empty where there is none that can be read."""
    try:
        listed = (root / MADE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    rows = (line.split("\t") for line in listed.split("\n"))
    return {
        path: Stamp(*rest) if len(rest) == len(Stamp.__slots__) else Stamp() for path, *rest in rows
    }


def still_there(root: Path, path: str, key: str, before: Stamp | None) -> bytes | None:
    """Read a file that would be made from the same again; None where it is not what it was."""
    if before is None or before.key != sha256(key.encode()).hexdigest()[:DIGITS]:
        return None
    try:
        content = (root / path).read_bytes()
    except OSError:
        return None
    return content if stamp_of(key, content) == before else None


def remove_others(root: Path, kept: Mapping[str, Stamp]) -> tuple[str, ...]:
    """Remove what an earlier build made and this one did not; return the paths.

    Only files that the list of the earlier build names are touched: a folder may hold others.
    `kept` are paths relative to `root`; they become the new list.
    """
    gone = sorted(path for path in made_before(root) if path not in kept and _is_in(root, path))
    for path in gone:
        remove(root, root / path)
    lines = (_line(path, kept[path]) for path in sorted(kept))
    write_whole(root / MADE, "\n".join(lines).encode())
    return tuple(gone)


def digest_of(paths: Iterable[Path]) -> str:
    """Name the state of all files at or under some paths, compiled code left out."""
    found = sha256()
    for root in paths:
        for path in sorted(walk(root)):
            if path.suffix != ".pyc":
                found.update(path.relative_to(root).as_posix().encode() + b"\0")
                found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _line(path: str, stamp: Stamp) -> str:
    return f"{path}\t{stamp.key}\t{stamp.digest}" if stamp.key else path


def _is_in(root: Path, path: str) -> bool:
    place = (root / path).resolve()
    return bool(path) and place.is_relative_to(root.resolve()) and place.is_file()
