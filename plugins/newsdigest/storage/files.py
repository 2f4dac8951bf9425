"""Files and folders: read with problems instead of tracebacks, written whole and then moved."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from newsdigest.model.problem import DigestError, Problem
from newsdigest.records.frontmatter import is_writable

CAPTURES: Final = (".txt", ".html")

CONTENT: Final = (
    *("articles", "ledger", "pages", "files"),
    *("topics", "people", "places", "outlets"),
)
"""Folders of a content root; the site may lie beside them, and never in them or over them."""

LEFT: Final = re.compile(r"\.\d+-.{1,100}\.new")
"""The name of a file that is being written aside (`write_whole`)."""

MAX_BYTES: Final = 50_000_000
"""Of one file. The largest saved page seen has 2 MB; a disk image dropped by mistake has more."""


def read_bytes(path: Path) -> bytes | Problem:
    """Read a regular file; a pipe or a device, which would hang the build, is a problem."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(shown(path), "this is no regular file", "Move it elsewhere")
        if status.st_size > MAX_BYTES:
            what = f"{status.st_size} bytes are more than {MAX_BYTES}"
            return Problem(shown(path), what, "Move it elsewhere, or cut it down")
        return path.read_bytes()
    except OSError as failure:
        what = f"it cannot be read: {failure.strerror}"
        return Problem(shown(path), what, "Check that it is there and may be read")


def read_text(path: Path) -> str | Problem:
    """Read a UTF-8 file; other bytes are a problem with the line they are on."""
    raw = read_bytes(path)
    if isinstance(raw, Problem):
        return raw
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as bad:
        line = raw.count(b"\n", 0, bad.start) + 1
        return Problem(f"{shown(path)}:{line}", "this is not UTF-8", "Save the file as UTF-8")


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a file is there and has this content.

    Raises:
        OSError: it is there and cannot be read.
    """
    return _holds(path, _status(path), content)


def _status(path: Path, *, follow: bool = True) -> os.stat_result | None:
    """Ask a file's size and kind; None where there is none."""
    try:
        return path.stat(follow_symlinks=follow)
    except FileNotFoundError:
        return None


def _holds(path: Path, found: os.stat_result | None, content: bytes) -> bool:
    if found is None or not stat.S_ISREG(found.st_mode) or found.st_size != len(content):
        return False
    return path.read_bytes() == content


def write_whole(path: Path, content: bytes) -> bool:
    """Write a file whole and move it into place; tell whether it changed anything.

    A file that has this content already is left alone; one that is replaced keeps its permissions.

    Raises:
        DigestError: the file cannot be written; nothing is left half written.
    """
    place = aside = path
    try:
        found = _status(path, follow=False)
        if found and stat.S_ISLNK(found.st_mode):
            place = path.resolve()  # so that a link stays one
            found = _status(place)
        if _holds(place, found, content):
            return False
        aside = place.with_name(f".{os.getpid()}-{place.name[-100:]}.new")
        _write_aside(aside, content)
        if found and stat.S_ISREG(found.st_mode):
            aside.chmod(stat.S_IMODE(found.st_mode))
        os.replace(aside, place)  # noqa: PTH105 - of many small files the time counts
    except OSError as failure:
        if aside != path:
            with suppress(OSError):
                aside.unlink()
        what = f"it cannot be written: {failure.strerror}"
        problem = Problem(shown(path), what, "Check the disk's space and the folder's permissions")
        raise DigestError([problem]) from failure
    return True


def content_folders(root: Path) -> tuple[Path, ...]:
    """Give the folders of a content root that hold what is written by hand or by conversion."""
    return tuple(root / name for name in CONTENT)


def output_fault(output: Path, taken: Iterable[Path]) -> Problem | None:
    """Find why a folder cannot take the site: it is, holds, or lies in one that holds sources."""
    place = output.resolve()
    for folder in (each.resolve() for each in taken):
        if place == folder or folder in place.parents or place in folder.parents:
            what = f"the site would be written over {shown(folder)}"
            return Problem(shown(output), what, "Name a folder apart from it")
    return None


def remove_left_behind(root: Path) -> None:
    """Remove the half files of a build that was killed."""
    for path in walk(root):
        if LEFT.fullmatch(path.name):
            remove(root, path)


def remove(root: Path, path: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    path.unlink()
    for folder in path.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


def files_under(root: Path) -> frozenset[str]:
    """List every file under a folder, relative to it, with `/` as separator."""
    return frozenset(path.relative_to(root).as_posix() for path in walk(root))


def stamps_of(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Tell moment of change (nanoseconds) and size (bytes) of each file at or under some paths.

    Hidden files and compiled code, which change while a build reads, are left out.
    """
    found = (one for path in paths for one in ([path] if path.is_file() else walk(path)))
    stamps = {}
    for path in found:
        if path.suffix != ".pyc" and not path.name.startswith("."):
            with suppress(OSError):  # a file may go while others are looked at
                stamps[path] = (path.stat().st_mtime_ns, path.stat().st_size)
    return stamps


def list_captures(seeds: Path) -> tuple[Path, ...]:
    """List the captures under a folder, in the order of their paths.

    Hidden files and folders are passed over. What is no regular file is listed as well, so that
    reading it says so.
    """
    found = (path for path in walk(seeds) if path.suffix.lower() in CAPTURES)
    return tuple(sorted(path for path in found if not _is_hidden(path.relative_to(seeds))))


def read_texts(folder: Path, pattern: str) -> dict[str, str]:
    """Read the files that match a pattern, by file name.

    Raises:
        DigestError: some of them cannot be read.
    """
    texts = {path.name: read_text(path) for path in sorted(folder.glob(pattern))}
    problems = [text for text in texts.values() if isinstance(text, Problem)]
    if problems:
        raise DigestError(problems)
    return {name: text for name, text in texts.items() if isinstance(text, str)}


def names_in(folder: Path, suffix: str) -> list[str]:
    """List a folder's own files of a kind by name; a missing folder has none."""
    if not folder.is_dir():
        return []
    names = (path.name for path in folder.iterdir())
    return sorted(name for name in names if name.endswith(suffix) and not name.startswith("."))


def shown(path: Path) -> str:
    """Write a path as problems name it: from the current folder where it is under it.

    A name that is not one line of text is written with escapes, so that it can be printed.
    """
    here = Path.cwd()
    name = (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
    return name if is_writable(name) else ascii(name)[1:-1]


def walk(root: Path) -> Iterator[Path]:
    """Visit whatever is no folder; linked folders are not entered, so that none is a ring."""
    for folder, _, names in os.walk(root):
        here = Path(folder)
        yield from (here / name for name in names)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _write_aside(aside: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    try:
        target = os.open(aside, flags, 0o666)
    except FileNotFoundError:
        aside.parent.mkdir(parents=True, exist_ok=True)
        target = os.open(aside, flags, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(target, rest) :]
    finally:
        os.close(target)
