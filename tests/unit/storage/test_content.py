"""Content is read back in a fixed order, and every broken file is named."""

import os
from pathlib import Path

import pytest

from newsdigest.model.capture import PageFacts
from newsdigest.model.problem import DigestError
from newsdigest.records.ledgers import ledger_to_text
from newsdigest.storage.clock import moment
from newsdigest.storage.content import (
    load_ledgers,
    load_lexicon,
    load_posts,
    load_subjects,
    read_facts,
)

POST = "Title: T\nSlug: {slug}\nAdded: 2026-11-19T10:00:00Z\n\nbody\n"
TOPIC = "Title: T\nSlug: {slug}\nTerms:\n    {term}\n"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def test_posts_are_read_in_order_and_broken_ones_are_all_named(content: Path) -> None:
    write(content / "articles" / "b.md", POST.format(slug="b"))
    write(content / "articles" / "a.md", POST.format(slug="a"))
    write(content / "articles" / "c.md", "Title: T\n")
    (content / "articles" / "d.md").write_bytes(b"Title: \xff\n")
    os.mkfifo(content / "articles" / "e.md")
    write(content / "articles" / ".b.md.swp.md", "half written")
    posts, problems = load_posts(content)
    assert [post.path for post in posts] == ["articles/a.md", "articles/b.md"]
    assert [(problem.where, problem.what) for problem in problems] == [
        ("content/articles/c.md:1", "Slug is missing"),
        ("content/articles/c.md:1", "Added is missing"),
        ("content/articles/d.md:1", "this is not UTF-8"),
        ("content/articles/e.md", "this is no regular file"),
    ]


def test_empty_content_holds_nothing_and_is_no_problem(content: Path) -> None:
    assert load_posts(content) == ((), ())
    assert load_ledgers(content) == ((), ())
    assert load_subjects(content, content) == ((), ())


def test_ledgers_are_read_and_a_broken_one_is_named(content: Path) -> None:
    write(content / "ledger" / "a.json", ledger_to_text([], with_text=True))
    write(content / "ledger" / "b.json", "{")
    ledgers, problems = load_ledgers(content)
    assert ledgers == ()
    assert [problem.where for problem in problems] == ["content/ledger/b.json:1"]


def test_subjects_come_from_the_content_root_where_it_has_any(content: Path) -> None:
    own = content.parent / "own"
    write(own / "topics" / "nato.md", TOPIC.format(slug="nato", term="ناتو"))
    assert [one.key for one in load_subjects(content, own)[0]] == ["topics/nato"]
    write(content / "people" / "rutte.md", TOPIC.format(slug="rutte", term="روته"))
    assert [one.key for one in load_subjects(content, own)[0]] == ["people/rutte"]


def test_a_term_claimed_twice_is_named_with_its_file(content: Path) -> None:
    write(content / "topics" / "a.md", TOPIC.format(slug="a", term="ناتو"))
    write(content / "topics" / "b.md", TOPIC.format(slug="b", term="ناتو"))
    _, problems = load_subjects(content, content)
    assert [problem.where for problem in problems] == ["content/topics/a.md:4"]


def test_a_term_that_is_a_common_word_is_named(content: Path) -> None:
    write(content / "topics" / "a.md", TOPIC.format(slug="a", term="الذي"))
    _, problems = load_subjects(content, content)
    assert [problem.where for problem in problems] == ["content/topics/a.md:4"]


def test_a_companion_file_is_read_where_there_is_one(content: Path) -> None:
    write(content / "a.toml", 'outlet = "O"\nurll = "x"\n')
    facts, problems = read_facts(content / "a.toml")
    assert facts == PageFacts(outlet="O")
    assert [problem.where for problem in problems] == ["content/a.toml:2"]
    assert read_facts(content / "none.toml") == (PageFacts(), ())
    (content / "gone.toml").symlink_to(content / "nowhere")
    assert "cannot be read" in read_facts(content / "gone.toml")[1][0].what


def test_the_packages_lexicon_is_sound() -> None:
    tables = load_lexicon()
    assert "dates" in tables
    assert all(tables.values())


def test_a_broken_lexicon_is_named(content: Path) -> None:
    write(content / "words.toml", "a = \n")
    with pytest.raises(DigestError, match=r"content/words\.toml: no TOML"):
        load_lexicon(content)


def test_the_moment_of_a_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert moment().isoformat() == "2023-11-14T22:13:20+00:00"


def test_without_a_set_moment_the_clock_says_whole_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    now = moment()
    assert (now.microsecond, str(now.tzinfo)) == (0, "UTC")
    assert now.year > 2024


@pytest.mark.parametrize("said", ["yesterday", "1e9", "9" * 30])
def test_a_moment_that_is_no_number_is_a_problem(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with pytest.raises(DigestError, match="is no moment"):
        moment()
