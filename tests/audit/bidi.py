"""Direction in the mark-up: Latin runs set apart, no directional sign left in the text."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

LATIN = re.compile(r"[A-Za-z]")
SIGNS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OUTSIDE = ("script", "style", "svg", "title", "option", "textarea")
"""Elements without text of the page, or that cannot hold mark-up."""


def bare_runs(page: Path) -> list[str]:
    """List the texts of a page with Latin letters that nothing sets apart."""
    return [text for text in texts_of(page) if LATIN.search(text) and not is_apart(text)]


def stray_signs(page: Path) -> list[str]:
    """List the texts of a page with a directional sign in them."""
    return [
        text
        for text in texts_of(page)
        if SIGNS.search(text) and not any(tag.name in OUTSIDE for tag in text.parents)
    ]


def texts_of(page: Path) -> Iterator[NavigableString]:
    """Give every text in a page's body."""
    body = BeautifulSoup(page.read_bytes(), "html.parser").body
    assert body
    for text in body.find_all(string=True):
        if isinstance(text, NavigableString) and not isinstance(text, PreformattedString):
            yield text


def is_apart(text: NavigableString) -> bool:
    """Tell whether an element round a text says in which direction it runs."""
    return any(
        tag.name == "bdi" or tag.name in OUTSIDE or tag.name == "code" or "dir" in tag.attrs
        for tag in text.parents
        if isinstance(tag, Tag) and tag.name not in ("html", "body", "[document]")
    )
