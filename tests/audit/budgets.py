"""Figures and their budgets: whether each holds, and how a table shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside its budget, both in `unit`; `where` says which site or page.

    A figure with `least` must reach its budget, any other must not exceed it. `faults` name what is
    wrong, worst first, for whoever mends it.
    """

    name: str
    where: str
    value: float
    budget: float
    unit: str = ""
    least: bool = False
    faults: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether the value keeps to the budget.

        >>> Figure("weight", "article", 61, 60).holds, Figure("score", "home", 100, 100).holds
        (False, True)
        """
        return self.value >= self.budget if self.least else self.value <= self.budget


def none_of(name: str, where: str, faults: Iterable[str]) -> Figure:
    """Count faults where there may be none."""
    found = tuple(faults)
    return Figure(name, where, len(found), 0, faults=found)


def middle(values: Iterable[float]) -> float:
    """Give the value that as many runs lie above as below.

    >>> middle([99, 100, 100])
    100
    """
    return median(values)


def shown(value: float, unit: str) -> str:
    """Write a value: whole numbers as such, others with as many places as tell them apart.

    >>> shown(58.24, "KB"), shown(0.0021, ""), shown(100, "")
    ('58.2 KB', '0.002', '100')
    """
    whole = float(value).is_integer()
    number = f"{value:.0f}" if whole else f"{value:.1f}" if value >= 1 else f"{value:.3f}"
    return f"{number} {unit}".rstrip()


def table_of(figures: Iterable[Figure]) -> Table:
    """Lay out every figure, its budget and whether it holds."""
    table = Table("figure", "of", title="Budgets of the site")
    for head in ("measured", "budget", "holds"):
        table.add_column(head, justify="right")
    for one in figures:
        limit = f"{'≥' if one.least else '≤'} {shown(one.budget, one.unit)}"
        verdict = "[green]yes[/]" if one.holds else "[bold red]NO[/]"
        table.add_row(one.name, one.where, shown(one.value, one.unit), limit, verdict)
    return table


def faults_of(figures: Iterable[Figure], most: int = 8) -> list[str]:
    """Say what is wrong with each figure that does not hold, the first `most` faults of each."""
    lines = []
    for one in figures:
        if not one.holds:
            lines.append(f"{one.name}, {one.where}:")
            lines += [f"  {fault}" for fault in one.faults[:most]]
            lines += [f"  … and {len(one.faults) - most} more"] * (len(one.faults) > most)
    return lines
