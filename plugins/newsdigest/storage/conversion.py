"""The conversion with its files: captures read, posts and ledgers written whole or not at all."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from newsdigest.convert.lexicon import lexicon_of
from newsdigest.convert.pipeline import Conversion, Known, convert
from newsdigest.convert.reading import Source
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import DigestError, Level, Problem
from newsdigest.model.subject import SubjectKind
from newsdigest.records.frontmatter import is_writable
from newsdigest.records.ledgers import ledger_to_text
from newsdigest.records.posts import write_post
from newsdigest.storage.clock import moment
from newsdigest.storage.content import (
    load_ledgers,
    load_lexicon,
    load_posts,
    load_subjects,
    read_facts,
)
from newsdigest.storage.files import holds, list_captures, names_in, read_bytes, shown, write_whole

LEDGERS: Final = "ledger"
ARTICLES: Final = "articles"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things lie: captures, the content root, and the project's own content."""

    seeds: Path
    content: Path
    home: Path


@dataclass(frozen=True, slots=True)
class Converted:
    """What a run did: ledgers of all captures, files that changed (or would), and problems.

    `held` are the captures of which nothing was made until their companion is mended.
    """

    ledgers: tuple[Ledger, ...]
    changed: tuple[str, ...]
    problems: tuple[Problem, ...]
    held: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """Say in one line what was found and what changed."""
        articles = sum(len(each.articles) for each in self.ledgers)
        refused = sum(each.status == "refused" for each in self.ledgers)
        return (
            f"{len(self.ledgers)} captures, {articles} articles, {refused} refused, "
            f"{len(self.changed)} files changed"
        )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep Python from looking for cycles of unused objects: only saved pages leave some.

    Looking through all that is kept of a thousand captures takes a twentieth of the time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_without_collecting()
def convert_folder(
    folders: Folders, take: frozenset[str] = frozenset(), *, write: bool = True
) -> Converted:
    """Convert every capture of a folder into posts and ledgers under the content root.

    With `write` false nothing is written and `changed` names what would be. A file that cannot be
    written is a problem, and keeps no other from being written.

    Raises:
        DigestError: a file of the lexicon cannot be read.
    """
    captures = list_captures(folders.seeds)
    faults = _lonely(folders.seeds, captures)
    known, known_faults = _known(folders, take)
    done = convert(_sources(folders.seeds, captures, faults), known)
    stale = _stale_ledgers(done, known.posts, folders.content)
    files = _files(done, known.posts, folders.content)
    changed, unwritten = _brought_up_to_date(files, folders.content, write=write)
    for path in stale if write else ():
        (folders.content / path).unlink()
    told = (*_clashes(folders.seeds, captures), *_placed(folders, done.problems, take))
    problems = (*faults, *known_faults, *told, *unwritten)
    return Converted(done.ledgers, (*changed, *stale), problems, done.held)


def _brought_up_to_date(
    files: Iterable[tuple[str, str]], content: Path, *, write: bool
) -> tuple[list[str], list[Problem]]:
    """Name the files that differ, and write each that can be; problems name the others."""
    changed: list[str] = []
    problems: list[Problem] = []
    for path, text in files:
        differs, found = (_written if write else _compared)(content / path, text.encode())
        changed += [path] if differs else []
        problems += found
    return changed, problems


def _written(path: Path, raw: bytes) -> tuple[bool, tuple[Problem, ...]]:
    """Write a file that differs; tell whether it did, and why it could not be written."""
    try:
        return write_whole(path, raw), ()
    except DigestError as error:
        return True, error.problems


def _compared(path: Path, raw: bytes) -> tuple[bool, tuple[Problem, ...]]:
    """Tell whether a file differs from what would be written; one that cannot be read does."""
    try:
        return not holds(path, raw), ()
    except OSError:
        return True, ()


def _sources(seeds: Path, captures: Iterable[Path], problems: list[Problem]) -> Iterator[Source]:
    """Read one capture after another and what is known of it; what cannot be read is a problem."""
    for path in captures:
        name = path.relative_to(seeds).as_posix()
        raw = read_bytes(path) if is_writable(name) else _unwritable(path)
        facts, faults = read_facts(path.with_suffix(".toml"))
        problems += faults
        if isinstance(raw, Problem):
            problems.append(raw)
        else:
            yield Source(name, raw, facts)
            if path.suffix.lower() == ".html":
                gc.collect(0)  # the elements of the page that was read name each other


