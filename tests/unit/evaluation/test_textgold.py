"""Text captures against gold: what each mistake costs, and where."""

from dataclasses import replace

import pytest

from captures import converted
from evaluation.figures import Count, totals
from evaluation.gold import Gold, GoldArticle, GoldLine, Wanted
from evaluation.textgold import article_text, text_findings
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post

CAPTURE = """الرئيسية
جسر جديد فوق وادي الرمان يختصر طريق المزارعين

12 مارس 2021، 4:30 م

افتتحت بلدية السفح جسرا حجريا فوق وادي الرمان، وقال رئيسها إن المزارعين سيقطعون الطريق في نصف الوقت.

وأضاف أن العمل دام عامين، وأن كلفته جاءت كلها من صندوق القرى المجاورة بلا قروض.

شارك
"""
LINES = {1: "boilerplate", 2: "title", 4: "date", 6: "body", 8: "body", 10: "boilerplate"}
ARTICLE = GoldArticle(
    fields={
        "title_line": Wanted(2),
        "published": Wanted("2021-03-12T16:30"),
        "byline": Wanted(None),
    },
    topics=frozenset(),
)


def gold_with(article: GoldArticle = ARTICLE, **roles: str) -> Gold:
    """Say what is right for the capture above; `l6="any"` gives line 6 another role."""
    named = {number: roles.get(f"l{number}", role) for number, role in LINES.items()}
    owned = {number: None if role == "boilerplate" else 1 for number, role in named.items()}
    lines = tuple(GoldLine(number, role, owned[number]) for number, role in named.items())
    return Gold("text/page.txt", "text", (), refuse=False, articles=(article,), lines=lines)


def page() -> tuple[Ledger, dict[str, Post]]:
    done = converted({"page.txt": CAPTURE})
    return done.ledgers[0], {post.path: post for post in done.posts}


def figures(gold: Gold, ledger: Ledger, posts: dict[str, Post]) -> dict[str, Count]:
    return totals(text_findings(gold, ledger, posts))


def faults(gold: Gold, ledger: Ledger, posts: dict[str, Post]) -> list[str]:
    return [fault.key for one in text_findings(gold, ledger, posts) for fault in one.faults]


def read_as(ledger: Ledger, line: int, kind: Kind) -> Ledger:
    """Change one verdict of a ledger."""
    rows = tuple(replace(one, kind=kind) if one.line == line else one for one in ledger.rows)
    return replace(ledger, rows=rows)


def published_as(ledger: Ledger, published: str | None) -> Ledger:
    return replace(ledger, articles=(replace(ledger.articles[0], published=published),))


def test_a_capture_read_rightly_has_whole_figures_and_no_fault() -> None:
    assert faults(gold_with(), *page()) == []
    assert {count.f1 for count in figures(gold_with(), *page()).values()} == {1.0}


def test_a_lost_paragraph_lowers_recall_and_is_named_once() -> None:
    ledger, posts = page()
    lost = read_as(ledger, 8, Kind.BOILERPLATE)
    assert figures(gold_with(), lost, posts)["article text"] == Count(1, 1, 2)
    assert faults(gold_with(), lost, posts) == ["text/page.txt:8 body read as boilerplate"]


def test_a_line_that_may_be_either_counts_neither_way() -> None:
    ledger, posts = page()
    free = gold_with(l10="any", l8="any")
    for kind in (Kind.BODY, Kind.BOILERPLATE):
        found = figures(free, read_as(ledger, 10, kind), posts)
        assert found["article text"] == Count(1, 1, 1)
        assert found["all lines"].f1 == 1.0


def test_text_in_the_wrong_article_is_no_longer_right() -> None:
    ledger, posts = page()
    rows = tuple(replace(one, article=2) if one.line == 8 else one for one in ledger.rows)
    moved = replace(ledger, rows=rows)
    found = figures(gold_with(), moved, posts)
    assert found["article text"].f1 == 1.0
    assert found["text in the right article"] == Count(1, 2, 2)
    assert "text/page.txt:8 in article 2, belongs to 1" in faults(gold_with(), moved, posts)


def test_a_date_left_out_is_wrong_but_not_preferred_to_none() -> None:
    ledger, posts = page()
    found = figures(gold_with(), published_as(ledger, None), posts)
    assert found["published"].hit == 0
    assert found["no wrong date"] == Count(1, 1, 1)


@pytest.mark.parametrize("true", [None, "2021-03-11"])
def test_a_wrong_date_is_worse_than_none(true: str | None) -> None:
    ledger, posts = page()
    gold = gold_with(replace(ARTICLE, fields={"published": Wanted(true)}))
    assert figures(gold, ledger, posts)["no wrong date"] == Count(0, 1, 1)
    assert any("wrong date preferred to none" in one for one in faults(gold, ledger, posts))


def test_the_time_of_day_is_a_figure_of_its_own() -> None:
    ledger, posts = page()
    found = figures(gold_with(), published_as(ledger, "2021-03-12T18:30"), posts)
    assert (found["published"].hit, found["time of day"].hit) == (1, 0)


def test_an_article_that_was_not_found_has_no_right_field_even_where_none_is_due() -> None:
    ledger, posts = page()
    found = figures(gold_with(), replace(ledger, articles=(), status="refused"), posts)
    assert [found[name].hit for name in ("title", "published", "byline", "post words")] == [0] * 4
    assert found["refusals"] == Count(0, 1, 0)


def test_a_line_without_verdict_breaks_conservation() -> None:
    ledger, posts = page()
    short = replace(ledger, rows=ledger.rows[:-1])
    assert figures(gold_with(), short, posts)["one verdict a line"] == Count(5, 5, 6)
    assert "text/page.txt:10 no verdict" in faults(gold_with(), short, posts)


def test_a_word_that_the_post_lost_is_counted() -> None:
    ledger, posts = page()
    cut = {path: replace(post, body=post.body.replace("حجريا", "")) for path, post in posts.items()}
    count = figures(gold_with(), ledger, cut)["post words"]
    assert count.true - count.hit == 1
    assert count.said == count.hit


def test_a_topic_that_nobody_wants_is_named() -> None:
    gold = gold_with(replace(ARTICLE, topics=frozenset({"nato"})))
    assert "text/page.txt article 1 topic nato missed" in faults(gold, *page())


def test_lines_taken_by_anyone_can_be_counted() -> None:
    assert article_text(gold_with(), {2, 6, 8}).count == Count(2, 3, 2)
