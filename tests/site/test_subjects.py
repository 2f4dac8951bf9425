"""What pages of subjects promise: two clicks from home, feeds to be found, figures that agree."""

import json
import re
import shutil
from pathlib import Path

import feedparser
import pytest

from runs import PROJECT, Sites, build_site

KINDS = ("topics", "people", "places", "outlets")
HREF = re.compile(r'<a [^>]*href="/([^"#?]*)')
FEED = re.compile(r'<link rel="alternate" type="application/([a-z]+)\+[a-z]+" [^>]*href="/([^"]+)"')
CAPTURED = re.compile(
    r"<(bdi|code|blockquote|del|q|h1|h4|title|style|script|svg)\b[^>]*>.*?</\1>"
    r"|<(p|div) class=\"(?:prose|standfirst|capture__text|small cite|alias)[^\"]*\">.*?</\2>"
    r"|<a [^>]*articles/[^>]*>.*?</a>|<head>.*?</head>",
    re.DOTALL,
)
"""What is not the site's own: captured words, curators' words, code, addresses."""
KEPT = re.compile("Date|Added|Hue|Order|Threshold|Modified|Wikidata|Slug|Icon|Capture")
"""Lines of front matter whose figures stay."""


def page(root: Path, href: str) -> str:
    return (root / href / "index.html").read_text(encoding="utf-8")


def test_every_page_of_a_subject_is_two_clicks_from_home(sites: Sites) -> None:
    root = sites.roots[""]
    first = set(HREF.findall(page(root, "")))
    second = {href for one in first if one.endswith("/") for href in HREF.findall(page(root, one))}
    pages = {
        f"{kind}/{path.name}/"
        for kind in KINDS
        for path in (root / kind).iterdir()
        if path.is_dir()
    }
    assert pages
    assert pages <= first | second


def test_every_page_of_a_subject_leads_programs_to_its_feeds(sites: Sites) -> None:
    root = sites.roots[""]
    for kind in KINDS:
        for path in (root / kind).iterdir():
            if path.is_dir():
                found = FEED.findall(page(root, f"{kind}/{path.name}"))
                own = f"feeds/{kind}/{path.name}"
                assert {("atom", f"{own}.atom.xml"), ("feed", f"{own}.json")} <= set(found)
                atom = feedparser.parse((root / f"{own}.atom.xml").read_bytes())
                feed = json.loads((root / f"{own}.json").read_text(encoding="utf-8"))
                assert not atom.bozo
                assert [one["id"] for one in feed["items"]] == [one.id for one in atom.entries]


def test_the_picture_of_coverage_and_its_table_agree(sites: Sites) -> None:
    root = sites.roots[""]
    shown = 0
    for kind in KINDS:
        for path in (root / kind).glob("*/index.html"):
            text = path.read_text(encoding="utf-8")
            for strip in re.findall(r'<figure class="coverage".*?</details>', text, re.DOTALL):
                bars = strip.count("v-")
                rows = re.findall(r"<tr><td>.*?</td><td>(\d+)</td></tr>", strip)
                assert bars == len(rows) > 0
                shown += 1
    assert shown


@pytest.mark.parametrize("digits", ["latn", "arab"])
def test_every_number_that_the_site_says_is_in_the_digits_of_the_setting(
    tmp_path: Path, digits: str
) -> None:
    content = tmp_path / "content"
    shutil.copytree(PROJECT / "content", content)
    for ledger in (content / "ledger").iterdir():
        ledger.write_text(re.sub(r'(?<="text": ")[^"]*', "سطر", ledger.read_text("utf-8")), "utf-8")
    for subject in content.glob("*/*.md"):
        head, _, body = subject.read_text("utf-8").partition("\n\n")
        lines = [one if KEPT.match(one) else re.sub("[0-9]", "", one) for one in head.split("\n")]
        subject.write_text("\n".join(lines) + "\n\n" + re.sub("[0-9]", "", body), "utf-8")
    build_site(content, tmp_path / "out", reuse="full", digits=digits, months="roman")
    wrong = re.compile("[0-9]" if digits == "arab" else "[\u0660-\u0669]")
    right = re.compile("[0-9]" if digits == "latn" else "[\u0660-\u0669]")
    pages = {path: said_on(path) for path in (tmp_path / "out").rglob("*.html")}
    assert [(path, text) for path, text in pages.items() if wrong.search(text)] == []
    assert sum(len(right.findall(text)) for text in pages.values()) > 100


def said_on(path: Path) -> str:
    """Give what the site itself says on a page."""
    own = re.sub("<[^>]*>", " ", CAPTURED.sub(" ", path.read_text(encoding="utf-8")))
    return re.sub("&#?[a-z0-9]+;|\\s+", " ", own)


def test_the_page_to_take_along_leads_to_the_feeds_of_its_topic(sites: Sites) -> None:
    for path in (sites.roots[""] / "topics").glob("*/whole.html"):
        found = FEED.findall(path.read_text(encoding="utf-8"))
        assert ("atom", f"feeds/topics/{path.parent.name}.atom.xml") in found
