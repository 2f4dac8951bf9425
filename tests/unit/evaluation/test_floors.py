"""Floors: figures may rise, and fall only with a reason that is stored."""

from dataclasses import replace

import pytest

from evaluation.figures import Fault
from evaluation.floors import Pinned, drops, pin, read_pinned, write_pinned
from evaluation.gate import BAD, GOOD, NEW_LINES, compare, update
from evaluation.results import Measured

FAULT = Fault("text/a.txt:3", "body read as caption", "short-phrase")
NEW = Fault("text/b.txt:7", "body read as boilerplate", "related-label")


def measured(f1: float, *faults: Fault, corpus: str = "c1") -> Measured:
    return Measured(corpus, 2, {"text": {"article text": {"f1": f1}}}, faults)


PINNED = pin(Pinned("", 0, {}), measured(0.9, FAULT))


def test_a_figure_at_its_floor_passes() -> None:
    assert compare(PINNED, measured(0.9, FAULT)).status == GOOD


def test_a_figure_that_cannot_be_written_in_full_is_at_its_own_floor() -> None:
    pinned = pin(PINNED, measured(2 / 3), "fewer captures")
    assert compare(pinned, measured(2 / 3)).status == GOOD


def test_a_figure_below_its_floor_fails_and_the_lines_that_got_worse_are_named() -> None:
    outcome = compare(PINNED, measured(0.8, FAULT, NEW))
    assert outcome.status == BAD
    assert "text / article text / f1: 0.900000 -> 0.800000" in outcome.said
    assert str(NEW) in outcome.said
    assert str(FAULT) not in outcome.said


def test_a_line_that_was_wrong_before_is_not_new_when_its_rule_has_another_name() -> None:
    renamed = replace(FAULT, rule="short-phrase-2")
    assert str(renamed) not in compare(PINNED, measured(0.8, renamed)).said


def test_many_new_faults_are_cut_short_with_their_number() -> None:
    many = [Fault(f"text/a.txt:{n}", "lost") for n in range(NEW_LINES + 5)]
    assert compare(PINNED, measured(0.1, *many)).said[-1] == "… and 5 more"


def test_a_changed_corpus_stops_the_comparison() -> None:
    outcome = compare(PINNED, measured(1.0, corpus="c2"))
    assert outcome.status == BAD
    assert "invoke evaluate --update" in outcome.said[-1]


def test_a_figure_that_is_no_longer_measured_has_fallen() -> None:
    (drop,) = drops(PINNED, {"text": {}})
    assert "no longer measured" in str(drop)


def test_a_figure_that_rose_is_said_and_raises_its_floor_on_update() -> None:
    assert "1 lie above" in compare(PINNED, measured(1.0)).said[0]
    raised = update(PINNED, measured(1.0), "").pinned
    assert raised is not None
    assert raised.floors == {"text": {"article text": {"f1": 1.0}}}
    assert raised.wrong == ()


@pytest.mark.parametrize("corpus", ["c1", "c2"])
def test_no_floor_sinks_without_a_reason_even_if_the_corpus_changed(corpus: str) -> None:
    outcome = update(PINNED, measured(0.8, corpus=corpus), "")
    assert outcome.status == BAD
    assert outcome.pinned is None


def test_the_reason_for_a_lower_floor_is_stored_with_what_sank() -> None:
    lowered = update(PINNED, measured(0.8, NEW), "harder captures").pinned
    assert lowered is not None
    assert lowered.allowed[0].reason == "harder captures"
    assert lowered.allowed[0].lowered == ("text / article text / f1: 0.900000 -> 0.800000",)
    assert lowered.wrong == (NEW.key,)


def test_reasons_are_kept_when_floors_rise_again() -> None:
    lowered = pin(PINNED, measured(0.8), "harder captures")
    assert pin(lowered, measured(1.0)).allowed == lowered.allowed


def test_a_floor_file_reads_back_as_it_was_written() -> None:
    pinned = pin(PINNED, measured(0.8, NEW), "harder captures")
    assert read_pinned(write_pinned(pinned)) == pinned
