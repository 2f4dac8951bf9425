"""`NAME.toml` beside a capture → `PageFacts`: what is known from outside, and corrections."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final

from newsdigest.model.capture import PageFacts
from newsdigest.model.problem import Problem
from newsdigest.records.sheet import ADDRESS, moment_of
from newsdigest.text.fixes import repair

KNOWN: Final = tuple(field.name for field in fields(PageFacts))
DATES: Final = ("published", "updated")
AT: Final = re.compile(r"\(at line (\d+), column \d+\)")


def facts_from(path: str, text: str) -> tuple[PageFacts, tuple[Problem, ...]]:
    """Read a capture's companion file; a wrong value is left out and named."""
    try:
        table = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError) as broken:
        at = AT.search(str(broken))
        where = f"{path}:{at[1]}" if at else path
        return PageFacts(), (Problem(where, f"no TOML: {broken}", 'Write `key = "value"`'),)
    values = {key: _said(value) for key, value in table.items()}
    faults = {key: _fault(key, value) for key, value in values.items()}
    problems = [
        Problem(f"{path}:{_line_of(text, key)}", *fault) for key, fault in faults.items() if fault
    ]
    return _facts({key: value for key, value in values.items() if not faults[key]}), tuple(problems)


def _facts(values: Mapping[str, object]) -> PageFacts:
    texts = {key: str(value) for key, value in values.items() if key != "refuse"}
    return PageFacts(**texts, refuse=values.get("refuse") is True)


def _said(value: object) -> object:
    """Write TOML's own dates as text, and repair a text as any published text."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return repair(value)[0] if isinstance(value, str) else value


def _fault(key: str, value: object) -> tuple[str, str] | None:
    """Find what is wrong with a key or its value: the fact, and what to do."""
    if key not in KNOWN:
        near = get_close_matches(key, KNOWN, n=1) or KNOWN
        return f"there is no key {key!r} here", f"Write {' or '.join(near)}"
    if key == "refuse":
        fault = (f"refuse is {value!r}", "Write true or false")
        return None if isinstance(value, bool) else fault
    if not isinstance(value, str) or not value:
        return f"{key} is {value!r}", f'Write {key} = "…"'
    return _text_fault(key, value)


def _text_fault(key: str, value: str) -> tuple[str, str] | None:
    if key in DATES and moment_of(value) is None:
        return f"{key} {value!r} is no date", 'Write "2025-04-09" or "2025-04-09 14:22"'
    if key == "url" and not ADDRESS.fullmatch(value):
        return f"url {value!r} is no web address", 'Write "https://…" without blanks'
    return None


def _line_of(text: str, key: str) -> int:
    found = re.search(rf'^[ \t]*\[?"?{re.escape(key)}\b', text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
