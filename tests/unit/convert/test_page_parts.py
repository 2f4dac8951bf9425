"""Parts of saved pages: boxes to skip, bodies in pieces, words on pictures, what is shown."""

import pytest

from captures import converted
from newsdigest.model.post import Post

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
SHORT = "ولم يذكر موعد العودة."
ELSEWHERE = "قارب صيد صغير يعود إلى أهله بعد ثلاث ليال في عرض البحر."
LINKS = "".join(f'<h3><a href="/{n}">خبر بعيد رقم {n} عن الموانئ البعيدة</a></h3>' for n in "12")


def post_of(body: str, head: str = "") -> Post:
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>"
    (post,) = converted({"page.html": page}).posts
    return post


def test_what_a_link_leads_past_is_a_box_and_no_text() -> None:
    box = f'<div><a href="#end-of-box">تخط</a><p>{ELSEWHERE}</p><p id="end-of-box">نهاية</p></div>'
    assert ELSEWHERE not in post_of(f"<div><p>{LEAVES}</p>{box}<p>{SAYS}</p></div>").body


def test_a_table_of_contents_leads_past_nothing() -> None:
    page = f'<div><a href="#a">رحلة</a><p>{LEAVES}</p><h2 id="a">رحلة</h2><p>{SAYS}</p></div>'
    assert LEAVES in post_of(page).body


@pytest.mark.parametrize("name", ["article-body", "x1"])
def test_a_text_goes_on_in_a_second_body_below_a_box(name: str) -> None:
    body = f'<div class="{name}"><p>{LEAVES}</p><p>{SAYS}</p></div>'
    rest = f'<div class="{name}"><p>{SHORT}</p></div>'
    assert SHORT in post_of(f"<main>{body}<div>{LINKS}</div>{rest}</main>").body


def test_what_a_page_says_on_a_picture_is_not_its_caption() -> None:
    caption = "<figcaption>بحارة على الرصيف</figcaption>"
    figure = f"<figure><div><img><p>هالة العمري</p></div>{caption}</figure>"
    assert post_of(f"{figure}<p>{LEAVES}</p><p>{SAYS}</p>").captions == ("بحارة على الرصيف",)


def test_a_date_that_is_read_aloud_in_other_words_is_the_date_that_is_shown() -> None:
    both = '<span class="sr-only">On 12 Mar 2025</span><span aria-hidden="true">12/3/2025</span>'
    assert str(post_of(f"<div>{both}</div><p>{LEAVES}</p><p>{SAYS}</p>").published) == "2025-03-12"


def test_a_list_under_a_heading_that_closes_the_text_is_kept() -> None:
    listed = "<ul><li>ألف طن من القمح</li><li>مئة صندوق من الملح</li></ul>"
    heading = "<h3>ما الذي تحمله السفينة؟</h3>"
    body = post_of(f"<div><p>{LEAVES}</p><p>{SAYS}</p>{heading}{listed}</div>").body
    assert body.endswith("- ألف طن من القمح\n- مئة صندوق من الملح\n")


def test_lines_are_parted_where_a_style_keeps_them_as_typed() -> None:
    body = post_of(f'<div style="white-space: pre-line">{LEAVES}\n{SAYS}</div>').body
    assert body == f"{LEAVES}\n\n{SAYS}\n"


def test_the_page_that_a_script_will_show_is_read() -> None:
    page = (
        f'<html><body><div style="display:none"><h1>{TITLE}</h1><p>{LEAVES}</p></div></body></html>'
    )
    assert len(converted({"page.html": page}).posts) == 1


def test_the_next_story_that_a_script_will_show_is_not() -> None:
    more = f'<div style="display:none"><h1>{ELSEWHERE}</h1><p>{SAYS}</p><p>{ELSEWHERE}</p></div>'
    assert post_of(f"<p>{LEAVES}</p>{more}").body == f"{LEAVES}\n"


def test_a_mark_before_a_headline_and_a_line_below_it_are_no_part_of_it() -> None:
    heading = (
        f'<h1><span class="kicker">حصري</span> {TITLE} <small>وحمولتها كاملة من القمح</small></h1>'
    )
    (post,) = converted({"page.html": f"{heading}<p>{LEAVES}</p><p>{SAYS}</p>"}).posts
    assert (post.title, post.standfirst) == (TITLE, "وحمولتها كاملة من القمح")


def test_a_number_that_leads_to_a_note_is_no_part_of_the_text() -> None:
    note = '<sup><a href="#n1">1</a></sup>'
    assert post_of(f"<p>{LEAVES}{note}</p><p>{SAYS}</p>").body == f"{LEAVES}\n\n{SAYS}\n"


