"""Statements kept from build to build in `.cache/`: finding them again costs the most.

A file that cannot be read, or that another state of the program wrote, is as good as none.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from newsdigest.model.problem import DigestError
from newsdigest.model.statement import Statement, StatementKind
from newsdigest.storage.files import write_whole

FOLDER: Final = ".cache"
MOST: Final = 8
"""Files kept, one for each content root that was built; the oldest goes."""
Said = Mapping[str, tuple[Statement, ...]]


def said_before(home: Path, content: Path, state: str) -> Said:
    """Read the statements that the last build of a content root kept, by what they came from."""
    try:
        kept = json.loads(_file(home, content).read_text(encoding="utf-8"))
        if kept["state"] != state:
            return {}
        return {inputs: tuple(map(_statement, rows)) for inputs, rows in kept["said"].items()}
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return {}


def keep_said(
    home: Path, content: Path, state: str, said: Iterable[tuple[str, tuple[Statement, ...]]]
) -> None:
    """Keep the statements of a build; where that cannot be, the next one reads them again."""
    kept = {inputs: [_row(one) for one in found] for inputs, found in said}
    text = json.dumps({"state": state, "said": kept}, ensure_ascii=False, separators=(",", ":"))
    with suppress(DigestError, OSError):
        write_whole(_file(home, content), text.encode("utf-8", "surrogatepass"))
        files = sorted((home / FOLDER).glob("said-*.json"), key=lambda one: one.stat().st_mtime)
        for old in files[:-MOST]:
            old.unlink(missing_ok=True)


def _file(home: Path, content: Path) -> Path:
    name = sha256(str(content.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return home / FOLDER / f"said-{name}.json"


def _row(one: Statement) -> list[object]:
    """Write a statement as a list, in the order of its fields."""
    return [getattr(one, name) for name in Statement.__slots__]


def _statement(row: list[object]) -> Statement:
    """Read what `_row` wrote."""
    fields: dict[str, object] = dict(zip(Statement.__slots__, row, strict=True))
    fields["kind"] = StatementKind(str(fields["kind"]))
    for name in ("quotations", "reported"):
        fields[name] = _tuples(fields[name])
    return Statement(**fields)  # type: ignore[arg-type]  # as `_row` wrote them


def _tuples(found: object) -> object:
    """Make tuples of lists, those within them too."""
    return tuple(map(_tuples, found)) if isinstance(found, list) else found
