"""Saved pages: what their data says in all its shapes, and what is text and what is frame."""

import json

import pytest

from captures import converted
from newsdigest.convert.pipeline import Conversion
from newsdigest.model.post import Post

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
THANKS = "شكرا لكم على هذا الخبر الجميل، وأرجو أن تنشروا مواعيد السفن كل أسبوع في الموقع."
ARTICLE = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2023-06-14T08:00:00Z"}


def of(body: str, head: str = "") -> Conversion:
    return converted({"page.html": f"<html><head>{head}</head><body>{body}</body></html>"})


def post_of(body: str, head: str = "") -> Post:
    (post,) = of(body, head).posts
    return post


def story(*more: str) -> str:
    return f"<h1>{TITLE}</h1><div><p>{LEAVES}</p><p>{SAYS}</p>{''.join(more)}</div>"


def ld(text: object) -> str:
    written = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    return f'<script type="application/ld+json">{written}</script>'


@pytest.mark.parametrize(
    "block",
    [
        ARTICLE,
        [{"@type": "Organization", "name": "شراع"}, ARTICLE],
        {"@graph": [{"@type": "WebPage", "name": "شراع"}, ARTICLE]},
        {"@type": "WebPage", "name": "شراع", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Article", "NewsArticle"]},
        ARTICLE | {"@type": "https://schema.org/NewsArticle"},
        json.dumps(ARTICLE).replace("}", ",}"),
        json.dumps(ARTICLE).replace('"', "&quot;"),
        f"<!--\n{json.dumps(ARTICLE)}\n-->",
        json.dumps(ARTICLE).replace('"headline"', '\x02"description": "a\nb", "headline"'),
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE).replace('"headline"', '"x": "a "b" c", "headline"'),
        json.dumps({"@type": "Article", "headline": "خبر آخر في الصفحة"}) + json.dumps(ARTICLE),
    ],
    ids=(
        *("alone", "list", "graph", "nested", "types", "type address", "trailing comma"),
        *("escaped", "comment", "control", "semicolon", "quotes", "two in one"),
    ),
)
def test_a_date_is_read_from_every_shape_of_structured_data(block: object) -> None:
    assert str(post_of(story(), ld(block)).published)[:10] == "2023-06-14"


@pytest.mark.parametrize(
    "author",
    [
        "سلمى الراعي",
        {"@type": "Person", "name": "سلمى الراعي"},
        [{"@type": "Person", "name": "سلمى الراعي"}],
        {"@id": "#salma"},
        {"@type": "Person", "name": ["سلمى الراعي"]},
    ],
)
def test_an_author_is_read_as_text_object_list_or_reference(author: object) -> None:
    things = [ARTICLE | {"author": author}, {"@id": "#salma", "name": "سلمى الراعي"}]
    assert post_of(story(), ld({"@graph": things})).byline == "سلمى الراعي"


@pytest.mark.parametrize("author", ["admin", "editor7", "https://x.example/a", "@shiraa", "شراع"])
def test_a_login_an_address_and_the_outlet_are_no_author(author: str) -> None:
    block = ARTICLE | {"author": author, "publisher": {"name": "شراع"}}
    assert post_of(story(), ld(block)).byline is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2023-06-14">',
        '<meta name="parsely-pub-date" content="2023-06-14T08:00:00Z">',
        '<meta name="sailthru.date" content="2023-06-14 08:00:00 +0300">',
        '<meta name="DC.date.issued" content="2023-06-14">',
        '<meta itemprop="datePublished" content="2023-06-14">',
        '<script>0</script><time class="entry-date" datetime="2023-06-14T08:00"></time>',
    ],
)
def test_a_date_is_read_from_meta_tags_and_times(head: str) -> None:
    assert str(post_of(story(), head).published)[:10] == "2023-06-14"


