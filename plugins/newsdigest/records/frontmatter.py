"""Pelican's front matter: `Key: value` lines, lists as indented lines under their key, no `---`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.text.encoding import split_lines

BREAKING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Controls, line and paragraph separators, halves of characters."""
KEY_LINE: Final = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):(?P<value>.*)", re.DOTALL)
MORE_LINE: Final = re.compile(r"(?: {4}|\t)")
FENCE: Final = re.compile(r"-{3}\s*")
"""Pelican reads past the fences of other generators, and so do we."""

NUL: Final = "a NUL character, which breaks feeds"

INDENT: Final = " " * 4


@dataclass(frozen=True, slots=True)
class Field:
    """A key's values, trimmed and none empty, and the 1-based line that holds the key.

    `lines` are those of the values, in the same order.
    """

    values: tuple[str, ...]
    line: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong on a line (1-based), and what to do about it."""

    line: int
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's fields by lower-case key, and its body.

    `body` has no blank lines round it; `body_line` is the 1-based line on which it starts.
    """

    fields: Mapping[str, Field]
    body: str
    body_line: int
    faults: tuple[Fault, ...] = ()


class UnwritableError(ValueError):
    """Raised for a key or value that would not be read back as it was written."""


def parse(text: str) -> FrontMatter:
    """Read front matter and body; whatever is malformed is a fault, and the rest is still read."""
    raw_lines = split_lines(text.removeprefix("\ufeff"))
    lines = [line.replace("\x00", "") for line in raw_lines]
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    fenced = first < len(lines) and bool(FENCE.fullmatch(lines[first]))
    start = first + fenced
    end = start
    while end < len(lines) and lines[end].strip() and not _is_fence(lines[end]):
        end += 1
    if end > start and not KEY_LINE.match(lines[start]):
        return _without_fields(lines, start)
    fields, faults = _fields_of(lines[start:end], start + 1)
    faults += [Fault(at, NUL, "Delete it") for at, line in enumerate(raw_lines, 1) if "\0" in line]
    body_start = end + (end < len(lines) and _is_fence(lines[end]))
    body, body_line = _body_of(lines, body_start)
    return FrontMatter(fields, body, body_line, tuple(faults))


def serialise(pairs: Iterable[tuple[str, str | tuple[str, ...]]]) -> str:
    r"""Write front matter that `parse` and Pelican read back alike; a tuple makes a list.

    >>> serialise([("Title", "T"), ("Captions", ("a", "b"))])
    'Title: T\nCaptions:\n    a\n    b\n'

    Raises:
        UnwritableError: a key is no key, or a value is empty, untrimmed or more than one line.
    """
    return "".join(_written(key, value) for key, value in pairs)


def is_writable(value: str) -> bool:
    """Tell whether a value survives being written: one line, trimmed, without controls."""
    return value != "" and value == value.strip() and BREAKING.search(value) is None


def one_line(text: str | None) -> str | None:
    r"""Give a text as a value that can be written; None where nothing is left.

    What was cut out of a line may begin or end with what parted it from the rest.

    >>> one_line(" a\n b "), one_line(" ")
    ('a b', None)
    """
    return " ".join((text or "").split()) or None


def _written(key: str, value: str | tuple[str, ...]) -> str:
    values = (value,) if isinstance(value, str) else value
    if not re.fullmatch("[A-Za-z0-9_-]+", key) or not all(map(is_writable, values)):
        message = f"{key}: {value!r} is not one trimmed line"
        raise UnwritableError(message)
    if isinstance(value, str):
        return f"{key}: {value}\n"
    return "".join([f"{key}:\n", *(f"{INDENT}{one}\n" for one in values)]) if values else ""


def _is_fence(line: str) -> bool:
    return bool(FENCE.fullmatch(line))


def _without_fields(lines: list[str], start: int) -> FrontMatter:
    body, body_line = _body_of(lines, start)
    fault = Fault(
        start + 1, "the file does not begin with `Key: value` lines", "Write `Title: …` first"
    )
    return FrontMatter({}, body, body_line, (fault,))


def _fields_of(lines: list[str], number: int) -> tuple[dict[str, Field], list[Fault]]:
    """Read the lines of the front matter, the first of which has this 1-based number."""
    fields: dict[str, Field] = {}
    faults: list[Fault] = []
    key: str | None = None
    for line_number, line in enumerate(lines, number):
        found = KEY_LINE.match(line)
        if found and found["key"].lower() in fields:
            faults.append(_doubled(line_number, found["key"], fields))
            key = None
        elif found:
            key = found["key"].lower()
            fields[key] = _with_value(Field((), line_number, ()), found["value"], line_number)
        elif not MORE_LINE.match(line):
            faults.append(_malformed(line_number))
        elif key is not None:
            fields[key] = _with_value(fields[key], line, line_number)
    return fields, faults


def _doubled(line: int, key: str, fields: Mapping[str, Field]) -> Fault:
    return Fault(line, f"{key} stands on line {fields[key.lower()].line} already", "Delete one")


def _malformed(line: int) -> Fault:
    return Fault(
        line,
        "neither `Key: value` nor an indented value",
        "Indent it by four blanks, or put a blank line before the text",
    )


def _with_value(at: Field, written: str, line: int) -> Field:
    value = written.strip()
    return Field((*at.values, value), at.line, (*at.lines, line)) if value else at


def _body_of(lines: list[str], start: int) -> tuple[str, int]:
    shown = [number for number in range(start, len(lines)) if lines[number].strip()]
    if not shown:
        return "", start + 1
    return "\n".join(lines[shown[0] : shown[-1] + 1]), shown[0] + 1
