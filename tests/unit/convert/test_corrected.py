"""A curator's corrections: obeyed before any rule, shown, and never obeyed by halves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captures import converted, knowing, page
from newsdigest.convert.pipeline import Conversion
from newsdigest.model.capture import Kind
from newsdigest.model.post import Post
from newsdigest.records.facts import facts_from

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
LIGHT = "منارة الرأس القديمة تضيء"
SHINES = "أضيئت منارة الرأس القديمة مساء أمس بعد أن ظلت مطفأة عشرين عاما كاملة."
GUARD = "وقال حارس المنارة الجديد إن أعمال الترميم استمرت عامين وكلفت أهل الرأس كثيرا."
STORY = page("شراع", TITLE, "14 يونيو 2023", LEAVES, "رحلة في ريح هادئة", SAYS, ADDS)
GLUED = page(TITLE, "14 يونيو 2023", LEAVES, SAYS, "", LIGHT, SHINES, GUARD)


def corrected(text: str, toml: str) -> Conversion:
    """Convert a capture with a companion file."""
    facts, problems = facts_from("page.toml", toml)
    assert not problems
    return converted({"page.txt": text}, {"page.txt": facts})


def only(text: str, toml: str) -> Post:
    (post,) = corrected(text, toml).posts
    return post


def faults(text: str, toml: str) -> list[str]:
    """Give the faults of a companion; nothing is made of its capture."""
    done = corrected(text, toml)
    assert (done.posts, done.ledgers, done.held) == ((), (), ("page.txt",))
    return [str(problem) for problem in done.problems]


def test_a_pinned_line_has_its_kind_and_says_who_decided() -> None:
    done = corrected(STORY, '[lines]\n5 = "boilerplate"\n"6-7" = "subheading"\n')
    rows = {row.line: (row.kind, row.rule) for row in done.ledgers[0].rows}
    assert rows[5] == (Kind.BOILERPLATE, "corrected")
    assert rows[6] == rows[7] == (Kind.SUBHEADING, "corrected")
    assert done.posts[0].body.count("## ") == 2
    assert "رحلة في ريح" not in done.posts[0].body


def test_a_title_is_pinned_by_its_line() -> None:
    assert only(STORY, '[lines]\n1 = "title"\n2 = "boilerplate"').title == "شراع"


def test_a_title_broken_over_two_lines_is_one() -> None:
    post = only(page(TITLE, "في رحلة أولى", LEAVES, SAYS), '[lines]\n"1-2" = "title"')
    assert post.title == f"{TITLE} في رحلة أولى"


def test_a_line_below_the_end_can_be_made_text_again() -> None:
    text = page(STORY, "التعليقات", "تعود السفينة")
    assert "تعود السفينة" not in only(text, "").body
    assert only(text, '[lines]\n9 = "body"').body.endswith("تعود السفينة\n")


def test_a_pinned_paragraph_makes_an_article_of_a_refused_page() -> None:
    text = page("الرئيسية", "العالم", "رحلة في ريح هادئة", "اتصل بنا")
    assert corrected(text, "").posts == ()
    assert only(text, '[lines]\n3 = "body"').body == "رحلة في ريح هادئة\n"


def test_a_split_makes_two_articles_and_a_join_makes_one() -> None:
    assert len(corrected(GLUED, "").posts) == 1
    first, second = corrected(GLUED, "split = [6]").posts
    assert (first.title, second.title) == (TITLE, LIGHT)
    assert (first.body, second.body) == (f"{LEAVES}\n\n{SAYS}\n", f"{SHINES}\n\n{GUARD}\n")
    dated = page(TITLE, "14 يونيو 2023", LEAVES, SAYS, LIGHT, "15 يونيو 2023", SHINES, GUARD)
    assert len(corrected(dated, "").posts) == 2
    assert len(corrected(dated, "join = [5]").posts) == 1


def test_facts_may_be_given_for_one_article_of_several() -> None:
    toml = 'split = 6\noutlet = "دفتر"\n[article.2]\npublished = 2023-06-15\nbyline = "س"\n'
    first, second = corrected(GLUED, toml).posts
    assert (str(first.published), first.byline, first.outlet) == ("2023-06-14", None, "دفتر")
    assert (str(second.published), second.byline, second.outlet) == ("2023-06-15", "س", "دفتر")


def test_lines_that_were_joined_are_parted_where_the_pins_differ() -> None:
    words = LEAVES.rstrip(".").split()
    lines = [" ".join(words[i % 5 : i % 5 + 8]) for i in range(12)]
    text = page(TITLE, "", *lines, "ثم عادت السفينة إلى مينائها في آخر النهار.")
    assert only(text, "").body.count("\n\n") == 0
    post = only(text, '[lines]\n"3-6" = "body"\n"7-15" = "body"')
    assert post.body.count("\n\n") == 1


def test_what_a_curator_accepts_is_no_doubt_any_more() -> None:
    text = page(f"{LEAVES} {SAYS}")
    assert only(text, "").quality_reasons == ("title-made", "short-article")
    assert only(text, 'accept = ["short-article"]').quality_reasons == ("title-made",)
    assert only(text, 'accept = "short-article"\ntitle = "عنوان"').quality == "clean"


def test_a_guard_holds_the_words_and_says_where_they_went() -> None:
    toml = '[lines]\n5 = {{kind = "body", text = "{}"}}'
    assert only(STORY, toml.format("رحلةٌ فى ريح")).body.count("رحلة في ريح") == 1
    moved = faults(STORY, toml.format("وقال مدير"))
    assert moved == [
        "page.toml:2: line 5 does not begin with «وقال مدير». Write 6, where it is now."
    ]
    assert "Take the row out" in faults(STORY, toml.format("كلام آخر"))[0]


def test_every_fault_of_the_lines_is_named_at_once() -> None:
    toml = 'split = [99]\njoin = [3]\n[lines]\n40 = "body"\n3 = "body"\n"2-70" = "body"\n'
    facts, problems = facts_from("page.toml", toml)
    assert [str(one) for one in problems] == [
        "page.toml:4: line 40 has two kinds here, the other on line 6. Keep one of the two.",
        "page.toml:5: line 3 has two kinds here, the other on line 6. Keep one of the two.",
    ]
    assert facts.held
    done = converted({"page.txt": page(TITLE, LEAVES, "", SAYS)}, {"page.txt": facts})
    assert [problem.where for problem in done.problems] == [
        "page.toml:1",
        "page.toml:2",
        "page.toml:4",
        "page.toml:5",
        "page.toml:6",
    ]
    assert done.posts == ()


def test_a_doubt_that_there_is_not_is_named_with_the_other_faults() -> None:
    found = faults(STORY, 'accept = ["short"]\nsplit = 50\n[lines]\n99 = "body"\n')
    assert [fault.split(": ")[0][-1] for fault in found] == ["1", "2", "4"]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('[lines]\n"1-7" = "boilerplate"', "page.toml:2: these lines leave no article"),
        ('[lines]\n7 = "title"', "page.toml:2: line 7 heads no article"),
        ('[lines]\n1 = "title"\n2 = "title"', "page.toml:3: line 2 heads no article"),
        ("split = [2]", "page.toml:1: no article is found in lines 1 to 1"),
        ("[article.2]\ntitle = 'x'", "page.toml:1: there is no article 2"),
        ('accept = ["short"]', "page.toml:1: there is no doubt 'short'"),
    ],
)
def test_a_correction_that_comes_to_nothing_is_a_fault(toml: str, said: str) -> None:
    assert [fault[: len(said)] for fault in faults(STORY, toml)] == [said]


def test_posts_and_ledgers_of_faulty_corrections_stay_and_are_not_reported() -> None:
    before = only(STORY, "")
    facts, _ = facts_from("page.toml", "[lines]\n5 = 7")
    done = converted({"page.txt": STORY}, {"page.txt": facts}, knowing(before))
    assert (done.posts, done.problems, done.held) == ((), (), ("page.txt",))


def test_of_copies_the_corrected_one_counts_and_a_refused_one_does_not() -> None:
    facts, _ = facts_from("b.toml", "split = [6]")
    captures = dict.fromkeys(("a.txt", "b.txt", "c.txt"), GLUED)
    done = converted(captures, {"b.txt": facts, "c.txt": replace(facts, refuse=True)})
    assert len(done.posts) == 2
    slugs = [[entry.slug for entry in ledger.articles] for ledger in done.ledgers]
    assert slugs == [[post.slug for post in done.posts]] * 2 + [[]]
    assert [ledger.path for ledger in done.ledgers] == ["a.txt", "b.txt", "c.txt"]


KINDS = st.sampled_from([kind.value for kind in Kind if kind is not Kind.UNSURE])
PINS = st.dictionaries(st.integers(1, 8), KINDS, max_size=8)


@given(PINS, st.lists(st.integers(1, 8), max_size=2), st.lists(st.integers(1, 8), max_size=2))
def test_any_corrections_are_obeyed_or_named(
    pins: dict[int, str], splits: list[int], joins: list[int]
) -> None:
    rows = "".join(f'{line} = "{kind}"\n' for line, kind in pins.items())
    facts, problems = facts_from("page.toml", f"split={splits}\njoin={joins}\n[lines]\n{rows}")
    done = converted({"page.txt": GLUED}, {"page.txt": facts})
    assert bool(done.held) == bool(problems or [p for p in done.problems if ".toml:" in p.where])
    found = {row.line: row for ledger in done.ledgers for row in ledger.rows}
    if done.posts:
        assert {n: found[n].kind for n in pins} == pins
        assert all(
            (row.article is None) == (row.kind is Kind.BOILERPLATE) for row in found.values()
        )


def test_the_lines_of_a_saved_page_are_pinned_by_their_blocks() -> None:
    made = f"<h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p><p>{ADDS}</p>"
    facts, _ = facts_from("page.toml", '[lines]\n3 = {kind = "boilerplate", text = "وقال"}')
    (post,) = converted({"page.html": made}, {"page.html": facts}).posts
    assert post.body == f"{LEAVES}\n\n{ADDS}\n"


def test_a_rule_of_signs_pinned_as_a_date_below_a_text_without_a_day_stops_nothing() -> None:
    done = corrected(page(TITLE, LEAVES, SAYS, "---"), '[lines]\n4 = "date"\n')
    assert [post.title for post in done.posts] == [TITLE]
