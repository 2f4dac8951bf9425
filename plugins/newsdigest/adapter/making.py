"""Makes the pages of a plan, and leaves alone those that would be made from the same again."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.progress import track

from newsdigest import storage
from newsdigest.model.problem import DigestError
from newsdigest.site.make import Made, Press
from newsdigest.site.plan import Row
from newsdigest.storage.made import Stamp, digest_of, made_before, stamp_of, still_there

PACKAGE: Final = Path(__file__).parents[1]
MAKERS: Final = ("babel", "jinja2", "markdown", "pelican")
"""Whatever else takes part in making a page; another version may make it differently."""


@dataclass(frozen=True, slots=True)
class Making:
    """Where pages go, what all of them depend on, and what the build before made."""

    press: Press
    output: Path
    common: str
    before: Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class Pages:
    """The files of a plan, and how many of them were made anew."""

    made: tuple[Made, ...]
    stamps: Mapping[str, Stamp]
    anew: int


def make_all(press: Press, rows: tuple[Row, ...], output: Path, common: str) -> Pages:
    """Make the files of a plan; `common` names the state of what every page depends on."""
    making = Making(press, output, common, made_before(output))
    found = [make_one(making, row) for row in shown_progress(rows)]
    return Pages(
        tuple(made for made, _, _ in found),
        {made.path: stamp for made, stamp, _ in found},
        sum(anew for _, _, anew in found),
    )


def make_one(making: Making, row: Row) -> tuple[Made, Stamp, bool]:
    """Give a row's file with its stamp, and whether it had to be made.

    A page with a problem gets no stamp, so that the next build makes it and says so again.
    """
    key = f"{making.common}\0{row.key}"
    kept = still_there(making.output, row.path, key, making.before.get(row.path))
    if kept is not None:
        return Made(row.path, kept), making.before[row.path], False
    made = made_anew(making, row)
    sound = made.content and not made.problems
    return made, stamp_of(key, made.content) if sound else Stamp(), True


def made_anew(making: Making, row: Row) -> Made:
    """Make one row's file; without one where its template is at fault or the disk is full."""
    try:
        made = making.press.make(row)
        storage.write_whole(making.output / made.path, made.content)
    except DigestError as error:
        return Made(row.path, b"", error.problems)
    return made


@cache
def program_state() -> str:
    """Name the state of the program: what is kept from a build holds for the same one only.

    It runs as it was loaded, so that a file that changes meanwhile is for the next run.
    """
    return f"{digest_of((PACKAGE,))} {sys.version}"


def state_of(settings: Mapping[str, Any], frame: Mapping[str, object]) -> str:
    """Name the state of what every page depends on: theme, program, settings, what frames it."""
    parts = [digest_of((Path(settings["THEME"]),)), program_state()]
    parts += [version(name) for name in MAKERS]
    parts += [str(settings.get(name)) for name in ("SITEURL", "SITENAME", "TIMEZONE")]
    return "\0".join([*parts, repr(sorted(frame.items()))])


def shown_progress(rows: tuple[Row, ...]) -> Iterable[Row]:
    """Go through the rows with a bar on a terminal, and in silence elsewhere."""
    screen = Console(stderr=True)
    quiet = not screen.is_terminal
    return track(rows, "Making pages", console=screen, disable=quiet, transient=True)
