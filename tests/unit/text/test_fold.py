"""The matching form: what counts as the same word, and the way back to the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.text.fold import fold, folded, words

ARABIC = st.text(alphabet=st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))
ANY = st.one_of(st.text(), ARABIC, st.text(alphabet="ab أإىةـًّ\u200f\u00a0ﻻﷲ…ßİ٣۴"))


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("أإآٱ", "اااا"),
        ("مستشفى فى", "مستشفي في"),
        ("هدنة", "هدنه"),
        ("کییف", "كييف"),
        ("مفـاوضـات", "مفاوضات"),
        ("وَقْفُ النّارِ", "وقف النار"),
        ("ال\u200fنا\u200cتو\ufeff", "الناتو"),
        ("co\u00adop", "coop"),
        ("١٢ و۱۲", "12 و12"),
        ("12\u00a0مارس", "12 مارس"),
        ("NATO Zelénskyy", "nato zelenskyy"),
        ("ﻻ ﺣﻠﻒ", "لا حلف"),
    ],
)
def test_spellings_of_one_word_share_one_form(written: str, form: str) -> None:
    assert fold(written) == form


def test_a_sign_is_folded_the_same_alone_and_among_letters_of_another_kind() -> None:
    signs = [chr(code) for code in (*range(0x20, 0x700), *range(0x2000, 0x2070))]
    assert [sign for sign in signs if fold(f"{sign}\u064b") != fold(sign)] == []


def test_letters_that_carry_a_hamza_stay_other_letters() -> None:
    assert fold("سؤال قائد") == "سؤال قائد"


@given(ANY)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_the_map_has_a_place_for_every_folded_character_and_for_the_end(text: str) -> None:
    form = folded(text)
    assert form.text == fold(text)
    assert len(form.at) == len(form.text) + 1
    assert list(form.at) == sorted(form.at)
    assert form.at[-1] == len(text)


@given(ANY, st.integers(0, 40), st.integers(0, 40))
def test_a_span_taken_back_to_the_page_holds_the_folded_words(text: str, a: int, b: int) -> None:
    form = folded(text)
    start, end = sorted((min(a, len(form.text)), min(b, len(form.text))))
    source = slice(*form.span(start, end))
    assert form.text[start:end] in fold(text[source])


def test_a_span_keeps_the_vowel_marks_of_its_last_letter() -> None:
    form = folded("\u200fوَقْفُ\u200f النار")
    assert form.source[slice(*form.span(0, 3))] == "وَقْفُ"


def test_words_leave_quotes_and_stops_behind() -> None:
    assert words("«الهُدْنة»، غدًا!") == ("الهدنه", "غدا")
