"""How what the lines are becomes the text of a post."""

from captures import converted
from newsdigest.records.facts import facts_from

HEAD = """سفينة القمح تغادر ميناء الجزر إلى الساحل
14 يونيو 2023
غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة.
"""
END = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح.\n"


def body_of(*lines: str) -> str:
    (post,) = converted({"a.txt": HEAD + "".join(f"{line}\n" for line in lines) + END}).posts
    return post.body


def test_rows_with_tabs_between_their_cells_are_items_with_bars() -> None:
    body = body_of("الميناء\tالأكياس", "الجزر\t1200", "الساحل\t850")
    assert "\n\n- الميناء | الأكياس\n- الجزر | 1200\n- الساحل | 850\n\n" in body


def test_a_tab_in_a_single_line_is_a_blank() -> None:
    assert " | " not in body_of("وجاء في البيان ما يلي:", "رفع\tالحمولة", "خفض الأجرة")


def table_of(*rows: str) -> str:
    """Give a saved page with a table between two paragraphs, each cell one word."""
    title, _, first = HEAD.splitlines()
    cells = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split())}</tr>" for row in rows
    )
    table = f"<p>{first}</p><table>{cells}</table><p>{END.strip()}</p>"
    return f"<article><h1>{title}</h1>{table}</article>"


def test_a_row_whose_first_cell_is_left_out_does_not_join_the_row_above() -> None:
    facts, _ = facts_from("a.toml", '[lines]\n7 = "boilerplate"\n')
    seeds = {"a.html": table_of("الميناء الأكياس", "الجزر 1200", "الساحل 850")}
    (post,) = converted(seeds, {"a.html": facts}).posts
    assert "- الجزر | 1200\n- 850\n" in post.body


def test_a_cell_left_out_amid_a_row_leaves_the_rest_together() -> None:
    facts, _ = facts_from("a.toml", '[lines]\n7 = "boilerplate"\n')
    seeds = {"a.html": table_of("الميناء الأكياس البراميل", "الجزر 1200 40")}
    (post,) = converted(seeds, {"a.html": facts}).posts
    assert "- الجزر | 40\n" in post.body
