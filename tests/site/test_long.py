"""What a story of many articles promises: it is folded, whole, and light."""

import re
import shutil
from datetime import date, timedelta

import pytest

from runs import PROJECT, build_site

ARTICLES = 90
POST = """Title: خبر {at} عن جولة المفاوضات
Slug: long{at}
Date: {day}
Added: 2026-01-01T00:00:00Z
Outlet: المرصد

تواصلت المفاوضات بين روسيا وأوكرانيا في يومها رقم {at}.
"""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Build a digest whose first topic has many articles, and give the topic's page."""
    folder = tmp_path_factory.mktemp("long")
    shutil.copytree(PROJECT / "content", folder / "content")
    for at in range(ARTICLES):
        day = date(2025, 1, 1) + timedelta(at)
        path = folder / "content/articles" / f"long{at}.md"
        path.write_text(POST.format(at=at, day=day), encoding="utf-8")
    assert build_site(folder / "content", folder / "out", reuse="full").returncode == 0
    return (folder / "out/topics/negotiations/index.html").read_text(encoding="utf-8")


def test_a_long_story_is_folded_by_month_and_the_newest_stands_open(story: str) -> None:
    folds = re.findall(r'<details class="fold"( open)?>', story)
    assert len(folds) >= 3
    assert [bool(one) for one in folds] == [False] * (len(folds) - 1) + [True]


def test_every_article_and_every_address_of_a_month_is_still_there(story: str) -> None:
    assert story.count('class="timeline__title"') >= ARTICLES
    ids = set(re.findall(r' id="(m-[0-9-]+)"', story))
    assert ids == set(re.findall(r' href="#(m-[0-9-]+)"', story))


def test_a_row_of_a_long_story_has_few_elements(story: str) -> None:
    rows = re.findall(r"<li[^>]*><p class=\"timeline__day\">.*?</li>", story, re.DOTALL)
    assert max(len(re.findall(r"<[a-z]", row)) for row in rows) <= 14
