"""Stories: where an article begins and ends, and what stands in it that is not its own."""

import pytest

from captures import converted, only_ledger, only_post, page, verdicts_of

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
DAY = "14 يونيو 2023"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
RELIES = "ويعتمد أهل الساحل على هذه الرحلات في معظم ما يأكلونه طوال فصل الشتاء."
STORY = (TITLE, DAY, LEAVES, SAYS, ADDS)

LIGHT = "منارة الرأس القديمة تضيء من جديد بعد عشرين عاما"
LIT = "أضيئت منارة الرأس القديمة مساء أمس بعد أن ظلت مطفأة عشرين عاما كاملة."
WORK = "وقال حارس المنارة الجديد إن أعمال الترميم استمرت عامين وكلفت أهل الرأس كثيرا."


def bodies(*lines: str) -> list[str]:
    """Convert the lines of a capture; give the body of each post."""
    return [post.body for post in converted({"page.txt": "\n\n".join(lines)}).posts]


def titles(*lines: str) -> list[str]:
    return [post.title for post in converted({"page.txt": "\n\n".join(lines)}).posts]


def test_a_capture_with_two_dated_articles_makes_two_posts() -> None:
    assert titles(*STORY, "اقرأ أيضا:", LIGHT, "15 يونيو 2023", LIT, WORK) == [TITLE, LIGHT]


def test_a_second_article_needs_no_label_before_it() -> None:
    assert titles(*STORY, LIGHT, "15 يونيو 2023", LIT, WORK) == [TITLE, LIGHT]


def test_a_source_line_and_a_headline_part_two_articles_that_have_no_date() -> None:
    lines = (TITLE, LEAVES, SAYS, "المصدر: شراع الخليج", "اقرأ أيضا:", LIGHT, LIT, WORK)
    first, second = converted({"page.txt": "\n\n".join(lines)}).posts
    assert (first.title, second.title) == (TITLE, LIGHT)
    assert (first.outlet, second.outlet) == ("شراع الخليج", None)


def test_a_byline_and_a_date_part_two_articles_of_one_subject() -> None:
    again = "سفينة القمح تصل إلى الساحل بعد رحلة هادئة"
    lines = (
        again,
        "كتبت هدى الريحاني",
        "17 يونيو 2023",
        RELIES,
        "ووصلت السفينة إلى الساحل صباح اليوم بعد رحلة هادئة لم تصادف فيها ريحا ولا مطرا.",
    )
    assert titles(*STORY, *lines) == [TITLE, again]


def test_dates_and_names_of_one_article_are_never_given_to_the_next() -> None:
    lines = (TITLE, "هدى الريحاني", DAY, LEAVES, SAYS, "المصدر: شراع الخليج", LIGHT, LIT, WORK)
    _, second = converted({"page.txt": "\n\n".join(lines)}).posts
    assert (second.published, second.byline, second.outlet) == (None, None, None)


def test_a_headline_with_one_paragraph_and_a_link_to_more_is_a_teaser() -> None:
    (body,) = bodies(*STORY, "اقرأ أيضا", LIGHT, LIT, "التفاصيل", RELIES)
    assert LIT not in body
    assert RELIES in body


def test_a_related_box_with_a_day_in_mid_text_begins_no_article() -> None:
    (body,) = bodies(
        *STORY, "أخبار ذات صلة", LIGHT, "13 يونيو 2023", RELIES, SAYS.replace("ثلاثة", "أربعة")
    )
    assert RELIES in body
    assert LIGHT not in body


def test_text_between_two_read_also_lines_is_kept() -> None:
    (body,) = bodies(TITLE, DAY, LEAVES, "اقرأ أيضا", LIGHT, SAYS, "اقرأ أيضا", LIGHT, ADDS)
    assert SAYS in body
    assert LIGHT not in body


def test_a_paragraph_in_the_head_of_the_page_is_no_article() -> None:
    (body,) = bodies("تصدر هذه النشرة من الجزر منذ ثلاثين عاما وتعنى بأحوال البحر وأهله.", *STORY)
    assert body.startswith(LEAVES)


def test_a_standfirst_above_the_date_is_no_part_of_the_body() -> None:
    post = only_post(page(TITLE, LEAVES, DAY, SAYS, ADDS))
    assert post.standfirst == LEAVES
    assert post.summary == LEAVES
    assert LEAVES not in post.body


def test_a_first_paragraph_under_the_date_stays_in_the_body_though_a_teaser_has_a_day() -> None:
    post = only_post(page(TITLE, DAY, LEAVES, "13 يونيو 2023", SAYS, ADDS))
    assert post.standfirst is None
    assert post.body.startswith(LEAVES)


@pytest.mark.parametrize(
    "again", ['سفينة "القمح" تغادر الجزر', "سفينة “القمح” تغادر الجزر", "«سفينة القمح» تغادر الجزر"]
)
def test_the_title_again_with_other_quotation_marks_is_left_out(again: str) -> None:
    title = "سفينة «القمح» تغادر الجزر"
    for lines in (
        [title, again, DAY, LEAVES, SAYS],
        [title, DAY, LEAVES, again, SAYS],
        [title, DAY, LEAVES, SAYS, again],
    ):
        (post,) = converted({"page.txt": page(*lines)}).posts
        assert post.title == title
        assert "تغادر الجزر" not in post.body
        assert post.captions == ()


