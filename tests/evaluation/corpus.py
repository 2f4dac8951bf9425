"""The evaluation's captures on disk: read, converted as a user would, compared with their gold."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from evaluation.gold import Gold, read_gold
from evaluation.htmlgold import html_findings
from evaluation.results import FORMS, Result
from evaluation.textgold import text_findings
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import DigestError, Problem
from newsdigest.storage import load_posts
from newsdigest.storage.conversion import Folders, convert_folder

PROJECT: Final = Path(__file__).parents[2]
CORPUS: Final = PROJECT / "tests" / "eval"
SUFFIXES: Final = (".html", ".json", ".toml", ".txt")
COMPARE: Final = {"text": text_findings, "html": html_findings}


def digest_of(files: Iterable[tuple[str, bytes]]) -> str:
    """Give one digest of many files, given as path and bytes, whatever their order."""
    whole = sha256()
    for path, raw in sorted(files):
        whole.update(f"{path}\0{len(raw)}\0".encode())
        whole.update(raw)
    return whole.hexdigest()


def corpus_digest(corpus: Path) -> str:
    """Give the digest of all captures and gold of a corpus."""
    folders = [corpus / form for form in FORMS]
    files = (path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES)
    return digest_of((path.relative_to(corpus).as_posix(), path.read_bytes()) for path in files)


def evaluate(corpus: Path) -> tuple[Result, ...]:
    """Convert all captures of a corpus and compare each with its gold.

    Raises:
        DigestError: gold cannot be read, or a capture and its gold are not both there.
    """
    return tuple(result for form in FORMS for result in _evaluated(corpus, form))


def converted(seeds: Path) -> tuple[dict[str, Ledger], dict[str, Post]]:
    """Convert a folder; give ledgers by capture name and posts by their path."""
    with TemporaryDirectory() as place:
        content = Path(place)
        done = convert_folder(Folders(seeds, content, PROJECT / "content"))
        posts, _ = load_posts(content)
    return {one.path: one for one in done.ledgers}, {post.path: post for post in posts}


def compared(gold: Gold, ledger: Ledger, posts: dict[str, Post]) -> Result:
    """Compare one capture with its gold."""
    return Result(gold, tuple(COMPARE[gold.form](gold, ledger, posts)))


def read_golds(corpus: Path, form: str) -> list[Gold]:
    """Read all gold of one format, in the order of the names.

    Raises:
        DigestError: some of it cannot be read or contradicts itself; all of it is named.
    """
    read = [
        read_gold(form, path.name, path.read_text(encoding="utf-8"))
        for path in sorted((corpus / form).glob("*.json"))
    ]
    problems = [problem for _, found in read for problem in found]
    if problems:
        raise DigestError(problems)
    return [gold for gold, _ in read if gold is not None]


def _evaluated(corpus: Path, form: str) -> Iterator[Result]:
    golds = read_golds(corpus, form)
    if not golds:
        return
    ledgers, posts = converted(corpus / form)
    problems = list(_unpaired(golds, {f"{form}/{name}" for name in ledgers}))
    if problems:
        raise DigestError(problems)
    for gold in golds:
        yield compared(gold, ledgers[gold.path.partition("/")[2]], posts)


def _unpaired(golds: list[Gold], captures: set[str]) -> Iterator[Problem]:
    paths = {gold.path for gold in golds}
    for path in sorted(paths - captures):
        yield Problem(path, "its gold is here and it is not", "Add the capture, or delete the gold")
    for path in sorted(captures - paths):
        yield Problem(path, "this capture has no gold", "Write its .json, or delete the capture")
