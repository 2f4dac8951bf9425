"""How what the lines are becomes the text of a post."""

from captures import converted

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
