"""Bytes of every sort become text, or are refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.text.encoding import Decoded, Undecodable, captured_lines, decode, split_lines

SENTENCE = "قال المتحدث إن الوفد سيصل مساء اليوم"
CASES = read_cases("encodings.txt")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bytes_are_read_as_the_case_file_says(case: dict[str, str]) -> None:
    raw = bytes.fromhex(case.get("before", "")) + case["text"].encode(case["as"])
    found = decode(raw, case.get("declared"))
    if isinstance(found, Undecodable):
        assert found.reason == case["want"]
    else:
        assert found.encoding == case["want"]
        assert found.text.endswith(case["text"])


def test_a_cut_last_letter_does_not_lose_the_page() -> None:
    found = decode(SENTENCE.encode()[:-1])
    assert isinstance(found, Decoded)
    assert found.text == SENTENCE[:-1] + "\ufffd"
    assert "cut last character" in found.evidence


def test_two_bad_bytes_in_a_long_text_are_shown_as_bad() -> None:
    raw = SENTENCE.encode()
    found = decode(b"\xff".join((raw * 3, raw, raw)))
    assert isinstance(found, Decoded)
    assert (found.encoding, found.text.count("\ufffd")) == ("utf-8", 2)
    assert "2 bad bytes" in found.evidence


def test_the_byte_order_mark_is_not_part_of_the_text() -> None:
    found = decode("\ufeffنص".encode())
    assert isinstance(found, Decoded)
    assert found.text == "نص"


def test_a_claim_no_one_knows_is_not_heard() -> None:
    assert isinstance(decode(SENTENCE.encode(), "klingon-1"), Decoded)
    assert isinstance(decode(b"\xff\xfd\xfe\x80\x90", "rot13"), Undecodable)


@given(st.text(min_size=1).filter(str.strip))
def test_what_is_valid_utf8_is_never_read_otherwise(text: str) -> None:
    raw = ("سلام " * 3 + text).encode()
    found = decode(raw)
    assert isinstance(found, Undecodable) or found.text.encode() == raw


@given(st.binary())
def test_no_bytes_raise_an_error(raw: bytes) -> None:
    assert isinstance(decode(raw, "utf-7"), Decoded | Undecodable)


@given(st.text(alphabet="ab\r\n\u2028\x85\x1c"))
def test_lines_end_only_where_line_ends_stand(text: str) -> None:
    lines = split_lines(text)
    assert "\n".join(lines) == text.replace("\r\n", "\n").replace("\r", "\n")
    assert not any("\n" in line or "\r" in line for line in lines)


def test_separators_end_lines_only_in_captures_without_other_line_ends() -> None:
    assert captured_lines(f"{SENTENCE}\u2028{SENTENCE}\u2029{SENTENCE}\r\n") == [
        *[SENTENCE] * 3,
        "",
    ]
    assert captured_lines(f"{SENTENCE}\u2028{SENTENCE}\n{SENTENCE}")[1:] == [SENTENCE]
