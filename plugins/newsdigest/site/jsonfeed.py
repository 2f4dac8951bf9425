"""A feed as JSON Feed 1.1 (jsonfeed.org): the same entries as in Atom, and no date of its own.

`_stated` is an extension: the date as the capture has it, where a moment would say more.
"""

import json
from collections.abc import Callable
from typing import Final

from newsdigest.site.feeds import Entry, FeedPage, content_of, lasting_id

VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(feed: FeedPage, address: str, body: Callable[[str], str]) -> bytes:
    """Write a feed. `body` gives the HTML of the post with a slug."""
    told = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": f"{address}/{feed.page}",
        "feed_url": f"{address}/{feed.feeds.json}",
        "language": "ar",
        "authors": [{"name": feed.site}],
        "items": [_entry(entry, address, body(entry.slug)) for entry in feed.entries],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _entry(entry: Entry, address: str, body: str) -> dict[str, object]:
    """Show one entry, without keys for what it does not have."""
    told = {
        "id": lasting_id(entry.href),
        "url": f"{address}/{entry.href}",
        "title": entry.title,
        "summary": entry.summary,
        "content_html": content_of(entry, body),
        "date_published": entry.published,
        "_stated": {"date_published": entry.stated} if entry.stated else None,
        "date_modified": entry.updated,
        "authors": [{"name": entry.author}],
        "tags": [title for _, title in entry.topics],
    }
    return {key: value for key, value in told.items() if value}
