from newsdigest.model.capture import Cut, Kind
from newsdigest.model.ledger import Row
from newsdigest.model.subject import Place
from newsdigest.site.passages import body_passages, kept_text, passages_of
from siteworld import ledger, post, trail


def test_a_body_is_split_into_lede_subheadings_and_paragraphs() -> None:
    found = body_passages("أول الخبر\nوتتمته.\n\n## ما بعده\nفقرة\n\n- بند\n- آخر")
    assert found == [
        (Place.LEDE, "أول الخبر وتتمته."),
        (Place.SUBHEADING, "ما بعده"),
        (Place.BODY, "فقرة"),
        (Place.BODY, "بند"),
        (Place.BODY, "آخر"),
    ]


def test_markup_and_escapes_are_no_part_of_the_text() -> None:
    ((_, text),) = body_passages(r"قال \*هو\* **بصوت** [عال](https://example.org) &amp; مضى")
    assert text == "قال *هو* بصوت عال & مضى"


def test_a_paragraph_is_traced_to_its_line_until_a_curator_changes_it() -> None:
    rows = ledger(
        ("عنوان", Kind.TITLE, 1), ("", Kind.BOILERPLATE, None), ("نص الخبر", Kind.BODY, 1)
    ).rows
    made = post("a", "نص الخبر", title="عنوان", trail=trail())
    assert [one.line for one in passages_of(made, rows)] == [1, 3]
    edited = post("a", "نص الخبر المعدّل", title="عنوان", trail=trail())
    assert [one.line for one in passages_of(edited, rows)] == [1, None]


def test_a_paragraph_over_several_lines_is_traced_to_the_first_of_them() -> None:
    rows = ledger(("عنوان", Kind.TITLE, 1), ("أول الفقرة", Kind.BODY, 1), ("وآخرها", Kind.BODY, 1))
    made = post("a", "أول الفقرة\nوآخرها", title="عنوان", trail=trail())
    assert [one.line for one in passages_of(made, rows.rows)] == [1, 2]


def test_a_row_of_a_table_is_traced_to_its_first_cell() -> None:
    rows = ledger(("عنوان", Kind.TITLE, 1), ("الجزر", Kind.BODY, 1), ("1200", Kind.BODY, 1))
    made = post("a", "- الجزر | 1200", title="عنوان", trail=trail())
    assert [one.line for one in passages_of(made, rows.rows)] == [1, 2]


def test_a_made_title_is_no_evidence() -> None:
    made = post("a", "نص", title="عنوان من عندنا", title_made=True)
    assert [one.place for one in passages_of(made, ())] == [Place.LEDE]


def test_the_cut_part_of_a_line_is_not_looked_for_in_the_post() -> None:
    cuts = (Cut(9, 14, Kind.BOILERPLATE, "ad"),)
    row = Row(1, "نص الخبر إعلان", Kind.BODY, "a-rule", 1, cuts)
    assert kept_text(row) == "نص الخبر "
