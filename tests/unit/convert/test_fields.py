"""Fields: who published, who wrote, whose report it is, and when; nothing that is not said."""

from datetime import date, datetime

import pytest

from captures import converted, only_post, page
from newsdigest.model.capture import PageFacts

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
STORY = (TITLE, "14 يونيو 2023", LEAVES, SAYS)


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ((*STORY, "المصدر: شراع الخليج"), "شراع الخليج"),
        ((TITLE, f"الشراع /- {LEAVES}", SAYS), "الشراع"),
        (
            (
                *STORY,
                "وقال البحار، في حديث خاص لـ«شراع الخليج»، إن الريح كانت هادئة في تلك الليلة.",
            ),
            "شراع الخليج",
        ),
        ((*STORY, "جميع الحقوق محفوظة © 2023 شركة شراع الخليج"), "شراع الخليج"),
        ((*STORY, "© 2023 شراع الخليج"), "شراع الخليج"),
        ((*STORY, "جميع الحقوق محفوظة لـ شراع الخليج"), "شراع الخليج"),
        ((*STORY, "© 2023 حقوق النشر محفوظة لـ", "شراع الخليج"), "شراع الخليج"),
        ((TITLE, "صدى البحر نيوز - عدن", LEAVES, SAYS), "صدى البحر نيوز"),
        ((TITLE, f"بغداد/الشراع: {LEAVES}", SAYS), "الشراع"),
        ((TITLE, f"صدى البحر نيوز - {LEAVES}", SAYS), "صدى البحر نيوز"),
        ((f"{TITLE} | شراع الخليج", *STORY), "شراع الخليج"),
        ((TITLE, f"بغداد/ سمير الوادي: {LEAVES}", SAYS), None),
        ((*STORY, "المصدر: رويترز"), None),
        (
            (*STORY, "وأوضح لـ«شراع الخليج» أن الريح كانت هادئة في تلك الليلة من أولها إلى آخرها."),
            None,
        ),
        (STORY, None),
    ],
    ids=[
        "source",
        "dateline",
        "exclusive",
        "rights",
        "sign",
        "to",
        "broken",
        "beside-town",
        "town-slash",
        "before-dash",
        "after-title",
        "town-person",
        "agency",
        "said-once",
        "none",
    ],
)
def test_the_outlet_is_who_the_page_says_it_is(lines: tuple[str, ...], outlet: str | None) -> None:
    assert only_post(page(*lines)).outlet == outlet


def test_an_outlet_that_people_speak_to_twice_is_the_page_s_own() -> None:
    said = "وأوضح لـ«شراع الخليج» أن الريح كانت هادئة في تلك الليلة من أولها إلى آخرها."
    again = "وأضاف لـ«شراع الخليج» أن السفينة لم تصادف في طريقها ما يعوقها عن الوصول."
    assert only_post(page(*STORY, said, again)).outlet == "شراع الخليج"


def test_a_comma_between_a_day_and_the_author_is_no_part_of_the_name() -> None:
    post = only_post(page(TITLE, "14 يونيو 2023، هدى الكيلاني", LEAVES, SAYS))
    assert (post.byline, post.published) == ("هدى الكيلاني", date(2023, 6, 14))


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("بقلم هدى الكيلاني آخر تحديث يونيو 14, 2023", None),
        ("الكاتبة : هدى الكيلاني   التاريخ : 14/06/2023   المصدر : الشراع", date(2023, 6, 14)),
    ],
)
def test_labels_beside_the_author_and_the_day_are_no_part_of_the_name(
    line: str, published: date | None
) -> None:
    post = only_post(page(TITLE, line, LEAVES, SAYS))
    assert (post.byline, post.published) == ("هدى الكيلاني", published)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("كتبت هدى الريحاني", "هدى الريحاني"),
        ("كتب - سمير الوادي:", "سمير الوادي"),
        ("إعداد: سمير الوادي", "سمير الوادي"),
        ("بقلم سمير الوادي", "سمير الوادي"),
        ("بيروت - هدى الريحاني", "هدى الريحاني"),
        ("هدى الريحاني - القاهرة", "هدى الريحاني"),
        ("كتب فريق التحرير 4 دقيقة للقراءة", "فريق التحرير"),
        ("هدى الريحاني", "هدى الريحاني"),
        ("بيروت - رويترز", None),
        ("وكالات", None),
        ("رصيف الميناء عند الفجر", None),
    ],
)
def test_the_byline_is_a_person_or_a_desk_and_never_an_agency(
    line: str, byline: str | None
) -> None:
    assert only_post(page(TITLE, line, "14 يونيو 2023", LEAVES, SAYS)).byline == byline


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        ((*STORY, "المصدر: رويترز"), "رويترز"),
        ((TITLE, "بيروت - رويترز", "14 يونيو 2023", LEAVES, SAYS), "رويترز"),
        ((TITLE, f"الجزر (أ ف ب) - {LEAVES}", SAYS), "فرانس برس"),
        ((TITLE, f"ذكرت وكالة «بلومبيرغ» أن سفينة القمح في طريقها. {LEAVES}", SAYS), "بلومبرغ"),
        (
            (TITLE, f"نقلا عن صحيفة «فايننشال تايمز» الصادرة اليوم. {LEAVES}", SAYS),
            "فايننشال تايمز",
        ),
        ((*STORY, "(بترا)"), "بترا"),
        ((TITLE, LEAVES, f"{SAYS} (رويترز)"), "رويترز"),
        ((TITLE, f"أنقرة/ الأناضول {LEAVES}", SAYS), "الأناضول"),
        ((TITLE, "رصيف الميناء عند الفجر (رويترز)", LEAVES, SAYS), None),
        ((TITLE, LEAVES, f"ورفضت رويترز التعليق على ما نُشر. {SAYS}"), None),
        (STORY, None),
    ],
    ids=[
        "source",
        "byline",
        "brackets",
        "said",
        "paper",
        "alone",
        "end",
        "town",
        "photo",
        "mention",
        "none",
    ],
)
def test_the_agency_is_whose_report_the_text_credits(
    lines: tuple[str, ...], agency: str | None
) -> None:
    assert only_post(page(*lines)).agency == agency


