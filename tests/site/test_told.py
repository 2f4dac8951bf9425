"""What the site tells programs: feeds for readers' own, addresses and data for search engines."""

import json
import re
from datetime import datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest

from runs import PROJECT, build_site, tree

SITE = "https://example.org/repo"
LINK = re.compile(r'<link rel="([a-z ]+)"([^>]*)>')
HREF = re.compile(r'(?:href|src)="([^"]*)"')
MARKED = re.compile(r'<div (lang="ar" dir="rtl"|dir="rtl" lang="ar")>')


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Build the project's own site for a public address, and read its texts by path."""
    output = tmp_path_factory.mktemp("told")
    done = build_site(PROJECT / "content", output, SITE, reuse="full")
    assert done.returncode == 0, done.stderr
    kinds = (".html", ".xml", ".json", ".txt", ".webmanifest")
    return {path: text.decode() for path, text in tree(output).items() if path.endswith(kinds)}


def pages(files: dict[str, str]) -> dict[str, str]:
    """Give the pages in the site's frame; a topic to take along is one file by itself."""
    return {
        path: text
        for path, text in files.items()
        if path.endswith(".html") and not path.endswith("whole.html")
    }


def links(page: str, relation: str) -> list[str]:
    return [rest for name, rest in LINK.findall(page) if name == relation]


def content_of(page: str, name: str) -> list[str]:
    return re.findall(rf'<meta (?:name|property)="{name}" content="([^"]*)"', page)


def test_robots_find_the_sitemap(files: dict[str, str]) -> None:
    lines = files["robots.txt"].split("\n")
    assert lines[:2] == ["User-agent: *", "Disallow:"]
    assert f"Sitemap: {SITE}/sitemap.xml" in lines


def test_every_day_in_the_sitemap_is_one_that_a_post_states(files: dict[str, str]) -> None:
    days = {
        line.removeprefix("Added: ")[:10]
        for post in (PROJECT / "content" / "articles").glob("*.md")
        for line in post.read_text(encoding="utf-8").split("\n")
        if line.startswith("Added: ")
    }
    found = {
        url[0].text: url[1].text
        for url in ET.fromstring(files["sitemap.xml"])  # noqa: S314 - our own XML
        if len(url) > 1
    }
    assert set(found.values()) <= days
    assert found[f"{SITE}/"] == max(days)
    assert f"{SITE}/about/" not in found


def test_every_page_names_its_address_language_and_picture(files: dict[str, str]) -> None:
    for path, page in pages(files).items():
        assert content_of(page, "og:title")[0], path
        assert content_of(page, "og:description")[0], path
        assert content_of(page, "og:image:alt")[0], path
        (picture,) = content_of(page, "og:image")
        assert picture.startswith(f"{SITE}/share/"), path
        if path == "404.html":
            continue
        here = f"{SITE}/{path.removesuffix('index.html')}"
        assert links(page, "canonical") == [f' href="{here}"'], path
        assert f'hreflang="ar" href="{here}"' in page, path
        assert content_of(page, "og:url") == [here], path


def test_every_page_leads_programs_to_both_feeds_of_everything(files: dict[str, str]) -> None:
    for path, page in pages(files).items():
        found = " ".join(links(page, "alternate"))
        assert f'title="سجلّ المفاوضات: كلّ الجديد" href="{SITE}/feeds/all.atom.xml"' in found, path
        assert f'href="{SITE}/feeds/all.json"' in found, path


def test_articles_and_subjects_tell_the_way_from_home(files: dict[str, str]) -> None:
    told = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
    for path, page in pages(files).items():
        if not re.match(r"(topics|people|places|outlets)/[^/]+/index|articles/[^/]+/index", path):
            continue
        (way,) = (
            one
            for text in told.findall(page)
            if (one := json.loads(text))["@type"] == "BreadcrumbList"
        )
        steps = way["itemListElement"]
        assert steps[0]["item"] == f"{SITE}/"
        assert steps[-1]["item"] == f"{SITE}/{path.removesuffix('index.html')}"
        for step in steps:
            target = step["item"].removeprefix(f"{SITE}/") + "index.html"
            assert target in files, path
            assert step["name"], path


def test_every_atom_feed_is_read_by_a_feed_library_without_complaint(files: dict[str, str]) -> None:
    feeds = {path: text for path, text in files.items() if path.endswith(".atom.xml")}
    assert len(feeds) > 10
    for path, text in feeds.items():
        feed = feedparser.parse(text)
        assert not feed.bozo, path
        assert feed.version == "atom10"
        assert feed.feed.link.startswith(SITE)
        assert feed.feed.id.startswith("urn:uuid:")
        assert [one.href for one in feed.feed.links if one.rel == "self"] == [f"{SITE}/{path}"]
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        for entry in feed.entries:
            assert entry.link.startswith(f"{SITE}/articles/"), path
            assert entry.updated_parsed, path


def test_every_json_feed_keeps_the_rules_of_version_1_1(files: dict[str, str]) -> None:
    feeds = {path: text for path, text in files.items() if re.match(r"feeds/.*\.json$", path)}
    assert len(feeds) > 10
    for path, text in feeds.items():
        feed = json.loads(text)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"], path
        assert feed["feed_url"] == f"{SITE}/{path}"
        assert feed["home_page_url"].startswith(f"{SITE}/")
        assert feed["language"] == "ar"
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids), path
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["content_html"], path
            assert item["url"].startswith(f"{SITE}/articles/")
            moments = [item[key] for key in ("date_published", "date_modified") if key in item]
            assert all(datetime.fromisoformat(moment).tzinfo for moment in moments), path
            assert all(set(one) <= {"name", "url", "avatar"} and one for one in item["authors"])
            assert all(isinstance(tag, str) for tag in item.get("tags", ()))


def test_what_feeds_carry_is_marked_right_to_left_and_leads_to_whole_addresses(
    files: dict[str, str],
) -> None:
    items = json.loads(files["feeds/all.json"])["items"]
    entries = feedparser.parse(files["feeds/all.atom.xml"]).entries
    texts = [item["content_html"] for item in items]
    texts += [entry.content[0].value for entry in entries]
    assert len(texts) == 2 * len(items) > 0
    for text in texts:
        assert MARKED.match(text)
        assert all(re.match(r"https?://|mailto:", href) for href in HREF.findall(text))


def test_the_manifest_names_icons_that_are_there(files: dict[str, str]) -> None:
    manifest = json.loads(files["manifest.webmanifest"])
    assert (manifest["lang"], manifest["dir"]) == ("ar", "rtl")
    assert manifest["start_url"] == manifest["scope"] == f"{SITE}/"
    assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
