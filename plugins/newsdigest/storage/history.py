"""Files as the last commit has them."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from newsdigest.model.problem import DigestError, Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.records.subjects import read_subject
from newsdigest.storage.files import shown

HEAD: Final = "HEAD"


def committed_subjects(root: Path) -> tuple[Subject, ...]:
    """Read the subjects of a content root from the last commit; broken files are left out.

    Raises:
        DigestError: there is no git, no repository or no commit.
    """
    texts = {path: text for kind in SubjectKind for path, text in _texts(root, kind)}
    read = (
        read_subject(SubjectKind(path.split("/")[0]), path, text) for path, text in texts.items()
    )
    return tuple(subject for subject, _ in read if subject)


def _texts(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Give the Markdown files of a folder as (path from the root, text)."""
    listed = _git(root, ["ls-tree", "-z", "--name-only", HEAD, f"{folder}/"]).decode()
    paths = [path for path in listed.split("\0") if path.endswith(".md")]
    yield from zip(paths, _contents(root, paths), strict=True)


def _contents(root: Path, paths: Iterable[str]) -> Iterator[str]:
    """Read files in one go: before each, git writes its name, its kind and its bytes' number."""
    asked = "".join(f"{HEAD}:./{path}\n" for path in paths)
    left = _git(root, ["cat-file", "--batch"], asked.encode())
    while left:
        head, _, rest = left.partition(b"\n")
        size = int(head.rsplit(b" ", 1)[1])
        yield rest[:size].decode("utf-8", "replace")
        left = rest[size + 1 :]


def _git(root: Path, command: list[str], asked: bytes = b"") -> bytes:
    """Run git in a folder."""
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            ["git", "-C", str(root), *command],  # noqa: S607 - the user's own git
            input=asked,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as failure:
        raise DigestError([_absent("git is not installed")]) from failure
    except subprocess.CalledProcessError as failure:
        what = f"git knows no commit of {shown(root)}"
        raise DigestError([_absent(what)]) from failure
    return done.stdout


def _absent(what: str) -> Problem:
    return Problem(
        "--diff", what, "Commit the term files once, or name an edited copy: --draft=FILE"
    )
