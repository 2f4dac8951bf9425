"""The sites that are measured: of the project's captures, of real ones, of a thousand posts."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.kinds import pages_of
from audit.posts import files_of
from newsdigest.storage.content import load_posts
from runs import PROJECT, build_site, invoke

MADE = 1000


@dataclass(frozen=True, slots=True)
class World:
    """A built site: its name, the folder to serve, and the page of each kind."""

    name: str
    root: Path
    pages: dict[str, str]


class WorldError(Exception):
    """A site could not be built; the message is what the build said."""


def worlds(place: Path) -> Iterator[World]:
    """Build each site in a folder."""
    yield built("own captures", PROJECT / "content", place / "own")
    corpus = os.environ.get("NEWSDIGEST_CORPUS", "")
    if corpus:
        yield built("real captures", converted(PROJECT / corpus / "seeds", place), place / "real")
    yield built(f"{MADE} posts", thousand(place / "content-made"), place / "made")


def built(name: str, content: Path, root: Path) -> World:
    """Build a content folder's site, as it would be published."""
    done = build_site(content, root, reuse="full")
    if done.returncode:
        raise WorldError(done.stderr)
    return World(name, root, dict(pages_of(root)))


def converted(seeds: Path, place: Path) -> Path:
    """Convert captures into a content folder of their own."""
    content = place / "content-real"
    content.mkdir()
    done = invoke("convert", f"--seeds={seeds}", f"--content={content}")
    if done.returncode:
        raise WorldError(done.stderr)
    return content


def thousand(content: Path) -> Path:
    """Write made posts beside the project's own subjects."""
    shutil.copytree(PROJECT / "content", content, ignore=shutil.ignore_patterns("*.toml"))
    for name, text in files_of(load_posts(PROJECT / "content")[0], MADE):
        (content / "articles" / name).write_text(text, encoding="utf-8")
    return content
