"""The lines above a text: headline, dates and author, as pages of all kinds print them."""

from datetime import date, datetime

import pytest

from captures import only_post
from casefile import read_cases

CASES = [pytest.param(case, id=case["name"]) for case in read_cases("heads.txt")]


def shown(value: date | datetime | None) -> str:
    """Write a date as the case file does."""
    if value is None:
        return "none"
    return value.isoformat("T", "minutes") if isinstance(value, datetime) else value.isoformat()


@pytest.mark.parametrize("case", CASES)
def test_the_head_of_a_page_is_read_as_the_case_file_says(case: dict[str, str]) -> None:
    post = only_post(case["capture"])
    assert (None if post.title_made else post.title) == case.get("title")
    assert shown(post.published) == case.get("published", "none")
    assert shown(post.updated) == case.get("updated", "none")
    assert post.byline == case.get("byline")
    for field, found in (("outlet", post.outlet), ("agency", post.agency)):
        assert case.get(field, found or "none") == (found or "none")
