"""Reading: whatever a curator drops into seeds/ becomes text, or a refusal that says why."""

import codecs

import pytest

from captures import converted, only_ledger, only_post, page
from newsdigest.convert.pipeline import Conversion
from newsdigest.model.capture import PageFacts

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
STORY = page(TITLE, "14 يونيو 2023", "", LEAVES, "", SAYS)

MORE = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
WAITS = "وينتظر تجار الساحل السفينتين منذ أسبوعين، وقد خلت مخازنهم من الدقيق."


def reason_of(raw: str | bytes) -> str | None:
    done = converted({"page.txt": raw})
    assert not done.posts
    assert done.ledgers[0].status == "refused"
    return done.ledgers[0].reason


def told(done: Conversion) -> str:
    return "\n".join(map(str, done.problems))


@pytest.mark.parametrize(
    "raw",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        STORY.encode("windows-1256"),
        STORY.encode("iso-8859-6"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
        STORY.encode().decode("cp1256").encode(),
    ],
    ids=["utf-8", "mark", "1256", "8859-6", "utf-16", "16-le", "16-be", "crlf", "cr", "mojibake"],
)
def test_a_capture_in_any_encoding_makes_the_same_post(raw: bytes) -> None:
    post = only_post(raw)
    assert (post.title, post.body) == (TITLE, f"{LEAVES}\n\n{SAYS}\n")


def test_the_ledger_names_the_encoding_and_what_was_mended() -> None:
    ledger = only_ledger(f"\u200f{STORY}".encode("utf-16"))
    assert ledger.encoding == "utf-16-le"
    assert ledger.repairs == ("invisible-marks",)


@pytest.mark.parametrize("raw", [b"", b" \n\n\t\n", "\u200f\n\u00a0\n".encode(), b"____\n***\n"])
def test_a_capture_without_a_letter_is_empty(raw: bytes) -> None:
    assert reason_of(raw) == "empty"


def test_a_picture_is_no_text() -> None:
    assert reason_of(b"\x89PNG\r\n\x1a\n" + bytes(range(256))) == "binary"


def test_a_page_in_english_is_foreign() -> None:
    text = (
        "The ship left the harbour of the islands before dawn, with twenty sailors on board. " * 3
    )
    assert reason_of(page("Ship leaves", text, text)) == "foreign-language"


def test_a_page_in_persian_is_foreign_though_its_letters_look_arabic() -> None:
    text = "کشتی گندم پیش از سپیده‌دم از بندر جزیره‌ها بیرون رفت و بیست ملوان در آن بودند."
    assert reason_of(page("کشتی گندم از بندر بیرون رفت", text, text)) == "foreign-language"


def test_a_persian_name_makes_no_arabic_page_foreign() -> None:
    assert only_post(
        page(STORY, "", "وأبحرت معها سفينة أخرى اسمها «چابهار» يقودها رجل من أهل الساحل البعيد.")
    )


def test_letters_that_were_lost_make_a_page_damaged() -> None:
    assert reason_of(page(TITLE, *[LEAVES.replace("ا", "??")] * 4)) == "damaged-text"


def test_words_that_run_backwards_make_a_page_damaged() -> None:
    text = " ".join(
        word[::-1] for word in f"{LEAVES} {SAYS} المدينة الكبيرة والحمولة الكاملة".split()
    )
    assert reason_of(page(text, text)) == "damaged-text"


def test_words_cut_into_pieces_make_a_page_damaged() -> None:
    text = " ".join(word[i : i + 2] for word in LEAVES.split() for i in range(0, len(word), 2))
    assert reason_of(page(text, text)) == "damaged-text"


def test_a_page_of_headlines_with_a_paragraph_each_is_an_index() -> None:
    lines = [
        line
        for number in range(6)
        for line in (
            f"عنوان الخبر رقم {number} من أخبار البحر والموانئ هذا اليوم",
            LEAVES.replace("عشرون", str(number)),
        )
    ]
    assert reason_of(page(*lines)) == "index-page"


def test_a_page_of_two_leads_is_an_index() -> None:
    second = (
        "متحف الزجاج يفتح أبوابه للزوار من جديد",
        "دخل الناس القاعة الأولى صباح السبت مجانا وأعجبتهم الأواني الخضراء كثيرا.",
    )
    assert reason_of(page(TITLE, LEAVES, "ثقافة", *second)) == "index-page"
    assert reason_of(page(f"- {TITLE}", LEAVES, f"- {second[0]}", second[1])) == "index-page"
    assert only_post(page(TITLE, LEAVES, f"- {second[0]}", second[1]))
    cut = "، وقال مدير الميناء إن الرحلة تستغرق ثلاثة أيام…"
    assert reason_of(page(f"{LEAVES[:-1]}{cut}", f"{second[1][:-1]}{cut}")) == "index-page"


