"""A wrong reading is undone where the bytes prove it, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.text.mojibake import repair_mojibake

PAGE = "قال المتحدث: «سيصل الوفد» مساء اليوم – 2025\nEnglish line\n\nوأضاف أن الموعد لم يحدد بعد."


def misread(text: str, page: str) -> str:
    """Read UTF-8 as browsers do under a code page: places left open become C1 controls."""
    raw = text.encode()
    return "".join(bytes([byte]).decode(page, errors="ignore") or chr(byte) for byte in raw)


@pytest.mark.parametrize("page", ["cp1252", "cp1256"])
def test_a_page_misread_once_is_read_back(page: str) -> None:
    assert repair_mojibake(misread(PAGE, page)) == PAGE


def test_a_line_that_was_right_stays_among_misread_ones() -> None:
    right = "وكان المبعوث قد وصل أمس إلى المدينة"
    wrong = misread(PAGE, "cp1256")
    assert repair_mojibake(f"{wrong}\n{right}") == f"{PAGE}\n{right}"


@pytest.mark.parametrize("text", [PAGE, "", "plain English", "l'été à Genève – «vraiment»", "۲۰۲۵"])
def test_text_that_is_right_is_left_alone(text: str) -> None:
    assert repair_mojibake(text) is None


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي ،؟«»0123456789abc\n", min_size=1))
def test_arabic_text_is_never_taken_for_a_misreading(text: str) -> None:
    assert repair_mojibake(text) is None