def _lonely(seeds: Path, captures: tuple[Path, ...]) -> list[Problem]:
    """A companion without a capture says something of nothing: mostly its name is misspelt."""
    found = sorted(seeds.rglob("*.toml"))
    stems = {path.with_suffix("") for path in captures} if found else set()
    lonely = (path for path in found if path.with_suffix("") not in stems)
    what = "there is no capture of this name, so nothing it says is used"
    return [Problem(shown(path), what, "Rename it", Level.WARNING) for path in lonely]


def _unwritable(path: Path) -> Problem:
    """A post names its capture, and could not name this one."""
    what = "its name holds a line end, other controls, or bytes that are no UTF-8"
    return Problem(shown(path), what, "Rename it")


def _known(folders: Folders, take: frozenset[str]) -> tuple[Known, list[Problem]]:
    posts, faults = load_posts(folders.content)
    subjects, subject_faults = load_subjects(folders.content, folders.home)
    topics = {one.key: one for one in subjects if one.kind is SubjectKind.TOPIC}
    known = Known(posts, topics, lexicon_of(load_lexicon()), moment(), take)
    return known, [*faults, *subject_faults]


def _files(done: Conversion, posts: tuple[Post, ...], content: Path) -> Iterator[tuple[str, str]]:
    """Give every file to write; a post that a curator broke is not written over."""
    broken = _broken(posts, content)
    for post in done.posts:
        if post.path not in broken:
            yield post.path, write_post(post)
    for ledger in done.ledgers:
        yield ledger_path(ledger.path), ledger_to_text([ledger], with_text=True)


def _broken(posts: Iterable[Post], content: Path) -> set[str]:
    """List the files of posts that could not be read."""
    there = {f"{ARTICLES}/{name}" for name in names_in(content / ARTICLES, ".md")}
    return there - {post.path for post in posts}


def ledger_path(capture: str) -> str:
    """Give a capture's ledger file, from the content root.

    >>> ledger_path("2025/a.txt")
    'ledger/2025/a.json'
    """
    return f"{LEDGERS}/{capture.rsplit('.', 1)[0]}.json"


def _stale_ledgers(done: Conversion, posts: tuple[Post, ...], content: Path) -> list[str]:
    """List the ledgers of captures that are gone and that no post needs for its source page.

    None while a post cannot be read: that one may be what needs it.
    """
    if _broken(posts, content):
        return []
    found, _ = load_ledgers(content)
    written = {post.slug: post for post in done.posts}
    needed = {
        (written.get(post.slug) or post).trail for post in posts if post.trail is not None
    } | {post.trail for post in done.posts}
    paths = {trail.capture for trail in needed if trail} | {each.path for each in done.ledgers}
    paths |= set(done.held)
    return [ledger_path(each.path) for each in found if each.path not in paths]


def _clashes(seeds: Path, captures: Iterable[Path]) -> list[Problem]:
    """Two captures of one name would share a ledger."""
    first: dict[str, str] = {}
    clashes = []
    for path in (each.relative_to(seeds).as_posix() for each in captures):
        owner = first.setdefault(ledger_path(path), path)
        if owner != path:
            what = f"{owner} has the same name"
            clashes.append(Problem(path, what, "Rename one of the two captures"))
    return clashes


def _placed(
    folders: Folders, problems: tuple[Problem, ...], take: frozenset[str]
) -> Iterator[Problem]:
    """Name files as seen from the current folder, and slugs to take that are no post's."""
    posts, captures = shown(folders.content), shown(folders.seeds)
    for problem in problems:
        root = posts if problem.where.startswith(f"{ARTICLES}/") else captures
        yield replace(problem, where=f"{root}/{problem.where}")
    known = {name.removesuffix(".md") for name in names_in(folders.content / ARTICLES, ".md")}
    for slug in sorted(take - known):
        yield Problem(f"--take={slug}", "no post has this slug", "Name a post's slug", Level.ERROR)
