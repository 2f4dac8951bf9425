"""What a curator should look at: each capture's badge, the reasons, and what settles each.

Everything comes from the ledgers that conversion wrote; no rule is asked again.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Final

from newsdigest.convert.corrected import companion
from newsdigest.convert.posts.report import REASONS
from newsdigest.convert.remedies import DOUBTED, GAPS, NO_OUTLET, remedy_of
from newsdigest.convert.thresholds.shown import (
    HEADLINE_WITHIN,
    HEADLINE_WORDS,
    MANY_SHARE,
    SHOWN_LINES,
)
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt, Entry, Ledger
from newsdigest.text.fold import fold

BADGES: Final = ("refused", "doubtful", "clean")
SETTLED: Final = "refused-by-curator"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: the reason's id, the lines, what it means, and what settles it.

    `weight` is 1 for what makes a capture doubtful or refused, 0 for what is only missing.
    """

    reason: str
    lines: tuple[int, ...]
    what: str
    remedy: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A capture as the review lists it."""

    path: str
    badge: str
    articles: int
    findings: tuple[Finding, ...]

    @property
    def rank(self) -> tuple[object, ...]:
        """Sort the worst first: by badge, by doubts, by what is missing, by name."""
        settled = self.badge == "refused" and not self.findings
        doubts = sum(one.weight for one in self.findings)
        return settled, BADGES.index(self.badge), -doubts, -len(self.findings), self.path


def reviewed(ledgers: Iterable[Ledger], outlets: Collection[str]) -> list[Reviewed]:
    """Review captures, the worst first; `outlets` are the folded names that have a file."""
    found = (
        Reviewed(each.path, each.quality, len(each.articles), tuple(_findings(each, outlets)))
        for each in ledgers
    )
    return sorted(found, key=lambda one: one.rank)


def held(paths: Iterable[str]) -> Iterator[Reviewed]:
    """Review captures whose companion has faults; the faults are told as problems."""
    do = ("Mend what is named for this file, then run it again",)
    for path in paths:
        what = f"{companion(path)} has faults, so nothing is made of the capture"
        yield Reviewed(path, "refused", 0, (Finding("bad-corrections", (1,), what, do, 1),))


def _findings(ledger: Ledger, outlets: Collection[str]) -> Iterator[Finding]:
    if ledger.reason and ledger.reason != SETTLED:
        what, do = REASONS[ledger.reason]
        remedy = (f"{do}, or leave it out for good", "refuse = true")
        yield Finding(ledger.reason, (1,), what, remedy, 1)
    alone = len(ledger.articles) == 1
    for entry in ledger.articles:
        yield from (_doubted(doubt, ledger, entry, alone=alone) for doubt in entry.doubts)
    gaps = [
        _gap(gap, entry, alone=alone) for entry in ledger.articles for gap in _gaps(entry, outlets)
    ]
    yield from (one for one in gaps if one.reason != NO_OUTLET)
    if ledger.repairs:
        what = f"letters were mended ({', '.join(ledger.repairs)}); the capture itself is as it was"
        yield Finding("repaired", (1,), what, (), 0)
    yield from (one for one in gaps if one.reason == NO_OUTLET)


def _doubted(doubt: Doubt, ledger: Ledger, entry: Entry, *, alone: bool) -> Finding:
    """Tell a doubt with the correction that settles it."""
    kinds = {row.line: row.kind for row in ledger.rows}
    lines = _headlines(entry, ledger) if doubt.reason == "title-made" else doubt.lines
    pins = [(line, kinds.get(line, Kind.BODY)) for line in lines]
    remedy = remedy_of(doubt, entry, pins, alone=alone)
    return Finding(doubt.reason, doubt.lines, DOUBTED[doubt.reason], remedy, 1)


def _headlines(entry: Entry, ledger: Ledger) -> tuple[int, ...]:
    """Find the nearest line above a text that may be its headline: removed, and of its length."""
    text = (row.article == entry.ordinal and row.kind is Kind.BODY for row in ledger.rows)
    first = next((place for place, holds in enumerate(text) if holds), 0)
    above = ledger.rows[max(0, first - HEADLINE_WITHIN) : first]
    near = (
        row.line
        for row in reversed(above)
        if row.article is None
        and len(row.text.split()) in HEADLINE_WORDS
        and not row.text.rstrip().endswith(".")
    )
    return tuple(islice(near, 1))


def _gaps(entry: Entry, outlets: Collection[str]) -> Iterator[str]:
    """Name what an article lacks, and its ties to others."""
    checks = (
        ("no-date", not entry.published),
        (NO_OUTLET, not entry.outlet),
        ("unknown-outlet", bool(entry.outlet) and fold(entry.outlet or "") not in outlets),
        ("version", entry.version_of not in (None, entry.slug)),
        ("part", entry.part_of is not None),
    )
    return (reason for reason, holds in checks if holds)


def _gap(reason: str, entry: Entry, *, alone: bool) -> Finding:
    remedy = remedy_of(Doubt(reason), entry, (), alone=alone)
    names = {"outlet": entry.outlet, "version": entry.version_of, "part": entry.part_of}
    what = GAPS[reason].format(number=entry.ordinal, **names)
    return Finding(reason, (entry.title_line or 1,), what, remedy, 0)


def told(captures: Iterable[Reviewed], seeds: str) -> Iterator[str]:
    """Write the review: a table of all captures, then each finding with place and remedy."""
    captures = list(captures)
    yield from _table(captures)
    lacking = [one for one in captures if any(each.reason == NO_OUTLET for each in one.findings)]
    many = len(lacking) > max(1, MANY_SHARE * sum(one.articles > 0 for one in captures))
    shown = [_without_outlets(one) for one in captures] if many else captures
    yield from chain.from_iterable(_details(each, seeds) for each in shown if each.findings)
    if many:
        yield f"{NO_OUTLET}: {len(lacking)} captures name no outlet (see the table)"
        yield '  Write outlet = "…" in the .toml beside each, where you know it'
        yield ""
    counts = (f"{sum(one.badge == badge for one in captures)} {badge}" for badge in BADGES)
    yield f"{len(captures)} captures: {', '.join(counts)}"


def _without_outlets(one: Reviewed) -> Reviewed:
    """Leave out what is said once for all captures."""
    rest = tuple(each for each in one.findings if each.reason != NO_OUTLET)
    return replace(one, findings=rest)


def _table(captures: Collection[Reviewed]) -> Iterator[str]:
    width = max([len(one.path) for one in captures] + [len("capture")])
    yield f"{'badge':8}  {'capture':{width}}  articles  reasons"
    for one in captures:
        reasons = ", ".join(dict.fromkeys(each.reason for each in one.findings)) or "-"
        yield f"{one.badge:8}  {one.path:{width}}  {one.articles:8}  {reasons}"
    yield ""


def _details(capture: Reviewed, seeds: str) -> Iterator[str]:
    yield f"{seeds}/{capture.path}: {capture.badge}"
    for one in capture.findings:
        lines = one.lines[:SHOWN_LINES] or (1,)
        places = ", ".join(f"{seeds}/{capture.path}:{line}" for line in lines)
        more = f" and {len(one.lines) - SHOWN_LINES} more" if len(one.lines) > SHOWN_LINES else ""
        yield f"  {one.reason}: {one.what}"
        yield f"    at {places}{more}"
        yield from (f"    {line}" for line in _placed(one.remedy, f"{seeds}/{capture.path}"))
    yield ""


def _placed(remedy: tuple[str, ...], path: str) -> Iterator[str]:
    """Say what to do, and before the rows of a file which one they go into."""
    rows = [line for line in remedy if line.startswith("[") or " = " in line.split("#")[0]]
    yield from (line for line in remedy if line not in rows)
    if rows:
        yield f"in {companion(path)}:"
    yield from (f"  {line}" for line in rows)
