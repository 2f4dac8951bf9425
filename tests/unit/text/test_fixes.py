"""Repairs are few, timid, and say what they did."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.text.fixes import FIXES, repair

CASES = read_cases("fixes.txt")
PRINTED = st.text(alphabet="ابتلمو يى،«»()؟ـًّ0123456789AB\u00a0\u200f\u200b\ufeff\u2028\x1c\x00&;")


def decoded(line: str) -> str:
    return re.sub(r"\{([0-9A-F]+)\}", lambda code: chr(int(code[1], 16)), line)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_line_is_repaired_as_the_case_file_says(case: dict[str, str]) -> None:
    want, _, fixes = case["want"].rpartition(" |")
    assert repair(decoded(case["line"])) == (decoded(want), tuple(fixes.split()))


@given(st.text() | PRINTED)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once, _ = repair(text)
    assert repair(once) == (once, ())


@given(PRINTED.filter(lambda text: "&" not in text))
def test_no_letter_digit_or_mark_is_lost(text: str) -> None:
    def kept(shown: str) -> list[str]:
        composed = unicodedata.normalize("NFC", shown)
        return [char for char in composed if unicodedata.category(char)[0] in "LNPSM"]

    bare = "".join(char for char in text if unicodedata.category(char) not in ("Cf", "Cc"))
    assert kept(repair(text)[0]) == kept(bare)


@given(st.text())
def test_a_repaired_line_holds_no_line_break_and_no_control(text: str) -> None:
    repaired, _ = repair(text)
    assert len(repaired.splitlines()) <= 1
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in repaired)


def test_every_fix_has_its_own_id_and_a_reason() -> None:
    assert len({fix.id for fix in FIXES}) == len(FIXES)
    assert all(fix.reason for fix in FIXES)
