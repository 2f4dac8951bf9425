"""The day of a story in columns, footers and trails: found where it is told, and nowhere else."""

import pytest

from captures import converted, only_post, page

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
TEXT = (LEAVES, SAYS)
MENU = ("شراع الخليج", "الرئيسية", "موانئ وسفن", "طقس البحر")


@pytest.mark.parametrize(
    ("below_day", "day"),
    [
        (("سمير الوادي", "رقم الصفحة: 2461", "A+", "سفن"), "2023-06-14"),
        (("سمير الوادي",), "2023-06-14"),
        (("رئيس التحرير", "سمير الوادي"), "None"),
        (("رقم الصفحة: 2461", "A+", "سفن", "قمح", "موانئ"), "None"),
        (("سمير الوادي", "13-06-2023", "مازن البحري"), "None"),
        (("سمير الوادي", "قوارب صغيرة تعود من عرض البحر قبل العاصفة", "سفن", "قمح"), "None"),
    ],
)
def test_a_day_over_the_author_in_a_column_over_the_headline_is_the_story_s(
    below_day: tuple[str, ...], day: str
) -> None:
    filler = ("قمح", "بحر", "ريح", "رصيف")
    post = only_post(page(*MENU, "14-06-2023", *below_day, *filler, TITLE, *TEXT))
    assert str(post.published) == day


def test_a_day_in_a_column_with_which_the_weekday_of_the_text_disagrees_is_none() -> None:
    told = LEAVES.replace("قبل الفجر", "يوم الأحد قبل الفجر")
    lines = (*MENU, "14-06-2023", "سمير الوادي", "سفن", "قمح", "بحر", "ريح", TITLE, told, SAYS)
    assert only_post(page(*lines)).published is None


@pytest.mark.parametrize(
    ("desk", "moment"),
    [("موانئ وسفن", "2023-06-14 20:03:00"), ("صفحة أخرى", "None")],
)
def test_a_day_with_its_zone_under_the_desk_that_the_menu_names_is_the_story_s(
    desk: str, moment: str
) -> None:
    day = "الأربعاء - 14 يونيو 2023 - الساعة 08:03 م بتوقيت اليمن ،،،"
    post = only_post(page("شراع الخليج", "موانئ وسفن", desk, day, TITLE, *TEXT))
    assert str(post.published) == moment


def test_a_clock_with_its_zone_below_two_copies_of_a_menu_is_the_visit_s() -> None:
    clock = "الأربعاء - 14 يونيو 2023 - الساعة 08:03 م بتوقيت اليمن"
    menu = ("الرئيسية", "سفن وقوارب", "موانئ وسفن")
    assert only_post(page(*menu, *menu, clock, TITLE, *TEXT)).published is None


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        (("سياسة", "{day}", "الشراع/خاص:", *TEXT), "2023-06-14 20:03:00"),
        (("ريح", "{day}", *TEXT), "None"),
    ],
)
def test_a_day_with_its_zone_under_a_usual_desk_on_the_first_line_is_the_story_s(
    lines: tuple[str, ...], moment: str
) -> None:
    day = "الأربعاء - 14 يونيو 2023 - الساعة 08:03 م بتوقيت اليمن"
    assert str(only_post(page(*lines).format(day=day)).published) == moment


@pytest.mark.parametrize(
    ("over", "moment"),
    [
        ("2023-06-14 12:36:01 - المصدر: شراع الخليج", "2023-06-14 12:36:00"),
        ("2023-06-14 - المصدر: شراع الخليج", "None"),
        ("2023-06-14 12:36:01 - طقس البحر", "None"),
    ],
)
def test_a_day_with_its_time_before_a_source_over_a_text_without_a_headline_is_its_own(
    over: str, moment: str
) -> None:
    assert str(only_post(page(over, "", *TEXT)).published) == moment


def test_a_labelled_day_below_the_address_of_the_source_is_the_story_s() -> None:
    lines = (TITLE, *TEXT, "الموقع :arabic.sail.example", "نشر الخبر اول مرة بتاريخ : 2023-06-14")
    assert str(only_post(page(*lines)).published) == "2023-06-14"


@pytest.mark.parametrize(
    ("others", "moment"), [("", "2023-06-14 23:14:00"), ("2023-06-13T08:00:00+03:00", "2023-06-14")]
)
def test_a_weblog_s_only_abbreviated_moment_gives_the_hour_of_its_post(
    others: str, moment: str
) -> None:
    foot = "<p>في <abbr class='published' title='2023-06-14T23:14:00+03:00'>11:14 م</abbr></p>"
    more = f"<abbr class='published' title='{others}'>8:00</abbr>" if others else ""
    body = f"<h1>{TITLE}</h1><p>14 يونيو 2023</p><p>{LEAVES}</p><p>{SAYS}</p>{foot}{more}"
    (post,) = converted({"page.html": f"<html><body>{body}</body></html>"}).posts
    assert str(post.published) == moment


