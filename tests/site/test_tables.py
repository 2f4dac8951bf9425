"""Tables of figures: units stand under units, although the page runs from right to left."""

import pytest
from playwright.sync_api import Browser

from runs import PROJECT, build_site
from serving import serving

ENDS = """table => [...table.tBodies[0].rows, ...(table.tFoot?.rows ?? [])].flatMap(row =>
  [...row.cells].map((cell, column) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    return /^\\d+$/.test(cell.textContent.trim())
      ? [column, Math.round(range.getBoundingClientRect().right)] : null
  }).filter(Boolean))"""


def test_units_stand_under_units(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("tables")
    done = build_site(PROJECT / "content", root, reuse="full")
    assert done.returncode == 0, done.stderr
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    with serving(root) as host:
        for path in ("about/", "topics/negotiations/", "people/putin/"):
            page.goto(f"{host}/{path}")
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            for table in page.locator("table:has(td)").all():
                ends = table.evaluate(ENDS)
                assert ends, path
                for column in {column for column, _ in ends}:
                    assert len({end for place, end in ends if place == column}) == 1, path
    page.close()