def test_an_update_that_repeats_the_publication_is_none() -> None:
    again = {"dateModified": ARTICLE["datePublished"]}
    later = {"dateModified": "2023-06-15T09:30:00Z"}
    assert post_of(story(), ld(ARTICLE | again)).updated is None
    assert str(post_of(story(), ld(ARTICLE | later)).updated)[:10] == "2023-06-15"


def test_what_page_and_data_say_differently_is_a_doubt_that_the_ledger_keeps() -> None:
    body = f"<h1>{TITLE}</h1><p>20 يوليو 2023</p><p>بقلم: هند البحار</p><p>{LEAVES}</p>"
    done = of(body, ld(ARTICLE | {"author": "سلمى الراعي"}))
    found = {doubt.reason: doubt.found for doubt in done.ledgers[0].articles[0].doubts}
    assert found["byline-disagrees"] == ("هند البحار", "سلمى الراعي")
    assert found["data-disagrees"] == ("2023-07-20", "2023-06-14")
    assert (done.posts[0].byline, str(done.posts[0].published)) == ("هند البحار", "2023-07-20")


def test_two_days_in_a_page_s_own_data_are_a_doubt_where_it_shows_none() -> None:
    other = '<meta property="article:published_time" content="2023-06-20T08:00:00Z">'
    body = f"<h1>{TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p><p>{ADDS}</p>"
    done = of(body, ld(ARTICLE) + other)
    found = {doubt.reason: doubt.found for doubt in done.ledgers[0].articles[0].doubts}
    assert found["data-disagrees"] == ("2023-06-14", "2023-06-20")
    shown = of(body.replace("</h1>", "</h1><p>14 يونيو 2023</p>"), ld(ARTICLE) + other)
    assert "data-disagrees" not in shown.posts[0].quality_reasons


def test_a_name_in_another_script_and_a_day_apart_are_no_disagreement() -> None:
    body = f"<h1>{TITLE}</h1><p>15 يونيو 2023</p><p>بقلم: هند البحار</p><p>{LEAVES}</p>"
    assert post_of(body, ld(ARTICLE | {"author": "Hind Bahhar"})).quality_reasons == (
        "short-article",
    )


def test_data_settles_which_number_of_a_printed_date_is_the_month() -> None:
    block = ARTICLE | {"datePublished": "2023-06-05T08:00:00Z"}
    body = f"<h1>{TITLE}</h1><p>06/05/2023</p><p>{LEAVES}</p><p>{SAYS}</p>"
    assert str(post_of(body, ld(block)).published) == "2023-06-05"
    assert str(post_of(body).published) == "2023-05-06"


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2023-06-14T09:30:12+03:00", "2023-06-14 09:30:00"),
        ("2023-06-14T09:30:12Z", "2023-06-14"),
        ("2023-06-14T09:30:12+00:00", "2023-06-14"),
        ("2023-06-14T00:00:00+03:00", "2023-06-14"),
        ("2023-06-14T12:00:00+03:00", "2023-06-14"),
        ("2023-06-15T00:30:00+03:00", "2023-06-14"),
    ],
)
def test_data_gives_the_hour_of_a_printed_day_with_the_zone_it_is_of(
    stated: str, moment: str
) -> None:
    body = f"<h1>{TITLE}</h1><p>14 يونيو 2023</p><p>{LEAVES}</p><p>{SAYS}</p>"
    assert str(post_of(body, ld(ARTICLE | {"datePublished": stated})).published) == moment


@pytest.mark.parametrize(
    ("shown", "moment"),
    [
        ("2023-06-14T00:30:00+03:00", "2023-06-14 00:30:00"),
        ("2023-06-14T00:45:00+03:00", "2023-06-14"),
        ("2023-06-13T21:30:12Z", "2023-06-14"),
    ],
)
def test_the_time_that_a_page_shows_in_its_zone_is_that_of_its_data_in_greenwich_s(
    shown: str, moment: str
) -> None:
    head = ld(ARTICLE | {"datePublished": "2023-06-13T21:30:12+00:00"})
    day = f'<p><time datetime="{shown}">14 يونيو 2023</time></p>'
    assert (
        str(post_of(f"<h1>{TITLE}</h1>{day}<p>{LEAVES}</p><p>{SAYS}</p>", head).published) == moment
    )


