"""The plan: every page of the site as a row. Read `KINDS` to know what the site is made of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Final

from newsdigest.model.subject import SubjectKind
from newsdigest.site import addresses
from newsdigest.site.books import book_of
from newsdigest.site.changes import days_of_pages
from newsdigest.site.feeds import FeedPage, SitemapPage, all_feed, subject_feed
from newsdigest.site.library import Library, Reading
from newsdigest.site.pages import FramePage
from newsdigest.site.search.files import search_files
from newsdigest.site.share import pictures_of
from newsdigest.site.show.article import article_page
from newsdigest.site.show.home import home_page
from newsdigest.site.show.outlet import outlet_page, outlets_page
from newsdigest.site.show.rest import about_page, archive_page, not_found_page
from newsdigest.site.show.said import said_page
from newsdigest.site.show.search import search_page
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.source import source_page
from newsdigest.site.show.subject import people_page, places_page, subject_page
from newsdigest.site.show.topic import topic_page, topics_page


@dataclass(frozen=True, slots=True)
class Row:
    """A page: the file it becomes, its kind, a digest of all it depends on, and its view.

    `path` is relative to the output folder. `kind` names the template, or how it is written.
    """

    path: str
    kind: str
    key: str
    show: object


@dataclass(frozen=True, slots=True)
class Place:
    """A page before it has a key: its address, its view, and what else it depends on."""

    href: str
    view: object
    depends: str = ""


MARKED: Final = frozenset("*_`[]<>|~!\\\t")
"""Signs that may be mark-up within a paragraph, or make something else of it than a paragraph."""

Pages = Callable[[Shelf], Iterator[Place]]


def plan(shelf: Shelf) -> tuple[Row, ...]:
    """List every page of the site, the sitemap last."""
    rows = tuple(row_of(kind, place) for kind, pages in KINDS for place in pages(shelf))
    return (*rows, *pictures(shelf, rows), row_of("sitemap", sitemap_of(shelf.library, rows)))


def row_of(kind: str, place: Place) -> Row:
    """Give a page its key."""
    parts = (kind, place.href, repr(place.view), place.depends)
    key = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return Row(addresses.file_of(place.href), kind, key, place.view)


def pictures(shelf: Shelf, rows: Iterable[Row]) -> Iterator[Row]:
    """Plan the pictures of the pages that say what they show where they are shared."""
    sources = shelf.library.sources
    pages = ((row.path, row.show) for row in rows)
    for href, picture in pictures_of(sources.name, sources.tagline, pages):
        yield row_of("picture", Place(href, picture))


def articles(shelf: Shelf) -> Iterator[Place]:
    """Plan a page for each post; its text is made with the page."""
    for slug, reading in shelf.library.readings.items():
        yield Place(addresses.article_href(slug), article_page(shelf, reading), text_key(reading))


def text_key(reading: Reading) -> str:
    """Tell one text of a page from another: by the body, and by the subjects that it links.

    Where a subject's name stands in a text depends on nothing but its own terms. In plain text the
    places found are known; mark-up and cuts may part a name, so that there the terms speak.
    """
    if not reading.excerpt and MARKED.isdisjoint(reading.post.body):
        return repr((reading.post.body, reading.keys, reading.spots))
    linked = [
        _terms_key(one.subject.key, one.subject.terms, one.subject.excludes)
        for one in reading.memberships
    ]
    return repr((reading.post.body, reading.excerpt, linked))


@cache
def _terms_key(key: str, terms: tuple[str, ...], excludes: tuple[str, ...]) -> str:
    """Print a subject's terms once: hundreds of posts have the same topics."""
    return sha256(repr((key, terms, excludes)).encode()).hexdigest()


def captures(shelf: Shelf) -> Iterator[Place]:
    """Plan the source page of each post that has a capture."""
    for slug, reading in shelf.library.readings.items():
        view = source_page(shelf, reading)
        if view:
            yield Place(addresses.source_href(slug), view)


def each_topic(shelf: Shelf) -> Iterator[Place]:
    """Plan a page for each topic, those without posts too: their addresses are promised."""
    for topic in shelf.topics:
        yield Place(addresses.subject_href(topic), topic_page(shelf, topic))


def books(shelf: Shelf) -> Iterator[Place]:
    """Plan each topic's book, as a page and as an EPUB."""
    for topic in shelf.topics:
        book = book_of(shelf, topic)
        texts_of = "\0".join(text_key(one) for one in shelf.library.of(topic))
        yield Place(addresses.whole_href(topic), book, texts_of)
        yield Place(addresses.epub_href(topic), book, texts_of)


