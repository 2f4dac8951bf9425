"""Where each page is: paths from the site's root, without a leading slash (`contracts.md`)."""

from typing import Final

from newsdigest.model.subject import Subject
from newsdigest.site.subjectviews import Feeds

HOME: Final = ""
TOPICS: Final = "topics/"
PEOPLE: Final = "people/"
PLACES: Final = "places/"
OUTLETS: Final = "outlets/"
ARCHIVE: Final = "archive/"
SEARCH: Final = "search/"
ABOUT: Final = "about/"
NOT_FOUND: Final = "404.html"
OFFLINE: Final = "offline/"
WORKER: Final = "sw.js"
MANIFEST: Final = "manifest.webmanifest"
ROBOTS: Final = "robots.txt"
TEXTS: Final = (WORKER, MANIFEST, ROBOTS)
"""Files that a template makes and no reader opens."""
SITEMAP: Final = "sitemap.xml"
ALL_FEEDS: Final = Feeds("feeds/all.atom.xml", "feeds/all.json")


def article_href(slug: str) -> str:
    """Give a post's address."""
    return f"articles/{slug}/"


def source_href(slug: str, line: int | None = None) -> str:
    """Give the address of a post's source page, or of one line on it (1-based)."""
    return f"articles/{slug}/source/" + (f"#{line_id(line)}" if line else "")


def line_id(line: int) -> str:
    """Give the id of a capture's line on a source page."""
    return f"L{line}"


def subject_href(subject: Subject) -> str:
    """Give a subject's address."""
    return f"{subject.key}/"


def feeds_of(subject: Subject) -> Feeds:
    """Give the addresses of a subject's feeds."""
    return Feeds(f"feeds/{subject.key}.atom.xml", f"feeds/{subject.key}.json")


def whole_href(topic: Subject) -> str:
    """Give the address of a topic as one page to take along."""
    return f"{topic.key}/whole.html"


def said_href(subject: Subject, spot: str = "") -> str:
    """Give the address of all that is said in a topic or by a subject, or of one speaker there."""
    return f"{subject.key}/said.html" + (f"#{spot}" if spot else "")


def epub_href(topic: Subject) -> str:
    """Give the address of a topic's EPUB."""
    return f"{topic.key}/{topic.slug}.epub"


def file_of(href: str) -> str:
    """Give the file that a web server shows at an address.

    >>> file_of("topics/nato/"), file_of(""), file_of("404.html")
    ('topics/nato/index.html', 'index.html', '404.html')
    """
    return href + "index.html" if not href or href.endswith("/") else href
