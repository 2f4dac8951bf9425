"""What the floors say of a run: the lines to print and the exit status."""

from dataclasses import dataclass
from typing import Final

from evaluation.floors import Pinned, drops, pin, rises, worse
from evaluation.results import Measured

GOOD: Final = 0
BAD: Final = 1
NEW_LINES: Final = 40
"""Faults that are named when a figure fell; `--lines` names all."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit status, what to print, and the floors to store, if any."""

    status: int
    said: tuple[str, ...]
    pinned: Pinned | None = None


def compare(pinned: Pinned, measured: Measured) -> Outcome:
    """Hold figures to their floors; a changed corpus has none."""
    if pinned.corpus != measured.corpus:
        before, now = f"{pinned.captures} captures", f"{measured.captures} now"
        what = f"The corpus is not the one that the floors were made of ({before}, {now})."
        return Outcome(BAD, (what, "Run `invoke evaluate --update` to pin its figures."))
    fallen = drops(pinned, measured.figures)
    if fallen:
        head = f"{len(fallen)} figures fell below their floors:"
        return Outcome(BAD, (head, *map(str, fallen), *_newly_wrong(pinned, measured)))
    risen = rises(pinned, measured.figures)
    hint = f" {risen} lie above; `invoke evaluate --update` raises theirs." if risen else ""
    return Outcome(GOOD, (f"No figure lies below its floor.{hint}",))


def update(pinned: Pinned, measured: Measured, reason: str) -> Outcome:
    """Raise the floors; lower them only where a reason is given."""
    fallen = drops(pinned, measured.figures)
    if fallen and not reason:
        head = f"Not pinned: {len(fallen)} figures would sink."
        remedy = 'Mend what made them sink, or give --allow-drop="reason".'
        lines = (head, *map(str, fallen), *_newly_wrong(pinned, measured), remedy)
        return Outcome(BAD, lines)
    risen = rises(pinned, measured.figures)
    said = f"Pinned {measured.captures} captures: {risen} figures rose, {len(fallen)} sank."
    return Outcome(GOOD, (said,), pin(pinned, measured, reason))


def _newly_wrong(pinned: Pinned, measured: Measured) -> tuple[str, ...]:
    new = worse(pinned, measured)
    rest = (f"… and {len(new) - NEW_LINES} more",) if len(new) > NEW_LINES else ()
    return ("Wrong now and not at the last pin:", *new[:NEW_LINES], *rest) if new else ()
