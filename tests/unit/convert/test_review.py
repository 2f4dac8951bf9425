"""The review: the worst first, each doubt with its place and with rows that settle it."""

import re

import pytest

from captures import TABLES, converted, page
from newsdigest.convert.fields.doubts import DOUBTS
from newsdigest.convert.remedies import DOUBTED, GAPS
from newsdigest.convert.review import Reviewed, reviewed, told
from newsdigest.records.facts import facts_from
from newsdigest.text.fold import fold

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها وفحص أوراقها."
ENDS = "وتحمل السفينتان معا ألف طن من حبوب الموسم الجديد إلى مخازن الساحل."
OPEN = "سفينة أخرى من سفن الجزر تنتظر دورها على الرصيف منذ أيام وقد نفد صبر بحارتها أو كاد ينفد"
MORE = (
    "أعلنت إدارة ميناء الجزر أن مخازن الساحل لن تستقبل حبوب الموسم الجديد قبل أن يفرغ العمال "
    "من إصلاح الرصيف الذي كسرته الريح."
)
CLEAN = page(TITLE, "14 يونيو 2023", LEAVES, SAYS, ADDS, ENDS, "المصدر: منارة الساحل")
DOUBTFUL = page(TITLE, "14 يونيو 2023", "16 يونيو 2023", LEAVES, "", OPEN, "", SAYS)
APART = (TITLE, "14 يونيو 2023", LEAVES, SAYS, ADDS, ENDS)
FORM = ("كلمة أخيرة", "يسر الدفتر أن يقرأ رسائلكم في كل أسبوع وأن ينشر أجملها في عدده التالي.")
NOTE = "♦ في هذا البحر حكايات كثيرة يحفظها الصيادون الكبار ولا يعرفها غيرهم من الناس."
ROW = (
    "أسعار القمح في الساحل | سوق السمك الجديد | أخبار الموانئ والسفن | "
    "دفتر الصيادين الصغار | رسائل القراء إلى الدفتر"
)
OVER = ("الرئيسية", "موسم الحبوب: سفن الجزر تعود إلى البحر", *APART)
DAY_ABOVE = ("14 يونيو 2023", "الرئيسية", "أخبار", TITLE, *APART[2:])
DIVES = (
    "غواصة صغيرة ترسم خريطة لقاع البحيرة المالحة",
    "أنزل باحثون غواصة صغيرة إلى قاع البحيرة المالحة لرسم خريطة لصخورها وينابيعها العذبة.",
    "وأوضح الباحثون أن الغواصة تعمل ست ساعات متواصلة قبل أن تعاد إلى السطح لشحن بطارياتها.",
)
PHRASES = ("بحارة الجزر على الرصيف", "حبال السفينة قبل الفجر")
PASSED = (
    ((*APART, *FORM), "strange-line"),
    ((*APART[:4], ROW, *APART[4:]), "prose-removed"),
    ((*APART[:2], *PHRASES, *APART[2:]), "caption-row"),
    (OVER, "title-rival"),
    (DAY_ABOVE, "day-left-out"),
    ((TITLE, *APART[2:], *DIVES), "maybe-one"),
)
TWO = page(f"{LEAVES} {ADDS}", SAYS, ADDS, "المصدر: دفتر", "", CLEAN)


def review(captures: dict[str, str], *outlets: str) -> list[Reviewed]:
    return reviewed(converted(captures).ledgers, {fold(outlet) for outlet in outlets})


def text_of(captures: dict[str, str], *outlets: str) -> str:
    return "\n".join(told(review(captures, *outlets), "seeds"))


def rows_for(text: str, reason: str) -> str:
    """Give the rows that a review offers for a reason, as a companion file."""
    part = re.search(rf"  {reason}: .*?(?=\n  \S|\n\n)", text, re.DOTALL)
    assert part, text
    return "\n".join(line[6:] for line in part[0].split("\n") if line.startswith(" " * 6))


def test_the_worst_captures_come_first_and_the_settled_ones_last() -> None:
    names = {"a.txt": CLEAN, "b.txt": DOUBTFUL, "c.txt": ""}
    found = review(names, "منارة الساحل")
    assert [(one.path, one.badge) for one in found] == [
        ("c.txt", "refused"),
        ("b.txt", "doubtful"),
        ("a.txt", "clean"),
    ]
    facts, _ = facts_from("c.toml", "refuse = true")
    settled = reviewed(converted(names, {"c.txt": facts}).ledgers, ())
    assert settled[-1].path == "c.txt"
    assert settled[-1].findings == ()


