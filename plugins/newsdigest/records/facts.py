"""`NAME.toml` beside a capture → `PageFacts`: what is known from outside, and corrections."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, Final

from newsdigest.model.capture import PageFacts
from newsdigest.model.problem import Problem
from newsdigest.records import corrections
from newsdigest.records.corrections import Fault, corrections_from
from newsdigest.records.sheet import ADDRESS, moment_of
from newsdigest.records.tables import line_of
from newsdigest.text.fixes import repair

OF_ARTICLES: Final = ("title", "published", "updated", "outlet", "byline")
"""What may be said of one article under `[article.2]`; at the top it is said of the capture."""

TEXTS: Final = (*OF_ARTICLES, "url", "captured")
KNOWN: Final = (*TEXTS, "refuse", "article", *corrections.KEYS)
DATES: Final = ("published", "updated", "captured")
AT: Final = re.compile(r"\(at line (\d+), column \d+\)")

Table = Mapping[str, Any]


def facts_from(path: str, text: str) -> tuple[PageFacts, tuple[Problem, ...]]:
    """Read a capture's companion file; a wrong value is left out and named.

    Where the faulty part says what lines are, or of which article something is said, the facts are
    `held`: half of a curator's corrections would make an article that nobody meant.
    """
    text = text.removeprefix("\ufeff")
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as broken:
        at = AT.search(str(broken))
        where = f"{path}:{at[1]}" if at else path
        return PageFacts(held=True), (
            Problem(where, f"no TOML: {broken}", 'Write `key = "value"`'),
        )
    facts, faults = _facts(table, text)
    said, pin_faults = corrections_from(table, text)
    articles, article_faults = _articles(table.get("article", {}), text)
    said = replace(said, numbered=tuple((n, line_of(text, "article", str(n))) for n, _ in articles))
    held = bool(pin_faults or article_faults or _odd_tables(table))
    found = sorted([*faults, *pin_faults, *article_faults])
    problems = tuple(Problem(f"{path}:{one.at}", one.what, one.do) for one in found)
    return replace(facts, corrections=said, articles=articles, held=held), problems


def _odd_tables(table: Table) -> bool:
    """Tell whether a misspelt key holds more than a value: mostly the corrections of lines."""
    odd = (value for key, value in table.items() if key not in KNOWN)
    return any(isinstance(value, (dict, list)) for value in odd)


def _facts(table: Table, text: str) -> tuple[PageFacts, list[Fault]]:
    """Read what is said of the whole capture."""
    faults = [
        Fault(line_of(text, key), *fault)
        for key, value in table.items()
        if (fault := _fault(key, _said(value)))
    ]
    refuse = table.get("refuse") is True
    return replace(_texts(table, TEXTS), refuse=refuse), faults


def _texts(table: Table, keys: tuple[str, ...]) -> PageFacts:
    """Take over the values that are right."""
    said: dict[str, Any] = {key: _said(table[key]) for key in keys if key in table}
    return PageFacts(**{key: value for key, value in said.items() if not _fault(key, value)})


def _articles(tables: object, text: str) -> tuple[tuple[tuple[int, PageFacts], ...], list[Fault]]:
    """Read what is said of single articles, `[article.2]`."""
    if not isinstance(tables, dict):
        return (), [Fault(line_of(text, "article"), f"article is {tables!r}", "Write [article.2]")]
    faults: list[Fault] = []
    found: list[tuple[int, PageFacts]] = []
    for name, table in tables.items():
        if not (name.isascii() and name.isdigit() and isinstance(table, dict)):
            at = line_of(text, "article", name)
            faults.append(Fault(at, f"article.{name} is no article", "Write [article.2]"))
            continue
        faults += _article_faults(table, name, text)
        found.append((int(name), _texts(table, OF_ARTICLES)))
    return tuple(found), faults


def _article_faults(table: Table, name: str, text: str) -> list[Fault]:
    return [
        Fault(line_of(text, "article", name, key), *fault)
        for key, value in table.items()
        if (fault := _fault(key, _said(value), OF_ARTICLES))
    ]


def _said(value: object) -> object:
    """Write TOML's own dates as text, and repair a text as any published text."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return repair(value)[0] if isinstance(value, str) else value


def _fault(key: str, value: object, known: tuple[str, ...] = KNOWN) -> tuple[str, str] | None:
    """Find what is wrong with a key or its value: the fact, and what to do."""
    if key not in known:
        near = get_close_matches(key, known, n=1) or known
        return f"there is no key {key!r} here", f"Write {' or '.join(near)}"
    if key == "refuse":
        fault = (f"refuse is {value!r}", "Write true or false")
        return None if isinstance(value, bool) else fault
    return _text_fault(key, value) if key in TEXTS else None


def _text_fault(key: str, value: object) -> tuple[str, str] | None:
    if not isinstance(value, str) or not value:
        return f"{key} is {value!r}", f'Write {key} = "…"'
    if key in DATES and moment_of(value) is None:
        return f"{key} {value!r} is no date", 'Write "2025-04-09" or "2025-04-09 14:22"'
    if key == "url" and not ADDRESS.fullmatch(value):
        return f"url {value!r} is no web address", 'Write "https://…" without blanks'
    return None