@pytest.mark.parametrize(
    ("trail", "day"),
    [
        ("الرئيسية | سفن الأربعاء 14 حزيران (يونيو) 2023", "2023-06-14"),
        ("الرئيسية | سفن الخميس 15 حزيران (يونيو) 2023", "None"),
    ],
)
def test_a_day_before_the_dash_that_opens_a_text_is_its_own_where_the_trail_tells_it(
    trail: str, day: str
) -> None:
    lines = ("شراع الخليج", trail, TITLE, f"مرفأ الجزر 14 يونيو 2023 - {LEAVES}", SAYS)
    assert str(only_post(page(*lines)).published) == day


@pytest.mark.parametrize(
    ("below", "updated"),
    [
        (("آخر تعديل على الأربعاء, 14 جوان 2023 17:05",), "2023-06-14 17:05:00"),
        (("آخر تحديث: 15 يونيو 2023",), "None"),
        (("عدد القراءات 12", "آخر تعديل: 15 يونيو 2023"), "2023-06-15"),
        (("عدد القراءات 12", "آخر تحديث: 15 يونيو 2023"), "None"),
        (("آخر تعديل: 13 يونيو 2023",), "None"),
        (("اقرأ أيضا", "آخر تعديل: 15 يونيو 2023"), "None"),
    ],
)
def test_an_update_below_the_text_is_its_own_where_it_says_so(
    below: tuple[str, ...], updated: str
) -> None:
    post = only_post(page(TITLE, "نشر في: 14 جوان 2023 16:42", *TEXT, *below))
    assert (str(post.published), str(post.updated)) == ("2023-06-14 16:42:00", updated)


@pytest.mark.parametrize(
    ("below", "day"),
    [
        (("مواضيع ذات صلة", "إعلان", "تاريخ 14.06.2023", "الكاتب سمير الوادي"), "2023-06-14"),
        (("مواضيع ذات صلة", "تاريخ 14.06.2023", "الوسوم: سفن"), "2023-06-14"),
        (("مواضيع ذات صلة", "14.06.2023", "الكاتب سمير الوادي"), "None"),
        (("مواضيع ذات صلة", "تاريخ 14.06.2023", "قوارب صغيرة تعود من عرض البحر"), "None"),
    ],
)
def test_a_labelled_day_over_the_author_below_a_text_is_its_own(
    below: tuple[str, ...], day: str
) -> None:
    assert str(only_post(page(TITLE, *TEXT, *below)).published) == day


def test_a_day_under_a_note_that_asks_readers_for_mistakes_is_the_story_s() -> None:
    note = "إذا كنت تعتقد أن في المقال خطأ أو لديك ما تضيفه إلى ما قرأت فاكتب ذلك هنا"
    lines = (TITLE, *TEXT, note, "14/06/2023 - 8:00 ص", "شارك المقالة")
    assert str(only_post(page(*lines)).published) == "2023-06-14 08:00:00"


@pytest.mark.parametrize(
    ("below", "day"),
    [
        (("نشرت بواسطة المحرر في 14 يونيو 2023",), "2023-06-14"),
        (("مرسلة بواسطة هدى الريحاني في 14 يونيو 2023", "اقرأ أيضا"), "2023-06-14"),
        (("نشرت بواسطة المحرر في 14 يونيو 2023", "قوارب صغيرة تعود من عرض البحر"), "None"),
        (("قوارب صغيرة تعود من البحر", "نشرت بواسطة المحرر في 14 يونيو 2023"), "None"),
        (("أبحرت من الميناء في 14 يونيو 2023",), "None"),
    ],
)
def test_who_published_and_when_right_below_a_text_is_its_day(
    below: tuple[str, ...], day: str
) -> None:
    assert str(only_post(page(TITLE, *TEXT, *below)).published) == day


def test_who_published_and_when_in_a_box_of_another_story_is_no_day() -> None:
    link = '<a href="/x">قوارب صغيرة تعود من عرض البحر إلى الميناء</a>'
    box = f"<div><div>نشرت بواسطة المحرر في 14 يونيو 2023</div>{link}</div>"
    body = f"<article><h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p></article>{box}"
    (post,) = converted({"page.html": f"<html><body>{body}</body></html>"}).posts
    assert post.published is None


@pytest.mark.parametrize(
    ("over", "day"),
    [
        (("الأربعاء 14 حزيران (يونيو) 2023, بقلم سمير الوادي",), "2023-06-14"),
        (("قوارب صغيرة تعود من عرض البحر", "بقلم سمير الوادي 14 يونيو 2023"), "None"),
    ],
)
def test_a_day_with_its_author_over_the_headline_is_the_story_s_under_no_other(
    over: tuple[str, ...], day: str
) -> None:
    lines = ("شراع الخليج", "الرئيسية", "طقس", *over, TITLE, *TEXT)
    assert str(only_post(page(*lines)).published) == day


def test_an_update_in_the_frame_below_a_saved_page_s_text_is_its_own() -> None:
    foot = '<div class="itemContentFooter"><span>آخر تعديل في 14 يونيو 2023 19:30</span></div>'
    body = f"<h1>{TITLE}</h1><p>14 يونيو 2023 16:08</p><div><p>{LEAVES}</p><p>{SAYS}</p></div>"
    (post,) = converted({"page.html": f"<html><body>{body}{foot}</body></html>"}).posts
    assert str(post.updated) == "2023-06-14 19:30:00"
