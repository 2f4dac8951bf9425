"""What a companion file says of lines: read row by row, every fault with its own line."""

import pytest

from newsdigest.model.capture import Corrections, Kind, Pin
from newsdigest.records.facts import facts_from


def corrections(toml: str) -> Corrections:
    facts, problems = facts_from("a.toml", toml)
    assert not problems
    return facts.corrections


def faults(toml: str) -> list[str]:
    facts, problems = facts_from("a.toml", toml)
    assert facts.held
    return [str(problem).removeprefix("a.toml:") for problem in problems]


@pytest.mark.parametrize(
    "toml",
    [
        '[lines]\n12 = "body"',
        '[lines]\n"12" = {kind = "body"}',
        'lines.12 = "body"',
        '[lines.12]\nkind = "body"',
        "lines = {12 = 'body'}",
        '\ufeff [ lines ]\n12 = "body"',
    ],
)
def test_a_line_is_pinned_in_any_form_that_toml_allows(toml: str) -> None:
    (pin,) = corrections(toml).pins
    assert (pin.first, pin.last, pin.kind, pin.text) == (12, 12, Kind.BODY, "")


def test_ranges_guards_and_places_are_read_in_the_order_of_lines() -> None:
    toml = '[lines]\n"20-25" = "boilerplate"\n3 = {kind = "title", text = "كلام"}\n'
    assert corrections(toml).pins == (
        Pin(3, 3, Kind.TITLE, "كلام", 3),
        Pin(20, 25, Kind.BOILERPLATE, "", 2),
    )


def test_splits_joins_and_accepted_doubts_are_read_alone_or_as_a_list() -> None:
    assert corrections("split = 4\njoin = [9, 7]\naccept = 'short-article'\n") == Corrections(
        splits=((4, 1),), joins=((7, 2), (9, 2)), accepted=(("short-article", 3),)
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('lines = "body"', "1: lines is 'body'. Write a table `[lines]`"),
        ("[lines]\n0 = 'body'", "2: '0' is no line. Write `12 = …`"),
        ("[lines]\nx = 'body'", "2: 'x' is no line. Write `12 = …`"),
        ("[lines]\n2 = 'body'\ntitle = 'x'", "3: 'title' is no line. Move it above `[lines]`."),
        ("[lines]\n'9-3' = 'body'", '2: 9-3 runs backwards. Write "3-9".'),
        ("[lines]\n2 = 'bodi'", "2: 'bodi' is no kind of line. Write body."),
        ("[lines]\n2 = 'unsure'", "2: 'unsure' is no kind of line. Write"),
        ("[lines]\n2 = true", "2: True, a boolean, is no kind of line. Write"),
        ("[lines]\n2 = 7", "2: 7, a number, is no kind of line. Write"),
        ("[lines]\n2 = {text = 'x'}", "2: no kind is given. Write"),
        ("refuse = true\n[lines]\n4 = 'body'", "3: line 4 is pinned as body, and line 1 leaves"),
        ("[lines]\n2 = {kind = 'body', txt = 'x'}", "2: there is no key 'txt' here. Write kind"),
        ("[lines]\n2 = {kind = 'body', text = ' '}", "2: text is ' '. Write text ="),
        ("split = ['4']", "1: split: '4' is no line. Write split = [41]."),
        ("join = true", "1: join: True is no line. Write join = [41]."),
        ("split = 4\n\njoin = [4]", "3: line 4 is split and joined. Keep one of the two."),
        ("accept = 'Short Article'", "1: accept: 'Short Article' is no doubt. Write accept"),
        ("article = 2", "1: article is 2. Write [article.2]."),
        ("[article.two]\ntitle = 'x'", "1: article.two is no article. Write [article.2]."),
        ("[article.2]\nurl = 'x'", "2: there is no key 'url' here. Write title or"),
        ("[article.2]\npublished = 'x'", "2: published 'x' is no date. Write"),
        ("[linse]\n2 = 'body'", "1: there is no key 'linse' here. Write lines."),
    ],
)
def test_each_fault_is_told_with_its_line_and_its_remedy(toml: str, said: str) -> None:
    (fault,) = faults(toml)
    assert fault.startswith(said)


def test_a_line_under_two_pins_is_told_once_with_both_places() -> None:
    assert faults("[lines]\n'2-5' = 'body'\n4 = 'title'\n") == [
        "3: line 4 has two kinds here, the other on line 2. Keep one of the two."
    ]


def test_all_faults_of_a_file_and_of_one_row_are_told_at_once() -> None:
    toml = "captured = 'x'\nsplit = ['4', 5]\n[lines]\n9-3 = {kind = 'bodi', txt = 1}\n"
    assert [one.split(" ", 1)[0] for one in faults(toml)] == ["1:", "2:", "4:", "4:", "4:"]


def test_each_pin_under_a_wide_one_is_told() -> None:
    toml = "[lines]\n'2-9' = 'body'\n3 = 'title'\n5 = 'date'\n"
    assert [one.split(":")[0] for one in faults(toml)] == ["3", "4"]
