r"""Ledgers ↔ JSON text of the contract: one row a line, so that a change is one line too.

A content ledger carries the text of every line, the blank ones under `blank`, so that the capture's
decoded text can be rebuilt from it but for its line ends, which all become `\n`.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any, Final, TypeVar

from newsdigest.model.capture import Cut, Kind
from newsdigest.model.ledger import Doubt, Entry, Found, Ledger, Row
from newsdigest.model.problem import Problem

VERSION: Final = 1
AGAIN: Final = "Delete the file and run `invoke convert`"
ENTRY_TEXTS: Final = (
    *("post", "slug", "title", "title_line", "published", "updated", "outlet", "byline", "agency"),
)
KIN: Final = ("version_of", "part_of")
ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
UNSEEN: Final = ("Cc", "Cf")
T = TypeVar("T")

Table = Mapping[str, Any]
"""A JSON object as the file has it, not yet checked."""


def is_seen(text: str) -> bool:
    r"""Tell whether a line is due a row: it holds a character outside Unicode's Z, Cc and Cf.

    >>> is_seen("\u00a0\u200f"), is_seen(" ;")
    (False, True)
    """
    if not text:
        return False
    if text[0].isalnum():
        return True
    categories = map(unicodedata.category, text)
    return any(category[0] != "Z" and category not in UNSEEN for category in categories)


def joined_text(ledger: Ledger) -> str:
    r"""Rebuild a capture's decoded text, its lines joined by `\n`."""
    texts = dict(ledger.blank) | {row.line: row.text for row in ledger.rows}
    count = max(ledger.line_count, *texts, 0) if texts else ledger.line_count
    return "\n".join(texts.get(number, "") for number in range(1, count + 1))


def ledger_to_text(ledgers: Iterable[Ledger], *, with_text: bool) -> str:
    """Write ledgers as JSON: a content ledger `with_text`, the `--ledger` export without."""
    captures = ",\n".join(_capture_text(ledger, with_text=with_text) for ledger in ledgers)
    return f'{{"version": {VERSION},\n "captures": [\n{captures}\n ]}}\n'


def ledgers_from_text(path: str, text: str) -> tuple[tuple[Ledger, ...], tuple[Problem, ...]]:
    """Read a file of ledgers; `path` names it in the problems. Unknown keys are passed over."""
    try:
        return _ledgers(json.loads(text)), ()
    except json.JSONDecodeError as broken:
        return (), (Problem(f"{path}:{broken.lineno}", f"no JSON: {broken.msg}", AGAIN),)
    except KeyError as missing:
        return (), (Problem(path, f"a ledger lacks {missing}", AGAIN),)
    except (TypeError, ValueError, AttributeError, RecursionError) as wrong:
        return (), (Problem(path, f"this is no ledger: {wrong}", AGAIN),)


def _ledgers(whole: Table) -> tuple[Ledger, ...]:
    if whole["version"] != VERSION:
        message = f"version {whole['version']!r} is not {VERSION}"
        raise ValueError(message)
    return tuple(_ledger(one) for one in whole["captures"])


def _capture_text(ledger: Ledger, *, with_text: bool) -> str:
    head: dict[str, object] = {
        "path": ledger.path,
        "sha256": ledger.sha256,
        "encoding": ledger.encoding,
        "format": ledger.format,
        "status": ledger.status,
        "reason": ledger.reason,
        "quality": ledger.quality,
        "repairs": ledger.repairs,
        "line_count": ledger.line_count,
    }
    if with_text:
        head["blank"] = ledger.blank
    lines = _rows_text(_row_text(row, with_text=with_text) for row in ledger.rows)
    articles = _rows_text(_json(_entry_table(entry)) for entry in ledger.articles)
    opening = ",\n   ".join(f"{_json(key)}: {_json(value)}" for key, value in head.items())
    return f'  {{{opening},\n   "lines": {lines},\n   "articles": {articles}}}'


def _rows_text(objects: Iterable[str]) -> str:
    rows = ",\n    ".join(objects)
    return f"[\n    {rows}]" if rows else "[]"


