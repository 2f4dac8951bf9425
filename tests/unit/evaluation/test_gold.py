"""Gold files: read, with every contradiction named."""

import json
from typing import Any

import pytest

from evaluation.gold import Gold, GoldLine, Wanted, read_gold

ARTICLE = {"title_line": 2, "date": "2025-04-09", "outlet": "any", "author": None}
LINES = [{"line": 2, "role": "title", "article": 1}, {"line": 3, "role": "any", "article": None}]


def gold_of(**changes: object) -> Gold:
    gold, problems = read_gold("text", "a.json", text_of(**changes))
    assert problems == ()
    assert gold is not None
    return gold


def text_of(**changes: object) -> str:
    table: dict[str, Any] = {"file": "a.txt", "articles": [ARTICLE], "lines": LINES}
    return json.dumps({**table, **changes})


def test_a_field_that_may_be_anything_is_not_judged() -> None:
    (article,) = gold_of().articles
    assert article.fields == {
        "title_line": Wanted(2),
        "published": Wanted("2025-04-09"),
        "byline": Wanted(None),
    }


def test_values_that_are_right_too_are_allowed() -> None:
    article = {"agency": "رويترز", "agency_may": ["وكالة رويترز"]}
    wanted = gold_of(articles=[article]).articles[0].fields["agency"]
    assert wanted.allows("رويترز")
    assert wanted.allows("وكالة رويترز")
    assert not wanted.allows(None)


def test_a_capture_without_articles_is_to_be_refused_unless_gold_says_otherwise() -> None:
    assert gold_of(articles=[], lines=[]).refuse
    assert not gold_of(articles=[], lines=[], refuse=False).refuse


def test_a_line_may_have_leftovers_at_its_end() -> None:
    lines = [{"line": 1, "role": "body", "article": 1, "tail": 5}]
    assert gold_of(lines=lines).lines == (GoldLine(1, "body", 1, 5),)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"file": "b.txt"}, "another name"),
        ({"refuse": True}, "holds no article"),
        ({"lines": [*LINES, LINES[0]]}, "two roles"),
        ({"lines": [{"line": 1, "role": "headline", "article": 1}]}, "no such role"),
        ({"lines": [{"line": 1, "role": "body", "article": 2}]}, "no article 2"),
        ({"file": "a.html"}, "without `text`"),
    ],
)
def test_gold_that_contradicts_itself_is_named(changes: dict[str, object], says: str) -> None:
    _, problems = read_gold("text", "a.json", text_of(**changes))
    assert any(says in one.what for one in problems)
    assert {one.where for one in problems} == {"text/a.json"}


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"file": "a.doc", "articles": []}'])
def test_a_file_that_is_no_gold_is_named(text: str) -> None:
    gold, problems = read_gold("text", "a.json", text)
    assert gold is None
    assert len(problems) == 1
