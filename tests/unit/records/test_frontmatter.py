"""Front matter is read as Pelican reads it, and what is malformed is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from newsdigest.records.frontmatter import UnwritableError, parse, serialise

SHOWN = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
VALUES = st.text(SHOWN, max_size=20).map(str.strip).map(lambda text: text or "x")
PAIRS = st.dictionaries(
    st.from_regex("[A-Z][a-z_]{0,8}", fullmatch=True),
    VALUES | st.lists(VALUES, min_size=1, max_size=3).map(tuple),
    min_size=1,
    max_size=4,
).map(lambda fields: list(fields.items()))


@given(PAIRS)
def test_what_is_written_is_read_back(pairs: list[tuple[str, str | tuple[str, ...]]]) -> None:
    matter = parse(serialise(pairs) + "\nbody\n")
    want = {key.lower(): (value,) if isinstance(value, str) else value for key, value in pairs}
    assert {key: field.values for key, field in matter.fields.items()} == want
    assert (matter.body, matter.faults) == ("body", ())


@given(PAIRS)
def test_pelicans_reader_finds_the_same_values(
    pairs: list[tuple[str, str | tuple[str, ...]]],
) -> None:
    pelicans = Markdown(extensions=["meta"])
    pelicans.convert(serialise(pairs) + "\nbody\n")
    read = {key: tuple(filter(None, values)) for key, values in vars(pelicans)["Meta"].items()}
    want = {key.lower(): (value,) if isinstance(value, str) else value for key, value in pairs}
    assert read == want


@given(st.text())
def test_no_text_raises_an_error(text: str) -> None:
    matter = parse(text)
    assert matter.body in text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_byte_order_mark_are_read(end: str) -> None:
    matter = parse(
        "\ufeff" + end.join(["Title: T: t", "Captions:", "    a", "\tb", "", "", "body"])
    )
    assert matter.fields["title"].values == ("T: t",)
    assert matter.fields["captions"].values == ("a", "b")
    assert (matter.fields["captions"].line, matter.body, matter.body_line) == (2, "body", 7)


def test_fences_of_other_generators_are_read_past() -> None:
    matter = parse("---\nTitle: T\n---\nbody\n\n---\n")
    assert (matter.fields["title"].values, matter.body_line) == (("T",), 4)
    assert matter.body == "body\n\n---"


def test_all_malformed_lines_are_named_at_once() -> None:
    matter = parse("Title: T\nno colon here\nTITLE: again\n    lost\nSlug: a\0b\n\nbody\n")
    assert [(fault.line, fault.what) for fault in matter.faults] == [
        (2, "neither `Key: value` nor an indented value"),
        (3, "TITLE stands on line 1 already"),
        (5, "a NUL character, which breaks feeds"),
    ]
    assert matter.fields["slug"].values == ("ab",)
    assert matter.fields["title"].values == ("T",)


def test_a_file_without_front_matter_is_named_and_its_text_kept() -> None:
    matter = parse("\nجملة بلا عنوان\nأخرى\n")
    assert [fault.line for fault in matter.faults] == [2]
    assert (matter.body, matter.body_line) == ("جملة بلا عنوان\nأخرى", 2)


@pytest.mark.parametrize("value", ["a\nb", "", " a", "a\u2028b", "a\0b", "a\tb", "\u00a0a"])
def test_a_value_that_would_break_the_file_is_refused(value: str) -> None:
    with pytest.raises(UnwritableError):
        serialise([("Title", value)])
    with pytest.raises(UnwritableError):
        serialise([("Captions", ("a", value))])


def test_a_key_that_is_no_key_is_refused() -> None:
    with pytest.raises(UnwritableError):
        serialise([("Two words", "a")])
