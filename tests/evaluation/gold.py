"""Gold: what a careful reader says about a capture, read from JSON and checked."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from newsdigest.model.capture import Kind
from newsdigest.model.problem import Problem

ANY: Final = "any"
"""Said of a field: it is not judged. Said of a line: it may be kept or removed."""

KEYS: Final = {
    "title_line": "title_line",
    "title": "title",
    "date": "published",
    "published": "published",
    "modified": "updated",
    "updated": "updated",
    "outlet": "outlet",
    "author": "byline",
    "byline": "byline",
    "agency": "agency",
    "standfirst": "standfirst",
}
"""A gold key, of text captures and of saved pages, and the field that it speaks of."""

ROLES: Final = frozenset({*Kind, ANY} - {Kind.UNSURE})
FORMS: Final = {".txt": "text", ".html": "html"}

Table = Mapping[str, Any]
"""A JSON object as the file has it, not yet checked."""


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line's role; `head` and `tail` count the characters at its ends that are leftovers."""

    number: int
    role: str
    article: int | None
    tail: int = 0
    head: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field's right value and the others that are right too."""

    value: object
    may: tuple[object, ...] = ()

    def allows(self, said: object) -> bool:
        """Tell whether an answer is right."""
        return said == self.value or said in self.may


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's fields. One that is not in `fields` is not judged; nor is what is None here.

    `text` are a saved page's paragraphs, of subheadings and lists too, in order.
    """

    fields: Mapping[str, Wanted]
    topics: frozenset[str] | None = None
    topics_may: frozenset[str] = frozenset()
    text: tuple[str, ...] = ()
    captions: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """What is right for one capture. `path` is relative to the corpus: `text/a.txt`."""

    path: str
    form: str
    phenomena: tuple[str, ...]
    refuse: bool
    articles: tuple[GoldArticle, ...]
    lines: tuple[GoldLine, ...] = ()


def read_gold(folder: str, name: str, text: str) -> tuple[Gold | None, tuple[Problem, ...]]:
    """Read one gold file; `folder` is `text` or `html`, `name` the file's own name."""
    where = f"{folder}/{name}"
    try:
        gold = _gold(folder, json.loads(text))
    except json.JSONDecodeError as broken:
        problem = Problem(f"{where}:{broken.lineno}", f"no JSON: {broken.msg}", "Mend that line")
        return None, (problem,)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        return None, (Problem(where, f"this is no gold: {wrong!r}", "See tests/eval/README.md"),)
    problems = tuple(Problem(where, what, "Mend the gold") for what in _faults(gold, name))
    return gold, problems


def _gold(folder: str, table: Table) -> Gold:
    articles = tuple(_article(one) for one in table["articles"])
    return Gold(
        path=f"{folder}/{table['file']}",
        form=FORMS["." + table["file"].rpartition(".")[2]],
        phenomena=tuple(table.get("phenomena", ())),
        refuse=table.get("refuse", not articles),
        articles=articles,
        lines=tuple(_line(one) for one in table.get("lines", ())),
    )


def _line(table: Table) -> GoldLine:
    ends = table.get("tail", 0), table.get("head", 0)
    return GoldLine(table["line"], table["role"], table["article"], *ends)


def _article(table: Table) -> GoldArticle:
    judged = {key: field for key, field in KEYS.items() if table.get(key, ANY) != ANY}
    fields = {
        field: Wanted(table[key], tuple(table.get(f"{key}_may", ())))
        for key, field in judged.items()
    }
    return GoldArticle(
        fields=fields,
        topics=_maybe_set(table, "topics"),
        topics_may=frozenset(table.get("topics_may", ())),
        text=tuple(table.get("text", ())),
        captions=_maybe_set(table, "captions"),
    )


def _maybe_set(table: Table, key: str) -> frozenset[str] | None:
    found = table.get(key, ANY)
    return None if found is None or found == ANY else frozenset(found)


def _faults(gold: Gold, name: str) -> Iterator[str]:
    """Find what contradicts itself in gold that can be read."""
    if gold.path.rpartition("/")[2].rpartition(".")[0] != name.removesuffix(".json"):
        yield f"it speaks of {gold.path}, whose gold has another name"
    if gold.refuse and gold.articles:
        yield "a capture to refuse holds no article"
    if gold.form == "html" and any(not article.text for article in gold.articles):
        yield "an article without `text`"
    numbers = [line.number for line in gold.lines]
    if len(set(numbers)) < len(numbers):
        yield "a line has two roles"
    for line in gold.lines:
        yield from _line_faults(line, len(gold.articles))


def _line_faults(line: GoldLine, articles: int) -> Iterator[str]:
    if line.role not in ROLES:
        yield f"line {line.number}: no such role as {line.role!r}"
    if line.article is not None and not 1 <= line.article <= articles:
        yield f"line {line.number}: there is no article {line.article}"
