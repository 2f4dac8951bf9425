from datetime import UTC, datetime

from newsdigest.model.capture import Kind
from newsdigest.model.subject import SubjectKind
from siteworld import MANARA, SALMA, TRUCE, library, post, trail
from siteworld import ledger as ledger_of


def test_dated_posts_come_first_newest_on_top_then_undated_by_arrival() -> None:
    made = library(
        post("b", added=datetime(2025, 1, 1, tzinfo=UTC)),
        post("a", added=datetime(2025, 2, 1, tzinfo=UTC)),
        post("c", day="2024-01-01"),
        post("d", day="2025-01-01"),
    )
    assert list(made.readings) == ["d", "c", "a", "b"]


def test_a_post_belongs_to_what_its_text_names_and_to_its_outlet() -> None:
    made = library(post("a", "هدنة بوساطة سلمى الوادي", outlet="المنارة"))
    assert set(made.members) == {TRUCE.key, SALMA.key, MANARA.key}


def test_a_text_that_names_an_outlet_was_not_published_by_it() -> None:
    made = library(post("a", "ذكرت المنارة خبرًا"))
    assert made.subject_list(SubjectKind.OUTLET) == []


def test_an_outlet_decides_how_much_is_shown_and_the_setting_decides_for_the_rest() -> None:
    made = library(post("a", outlet="المنارة"), post("b", outlet="غيرها"), reuse="excerpt")
    assert (made.readings["a"].excerpt, made.readings["b"].excerpt) == (False, True)


def test_a_ledger_of_other_bytes_is_not_taken_for_the_posts_capture() -> None:
    page = ledger_of(("نص", Kind.BODY, 1), path="page.txt")
    same = library(post("a", "نص", trail=trail()), ledgers=(page,))
    assert same.readings["a"].rows
    other = trail().__class__("page.txt", "f" * 64, 1, 1, 1)
    assert not library(post("a", "نص", trail=other), ledgers=(page,)).readings["a"].rows
