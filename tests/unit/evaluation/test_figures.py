"""Counts and the figures made of them."""

import pytest

from evaluation.figures import Count, Fault, Finding, exact, measures, of_sets, of_words, totals


def test_figures_of_nothing_given_and_nothing_due_are_whole() -> None:
    assert measures(Count()) == {"precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_answers_where_none_is_due_have_no_precision() -> None:
    assert measures(Count(0, 2, 0)) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    count = Count(hit=6, said=8, true=12)
    mean = 2 * count.precision * count.recall / (count.precision + count.recall)
    assert count.f1 == pytest.approx(mean)


def test_an_answer_that_may_be_given_counts_neither_way() -> None:
    assert of_sets({1, 2}, {1}, may={2}) == Count(1, 1, 1)


def test_an_answer_that_is_due_counts_even_if_it_may_be_given_too() -> None:
    assert of_sets({1}, {1, 2}, may={2}) == Count(1, 1, 2)


def test_a_word_given_twice_and_due_once_is_right_once() -> None:
    assert of_words(["a", "a"], ["a"]) == Count(1, 2, 1)


def test_findings_of_one_figure_are_pooled_in_the_order_of_first_sight() -> None:
    findings = [Finding("b", Count(1, 1, 1)), Finding("a", Count()), Finding("b", Count(0, 1, 1))]
    assert list(totals(findings).items()) == [("b", Count(1, 2, 2)), ("a", Count())]


def test_only_a_wrong_answer_leaves_a_fault() -> None:
    fault = Fault("text/a.txt:3", "body read as title", "headline")
    assert exact("title", fault, right=True).faults == ()
    assert exact("title", fault, right=False).faults == (fault,)


def test_a_fault_is_known_again_when_its_rule_is_renamed() -> None:
    old, new = (Fault("text/a.txt:3", "body read as title", rule) for rule in ("old", "new"))
    assert old.key == new.key
    assert str(old) == "text/a.txt:3 body read as title (old)"