def test_a_clean_capture_has_no_doubt_and_an_unknown_outlet_makes_none() -> None:
    assert review({"a.txt": CLEAN}, "منارة الساحل")[0].findings == ()
    (finding,) = review({"a.txt": CLEAN})[0].findings
    assert (finding.reason, finding.weight) == ("unknown-outlet", 0)


def test_every_doubt_is_told_with_file_and_line() -> None:
    text = text_of({"b.txt": DOUBTFUL})
    assert "dates-disagree: date lines name different days\n" in text
    assert "at seeds/b.txt:2, seeds/b.txt:3\n    in seeds/b.toml:\n" in text
    assert "at seeds/b.txt:6\n" in text
    assert text.endswith("1 captures: 0 refused, 1 doubtful, 0 clean")


@pytest.mark.parametrize(
    ("capture", "reason"),
    [
        (DOUBTFUL, "dates-disagree"),
        (DOUBTFUL, "doubt-keeps"),
        (page(f"{LEAVES} {SAYS}"), "title-made"),
        (page(f"{LEAVES} {SAYS}"), "short-article"),
        (TWO, "title-made"),
        (
            page(CLEAN, "التعليقات", f"{LEAVES.rstrip('.')} {SAYS}"),
            "prose-removed",
        ),
        (page(TITLE, LEAVES, SAYS, "شارك", MORE, ADDS, ENDS), "maybe-glued"),
        *((page(*lines), reason) for lines, reason in PASSED),
    ],
)
def test_the_rows_that_are_offered_settle_the_doubt(capture: str, reason: str) -> None:
    rows = rows_for(text_of({"a.txt": capture}), reason)
    facts, problems = facts_from("a.toml", rows)
    assert not problems
    done = converted({"a.txt": capture}, {"a.txt": facts})
    assert not done.held
    reasons = [doubt.reason for entry in done.ledgers[0].articles for doubt in entry.doubts]
    assert reason not in reasons


def test_a_row_that_waits_for_a_value_is_refused_as_it_stands() -> None:
    text = text_of({"a.txt": page(TITLE, LEAVES, SAYS, ADDS)})
    for reason in ("no-date", "no-outlet"):
        assert facts_from("a.toml", rows_for(text, reason))[1]


def test_structured_data_that_names_another_day_is_a_doubt() -> None:
    script = '{"@type": "NewsArticle", "headline": "%s", "datePublished": "%s"}'
    made = (
        f'<script type="application/ld+json">{script}</script>'
        f"<h1>{TITLE}</h1><time>14 يونيو 2023</time><p>{LEAVES}</p><p>{SAYS}</p><p>{ADDS}</p>"
    )
    never = text_of({"a.html": made.replace("14 يونيو 2023", "") % (TITLE, "2099-01-01")})
    assert 'published = "YYYY-MM-DD"' in rows_for(never, "data-disagrees")
    near, far = (
        review({"a.html": made % (TITLE, day)})[0].findings for day in ("2023-06-13", "2023-06-20")
    )
    assert "data-disagrees" not in [one.reason for one in near]
    assert "data-disagrees" in [one.reason for one in far]


def test_every_doubt_has_its_words_for_curators_and_for_readers() -> None:
    assert DOUBTED.keys() == set(DOUBTS)
    assert TABLES["interface"]["quality"].keys() == set(DOUBTS)
    assert not DOUBTED.keys() & GAPS.keys()


def test_versions_and_mended_letters_are_listed() -> None:
    text = text_of({"a.txt": CLEAN, "b.txt": f"الرئيسية\n{CLEAN}".replace(" ", "\u00a0", 3)})
    assert "version: article 1 is a version of articles/" in text
    assert "repaired: letters were mended (odd-blanks)" in text


def test_a_made_title_s_remedy_names_a_line_only_where_one_may_be_the_headline() -> None:
    assert "[lines]" not in rows_for(text_of({"a.txt": page(f"{LEAVES} {SAYS}")}), "title-made")
    facts, _ = facts_from("a.toml", '[lines]\n2 = "boilerplate"')
    made = converted({"a.txt": page("أخبار", TITLE, LEAVES, SAYS, ADDS)}, {"a.txt": facts})
    rows = rows_for("\n".join(told(reviewed(made.ledgers, ()), "seeds")), "title-made")
    assert rows.endswith('# or under [lines] 2 = "title"')


