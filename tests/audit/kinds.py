"""The kinds of pages, and the page of each that is looked at: the longest, where faults show."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

PATTERNS: Final = {
    "home": r"index\.html",
    "article": r"articles/[^/]+/index\.html",
    "source": r"articles/[^/]+/source/index\.html",
    "topic": r"topics/[^/]+/index\.html",
    "whole": r"topics/[^/]+/whole\.html",
    "said": r"[a-z]+/[^/]+/said\.html",
    "person": r"people/[^/]+/index\.html",
    "place": r"places/[^/]+/index\.html",
    "outlet": r"outlets/[^/]+/index\.html",
    "404": r"404\.html",
}
"""Pages that are not named by their one folder: kind → path in the site."""
LIST: Final = re.compile(r"([a-z]+)/index\.html")
TIMED: Final = ("home", "article", "topic", "search")
"""The kinds that Lighthouse opens."""


def kind_of(path: str) -> str | None:
    """Tell a page's kind by its path.

    >>> kind_of("articles/a1/source/index.html"), kind_of("search/index.html"), kind_of("x.css")
    ('source', 'search', None)
    """
    for kind, pattern in PATTERNS.items():
        if re.fullmatch(pattern, path):
            return kind
    found = LIST.fullmatch(path)
    return found[1] if found else None


def longest(sizes: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Choose the longest page of each kind, given paths and sizes; the first of equals.

    >>> longest([("articles/a/index.html", 1), ("articles/b/index.html", 2)])
    {'article': 'articles/b/index.html'}
    """
    best: dict[str, tuple[int, str]] = {}
    for path, size in sorted(sizes):
        kind = kind_of(path)
        if kind and size > best.get(kind, (-1, ""))[0]:
            best[kind] = (size, path)
    return {kind: path for kind, (_, path) in best.items()}


def pages_of(root: Path) -> Mapping[str, str]:
    """Find the page of each kind in a built site, by its path from the root."""
    files = root.rglob("*.html")
    return longest((path.relative_to(root).as_posix(), path.stat().st_size) for path in files)


def href_of(path: str) -> str:
    """Give the address of a page's file.

    >>> href_of("topics/nato/index.html"), href_of("404.html")
    ('topics/nato/', '404.html')
    """
    return path.removesuffix("index.html")
