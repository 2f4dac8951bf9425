"""A topic to take along: one page that needs nothing else, and an EPUB of the same chapters."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from bs4 import BeautifulSoup

from newsdigest.model.subject import Subject
from newsdigest.site import addresses
from newsdigest.site.body import LEVEL
from newsdigest.site.library import Reading
from newsdigest.site.markup import intro
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.subjectviews import Feeds
from newsdigest.site.views import Card

Render = Callable[[str, Mapping[str, object]], str]
FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The change of a book without chapters: the format wants a moment, and a build reads no clock."""
KEPT: Final = re.compile(r"https?://")
"""Begins an address that still leads somewhere in a file that was taken along."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with what a reader must know of it; `text_html` is filled in when it is made."""

    card: Card
    name: str
    byline: str | None
    standfirst: str | None
    origin: str | None
    url: str | None
    capture: str | None
    sha256: str | None
    excerpt: bool
    text_html: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A topic's articles as its story went, the undated ones last.

    `changed` is when the last of them was added; `ident` stays the same for ever.
    """

    title: str
    summary: str
    intro_html: str
    site: str
    page: str
    ident: str
    changed: datetime
    chapters: tuple[Chapter, ...]
    feeds: Feeds


def book_of(shelf: Shelf, topic: Subject) -> Book:
    """Put a topic's articles into the order of a book."""
    sources = shelf.library.sources
    readings = shelf.library.of(topic)
    dated = [one for one in reversed(readings) if one.post.published]
    undated = [one for one in readings if not one.post.published]
    chapters = [chapter_of(shelf, one, at) for at, one in enumerate([*dated, *undated], 1)]
    page = addresses.subject_href(topic)
    return Book(
        title=topic.title,
        summary=topic.summary,
        intro_html=as_xhtml(intro(topic.body)),
        site=sources.name,
        page=page,
        ident=f"urn:uuid:{uuid5(NAMESPACE_URL, f'{sources.address or sources.name}/{page}')}",
        changed=max((one.card.added for one in chapters), default=FIRST),
        chapters=tuple(chapters),
        feeds=addresses.feeds_of(topic),
    )


def chapter_of(shelf: Shelf, reading: Reading, at: int) -> Chapter:
    """Take an article into a book as its chapter number `at`."""
    post = reading.post
    return Chapter(
        card=shelf.cards[post.slug],
        name=f"c{at}",
        byline=post.byline,
        standfirst=post.standfirst,
        origin=post.agency,
        url=post.url,
        capture=post.trail.capture if post.trail else None,
        sha256=post.trail.sha256 if post.trail else None,
        excerpt=reading.excerpt,
    )


def filled(book: Book, body: Callable[[str], str]) -> Book:
    """Give the chapters their texts; `body` makes an article's from its slug, as XHTML."""
    chapters = (replace(one, text_html=body(one.card.slug)) for one in book.chapters)
    return replace(book, chapters=tuple(chapters))


def as_xhtml(made: str) -> str:
    """Write HTML so that XML can hold it, without ids, and without links into the site.

    >>> as_xhtml('<p id="p1">a<br>b <a href="/people/x/">c</a>')
    '<p>a<br/>b c</p>'
    """
    soup = BeautifulSoup(made, "html.parser")
    for tag in soup.find_all(id=True):
        del tag["id"]
    for link in soup.find_all("a"):
        if not KEPT.match(str(link.get("href", ""))):
            link.unwrap()
    return soup.decode(formatter="minimal")


def deeper(made: str) -> str:
    """Lower all headings by one level, for a page that has its own above them.

    >>> deeper("<h2>a</h2><h6>b</h6>")
    '<h3>a</h3><h6>b</h6>'
    """
    return LEVEL.sub(lambda hit: f"{hit[1]}{min(6, int(hit[2]) + 1)}", made)


def epub_files(book: Book, render: Render, style: str) -> Iterator[tuple[str, str]]:
    """List the files of an EPUB 3 in the order that its container asks for."""
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", render("book/container.xml", {})
    yield "EPUB/style.css", style
    for name in ("package.opf", "nav.xhtml", "cover.xhtml"):
        yield f"EPUB/{name}", render(f"book/{name}", {"book": book})
    for one in book.chapters:
        made = render("book/chapter.xhtml", {"book": book, "chapter": one})
        yield f"EPUB/{one.name}.xhtml", made
