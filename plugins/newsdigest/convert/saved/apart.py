"""Several articles on one saved page, each in an element of its own with its headline and day."""

import re
from collections.abc import Collection, Iterable
from operator import and_, or_
from typing import Final

from bs4.element import Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.container import around, is_linked_heading, is_prose
from newsdigest.convert.saved.drawing import Drawn
from newsdigest.convert.thresholds.letters import DATED_LETTERS
from newsdigest.convert.thresholds.lines import RUN_PARAGRAPHS
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def heads_apart(lines: list[Drawn]) -> dict[int, Tag]:
    """Give the headlines of a page's several articles, each with the element that it heads.

    Each stands in an `article`, or in one of several like boxes, and has a day of its own and
    paragraphs; with less it is a card. Under a headline that stands outside of them all they are
    entries of a live page.
    """
    heads: dict[int, int] = {}
    articles: dict[int, Tag] = {}
    for i, line in enumerate(lines):
        article = _article_of(line) if line.spot.block.name in elements.HEADINGS else None
        if article is None or (id(article) in heads and not _is_main(lines, heads[id(article)], i)):
            continue
        articles[id(article)], heads[id(article)] = article, i
    if len(articles) <= 1 or _is_headed(lines, articles):
        return {}
    whole = [key for key, at in heads.items() if _is_whole(lines, at, articles[key])]
    return {heads[key]: articles[key] for key in whole} if len(whole) > 1 else {}


def with_apart(lines: list[Drawn], inside: list[bool], articles: Iterable[Tag]) -> list[bool]:
    """Count whole articles in what holds the text, where none of it was: those are shorter ones."""
    for article in articles:
        own = [any(each is article for each in around(line)) for line in lines]
        if not any(map(and_, own, inside)):
            inside = list(map(or_, own, inside))
    return inside


def head_apart(tags: list[str], heads: Collection[int]) -> None:
    """Make the headlines of several articles main headings; one above them is the site's name."""
    for i in range(min(heads, default=0)):
        tags[i] = "div" if tags[i] == "h1" else tags[i]
    for i in heads:
        tags[i] = "h1"


def _is_main(lines: list[Drawn], head: int, index: int) -> bool:
    """Tell whether the main heading stands below the first heading of its article."""
    return lines[index].spot.block.name == "h1" != lines[head].spot.block.name


def _article_of(line: Drawn) -> Tag | None:
    """Find the only `article` around a line: one inside another is a part or a card of it.

    Where there is none, the box that holds it is one if a box of the same kind stands beside it.
    """
    if not line.spot.in_article:
        return _box_of(line.spot.block)
    found = [each for each in around(line) if each.name == "article"]
    return found[0] if len(found) == 1 and line.spot.role != "frame" else None


def _box_of(heading: Tag) -> Tag | None:
    """Find the box around a heading that has one with the same class next to it."""
    box = heading.parent
    kind = box.get("class") if box is not None else None
    if box is None or not kind:
        return None
    beside = (box.find_previous_sibling(box.name), box.find_next_sibling(box.name))
    alike = (isinstance(each, Tag) and each.get("class") == kind for each in beside)
    return box if any(alike) else None


def _is_headed(lines: list[Drawn], articles: dict[int, Tag]) -> bool:
    """Tell whether a main heading of some words stands outside; fewer may be the site's name."""
    heads = (line for line in lines if line.spot.block.name == "h1")
    long = (line for line in heads if len(line.text.split()) >= SHORT_TITLE_WORDS)
    return any(articles.keys().isdisjoint(map(id, around(line))) for line in long)


def _is_whole(lines: list[Drawn], at: int, article: Tag) -> bool:
    """Tell whether an article has, below a headline that leads nowhere, a day and paragraphs."""
    if is_linked_heading(lines[at]):
        return False
    own = [line for line in lines[at + 1 :] if any(each is article for each in around(line))]
    dated = any(len(each.text) <= DATED_LETTERS and _YEAR.search(each.text) for each in own)
    return dated and sum(map(is_prose, own)) >= RUN_PARAGRAPHS
