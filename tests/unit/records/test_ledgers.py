"""A ledger keeps every line's text and verdict, and says what is wrong with a broken file."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.model.capture import Cut, Kind
from newsdigest.model.ledger import Entry, Found, Ledger, Row
from newsdigest.records.ledgers import is_seen, joined_text, ledger_to_text, ledgers_from_text
from newsdigest.text.encoding import split_lines

KINDS = [kind for kind in Kind if kind is not Kind.UNSURE]
ENTRY = Entry(
    ordinal=1,
    post="articles/0a1b2c3d.md",
    slug="0a1b2c3d",
    title="عنوان «أول»",
    title_line=None,
    published="2025-04-09T14:22",
    updated=None,
    outlet="عرجون نيوز",
    byline=None,
    agency=None,
    topics=(Found("nato", (("الناتو", 3), ("بالناتو", 5))),),
)


def ledger_of(text: str, kind: Kind = Kind.BODY) -> Ledger:
    lines = list(enumerate(split_lines(text), 1))
    cuts = (Cut(0, 1, Kind.CREDIT, "photo-credit"),)
    return Ledger(
        path="folder/a.txt",
        sha256="0" * 64,
        encoding="utf-8",
        format="text",
        status="converted",
        reason=None,
        repairs=("bidi-marks",),
        rows=tuple(Row(at, line, kind, "a-rule", 1, cuts) for at, line in lines if is_seen(line)),
        articles=(ENTRY,),
        blank=tuple((at, line) for at, line in lines if line and not is_seen(line)),
        line_count=len(lines),
    )


TEXTS = st.text(alphabet='سلام "\\\u00a0\u200f\u2028\x00ab\n\r\t') | st.text()


@given(TEXTS, st.sampled_from(KINDS))
def test_a_content_ledger_reads_back_as_it_was_and_rebuilds_the_capture(
    text: str, kind: Kind
) -> None:
    ledger = ledger_of(text, kind)
    read, problems = ledgers_from_text("a.json", ledger_to_text([ledger], with_text=True))
    assert (read, problems) == ((ledger,), ())
    assert joined_text(read[0]) == "\n".join(split_lines(text))


@given(TEXTS)
def test_the_export_has_a_row_for_each_line_that_shows_and_no_text(text: str) -> None:
    export = json.loads(ledger_to_text([ledger_of(text), ledger_of(text)], with_text=False))
    due = [
        number
        for number, line in enumerate(split_lines(text), 1)
        if any(unicodedata.category(c) not in ("Zs", "Zl", "Zp", "Cc", "Cf") for c in line)
    ]
    assert [[row["line"] for row in one["lines"]] for one in export["captures"]] == [due, due]
    assert not any("text" in row for one in export["captures"] for row in one["lines"])


def test_the_export_has_the_shape_of_the_contract() -> None:
    export = json.loads(ledger_to_text([ledger_of("س\n")], with_text=False))
    capture = export["captures"][0]
    assert export["version"] == 1
    assert capture["lines"] == [
        {
            "line": 1,
            "kind": "body",
            "rule": "a-rule",
            "article": 1,
            "cuts": [[0, 1, "credit", "photo-credit"]],
        }
    ]
    assert capture["articles"][0]["topics"] == [
        {
            "slug": "nato",
            "evidence": [{"term": "الناتو", "line": 3}, {"term": "بالناتو", "line": 5}],
        }
    ]
    assert (capture["path"], capture["reason"]) == ("folder/a.txt", None)


def test_each_row_has_a_line_of_its_own_and_arabic_stays_readable() -> None:
    text = ledger_to_text([ledger_of("سلام\n\nكلام")], with_text=True)
    assert [line for line in text.split("\n") if "سلام" in line or "كلام" in line] == [
        (
            '    {"line": 1, "kind": "body", "rule": "a-rule", "article": 1, '
            '"cuts": [[0, 1, "credit", "photo-credit"]], "text": "سلام"},'
        ),
        (
            '    {"line": 3, "kind": "body", "rule": "a-rule", "article": 1, '
            '"cuts": [[0, 1, "credit", "photo-credit"]], "text": "كلام"}],'
        ),
    ]
    assert text.endswith("}\n")


def test_a_row_of_marks_alone_is_written_like_any_other() -> None:
    row = Row(1, "\u200f", Kind.BOILERPLATE, "marks-only", None)
    text = ledger_to_text([replace(ledger_of(""), rows=(row,))], with_text=True)
    read, _ = ledgers_from_text("a.json", text)
    assert read[0].rows == (row,)


def test_no_captures_make_a_readable_ledger_too() -> None:
    assert ledgers_from_text("a.json", ledger_to_text([], with_text=False)) == ((), ())


def test_keys_nobody_knows_are_passed_over() -> None:
    table = json.loads(ledger_to_text([ledger_of("س")], with_text=True))
    table["captures"][0]["new"] = table["captures"][0]["lines"][0]["new"] = 1
    read, problems = ledgers_from_text("a.json", json.dumps(table))
    assert (read, problems) == ((ledger_of("س"),), ())


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('{"version": 1,\n oops', "a.json:2: no JSON: Expecting property name"),
        ("[]", "a.json: this is no ledger: list indices"),
        ('{"version": 2, "captures": []}', "a.json: this is no ledger: version 2 is not 1"),
        ('{"version": 1}', "a.json: a ledger lacks 'captures'"),
        ('{"version": 1, "captures": [{"path": 5}]}', "a.json: this is no ledger: 5 is no text"),
        ('{"version": 1, "captures": 3}', "a.json: this is no ledger: 'int' object"),
        ("[" * 100_000, "a.json: this is no ledger: maximum recursion"),
    ],
)
def test_a_broken_ledger_is_named_with_a_remedy(text: str, wrong: str) -> None:
    read, problems = ledgers_from_text("a.json", text)
    assert read == ()
    assert str(problems[0]).startswith(wrong)
    assert problems[0].do == "Delete the file and run `invoke convert`"


@pytest.mark.parametrize(
    ("key", "value"), [("kind", "verse"), ("line", "1"), ("line", True), ("cuts", [[1, 2]])]
)
def test_a_row_that_cannot_be_is_refused(key: str, value: object) -> None:
    table = json.loads(ledger_to_text([ledger_of("س")], with_text=True))
    table["captures"][0]["lines"][0][key] = value
    read, problems = ledgers_from_text("a.json", json.dumps(table))
    assert read == ()
    assert len(problems) == 1
