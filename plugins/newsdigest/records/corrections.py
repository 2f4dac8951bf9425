"""The curator's corrections in `NAME.toml`: what lines are, and where articles begin."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import accumulate, islice
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
    idle = _refused_pins(pins, text) if table.get("refuse") is True else ()
    found = (*faults, *split_faults, *join_faults, *accept_faults, *contrary, *idle)
    return Corrections(pins, splits, joins, accepted), found


def _pins(lines: object, text: str) -> tuple[tuple[Pin, ...], list[Fault]]:
    if not isinstance(lines, dict):
        fault = Fault(line_of(text, "lines"), f"lines is {lines!r}", f"Write {_EXAMPLE}")
        return (), [fault]
    rows = ((key, value, line_of(text, "lines", key)) for key, value in lines.items())
    read = [one for row in rows for one in _pin(*row)]
    pins = sorted((one for one in read if isinstance(one, Pin)), key=lambda pin: pin.first)
    faults = [one for one in read if isinstance(one, Fault)]
    return tuple(pins), [*faults, *_doubled(pins)]


def _refused_pins(pins: Iterable[Pin], text: str) -> Iterator[Fault]:
    """Find what is to be published of a capture that is to be left out."""
    at = line_of(text, "refuse")
    for pin in pins:
        if pin.kind is Kind.BODY:
            what = f"line {pin.first} is pinned as body, and line {at} leaves the capture out"
            yield Fault(pin.at, what, "Keep one of the two")


_EXAMPLE: Final = 'a table `[lines]` with rows such as `12 = "body"` or `"20-25" = "boilerplate"`'


def _pin(key: str, value: object, at: int) -> list[Pin | Fault]:
    """Read one row: a line or a range of them, and a kind or a table of kind and text."""
    said: Table = value if isinstance(value, dict) else {"kind": value}
    span = LINES.fullmatch(key)
    wrong = [*_span_faults(key, span)]
    if key not in ABOVE:  # else its value is no kind, and is not meant to be one
        wrong += [*_kind_faults(said), *_text_faults(said)]
    if span is None or wrong:
        return [Fault(at, *fault) for fault in wrong]
    first, last = int(span[1]), int(span[2] or span[1])
    return [Pin(first, last, Kind(said["kind"]), said.get("text", ""), at)]


def _span_faults(key: str, span: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    if span is None:
        do = "Move it above `[lines]`" if key in ABOVE else 'Write `12 = …` or `"20-25" = …`'
        yield f"{key!r} is no line", do
    elif span[2] and int(span[2]) < int(span[1]):
        yield f"{key} runs backwards", f'Write "{span[2]}-{span[1]}"'


def _kind_faults(said: Table) -> Iterator[tuple[str, str]]:
    """Name a kind that is none; one that is no text, with its type, as what TOML calls it."""
    kind = said.get("kind")
    if isinstance(kind, str) and kind in PIN_KINDS:
        return
    near = get_close_matches(str(kind), PIN_KINDS, n=1) or PIN_KINDS
    do = f"Write {' or '.join(near)}"
    if "kind" not in said:
        yield "no kind is given", do
    else:
        of_type = "" if isinstance(kind, str) else f", {_type_of(kind)},"
        yield f"{kind!r}{of_type} is no kind of line", do


def _type_of(value: object) -> str:
    return next((name for known, name in _TYPES if isinstance(value, known)), "a date or time")


_TYPES: Final = ((bool, "a boolean"), (int | float, "a number"), (list, "a list"))


def _text_faults(said: Table) -> Iterator[tuple[str, str]]:
    for key in sorted(said.keys() - set(PIN_KEYS)):
        yield f"there is no key {key!r} here", f"Write {' or '.join(PIN_KEYS)}"
    if "text" in said and not (isinstance(said["text"], str) and said["text"].strip()):
        yield f"text is {said['text']!r}", 'Write text = "the first words of the line"'


def _doubled(pins: Sequence[Pin]) -> Iterator[Fault]:
    """Find the pins that begin within one above them, the furthest-reaching of those named."""
    reaching = accumulate(pins, _further)
    for above, below in zip(reaching, islice(pins, 1, None), strict=False):
        if below.first <= above.last:
            what = f"line {below.first} has two kinds here, the other on line {above.at}"
            yield Fault(below.at, what, "Keep one of the two")


def _further(one: Pin, other: Pin) -> Pin:
    return max(one, other, key=lambda pin: pin.last)


def _marks(table: Table, key: str, text: str) -> tuple[tuple[tuple[int, int], ...], list[Fault]]:
    """Read a list of line numbers; each comes back with the line of the key."""
    at = line_of(text, key)
    said = table.get(key, [])
    numbers = said if isinstance(said, list) else [said]
    wrong = [one for one in numbers if not _is_line(one)]
    faults = [Fault(at, f"{key}: {one!r} is no line", f"Write {key} = [41]") for one in wrong]
    return tuple((one, at) for one in sorted(set(filter(_is_line, numbers)))), faults


def _is_line(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _accepted(table: Table, text: str) -> tuple[tuple[tuple[str, int], ...], list[Fault]]:
    at = line_of(text, "accept")
    said = table.get("accept", [])
    reasons = said if isinstance(said, list) else [said]
    wrong = [one for one in reasons if not (isinstance(one, str) and REASON.fullmatch(one))]
    do = 'Write accept = ["short-article"], as `invoke review` names it'
    faults = [Fault(at, f"accept: {one!r} is no doubt", do) for one in wrong]
    return tuple((one, at) for one in reasons if one not in wrong), faults