@pytest.mark.parametrize(
    "mark",
    [
        '<time itemprop="dateCreated" datetime="2023-06-14T09:30:00+03:00">14 يونيو 2023</time>',
        '<abbr class="timeago" title="2023-06-14T09:30:00+03:00">قبل عامين</abbr>',
    ],
)
def test_the_moment_that_a_page_marks_is_its_own_where_it_prints_that_day(mark: str) -> None:
    text = f"<p>{LEAVES}</p><p>{SAYS}</p>"
    own = post_of(f"<h1>{TITLE}</h1><p>14 يونيو 2023</p>{text}<dd>{mark}</dd>")
    assert str(own.published) == "2023-06-14 09:30:00"
    assert post_of(f"<h1>{TITLE}</h1>{text}<div><h3>التعليقات</h3>{mark}</div>").published is None


def test_a_time_on_the_next_line_belongs_to_the_day_before_a_name_in_brackets() -> None:
    day = "<p>الأربعاء 1444/11/25 هـ الموافق 2023/06/14 م (شراع)</p><p>7:21 مساءً</p>"
    body = f"<h1>{TITLE}</h1>{day}<p>{LEAVES}</p><p>{SAYS}</p>"
    assert str(post_of(body).published) == "2023-06-14 19:21:00"


def test_the_outlet_round_a_shared_title_is_no_part_of_it() -> None:
    head = f'<meta property="og:site_name" content="شراع"><title>{TITLE} - شراع</title>'
    post = post_of(f"<div><p>{LEAVES}</p><p>{SAYS}</p></div>", head)
    assert (post.title, post.outlet) == (TITLE, "شراع")


def test_the_outlet_is_read_at_the_end_of_the_title_that_repeats_the_headline() -> None:
    assert post_of(story(), f"<title>{TITLE} | شراع الخليج</title>").outlet == "شراع الخليج"


@pytest.mark.parametrize(
    "hidden",
    [
        f"<p hidden>{ADDS}</p>",
        f'<p style="display: none">{ADDS}</p>',
        f'<div aria-hidden="true"><p>{ADDS}</p></div>',
        f"<template><p>{ADDS}</p></template>",
        f"<noscript><p>{ADDS}</p></noscript>",
        f'<iframe srcdoc="<p>{ADDS}</p>">{ADDS}</iframe>',
        f"<textarea>{ADDS}</textarea>",
        f'<p class="screen-reader-text">{ADDS}</p>',
        f"<dialog><p>{ADDS}</p></dialog>",
    ],
)
def test_what_a_page_hides_is_no_line(hidden: str) -> None:
    ledger = of(story(hidden)).ledgers[0]
    assert not any("الأسبوع المقبل" in row.text for row in ledger.rows)


@pytest.mark.parametrize(
    "frame",
    [
        f'<div class="comments-area"><p>{THANKS}</p></div>',
        f'<div id="related-posts"><p>{THANKS}</p></div>',
        f"<form><p>{THANKS}</p></form>",
        f'<div class="author-bio"><p>{THANKS}</p></div>',
        f'<ul><li><a href="/1">{TITLE} أول مرة</a></li></ul>',
        '<p><a href="/1">طلاب يبنون قاربا من الخشب القديم</a></p>',
        f'<div class="newsletter-box"><p>{THANKS}</p></div>',
        f'<div role="dialog"><p>{THANKS}</p></div>',
    ],
)
def test_what_stands_in_the_frame_by_its_structure_is_no_text(frame: str) -> None:
    assert post_of(story(frame, f"<p>{ADDS}</p>")).body == f"{LEAVES}\n\n{SAYS}\n\n{ADDS}\n"


