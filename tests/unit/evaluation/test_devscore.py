"""The two sets of real captures."""

import pytest

from evaluation.devscore import is_held_out


@pytest.mark.parametrize(
    ("name", "held_out"),
    [("t18.json", True), ("h12.html", True), ("t102.txt", True), ("t01", False)],
)
def test_a_capture_is_held_out_if_three_divides_its_number(name: str, held_out: bool) -> None:  # noqa: FBT001 - a case
    assert is_held_out(name) is held_out
