"""Saved pages of one make or another: editors' leftovers, hidden parts, posts of other sites."""

import json

import pytest

from captures import converted
from newsdigest.model.post import Post

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
ELSEWHERE = "كلام لا يراه أحد من القراء ولا علاقة له بالسفن ولا بالموانئ أبدا."


def posts_of(page: str) -> tuple[Post, ...]:
    return converted({"page.html": page}).posts


def post_of(body: str, head: str = "") -> Post:
    (post,) = posts_of(f"<html><head>{head}</head><body>{body}</body></html>")
    return post


def story(*more: str) -> str:
    return f"<h1>{TITLE}</h1><div><p>{LEAVES}</p>{''.join(more)}<p>{SAYS}</p></div>"


@pytest.mark.parametrize(
    "element",
    [
        f'<p style="DISPLAY : None !important">{ELSEWHERE}</p>',
        f'<p style="font-size:0">{ELSEWHERE}</p>',
        f'<p style="position:absolute;left:-9999px">{ELSEWHERE}</p>',
        f'<div class="d-none"><p>{ELSEWHERE}</p></div>',
        f'<div class="box hidden"><p>{ELSEWHERE}</p></div>',
        f"<amp-twitter><blockquote placeholder><p>{ELSEWHERE}</p></blockquote></amp-twitter>",
    ],
)
def test_what_styles_and_classes_hide_is_no_text(element: str) -> None:
    assert ELSEWHERE[:20] not in post_of(story(element)).body


@pytest.mark.parametrize("classes", ["d-none d-md-block", "hidden lg:block", "has-hidden-menu"])
def test_what_a_wider_screen_shows_is_text(classes: str) -> None:
    assert ADDS in post_of(story(f'<div class="{classes}"><p>{ADDS}</p></div>')).body


def test_the_article_stays_where_a_class_hides_all_of_it() -> None:
    assert SAYS in post_of(f'<div class="hidden">{story()}</div>').body


def test_who_posted_an_embedded_post_is_no_text_and_its_words_are() -> None:
    tweet = f'<blockquote class="twitter-tweet"><p>{ADDS}</p>— الميناء (@port) <a href="#">يوم</a>'
    body = post_of(story(f"{tweet}</blockquote>")).body
    assert f"> {ADDS}" in body
    assert "@port" not in body


def test_a_sentence_that_an_editor_cut_in_pieces_is_whole() -> None:
    pieces = f'<span lang="AR-SA">{SAYS[:30]}</span><span lang="AR-SA">{SAYS[30:]}</span>'
    assert SAYS in post_of(f"<h1>{TITLE}</h1><p>{LEAVES}</p><p>{pieces}</p>").body


def test_a_weblog_names_itself_before_the_headline() -> None:
    head = f"<title>دفتر البحر: {TITLE}</title>"
    body = f"<h1>دفتر البحر</h1><h3>{TITLE}</h3><p>{LEAVES}</p><p>{SAYS}</p>"
    post = post_of(body, f'{head}<meta property="og:title" content="{TITLE}">')
    assert (post.outlet, post.title) == ("دفتر البحر", TITLE)


def test_the_word_for_what_an_outlet_is_belongs_to_its_name() -> None:
    head = f"<title>{TITLE} - صحيفة المرفأ</title>"
    post = post_of(f"{story()}<footer>جميع الحقوق محفوظة لصحيفة المرفأ</footer>", head)
    assert post.outlet == "صحيفة المرفأ"


def test_names_and_days_are_read_from_marks_of_rdfa() -> None:
    line = '<p>بقلم <span property="author">ليلى البحري</span> في '
    line += '<span property="schema:datePublished" content="2025-05-06">السادس من أيار</span></p>'
    post = post_of(story().replace("</h1>", f"</h1>{line}"))
    assert (post.byline, str(post.published)) == ("ليلى البحري", "2025-05-06")


def test_the_box_about_the_author_names_who_wrote_where_nothing_else_does() -> None:
    box = '<div class="writer-card"><h4><a href="/w">سامر البحري</a></h4><p>كاتب مقيم في طنجة</p>'
    assert post_of(f"{box}</div>{story()}").byline == "سامر البحري"


def test_a_reader_who_comments_wrote_nothing() -> None:
    comment = f'<div class="comment"><b itemprop="author">سامر البحري</b><p>{ELSEWHERE}</p></div>'
    assert post_of(story() + comment).byline is None


def test_a_mark_on_the_headline_is_not_part_of_it() -> None:
    assert post_of(story().replace("</h1>", " <sup>مميز</sup></h1>")).title == TITLE


PIECES = {
    "blocks": [{"type": "paragraph", "data": {"text": each}} for each in (LEAVES, SAYS, ADDS)],
    "children": [
        {"_type": "block", "children": [{"text": each[:20]}, {"text": each[20:]}]}
        for each in (LEAVES, SAYS, ADDS)
    ],
    "content": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": each}]}
        for each in (LEAVES, SAYS, ADDS)
    ],
    "attributes": [
        {"name": "core/paragraph", "attributes": {"content": each}} for each in (LEAVES, SAYS, ADDS)
    ],
}


