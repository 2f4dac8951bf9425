"""The matcher: which words of a text are a subject's, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.text.fold import fold, words
from newsdigest.text.terms import matcher_of

CASES = [pytest.param(case, id=case["name"]) for case in read_cases("terms.txt")]
TERMS = ["الناتو", "ناتو", "حلف الناتو", "NATO", "وقف إطلاق النار", "مفاوضات~", "حلف شمال الأطلسي"]
PIECES = st.sampled_from(
    [
        *("الناتو", "للنّاتو", "وبالناتو", "حلف", "NATO", "nato", "وقفا", "بوقف", "إطلاق", "اطلاق"),
        *("النار", "مفاوضاتهم", "المفاوضات", "شمال", "الأطلسي", "الأطلسى", "سيناتور", "ﻻ", "ـ"),
        *(" ", " ", " ", "\u00a0", "\u200f", "،", ". ", "«", "»", "_", "\n", "ال", "و"),
    ]
)


def split(value: str) -> list[str]:
    """Give the parts of a case's value."""
    return [part.strip() for part in value.split("|") if part.strip()]


@pytest.mark.parametrize("case", CASES)
def test_a_term_is_found_where_the_case_file_says(case: dict[str, str]) -> None:
    terms, excludes = split(case["terms"]), split(case.get("excludes", ""))
    matcher = matcher_of([("topics/one", terms, excludes)])
    found = [case["text"][match.start : match.end] for match in matcher.find(case["text"])]
    assert found == ([] if case["want"] == "none" else split(case["want"]))


def test_each_subject_has_its_own_matches_even_where_they_overlap() -> None:
    matcher = matcher_of(
        [("places/nato", ["حلف الناتو"], []), ("topics/nato", ["الناتو"], ["الناتو العربي"])]
    )
    text = "قادة حلف الناتو"
    found = [(match.key, text[match.start : match.end]) for match in matcher.find(text)]
    assert found == [("places/nato", "حلف الناتو"), ("topics/nato", "الناتو")]


def test_an_exclusion_of_one_subject_leaves_the_others_alone() -> None:
    matcher = matcher_of([("a", ["هدنة"], ["هدنة تجارية"]), ("b", ["هدنة"], [])])
    assert [match.key for match in matcher.find("هدنة تجارية")] == ["b"]


def test_the_term_is_shown_without_its_marks() -> None:
    matcher = matcher_of([("a", ["مفاوضات~", "وقف * لإطلاق النار"], [])])
    found = matcher.find("مفاوضاتهم ووقف فوري لإطلاق النار")
    assert [match.term for match in found] == ["مفاوضات", "وقف … لإطلاق النار"]


def test_a_matcher_of_nothing_finds_nothing() -> None:
    assert matcher_of([]).find("الناتو") == ()


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_match_slices_to_exactly_the_words_of_its_term(text: str) -> None:
    for match in matcher_of([("one", TERMS, [])]).find(text):
        span = text[match.start : match.end]
        wanted, found = words(match.term), words(span)
        assert not fold(span[0]).isspace()
        assert not span[-1].isspace()
        assert len([word for part in found for word in part.split("_")]) == len(wanted)
        assert all(core.removeprefix("ال") in fold(span) for core in wanted)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_matches_of_one_subject_stand_in_order_and_apart(text: str) -> None:
    found = matcher_of([("one", TERMS, [])]).find(text)
    places = [place for match in found for place in (match.start, match.end)]
    assert places == sorted(places)


@given(st.sampled_from(["", "و", "ف"]), st.sampled_from(["ال", "بال", "كال", "لل", "", "ب", "ك"]))
def test_every_chain_of_clitics_leads_to_the_same_term(first: str, second: str) -> None:
    text = f"ثم {first}{second}ناتو أيضا"
    (match,) = matcher_of([("one", ["ناتو"], [])]).find(text)
    assert text[match.start : match.end] == f"{first}{second}ناتو"
