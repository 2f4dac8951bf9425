import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

import feedparser
import pytest

from runs import PROJECT, Sites, build_site, tree

SITES = ["", "/repo", "https://user.example/repo"]

POSTS = MappingProxyType(
    {
        "0a1b0001": """Title: مائدة مستديرة تبحث وقف إطلاق النار
Slug: 0a1b0001
Summary: يومان من الكلام بلا ورقة.
Date: 2025-04-09 14:22
Added: 2025-05-01T00:00:00Z
Outlet: صحيفة الغصن
Topics_pinned: nato

جلس المتحاورون حول المفاوضات و**وقف إطلاق النار** ساعتين، وانضم إليهم فلاديمير بوتين في الختام.

## وماذا بعد؟

تُستأنف المفاوضات الروسية الأوكرانية حين يعود Steve Witkoff من سفره.
""",
        "0a1b0002": """Title: خريطة جديدة على المائدة
Slug: 0a1b0002
Date: 2025-06-20
Added: 2025-06-21T00:00:00Z
Kind: turn

أعادت المفاوضات الروسية الأوكرانية رسم خريطتها، وقال فلاديمير بوتين إن وقف إطلاق النار قريب.
""",
        "0a1b0003": """Title: ورقة بلا تاريخ
Slug: 0a1b0003
Added: 2025-06-22T00:00:00Z

لا أحد يعرف متى كُتبت هذه الورقة.
""",
    }
)


def write_posts(content: Path) -> None:
    for slug, text in POSTS.items():
        path = content / "articles" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module", params=SITES, ids=["root", "sub-path", "published"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    write_posts(place / "content")
    run = build_site(place / "content", place / "out", request.param)
    assert (run.returncode, run.stderr) == (0, "")
    return place


def test_every_promised_page_is_there_and_none_besides(site: Path) -> None:
    pages = {path for path in tree(site / "out") if not path.startswith("theme/")}
    articles = {f"articles/{slug}/index.html" for slug in POSTS}
    topics = {f"topics/{slug}/index.html" for slug in ("negotiations", "nato", "ceasefire")}
    assert articles | topics <= pages
    assert {"index.html", "404.html", "sitemap.xml", "feeds/all.atom.xml"} <= pages
    assert not {path for path in pages if "source" in path}  # written by hand: no capture


def test_the_sitemap_names_every_page_and_no_other(
    site: Path, request: pytest.FixtureRequest
) -> None:
    address, files = request.node.callspec.params["site"], tree(site / "out")
    found = [url[0].text or "" for url in ET.fromstring(files["sitemap.xml"])]  # noqa: S314 - our own XML
    named = [f"{url.removeprefix(address + '/')}index.html" for url in found]
    apart = ("404.html", "offline/index.html", "/whole.html")
    pages = {path for path in files if path.endswith(".html") and not path.endswith(apart)}
    assert sorted(named) == sorted(pages)


def test_every_page_says_that_it_is_arabic_and_right_to_left(site: Path) -> None:
    for path, content in tree(site / "out").items():
        if path.endswith(".html"):
            assert b'<html lang="ar" dir="rtl">' in content, path


def test_each_topic_page_lists_its_posts(site: Path) -> None:
    pages = tree(site / "out")
    for topic, slugs in (("negotiations", ("0a1b0001", "0a1b0002")), ("nato", ("0a1b0001",))):
        page = pages[f"topics/{topic}/index.html"].decode()
        assert all(f"/articles/{slug}/" in page for slug in slugs)


def test_a_post_without_an_outlet_of_ours_is_shown_as_an_excerpt_by_default(site: Path) -> None:
    page = tree(site / "out")["articles/0a1b0001/index.html"].decode()
    assert "هنا ينتهي المقتطف" in page


def test_the_feed_is_sound_and_invents_no_date(site: Path) -> None:
    feed = feedparser.parse(tree(site / "out")["feeds/all.atom.xml"])
    assert not feed.bozo
    dated = {entry.title: "published" in entry for entry in feed.entries}
    assert dated["ورقة بلا تاريخ"] is False
    assert sum(dated.values()) == 2


def test_links_are_under_the_sites_address(site: Path, request: pytest.FixtureRequest) -> None:
    address = request.node.callspec.params["site"]
    page = tree(site / "out")["404.html"].decode()
    assert f'href="{address}/archive/"' in page
    assert ('rel="canonical"' in tree(site / "out")["index.html"].decode()) is bool(address)