def test_a_frames_name_on_what_holds_the_article_says_nothing() -> None:
    body = f'<div class="content-with-sidebar"><form class="comments">{story()}</form></div>'
    assert post_of(body).body == f"{LEAVES}\n\n{SAYS}\n"


def test_prose_outside_of_the_declared_text_is_not_the_story_s() -> None:
    body = f'<h1>{TITLE}</h1><div class="entry-content"><p>{LEAVES}</p><p>{SAYS}</p></div>'
    assert post_of(f"{body}<p>{THANKS}</p>").body == f"{LEAVES}\n\n{SAYS}\n"


def test_quotations_lists_and_subheadings_stay_what_they_are() -> None:
    more = (
        "<h2>رحلة في ريح هادئة</h2><blockquote>البحر لا ينتظر أحدا يا ولدي</blockquote>"
        f"<p>وتحمل السفينة:</p><ul><li>قمحا من الجزر</li><li>ملحا من الساحل</li></ul><p>{ADDS}</p>"
    )
    assert post_of(story(more)).body.split("\n\n")[2:] == [
        "## رحلة في ريح هادئة",
        "> البحر لا ينتظر أحدا يا ولدي",
        "وتحمل السفينة:",
        "- قمحا من الجزر\n- ملحا من الساحل",
        f"{ADDS}\n",
    ]


def test_a_caption_stands_apart_from_its_credit() -> None:
    figure = (
        "<figure><img src=a.jpg><figcaption>رصيف الميناء<span class=credit>رويترز</span>"
        "</figcaption></figure>"
    )
    assert post_of(story(figure, f"<p>{ADDS}</p>")).captions == ("رصيف الميناء",)


def test_text_that_a_script_was_to_draw_is_read_from_the_page_s_data() -> None:
    props = {
        "props": {
            "post": {"title": TITLE, "content": f"<p>{LEAVES}</p><p>{SAYS} {ADDS} {SAYS}</p>"}
        }
    }
    script = f'<script type="application/json">{json.dumps(props)}</script>'
    post = post_of(f'<div id="__next"></div>{script}', f"<title>{TITLE}</title>")
    assert post.title == TITLE
    assert post.body == f"{LEAVES}\n\n{SAYS} {ADDS} {SAYS}\n"


def test_text_parted_by_line_breaks_or_in_table_cells_is_paragraphs() -> None:
    breaks = f"<h1>{TITLE}</h1><table><tr><td>{LEAVES}<br><br>{SAYS}<br/>{ADDS}</td></tr></table>"
    assert post_of(breaks).body == f"{LEAVES}\n\n{SAYS}\n\n{ADDS}\n"


def test_a_site_s_name_as_main_heading_is_no_headline_where_data_names_another() -> None:
    head = f'<meta property="og:title" content="{TITLE}">'
    body = f"<h1>شراع الخليج من الجزر إلى الساحل</h1><h2>{TITLE}</h2><p>{LEAVES}</p><p>{SAYS}</p>"
    assert post_of(body, head).title == TITLE


def test_a_title_cut_short_after_the_site_s_name_tells_which_heading_is_the_headline() -> None:
    head = "<title>بوابة الشراع: سفينة القمح تغادر ميناء الجزر</title>"
    body = f"<h1>بوابة الشراع</h1><p>أخبار الموانئ والسفن ساعة بساعة</p><h3>{TITLE}</h3>"
    post = post_of(f"{body}<div><p>{LEAVES}</p><p>{SAYS}</p><p>{ADDS}</p></div>", head)
    assert post.title == TITLE
    assert post.outlet == "بوابة الشراع"


def test_a_label_and_its_value_in_two_elements_are_one_line() -> None:
    body = f"<h1>{TITLE}</h1><div><b>بقلم:</b><i>سلمى الراعي</i></div><p>{LEAVES}</p><p>{SAYS}</p>"
    assert post_of(body).byline == "سلمى الراعي"


