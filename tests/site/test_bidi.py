"""Every run of Latin letters on a page is set apart, and no directional sign stands in the text."""

from pathlib import Path

import pytest

from audit.bidi import bare_runs, stray_signs
from runs import Sites


@pytest.fixture(scope="module")
def pages(sites: Sites) -> list[Path]:
    return sorted(sites.roots[""].rglob("*.html"))


def test_no_run_of_latin_letters_stands_bare_among_arabic(pages: list[Path]) -> None:
    assert [(page.parent.name, text[:80]) for page in pages for text in bare_runs(page)] == []


def test_no_directional_sign_stands_in_what_the_site_says(pages: list[Path]) -> None:
    assert [(page.parent.name, text[:80]) for page in pages for text in stray_signs(page)] == []