def test_a_title_said_twice_in_one_line_is_said_once() -> None:
    assert only_post(page(f"{TITLE} {TITLE}", DAY, LEAVES, SAYS)).title == TITLE


def test_a_date_glued_to_the_title_is_taken_off() -> None:
    assert only_post(page(f"{TITLE} 14 يونيو 2023", LEAVES, SAYS)).title == TITLE


def test_a_day_that_belongs_to_the_title_stays() -> None:
    title = "سفينة القمح تغادر ميناء الجزر في 14 يونيو 2023"
    assert only_post(page(title, DAY, LEAVES, SAYS)).title == title


def test_a_title_with_the_number_twenty_is_a_title() -> None:
    title = "إنقاذ 20 بحارا قبالة ميناء الجزر بعد ليلة عاصفة"
    assert only_post(page(title, DAY, LEAVES, SAYS)).title == title


def test_lines_round_a_rights_sign_are_a_box_without_a_label() -> None:
    found = verdicts_of(
        page(TITLE, DAY, LEAVES, LIGHT, "© شراع الخليج", "ميناء الملح يفتح أبوابه", SAYS, ADDS)
    )
    assert [found[line].rule for line in (4, 5, 6)] == ["unlabelled-box"] * 3


def test_a_box_is_as_long_as_the_others_of_the_page_so_a_subheading_after_it_stays() -> None:
    lines = [
        TITLE,
        DAY,
        LEAVES,
        "أخبار ذات صلة",
        "صورة المنارة",
        LIGHT,
        SAYS,
        "أخبار ذات صلة",
        "صورة الميناء",
    ]
    post = only_post(page(*lines, "ميناء الملح يفتح أبوابه", "ريح هادئة", ADDS))
    assert "## ريح هادئة" in post.body
    assert "الملح" not in post.body


def test_a_list_of_headlines_at_the_end_is_left_out() -> None:
    lines = ["مقالات مشابهة", f"• {LIGHT}", f"  • {TITLE}", "  • ميناء الملح يفتح أبوابه للزوار"]
    (body,) = bodies(*STORY, *lines)
    assert body.rstrip().endswith(ADDS)


def test_a_page_of_long_bulleted_headlines_alone_is_refused() -> None:
    lines = [f"  • 1{n}:16 . {LIGHT} قبل الفجر في موسم الصيد الطويل... المزيد" for n in range(8)]
    ledger = only_ledger(page("أحدث الأخبار", *lines))
    assert ledger.status == "refused"


def test_rules_of_comments_in_prose_are_left_out() -> None:
    policy = "لا تعبر التعليقات المنشورة عن رأي الموقع، وتحتفظ إدارة الموقع بحق حذف ما يسيء منها."
    (body,) = bodies(*STORY, policy)
    assert policy not in body


def test_a_cookie_notice_in_the_first_paragraph_is_left_out() -> None:
    notice = "يستخدم هذا الموقع ملفات تعريف الارتباط، ويمكنك قراءة سياسة الخصوصية قبل أن تمضي."
    post = only_post("\n\n".join([notice, *STORY]))
    assert post.title == TITLE
    assert notice not in post.body


def test_a_brief_of_one_paragraph_is_an_article() -> None:
    post = only_post(page(TITLE, LEAVES))
    assert (post.title, post.body.strip()) == (TITLE, LEAVES)
    assert "short-article" in post.quality_reasons


def test_lines_broken_at_a_steady_width_make_paragraphs() -> None:
    wrapped = [
        "غادرت سفينة القمح الكبيرة ميناء الجزر قبل",
        "الفجر وعلى متنها عشرون بحارا وحمولة كاملة",
        "من القمح الذي حصده أهل الجزر في هذا الموسم",
        "وكان في وداعها على الرصيف أهل البلدة كلهم.",
        "",
        "وقال مدير الميناء الجديد إن الرحلة الطويلة",
        "إلى الساحل تستغرق ثلاثة أيام أو أربعة إذا",
        "هدأت الريح ولم تصادف السفينة في طريقها ما",
        "يعوقها، وإن سفينة أخرى ستلحق بها بعد أيام",
        "قليلة من وصولها.",
    ]
    post = only_post(page(TITLE, DAY, "", *wrapped))
    assert post.body.split("\n\n") == [" ".join(wrapped[:4]), " ".join(wrapped[5:]) + "\n"]
    assert post.trail is not None
    assert (post.trail.first_line, post.trail.last_line) == (1, 13)


def test_headlines_of_one_length_are_never_joined_into_a_paragraph() -> None:
    lines = [f"عنوان خبر آخر من أخبار البحر والموانئ رقمه {number}" for number in range(11, 19)]
    (body,) = bodies(page(*STORY, "اقرأ أيضا", *lines))
    assert "عنوان خبر آخر" not in body