def test_a_name_beside_the_outlet_is_the_author() -> None:
    head = '<meta property="og:site_name" content="شراع الخليج">'
    body = f"<h1>{TITLE}</h1><p>سلمى الراعي - شراع الخليج</p><p>{LEAVES}</p><p>{SAYS}</p>"
    assert post_of(body, head).byline == "سلمى الراعي"


def test_a_section_s_page_with_a_linked_heading_over_each_lead_is_refused() -> None:
    leads = "".join(
        f'<section><h3><a href="/{n}">{TITLE}</a></h3><p>{lead}</p></section>'
        for n, lead in enumerate((LEAVES, SAYS, ADDS, THANKS))
    )
    ledger = of(f"<h1>سفن وموانئ</h1>{leads}").ledgers[0]
    assert (ledger.status, ledger.reason) == ("refused", "index-page")


def test_a_site_s_first_page_with_day_and_desk_under_each_headline_is_refused() -> None:
    facts = '<div>15 مارس 2024</div><div>في: <a href="/c">سفن</a></div><a href="#c">لا تعليقات</a>'
    heads = "".join(f'<h2><a href="/{n}">{TITLE} في رحلتها {n}</a></h2>' for n in range(3))
    card = f'<article><h3><a href="/9">متحف الزجاج</a></h3>{facts}<p>{LEAVES}</p></article>'
    ledger = of(f"{heads}{card}", "<title>شراع الخليج</title>").ledgers[0]
    assert (ledger.status, ledger.reason) == ("refused", "index-page")


def test_an_archive_is_told_by_its_heading() -> None:
    body = f"<h2>{TITLE}</h2><time>15 مارس 2024</time><p>{LEAVES}</p>"
    ledger = of(f"<h1>التصنيف: سفن وموانئ</h1>{body}").ledgers[0]
    assert (ledger.status, ledger.reason) == ("refused", "index-page")
    assert post_of(f"<h1>سفن: {TITLE}</h1><p>{LEAVES}</p><p>{SAYS}</p>").title


def test_a_heading_that_the_page_s_data_names_is_the_headline_over_words_of_it() -> None:
    caption = "<div>سفينة القمح تغادر ميناء الجزر</div>"
    body = f"<h1>{TITLE}</h1><img src=a.jpg>{caption}<p>{LEAVES}</p><p>{SAYS}</p>"
    assert post_of(body, ld(ARTICLE)).title == TITLE


def test_a_list_of_headlines_is_no_text_even_where_an_extractor_would_take_it() -> None:
    heads = "".join(f"<p>{TITLE} في رحلتها رقم {n}</p>" for n in range(8))
    assert not of(f"<h1>شراع الخليج أولا بأول</h1>{heads}", "<title>شراع</title>").posts


def test_a_block_that_is_named_for_picture_and_text_is_no_caption() -> None:
    lines = "".join(f"<p>{each}</p>" for each in (LEAVES, SAYS, ADDS, THANKS) * 3)
    block = f'<div class="wp-block-media-text"><img src=a.jpg>{lines}</div>'
    more = "".join(f"<p>{each} {each}</p>" for each in (SAYS, ADDS, LEAVES, THANKS) * 2)
    assert not post_of(f"<h1>{TITLE}</h1><div>{more}{block}</div>").captions


OTHER = {
    "@type": "NewsArticle",
    "headline": "أسعار الخضار ترتفع قبل العيد",
    "datePublished": "2021-05-01",
}
HERE = '<link rel="canonical" href="https://www.shiraa.example/news/7/">'