def test_a_page_with_the_cut_lead_of_one_story_is_an_index() -> None:
    cut = f"{LEAVES} {SAYS} ولم يقل متى تعود السفينة"
    assert reason_of(page(TITLE, f"{cut} […]")) == "index-page"
    assert reason_of(page(TITLE, f"{cut}… أكمل القراءة")) == "index-page"
    assert reason_of(page(TITLE, f"{cut}...", "اقرأ المزيد")) == "index-page"
    assert reason_of(page(TITLE, cut, "... read full story")) == "index-page"
    assert only_post(page(TITLE, f"{cut}..."))
    assert only_post(page(TITLE, "15 مارس 2024", f"{cut}...", "اقرأ المزيد"))


def test_an_author_s_leads_cut_off_in_brackets_are_an_index() -> None:
    leads = [f"{text} {WAITS[:-1]} (...)" for text in (LEAVES, SAYS, MORE)]
    assert reason_of(page(leads[0], leads[1], WAITS, leads[2])) == "index-page"
    assert only_post(page(TITLE, LEAVES, SAYS, WAITS, leads[2]))


def test_a_page_of_columns_by_many_is_an_index() -> None:
    names = ("سلمى الراعي", "رائد الخطيب", "هند القاضي", "مازن الحلو", "كريم الصباغ")
    lines = [
        line
        for name, n in zip(names, range(5), strict=True)
        for line in (f"{TITLE} في رحلتها رقم {n}", name, LEAVES.replace("عشرون", str(n)))
    ]
    assert reason_of(page(*lines)) == "index-page"


def test_paragraphs_that_end_in_dots_and_go_on_are_no_list() -> None:
    ends = [f"{text[:-1]}..." for text in (f"{LEAVES} {WAITS}", f"{SAYS} {MORE}", f"{MORE} {SAYS}")]
    assert only_post(page(TITLE, *ends))


def test_one_story_with_a_subheading_is_no_index() -> None:
    assert only_post(page(TITLE, LEAVES, "الدليل يقود السفينة بين الصخور ليلا", SAYS))


def test_a_page_on_which_a_site_speaks_of_itself_is_refused() -> None:
    ours = "نجمع اسمك وعنوانك حين تكتب إلينا، ونحتفظ بهما سنة واحدة ثم نمحوهما من الدفتر."
    ends = "إذا واصلت استخدام هذا الموقع فأنت توافق على هذه السياسة وعلى كل تعديل لها."
    assert reason_of(page("سياسة الخصوصية", ours, ends)) == "site-page"
    assert only_post(page("الرئيسية", "من نحن", LEAVES, SAYS))
    assert reason_of(page("سياسة الخصوصية", LEAVES, SAYS, ours)) == "site-page"
    assert only_post(page("الرئيسية", "سياسة الخصوصية", LEAVES, SAYS, WAITS, ours))


def test_rules_of_a_site_without_a_heading_are_refused() -> None:
    rules = [
        "نحفظ ما تكتبه عند التسجيل من معلوماتك سنة كاملة ثم نمحوه من دفاتر موقعنا كلها.",
        "إذا واصلت استخدام هذا الموقع فأنت توافق على هذه السياسة وعلى كل تعديل لها.",
        "قد نغير هذه السياسة متى شئنا، ونخبر زوارنا بذلك قبل أن يسري التغيير بأسبوع.",
    ]
    assert reason_of(page(*rules)) == "site-page"
    assert only_post(page(TITLE, *rules))
    assert only_post(page(LEAVES, SAYS, *rules[:2]))


def test_a_page_that_names_who_makes_a_paper_is_refused() -> None:
    heads = ["رئيس التحرير", "مازن الحلو", "نائب رئيس التحرير", "سلمى الراعي"]
    tail = ["سكرتير رئيس التحرير", "هند القاضي", LEAVES]
    assert reason_of(page("من نحن", *heads, *tail)) == "site-page"
    assert only_post(page("من نحن", *heads, TITLE, "15 مارس 2024", LEAVES, SAYS))


def test_a_dated_report_about_cookies_is_kept() -> None:
    tells = "تخزن المتاجر ملفات تعريف الارتباط في حواسيب الناس، ويظهر لهم زر «قبول الكل» كل صباح."
    assert only_post(page("متاجر الجزر تتعقب زبائنها بين المواقع", "15 مارس 2024", tells))


def test_an_arabic_report_with_its_translation_is_kept() -> None:
    text = (
        "The ship left the harbour of the islands before dawn, with twenty sailors on board. " * 2
    )
    assert only_post(page(TITLE, LEAVES, SAYS, WAITS, text, text))
    assert reason_of(page(TITLE, LEAVES, *[text] * 4)) == "foreign-language"


