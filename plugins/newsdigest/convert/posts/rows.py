"""A judged capture becomes its ledger: one row for each line, one entry for each article."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.article import Article
from newsdigest.convert.fields.assemble import story_of
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.labels import LABELLED, glued_credit, glued_label
from newsdigest.convert.lines.rules import judge
from newsdigest.convert.reading import Unread
from newsdigest.model.capture import Capture, Cut, Kind
from newsdigest.model.ledger import Entry, Found, Ledger, Row
from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import Evidence, Membership
from newsdigest.records.ledgers import is_seen

_TEXT: Final = (Kind.BODY, Kind.SUBHEADING)


@dataclass(frozen=True, slots=True)
class Judged:
    """A capture with everything found in it; `reason` says why it is refused, else None.

    `rows` are its lines with their verdicts, `texts` each article's text as bare words and `topics`
    the topics it belongs to: the page they were judged on is far larger, and of a thousand captures
    none is kept. With `faults`, those of the curator's corrections, nothing is made of it.
    """

    capture: Capture
    rows: tuple[Row, ...]
    articles: tuple[Article, ...]
    texts: tuple[str, ...]
    topics: tuple[tuple[Membership, ...], ...]
    reason: str | None
    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...] = ()

    @property
    def is_held(self) -> bool:
        """Tell whether the curator's file has faults."""
        return self.capture.facts.held or bool(self.faults)


def ledger_of(judged: Judged, entries: tuple[Entry, ...]) -> Ledger:
    """Write a capture's ledger with the entries of its articles."""
    capture = judged.capture
    numbered = {row.line for row in judged.rows}
    return Ledger(
        path=capture.path,
        sha256=capture.sha256,
        encoding=capture.encoding,
        format=capture.format,
        status="refused" if judged.reason else "converted",
        reason=judged.reason,
        repairs=capture.repairs,
        rows=judged.rows,
        articles=entries,
        blank=tuple(
            (line.number, line.text)
            for line in capture.lines
            if line.number not in numbered and line.text
        ),
        line_count=len(capture.lines),
    )


def unread_ledger(unread: Unread) -> Ledger:
    """Write the ledger of a capture that has no text."""
    return Ledger(
        path=unread.path,
        sha256=unread.sha256,
        encoding="",
        format=unread.format,
        status="refused",
        reason=unread.reason,
        repairs=(),
        rows=(),
        articles=(),
    )


def rows_of(capture: Capture, page: Page, stories: tuple[Story, ...]) -> tuple[Row, ...]:
    """Give each line of a judged page its row, in order; lines blank to see have none."""
    rows = [*_judged_rows(page, stories), *_marks(capture)]
    return tuple(sorted(rows, key=lambda row: row.line))


def text_of(page: Page, story: Story) -> str:
    """Give a story's text as bare words."""
    span = range(story.start, story.end)
    return " ".join(page.blocks[i].bare for i in span if page.kind(i) in _TEXT)


def _judged_rows(page: Page, stories: tuple[Story, ...]) -> Iterator[Row]:
    for block in page.blocks:
        verdict = page.verdicts[block.index]
        kept = verdict.kind is not Kind.BOILERPLATE
        article = story_of(stories, block.index) if kept else None
        for line in block.lines:
            cuts = _cuts(page, block) if line is block.lines[-1] else ()
            yield Row(line.number, line.text, verdict.kind, verdict.rule, article, cuts)


def _marks(capture: Capture) -> list[Row]:
    """Give a row to lines of marks without a letter or sign: blank to see, but not empty."""
    return [
        Row(line.number, line.text, Kind.BOILERPLATE, "marks-only", None)
        for line in capture.lines
        if line.text.strip() and not is_seen(line.text)
    ]


def _cuts(page: Page, block: Block) -> tuple[Cut, ...]:
    """Give the parts of a block that are of another kind than the block; offsets in its line."""
    kind = page.kind(block.index)
    if kind is Kind.CAPTION:
        cut = glued_credit(block, page.lexicon)
    elif kind is Kind.TITLE and judge(block, page.lexicon).rule == LABELLED:
        cut = glued_label(block, page.lexicon)
    else:
        cut = None if kind is Kind.BOILERPLATE else block.cut
    return (cut,) if cut else ()


def entry_of(
    article: Article, post: Post, topics: tuple[Membership, ...], capture: Capture
) -> Entry:
    """Record an article: its post, its fields, and its topics with the lines that prove them."""
    return Entry(
        ordinal=article.raw.ordinal,
        post=post.path,
        slug=post.slug,
        title=article.title,
        title_line=article.raw.title_line,
        published=iso(article.published),
        updated=iso(article.updated),
        outlet=article.outlet,
        byline=article.byline,
        agency=article.raw.agency,
        topics=tuple(_found(each, capture) for each in topics),
        doubts=article.doubts,
    )


def iso(value: object) -> str | None:
    """Write a date or a date with its time, to the minute, as ISO text."""
    if value is None:
        return None
    return str(value).replace(" ", "T")[: len("2025-04-09T14:22")]


def _found(membership: Membership, capture: Capture) -> Found:
    evidence = tuple((each.text, _line(each, capture)) for each in membership.evidence)
    return Found(membership.subject.slug, evidence)


def _line(evidence: Evidence, capture: Capture) -> int:
    """Give the line that holds the words; a paragraph broken over lines begins above it."""
    first = evidence.line or 1
    below = (line.number for line in capture.lines[first - 1 :] if evidence.text in line.text)
    return next(below, first)