def test_a_date_of_the_visit_over_the_page_is_not_the_article_s() -> None:
    post = only_post(page("الأربعاء 21 يونيو 2023", "الرئيسية", TITLE, LEAVES, SAYS))
    assert post.published is None


def test_an_update_without_a_publication_is_only_an_update() -> None:
    post = only_post(page(TITLE, "آخر تحديث: 15 يونيو 2023", LEAVES, SAYS))
    assert (post.published, post.updated) == (None, date(2023, 6, 15))


def test_glued_dates_are_publication_and_update() -> None:
    post = only_post(page(TITLE, "يونيو 14, 2023آخر تحديث: يونيو 15, 2023", LEAVES, SAYS))
    assert (post.published, post.updated) == (date(2023, 6, 14), date(2023, 6, 15))


def test_a_day_that_no_calendar_has_is_told_and_left_out() -> None:
    done = converted({"page.txt": page(TITLE, "31 يونيو 2023", LEAVES, SAYS)})
    assert done.posts[0].published is None
    assert [problem.where for problem in done.problems] == ["page.txt:2"]


def test_what_the_curator_knows_wins_over_the_page() -> None:
    facts = PageFacts(
        "عنوان المحرر",
        "2023-06-10",
        "2023-06-11T08:30",
        "منارة الجزر",
        "نادر الخولي",
        "https://example.org/1",
        "2023-06-20",
    )
    done = converted(
        {"page.txt": page(TITLE, "كتبت هدى الريحاني", *STORY[1:], "المصدر: شراع الخليج")},
        {"page.txt": facts},
    )
    (post,) = done.posts
    assert (post.title, post.title_made) == ("عنوان المحرر", False)
    assert (post.published, post.updated) == (date(2023, 6, 10), datetime(2023, 6, 11, 8, 30))  # noqa: DTZ001 - printed time
    assert (post.outlet, post.byline) == ("منارة الجزر", "نادر الخولي")
    assert (post.url, post.captured) == ("https://example.org/1", "2023-06-20")


def test_a_trail_from_the_home_page_gives_its_last_desk_as_section() -> None:
    assert only_post(page("logo", "الرئيسية / أسواق / اقتصاد", *STORY)).section == "اقتصاد"
    assert only_post(page("logo", "الرئيسية اقتصاد", *STORY)).section == "اقتصاد"


def test_a_section_is_the_desk_s_name() -> None:
    assert only_post(page("logo", "اقتصاد", *STORY)).section == "اقتصاد"
    assert only_post(page(*STORY)).section is None


@pytest.mark.parametrize("end", [" .", "\u00a0.", " ", ".  "])
def test_a_blank_before_the_first_stop_ends_no_title_and_no_summary(end: str) -> None:
    texts = page(f"غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا{end}", SAYS)
    (post,) = converted({"page.txt": texts}).posts
    assert post.title == post.title.strip()
    assert post.summary == post.summary.strip()
