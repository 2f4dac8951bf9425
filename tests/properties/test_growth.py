"""No rule and no function on text takes more than its share of time for a longer line."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import cycle, islice
from pathlib import Path

import pytest

from captures import LEXICON, converted
from growth import LIMIT, PATTERNS, Growth, line_of, worst_growth
from newsdigest.convert.lines.blocks import Block, blocks_of
from newsdigest.convert.lines.rules import RULES, Rule
from newsdigest.model.capture import Capture, Line
from newsdigest.storage import load_subjects
from newsdigest.text import dates, encoding, fixes, fold, markdown, mojibake
from newsdigest.text.escape import escape
from newsdigest.text.terms import matcher_of

CONTENT = Path(__file__).parents[2] / "content"
SUBJECTS, _ = load_subjects(CONTENT, CONTENT)
MATCHER = matcher_of((one.key, one.terms, one.excludes) for one in SUBJECTS)
ON_TEXT: dict[str, Callable[[str], object]] = {
    "find_dates": lambda text: dates.find_dates(text, LEXICON.months),
    "find_updated": lambda text: dates.find_updated(text, LEXICON.months),
    "is_date_line": lambda text: dates.is_date_line(text, LEXICON.months),
    "has_relative": lambda text: dates.has_relative(text, LEXICON.months),
    "find terms": MATCHER.find,
    "escape": escape,
    "isolate": markdown.isolate,
    "isolate_html": markdown.isolate_html,
    "repair": fixes.repair,
    "repair_mojibake": mojibake.repair_mojibake,
    "fold": fold.fold,
    "folded": fold.folded,
    "split_lines": encoding.split_lines,
    "decode": lambda text: encoding.decode(text.encode()),
    "blocks": lambda text: block_of(text).letters,
    "a capture of one line": lambda text: converted({"page.txt": text}),
}
PAGES = {
    "headlines": ["جسر جديد فوق الوادي"],
    "different headlines": ["جسر جديد فوق الوادي {n}"],
    "paragraphs": [
        "قال رئيس البلدية إن الجسر مفتوح أمام المزارعين منذ صباح اليوم، وإن العمل تم {n}."
    ],
    "dates": ["12 مارس 2021"],
    "paragraphs and headlines": [
        "جسر جديد {n}",
        "قال رئيس البلدية إن الجسر مفتوح أمام المزارعين {n}.",
    ],
    "articles": [
        "جسر جديد فوق الوادي {n}",
        "12 مارس 2021",
        *["قال رئيس البلدية إن الجسر مفتوح {n}."] * 3,
    ],
    "boxes": ["اقرأ أيضا:", "جسر جديد فوق الوادي {n}", "قال رئيس البلدية إن الجسر مفتوح {n}."],
    "bullets": ["• جسر {n}"],
    "invisible": ["\u200f"],
    "labels": ["اقرأ أيضا", "التعليقات"],
    "bylines": ["كتب: محمد علي {n}"],
    "credits": ["المصدر: رويترز", "جسر فوق الوادي {n}"],
    "colons": ["وقال الرئيس في بيان إن الأسباب هي:", "سبب {n}"],
    "lines of a width": ["قال رئيس البلدية إن الجسر مفتوح أمام المزارعين منذ صباح"],
    "captions": ["جسر فوق الوادي (أرشيف)", "قال رئيس البلدية إن الجسر مفتوح {n}."],
    "agencies": ["قال رئيس البلدية لـ«رويترز» إن الجسر مفتوح، نقلا عن وكالة الأناضول {n}."],
    "two words": ["جسر {n}"],
    "names": ["محمد علي"],
}
"""Lines that a page repeats; `{n}` makes each copy another."""

MENUS = {
    "headlines": ["جسر جديد فوق الوادي {n}"],
    "one headline": ["جسر جديد فوق الوادي"],
    "dates": ["12 مارس 2021", "جسر جديد فوق الوادي {n}"],
    "labels": ["اقرأ أيضا", "جسر جديد فوق الوادي {n}"],
    "names": ["محمد علي"],
}
"""Lines that stand above an article, or between two of them."""

ARTICLE = "\n\n".join(
    [
        "افتتاح جسر الوادي الكبير أمام المزارعين",
        "12 مارس 2021",
        *["قال رئيس البلدية إن الجسر مفتوح أمام المزارعين منذ صباح أمس، وإنه سعيد بذلك."] * 4,
    ]
)

MARKUP = {
    "elements inside each other": "<div>",
    "inline elements inside each other": "<span>س",
    "paragraphs without end": "<p>قال إن الجسر مفتوح. ",
    "bold without end": "<b>جسر ",
    "items without end": "<li>جسر ",
    "cells": "<tr><td>جسر</td><td>نهر</td></tr>",
    "comments": "<!-- a --><p>جسر</p>",
    "headings": "<h1>جسر جديد فوق الوادي</h1>",
    "attributes": "<p class='a b' id=c data-x=1>جسر</p>",
    "linked lines": "<p><a href='/a'>جسر جديد فوق الوادي</a></p>",
    "end tags": "</div></p>",
    "pictures": "<figure><img src=a><figcaption>جسر</figcaption></figure>",
    "images": "<img src='a' alt=\"b\">",
    "ampersands": "&amp;&",
    "open angles": "< ",
    "times": "<time datetime='2021-03-12'>جسر</time>",
    "marked values": "<b itemprop=datePublished>جسر</b>",
    "blocks of data": '<script type="application/ld+json">{"@type": "Article"}</script>',
}
"""Pieces of pages that invite a parser to look again and again."""

DATA = {
    "objects": '{"@type": "NewsArticle", "headline": "جسر"},',
    "lists in lists": "[",
    "broken texts": '"headline": "',
    "comments": "/* a */",
    "open comments": "/*",
}
"""Pieces of one long block of structured data."""


def block_of(text: str) -> Block:
    """Make a block of one line, with a word where the line holds nothing to see."""
    return _block(text)


@cache
def _block(text: str) -> Block:
    capture = Capture("page.txt", "0" * 64, "utf-8", "text", (Line(1, f"{text} س"),))
    return blocks_of(capture)[0]


def page_of(lines: Sequence[str], length: int) -> str:
    """Repeat lines, each as a line of a page, up to about a length."""
    average = sum(map(len, lines)) // len(lines)
    repeated = islice(cycle(lines), length // average)
    return "\n\n".join(line.format(n=n) for n, line in enumerate(repeated))


def grown(found: dict[str, Growth | None]) -> dict[str, Growth]:
    return {name: growth for name, growth in found.items() if growth is not None}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_takes_at_most_its_share_of_time_for_a_longer_line(rule: Rule) -> None:
    found = {
        name: worst_growth(
            lambda text: asked(rule, block_of(text)), lambda n, p=piece: line_of(p, n)
        )
        for name, piece in PATTERNS.items()
    }
    assert grown(found) == {}


def asked(rule: Rule, block: Block) -> bool:
    """Ask a rule as conversion does: not of blocks above its size."""
    return block.letters <= rule.most and rule.holds(block, LEXICON)


@pytest.mark.parametrize("name", ON_TEXT)
def test_a_function_takes_at_most_its_share_of_time_for_a_longer_text(name: str) -> None:
    found = {
        pattern: worst_growth(ON_TEXT[name], lambda n, p=piece: line_of(p, n))
        for pattern, piece in PATTERNS.items()
    }
    assert grown(found) == {}


@pytest.mark.parametrize("name", MENUS)
@pytest.mark.parametrize("top", ["", ARTICLE], ids=["above", "between"])
def test_an_article_takes_its_share_of_time_under_more_lines(name: str, top: str) -> None:
    growth = worst_growth(
        lambda text: converted({"page.txt": f"{top}\n\n{text}\n\n{ARTICLE}"}),
        lambda n: page_of(MENUS[name], n),
    )
    assert growth is None


@pytest.mark.parametrize("name", MARKUP)
def test_a_page_takes_at_most_its_share_of_time_for_more_markup(name: str) -> None:
    growth = worst_growth(
        lambda text: converted({"page.html": f"<html><body>{text}"}),
        lambda n: MARKUP[name] * (n // len(MARKUP[name])),
    )
    assert growth is None


@pytest.mark.parametrize("name", DATA)
def test_a_page_takes_at_most_its_share_of_time_for_more_data(name: str) -> None:
    opening = '<script type="application/ld+json">{"@graph": ['
    growth = worst_growth(
        lambda text: converted({"page.html": f"{opening}{text}</script><p>جسر</p>"}),
        lambda n: DATA[name] * (n // len(DATA[name])),
    )
    assert growth is None


@pytest.mark.parametrize("name", PAGES)
def test_a_capture_takes_at_most_its_share_of_time_for_more_lines(name: str) -> None:
    growth = worst_growth(
        lambda text: converted({"page.txt": text}), lambda n: page_of(PAGES[name], n)
    )
    assert growth is None


def test_what_grows_as_the_square_is_caught() -> None:
    growth = worst_growth(lambda text: [text for _ in text for _ in text], lambda n: "x" * (n // 4))
    assert growth is not None
    assert growth.ratio > LIMIT
