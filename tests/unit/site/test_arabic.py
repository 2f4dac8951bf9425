import tomllib

import pytest

from newsdigest.convert.lines.rules import RULES
from newsdigest.site import arabic
from newsdigest.text.fixes import FIXES
from siteworld import LEXICON, words

WORDS = words()


@pytest.mark.parametrize(
    ("number", "want"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (11, "11 مقالًا"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
    ],
)
def test_a_number_agrees_with_its_noun(number: int, want: str) -> None:
    assert WORDS.counted(number, "article") == want


def test_every_noun_has_a_form_for_every_number() -> None:
    assert all(
        {"one", "two", "few", "many", "other"} <= forms.keys() for forms in WORDS.nouns.values()
    )


def test_names_are_joined_as_arabic_joins_them() -> None:
    assert WORDS.joined(["أ", "ب", "ج"]) == "أ وب وج"


def test_the_shortest_text_takes_a_minute_and_181_words_take_two() -> None:
    assert arabic.minutes_to_read("كلمة") == 1
    assert arabic.minutes_to_read("كلمة " * 181) == 2


def test_only_a_text_that_was_cut_ends_in_an_ellipsis() -> None:
    assert arabic.first_words("أ ب ج", 3, "…") == "أ ب ج"
    assert arabic.first_words("أ ب ج د", 3, "…") == "أ ب ج…"
    assert arabic.first_words("أ ب ج.. د", 3, "…") == "أ ب ج…"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("سفن الحبوب تعود إلى الميناء القديم", "سفن الحبوب تعود إلى الميناء القديم"),
        ("سفن الحبوب تعود مساء إلى الميناء القديم", "سفن الحبوب تعود مساء…"),
        ("سفن الحبوب تعود إلى الميناء القديم غدا", "سفن الحبوب تعود…"),
        ("سفن الحبوب من أي ميناء قديم تصل", "سفن الحبوب…"),
    ],
)
def test_a_text_is_cut_only_for_more_than_two_words_and_never_behind_a_preposition(
    text: str, want: str
) -> None:
    assert arabic.clipped(text, 4, WORDS) == want


def test_every_rule_of_conversion_is_explained_to_readers() -> None:
    reasons = tomllib.loads((LEXICON / "reasons.toml").read_text(encoding="utf-8"))
    furniture = tomllib.loads((LEXICON / "furniture.toml").read_text(encoding="utf-8"))
    ids = {rule.id for rule in RULES} | {group["id"] for group in furniture["furniture"]}
    assert ids - reasons.keys() == set()


def test_every_repair_of_a_capture_has_an_arabic_name() -> None:
    assert {fix.id for fix in FIXES} - words().phrases["repair"].keys() == set()
