"""A row of the plan becomes the bytes of its file. Templates and settings are passed in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.site import addresses
from newsdigest.site.addresses import HOME
from newsdigest.site.body import body_of
from newsdigest.site.books import Book, as_xhtml, epub_files, filled
from newsdigest.site.feeds import FeedPage, SitemapPage, atom, sitemap
from newsdigest.site.jsonfeed import json_feed
from newsdigest.site.library import Library
from newsdigest.site.markup import Rendered
from newsdigest.site.metadata import page_data
from newsdigest.site.pages import ArticlePage
from newsdigest.site.plan import Row
from newsdigest.site.search.files import SearchFile
from newsdigest.site.share import Icon, Picture, picture_href
from newsdigest.site.waypoints import contents_of, with_waypoints

Render = Callable[[str, Mapping[str, object]], str]
"""Fills the template of a name with values, and gives the page."""
INDEX: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the site and what went wrong while it was made."""

    path: str
    content: bytes
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Tools:
    """What the site's floor does not do itself.

    `render` fills a template, `draw` draws a picture as PNG, `bind` packs (name, text) pairs as an
    EPUB's container, in their order; `book_style` is the style sheet of books.
    """

    render: Render
    draw: Callable[[Picture | Icon], bytes]
    bind: Callable[[Iterable[tuple[str, str]]], bytes]
    book_style: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """What makes pages: the library, the tools, and what is made once of each post.

    `body` gives a post's text by its slug, `chapter` the same as a book holds it.
    """

    library: Library
    tools: Tools
    body: Callable[[str], Rendered]
    chapter: Callable[[str], str]

    def make(self, row: Row) -> Made:
        """Make the file of a row."""
        match row.show:
            case FeedPage() as feed:
                write = atom if row.path == feed.feeds.atom else json_feed
                content = write(feed, self._address, lambda slug: self.body(slug).html)
            case SitemapPage() as pages:
                content = sitemap(pages, self._address)
            case Picture() | Icon() as picture:
                content = self.tools.draw(picture)
            case Book() as book if row.path.endswith(".epub"):
                files = epub_files(self._filled(book), self.tools.render, self.tools.book_style)
                content = self.tools.bind(files)
            case SearchFile() as part:
                content = part.content.encode()
            case _:
                return self._page(row)
        return Made(row.path, content)

    @property
    def _address(self) -> str:
        return self.library.sources.address

    def _page(self, row: Row) -> Made:
        """Make a page of HTML."""
        view, text = row.show, Rendered("")
        if isinstance(view, ArticlePage):
            text = self.body(view.card.slug)
            marked, contents = with_waypoints(text.html, self._named), contents_of(text.html)
            view = replace(view, body_html=marked, contents=contents)
        elif isinstance(view, Book):
            view = self._filled(view)
        context = {"page": view, "kind": row.kind, **self._told(row)}
        name = row.path if row.kind == "text" else f"{row.kind}.html"
        shown = self.tools.render(name, context).encode()
        return Made(row.path, shown, self._troubles(row, text))

    def _named(self, number: int) -> str:
        """Name the link to a paragraph."""
        words = self.library.words
        return words.say("article", "paragraph", number=words.style.number(number))

    def _filled(self, book: Book) -> Book:
        return filled(book, self.chapter)

    def _told(self, row: Row) -> dict[str, object]:
        """Say what a page tells those who do not read it: its address, picture and data."""
        picture = picture_href(row.path if hasattr(row.show, "share") else HOME)
        sources = self.library.sources
        data = page_data(row.show, sources.words, sources.name, sources.address)
        return {"canonical": self._canonical(row), "picture": picture, "metadata": data}

    def _canonical(self, row: Row) -> str | None:
        """Give a page's full address; None while the site has none, and for the error page."""
        if not self._address or row.path == addresses.NOT_FOUND:
            return None
        return f"{self._address}/{row.path.removesuffix(INDEX)}"

    def _troubles(self, row: Row, text: Rendered) -> tuple[Problem, ...]:
        """Say what kept a post's Markdown from being parsed."""
        if text.trouble is None or not isinstance(row.show, ArticlePage):
            return ()
        post = self.library.readings[row.show.card.slug].post
        where = self.library.sources.where(post)
        do = "Make the text simpler there; until then it is shown without its markup"
        return (Problem(f"{where}:{post.body_line}", text.trouble, do),)


def press_of(library: Library, tools: Tools) -> Press:
    """Set up the making of pages."""
    body = cache(lambda slug: body_of(library, library.readings[slug]))
    return Press(library, tools, body, cache(lambda slug: as_xhtml(body(slug).html)))
