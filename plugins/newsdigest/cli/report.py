"""What every task shares: the project's root, exit statuses, and how problems are told."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Final

from newsdigest.model.problem import DigestError, Problem, has_errors, report_of

ROOT: Final = Path(__file__).resolve().parents[3]
"""The project's root: four floors above this file."""

GOOD: Final = 0
PROBLEMS: Final = 1
MISUSE: Final = 2


def without_traceback(task: Callable[..., int]) -> Callable[..., int]:
    """Turn what a task raises for bad input into printed problems."""

    @wraps(task)
    def safe(*values: object, **options: object) -> int:
        try:
            return task(*values, **options)
        except DigestError as error:
            return say(error.problems)

    return safe


def say(problems: Sequence[Problem]) -> int:
    """Print all problems; return 1 where one of them is an error."""
    print(report_of(problems), end="", file=sys.stderr)
    return PROBLEMS if has_errors(problems) else GOOD


def tell(text: str) -> None:
    """Print what was done; whoever reads it may have stopped reading, as `head` does."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def misuse(*faults: Problem) -> int:
    """Print why options' values cannot be; return 2."""
    say(faults)
    return MISUSE