def test_two_builds_give_the_same_bytes(
    site: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    again = build_site(site / "content", tmp_path / "again", request.node.callspec.params["site"])
    assert again.returncode == 0
    assert tree(tmp_path / "again") == tree(site / "out")


def test_the_page_of_a_deleted_post_goes_and_nothing_else_is_touched(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "out"
    write_posts(content)
    assert build_site(content, output).returncode == 0
    (output / "CNAME").write_text("digest.example", encoding="utf-8")
    (content / "articles" / "0a1b0003.md").unlink()
    assert build_site(content, output).returncode == 0
    left = tree(output)
    assert "articles/0a1b0003/index.html" not in left
    assert not (output / "articles" / "0a1b0003").exists()
    assert "CNAME" in left
    assert build_site(content, tmp_path / "fresh").returncode == 0
    del left["CNAME"]
    assert tree(tmp_path / "fresh") == left


def test_all_faults_are_named_with_file_and_line_and_the_rest_is_built(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "out"
    write_posts(content)
    (content / "articles" / "bad.md").write_text(
        "Title: خبر\nSlug: 0a1b0009\nDate: أمس\nAdded: 2025-05-01T00:00:00Z\n\nنص\n",
        encoding="utf-8",
    )
    (content / "articles" / "worse.md").write_text(
        "Title: خبر\nSlug: 0a1b0001\nAdded: 2025-05-01T00:00:00Z\nTopics_pinned: natoo\n\nنص\n",
        encoding="utf-8",
    )
    run = build_site(content, output)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr + run.stdout
    faults = run.stderr.splitlines()
    assert any("articles/bad.md:3:" in fault for fault in faults)
    assert any("worse.md" in fault and "nato" in fault for fault in faults)
    assert any("worse.md" in fault and "0a1b0001" in fault for fault in faults)
    assert (output / "articles" / "0a1b0002" / "index.html").exists()


def test_a_dead_link_in_a_post_is_named(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_posts(content)
    path = content / "articles" / "0a1b0003.md"
    path.write_text(POSTS["0a1b0003"] + "\n[هنا](/nowhere/)\n", encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace("Added", "Outlet: المزولة\nAdded"))
    run = build_site(content, tmp_path / "out")
    assert run.returncode == 1
    assert "/nowhere/ leads to no page" in run.stderr


def test_a_character_that_the_fonts_lack_is_named_and_no_error(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_posts(content)
    path = content / "articles" / "0a1b0003.md"
    path.write_text(POSTS["0a1b0003"].replace("الورقة.", "الورقة ☂."), encoding="utf-8")
    run = build_site(content, tmp_path / "out")
    assert run.returncode == 0
    assert run.stderr.startswith("warning: articles/0a1b0003/index.html: the fonts lack ☂ (U+2602)")


def test_an_article_weighs_no_more_than_the_ceiling_of_a_first_visit(
    sites: Sites,
) -> None:
    root = sites.roots[""]
    sheets = [one for one in root.glob("theme/*.css") if not one.name.startswith("more.")]
    common = [*sheets, root / "theme" / "icon.svg"]
    faces = sum(face.stat().st_size for face in root.glob("theme/fonts/*.woff2"))
    weight = faces + sum(len(gzip.compress(one.read_bytes())) for one in common)
    pages = [len(gzip.compress(page.read_bytes())) for page in root.glob("articles/*/index.html")]
    assert weight + max(pages) <= 60 * 1024


def test_a_page_written_by_hand_is_built_checked_and_removed_with_its_file(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "out"
    page = content / "pages" / "contact.md"
    page.parent.mkdir(parents=True)
    page.write_text("Title: راسلنا\nSlug: contact\n\n[هنا](/nowhere/)\n", encoding="utf-8")
    (page.parent / "bad.md").write_text("بلا عنوان\n", encoding="utf-8")
    run = build_site(content, output)
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr
    assert "pages/contact/index.html: /nowhere/ leads to no page" in run.stderr
    assert "bad.md: could not find information about 'title'" in run.stderr
    assert '<html lang="ar" dir="rtl">' in (output / "pages/contact/index.html").read_text("utf-8")
    (page.parent / "bad.md").unlink()
    page.unlink()
    run = build_site(content, output)
    assert (run.returncode, run.stderr) == (0, "")
    assert not (output / "pages").exists()


def test_what_a_killed_build_began_is_cleared_away(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "out"
    write_posts(content)
    begun = [output / ".77-index.html.new", output / "articles" / "0a1b0001" / ".77-index.html.new"]
    for path in begun:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<!doctype", encoding="utf-8")
    assert build_site(content, output).returncode == 0
    assert [path for path in begun if path.exists()] == []


def test_an_empty_content_folder_still_gives_a_site(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    run = build_site(tmp_path / "content", tmp_path / "out")
    assert (run.returncode, run.stderr) == (0, "")
    assert "لا مقالات" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_publishing_without_an_address_says_what_to_set(tmp_path: Path) -> None:
    env = {key: value for key, value in os.environ.items() if key != "SITEURL"}
    command = [sys.executable, "-m", "pelican", str(tmp_path), "-s", "publishconf.py"]
    run = subprocess.run(
        command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 1
    assert "SITEURL" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_quotation_that_is_not_in_its_capture_ends_the_build_with_an_error(
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    shutil.copytree(PROJECT / "content", content)
    (ledger,) = (content / "ledger").glob("001_*.json")
    told = ledger.read_text(encoding="utf-8")
    ledger.write_text(told.replace("مطلع الشهر", "آخر الشهر"), encoding="utf-8")
    run = build_site(content, tmp_path / "out", reuse="full")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    fault = next(one for one in run.stderr.splitlines() if "people/lavrov/" in one)
    assert re.match(r"error: .*articles/a7eb8fce\.md:\d+: ", fault)
    line = int(fault.split(".md:")[1].split(":")[0])
    post = (content / "articles" / "a7eb8fce.md").read_text(encoding="utf-8").split("\n")
    assert "سيرغي لافروف" in post[line - 1]


def bare(made: str) -> str:
    """Take tags and spaces from HTML."""
    return re.sub(r"<[^>]*>|\s", "", made)


def test_a_statement_leads_to_its_very_paragraph(sites: Sites) -> None:
    root = sites.roots[""]
    entry = re.compile(
        r'<blockquote><p>(.*?)</p>(?:(?!</li>|<blockquote>).)*href="/([^"#]+)#(p\d+)">موضع القول'
    )
    found = [
        hit
        for page in root.glob("people/*/index.html")
        for hit in entry.findall(page.read_text(encoding="utf-8"))
    ]
    assert found
    for said, article, spot in found:
        text = (root / article / "index.html").read_text(encoding="utf-8")
        paragraph = re.split(r"</(?:p|li|h\d)>", text.split(f'id="{spot}">')[1])[0]
        assert bare(said).strip("…") in bare(paragraph)
