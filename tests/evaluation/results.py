"""What was found for every capture, pooled into figures: by format, and by phenomenon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from evaluation.figures import Count, Fault, Finding, measures, totals
from evaluation.gold import Gold

TEXT_FIGURE: Final = "article text"
FORMS: Final = ("text", "html")

Figures = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Section (`text`, `html`, `phenomena`), figure, measure → value between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Result:
    """A capture's gold and all that was found when it was compared."""

    gold: Gold
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Give every wrong line and field."""
        return tuple(fault for one in self.findings for fault in one.faults)


@dataclass(frozen=True, slots=True)
class Phenomenon:
    """How the captures that show a phenomenon fared; a format that has none of them has no count.

    A capture is wrong where any line or field of it is.
    """

    text: Count | None
    html: Count | None
    captures: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of a corpus; `corpus` is the digest of its captures and gold."""

    corpus: str
    captures: int
    figures: Figures
    faults: tuple[Fault, ...] = ()


def counts_of(results: Iterable[Result], form: str) -> dict[str, Count]:
    """Pool the findings of one format by their figure."""
    return totals(one for each in results if each.gold.form == form for one in each.findings)


def phenomena_of(results: Iterable[Result]) -> dict[str, Phenomenon]:
    """Pool the results by phenomenon, in the order of its ids; a capture may show several."""
    shown: dict[str, list[Result]] = {}
    for one in results:
        for name in one.gold.phenomena:
            shown.setdefault(name, []).append(one)
    return {name: _phenomenon(shown[name]) for name in sorted(shown)}


def measured(corpus: str, results: tuple[Result, ...]) -> Measured:
    """Make every figure of a corpus."""
    forms = [form for form in FORMS if any(one.gold.form == form for one in results)]
    figures: dict[str, dict[str, Mapping[str, float]]] = {
        form: {name: measures(count) for name, count in counts_of(results, form).items()}
        for form in forms
    }
    figures["phenomena"] = {
        name: _phenomenon_measures(one) for name, one in phenomena_of(results).items()
    }
    faults = tuple(sorted(fault for one in results for fault in one.faults))
    return Measured(corpus, len(results), figures, faults)


def _phenomenon(results: list[Result]) -> Phenomenon:
    text, html = (counts_of(results, form).get(TEXT_FIGURE) for form in FORMS)
    return Phenomenon(text, html, len(results), sum(bool(one.faults) for one in results))


def _phenomenon_measures(one: Phenomenon) -> dict[str, float]:
    by_form = {form: count.f1 for form in FORMS if (count := getattr(one, form)) is not None}
    return {**by_form, "captures right": (one.captures - one.wrong) / one.captures}