@pytest.mark.parametrize(
    ("block", "head"),
    [
        ({"headline": "سفينة القمح تبحر من ميناء الجزر مع الفجر"}, ""),
        ({"headline": "عشرون بحارا وحمولة كاملة في ميناء الجزر"}, ""),
        ({"headline": "رحلة", "url": "http://shiraa.example/news/7?a=1"}, HERE),
        ({"headline": "رحلة", "@id": "https://shiraa.example/news/7#article"}, HERE),
        (
            {"headline": "رحلة", "mainEntityOfPage": {"@id": "https://shiraa.example/news/7"}},
            HERE.replace('link rel="canonical" href', 'meta property="og:url" content'),
        ),
    ],
    ids=("words of the headline", "of the text", "address", "id", "main entity"),
)
def test_an_object_with_a_headline_of_its_own_speaks_of_the_page(
    block: dict[str, object], head: str
) -> None:
    post = post_of(story(), head + ld(ARTICLE | {"author": "سلمى الراعي"} | block))
    assert (post.title, post.byline, str(post.published)[:10]) == (
        TITLE,
        "سلمى الراعي",
        "2023-06-14",
    )


def test_an_object_of_another_story_is_a_doubt_and_gives_nothing() -> None:
    (entry,) = of(story(), ld(OTHER)).ledgers[0].articles
    found = {doubt.reason: doubt.found for doubt in entry.doubts}
    assert entry.published is None
    assert found["title-disagrees"] == (TITLE, OTHER["headline"])
    dated = story().replace("</h1>", "</h1><p>14 يونيو 2023</p>")
    (entry,) = of(dated, ld(OTHER)).ledgers[0].articles
    found = {doubt.reason: doubt.found for doubt in entry.doubts}
    assert found["data-disagrees"] == ("2023-06-14", "2021-05-01")


def test_an_object_of_another_address_is_another_story_however_alike() -> None:
    block = ARTICLE | {"headline": f"صور: {TITLE[:30]}", "url": "https://shiraa.example/news/8"}
    (entry,) = of(story(), HERE + ld(block)).ledgers[0].articles
    assert entry.published is None
    assert "title-disagrees" in {doubt.reason for doubt in entry.doubts}


def test_several_objects_of_other_stories_are_a_list_and_no_doubt() -> None:
    more = OTHER | {"headline": "طلاب يبنون قاربا من الخشب"}
    (entry,) = of(story(), ld([OTHER, more])).ledgers[0].articles
    assert {doubt.reason for doubt in entry.doubts} <= {"short-article"}


def test_a_day_of_the_data_that_cannot_be_is_named_and_left_out() -> None:
    done = of(story(), ld(ARTICLE | {"datePublished": "2023-02-31T08:00:00Z"}))
    assert done.posts[0].published is None
    assert any("no calendar has the date «2023-02-31»" in one.what for one in done.problems)
    (entry,) = of(story(), ld(ARTICLE | {"datePublished": "2099-01-01"})).ledgers[0].articles
    assert entry.published is None
    assert "data-disagrees" in {doubt.reason for doubt in entry.doubts}


