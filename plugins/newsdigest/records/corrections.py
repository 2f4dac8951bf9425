"""The curator's corrections in `NAME.toml`: what lines are, and where articles begin."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from typing import Any, Final

from newsdigest.model.capture import Corrections, Kind, Pin
from newsdigest.records.tables import line_of

KEYS: Final = ("lines", "split", "join", "accept")
ABOVE: Final = (*KEYS, "title", "published", "updated", "outlet", "byline", "url", "refuse")
"""Keys that belong to no table: TOML takes what stands under `[lines]` for a row of it."""
PIN_KEYS: Final = ("kind", "text")
PIN_KINDS: Final = tuple(kind.value for kind in Kind if kind is not Kind.UNSURE)
LINES: Final = re.compile(r"([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?", re.ASCII)
REASON: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with a line of the file, and what to do."""

    at: int
    what: str
    do: str


def corrections_from(table: Table, text: str) -> tuple[Corrections, tuple[Fault, ...]]:
    """Read the corrections of a companion file, given parsed and as text; faults leave none out."""
    pins, faults = _pins(table.get("lines", {}), text)
    splits, split_faults = _marks(table, "split", text)
    joins, join_faults = _marks(table, "join", text)
    accepted, accept_faults = _accepted(table, text)
    both = {line for line, _ in splits} & {line for line, _ in joins}
    contrary = (
        Fault(line_of(text, "join"), f"line {line} is split and joined", "Keep one of the two")
        for line in sorted(both)
    )
    found = (*faults, *split_faults, *join_faults, *accept_faults, *contrary)
    return Corrections(pins, splits, joins, accepted), found


def _pins(lines: object, text: str) -> tuple[tuple[Pin, ...], list[Fault]]:
    if not isinstance(lines, dict):
        fault = Fault(line_of(text, "lines"), f"lines is {lines!r}", f"Write {_EXAMPLE}")
        return (), [fault]
    read = [_pin(key, value, line_of(text, "lines", key)) for key, value in lines.items()]
    pins = sorted((one for one in read if isinstance(one, Pin)), key=lambda pin: pin.first)
    faults = [one for one in read if isinstance(one, Fault)]
    return tuple(pins), [*faults, *_doubled(pins)]


_EXAMPLE: Final = 'a table `[lines]` with rows such as `12 = "body"` or `"20-25" = "boilerplate"`'


def _pin(key: str, value: object, at: int) -> Pin | Fault:
    """Read one row: a line or a range of them, and a kind or a table of kind and text."""
    span = LINES.fullmatch(key)
    if span is None:
        do = "Move it above `[lines]`" if key in ABOVE else 'Write `12 = …` or `"20-25" = …`'
        return Fault(at, f"{key!r} is no line", do)
    first, last = int(span[1]), int(span[2] or span[1])
    said: Table = value if isinstance(value, dict) else {"kind": value}
    fault = _span_fault(first, last) or _kind_fault(said) or _text_fault(said)
    if fault:
        return Fault(at, *fault)
    return Pin(first, last, Kind(said["kind"]), said.get("text", ""), at)


def _span_fault(first: int, last: int) -> tuple[str, str] | None:
    wrong = f"{first}-{last} runs backwards", f'Write "{last}-{first}"'
    return wrong if last < first else None


def _kind_fault(said: Table) -> tuple[str, str] | None:
    kind = said.get("kind")
    if isinstance(kind, str) and kind in PIN_KINDS:
        return None
    near = get_close_matches(str(kind), PIN_KINDS, n=1) or PIN_KINDS
    return f"{kind!r} is no kind of line", f"Write {' or '.join(near)}"


def _text_fault(said: Table) -> tuple[str, str] | None:
    unknown = sorted(said.keys() - set(PIN_KEYS))
    if unknown:
        return f"there is no key {unknown[0]!r} here", f"Write {' or '.join(PIN_KEYS)}"
    if "text" in said and not (isinstance(said["text"], str) and said["text"].strip()):
        return f"text is {said['text']!r}", 'Write text = "the first words of the line"'
    return None


def _doubled(pins: Iterable[Pin]) -> Iterator[Fault]:
    for above, below in pairwise(pins):
        if below.first <= above.last:
            what = f"line {below.first} has two kinds here, the other on line {above.at}"
            yield Fault(below.at, what, "Keep one of the two")


def _marks(table: Table, key: str, text: str) -> tuple[tuple[tuple[int, int], ...], list[Fault]]:
    """Read a list of line numbers; each comes back with the line of the key."""
    at = line_of(text, key)
    said = table.get(key, [])
    numbers = said if isinstance(said, list) else [said]
    wrong = [one for one in numbers if isinstance(one, bool) or not isinstance(one, int) or one < 1]
    faults = [Fault(at, f"{key}: {one!r} is no line", f"Write {key} = [41]") for one in wrong]
    return tuple((one, at) for one in sorted(set(numbers) if not wrong else ())), faults


def _accepted(table: Table, text: str) -> tuple[tuple[tuple[str, int], ...], list[Fault]]:
    at = line_of(text, "accept")
    said = table.get("accept", [])
    reasons = said if isinstance(said, list) else [said]
    wrong = [one for one in reasons if not (isinstance(one, str) and REASON.fullmatch(one))]
    do = 'Write accept = ["short-article"], as `invoke review` names it'
    faults = [Fault(at, f"accept: {one!r} is no doubt", do) for one in wrong]
    return tuple((one, at) for one in reasons if one not in wrong), faults
