"""Captures that hold one article are named, each once, whatever stands between them."""

from captures import converted

SAYS = "قال رئيس البلدية إن الجسر الجديد مفتوح أمام المزارعين منذ صباح يوم الأحد، والعمل تم في {}."
"""A paragraph; its number makes each another."""


def story(*numbers: int) -> str:
    return "\n\n".join(["جسر جديد فوق الوادي يصل بين القريتين", *map(SAYS.format, numbers)])


def doubles(captures: dict[str, str]) -> list[tuple[str, str]]:
    told = [(each.where, each.what) for each in converted(captures).problems]
    return [(where, what.split()[-1]) for where, what in told if "same article" in what]


def test_each_copy_is_named_once_with_the_first() -> None:
    found = doubles({"a.txt": story(1, 2, 3), "b.txt": story(1, 2, 3), "c.txt": story(1, 2, 3)})
    assert found == [("b.txt", "a.txt"), ("c.txt", "a.txt")]


def test_most_paragraphs_of_the_shorter_text_make_a_double() -> None:
    found = doubles({"a.txt": story(1, 2, 3, 4, 5, 6), "b.txt": story(1, 2, 3, 4, 9)})
    assert found == [("b.txt", "a.txt")]


def test_one_paragraph_in_common_makes_none() -> None:
    assert doubles({"a.txt": story(1, 2, 3), "b.txt": story(3, 4, 5)}) == []
