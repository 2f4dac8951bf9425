"""Spoiled captures: whatever happened to the bytes on the way, the article is the same."""

import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captures import converted, only_ledger, only_post, page
from newsdigest.text.encoding import Decoded, decode, split_lines
from newsdigest.text.mojibake import repair_mojibake

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح في البحر."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها هناك."
STORY = page(TITLE, "14 يونيو 2023", "", LEAVES, "", SAYS, "", ADDS, "")

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso-8859-6",
    "mac_arabic",
)  # fmt: skip
ENDS = ("\n", "\r\n", "\r")
MISREAD = (
    ("cp1256",), ("cp1252",), ("latin-1",), ("cp1252", "cp1252"), ("cp1256", "cp1256"),
    ("latin-1", "latin-1"), ("cp1252", "latin-1"), ("cp1256", "cp1252"),
)  # fmt: skip
MARKS = {
    "direction marks": lambda text: text.replace(" ", " \u200f"),
    "embeddings": lambda text: "\n".join(f"\u202b{line}\u202c" for line in text.split("\n")),
    "isolates": lambda text: "\n".join(f"\u2067{line}\u2069" for line in text.split("\n")),
    "marks of byte order": lambda text: text.replace("\n", "\n\ufeff"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line separators": lambda text: text.replace(" ", "\u2028"),
    "form feeds": lambda text: text.replace("\n", "\n\x0c"),
    "NUL": lambda text: text.replace(" ", " \x00"),
    "entities": lambda text: "".join(f"&#{ord(c)};" if c > "\x7f" else c for c in text),
    "taken apart": lambda text: unicodedata.normalize("NFD", text),
    "zero-width spaces": lambda text: text.replace(" ", "\u200b "),
}


def misread(text: str, codecs: tuple[str, ...]) -> bytes:
    raw = text.encode()
    for codec in codecs:
        shown = "".join(bytes([b]).decode(codec, errors="ignore") or chr(b) for b in raw)
        raw = shown.encode()
    return raw


def assert_whole(raw: bytes) -> None:
    """Assert that the ledger gives the capture back, line for line, and names its bytes."""
    ledger = only_ledger(raw)
    decoded = decode(raw)
    assert isinstance(decoded, Decoded)
    shown = dict(ledger.blank) | {row.line: row.text for row in ledger.rows}
    lines = [shown.get(number, "") for number in range(1, ledger.line_count + 1)]
    assert lines == split_lines(repair_mojibake(decoded.text) or decoded.text)
    assert ledger.sha256 == sha256(raw).hexdigest()


def assert_same_article(raw: bytes) -> None:
    post, plain = only_post(raw), only_post(STORY)
    assert (post.title, post.body, post.published) == (plain.title, plain.body, plain.published)


@given(st.sampled_from(ENCODINGS), st.sampled_from(ENDS), st.sampled_from(sorted(MARKS)))
def test_no_encoding_line_end_or_mark_changes_the_article(
    encoding: str, end: str, marks: str
) -> None:
    spoiled = MARKS[marks](STORY) if encoding.startswith("utf") else STORY
    raw = spoiled.replace("\n", end).encode(encoding)
    assert_same_article(raw)
    assert_whole(raw)


@pytest.mark.parametrize("codecs", MISREAD, ids=" ".join)
def test_a_page_misread_and_saved_again_is_read_back_and_that_is_said(
    codecs: tuple[str, ...],
) -> None:
    raw = misread(STORY, codecs)
    assert_same_article(raw)
    assert_whole(raw)
    assert "mojibake" in only_ledger(raw).repairs


@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
def test_an_arabic_code_page_read_as_a_western_one_is_read_back(codec: str) -> None:
    raw = STORY.encode("cp1256")
    shown = "".join(bytes([b]).decode(codec, errors="ignore") or chr(b) for b in raw)
    assert_same_article(shown.encode())


@pytest.mark.parametrize("marks", sorted(MARKS))
def test_a_repair_is_listed_in_the_ledger(marks: str) -> None:
    assert only_ledger(MARKS[marks](STORY)).repairs


def test_letters_of_a_persian_keyboard_are_read_as_arabic_ones() -> None:
    typed = STORY.replace("ي", "ی").replace("ك", "ک")
    assert only_post(typed).body == only_post(STORY).body
    assert "look-alikes" in only_ledger(typed).repairs


def test_some_lines_in_another_encoding_do_not_lose_the_page() -> None:
    raw = (STORY * 3).encode() + "حقوق النشر".encode("cp1256")
    assert converted({"page.txt": raw}).posts


def test_french_with_accents_is_no_arabic_code_page() -> None:
    french = "L'été dernier à Genève, les délégués ont cédé : «vérité» répétée, côté élève.\n" * 4
    ledger = only_ledger(french)
    assert (ledger.status, ledger.repairs) == ("refused", ())


def test_a_paragraph_far_from_the_margin_reads_as_any() -> None:
    indented = page(TITLE, "14 يونيو 2023", "", f"{' ' * 90}{LEAVES}", "", SAYS, "", ADDS, "")
    assert only_post(indented).body == only_post(STORY).body
