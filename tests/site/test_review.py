"""Review and corrections as a person runs them."""

from pathlib import Path

import pytest

from runs import invoke, tree

NEWS = """سفن القمح تغادر المرفأ القديم
12 مايو 2025
14 مايو 2025
غادرت أولى سفن القمح المرفأ صباح الثلاثاء متجهة إلى الجزر، وقالت إدارة الميناء إن الرحلة ثلاثة أيام.
وتنتظر سفينتان أخريان هدوء الريح قبل أن تلحقا بها في نهاية الأسبوع، بحسب الإدارة نفسها.
وتحمل كل سفينة من السفن الثلاث ألف طن من حبوب الموسم الجديد إلى مخازن الجزر البعيدة.
"""


@pytest.fixture
def world(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "grain.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


def task(world: Path, name: str, *options: str) -> tuple[int, str, str]:
    folders = f"--seeds={world / 'seeds'}", f"--content={world / 'content'}"
    done = invoke(name, *folders, *options)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_a_doubt_is_found_settled_and_gone(world: Path) -> None:
    status, out, _ = task(world, "review")
    assert status == 0
    assert "doubtful  grain.txt" in out
    assert not (world / "content").exists()
    assert 'published = "2025-05-12"  # or "2025-05-14"' in out
    toml = 'published = "2025-05-12"\n[lines]\n3 = "boilerplate"\n'
    (world / "seeds" / "grain.toml").write_text(toml, encoding="utf-8")
    assert "clean     grain.txt" in task(world, "review")[1]
    assert task(world, "convert")[0] == 0
    (ledger,) = (world / "content" / "ledger").iterdir()
    assert '"kind": "boilerplate", "rule": "corrected"' in ledger.read_text(encoding="utf-8")
    assert '"quality": "clean"' in ledger.read_text(encoding="utf-8")


def test_a_check_fails_until_a_correction_is_converted(world: Path) -> None:
    task(world, "convert")
    assert task(world, "convert", "--check")[0] == 0
    (world / "seeds" / "grain.toml").write_text('[lines]\n3 = "boilerplate"', encoding="utf-8")
    status, out, _ = task(world, "convert", "--check")
    assert status == 1
    assert "ledger/grain.json" in out


def test_bad_corrections_are_named_at_once_and_change_nothing(world: Path) -> None:
    task(world, "convert")
    before = tree(world / "content")
    toml = '[lines]\n1 = "titel"\n99 = "body"\n"5-4" = "body"\nfive = "body"\n6 = 7\n[artikel]\n'
    (world / "seeds" / "grain.toml").write_text(toml, encoding="utf-8")
    status, _, err = task(world, "convert")
    assert status == 1
    assert tree(world / "content") == before
    for line, what in (
        (2, "'titel' is no kind of line. Write title."),
        (3, "line 99 is beyond the capture's last, 7. Write lines from 1 to 7."),
        (4, '5-4 runs backwards. Write "4-5".'),
        (5, "'five' is no line."),
        (6, "7, a number, is no kind of line."),
        (7, "there is no key 'artikel' here. Write article."),
    ):
        assert f"grain.toml:{line}: {what}" in err
    status, out, _ = task(world, "review")
    assert status == 1
    assert "refused   grain.txt" in out
    assert "bad-corrections" in out


def test_our_own_captures_are_reviewed() -> None:
    done = invoke("review")
    assert (done.returncode, done.stderr) == (0, "")
    assert "doubtful  000_5c1e8a90b7d2f346.txt" in done.stdout


def test_a_folder_of_captures_that_is_not_there_is_a_misuse(world: Path) -> None:
    done = invoke("review", f"--seeds={world / 'none'}")
    assert done.returncode == 2
    assert "there is no such folder" in done.stderr
