"""The moment of the build."""

import os
import time
from datetime import UTC, datetime
from typing import Final

from newsdigest.model.problem import DigestError, Problem

EPOCH: Final = "SOURCE_DATE_EPOCH"


def moment() -> datetime:
    """Give the moment of this build in UTC: `SOURCE_DATE_EPOCH` where set, else the clock.

    Raises:
        DigestError: `SOURCE_DATE_EPOCH` is no number of seconds.
    """
    said = os.environ.get(EPOCH, "")
    try:
        return datetime.fromtimestamp(int(said or time.time()), UTC)
    except (ValueError, OverflowError, OSError) as wrong:
        problem = Problem(EPOCH, f"{said!r} is no moment", "Set it to seconds since 1970")
        raise DigestError([problem]) from wrong
