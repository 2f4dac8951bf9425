"""The curator's tasks as a person runs them."""

import sys
from pathlib import Path

import pytest

from runs import PROJECT, build_site, invoke, run

SUBJECT = "Title: T\nSlug: {slug}\nTerms:\n    {term}\n"
POST = "Title: T\nSlug: p\nAdded: 2026-11-19T10:00:00Z\nTopics_pinned: truse\n\nنص\n"
FAULTS = {
    "topics/truce.md": ("truce", "هدنة"),
    "topics/second.md": ("truce", "صلح"),
    "places/third.md": ("third", "الميدان\n    هُدنه"),
    "topics/letter.md": ("letter", "ل"),
    "topics/common.md": ("common", "هذا"),
    "people/lost.md": ("lost", "سالم\nRelations:\n    country: places/nowhere"),
}
WANTED = (
    "topics/second.md:2: the slug 'truce' is claimed here and at {content}/topics/truce.md:2",
    "places/third.md:5: the term 'هدنه' is claimed here and at {content}/topics/truce.md:4",
    "places/faulty.md:6: the term 'صلح' is claimed here and at {content}/topics/second.md:4",
    "places/faulty.md:8: the relation country leads to 'places/lost'",
    "places/faulty.md:3: Hue means nothing in places",
    "topics/letter.md:4: Terms: 'ل' has fewer than 2 letters",
    "topics/common.md:4: Terms: 'هذا' is a common word",
    "people/lost.md:6: the relation country leads to 'places/nowhere'",
    "articles/p.md:4: there is no topic 'truse'. Write truce.",
)


FAULTY = (
    "Title: T\nSlug: faulty\nHue: 2\nTerms:\n    ميناء\n    صلح\n"
    "Relations:\n    country: places/lost\n"
)
"""A fault of its own must not hide what it shares with others."""


def test_topics_of_our_own_posts_are_told_with_their_evidence() -> None:
    done = invoke("topics")
    assert done.returncode == 0
    assert "articles/a7eb8fce.md" in done.stdout
    assert "    title, line 17: «الناتو»" in done.stdout
    assert "note: content/topics/nato.md: " in done.stderr


@pytest.mark.parametrize("task", ["topics", "subjects --suggest"])
def test_a_reader_who_stops_reading_gets_no_traceback(task: str) -> None:
    done = run(["sh", "-c", f"'{sys.executable}' -m invoke {task} | true"], PROJECT, {})
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_subjects_of_our_own_are_listed() -> None:
    done = invoke("subjects")
    assert (done.returncode, done.stderr) == (0, "")
    assert "places/kyiv: كييف" in done.stdout


def test_no_name_of_our_own_posts_lacks_a_file() -> None:
    done = invoke("subjects", "--suggest")
    assert (done.returncode, done.stderr) == (0, "")


def test_all_faults_of_subjects_are_named_at_once_with_file_and_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = {path: SUBJECT.format(slug=slug, term=term) for path, (slug, term) in FAULTS.items()}
    for path, text in {**files, "places/faulty.md": FAULTY, "articles/p.md": POST}.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    done = build_site(content, tmp_path / "output")
    assert done.returncode == 1
    wanted = [line.format(content=content) for line in WANTED]
    assert [line for line in wanted if line not in done.stderr] == []


def test_a_folder_that_is_not_there_is_a_misuse(tmp_path: Path) -> None:
    done = invoke("topics", f"--content={tmp_path / 'none'}")
    assert done.returncode == 2
    assert "there is no such folder" in done.stderr


def test_a_comparison_without_a_commit_is_a_problem(tmp_path: Path) -> None:
    topic = tmp_path / "topics" / "a.md"
    topic.parent.mkdir()
    topic.write_text("Title: T\nSlug: a\nTerms:\n    هدنة\n", encoding="utf-8")
    above = str(tmp_path.parent)
    done = invoke("topics", "--diff", f"--content={tmp_path}", GIT_CEILING_DIRECTORIES=above)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "--draft=FILE" in done.stderr


def test_a_draft_says_what_saving_it_would_change(tmp_path: Path) -> None:
    draft = tmp_path / "topics" / "nato.md"
    draft.parent.mkdir()
    saved = Path("content/topics/nato.md").read_text(encoding="utf-8")
    draft.write_text(saved.replace("Terms:\n", "Terms:\n    بوتين\n", 1), encoding="utf-8")
    done = invoke("topics", f"--draft={draft}")
    assert done.returncode == 1  # the name is a person's
    assert "topics/nato: 4 posts would join, 0 would leave" in done.stdout
    assert "content/people/putin.md" in done.stderr
    assert invoke("topics", f"--draft={draft}", "--diff").returncode == 2
