"""What is wrong, where, and what a person can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How much a problem matters: only an error makes the exit status 1."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault for a person to mend.

    `where` is `FILE` or `FILE:LINE` (1-based), `what` the fact, `do` the next act.
    """

    where: str
    what: str
    do: str
    level: Level = Level.ERROR

    def __str__(self) -> str:
        """Show the three parts as one line of a report."""
        return f"{self.where}: {self.what}. {self.do}."


def report_of(problems: Iterable[Problem]) -> str:
    """Write all problems, each once and on a line of its own, the worst first."""
    ordered = sorted(set(problems), key=lambda one: (-one.level, one))
    return "".join(f"{one.level.name.lower()}: {one}\n" for one in ordered)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems makes the exit status 1."""
    return any(one.level is Level.ERROR for one in problems)


class DigestError(Exception):
    """Carries every problem found; raised once all of them are known."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