@pytest.mark.parametrize("key", PIECES)
@pytest.mark.parametrize("state", ['<script type="application/json">{}', "<script>window.S = {};"])
def test_paragraphs_are_read_from_the_pieces_of_an_editor(key: str, state: str) -> None:
    teasers = [{"title": "خبر آخر عن الطقس", "text": ELSEWHERE} for _ in range(9)]
    kept = {
        "article": {"title": TITLE, "publishDate": "2025-10-19", key: PIECES[key]},
        "t": teasers,
    }
    script = state.replace("{}", json.dumps(kept, ensure_ascii=False))
    post = post_of(f'<div id="app"></div>{script}</script>')
    assert (post.title, str(post.published)) == (TITLE, "2025-10-19")
    assert [each for each in (LEAVES, SAYS, ADDS, ELSEWHERE) if each in post.body] == [
        LEAVES,
        SAYS,
        ADDS,
    ]


def test_each_of_two_pages_in_one_file_says_its_own_day_and_outlet() -> None:
    pages = ""
    for day, outlet, title in (
        ("03", "مرفأ", TITLE),
        ("19", "شاطئ", f"{TITLE[:5]} مدرسة تفتح بابها"),
    ):
        head = f'<meta property="og:site_name" content="{outlet}"><title>{title}</title>'
        head += f'<meta property="article:published_time" content="2025-09-{day}T10:00:00Z">'
        text = story().replace(TITLE, title).replace("القمح", "القمح" if day == "03" else "الكتب")
        pages += f"<!DOCTYPE html><html><head>{head}</head><body>{text}</body></html>\n"
    found = {(str(post.published)[:10], post.outlet) for post in posts_of(pages)}
    assert found == {("2025-09-03", "مرفأ"), ("2025-09-19", "شاطئ")}


def test_paragraphs_that_nobody_closed_are_read_to_the_last() -> None:
    lines = [f"{SAYS[:-1]} وهذه هي المرة {number} في هذا الموسم." for number in range(300)]
    body = post_of(f"<h1>{TITLE}</h1><p>{'<p>'.join(lines)}").body
    assert all(line in body for line in lines)


TEASER = '<div><h2><a href="/x">{}</a></h2><p>{}</p></div>'
OTHERS = [
    (
        "حديقة جديدة تفتح أبوابها للأطفال",
        "افتتحت البلدية حديقة للأطفال في الحي القديم بعد عامين من العمل.",
    ),
    (
        "متحف الطوابع يعرض مجموعة نادرة",
        "يعرض متحف الطوابع مجموعة نادرة تعود إلى القرن التاسع عشر حتى الجمعة.",
    ),
]


def test_leads_under_links_above_the_headline_are_not_of_the_article() -> None:
    above = "".join(TEASER.format(*each) for each in OTHERS)
    post = post_of(f'{above}<div class="x">{story()}</div>')
    assert post.title == TITLE
    assert not any(lead in post.body for _, lead in OTHERS)


def test_a_page_of_leads_that_all_stand_under_links_holds_no_article() -> None:
    head = "<title>بوابة المرفأ | أخبار على مدار الساعة</title>"
    more = "".join(f'<h3><a href="/x">{each} في المدينة</a></h3>' for each in ("مسرح", "سوق"))
    page = f"<html><head>{head}</head><body>{TEASER.format(*OTHERS[0])}{more}</body></html>"
    assert posts_of(page) == ()


def test_a_headline_that_links_to_its_own_page_heads_an_article() -> None:
    body = f'<h2><a href="/x">{TITLE}</a></h2><p>{LEAVES}</p>'
    assert post_of(body, f"<title>{TITLE} | المرفأ</title>").title == TITLE


def test_captions_of_a_gallery_right_below_the_text_are_kept() -> None:
    slides = "".join(
        f'<div class="slide-caption"><span>{n}/2</span><p>{each}</p></div>'
        for n, each in enumerate(("رافعة تحمل أكياس القمح", "بحارة يلوحون للمودعين"), 1)
    )
    captions = post_of(story() + slides).captions
    assert captions == ("رافعة تحمل أكياس القمح", "بحارة يلوحون للمودعين")


def test_a_name_in_a_list_beside_the_date_is_the_byline() -> None:
    facts = "<ul><li>سامي البحري</li><li>02-07-2025</li><li>3,412</li></ul>"
    assert post_of(story().replace("</h1>", f"</h1>{facts}")).byline == "سامي البحري"


def test_a_credit_in_brackets_leaves_no_bracket_with_the_caption() -> None:
    figure = (
        "<figure><img><figcaption>رافعة تحمل أكياس القمح (تصوير: وكالة الموج)</figcaption></figure>"
    )
    assert post_of(story(figure)).captions == ("رافعة تحمل أكياس القمح",)


