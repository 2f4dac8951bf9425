"""`invoke evaluate`: print the figures, hold them to floors, pin them, compare with others."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from evaluation import table
from evaluation.baselines import NotInstalledError
from evaluation.corpus import CORPUS, corpus_digest, evaluate
from evaluation.devscore import Dev, dev_scores
from evaluation.distance import distance_of, shown, write_distance
from evaluation.floors import Pinned, read_pinned, write_pinned
from evaluation.gate import BAD, GOOD, compare, update
from evaluation.results import (
    FORMS,
    Measured,
    Result,
    counts_of,
    measured,
    phenomena_of,
)
from newsdigest.model.problem import DigestError, Problem, report_of
from newsdigest.storage import write_whole

MISUSE: Final = 2
FLOORS: Final = CORPUS / "floors.json"
DEV_FLOORS: Final = CORPUS / "dev-floors.json"
SHARED: Final = "NEWSDIGEST_CORPUS"
"""The folder, from the environment, of captures that the project may not hold."""


def main(arguments: list[str] | None = None) -> int:
    """Do what the options ask; give 0 where figures hold, 1 where not, 2 for a wrong option."""
    options = _options(arguments)
    wrong = list(_misuses(options))
    if wrong:
        sys.stderr.write("".join(f"error: {one}\n" for one in wrong))
        return MISUSE
    try:
        return _run(options)
    except DigestError as error:
        sys.stderr.write(report_of(error.problems))
    except NotInstalledError as missing:
        sys.stderr.write(f"{missing}\n")
    return BAD


def _run(options: Namespace) -> int:
    if options.dev:
        return _dev(options)
    results = evaluate(CORPUS)
    if options.baselines:
        return _distance(results, write=options.markdown)
    _say(*_tables(results))
    if options.lines:
        _say(*(str(fault) for one in results for fault in one.faults))
    return _gate(FLOORS, measured(corpus_digest(CORPUS), results), options)


def _dev(options: Namespace) -> int:
    found = dev_scores(Path(os.environ[SHARED]))
    _say(*dev_table(found))
    if options.lines:
        _say(*found.wrong)
    return _gate(DEV_FLOORS, found.measured, options)


def _distance(results: tuple[Result, ...], *, write: bool) -> int:
    found = distance_of(results, CORPUS)
    _say(shown(found))
    if write:
        write_distance(found)
    return GOOD


def _gate(path: Path, found: Measured, options: Namespace) -> int:
    """Hold figures to the floors of a file, or pin them there."""
    before = read_pinned(path.read_text(encoding="utf-8")) if path.exists() else Pinned("", 0, {})
    outcome = (
        update(before, found, options.allow_drop) if options.update else compare(before, found)
    )
    _say(*outcome.said)
    if outcome.pinned:
        write_whole(path, write_pinned(outcome.pinned).encode())
    return outcome.status


def _tables(results: tuple[Result, ...]) -> Iterator[str]:
    """Lay out a table for each format, then the one of phenomena."""
    for form in FORMS:
        counts = counts_of(results, form)
        captures = sum(one.gold.form == form for one in results)
        if not captures:
            continue
        yield f"{captures} {form} captures"
        yield table.plain(table.FIGURE_HEAD, table.figure_rows(counts)) + "\n"
    rows = table.phenomenon_rows(phenomena_of(results))
    yield table.plain(table.PHENOMENON_HEAD, rows) + "\n"
    wrong = sum(bool(one.faults) for one in results)
    dates = sum("wrong date" in fault.what for one in results for fault in one.faults)
    yield f"{wrong} of {len(results)} captures have a fault; {dates} dates wrong and not left out."


def dev_table(found: Dev) -> Iterator[str]:
    """Lay out the figures of the captures seen beside those held out."""
    seen, held_out = (found.measured.figures[name] for name in ("seen", "held out"))
    rows = [
        (name, *(table.share(_chief(figures[name])) for figures in (seen, held_out)))
        for name in seen
        if name in held_out
    ]
    yield f"{found.measured.captures} captures"
    yield table.plain(("", "seen", "held out"), rows) + "\n"


def _chief(values: Mapping[str, float]) -> float:
    return values["f1"] if "f1" in values else values["share"]


def _options(arguments: list[str] | None) -> Namespace:
    parser = ArgumentParser(prog="evaluation", description=__doc__)
    for flag in ("lines", "update", "baselines", "markdown", "dev"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--allow-drop", default="")
    return parser.parse_args(arguments)


def _misuses(options: Namespace) -> Iterator[Problem]:
    """Find options that cannot be together, or lack what they need."""
    if options.allow_drop and not options.update:
        yield Problem("--allow-drop", "there is nothing to store it with", "Give --update too")
    if options.markdown and not options.baselines:
        yield Problem("--markdown", "there is no table to write", "Give --baselines too")
    if options.dev and not os.environ.get(SHARED):
        yield Problem("--dev", f"{SHARED} is not set", _PARENT)
    elif options.dev and not (Path(os.environ[SHARED]) / "dev" / "text").is_dir():
        yield Problem(f"{SHARED}={os.environ[SHARED]}", "there is no dev/text in it", _PARENT)


_PARENT: Final = "Set it to the folder that holds the folders dev and score"


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
