import json

import pytest

from newsdigest.model.subject import Place
from newsdigest.site.search.clitics import keys_of, known_words
from newsdigest.site.search.files import search_files
from newsdigest.site.search.index import (
    SHARD,
    TITLE,
    shards_of,
    shown_texts,
    split,
    weight,
)
from siteworld import post, shelf


def postings(*posts: object, **more: object) -> dict[str, tuple[int, ...]]:
    readings = shelf(*posts, **more).library.readings.values()
    return {key: found for part in shards_of(readings) for key, found in part.postings.items()}


def catalogue_of(*posts: object) -> str:
    files = {one.href: one.content for one in search_files(shelf(*posts).library)}
    return files["search/index.json"]


def test_a_word_is_found_with_and_without_its_article() -> None:
    found = postings(post("a", "وصل السفير إلى الميناء"))
    assert found["السفير"] == found["سفير"] == (1,)


def test_a_letter_before_a_word_is_cut_only_where_the_rest_is_a_word_of_the_digest() -> None:
    found = postings(post("a", "عاد لمدينة بعيدة"), post("b", "مدينة على الساحل"))
    assert len(found["مدينه"]) == 2
    assert "عيده" not in found


def test_a_word_of_the_title_weighs_as_such() -> None:
    found = postings(post("a", "نص عابر", title="قافلة الحبوب"))
    assert found["قافله"] == (TITLE,)


def test_what_may_not_be_shown_is_not_searched() -> None:
    body = "بداية " + "كلام " * 200 + "ختام"
    shown = postings(post("a", body), reuse="excerpt")
    whole = postings(post("a", body), reuse="full")
    assert "ختام" not in shown
    assert "ختام" in whole


def test_a_long_index_comes_in_parts_that_hold_each_key_once() -> None:
    lists = {f"{chr(0x627 + n % 30)}{n:05}": (n,) for n in range(SHARD * 3)}
    lists |= {f"ب{n:06}": (n,) for n in range(SHARD * 2)}
    parts = list(split("", lists))
    assert sorted(key for part in parts for key in part.postings) == sorted(lists)
    assert all(key.startswith(part.prefix) for part in parts for key in part.postings)
    assert max(weight(part.postings) for part in parts) <= SHARD
    assert len({part.prefix for part in parts}) == len(parts)


def test_words_of_many_articles_make_parts_shorter_in_keys() -> None:
    lists = {f"ا{chr(0x627 + n)}": tuple(range(SHARD // 4)) for n in range(20)}
    assert [part.prefix for part in split("", lists)] == sorted(lists)
    assert [part.prefix for part in split("", dict.fromkeys(lists, (1,)))] == ["ا"]


def test_the_catalogue_lists_articles_and_the_spellings_of_their_subjects() -> None:
    made = shelf(post("a", "قالت سلمى الوادي", "2025-04-09", outlet="المنارة"))
    files = {one.href: one.content for one in search_files(made.library)}
    catalogue = json.loads(files["search/index.json"])
    href, _, day, year, outlet, subjects, made_title = catalogue["articles"][0]
    assert (href, day, year, outlet) == ("articles/a/", "9 أبريل/نيسان 2025", 2025, "المنارة")
    assert not made_title
    kind, page, title, spellings, _ = catalogue["subjects"][subjects[0]]
    assert (kind, page, title) == ("people", "people/salma/", "سلمى الوادي")
    assert ["salma"] in spellings


def test_every_part_that_the_catalogue_asks_for_is_there() -> None:
    files = {one.href: one.content for one in search_files(shelf(post("a", "نص")).library)}
    parts = json.loads(files["search/index.json"])["parts"]
    assert {f"search/{name.partition('?')[0]}" for name in parts.values()} == files.keys() - {
        "search/index.json"
    }


def test_the_day_and_the_outlet_are_words_of_an_article() -> None:
    reading = next(
        iter(shelf(post("a", day="2025-04-09", outlet="المنارة")).library.readings.values())
    )
    assert (Place.LEDE, "المنارة 9 أبريل/نيسان 2025 20250409") in list(shown_texts(reading))


def test_keys_of_a_word_with_its_article_are_two() -> None:
    assert list(keys_of("والناتو", known_words(["والناتو"]))) == ["والناتو", "ناتو"]


def test_a_word_that_stands_only_behind_a_clitic_is_a_key_of_its_own_kind() -> None:
    found = postings(post("a", "عاد السفير وبولندا تنتظر لتوسيع الجسر"))
    assert found["-بولندا"] == found["-توسيع"] == (1,)
    assert "بولندا" not in found


@pytest.mark.parametrize(
    "text",
    [
        "قالت وزارة الموانئ إن الوزارة تنتظر",
        "زار واشنطن ثم عاد من رحلته لواشنطن",
        "كتاب جديد وصل مع الكتاب القديم",
    ],
)
def test_a_letter_that_the_digest_shows_to_be_a_words_own_is_no_clitic(text: str) -> None:
    keys = postings(post("a", text))
    assert {"-زاره", "-اشنطن", "-تابب"}.isdisjoint(keys)


def test_the_first_letter_of_a_name_is_no_clitic() -> None:
    text = "وصل فانوسكي إلى الميناء"
    assert "-انوسكي" in postings(post("a", text))
    known = known_words(["فانوسكي"], ["فانوسكي"])
    assert list(keys_of("فانوسكي", known)) == ["فانوسكي"]


def test_two_spellings_of_a_word_are_one_key() -> None:
    catalogue = shelf(post("a", "المبعوث الأميركي"), post("b", "المبعوث الأمريكي")).library
    parts = [one.content for one in search_files(catalogue) if "/parts/" in one.href]
    lists = {key: found for part in parts for key, found in json.loads(part).items()}
    assert len(lists["امريكي"]) == 2
    assert "اميركي" not in lists


def test_a_topics_phrases_do_not_stand_for_it() -> None:
    subjects = json.loads(catalogue_of(post("a", "تمر قافلة الحبوب عبر الميناء")))["subjects"]
    topics = [spellings for kind, _, _, spellings, _ in subjects if kind == "topics"]
    assert topics
    assert all(len(one) == 1 for spellings in topics for one in spellings[1:])


def test_a_subject_without_articles_is_found_too() -> None:
    subjects = json.loads(catalogue_of(post("a", "نص عن الميناء")))["subjects"]
    assert "سلمى الوادي" in [title for _, _, title, *_ in subjects]


def test_a_title_of_our_making_is_told_as_such() -> None:
    articles = json.loads(catalogue_of(post("a", "نص", title_made=True)))["articles"]
    assert articles[0][-1] == 1


def test_a_letter_and_a_number_that_name_a_model_are_one_word() -> None:
    found = postings(post("a", "طائرة F-16 على المدرج"))
    assert found["f16"] == (1,)
    assert "f" not in found