def each_person(shelf: Shelf) -> Iterator[Place]:
    """Plan a page for each person."""
    return each_subject(shelf, SubjectKind.PERSON)


def each_place(shelf: Shelf) -> Iterator[Place]:
    """Plan a page for each place and organisation."""
    return each_subject(shelf, SubjectKind.PLACE)


def each_subject(shelf: Shelf, kind: SubjectKind) -> Iterator[Place]:
    """Plan a page for each subject of a kind, those without posts too: others lead to them."""
    for subject in shelf.library.sources.subjects.values():
        if subject.kind is kind:
            yield Place(addresses.subject_href(subject), subject_page(shelf, subject))


def each_outlet(shelf: Shelf) -> Iterator[Place]:
    """Plan a page for each outlet that published a post."""
    for outlet in shelf.library.subject_list(SubjectKind.OUTLET):
        yield Place(addresses.subject_href(outlet), outlet_page(shelf, outlet))


def all_said(shelf: Shelf) -> Iterator[Place]:
    """Plan a page of all that is said in a topic or by a subject whose own page leaves some out."""
    for subject in shelf.library.sources.subjects.values():
        if subject.kind is not SubjectKind.OUTLET and subject.key in shelf.library.members:
            page = said_page(shelf, subject, topic=subject.kind is SubjectKind.TOPIC)
            if page:
                yield Place(addresses.said_href(subject), page)


def search_index(shelf: Shelf) -> Iterator[Place]:
    """Plan the files that search reads."""
    yield from (Place(one.href, one) for one in search_files(shelf.library))


def texts(_: Shelf) -> Iterator[Place]:
    """Plan what programs ask for: the worker that keeps pages, the manifest, the robots' rules."""
    yield from (Place(href, FramePage()) for href in addresses.TEXTS)


def feeds(shelf: Shelf) -> Iterator[Place]:
    """Plan the feeds of everything and of each subject that has a page, in both formats."""
    for view in feed_views(shelf):
        depends = "\0".join(text_key(shelf.reading(entry.slug)) for entry in view.entries)
        yield Place(view.feeds.atom, view, depends)
        yield Place(view.feeds.json, view, depends)


def feed_views(shelf: Shelf) -> Iterator[FeedPage]:
    """List what the feeds hold."""
    yield all_feed(shelf)
    for subject in shelf.library.sources.subjects.values():
        if subject.kind is not SubjectKind.OUTLET or subject.key in shelf.library.members:
            yield subject_feed(shelf, subject)


def alone(href: str, page: Callable[[Shelf], object]) -> Pages:
    """Plan a page that there is only one of."""
    return lambda shelf: iter([Place(href, page(shelf))])


KINDS: Final[tuple[tuple[str, Pages], ...]] = (
    ("home", alone(addresses.HOME, home_page)),
    ("article", articles),
    ("source", captures),
    ("topics", alone(addresses.TOPICS, topics_page)),
    ("topic", each_topic),
    ("whole", books),
    ("people", alone(addresses.PEOPLE, people_page)),
    ("person", each_person),
    ("places", alone(addresses.PLACES, places_page)),
    ("place", each_place),
    ("said", all_said),
    ("outlets", alone(addresses.OUTLETS, outlets_page)),
    ("outlet", each_outlet),
    ("archive", alone(addresses.ARCHIVE, archive_page)),
    ("about", alone(addresses.ABOUT, about_page)),
    ("search", alone(addresses.SEARCH, search_page)),
    ("notfound", alone(addresses.NOT_FOUND, not_found_page)),
    ("offline", alone(addresses.OFFLINE, lambda _: FramePage())),
    ("text", texts),
    ("index", search_index),
    ("feed", feeds),
)
"""Every kind of page but the sitemap, which lists them; a new kind is a new line here."""

UNLISTED: Final = frozenset(
    {"source", "whole", "said", "notfound", "offline", "text", "feed", "index"}
)
"""Not in the sitemap. A source page belongs to its article, and search should lead there."""


def sitemap_of(library: Library, rows: tuple[Row, ...]) -> Place:
    """Plan the sitemap, each page with the day of its last change, where that is known."""
    days = days_of_pages(library)
    listed = sorted(row.path for row in rows if row.kind not in UNLISTED)
    hrefs = (path.removesuffix("index.html") for path in listed)
    places = tuple((href, days.get(href)) for href in hrefs)
    return Place(addresses.SITEMAP, SitemapPage(places))
