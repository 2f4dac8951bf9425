"""Scores read from Lighthouse's reports."""

from typing import Any

from audit.lighthouse import CATEGORIES, figures


def report(performance: float) -> dict[str, Any]:
    refs = [{"id": "largest-contentful-paint", "weight": 25}, {"id": "network", "weight": 0}]
    return {
        "categories": {
            name: {"score": performance if name == "performance" else 1, "auditRefs": refs}
            for name in CATEGORIES
        },
        "audits": {
            "largest-contentful-paint": {"score": 0.97, "displayValue": "1.8 s", "title": "LCP"},
            "network": {"score": 0, "title": "Network"},
        },
    }


def test_the_median_of_the_runs_counts() -> None:
    speed, *others = figures("home", [report(0.97), report(1), report(1)])
    assert (speed.value, speed.holds) == (100, True)
    assert [one.value for one in others] == [100, 100, 100]


def test_what_cost_points_is_named_and_what_weighs_nothing_is_not() -> None:
    speed = next(figures("home", [report(0.98)]))
    assert (speed.holds, speed.faults) == (False, ("largest-contentful-paint: 1.8 s",))