def test_what_nearly_all_lack_is_said_once_and_listed_last() -> None:
    text = page(TITLE, "14 يونيو 2023", LEAVES, SAYS, ADDS, ENDS)
    told_of = text_of({"a.txt": text, "b.txt": DOUBTFUL, "c.txt": text.replace("القمح", "الملح")})
    assert told_of.count("no-outlet:") == 1
    assert "no-outlet: 3 captures name no outlet" in told_of
    assert re.search(r"b.txt .* dates-disagree, .*no-outlet\n", told_of)
    assert "no-outlet: article 1" in text_of({"b.txt": DOUBTFUL})


def doubts(*lines: str) -> dict[str, tuple[int, ...]]:
    (ledger,) = converted({"a.txt": page(*lines)}).ledgers
    return {doubt.reason: doubt.lines for entry in ledger.articles for doubt in entry.doubts}


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ((*APART, *FORM), 7),
        ((*APART, NOTE), 7),
        ((*APART, f"{MORE[:-1]} وإلى أن يجف"), 7),
        ((*APART[:3], "عند الفجر (دفتر الصيادين)", *APART[3:]), 4),
    ],
    ids=["its words said nowhere", "a sign before it", "no stop", "brackets"],
)
def test_a_line_shown_as_text_that_looks_like_none_is_named(
    lines: tuple[str, ...], line: int
) -> None:
    assert doubts(*lines)["strange-line"] == (line,)


def test_subheadings_that_the_text_takes_up_are_no_doubt() -> None:
    assert doubts(*APART) == {}
    assert doubts(*APART[:4], "الأسبوع المقبل", ADDS, MORE) == {}
    assert doubts(*APART[:4], "موعد جديد", ADDS, "كلمة للصغار", *APART[5:], MORE) == {}


def test_what_a_strange_line_may_be_is_offered() -> None:
    text = text_of({"a.txt": page(*APART, *FORM)})
    assert rows_for(text, "strange-line").endswith('else "caption" or "boilerplate"')


def test_two_lines_in_a_row_taken_for_captions_are_named() -> None:
    assert doubts(*APART[:2], *PHRASES, *APART[2:])["caption-row"] == (3, 4)
    assert "caption-row" not in doubts(*APART[:2], PHRASES[0], *APART[2:])
    assert "caption-row" not in doubts(*APART[:2], PHRASES[0], PHRASES[0], *APART[2:])


def test_a_line_right_above_the_headline_that_may_be_it_is_named() -> None:
    assert doubts(*OVER)["title-rival"] == (3, 2)
    assert doubts("الرئيسية", "رياض الأطفال تفتح أبوابها في أيلول", *APART) == {}
    issue = "دفتر الجزر: العدد 240 من سفن الموسم، 12 يونيو 2023"
    assert "title-rival" not in doubts("الرئيسية", issue, *APART)
    facts, _ = facts_from("a.toml", f'title = "{TITLE}"')
    (ledger,) = converted({"a.txt": page(*OVER)}, {"a.txt": facts}).ledgers
    assert ledger.quality == "clean"


def test_a_whole_day_that_was_passed_over_is_named_where_none_was_taken() -> None:
    assert doubts(*DAY_ABOVE)["day-left-out"] == (1,)
    assert "day-left-out" not in doubts("16 يونيو 2023", "الرئيسية", "أخبار", *APART)


def test_a_long_row_removed_over_a_paragraph_is_named() -> None:
    assert doubts(*APART[:4], ROW, *APART[4:])["prose-removed"] == (5,)


def test_articles_with_nothing_but_a_headline_between_them_may_be_one() -> None:
    glued = (TITLE, *APART[2:], *DIVES)
    assert doubts(*glued)["maybe-one"] == (6,)
    assert "maybe-one" not in doubts(*glued[:5], "14 يونيو 2023", "", *DIVES)
    facts, _ = facts_from("a.toml", "split = [6]")
    (ledger,) = converted({"a.txt": page(*glued)}, {"a.txt": facts}).ledgers
    reasons = [doubt.reason for entry in ledger.articles for doubt in entry.doubts]
    assert "maybe-one" not in reasons