def _json(value: object) -> str:
    return ENCODER.encode(value)


def _row_text(row: Row, *, with_text: bool) -> str:
    """Write a row key by key, three times as fast as an encoder writes a table."""
    told = [f'"line": {row.line}', f'"kind": "{row.kind}"', f'"rule": "{row.rule}"']
    told.append('"article": null' if row.article is None else f'"article": {row.article}')
    if row.cuts:
        told.append(
            f'"cuts": {_json([[cut.start, cut.end, cut.kind, cut.rule] for cut in row.cuts])}'
        )
    if with_text:
        told.append(f'"text": {encode_basestring(row.text)}')
    return f"{{{', '.join(told)}}}"


def _entry_table(entry: Entry) -> Table:
    table = {name: getattr(entry, name) for name in ENTRY_TEXTS}
    topics = [_found_table(found) for found in entry.topics]
    kin = {name: getattr(entry, name) for name in KIN if getattr(entry, name) is not None}
    doubts = [_doubt_table(doubt) for doubt in entry.doubts]
    own = {"doubts": doubts} if doubts else {}
    return {"ordinal": entry.ordinal, **table, **kin, **own, "topics": topics}


def _doubt_table(doubt: Doubt) -> Table:
    found = {"found": doubt.found} if doubt.found else {}
    return {"reason": doubt.reason, "lines": doubt.lines, **found}


def _found_table(found: Found) -> Table:
    evidence = [{"term": term, "line": line} for term, line in found.evidence]
    return {"slug": found.topic, "evidence": evidence}


def _ledger(table: Table) -> Ledger:
    return Ledger(
        path=_text(table["path"]),
        sha256=_text(table["sha256"]),
        encoding=_text(table["encoding"]),
        format=_text(table["format"]),
        status=_text(table["status"]),
        reason=_maybe(_text, table["reason"]),
        repairs=tuple(_text(one) for one in table.get("repairs", ())),
        rows=tuple(_row(one) for one in table["lines"]),
        articles=tuple(_entry(one) for one in table["articles"]),
        blank=tuple((_number(line), _text(text)) for line, text in table.get("blank", ())),
        line_count=_number(table.get("line_count", 0)),
    )


def _row(table: Table) -> Row:
    return Row(
        line=_number(table["line"]),
        text=_text(table.get("text", "")),
        kind=Kind(table["kind"]),
        rule=_text(table["rule"]),
        article=_maybe(_number, table["article"]),
        cuts=tuple(_cut(*one) for one in table.get("cuts", ())),
    )


def _cut(start: object, end: object, kind: str, rule: object) -> Cut:
    return Cut(_number(start), _number(end), Kind(kind), _text(rule))


def _entry(table: Table) -> Entry:
    return Entry(
        ordinal=_number(table["ordinal"]),
        post=_text(table["post"]),
        slug=_text(table["slug"]),
        title=_text(table["title"]),
        title_line=_maybe(_number, table["title_line"]),
        published=_maybe(_text, table["published"]),
        updated=_maybe(_text, table["updated"]),
        outlet=_maybe(_text, table["outlet"]),
        byline=_maybe(_text, table["byline"]),
        agency=_maybe(_text, table["agency"]),
        topics=tuple(_found(one) for one in table["topics"]),
        version_of=_maybe(_text, table.get("version_of")),
        part_of=_maybe(_text, table.get("part_of")),
        doubts=tuple(_doubt(one) for one in table.get("doubts", ())),
    )


def _doubt(table: Table) -> Doubt:
    lines = tuple(_number(line) for line in table["lines"])
    found = tuple(_text(one) for one in table.get("found", ()))
    return Doubt(_text(table["reason"]), lines, found)


def _found(table: Table) -> Found:
    evidence = ((_text(one["term"]), _number(one["line"])) for one in table["evidence"])
    return Found(_text(table["slug"]), tuple(evidence))


def _maybe(read: Callable[[object], T], value: object) -> T | None:
    return None if value is None else read(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = f"{value!r} is no text"
        raise TypeError(message)
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        message = f"{value!r} is no whole number"
        raise TypeError(message)
    return value
