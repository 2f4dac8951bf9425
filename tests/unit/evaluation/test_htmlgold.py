"""Saved pages against gold: words, paragraphs and fields."""

from dataclasses import replace

from captures import converted
from evaluation.figures import Count, totals
from evaluation.gold import Gold, GoldArticle, Wanted
from evaluation.htmlgold import html_findings
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post

TITLE = "مكتبة متنقلة تصل إلى قرى الهضبة"
TEXT = (
    "وصلت حافلة محملة بالكتب إلى أولى قرى الهضبة صباح أمس، واستقبلها الأطفال عند مدخل المدرسة.",
    "وقالت أمينة المكتبة إن الحافلة ستعود كل أسبوعين، وإن الكتب تعار بلا مقابل.",
)
PAGE = f"""<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>{TITLE}</title></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>{TITLE}</h1>
<p>12 مارس 2021</p>{"".join(f"<p>{text}</p>" for text in TEXT)}</article></body></html>"""
ARTICLE = GoldArticle(
    fields={"title": Wanted(TITLE), "published": Wanted("2021-03-12"), "standfirst": Wanted(None)},
    text=TEXT,
    captions=frozenset(),
)


def gold_with(article: GoldArticle = ARTICLE) -> Gold:
    return Gold("html/page.html", "html", (), refuse=False, articles=(article,))


def page() -> tuple[Ledger, dict[str, Post]]:
    done = converted({"page.html": PAGE})
    return done.ledgers[0], {post.path: post for post in done.posts}


def figures(gold: Gold, ledger: Ledger, posts: dict[str, Post]) -> dict[str, Count]:
    return totals(html_findings(gold, ledger, posts))


def test_a_page_read_rightly_has_whole_figures() -> None:
    assert {name for name, one in figures(gold_with(), *page()).items() if one.f1 < 1} == set()


def test_a_paragraph_broken_in_two_keeps_its_words_but_is_not_whole() -> None:
    ledger, posts = page()
    broken = {
        path: replace(one, body=one.body.replace("، ", "،\n\n")) for path, one in posts.items()
    }
    found = figures(gold_with(), ledger, broken)
    assert found["text in the right article"].f1 == 1.0
    assert found["paragraphs"] == Count(0, 4, 2)


def test_a_standfirst_that_opens_the_body_counts_neither_way() -> None:
    ledger, posts = page()
    fields = {"standfirst": Wanted(TEXT[0])}
    gold = gold_with(replace(ARTICLE, fields=fields, text=TEXT[1:]))
    assert figures(gold, ledger, posts)["article text"].f1 == 1.0


def test_a_title_is_compared_by_its_words() -> None:
    gold = gold_with(replace(ARTICLE, fields={"title": Wanted(f"«{TITLE}»")}))
    assert figures(gold, *page())["title"].hit == 1


def test_a_made_title_is_no_title_of_the_page() -> None:
    ledger, posts = page()
    made = {path: replace(post, title_made=True) for path, post in posts.items()}
    assert figures(gold_with(), ledger, made)["title"].hit == 0


def test_a_missed_caption_is_named() -> None:
    gold = gold_with(replace(ARTICLE, captions=frozenset({"حافلة الكتب عند المدرسة"})))
    faults = [fault.what for one in html_findings(gold, *page()) for fault in one.faults]
    assert faults == ["caption missed: حافله الكتب عند المدرسه"]
