"""What the docs say must be so: commands, rules, numbers, keys, links."""

import json
import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Final

import pytest

from newsdigest.convert.lines.rules import RULES
from newsdigest.convert.thresholds.points import HEADLINE, SEAM, HeadlinePoints, SeamPoints
from newsdigest.model.settings import Settings
from newsdigest.records import facts, posts, subjects

PROJECT: Final = Path(__file__).parent.parent
PAGES: Final = [
    *(PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((PROJECT / "docs").glob("*.md")),
    PROJECT / "seeds" / "README.md",
    PROJECT / "theme" / "README.md",
]
README: Final = (PROJECT / "README.md").read_text(encoding="utf-8")
ALGORITHM: Final = (PROJECT / "docs" / "algorithm.md").read_text(encoding="utf-8")
ARCHITECTURE: Final = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
FRONT_MATTER: Final = (PROJECT / "docs" / "front-matter.md").read_text(encoding="utf-8")
REASONS: Final = PROJECT / "plugins" / "newsdigest" / "lexicon" / "reasons.toml"
SHELL: Final = re.compile(r"^```sh\n(.+?)\n```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\((?!https?:|#)([^)#]+)")
ANCHOR: Final = re.compile(r"\]\((?!https?:)([^)#]*)#([^)]+)\)")
SHOWN_LINE: Final = re.compile(r"^\| (\d+) \| (\w+) \| `([a-z-]+)` \| (.+) \|$", re.MULTILINE)
WEIGHT: Final = re.compile(r"^\| ([^|]*) \(`(\w+)`\) \|", re.MULTILINE)
PHENOMENA: Final = (PROJECT / "docs" / "phenomena.md").read_text(encoding="utf-8")
SHAPE: Final = re.compile(r"^\| `([a-z0-9-]+)` \| .+? \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
SHAPES: Final = {one: tuple(shown) for one, *shown in SHAPE.findall(PHENOMENA)}
MACHINE: Final = re.compile(r"(?<![\w.:/])/(?:home|root|Users|work|mnt|srv)/\w")
INDEX: Final = re.compile(r"--(?:extra-)?index-url[ =]|https?://\S+\.(?:whl|tar\.gz)\b")


def golds() -> dict[str, set[str]]:
    """Give the phenomena that each capture's gold names, by the beginning of its name."""
    read = (
        (path.stem.partition("-")[0], json.loads(path.read_text(encoding="utf-8")))
        for path in (PROJECT / "tests" / "eval").glob("*/*.json")
    )
    return {name: set(gold.get("phenomena", ())) for name, gold in read}


def anchors(page: Path) -> set[str]:
    """Make the anchors of a page's headings as GitHub does."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def committed_texts() -> dict[str, str]:
    """Read every committed text file."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - a contributor's own git
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [PROJECT / name for name in listed.stdout.split("\0") if name]
    raw = {path: path.read_bytes() for path in paths if path.is_file()}
    return {
        path.relative_to(PROJECT).as_posix(): content.decode(errors="replace")
        for path, content in raw.items()
        if b"\0" not in content
    }


def test_ci_runs_the_very_commands_of_the_readme() -> None:
    commands = SHELL.findall(README)
    lines = (PROJECT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert len(commands) == 2
    assert set(commands) <= set(lines)


def test_the_readme_shows_lines_of_a_capture_as_the_ledger_judges_them() -> None:
    ledger = PROJECT / "content" / "ledger" / "001_b94f07c3612ed8a5.json"
    (capture,) = json.loads(ledger.read_text(encoding="utf-8"))["captures"]
    rows = {(row["line"], row["kind"], row["rule"], row["text"]) for row in capture["lines"]}
    shown = {(int(line), *rest) for line, *rest in SHOWN_LINE.findall(README)}
    assert len(shown) == 6
    assert shown <= rows


def test_the_readme_shows_the_post_as_it_is() -> None:
    post = (PROJECT / "content/articles/a7eb8fce.md").read_text(encoding="utf-8").splitlines()
    shown = README.partition("```text\n")[2].partition("\n```")[0].splitlines()
    assert set(shown) <= set(post)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_of_the_first_pass_has_its_row(rule: str) -> None:
    assert f"\n| `{rule}` |" in ALGORITHM


def test_no_row_of_the_docs_tells_of_a_rule_that_is_gone() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((PROJECT / "plugins" / "newsdigest" / "convert").rglob("*.py"))
    )
    known = {*re.findall(r'"([a-z]+(?:-[a-z]+)*)"', code)}
    rows = set(re.findall(r"^\| `([a-z]+(?:-[a-z]+)*)` \|", ALGORITHM, re.MULTILINE))
    furniture = {rule.id for rule in RULES}
    assert rows - known - furniture == set()


def test_the_rules_of_the_first_pass_stand_in_their_order() -> None:
    places = [ALGORITHM.index(f"\n| `{rule.id}` |") for rule in RULES]
    assert places == sorted(places)


@pytest.mark.parametrize("reason", tomllib.loads(REASONS.read_text(encoding="utf-8")))
def test_every_reason_that_readers_are_given_is_explained(reason: str) -> None:
    assert f"`{reason}`" in ALGORITHM


def test_every_phenomenon_that_gold_names_has_its_row() -> None:
    assert set.union(*golds().values()) - SHAPES.keys() == set()


@pytest.mark.parametrize(("shape", "shown"), SHAPES.items(), ids=SHAPES)
def test_every_phenomenon_has_a_capture_or_a_case(shape: str, shown: tuple[str, str, str]) -> None:
    text, pages, cases = (cell.replace("`", "").split() for cell in shown)
    captures, files = {*text, *pages} - {"\u2013"}, set(cases) - {"\u2013"}
    named = golds()
    assert captures or files
    assert {one for one in captures if shape not in named.get(one, ())} == set()
    assert {one for one in files if not (PROJECT / "tests" / one).is_file()} == set()


def test_the_page_of_thresholds_says_what_the_code_does() -> None:
    made = subprocess.run(
        [sys.executable, PROJECT / "tools" / "thresholds.py"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert (PROJECT / "docs" / "thresholds.md").read_text(encoding="utf-8") == made.stdout


@pytest.mark.parametrize("weights", [HEADLINE, SEAM], ids=["headline", "seam"])
def test_every_weight_has_its_row_with_its_points(weights: HeadlinePoints | SeamPoints) -> None:
    rows = {name: re.findall(r"\d+", points) for points, name in WEIGHT.findall(ALGORITHM)}
    told = {one.name: str(getattr(weights, one.name)) for one in fields(weights)}
    assert {name: points for name, points in told.items() if points not in rows[name]} == {}


@pytest.mark.parametrize(
    "key",
    sorted({*posts.KNOWN, *subjects.KNOWN, *facts.KNOWN, *(one.name for one in fields(Settings))}),
)
def test_every_key_a_curator_may_write_is_explained(key: str) -> None:
    assert f"`{key}`" in FRONT_MATTER


def test_the_modules_of_the_architecture_are_there() -> None:
    table = ARCHITECTURE.partition("## Modules")[2].partition("\n## ")[0]
    named = set(re.findall(r"`(\w+/?)`", table))
    plugin = PROJECT / "plugins" / "newsdigest"
    there = {path.stem for path in plugin.rglob("*.py")}
    there |= {f"{path.name}/" for path in plugin.rglob("*") if path.is_dir()}
    assert named - there == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_link_into_a_page_leads_to_a_heading(page: Path) -> None:
    links = ANCHOR.findall(page.read_text(encoding="utf-8"))
    assert [
        f"{to}#{at}" for to, at in links if at not in anchors(page.parent / to if to else page)
    ] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_task_a_page_names_is_there(page: Path) -> None:
    tasks = (PROJECT / "tasks.py").read_text(encoding="utf-8")
    named = re.findall(r"`(?:\S+ )?invoke (\w+)", page.read_text(encoding="utf-8"))
    assert [task for task in named if f"\ndef {task}(" not in tasks] == []


def test_no_committed_file_names_a_folder_of_a_machine() -> None:
    found = {path: MACHINE.findall(text) for path, text in committed_texts().items()}
    assert {path: hits for path, hits in found.items() if hits} == {}


@pytest.mark.parametrize("name", [path.name for path in sorted(PROJECT.glob("*.lock"))])
def test_a_lock_names_no_package_index(name: str) -> None:
    assert INDEX.findall((PROJECT / name).read_text(encoding="utf-8")) == []