@pytest.mark.parametrize("key", ["body", "content", "text"])
def test_a_short_text_of_the_page_s_data_is_read_with_its_headline_and_day(key: str) -> None:
    held = {"title": TITLE, key: f"<p>{LEAVES}</p><p>{SAYS}</p>", "publishedAt": "2023-06-14T08:00"}
    props = {"props": {"pageProps": {"article": held}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(props)}</script>'
    post = post_of(f'<div id="root"></div>{script}', "<title>شراع</title>")
    assert (post.title, post.body) == (TITLE, f"{LEAVES}\n\n{SAYS}\n")
    assert str(post.published)[:10] == "2023-06-14"


MARKET = "سوق الزيتون في الجبل يفتح أبوابه للقرى الأربع"
OPENS = "فتح سوق الزيتون في الجبل أبوابه صباح الأحد لمزارعي القرى الأربع وزبائنهم."
BUYS = "وقالت إحدى البائعات إن سعر الجرة ارتفع قليلا هذا العام لأن المطر تأخر."
OIL = "وينتظر المزارعون أن تدور المعصرة القديمة مرة أخرى قبل نهاية الموسم."


def own_article(level: str, title: str, day: str, *texts: str) -> str:
    told = "".join(f"<p>{text}</p>" for text in texts)
    return f"<article><{level}>{title}</{level}><span>{day}</span>{told}</article>"


@pytest.mark.parametrize("level", ["h1", "h2"])
@pytest.mark.parametrize("more", [(), (LEAVES.replace("سفينة", "باخرة"),) * 4], ids=["", "long"])
def test_articles_in_elements_of_their_own_are_told_apart(level: str, more: tuple[str]) -> None:
    first = own_article(level, TITLE, "2 مايو 2023", LEAVES, SAYS, ADDS, *more)
    posts = of(first + own_article("h2", MARKET, "4 مايو 2023", OPENS, BUYS, OIL)).posts
    assert [(post.title, str(post.published)[:10]) for post in posts] == [
        (TITLE, "2023-05-02"),
        (MARKET, "2023-05-04"),
    ]


@pytest.mark.parametrize("kind", ['class="item"', 'class="item" id="n"', ""])
def test_articles_in_boxes_of_one_kind_are_told_apart(kind: str) -> None:
    pages = (
        own_article("h3", title, day, *texts).replace("<article>", f"<div {kind}>", 1)
        for title, day, texts in (
            (TITLE, "2 مايو 2023", (LEAVES, SAYS, ADDS)),
            (MARKET, "4 مايو 2023", (OPENS, BUYS, OIL)),
        )
    )
    held = "<hr>".join(page.replace("</article>", "</div>") for page in pages)
    found = [post.title for post in of(f"<div>{held}</div>").posts]
    assert found == ([TITLE, MARKET] if kind else found[:1])


def test_parts_of_one_article_in_boxes_of_one_kind_are_no_articles() -> None:
    parts = (("مايو 2019", LEAVES, SAYS), ("يونيو 2020", OPENS, BUYS))
    held = "".join(f'<div class="part"><h3>{head}</h3><p>{a}</p><p>{b}</p></div>'
                   for head, a, b in parts)  # fmt: skip
    assert len(of(f"<h2>{TITLE}</h2><p>{ADDS}</p>{held}").posts) == 1


@pytest.mark.parametrize(
    "second",
    [
        own_article("h2", MARKET, "4 مايو 2023", OPENS),
        own_article("h2", MARKET, "", OPENS, BUYS, OIL),
        own_article("h2", f'<a href="/soq">{MARKET}</a>', "4 مايو 2023", OPENS, BUYS),
    ],
    ids=["one lead", "no day", "link"],
)
def test_a_card_in_an_element_of_its_own_is_no_second_article(second: str) -> None:
    first = own_article("h1", TITLE, "2 مايو 2023", LEAVES, SAYS, ADDS)
    assert [post.title for post in of(first + second).posts] == [TITLE]


def test_elements_under_the_headline_of_a_live_page_are_its_entries() -> None:
    entries = own_article("h2", "وصول السفينة", "2 مايو 2023 10:00", LEAVES, SAYS)
    entries += own_article("h2", MARKET, "2 مايو 2023 12:00", OPENS, BUYS)
    assert [post.title for post in of(f"<h1>{TITLE}</h1>{entries}").posts] == [TITLE]


def test_cards_without_links_under_short_headings_are_a_list() -> None:
    cards = (
        ("نسور تعود إلى الجبال", "عادت عشرة نسور سمراء إلى الجبال بعد غياب دام ثلاثين عاما كاملة."),
        ("سد على وادي الرمان", "بدأت وزارة المياه بناء سد صغير على وادي الرمان لسقي البساتين."),
        ("البحر يأكل الشاطئ", "حذر مهندسون من أن البحر يأكل كل عام مترين من الشاطئ الغربي."),
    )
    shown = (f"<div><h3>{head}</h3><p>{lead}</p><time>{day}</time></div>" for day, (head, lead) in
             enumerate(cards, 2019))  # fmt: skip
    (ledger,) = of(f"<h1>بيئة</h1>{''.join(shown)}").ledgers
    assert (ledger.status, ledger.reason) == ("refused", "index-page")
