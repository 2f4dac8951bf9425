"""`invoke audit`: build the sites, measure each, print every figure beside its budget."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright
from rich.console import Console

from audit.browser import Look, look
from audit.budgets import Figure, faults_of, table_of
from audit.checkers import HTML_CHECKER
from audit.kinds import href_of
from audit.lighthouse import PROGRAM
from audit.measures import MEASURES, Visit, theme
from audit.worlds import World, WorldError, worlds
from runs import CHROMIUM
from serving import serving

GOOD: Final = 0
BAD: Final = 1
RUNS: Final = 5
WIDTH: Final = 110
"""Columns of the table where no terminal says how many it has."""


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 0 where every budget holds, 1 where one does not."""
    options = options_of(arguments)
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    missing = [path for path in (CHROMIUM, PROGRAM, HTML_CHECKER) if not path.exists()]
    if missing:
        sys.stderr.write(f"{missing[0]}: missing. Install Chromium and Java, and run `npm ci`.\n")
        return BAD
    with TemporaryDirectory() as place:
        try:
            figures = [*theme(), *measured(Path(place), options, console)]
        except WorldError as error:
            sys.stderr.write(str(error))
            return BAD
    console.print(table_of(figures))
    sys.stdout.write("".join(f"{line}\n" for line in faults_of(figures)))
    broken = sum(not one.holds for one in figures)
    console.print(f"{len(figures)} figures, {broken} over budget.")
    return BAD if broken else GOOD


def options_of(arguments: list[str] | None) -> Namespace:
    """Read the options; `--quick` ends a page with a first run that is without fault."""
    parser = ArgumentParser(prog="audit", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args(arguments)


def measured(place: Path, options: Namespace, console: Console) -> Iterator[Figure]:
    """Measure every site."""
    for world in worlds(place):
        with serving(world.root) as address:
            with console.status(f"{world.name}: in a browser…"):
                looks = seen(world, address)
            visit = Visit(world, address, looks, options.runs, options.quick)
            for measure in MEASURES:
                with console.status(f"{world.name}: {measure.__name__}…"):
                    yield from measure(visit)


def seen(world: World, address: str) -> dict[str, Look]:
    """Look at the page of each kind."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        pages = {kind: f"{address}/{href_of(path)}" for kind, path in world.pages.items()}
        looks = {kind: look(chromium, url) for kind, url in pages.items()}
        chromium.close()
    return looks


if __name__ == "__main__":
    sys.exit(main())
