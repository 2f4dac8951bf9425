"""The objects of a page's JSON-LD, however it is nested, quoted or broken."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsdigest.convert.saved.tree import Tree, value_of
from newsdigest.convert.thresholds.limits import (
    JSON_DEPTH,
    JSON_NAMES,
    MARKUP_LETTERS,
    SALVAGED_LETTERS,
)
from newsdigest.records.frontmatter import one_line

Thing = Mapping[str, Any]
"""An object of JSON-LD, not checked yet."""

_ARTICLE: Final = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_PAGE: Final = re.compile(r"(?:WebPage|ItemPage)$")
_OTHERS: Final = ("itemListElement", "relatedLink")
_WRAPPING: Final = re.compile(
    r"<!--|-->|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>"
    rf"|/\*[^*]{{0,{MARKUP_LETTERS}}}\*/"
)
_TAG: Final = re.compile(rf"<[^<>]{{1,{MARKUP_LETTERS}}}>")
_TRAILING_COMMA: Final = re.compile(r",(?=\s*[}\]])")
_CODE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def things_of(tree: Tree) -> list[Thing]:
    """List the objects of every block, outer before inner; blocks past mending are left out."""
    found: list[Thing] = []
    for script in tree.of("script"):
        if "ld+json" not in value_of(script, "type").lower():
            continue
        found += _objects(_loaded(script.get_text()), 0)
    return found


def articles_of(things: list[Thing]) -> Iterator[Thing]:
    """Give the objects that describe an article, then those that describe a page by its name."""
    yield from (each for each in things if _is_a(each, _ARTICLE) and _title(each))
    yield from (each for each in things if _is_a(each, _PAGE) and _title(each))


def is_article(thing: Thing) -> bool:
    """Tell whether an object describes an article, and not a page."""
    return _is_a(thing, _ARTICLE)


def title_of(thing: Thing) -> str | None:
    """Read what an object calls the article."""
    return _title(thing)


def name_of(value: object, things: list[Thing]) -> str | None:
    """Read the name of an organisation or person: a text, an object, a list, or a reference."""
    if isinstance(value, list):
        names = [name for each in value[:JSON_NAMES] if (name := name_of(each, things))]
        return "\u060c ".join(dict.fromkeys(names)) or None
    if not isinstance(value, dict):
        return text_of(value)
    name = value.get("name") or value.get("alternateName")
    if isinstance(name, list):
        name = next(iter(name), None)
    if name:
        return text_of(name)
    key = value.get("@id")
    named = (each for each in things if key and each.get("@id") == key and each.get("name"))
    return next((text_of(each["name"]) for each in named), None)


def text_of(value: object) -> str | None:
    """Read a text, its references resolved and its tags taken out; None for anything else."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if not isinstance(value, str):
        return None
    plain = html.unescape(html.unescape(value))
    return one_line(_TAG.sub(" ", plain))


def _title(thing: Thing) -> str | None:
    return text_of(thing.get("headline")) or text_of(thing.get("name"))


def _loaded(text: str) -> object:
    """Read a block: as it is, else with the usual faults mended; None where nothing helps."""
    plain = _CONTROL.sub(" ", text).strip()
    bare = _TRAILING_COMMA.sub("", _WRAPPING.sub(" ", plain)).strip().rstrip(";")
    for attempt in (plain, bare, html.unescape(bare), f"[{bare.replace('}{', '},{')}]"):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(bare)


def _salvaged(text: str) -> dict[str, str]:
    """Read the plain texts of a block that no mending makes JSON: quotation marks inside them."""
    keys = "@type|headline|datePublished|dateModified"
    pattern = rf"\"({keys})\"\s*:\s*\"(.{{1,{SALVAGED_LETTERS}}}?)\"\s*(?=,\s*\"|[}}\]\n])"
    found: dict[str, str] = {}
    for hit in re.finditer(pattern, text):
        found.setdefault(hit[1], _CODE.sub(lambda code: chr(int(code[1], 16)), hit[2]))
    return found


def _objects(value: object, depth: int) -> Iterator[Thing]:
    """Give an object and those inside it; lists of other pages are passed over."""
    if depth > JSON_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        inner = [each for key, each in value.items() if key not in _OTHERS]
    else:
        inner = value if isinstance(value, list) else []
    for each in inner:
        yield from _objects(each, depth + 1)


def _is_a(thing: Thing, kind: re.Pattern[str]) -> bool:
    types = thing.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(kind.search(str(each)) for each in named)