def test_a_page_that_only_asks_for_consent_is_refused() -> None:
    asks = "نضع على جهازك ملفات تعريف الارتباط لنعرف عدد الزوار، ويمكنك أن ترفضها كلها."
    assert reason_of(page("قبل المتابعة", asks, "قبول الكل", "رفض الكل")) == "wall"
    assert reason_of(page("15 مارس 2024", asks, "قبول الكل", "رفض الكل")) == "wall"
    assert only_post(page(TITLE, LEAVES, SAYS, asks, "قبول الكل", "رفض الكل"))
    brief = "وبلغت حمولة السفينة ألف طن، وقال جنود الميناء إن تفريغها يستغرق يوما كاملا."
    assert only_post(page(asks, "قبول الكل", "رفض الكل", TITLE, brief))


def test_a_line_for_machines_makes_no_article_an_error_page() -> None:
    asks = "Please enable JavaScript to view the comments powered by Disqus."
    assert only_post(page(TITLE, LEAVES, asks))
    assert only_post(page("Please enable JavaScript to view this site.", TITLE, LEAVES))
    why = "يستعمل الموقع خدمة تحميه من البرامج الآلية، فإن رأيت هذه الصفحة فانتظر ثواني قليلة."
    assert reason_of(page("يجب تفعيل جافا سكريبت للمتابعة", why)) == "error-page"


def test_a_story_over_a_list_of_cut_leads_is_no_index() -> None:
    cut = f"{SAYS[:-1]} وتعود بعد أن يكتمل تفريغها في المرفأ..."
    teasers = [line for n in range(5) for line in (f"{TITLE} في رحلتها رقم {n}", f"{n} {cut}")]
    assert only_post(page(TITLE, LEAVES, *teasers)).title == TITLE


def test_a_brief_that_lost_its_stop_is_an_article() -> None:
    brief = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا في طريقها إلى الساحل"
    assert only_post(page(TITLE, "15 مارس 2024", brief))
    assert only_post(page(TITLE, brief))
    assert reason_of(page("الرئيسية", "العالم", f"أسعار {brief}", "رياضة")) == "no-article"


def test_menus_without_a_story_hold_no_article() -> None:
    assert reason_of(page("الرئيسية", "العالم", "اقتصاد", "رياضة", "اتصل بنا")) == "no-article"


def test_a_refusal_is_a_problem_that_says_what_to_do() -> None:
    done = converted({"sea/page.txt": ""})
    assert told(done).startswith("sea/page.txt:1: the capture is empty. Save the page again")
    assert "refuse = true" in told(done)
    assert "sea/page.toml" in told(done)


@pytest.mark.parametrize("raw", [STORY, "", b"\x89PNG\r\n\x1a\n"])
def test_a_capture_the_curator_refused_is_no_problem(raw: str | bytes) -> None:
    done = converted({"page.txt": raw}, {"page.txt": PageFacts(refuse=True)})
    assert done.posts == ()
    assert done.problems == ()
    assert (done.ledgers[0].status, done.ledgers[0].reason) == ("refused", "refused-by-curator")


def test_one_bad_capture_keeps_no_other_from_being_converted() -> None:
    done = converted({"a.txt": b"\x00\x01\x02\xff" * 50, "b.txt": STORY})
    assert [post.title for post in done.posts] == [TITLE]
    assert [ledger.status for ledger in done.ledgers] == ["refused", "converted"]


def test_a_saved_page_gives_the_same_article_as_its_text() -> None:
    parts = [
        f"<h1>{TITLE}</h1>",
        "<time>14 يونيو 2023</time>",
        f"<p>{LEAVES}</p>",
        f"<p>{SAYS}</p>",
    ]
    done = converted(
        {"page.html": f"<nav>الرئيسية</nav><div>{''.join(parts)}</div><footer>الجزر</footer>"}
    )
    (post,) = done.posts
    assert (post.title, post.body) == (TITLE, f"{LEAVES}\n\n{SAYS}\n")
    assert done.ledgers[0].format == "html"


def test_a_short_text_broken_over_narrow_lines_is_an_article() -> None:
    lines = (
        "سفينة القمح تغادر ميناء الجزر إلى الساحل",
        "14 يونيو 2023",
        "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها",
        "عشرون بحارا وأربعون طنا من القمح والزيت والملح",
        "والتمر.",
        "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة",
        "أيام إذا هدأت الريح.",
    )
    assert "وعلى متنها عشرون" in only_post(page(*lines)).body


def test_signs_for_lost_letters_in_the_text_are_a_doubt() -> None:
    spoiled = STORY.replace("عشرون", "عشر\ufffdن")
    assert "lost-letters" in only_post(spoiled).quality_reasons
    assert "lost-letters" not in only_post(STORY).quality_reasons
