from pathlib import Path

from newsdigest.storage.files import files_under
from newsdigest.storage.made import (
    MADE,
    Stamp,
    digest_of,
    made_before,
    remove_others,
    stamp_of,
    still_there,
)


def made(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_what_the_last_build_made_and_nobody_keeps_is_removed(tmp_path: Path) -> None:
    made(tmp_path, "articles/a/index.html", "articles/b/index.html", "theme/style.1.css")
    made(tmp_path, "theme/logo.svg", "articles/theirs/index.html")
    first = {"articles/a/index.html", "articles/b/index.html", "theme/style.1.css"}
    assert remove_others(tmp_path, dict.fromkeys(first, Stamp())) == ()
    gone = remove_others(tmp_path, {"articles/a/index.html": Stamp()})
    assert gone == ("articles/b/index.html", "theme/style.1.css")
    left = {"articles/a/index.html", "articles/theirs/index.html", "theme/logo.svg", MADE}
    assert files_under(tmp_path) == left
    assert not (tmp_path / "articles" / "b").exists()


def test_a_list_that_names_files_elsewhere_removes_none_of_them(tmp_path: Path) -> None:
    made(tmp_path, "mine.txt", "out/index.html")
    (tmp_path / "out" / "theme").mkdir()
    (tmp_path / "out" / MADE).write_text("../mine.txt", encoding="utf-8")
    remove_others(tmp_path / "out", {})
    assert (tmp_path / "mine.txt").exists()


def test_a_file_made_from_the_same_is_read_instead_of_made(tmp_path: Path) -> None:
    made(tmp_path, "a.html")
    remove_others(tmp_path, {"a.html": stamp_of("key", b"x")})
    before = made_before(tmp_path)["a.html"]
    assert still_there(tmp_path, "a.html", "key", before) == b"x"
    assert still_there(tmp_path, "a.html", "another key", before) is None
    assert still_there(tmp_path, "a.html", "key", None) is None


def test_a_file_that_somebody_changed_or_removed_is_made_again(tmp_path: Path) -> None:
    made(tmp_path, "a.html")
    before = stamp_of("key", b"x")
    (tmp_path / "a.html").write_text("y", encoding="utf-8")
    assert still_there(tmp_path, "a.html", "key", before) is None
    (tmp_path / "a.html").unlink()
    assert still_there(tmp_path, "a.html", "key", before) is None


def test_a_list_without_stamps_keeps_nothing_from_being_made(tmp_path: Path) -> None:
    made(tmp_path, "theme/made.txt")
    (tmp_path / MADE).write_text("a.html\nb.html\tkey", encoding="utf-8")
    assert made_before(tmp_path) == {"a.html": Stamp(), "b.html": Stamp()}
    assert made_before(tmp_path / "none") == {}


def test_a_changed_file_changes_the_digest_of_its_folder(tmp_path: Path) -> None:
    made(tmp_path, "a.html", "sub/b.css")
    before = digest_of([tmp_path])
    made(tmp_path, "sub/__pycache__/c.pyc")
    assert digest_of([tmp_path]) == before
    (tmp_path / "sub" / "b.css").write_text("y", encoding="utf-8")
    assert digest_of([tmp_path]) != before
