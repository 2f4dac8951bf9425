"""What Pelican itself complains of, heard as problems: its own way to stop is a traceback."""

import logging
from typing import Final

from newsdigest.model.problem import Problem

OWN: Final = "pelican."
"""Begins the name of each of Pelican's loggers."""


class Heard(logging.Filter):
    """Takes warnings and errors out of Pelican's log and keeps them; what is worse passes."""

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[Problem] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep a complaint, and say whether the log may have the record."""
        if not logging.WARNING <= record.levelno < logging.CRITICAL:
            return True
        said = " ".join(record.getMessage().split()).rstrip(".")
        self.problems.append(Problem("Pelican", said, "Mend what it names"))
        return False


def listen() -> Heard:
    """Hear every logger of Pelican from now on."""
    heard = Heard()
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(OWN):
            logging.getLogger(name).addFilter(heard)
    return heard
