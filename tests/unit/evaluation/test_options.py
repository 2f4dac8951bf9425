"""What `invoke evaluate` says of options that cannot work."""

from pathlib import Path

import pytest

from evaluation.__main__ import MISUSE, main


def test_a_folder_without_the_real_captures_is_named_with_what_it_must_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSDIGEST_CORPUS", str(tmp_path / "dev"))
    assert main(["--dev"]) == MISUSE
    error = capsys.readouterr().err
    assert error.startswith(f"error: NEWSDIGEST_CORPUS={tmp_path / 'dev'}: there is no dev/text")
    assert "the folder that holds the folders dev and score" in error
