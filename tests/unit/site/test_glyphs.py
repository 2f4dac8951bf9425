from newsdigest.model.problem import Level
from newsdigest.site.glyphs import glyph_problems

DRAWN = frozenset('<>/="abcdefghijklmnopqrstuvwxyz خبر&;#0123456789')


def test_a_character_is_named_once_at_the_first_page_that_shows_it() -> None:
    pages = {"a.html": "<p>خبر</p>", "b.html": "<p>خبر ☂</p>", "c.html": "<p>☂ ☃</p>"}
    found = glyph_problems(pages, DRAWN)
    assert [(one.where, one.what, one.level) for one in found] == [
        ("b.html", "the fonts lack ☂ (U+2602)", Level.WARNING),
        ("c.html", "the fonts lack ☃ (U+2603)", Level.WARNING),
    ]


def test_only_what_a_reader_sees_counts() -> None:
    text = """<head>\n<title>☂</title></head><a title="☂ >">خبر\u200f\u00a0\n\ufeff</a>"""
    assert glyph_problems({"a.html": text}, DRAWN) == []


def test_a_character_written_as_a_number_is_seen() -> None:
    found = glyph_problems({"a.html": "<p>&#9731; ☂</p>"}, DRAWN)
    assert [one.what for one in found] == ["the fonts lack ☂ (U+2602), ☃ (U+2603)"]


def test_another_script_is_one_problem_and_not_hundreds() -> None:
    han = "".join(map(chr, range(0x4E00, 0x4E00 + 40)))
    (found,) = glyph_problems({"a.html": f"<p>{han}</p>"}, DRAWN)
    assert found.what.endswith("and 32 more characters")
