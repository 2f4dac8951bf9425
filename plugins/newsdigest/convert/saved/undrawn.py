"""The text that a page's data holds where its script was to draw it: no reader saw it yet."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved import jsonld
from newsdigest.convert.saved.pieces import text_in_pieces
from newsdigest.convert.saved.tree import Tree, holds, tree_of, value_of
from newsdigest.convert.thresholds.letters import DATA_LETTERS, PARTED_DATA_LETTERS
from newsdigest.convert.thresholds.limits import DATA_DEPTH, VARIABLE_LETTERS
from newsdigest.convert.thresholds.words import DATA_TITLE_WORDS
from newsdigest.model.capture import PageFacts

_TEXT_KEYS: Final = re.compile(
    r"^(?:article_?body|body(?:_?(?:html|text))?|content(?:_?(?:html|text|rendered))?|rendered"
    r"|full_?text|text|html|story|details?|value|markup)$",
    re.IGNORECASE,
)
_TITLE_KEYS: Final = re.compile(r"^(?:title|headline|heading)$", re.IGNORECASE)
_DAY_KEYS: Final = re.compile(
    r"^(?:date_?published|publish(?:ed)?_?(?:at|on|date|time)|publication_?date|published)$",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"\s*(?:(?:window|self|globalThis)\.|var |const |let )?"
    rf"[\w$.]{{2,{VARIABLE_LETTERS}}}\s*=\s*(?=[\[{{])"
)
"""A script that only sets a variable: the state in which an application begins."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARAGRAPH: Final = re.compile(r"<p\b", re.IGNORECASE)
_ARABIC: Final = re.compile("[\u0620-\u064a]")
_MARKUP: Final = re.compile(r"<(?:p|br|div|h[1-6]|li)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A text of the page's data, tags and all, with the headline and the day that stand beside."""

    text: str = ""
    title: str | None = None
    published: str | None = None


def undrawn_in(tree: Tree) -> Undrawn:
    """Give the longest Arabic text under a usual key of the page's data; an empty one if none."""
    found = [Undrawn(str(each.get("articleBody") or "")) for each in jsonld.things_of(tree)]
    for script in tree.of("script"):
        text = script.get_text()
        if value_of(script, "type") == "application/json" or _STATE.match(text):
            found += _texts(_loaded(text))
    told = [each for each in found if _is_told(each.text)]
    return max(told, key=lambda each: len(each.text), default=Undrawn())


def facts_with(facts: PageFacts, told: Undrawn) -> PageFacts:
    """Add what stands beside a text; an application's name is a title shorter than a headline."""
    short = len((facts.title or "").split()) < DATA_TITLE_WORDS.start
    title = told.title if short and told.title else facts.title
    return replace(facts, title=title, published=facts.published or told.published)


def _is_told(text: str) -> bool:
    letters = len(_ARABIC.findall(text))
    parted = len(_PARAGRAPH.findall(text)) > 1
    return letters >= (PARTED_DATA_LETTERS if parted else DATA_LETTERS)


def paragraphs_of(text: str) -> Iterator[tuple[str, str]]:
    """Part a text of data into (paragraph, tag): by its markup, else by its line ends."""
    if not _MARKUP.search(text):
        text = html.unescape(text)
        if not _MARKUP.search(text):
            yield from _parts(text, "text")
            return
    tree = tree_of(re.sub(r"<br\s*/?>", "\n", text))
    for tag in tree.of("p", "h2", "h3", "h4", "li", "div", "blockquote"):
        if not holds(tag, "p", "div", "li"):
            yield from _parts(tag.get_text(), "text" if tag.name in ("p", "div") else tag.name)


def _parts(text: str, tag: str) -> Iterator[tuple[str, str]]:
    lines = (" ".join(each.split()) for each in re.split(r"\r\n|\r|\n", text))
    return ((line, tag) for line in lines if bare(line))


def _loaded(text: str) -> object:
    """Read a script's data, as it is or as the value that it gives a variable; None for others."""
    begins = _STATE.match(text)
    plain = text[begins.end() if begins else 0 :].lstrip()
    try:
        return json.JSONDecoder(strict=False).raw_decode(plain)[0]
    except (ValueError, RecursionError):
        return None


def _texts(value: object) -> Iterator[Undrawn]:
    """Give the texts under usual keys, wherever they are nested."""
    stack: list[tuple[object, int]] = [(value, 0)]
    while stack:
        here, depth = stack.pop()
        if depth > DATA_DEPTH:
            continue
        pairs = here.items() if isinstance(here, dict) else enumerate(_listed(here))
        for key, each in pairs:
            if text := _text_at(str(key), each):
                yield Undrawn(text, *_beside(here))
            if isinstance(each, dict | list):
                stack.append((each, depth + 1))


def _text_at(key: str, value: object) -> str:
    """Give the text under a key, in one string or in pieces, "" where there is none."""
    if isinstance(value, str):
        return value if _TEXT_KEYS.match(key) else ""
    return text_in_pieces(value)


def _beside(holder: object) -> tuple[str | None, str | None]:
    """Read the headline and the day of the object that holds a text."""
    pairs = holder.items() if isinstance(holder, dict) else ()
    texts = [(str(key), text) for key, each in pairs if (text := jsonld.text_of(each))]
    titles = (
        text
        for key, text in texts
        if _TITLE_KEYS.match(key) and len(text.split()) in DATA_TITLE_WORDS and _ARABIC.search(text)
    )
    days = (text for key, text in texts if _DAY_KEYS.match(key) and _DAY.match(text))
    return next(titles, None), next(days, None)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
