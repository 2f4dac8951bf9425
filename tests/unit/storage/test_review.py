"""The curator's tasks on files: what they say of a content folder, and of its last commit."""

import subprocess
from pathlib import Path

import pytest

from newsdigest.model.problem import DigestError, Level
from newsdigest.storage.review import (
    review_draft,
    review_edits,
    review_names,
    review_subjects,
    review_topics,
)

POST = "Title: {title}\nSlug: {slug}\nAdded: 2026-11-19T10:00:00Z\n\n{body}\n"
TOPIC = "Title: T\nSlug: {slug}\nThreshold: 2\nTerms:\n    {terms}\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a post and a topic, in a folder that no repository is above."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    root = tmp_path / "content"
    write(
        root / "articles" / "a.md", POST.format(title="خبر", slug="a", body="قمة للناتو في فرنسا")
    )
    write(root / "topics" / "nato.md", TOPIC.format(slug="nato", terms="ناتو\n    حلف بعيد"))
    return root


def commit(folder: Path) -> None:
    """Put all files of a folder into a commit of a new repository."""
    said = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*said, "commit", "-q", "-m", "m"]):
        subprocess.run(["git", *command], cwd=folder, check=True)  # noqa: S607 - a contributor's own git


def test_topics_are_told_with_evidence_and_idle_terms_are_noted(content: Path) -> None:
    review = review_topics(content, content)
    assert review.lines == (
        "articles/a.md  خبر",
        "  nato: 2 points, takes 2",
        "    lede: «للناتو»",
    )
    (note,) = review.problems
    assert (note.where, note.level) == ("content/topics/nato.md", Level.NOTE)
    assert "«حلف بعيد» (line 6)" in note.what


def test_faults_of_the_content_are_told_with_the_rest(content: Path) -> None:
    write(content / "topics" / "b.md", TOPIC.format(slug="b", terms="الذي"))
    assert [one.where for one in review_topics(content, content).problems if one.level] == [
        "content/topics/b.md:5"
    ]


def test_a_pinned_topic_without_a_file_and_a_common_noun_are_told_together(content: Path) -> None:
    pinned = POST.replace("\n\n", "\nTopics_pinned: natto\n\n")
    write(content / "articles" / "b.md", pinned.format(title="خبر", slug="b", body="نص"))
    write(content / "topics" / "b.md", TOPIC.format(slug="b", terms="الوزير"))
    problems = [one for one in review_topics(content, content).problems if one.level]
    assert [(one.where, one.do) for one in problems] == [
        ("content/topics/b.md:5", "Write the words that stand by it"),
        ("content/articles/b.md:4", "Write nato"),
    ]


def test_subjects_are_listed_with_their_posts(content: Path) -> None:
    assert review_subjects(content, content).lines == ("topics/nato: T  1 post",)


def test_names_are_proposed_and_nothing_is_written(content: Path) -> None:
    write(content / "articles" / "b.md", POST.format(title="b", slug="b", body="تقول فرنسا إن"))
    before = sorted(content.rglob("*"))
    lines = review_names(content, content).lines
    assert lines[0] == "places: فرنسا  2 mentions in 2 posts"
    assert sorted(content.rglob("*")) == before


def test_an_edit_is_compared_with_the_last_commit(content: Path) -> None:
    commit(content.parent)
    write(content / "topics" / "nato.md", TOPIC.format(slug="nato", terms="حلف بعيد"))
    write(content / "topics" / "summit.md", TOPIC.format(slug="summit", terms="قمة"))
    assert review_edits(content, content).lines == (
        "Edited since the last commit: topics/nato, topics/summit",
        "topics/nato: 0 posts would join, 1 would leave",
        "  - articles/a.md  خبر",
        "      no longer lede: «للناتو»",
        "topics/summit: 1 post would join, 0 would leave",
        "  + articles/a.md  خبر",
        "      now lede: «قمة»",
    )


def test_a_draft_is_compared_with_what_is_saved(content: Path) -> None:
    draft = content.parent / "mine.md"
    write(draft, TOPIC.format(slug="nato", terms="حلف بعيد"))
    told = review_draft(content, content, draft)
    assert told.problems == ()
    assert told.lines[0].endswith("against content/topics/nato.md: topics/nato")
    assert told.lines[1:] == (
        "topics/nato: 0 posts would join, 1 would leave",
        "  - articles/a.md  خبر",
        "      no longer lede: «للناتو»",
    )


def test_a_draft_of_a_new_topic_lies_in_its_folder(content: Path) -> None:
    text = TOPIC.format(slug="summit", terms="قمة")
    write(content.parent / "mine.md", text)
    (lost,) = review_draft(content, content, content.parent / "mine.md").problems
    assert "does not tell which subject" in lost.what
    draft = content.parent / "drafts" / "topics" / "summit.md"
    write(draft, text)
    lines = review_draft(content, content, draft).lines
    assert lines[1] == "topics/summit: 1 post would join, 0 would leave"


def test_a_draft_is_held_to_what_every_file_is_held_to(content: Path) -> None:
    draft = content.parent / "topics" / "nato.md"
    write(draft, TOPIC.format(slug="nato", terms="في"))
    (fault,) = review_draft(content, content, draft).problems
    assert fault.where == "topics/nato.md:5"


@pytest.mark.parametrize(
    ("faulty", "line", "what"),
    [("    ف", 6, "fewer than 2 letters"), ("Order: x", 6, "is no number")],
)
def test_a_draft_in_any_folder_is_told_what_is_wrong_with_it(
    content: Path, faulty: str, line: int, what: str
) -> None:
    draft = content.parent / "desk" / "mine.md"
    text = TOPIC.format(slug="nato", terms=f"حلف بعيد\n{faulty}")
    write(draft, text)
    faults = review_draft(content, content, draft).problems
    assert {fault.where.rpartition("/")[2] for fault in faults} == {f"mine.md:{line}"}
    assert any(what in fault.what for fault in faults)


def test_a_term_file_that_was_removed_is_an_edit(content: Path) -> None:
    write(content / "topics" / "other.md", TOPIC.format(slug="other", terms="شيء"))
    commit(content)
    (content / "topics" / "nato.md").unlink()
    assert review_edits(content, content).lines[:2] == (
        "Edited since the last commit: topics/nato",
        "topics/nato: 0 posts would join, 1 would leave",
    )


def test_nothing_edited_is_said(content: Path) -> None:
    commit(content)
    assert review_edits(content, content).lines == ("Edited since the last commit: no terms",)


def test_without_a_commit_the_comparison_says_what_to_do(content: Path) -> None:
    with pytest.raises(DigestError) as caught:
        review_edits(content, content)
    assert str(caught.value) == (
        "--diff: git knows no commit of content. Commit the term files once, "
        "or name an edited copy: --draft=FILE."
    )


def test_without_git_the_comparison_says_so(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DigestError, match="git is not installed"):
        review_edits(content, content)
