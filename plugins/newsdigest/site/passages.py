"""A post's text as passages, each with the line of the capture that it came from."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Row
from newsdigest.model.post import Post
from newsdigest.model.subject import Passage, Place
from newsdigest.text.fold import words

BREAK: Final = re.compile(r"\n[ \t]*\n")
HEADING: Final = re.compile(r"#{1,6}[ \t]+")
NUMBER: Final = re.compile(r"^\s*[0-9]{1,2}[.)]\s+")
MARKER: Final = re.compile(r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+)+")
LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
"""Without brackets inside, or a flood of open ones would be read anew from each of them."""
ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
EMPHASIS: Final = re.compile(r"(?<!\\)(\*\*|\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
"""Of some length at most, for the same reason."""


def passages_of(post: Post, rows: Iterable[Row]) -> tuple[Passage, ...]:
    """List title, standfirst and every paragraph of the body, in reading order.

    A title that was made says nothing that the capture does not say elsewhere, and is left out.
    `rows` are the ledger's rows of this article. A paragraph that a curator changed is on no line
    any more, and gets None.
    """
    shapes = [(_shape(row), row.line) for row in rows]
    title = "" if post.title_made else post.title
    head = [(Place.TITLE, title), (Place.STANDFIRST, post.standfirst or "")]
    found = chain(head, body_passages(post.body))
    return tuple(
        Passage(place, text, first_line(shape_of(text), shapes))
        for place, text in found
        if text.strip()
    )


def first_line(shape: str, shapes: Sequence[tuple[str, int]]) -> int | None:
    """Find the line on which a text begins; it may go on over the lines that follow.

    `shapes` are the lines kept, as (matching form, line).
    """
    for place, (start, line) in enumerate(shapes):
        if start and shape.startswith(start) and is_run(shape, shapes[place:]):
            return line
    return None


def is_run(shape: str, shapes: Sequence[tuple[str, int]]) -> bool:
    """Tell whether the first few of these lines together are exactly the text."""
    joined = ""
    for part, _ in shapes:
        joined = f"{joined} {part}".strip()
        if joined == shape or not shape.startswith(joined):
            break
    return joined == shape


def kept_text(row: Row) -> str:
    """Give a line without the parts of it that are of another kind."""
    text, end = "", len(row.text)
    for cut in sorted(row.cuts, key=lambda cut: -cut.start):
        text = row.text[cut.end : end] + text
        end = cut.start
    return row.text[:end] + text


def _shape(row: Row) -> str:
    """Give a line's words; an item's number stands in its post as the mark of a list."""
    text = kept_text(row)
    return shape_of(NUMBER.sub("", text) if row.kind is Kind.BODY else text)


def shape_of(text: str) -> str:
    """Reduce a text to its folded words, so that spaces and signs make no difference."""
    return " ".join(words(text))


def body_passages(body: str) -> list[tuple[Place, str]]:
    """Split a Markdown body into (place, plain text); the first paragraph is the lede."""
    found: list[tuple[Place, str]] = []
    lede = Place.LEDE
    for block in blocks_of(body):
        place = Place.SUBHEADING if HEADING.match(block) else lede
        found += [(place, text) for text in plain_lines(block, place)]
        lede = Place.BODY if place is Place.LEDE else lede
    return found


def blocks_of(body: str) -> list[str]:
    """Split Markdown at blank lines, and under each heading."""
    apart = re.sub(r"(?m)^(#{1,6}[ \t].*)$", r"\n\1\n", body)
    return [block.strip("\n") for block in BREAK.split(apart) if block.strip()]


def plain_lines(block: str, place: Place) -> list[str]:
    """Give the texts of a block without its markup: each item of a list is one, else all is one."""
    lines = [
        HEADING.sub("", line) if place is Place.SUBHEADING else line for line in block.split("\n")
    ]
    if any(MARKER.match(line) for line in lines):
        return [plain(MARKER.sub("", line)) for line in lines]
    return [plain(" ".join(lines))]


def plain(markdown: str) -> str:
    r"""Take the inline markup from Markdown.

    >>> plain(r"**A** [b](c) \* &#42;")
    'A b * *'
    """
    text = EMPHASIS.sub(r"\2", LINK.sub(r"\1", markdown))
    return html.unescape(ESCAPE.sub(r"\1", text)).strip()


def rows_of(rows: Iterable[Row], article: int) -> list[Row]:
    """Keep the rows that belong to one article."""
    return [row for row in rows if row.article == article and row.kind is not Kind.BOILERPLATE]
