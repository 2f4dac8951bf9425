"""A desk for tests of conversion: the real lexicon, captures made of text, and what comes out."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from newsdigest.convert.judge import first_pass, second_pass
from newsdigest.convert.lexicon import lexicon_of
from newsdigest.convert.lines.blocks import blocks_of
from newsdigest.convert.pipeline import Conversion, Known, convert
from newsdigest.convert.reading import Source
from newsdigest.model.capture import Capture, Line, PageFacts, Verdict
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.subject import Subject
from newsdigest.storage import load_lexicon
from newsdigest.text.encoding import split_lines

TABLES = load_lexicon()
LEXICON = lexicon_of(TABLES)
MOMENT = datetime(2025, 5, 1, 12, tzinfo=UTC)


def capture_of(text: str) -> Capture:
    """Make a capture of decoded text."""
    lines = tuple(Line(number, line) for number, line in enumerate(split_lines(text), 1))
    return Capture("page.txt", "0" * 64, "utf-8", "text", lines)


def page(*lines: str) -> str:
    """Write a capture line by line."""
    return "\n".join(lines)


def verdicts_of(text: str) -> dict[int, Verdict]:
    """Judge a capture; give the verdict of each line that is seen, by its number."""
    page, _, _ = second_pass(first_pass(blocks_of(capture_of(text)), LEXICON))
    pairs = zip(page.blocks, page.verdicts, strict=True)
    return {line.number: verdict for block, verdict in pairs for line in block.lines}


def converted(
    captures: Mapping[str, str | bytes],
    facts: Mapping[str, PageFacts] | None = None,
    known: Known | None = None,
) -> Conversion:
    """Convert captures, given as path and text or bytes."""
    sources = [
        Source(
            path,
            raw.encode() if isinstance(raw, str) else raw,
            (facts or {}).get(path, PageFacts()),
        )
        for path, raw in captures.items()
    ]
    return convert(sources, known or knowing())


def knowing(
    *posts: Post, take: Iterable[str] = (), topics: Mapping[str, Subject] | None = None
) -> Known:
    """Say what conversion starts from: posts of an earlier one, slugs to take, topics."""
    return Known(posts, topics or {}, LEXICON, MOMENT, frozenset(take))


def only_post(text: str | bytes, **facts: str) -> Post:
    """Convert one capture that makes one post."""
    (post,) = converted({"page.txt": text}, {"page.txt": PageFacts(**facts)}).posts
    return post


def only_ledger(text: str | bytes) -> Ledger:
    """Convert one capture and give its ledger."""
    (ledger,) = converted({"page.txt": text}).ledgers
    return ledger
