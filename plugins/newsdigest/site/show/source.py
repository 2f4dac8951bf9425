"""The source page: a capture line by line, and the figures on what was kept and removed."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Ledger, Row
from newsdigest.model.post import Trail
from newsdigest.site import addresses
from newsdigest.site.arabic import Words, first_words
from newsdigest.site.library import Library, Reading, is_kept
from newsdigest.site.pages import SourcePage
from newsdigest.site.quality import doubts_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.views import RemovedRun, SourceFacts, SourceLine

FIRST_WORDS: Final = 4
"""Words shown of a line whose text may not be shown."""
RUN_WORDS: Final = 8
"""Words that say what a run of removed lines begins with."""


def source_page(shelf: Shelf, reading: Reading) -> SourcePage | None:
    """Show the capture behind a post; None for a post without a capture or ledger."""
    facts = source_facts(shelf.library, reading)
    if facts is None:
        return None
    lines = tuple(line_of(shelf.library, reading, row) for row in reading.rows)
    post = reading.post
    doubts = doubts_of(shelf.library, post)
    return SourcePage(shelf.cards[post.slug], facts, reading.excerpt, lines, post.quality, doubts)


def source_facts(library: Library, reading: Reading) -> SourceFacts | None:
    """Count what became of a capture's lines; the three figures add up to all that show text."""
    trail = reading.post.trail
    ledger = library.sources.ledgers.get(trail.capture) if trail and reading.rows else None
    if trail is None or ledger is None:
        return None
    return _facts(library, reading, trail, ledger)


def _facts(library: Library, reading: Reading, trail: Trail, ledger: Ledger) -> SourceFacts:
    rows = visible(reading.rows)
    kept = sum(is_kept(row) and row.article == trail.article for row in rows)
    removed = sum(not is_kept(row) for row in rows)
    return SourceFacts(
        capture=trail.capture,
        sha256=trail.sha256,
        encoding=ledger.encoding,
        first_line=trail.first_line,
        last_line=trail.last_line,
        kept=kept,
        removed=removed,
        shared=len(rows) - kept - removed,
        repairs=tuple(repair_name(library.words, repair) for repair in ledger.repairs),
        runs=runs_of(library.words, rows, FIRST_WORDS if reading.excerpt else RUN_WORDS),
        href=addresses.source_href(reading.post.slug),
    )


def visible(rows: Sequence[Row]) -> list[Row]:
    """Leave out the lines that show nothing."""
    return [row for row in rows if row.text.strip()]


def repair_name(words: Words, repair: str) -> str:
    """Name a repair in Arabic where the lexicon can, else by its id."""
    return words.phrases["repair"].get(repair, repair)


def reason_of(words: Words, row: Row) -> str:
    """Say in Arabic why a line was kept or removed: its rule's sentence, else its kind's."""
    return words.rules.get(row.rule) or words.say("verdict", row.kind)


def runs_of(words: Words, rows: Sequence[Row], limit: int) -> tuple[RemovedRun, ...]:
    """Gather neighbouring lines that one reason took out; a kept line between parts them."""
    more = words.say("joining", "more")
    runs = []
    for reason, group in groupby(rows, key=lambda row: removal_of(words, row)):
        run = list(group)
        if reason:
            start = first_words(run[0].text, limit, more)
            runs.append(RemovedRun(run[0].line, run[-1].line, reason, start))
    return tuple(runs)


def removal_of(words: Words, row: Row) -> str:
    """Say why a line was removed; nothing for a kept one."""
    return "" if is_kept(row) else reason_of(words, row)


def line_of(library: Library, reading: Reading, row: Row) -> SourceLine:
    """Show one line of a capture, seen from one of its articles."""
    words = library.words
    mine = not is_kept(row) or row.article == (reading.post.trail and reading.post.trail.article)
    owner = reading if mine else sibling(library, reading, row.article)
    whole = owner is not None and not owner.excerpt
    return SourceLine(
        number=row.line,
        text=row.text if whole else clipped(words, row.text),
        kind=row.kind,
        kind_name=words.say("kind", row.kind),
        rule=row.rule,
        reason=reason_of(words, row) if mine else words.say("verdict", "other"),
        kept=is_kept(row),
        mine=mine,
        other=addresses.article_href(owner.post.slug) if owner and not mine else None,
        parts=parts_of(words, row, whole=whole),
    )


def clipped(words: Words, text: str) -> str:
    """Give the first words of a line whose text may not be shown."""
    return first_words(text, FIRST_WORDS, words.say("joining", "more"))


def sibling(library: Library, reading: Reading, article: int | None) -> Reading | None:
    """Find the post of another article of the same capture."""
    capture = reading.post.trail.capture if reading.post.trail else ""
    return library.by_origin.get((capture, article or 0))


def parts_of(words: Words, row: Row, *, whole: bool) -> tuple[tuple[str, str, bool], ...]:
    """Split a line that holds two things into (text, name of the kind if other, kept)."""
    if not row.cuts:
        return ()
    parts: list[tuple[str, str, bool]] = []
    done = 0
    for cut in sorted(row.cuts, key=lambda cut: cut.start):
        parts.append((row.text[done : cut.start], "", is_kept(row)))
        name = words.say("kind", cut.kind)
        parts.append((row.text[cut.start : cut.end], name, cut.kind is not Kind.BOILERPLATE))
        done = cut.end
    parts.append((row.text[done:], "", is_kept(row)))
    found = [(text if whole else clipped(words, text), name, kept) for text, name, kept in parts]
    return tuple(part for part in found if part[0])
