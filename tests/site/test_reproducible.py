"""Two builds give the same bytes, each row of the plan is one file, and no link is dead."""

import shutil
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from newsdigest.adapter import Build, sources_of
from newsdigest.site.library import library_of
from newsdigest.site.plan import plan
from newsdigest.site.show.shelf import shelf_of
from runs import PROJECT, Sites, build_site, invoke, tree

HOST = "http://site.example"


class Links(HTMLParser):
    """Gathers the addresses and the places of a page, by other means than the site's own check."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.targets: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        said = {name: value or "" for name, value in attrs}
        self.places |= {said[name] for name in ("id",) if name in said}
        self.targets |= {said[name] for name in ("href", "src", "action") if name in said}


def dead_links(root: Path, address: str) -> Iterator[str]:
    """Name every address on a page of a served folder that leads to no file or place in it."""
    pages = {
        f"/{path.relative_to(root).as_posix()}": Links(path.read_text(encoding="utf-8"))
        for path in root.rglob("*.html")
    }
    for page, links in pages.items():
        for target in sorted(links.targets):
            whole, place = urldefrag(urljoin(HOST + page, target))
            parts = urlsplit(whole)
            if not whole.startswith(HOST):
                continue
            path = unquote(parts.path) + ("index.html" if parts.path.endswith("/") else "")
            found = (root / path.lstrip("/")).is_file() and path.startswith(f"{address}/")
            if not found or (place and unquote(place) not in pages[path].places):
                yield f"{page}: {target}"


@pytest.mark.parametrize("address", ["", "/repo"], ids=["root", "sub-path"])
def test_every_link_leads_somewhere(sites: Sites, address: str) -> None:
    assert list(dead_links(sites.roots[address], address)) == []


def test_two_whole_runs_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folders = (f"--content={tmp_path / name}", f"--output={tmp_path / name / 'out'}")
        (tmp_path / name).mkdir()
        done = invoke("build", f"--seeds={PROJECT / 'seeds'}", *folders)
        assert (done.returncode, done.stderr) == (0, "")
        made.append(tree(tmp_path / name))
    assert made[0] == made[1]
    assert invoke("build", f"--seeds={PROJECT / 'seeds'}", *folders).returncode == 0
    assert tree(tmp_path / "two") == made[1]


def test_a_build_over_the_site_of_another_address_leaves_nothing_of_it(
    sites: Sites, tmp_path: Path
) -> None:
    fresh = tree(sites.roots["/repo"] / "repo")
    for address in ("", "/repo"):
        done = build_site(sites.content, tmp_path, address, reuse="full")
        assert done.returncode == 0
    assert tree(tmp_path) == fresh


EDITS: Final = (
    ("topics/nato.md", "Terms:", "Terms:\n    ملف العضوية"),
    ("people/peskov.md", "Terms:", "Terms:\n    المتحدث باسمه"),
    ("people/trump.md", "Role:", "Role: صاحب"),
)
"""File, words and what replaces them: new words of the texts, and another office."""


def test_an_edit_of_one_term_file_makes_only_what_it_touches_anew(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "out"
    shutil.copytree(PROJECT / "content", content)
    assert build_site(content, output).returncode == 0
    before = {path: path.stat().st_ino for path in output.rglob("*.*")}
    unknown = content / "places" / "geneva.md"
    unknown.write_text(unknown.read_text("utf-8").replace("Terms:", "Terms:\n    جينيفا"), "utf-8")
    assert " pages, 2 made anew," in build_site(content, output).stdout
    after = {path: path.stat().st_ino for path in output.rglob("*.*")}
    moved = {path.relative_to(output).as_posix() for path in after if after[path] != before[path]}
    found_by = "search/index.json"  # whoever types that spelling is shown the page
    assert moved == {"places/geneva/index.html", found_by, "theme/made.txt"}
    for name, was, now in EDITS:
        edited = content / name
        edited.write_text(edited.read_text("utf-8").replace(was, now, 1), "utf-8")
        assert build_site(content, output).returncode == 0
    again = tmp_path / "again"
    shutil.copytree(content, again)  # nothing is kept of a folder that was never built
    assert build_site(again, tmp_path / "fresh").returncode == 0
    assert tree(output) == tree(tmp_path / "fresh")


def test_a_page_that_somebody_damaged_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    output = tmp_path / "out"
    assert build_site(tmp_path / "content", output).returncode == 0
    whole = (output / "index.html").read_text("utf-8")
    (output / "index.html").write_text("سطر", "utf-8")
    assert " pages, 1 made anew," in build_site(tmp_path / "content", output).stdout
    assert (output / "index.html").read_text("utf-8") == whole


def test_each_row_of_the_plan_became_exactly_one_file(sites: Sites) -> None:
    settings: Mapping[str, object] = {
        "PATH": sites.content,
        "NEWSDIGEST_HOME": PROJECT,
        "SITENAME": "دفتر",
        "SITEURL": "",
        "NEWSDIGEST": {"reuse": "full"},
    }
    rows = [row.path for row in plan(shelf_of(library_of(sources_of(settings, Build(0.0)))))]
    files = [path for path in tree(sites.roots[""]) if not path.startswith("theme/")]
    assert sorted(rows) == sorted(files)
