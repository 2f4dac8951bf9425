"""Floors: the figures of the last pin, which no change may fall below without a stored reason."""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from evaluation.results import Figures, Measured

DECIMALS: Final = 6
"""Of a floor, which is rounded down: one word among a million still shows."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A measure that lies under its floor; `now` is None where it is no longer measured."""

    name: str
    floor: float
    now: float | None

    def __str__(self) -> str:
        """Show both values."""
        now = "no longer measured" if self.now is None else f"{self.now:.6f}"
        return f"{self.name}: {self.floor:.6f} -> {now}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """Floors that were lowered, and why."""

    reason: str
    lowered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pinned:
    """What a floor file holds: the corpus it was made of, the floors, what was wrong then."""

    corpus: str
    captures: int
    floors: Figures
    wrong: tuple[str, ...] = ()
    allowed: tuple[Allowed, ...] = ()


def read_pinned(text: str) -> Pinned:
    """Read a floor file."""
    table: Mapping[str, Any] = json.loads(text)
    allowed = tuple(
        Allowed(one["reason"], tuple(one["lowered"])) for one in table.get("allowed", ())
    )
    wrong = tuple(table.get("wrong", ()))
    return Pinned(table["corpus"], table["captures"], table["floors"], wrong, allowed)


def write_pinned(pinned: Pinned) -> str:
    """Write a floor file."""
    return json.dumps(asdict(pinned), ensure_ascii=False, indent=1) + "\n"


def drops(pinned: Pinned, now: Figures) -> tuple[Drop, ...]:
    """List the measures that lie under their floors, or are gone."""
    found = dict(_flat(now))
    return tuple(
        Drop(name, floor, found.get(name))
        for name, floor in _flat(pinned.floors)
        if found.get(name, -1.0) < floor
    )


def rises(pinned: Pinned, now: Figures) -> int:
    """Count the measures that lie above their floors, new ones among them."""
    floors = dict(_flat(pinned.floors))
    return sum(_floor(value) > floors.get(name, -1.0) for name, value in _flat(now))


def worse(pinned: Pinned, measured: Measured) -> tuple[str, ...]:
    """List the faults that were not there at the last pin, with their rules."""
    before = set(pinned.wrong)
    return tuple(str(fault) for fault in measured.faults if fault.key not in before)


def pin(pinned: Pinned, measured: Measured, reason: str = "") -> Pinned:
    """Pin a corpus's figures; the floors that sink are stored with the reason."""
    sunk = tuple(str(drop) for drop in drops(pinned, measured.figures))
    allowed = (*pinned.allowed, Allowed(reason, sunk)) if sunk else pinned.allowed
    floors = {
        section: {
            figure: {measure: _floor(value) for measure, value in values.items()}
            for figure, values in figures.items()
        }
        for section, figures in measured.figures.items()
    }
    wrong = tuple(sorted({fault.key for fault in measured.faults}))
    return Pinned(measured.corpus, measured.captures, floors, wrong, allowed)


def _floor(value: float) -> float:
    return math.floor(value * 10**DECIMALS) / 10**DECIMALS


def _flat(figures: Figures) -> Iterator[tuple[str, float]]:
    """Name every measure: `text / body lines / f1`."""
    for section, named in figures.items():
        for figure, values in named.items():
            for measure, value in values.items():
                yield f"{section} / {figure} / {measure}", value
