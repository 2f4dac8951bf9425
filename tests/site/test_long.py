"""What long lists promise: the newest in full, the rest folded by month, all there, and light."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from newsdigest.site.show.months import FULL
from runs import PROJECT, build_site

ARTICLES = 90
ROW = 4
"""Elements of a folded row: itself, the day, the link, and a Latin name in it."""
FOLD = re.compile(r'<details class="fold">.*?</details>', re.DOTALL)
POST = """Title: خبر {at} عن جولة المفاوضات
Slug: long{at}
Date: {day}
Added: 2026-01-01T00:00:00Z
Outlet: المرصد

تواصلت المفاوضات بين روسيا وأوكرانيا في يومها رقم {at}، ورحّب بها فلاديمير بوتين.
"""


TOPIC, PERSON, ARCHIVE = "topics/negotiations", "people/putin", "archive"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a digest whose first topic and first person have many articles."""
    folder = tmp_path_factory.mktemp("long")
    shutil.copytree(PROJECT / "content", folder / "content")
    for at in range(ARTICLES):
        day = date(2026, 1, 1) + timedelta(at)
        path = folder / "content/articles" / f"long{at}.md"
        path.write_text(POST.format(at=at, day=day), encoding="utf-8")
    assert build_site(folder / "content", folder / "out", reuse="full").returncode == 0
    return folder / "out"


@pytest.fixture(params=[TOPIC, PERSON, ARCHIVE])
def page(pages: Path, request: pytest.FixtureRequest) -> str:
    """Read a page with a long list."""
    return (pages / request.param / "index.html").read_text(encoding="utf-8")


def test_the_newest_articles_stand_open_and_older_months_are_folded(page: str) -> None:
    outside = FOLD.sub("", page)
    folded = "".join(FOLD.findall(page))
    assert all(f"articles/long{at}/" in outside for at in range(ARTICLES - FULL, ARTICLES))
    assert all(f"articles/long{at}/" in folded for at in range(31))
    assert '<details class="fold" open' not in page


def test_every_article_and_every_address_of_a_month_is_still_there(page: str) -> None:
    assert all(f"articles/long{at}/" in page for at in range(ARTICLES))
    ids = set(re.findall(r' id="(m-[0-9-]+)"', page))
    assert ids >= set(re.findall(r' href="#(m-[0-9-]+)"', page))
    assert {"m-2026-01", "m-2026-02", "m-2026-03"} <= ids


def test_an_address_in_a_fold_opens_it(page: str) -> None:
    assert all(re.search(r'</summary>\s*<div id="', one) for one in FOLD.findall(page))


def test_a_folded_row_has_few_elements(page: str) -> None:
    rows = re.findall(r"<li.*?</li>", "".join(FOLD.findall(page)), re.DOTALL)
    assert len(rows) >= ARTICLES - FULL - 31
    assert max(len(re.findall(r"<[a-z]", row)) for row in rows) <= ROW


def test_a_short_story_is_drawn_whole_at_once(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}{TOPIC}/")
    late = "all => all.filter(one => getComputedStyle(one).contentVisibility === 'auto').length"
    assert page.eval_on_selector_all("main *", late) == 0
    page.close()
