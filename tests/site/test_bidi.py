"""Every run of Latin letters on a page is set apart, and no directional sign stands in the text."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from runs import Sites

LATIN = re.compile(r"[A-Za-z]")
SIGNS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OUTSIDE = ("script", "style", "svg", "title", "option", "textarea")
"""Elements without text of the page, or that cannot hold mark-up."""


def is_apart(text: NavigableString) -> bool:
    """Tell whether an element round a text says in which direction it runs."""
    return any(
        tag.name == "bdi" or tag.name in OUTSIDE or tag.name == "code" or "dir" in tag.attrs
        for tag in text.parents
        if isinstance(tag, Tag) and tag.name not in ("html", "body", "[document]")
    )


def texts_of(page: Path) -> list[NavigableString]:
    body = BeautifulSoup(page.read_bytes(), "html.parser").body
    assert body
    return [
        text
        for text in body.find_all(string=True)
        if isinstance(text, NavigableString) and not isinstance(text, PreformattedString)
    ]


@pytest.fixture(scope="module")
def pages(sites: Sites) -> list[Path]:
    return sorted(sites.roots[""].rglob("*.html"))


def test_no_run_of_latin_letters_stands_bare_among_arabic(pages: list[Path]) -> None:
    bare = [
        (page.parent.name, str(text)[:80])
        for page in pages
        for text in texts_of(page)
        if LATIN.search(text) and not is_apart(text)
    ]
    assert bare == []


def test_no_directional_sign_stands_in_what_the_site_says(pages: list[Path]) -> None:
    stray = [
        (page.parent.name, str(text)[:80])
        for page in pages
        for text in texts_of(page)
        if SIGNS.search(text) and not any(tag.name in OUTSIDE for tag in text.parents)
    ]
    assert stray == []
