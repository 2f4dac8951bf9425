"""A text capture's ledger and posts against gold that says the role of every line."""

from collections.abc import Iterator, Mapping
from typing import Final

from evaluation.fields import (
    article_at,
    capture_findings,
    field_findings,
    judged,
    judged_words,
    said_of,
)
from evaluation.figures import Count, Fault, Finding, of_sets, of_words
from evaluation.forms import paragraphs_of, words_of
from evaluation.gold import ANY, Gold, GoldArticle, GoldLine
from newsdigest.model.ledger import Entry, Ledger, Row
from newsdigest.model.post import Post

TEXT: Final = ("body", "subheading", "standfirst")
POST_TEXT: Final = ("body", "subheading")
JUDGED: Final = ("body", "subheading", "standfirst", "caption", "credit", "boilerplate")

Posts = Mapping[str, Post]
"""Posts by their path from the content root."""

Rows = Mapping[int, Row]
"""Verdicts by line number."""


def text_findings(gold: Gold, ledger: Ledger, posts: Posts) -> Iterator[Finding]:
    """Compare one text capture with its gold."""
    rows = {row.line: row for row in ledger.rows}
    yield article_text(gold, {row.line for row in ledger.rows if row.kind in TEXT})
    yield _owners(gold, rows)
    for kind in JUDGED:
        yield _lines_of(gold, rows, kind)
    yield _roles(gold, rows)
    yield _verdicts(gold, ledger)
    yield from capture_findings(gold, ledger)
    for index, article in enumerate(gold.articles):
        entry = article_at(ledger, index)
        post = posts.get(entry.post) if entry else None
        where = f"{gold.path} article {index + 1}"
        yield _post_words(where, _texts_of(gold, rows, index + 1), post)
        yield from _title_findings(where, article, entry)
        yield from field_findings(where, article, entry)


def article_text(gold: Gold, kept: set[int]) -> Finding:
    """Count the lines kept as an article's text against those that are; `any` neither way."""
    true = {line.number for line in gold.lines if line.role in TEXT}
    return Finding("article text", of_sets(kept - _open(gold), true))


def _open(gold: Gold) -> set[int]:
    """List the lines that may be kept or removed."""
    return {line.number for line in gold.lines if line.role == ANY}


def _owners(gold: Gold, rows: Rows) -> Finding:
    """Count the lines of text that stand in the right article."""
    free = _open(gold)
    true = {line.number: line.article for line in gold.lines if line.role in TEXT}
    said = {
        number: row.article
        for number, row in rows.items()
        if row.kind in TEXT and number not in free
    }
    moved = sorted(number for number in said.keys() & true if said[number] != true[number])
    faults = tuple(
        Fault(f"{gold.path}:{n}", f"in article {said[n]}, belongs to {true[n]}") for n in moved
    )
    return Finding("text in the right article", of_sets(said.items(), true.items()), faults)


def _lines_of(gold: Gold, rows: Rows, kind: str) -> Finding:
    said = {number for number, row in rows.items() if row.kind == kind} - _open(gold)
    true = {line.number for line in gold.lines if line.role == kind}
    return Finding(f"{kind} lines", of_sets(said, true))


def _roles(gold: Gold, rows: Rows) -> Finding:
    """Count the lines, of whatever kind, whose kind is right; name each that is not."""
    lines = [line for line in gold.lines if line.role != ANY and line.number in rows]
    wrong = [line for line in lines if rows[line.number].kind != line.role]
    faults = tuple(_misread(gold.path, line, rows[line.number]) for line in wrong)
    return Finding("all lines", Count(len(lines) - len(wrong), len(lines), len(lines)), faults)


def _misread(path: str, line: GoldLine, row: Row) -> Fault:
    return Fault(f"{path}:{line.number}", f"{line.role} read as {row.kind}", row.rule)


def _verdicts(gold: Gold, ledger: Ledger) -> Finding:
    """Count the lines that have one verdict with a rule; a file that is no text has no lines."""
    due = {line.number for line in gold.lines} if ledger.rows or not gold.refuse else set()
    said = [row.line for row in ledger.rows if row.rule] if due else []
    count = Count(len(due & set(said)), len(said), len(due))
    missing = tuple(Fault(f"{gold.path}:{n}", "no verdict") for n in sorted(due - set(said)))
    added = tuple(Fault(f"{gold.path}:{n}", "no such line in gold") for n in set(said) - due)
    return Finding("one verdict a line", count, missing + tuple(sorted(added)))


def _texts_of(gold: Gold, rows: Rows, article: int) -> tuple[list[str], list[str]]:
    """Give the texts that an article's post must hold, and those that it may."""
    due, may = [], []
    for line in gold.lines:
        text = rows[line.number].text if line.number in rows else ""
        if line.role in POST_TEXT and line.article == article:
            due.append(text[line.head : len(text) - line.tail])
        elif line.role in ("standfirst", ANY):
            may.append(text)
    return due, may


def _post_words(where: str, texts: tuple[list[str], list[str]], post: Post | None) -> Finding:
    said = words_of(paragraphs_of(post.body)) if post else []
    return word_finding("post words", where, of_words(said, *map(words_of, texts)))


def word_finding(figure: str, where: str, count: Count) -> Finding:
    """Name what a post lacks and has too much of, in words."""
    missing, extra = count.true - count.hit, count.said - count.hit
    fault = Fault(where, f"{figure}: {missing} missing, {extra} too many")
    return Finding(figure, count, (fault,) if missing or extra else ())


def _title_findings(where: str, article: GoldArticle, entry: Entry | None) -> Iterator[Finding]:
    if "title_line" in article.fields:
        said = said_of(entry, "title_line")
        yield judged(where, "title", article.fields["title_line"], said)
    if "title" in article.fields:
        said_words = entry.title if entry else None
        yield judged_words(where, "title words", article.fields["title"], said_words)