def test_what_is_not_to_be_printed_is_no_text() -> None:
    page = f'<p>{LEAVES}</p><div class="noprint"><p>{ELSEWHERE}</p></div><p>{SAYS}</p>'
    assert ELSEWHERE not in post_of(page).body


def test_a_day_over_the_headline_gives_way_to_a_dated_line_under_it() -> None:
    page = (
        f"<div>الجمعة 2 يونيو 2023</div><h1>{TITLE}</h1><div>ميناء الجزر 31/05/2023 03:25 م</div>"
    )
    (post,) = converted({"page.html": f"{page}<p>{LEAVES}</p><p>{SAYS}</p>"}).posts
    assert str(post.published) == "2023-05-31 15:25:00"


def test_a_caption_right_over_the_headline_is_kept() -> None:
    page = f"<figure><img><figcaption>بحارة على الرصيف</figcaption></figure><h1>{TITLE}</h1>"
    (post,) = converted({"page.html": f"<main>{page}<p>{LEAVES}</p><p>{SAYS}</p></main>"}).posts
    assert post.captions == ("بحارة على الرصيف",)


def test_a_day_outside_of_what_holds_headline_and_text_is_the_mastheads() -> None:
    page = f"<div>14 يونيو 2023</div><div><h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p></div>"
    (post,) = converted({"page.html": page}).posts
    assert post.published is None


def test_the_day_that_heads_the_posts_of_a_weblog_is_theirs() -> None:
    blog = "".join(f"<p>{line}</p>" for line in ("مدونة الجزر", "ملح", "قمح", "زيت", "سمك"))
    page = f"{blog}<h2>14 يونيو 2023</h2><div><h3>{TITLE}</h3><p>{LEAVES}</p><p>{SAYS}</p></div>"
    (post,) = converted({"page.html": f"<title>{TITLE}</title>{page}"}).posts
    assert str(post.published) == "2023-06-14"


def test_days_beside_headlines_of_a_list_are_those_of_other_stories() -> None:
    others = "".join(
        f'<div><a href="/{n}">قارب صيد صغير يعود إلى أهله</a><span>{n} يونيو 2023</span></div>'
        for n in (7, 8)
    )
    (post,) = converted(
        {"page.html": f"{others}<h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p>"}
    ).posts
    assert post.published is None


def test_leads_of_a_list_above_the_headline_are_no_article() -> None:
    leads = "".join(
        f'<div><h4><a href="/{n}">خبر بعيد رقم {n} عن الموانئ كلها</a></h4><p>{ADDS}</p></div>'
        for n in "123"
    )
    page = f"<nav>أخبار</nav>{leads}<h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p>"
    (post,) = converted({"page.html": f"<title>{TITLE}</title>{page}"}).posts
    assert post.body == f"{LEAVES}\n\n{SAYS}\n"


def test_a_desk_in_the_card_of_another_story_is_no_text() -> None:
    card = f'<div><a href="/1"><img><h4>{ELSEWHERE}</h4><span>اقتصاد</span></a></div>'
    body = post_of(f"<div><p>{LEAVES}</p>{card}<p>{SAYS}</p></div>").body
    assert body == f"{LEAVES}\n\n{SAYS}\n"


def test_a_headline_that_links_to_its_page_heads_its_standfirst_and_text() -> None:
    second = "المسافرون ينتظرون ثلاثة أيام على الرصيف، والبحارة يعدون الصناديق واحدا واحدا"
    page = f'<h1><a href="/here">{TITLE}</a></h1><h2>{second}</h2><p>{LEAVES}</p><p>{SAYS}</p>'
    (post,) = converted({"page.html": page}).posts
    assert (post.title, post.standfirst) == (TITLE, second)


@pytest.mark.parametrize(
    "card",
    [
        '<p><b><a href="/{n}">خبر بعيد رقم {n} عن الموانئ كلها</a></b></p><p>{said}</p>',
        '<div><div><a href="/{n}">خبر بعيد رقم {n} عن الموانئ كلها</a></div><p>{said}</p></div>',
        '<div><a href="/{n}"><h3>خبر بعيد رقم {n} عن الموانئ كلها</h3><p>{said}</p></a></div>',
        '<div><h3>خبر بعيد رقم {n} عن الموانئ</h3><p>{said}</p><a href="/{n}">المزيد</a></div>',
    ],
)
def test_a_page_of_leads_under_links_of_any_markup_holds_no_article(card: str) -> None:
    cards = "".join(card.format(n=n, said=said) for n, said in enumerate((LEAVES, SAYS, ADDS)))
    page = f"<title>أخبار البحر</title><h1>أخبار البحر</h1><main>{cards}</main>"
    assert not converted({"page.html": page}).posts
