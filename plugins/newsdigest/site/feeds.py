"""Atom feeds and the sitemap: what they hold, and the XML of it.

Dates are as honest as the pages': `published` only where a capture states it, `updated` the time
of the last stated change or correction, else of publication, else of the post's arrival here.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from newsdigest.model.subject import Subject
from newsdigest.site import addresses
from newsdigest.site.changes import changed, with_zone
from newsdigest.site.figures import iso
from newsdigest.site.library import Reading
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.subjectviews import Feeds

ATOM: Final = "http://www.w3.org/2005/Atom"
SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
DUBLIN_CORE: Final = "http://purl.org/dc/terms/"
"""Its `date` may be a day alone, which Atom's may not, and readers take it for neither of those."""
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
ENTRIES: Final = 50
"""Entries of a feed, last changed first: readers keep what they have seen."""
FIRST: Final = "1970-01-01T00:00:00Z"
"""`updated` of a feed without entries: the standard wants a moment, and the build knows none."""
RIGHT_TO_LEFT: Final = "\u200f"
LATIN: Final = re.compile(r"[^\w]*[A-Za-z]")
"""Begins a text whose first letter is Latin."""
UNPRINTABLE: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
"""Characters that XML 1.0 does not allow at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One post in a feed. Moments are RFC 3339 text; `published` None where none is stated.

    `stated` is the date of publication as the capture has it: a day stays a day. `note` says
    that the title is of our making, where it is.
    """

    slug: str
    href: str
    title: str
    summary: str
    updated: str
    published: str | None
    author: str
    topics: tuple[tuple[str, str], ...]
    excerpt: bool
    stated: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A feed: its own addresses, the page it follows, and its entries."""

    feeds: Feeds
    page: str
    title: str
    site: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """Addresses of pages, with the day of the last change where it is known."""

    places: tuple[tuple[str, str | None], ...]


def all_feed(shelf: Shelf) -> FeedPage:
    """Make the feed of everything."""
    sources = shelf.library.sources
    title = shelf.library.words.say("feed", "all", site=sources.name)
    entries = entries_of(shelf, tuple(shelf.library.readings.values()))
    return FeedPage(addresses.ALL_FEEDS, addresses.HOME, title, sources.name, entries)


def subject_feed(shelf: Shelf, subject: Subject) -> FeedPage:
    """Make the feed of a topic, a person, a place or an outlet."""
    name = shelf.library.sources.name
    title = shelf.library.words.say("feed", "subject", site=name, subject=subject.title)
    entries = entries_of(shelf, shelf.library.of(subject))
    page, feeds = addresses.subject_href(subject), addresses.feeds_of(subject)
    return FeedPage(feeds, page, title, name, entries)


def entries_of(shelf: Shelf, readings: Sequence[Reading]) -> tuple[Entry, ...]:
    """Show posts as entries, last changed first; ties by slug."""
    zone = shelf.library.sources.zone
    by_slug = sorted(readings, key=lambda one: one.post.slug)
    newest = sorted(by_slug, key=lambda one: with_zone(changed(one), zone), reverse=True)
    return tuple(entry_of(shelf, one) for one in newest[:ENTRIES])


def entry_of(shelf: Shelf, reading: Reading) -> Entry:
    """Show a post as an entry."""
    post, card = reading.post, shelf.cards[reading.post.slug]
    zone = shelf.library.sources.zone
    say = shelf.library.words.say
    return Entry(
        slug=post.slug,
        href=card.href,
        title=faced(post.title),
        summary=card.summary,
        updated=rfc3339(changed(reading), zone),
        published=rfc3339(post.published, zone) if post.published else None,
        author=post.byline or (card.outlet.text if card.outlet else say("feed", "unsigned")),
        topics=tuple((chip.slug, chip.title) for chip in card.topics),
        excerpt=reading.excerpt,
        stated=iso(post.published) or None,
        note=say("feed", "title-made") if post.title_made else "",
    )


def faced(title: str) -> str:
    """Make a title that begins with a Latin name run from right to left.

    A title has no markup, and a reader's program takes its direction from the first letter.

    >>> faced("BBC تقول")[0] == RIGHT_TO_LEFT, faced("تقول BBC")
    (True, 'تقول BBC')
    """
    return f"{RIGHT_TO_LEFT}{title}" if LATIN.match(title) else title


def _moment(entry: Entry) -> datetime:
    """Give the moment an entry is ordered by."""
    return datetime.fromisoformat(entry.updated)


def rfc3339(moment: date | datetime, zone: tzinfo) -> str:
    """Write a moment with its offset; a day stands for its first moment.

    A capture's times name no zone, and a feed must: `zone` is the site's, so that day and time
    stay as printed.

    >>> from datetime import timedelta, timezone
    >>> rfc3339(datetime(2025, 4, 9, 14, 22), timezone(timedelta(hours=3)))
    '2025-04-09T14:22:00+03:00'
    """
    text = with_zone(moment, zone).isoformat(timespec="seconds")
    return text.replace("+00:00", "Z")


def atom(feed: FeedPage, address: str, body: Callable[[str], str]) -> bytes:
    """Write a feed as Atom. `body` gives the HTML of the post with a slug."""
    root = Element("feed", {"xmlns": ATOM, "xmlns:dcterms": DUBLIN_CORE, LANG: "ar"})
    _text(root, "title", feed.title)
    _text(root, "id", lasting_id(feed.feeds.atom))
    _text(root, "updated", max(feed.entries, key=_moment).updated if feed.entries else FIRST)
    SubElement(root, "link", {"rel": "self", "href": f"{address}/{feed.feeds.atom}"})
    SubElement(root, "link", {"rel": "alternate", "href": f"{address}/{feed.page}"})
    _text(SubElement(root, "author"), "name", feed.site)
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry, address, body(entry.slug))
    return xml_of(root)


def _entry(node: Element, entry: Entry, address: str, body: str) -> None:
    """Write one entry."""
    link = f"{address}/{entry.href}"
    _text(node, "title", entry.title)
    _text(node, "id", lasting_id(entry.href))
    SubElement(node, "link", {"rel": "alternate", "href": link})
    _text(node, "updated", entry.updated)
    if entry.published:
        _text(node, "published", entry.published)
    if entry.stated:
        _text(node, "dcterms:date", entry.stated)
    _text(SubElement(node, "author"), "name", entry.author)
    for slug, title in entry.topics:
        SubElement(node, "category", {"term": slug, "label": title})
    if entry.summary:
        _text(node, "summary", entry.summary)
    content = SubElement(node, "content", {"type": "html"})
    content.text = content_of(entry, body).translate(UNPRINTABLE)


def content_of(entry: Entry, body: str) -> str:
    """Give an entry's HTML, which runs from right to left wherever it is read."""
    note = f"<p><small>{entry.note}</small></p>" if entry.note else ""
    return f'<div lang="ar" dir="rtl">{note}{body}</div>'


def lasting_id(href: str) -> str:
    """Name a thing for ever, wherever the site is served: readers show a changed id as new."""
    return uuid5(NAMESPACE_URL, f"newsdigest:{href}").urn


def _text(parent: Element, name: str, text: str) -> None:
    """Add an element that holds text."""
    SubElement(parent, name).text = text.translate(UNPRINTABLE)


def sitemap(page: SitemapPage, address: str) -> bytes:
    """Write the sitemap."""
    root = Element("urlset", {"xmlns": SITEMAP})
    for href, day in page.places:
        node = SubElement(root, "url")
        _text(node, "loc", f"{address}/{href}")
        if day:
            _text(node, "lastmod", day)
    return xml_of(root)


def xml_of(root: Element) -> bytes:
    """Write XML with one element a line."""
    indent(root, space=" ")
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
