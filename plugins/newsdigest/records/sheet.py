"""A file's front matter read key by key: every fault is noted with its line."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.records.frontmatter import Field, FrontMatter

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG: Final = 48
"""ASCII characters. Every permalink, `/articles/` included, must stay under 60."""

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?", re.ASCII)
ZONED: Final = re.compile(MOMENT.pattern + r"(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
TRUE: Final = ("yes", "true", "1")
FALSE: Final = ("no", "false", "0")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Front matter being read: `path` names the file in problems, which gather in `problems`."""

    path: str
    matter: FrontMatter
    problems: list[Problem] = field(default_factory=list)

    def note(self, line: int, what: str, do: str) -> None:
        """Note a problem of a line (1-based)."""
        self.problems.append(Problem(f"{self.path}:{line}", what, do))

    def found(self, key: str) -> Field | None:
        """Find a key's field; a key without a value counts as missing."""
        at = self.matter.fields.get(key.lower())
        return at if at and at.values else None

    def text(self, key: str) -> str | None:
        """Read a single value; several are a problem."""
        at = self.found(key)
        if at is None:
            return None
        if len(at.values) > 1:
            self.note(at.line, f"{key} has {len(at.values)} values", "Keep one, on the key's line")
        return at.values[0]

    def required(self, key: str) -> str:
        """Read a value that must be there."""
        value = self.text(key)
        if value is None:
            at = self.matter.fields.get(key.lower())
            self.note(at.line if at else 1, f"{key} is missing", f"Write a line `{key}: …`")
        return value or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list: indented lines under the key."""
        at = self.found(key)
        return at.values if at else ()

    def numbered(self, key: str) -> tuple[tuple[str, int], ...]:
        """Read a list with the 1-based line of each value."""
        at = self.found(key)
        return tuple(zip(at.values, at.lines, strict=True)) if at else ()

    def slugs(self, key: str) -> tuple[str, ...]:
        """Read a list of slugs, which may stand on one line with commas."""
        return tuple(self.slug(key, part) for part, _ in self.numbered_slugs(key))

    def numbered_slugs(self, key: str) -> tuple[tuple[str, int], ...]:
        """Read a list of slugs with the line of each; whether they are slugs is not checked."""
        parts = (
            (part.strip(), at) for value, at in self.numbered(key) for part in value.split(",")
        )
        return tuple((part, at) for part, at in parts if part)

    def slug(self, key: str, value: str) -> str:
        """Check a slug."""
        if value and not (SLUG.fullmatch(value) and len(value) <= MAX_SLUG):
            what = f"{key} {value!r} is no slug"
            self.bad(key, what, f"Write a-z, 0-9 and single hyphens, {MAX_SLUG} at most")
        return value

    def flag(self, key: str) -> bool:
        """Read yes or no."""
        value = self.text(key)
        if value is not None and value.lower() not in TRUE + FALSE:
            self.bad(key, f"{key} {value!r} is neither yes nor no", "Write yes, or delete the line")
        return value is not None and value.lower() in TRUE

    def choice(self, key: str, allowed: Collection[str]) -> str | None:
        """Read one of a few words."""
        value = self.text(key)
        if value is not None and value not in allowed:
            self.bad(key, f"{key} {value!r} is not known", f"Write {' or '.join(allowed)}")
            return None
        return value

    def number(self, key: str, low: int, default: int) -> int:
        """Read a whole number that is not under `low`."""
        value = self.text(key)
        if value is None:
            return default
        if not re.fullmatch(r"-?[0-9]{1,6}", value) or int(value) < low:
            self.bad(key, f"{key} {value!r} is no number from {low} up", "Write such a number")
            return default
        return int(value)

    def when(self, key: str) -> date | datetime | None:
        """Read a day or a minute as a capture states it, without a zone."""
        value = self.text(key)
        found = moment_of(value) if value else None
        if value and found is None:
            self.bad(key, f"{key} {value!r} is no date", "Write 2025-04-09 or 2025-04-09 14:22")
        return found

    def instant(self, key: str) -> datetime:
        """Read a required moment, or a day's first, in UTC; no zone means UTC."""
        value = self.required(key)
        if not value:
            return datetime.min.replace(tzinfo=UTC)
        known = ZONED.fullmatch(value) or DAY.fullmatch(value)
        found = _parsed(value) if known else None
        if found is None:
            self.bad(key, f"{key} {value!r} is no moment", "Write 2025-04-09T14:22:05Z")
            return datetime.min.replace(tzinfo=UTC)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)

    def address(self, key: str) -> str | None:
        """Read a web address."""
        value = self.text(key)
        if value is not None and not ADDRESS.fullmatch(value):
            self.bad(key, f"{key} {value!r} is no web address", "Write https://… without blanks")
        return value

    def bad(self, key: str, what: str, do: str) -> None:
        """Note a problem of a key."""
        at = self.matter.fields.get(key.lower())
        self.note(at.line if at else 1, what, do)

    def refuse_unknown(self, known: Collection[str], meant: Mapping[str, str]) -> None:
        """Note every key that is not known; `meant` says what to do about foreign ones."""
        by_lower = {key.lower(): key for key in known}
        for key, at in self.matter.fields.items():
            if key not in by_lower:
                near = get_close_matches(key, by_lower, n=1)
                hint = f"Write {by_lower[near[0]]}" if near else "Delete the line"
                self.note(at.line, f"there is no key {key!r} here", meant.get(key, hint))

    def all_problems(self) -> tuple[Problem, ...]:
        """Give the malformed lines' problems and those noted, in the order of the lines."""
        faults = [Problem(f"{self.path}:{f.line}", f.what, f.do) for f in self.matter.faults]
        return tuple(sorted([*faults, *self.problems], key=_line_of))


def moment_of(text: str) -> date | datetime | None:
    """Read `2025-04-09`, `2025-04-09 14:22` or the same with `T`; None for anything else."""
    if MOMENT.fullmatch(text):
        return _parsed(text)
    if not DAY.fullmatch(text):
        return None
    found = _parsed(text)
    return found.date() if found else None


def moment_text(moment: date | datetime) -> str:
    """Write a day or a moment so that `moment_of` reads it back.

    >>> moment_text(datetime(2025, 4, 9, 14, 22))
    '2025-04-09 14:22'
    """
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _line_of(problem: Problem) -> int:
    return int(problem.where.rpartition(":")[2])