def test_an_update_is_read_where_its_time_stands_beside_the_publication() -> None:
    times = '<p><time class="entry-date published" datetime="2025-08-12T06:05:00+03:00">12</time>'
    times += '<time class="updated" datetime="2025-08-13T06:05:00+03:00">13</time></p>'
    post = post_of(story().replace("</h1>", f"</h1>{times}"))
    assert (str(post.published)[:10], str(post.updated)[:10]) == ("2025-08-12", "2025-08-13")


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        (("1750238100", "2025-06-18T09:12:44Z"), "2025-06-18"),
        (("-0001-11-30T00:00:00+00:00", "2025-06-18"), "2025-06-18"),
        (("1970-01-01T00:00:00Z", "2025-06-18"), "2025-06-18"),
        (("20250618T091244Z",), "2025-06-18"),
        (("20250618",), "2025-06-18"),
        (("Wed, 18 Jun 2025 09:12:44 GMT",), "2025-06-18"),
        (("0001-01-01T00:00:00",), "None"),
    ],
)
def test_a_day_that_a_program_did_not_know_gives_way_to_one_that_it_did(
    stated: tuple[str, ...], day: str
) -> None:
    names = ("article:published_time", "datePublished")
    pairs = zip(names, stated, strict=False)
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in pairs)
    assert str(post_of(story(), head).published)[:10] == day


def test_a_day_with_how_long_ago_that_is_states_the_publication() -> None:
    line = "<div>11 أفريل 2025 (منذ 7 أشهر)</div>"
    assert str(post_of(story().replace("</h1>", f"</h1>{line}")).published) == "2025-04-11"


def test_leads_under_plain_links_above_the_headline_are_not_of_the_article() -> None:
    above = "".join(f'<div><a href="/x">{each}</a><p>{lead}</p></div>' for each, lead in OTHERS)
    post = post_of(f"{above}<div>{story()}</div>")
    assert post.title == TITLE
    assert not any(lead in post.body for _, lead in OTHERS)


def test_the_time_under_the_headline_says_which_number_of_the_day_is_the_month() -> None:
    line = '<div><time datetime="2025-05-06T11:35:00+03:00">05/06/2025 - 11:35</time></div>'
    other = '<div><a href="/x">خبر آخر من المدينة</a><time datetime="2025-05-09">09/05</time></div>'
    body = f"<div><div><div><div><h1>{TITLE}</h1></div></div></div></div>{line}"
    body += f"<div><p>{LEAVES}</p><p>{SAYS}</p></div>{other}"
    assert str(post_of(body).published)[:10] == "2025-05-06"


def test_a_box_that_asks_for_an_address_of_mail_is_not_of_the_text() -> None:
    box = "<div><h4>نشرة المرفأ الصباحية</h4><p>تصلك أهم الأخبار كل صباح من دون إعلانات.</p>"
    post = post_of(story(f'{box}<p><input type="email"></p></div>'))
    assert "نشرة المرفأ" not in post.body
    assert "تصلك" not in post.body


def test_each_row_of_a_table_is_one_item_of_a_list_with_its_cells_apart() -> None:
    rows = (("الميناء", "الأكياس"), ("الجزر", "1200"), ("الساحل", "850"))
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    body = post_of(story(f"<table>{table}</table>")).body
    assert "\n\n- الميناء | الأكياس\n- الجزر | 1200\n- الساحل | 850\n\n" in body


def test_a_table_that_lays_out_a_page_makes_no_rows() -> None:
    page = f"<h1>{TITLE}</h1><table><tr><td>{LEAVES}</td><td>جانب</td></tr>"
    body = post_of(f"{page}<tr><td>{SAYS}</td><td>آخر</td></tr></table>").body
    assert SAYS in body
    assert " | " not in body


def test_a_weblog_heading_is_not_the_headline_where_data_is_missing() -> None:
    head = f"<title>دفتر البحر: {TITLE}</title>"
    body = f"<h1>دفتر البحر</h1><h3>{TITLE}</h3><p>{LEAVES}</p><p>{SAYS}</p>"
    post = post_of(body, head)
    assert (post.title, post.outlet) == (TITLE, "دفتر البحر")


NEWS = '<a href="/x">متحف الطوابع يعرض مجموعة نادرة في الربيع المقبل</a>'


DAYS = [
    f"<div>{NEWS}<small>11 نوفمبر 2025</small></div>",
    f'<div>{NEWS}<time datetime="2025-11-11">11 نوفمبر</time></div>',
    f"<ul><li><span>10:30</span> {NEWS} <span>11/11/2025</span></li></ul>",
]


@pytest.mark.parametrize("frame", [*DAYS, '<div><time datetime="2025-11-11">2025</time></div>'])
def test_a_day_below_the_text_that_is_another_storys_or_the_sites_gives_none(frame: str) -> None:
    assert post_of(f'<div class="wrap">{story()}{frame}</div>').published is None


@pytest.mark.parametrize("frame", DAYS)
def test_the_day_of_another_story_above_the_headline_gives_none(frame: str) -> None:
    assert post_of(f'<div class="wrap">{frame}{story()}</div>').published is None
