"""Topics to take along: what a reader finds in them, and what reading software accepts."""

import re
import shutil
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser

from audit.checkers import epub_errors
from runs import Sites, need


def epubs(sites: Sites) -> list[Path]:
    return sorted(sites.roots[""].glob("topics/*/*.epub"))


def test_reading_software_accepts_every_epub(sites: Sites) -> None:
    need("java", there=shutil.which("java") is not None)
    found = epubs(sites)
    assert len(found) == 3
    assert [fault for path in found for fault in epub_errors(path)] == []


def test_a_books_pages_turn_from_right_to_left(sites: Sites) -> None:
    with ZipFile(epubs(sites)[0]) as book:
        assert 'page-progression-direction="rtl"' in book.read("EPUB/package.opf").decode()


def test_each_chapter_names_its_source(sites: Sites) -> None:
    for path in epubs(sites):
        with ZipFile(path) as book:
            chapters = [name for name in book.namelist() if re.match(r"EPUB/c\d+\.xhtml", name)]
            assert chapters
            assert all("sha256:" in book.read(name).decode() for name in chapters)


def test_the_page_to_take_along_needs_no_other_file(
    browser: Browser, sites: Sites, tmp_path: Path
) -> None:
    for page in sorted(sites.roots[""].glob("topics/*/whole.html")):
        copy = tmp_path / "taken.html"
        shutil.copy(page, copy)
        asked: list[str] = []
        opened = browser.new_page(viewport={"width": 360, "height": 800})
        opened.on("request", lambda request, asked=asked: asked.append(request.url))
        opened.goto(copy.as_uri())
        assert asked == [copy.as_uri()]
        assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
        within = "all => all.map(one => one.getAttribute('href'))"
        hrefs = opened.eval_on_selector_all("a", within)
        assert all(re.match(r"#|https?://", href) for href in hrefs), hrefs
        levels = opened.eval_on_selector_all(
            "h1,h2,h3,h4", "all => all.map(one => +one.tagName[1])"
        )
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        opened.close()