def test_a_list_announced_by_a_colon_is_body() -> None:
    opening = "وتحمل السفينة في رحلتها هذه إلى الساحل ما يحتاج إليه أهله في الشتاء:"
    post = only_post(page(TITLE, DAY, opening, "• قمح الجزر", "• ملح الجنوب", SAYS, ADDS))
    assert "- قمح الجزر\n- ملح الجنوب" in post.body


def test_a_correction_under_the_text_is_kept() -> None:
    note = "تصحيح: ورد في نسخة سابقة أن السفينة غادرت ليلا"
    (body,) = bodies(*STORY, note)
    assert note in body


def test_a_short_last_sentence_is_body() -> None:
    (body,) = bodies(*STORY, "ثم هدأت الريح.")
    assert body.rstrip().endswith("ثم هدأت الريح.")


def test_a_glued_credit_is_cut_from_its_caption_and_marked_on_its_line() -> None:
    text = page(TITLE, "\u00a0رصيف  الميناء عند الفجرالمصدر: شراع الخليج", DAY, LEAVES, SAYS)
    assert only_post(text).captions == ("رصيف الميناء عند الفجر",)
    (cut,) = only_ledger(text).rows[1].cuts
    assert only_ledger(text).rows[1].text[cut.start : cut.end] == "المصدر: شراع الخليج"


def test_a_text_whose_rest_is_for_subscribers_is_doubtful() -> None:
    assert only_post(page(*STORY, "اشترك لقراءة المزيد")).quality_reasons[-1] == "cut-off"
    assert only_post(page(*STORY, "اشترك في نشرتنا البريدية")).quality_reasons == ("short-article",)


OPENS = "يبحر هواة الصيد كل صيف من ميناء الجزر، ويعود بعضهم بلا سمك وبقارب مكسور."
COLUMNS = [
    (
        "ليل المرفأ",
        "هدى الريحاني",
        "ينام المرفأ متأخرا في الصيف، ويصحو على صفير السفينة الأولى.",
    ),
    (
        "خبز الجزر",
        "سامر القاسم",
        "خبز الجزر لا يشبه خبز الساحل، ففيه ملح البحر وصبر الأمهات.",
    ),
    (
        "درس الريح",
        "منى الوادي",
        "علمتنا الريح أن الأشرعة الصغيرة تصل أيضا، وإن تأخرت قليلا.",
    ),
]


def test_leads_under_their_headlines_and_authors_are_a_list() -> None:
    assert not titles("آراء", *(line for column in COLUMNS for line in column))
    text = (LEAVES, SAYS, ADDS, *(line for column in COLUMNS for line in column))
    assert titles(TITLE, DAY, *text) == [TITLE]


def test_leads_under_their_headlines_and_days_are_a_list_newest_first() -> None:
    days = ("16 يونيو 2023", "15 يونيو 2023", "15 يونيو 2023")
    listed = [line for (head, _, lead), day in zip(COLUMNS, days, strict=True)
              for line in (head, day, lead)]  # fmt: skip
    assert not titles("آراء", *listed)
    assert titles(TITLE, DAY, LEAVES, SAYS, *listed) == [TITLE]


def test_two_dated_leads_are_a_list_under_a_site_s_menu() -> None:
    lines = (TITLE, "16 يونيو 2023", LEAVES, LIGHT, "15 يونيو 2023", LIT)
    assert not titles("الرئيسية", "أخبار الجزر", *lines)
    assert titles(*lines)


def test_bulleted_headlines_over_datelines_head_briefs() -> None:
    lines = (
        "* منارة تضيء ليلا",
        f"رأس الجزر - {LIT}",
        "* سفينة تغادر الميناء",
        f"ميناء الجزر - {LEAVES}",
    )
    assert titles("موجز الجزر", *lines) == ["منارة تضيء ليلا", "سفينة تغادر الميناء"]
    tips = ("* اختاروا زورقا آمنا", f"الزورق - {SAYS}", "* لا تبحروا ليلا", f"الليل - {LEAVES}")
    assert len(titles(TITLE, "14 يونيو 2023", OPENS, *tips)) == 1


def test_a_paragraph_that_opens_like_an_offer_to_skip_is_text() -> None:
    opens = "تخطى سعر صندوق التمر في سوق الواحة عشرين درهما لأول مرة منذ موسم الجفاف."
    says = "تخطت المزارع الصغيرة حاجز ألف صندوق في الأسبوع، وقال التجار إن الطلب لا يزال مرتفعا."
    assert bodies("التمر يغلو في سوق الواحة", DAY, opens, says) == [f"{opens}\n\n{says}\n"]


def test_a_button_between_paragraphs_is_no_sentence_whether_it_ends_in_a_stop_or_not() -> None:
    below = ("بحر هادئ", "نام البحارة.", "ريح خفيفة على طول الطريق إلى الجبل البعيد", SAYS, ADDS)
    bare, stopped = (
        verdicts_of(page(TITLE, DAY, LEAVES, button, *below)) for button in ("طباعة", "طباعة.")
    )
    assert [bare[line].kind for line in (4, 5)] == [stopped[line].kind for line in (4, 5)]
