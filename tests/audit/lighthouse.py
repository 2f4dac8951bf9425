"""What Lighthouse says of a page: four scores, the median of some runs."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from audit.budgets import Figure, middle
from runs import CHROMIUM, PROJECT

PROGRAM: Final = PROJECT / "node_modules" / ".bin" / "lighthouse"
CATEGORIES: Final = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
FLAGS: Final = "--headless=new --no-sandbox --disable-gpu"
BEST: Final = 100


def runs_of(url: str, number: int, *, quick: bool) -> list[dict[str, Any]]:
    """Open a page some times; each run is the report that Lighthouse writes.

    `quick` is content with a first run that has the best of scores: a median could only tell more
    of one that has not.
    """
    first = report_of(url)
    if quick and all(score(first, category) == BEST for category in CATEGORIES):
        return [first]
    return [first, *(report_of(url) for _ in range(number - 1))]


def report_of(url: str) -> dict[str, Any]:
    """Open a page once, as a phone on a slow network, simulated."""
    only = f"--only-categories={','.join(CATEGORIES)}"
    done = subprocess.run(
        [str(PROGRAM), url, "--quiet", "--output=json", only, f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def score(report: Mapping[str, Any], category: str) -> float:
    """Give the score that people know, 0 to 100.

    >>> score({"categories": {"seo": {"score": 0.57}}}, "seo")
    57
    """
    return round(100 * (report["categories"][category]["score"] or 0))


def figures(where: str, reports: Sequence[Mapping[str, Any]]) -> Iterator[Figure]:
    """Give the four medians of a page."""
    for category, name in CATEGORIES.items():
        value = middle(score(report, category) for report in reports)
        faults = tuple(lost(reports[0], category)) if value < BEST else ()
        yield Figure(f"Lighthouse {name}", where, value, BEST, least=True, faults=faults)


def lost(report: Mapping[str, Any], category: str) -> Iterator[str]:
    """Name the audits of a category that cost points, with what they measured."""
    for one in report["categories"][category]["auditRefs"]:
        audit = report["audits"][one["id"]]
        if one["weight"] and (audit["score"] or 0) < 1:
            yield f"{one['id']}: {audit.get('displayValue') or audit['title']}"
