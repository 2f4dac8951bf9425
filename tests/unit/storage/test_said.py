from pathlib import Path

import pytest

from newsdigest.model.statement import Statement, StatementKind
from newsdigest.storage.said import FOLDER, MOST, keep_said, said_before

SAID = Statement(
    *(2, 0, 40, StatementKind.DENIED, "نفى", "سالم", None),
    quotations=((3, 9), (12, 20)),
    reported=(3, 40),
    answers=1,
)


def test_statements_come_back_as_they_were_kept(tmp_path: Path) -> None:
    keep_said(tmp_path, tmp_path / "content", "now", [("a", (SAID, SAID)), ("b", ())])
    assert said_before(tmp_path, tmp_path / "content", "now") == {"a": (SAID, SAID), "b": ()}


def test_what_another_state_of_the_program_kept_is_not_used(tmp_path: Path) -> None:
    keep_said(tmp_path, tmp_path, "before", [("a", (SAID,))])
    assert said_before(tmp_path, tmp_path, "now") == {}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"state":"now","said":{"a":[[1]]}}', '{"state":"now","said":[]}', "\0"],
)
def test_a_damaged_file_is_as_good_as_none(text: str, tmp_path: Path) -> None:
    keep_said(tmp_path, tmp_path, "now", [("a", (SAID,))])
    (file,) = (tmp_path / FOLDER).iterdir()
    file.write_text(text, encoding="utf-8")
    assert said_before(tmp_path, tmp_path, "now") == {}


def test_only_the_last_few_files_stay(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        keep_said(tmp_path, tmp_path / str(number), "now", [])
    assert len(list((tmp_path / FOLDER).iterdir())) == MOST


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file", encoding="utf-8")
    keep_said(tmp_path, tmp_path, "now", [("a", (SAID,))])
    assert said_before(tmp_path, tmp_path, "now") == {}
