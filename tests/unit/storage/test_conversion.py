"""Conversion with its files: what is written, what is kept, what is left alone."""

from pathlib import Path

import pytest

from newsdigest.storage.conversion import Converted, Folders, convert_folder

NEWS = """سفن القمح تغادر المرفأ القديم
غادرت أولى سفن القمح المرفأ صباح الثلاثاء متجهة إلى الجزر، وقالت إدارة الميناء إن الرحلة ثلاثة أيام.
وتنتظر سفينتان أخريان هدوء الريح قبل أن تلحقا بها في نهاية الأسبوع، بحسب الإدارة نفسها.
"""


class Desk:
    """Folders of captures and content, and their conversion."""

    def __init__(self, root: Path) -> None:
        self.seeds, self.content = root / "seeds", root / "content"
        self.seeds.mkdir()
        self.write("grain.txt", NEWS)

    def write(self, name: str, text: str) -> None:
        (self.seeds / name).write_text(text, encoding="utf-8")

    def convert(self, *, write: bool = True) -> Converted:
        return convert_folder(Folders(self.seeds, self.content, self.content), write=write)

    @property
    def post(self) -> Path:
        (found,) = (self.content / "articles").glob("*.md")
        return found

    @property
    def ledger(self) -> Path:
        return self.content / "ledger" / "grain.json"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    return Desk(tmp_path)


def test_the_ledger_of_a_vanished_capture_goes_with_its_post_and_not_before(desk: Desk) -> None:
    desk.convert()
    (desk.seeds / "grain.txt").unlink()
    assert desk.convert().changed == ()
    desk.post.unlink()
    assert desk.convert().changed == ("ledger/grain.json",)
    assert not desk.ledger.exists()


@pytest.mark.parametrize("broken", [b"Title\n\nx\n", b"Title: \xff\n", b""])
def test_a_broken_post_of_a_vanished_capture_keeps_its_ledger(desk: Desk, broken: bytes) -> None:
    desk.convert()
    (desk.seeds / "grain.txt").unlink()
    desk.post.write_bytes(broken)
    assert desk.convert().changed == ()
    assert desk.ledger.exists()
