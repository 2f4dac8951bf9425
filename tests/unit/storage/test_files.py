"""Files are read without a traceback, and written whole or not at all."""

import os
import time
from pathlib import Path

import pytest

from newsdigest.model.problem import DigestError, Problem
from newsdigest.storage.files import (
    MAX_BYTES,
    files_under,
    list_captures,
    read_bytes,
    read_text,
    read_texts,
    shown,
    write_whole,
)


def made(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


def test_a_file_is_written_with_its_folders_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a" / "b.md", b"one")
    assert files_under(tmp_path) == {"a/b.md"}
    assert read_bytes(tmp_path / "a" / "b.md") == b"one"


def test_a_file_with_the_same_content_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_whole(path, b"one")
    os.utime(path, (1, 1))
    assert not write_whole(path, b"one")
    assert path.stat().st_mtime == 1
    assert write_whole(path, b"two")


def test_a_replaced_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.md", tmp_path / "link.md"
    write_whole(path, b"one")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, b"two")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"two", 0o640)
    assert link.is_symlink()


def test_a_new_file_may_be_read_by_others_as_usual(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "a.md", b"one")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_cannot_be_written_is_a_problem_and_leaves_nothing(tmp_path: Path) -> None:
    made(tmp_path, "folder/x")
    with pytest.raises(DigestError, match="it cannot be written"):
        write_whole(tmp_path / "folder", b"one")
    with pytest.raises(DigestError, match="it cannot be written"):
        write_whole(tmp_path / "folder" / "x" / "y", b"one")
    assert files_under(tmp_path) == {"folder/x"}


def test_a_named_pipe_does_not_hang_the_build(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    start = time.monotonic()
    found = read_bytes(tmp_path / "a.txt")
    assert isinstance(found, Problem)
    assert found.what == "this is no regular file"
    assert time.monotonic() - start < 1


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    found = read_text(tmp_path / "none.md")
    assert isinstance(found, Problem)
    assert found.where.endswith("none.md")
    assert "No such file" in found.what


def test_a_disk_image_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    os.truncate(path, MAX_BYTES + 1)
    found = read_bytes(path)
    assert isinstance(found, Problem)
    assert "more than" in found.what


def test_text_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("سطر\n".encode() + "سطر".encode("cp1256"))
    found = read_text(path)
    assert isinstance(found, Problem)
    assert (found.where, found.what) == (f"{shown(path)}:2", "this is not UTF-8")


def test_captures_are_listed_in_order_odd_ones_too_but_none_that_is_hidden(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a.html", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "e.toml", "f.md")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "linked.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "sub" / "ring").symlink_to(tmp_path)
    names = [path.relative_to(tmp_path).as_posix() for path in list_captures(tmp_path)]
    assert names == ["a.html", "b.txt", "gone.txt", "linked.txt", "pipe.txt", "sub/c.TXT"]


def test_no_folder_holds_no_captures(tmp_path: Path) -> None:
    assert list_captures(tmp_path / "none") == ()


def test_texts_are_read_by_name_or_all_their_problems_are_raised(tmp_path: Path) -> None:
    made(tmp_path, "a.css", "b.css", "c.txt")
    assert read_texts(tmp_path, "*.css") == {"a.css": "x", "b.css": "x"}
    (tmp_path / "a.css").write_bytes(b"\xff")
    (tmp_path / "b.css").write_bytes(b"\xff")
    with pytest.raises(DigestError) as raised:
        read_texts(tmp_path, "*.css")
    assert len(raised.value.problems) == 2


def test_paths_are_named_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "content" / "a.md") == "content/a.md"
    assert shown(Path("content/a.md")) == "content/a.md"
    assert shown(Path("/elsewhere/a.md")) == "/elsewhere/a.md"
