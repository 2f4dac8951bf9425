"""What holds a page's text: the elements that declare it, or the smallest that has most of it."""

import re
from collections.abc import Iterator
from itertools import chain, takewhile
from typing import Final

from bs4.element import Tag

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved import elements
from newsdigest.convert.saved.drawing import Drawn
from newsdigest.convert.saved.tree import tags_of, value_of
from newsdigest.convert.thresholds.letters import DATED_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.lines import CLUSTER_GAP
from newsdigest.convert.thresholds.shares import (
    DECLARED_SHARE,
    DOMINANT_SHARE,
    LINKED_SHARE,
    MAIN_SHARE,
)
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS

_SIGN: Final = re.compile("[.،,؛:!؟?]")


def is_prose(line: Drawn) -> bool:
    """Tell whether a line is running text: long, with the signs of sentences, and no link."""
    if len(line.text) < PROSE_LETTERS or line.linked >= LINKED_SHARE:
        return False
    plain = line.spot.role not in ("frame", "caption", "credit", "about", "embed")
    return plain and _SIGN.search(line.text) is not None


def is_linked_heading(line: Drawn) -> bool:
    """Tell whether a line is a heading and a link to another page."""
    return line.linked >= LINKED_SHARE and line.spot.block.name in elements.HEADINGS


def leads_elsewhere(line: Drawn) -> bool:
    """Tell whether a line is a headline that leads to another page, marked up as such or not.

    A main heading is the page's own.
    """
    if line.linked < LINKED_SHARE or line.spot.block.name == "h1":
        return False
    long = len(line.text.split()) >= SHORT_TITLE_WORDS and "|" not in line.text
    return is_linked_heading(line) or (long and not line.spot.role)


def linked_above(lines: list[Drawn], index: int) -> list[Drawn]:
    """Give the linked headlines right above a line, or with one line between.

    What a list says of a story between its headline and its lead are short lines, several of them:
    day, author, desk, comments. Headlines of a box of several stories head nothing below it.
    """
    if not any(map(leads_elsewhere, lines[max(index - CLUSTER_GAP, 0) : index])):
        return []
    first = max(index - 2, 0)
    if all(map(_is_short, lines[first:index])):
        while first > max(index - CLUSTER_GAP, 0) and _is_short(lines[first]):
            first -= 1
    between = list(takewhile(lambda line: not is_prose(line), reversed(lines[first:index])))
    near = [line for line in reversed(between) if leads_elsewhere(line)]
    return [line for line in near if not _is_in_box(line, lines[index])]


def _is_in_box(link: Drawn, line: Drawn) -> bool:
    """Tell whether a link stands with others in an element that ends above a line."""
    below = {id(each) for each in around(line)}
    inner = list(takewhile(lambda each: id(each) not in below, around(link)))
    links = tags_of(inner[-1], "a") if inner else iter(())
    long = (each for each in links if len(each.get_text().split()) >= SHORT_TITLE_WORDS)
    return len({value_of(each, "href") for each in long}) > 1


def _is_short(line: Drawn) -> bool:
    return len(line.text.split()) < SHORT_TITLE_WORDS and not leads_elsewhere(line)


def inside_of(lines: list[Drawn]) -> list[bool]:
    """Tell of each line whether it stands in the article's container."""
    found = _containers(lines)
    return [not found.isdisjoint(map(id, around(line))) for line in lines]


def own_prose(lines: list[Drawn], inside: list[bool]) -> list[int]:
    """List the paragraphs in the container; where that is all of the page, without the leads.

    Nothing parts the text from lists of other stories then.
    """
    prose = [i for i, line in enumerate(lines) if inside[i] and is_prose(line)]
    if not prose or not inside[0]:
        return prose
    return [i for i in prose if not linked_above(lines, i)] or prose


def first_told(lines: list[Drawn], prose: list[int]) -> int:
    """Find the first line of prose that ends a sentence; 0 where most of them end none."""
    told = [i for i in prose if lines[i].text.rstrip("\"'»”) ").endswith((".", "؟", "!", "…"))]
    return told[0] if 2 * len(told) > len(prose) else 0


def around(line: Drawn) -> Iterator[Tag]:
    """Give the element of a line and those that hold it, from the inside out."""
    return chain((line.spot.owner,), line.spot.owner.parents)


def masthead_days(lines: list[Drawn], first: int, title: str) -> list[int]:
    """List the short lines with figures above the headline and outside of what holds the story.

    That is the smallest element with the headline and the first paragraph; where all of the page
    is that, the neighbours have to tell. `title` is what the page calls itself, bare.
    """
    named = [i for i in range(first) if first < len(lines) and _is_headline(lines[i], title)]
    if not named:
        return []
    head, below = named[-1], {id(each) for each in around(lines[first])}
    holder = next((each for each in around(lines[head]) if id(each) in below), None)
    if holder is None or holder.name in ("body", "html", "[document]"):
        return []
    over = (i for i in range(head) if _is_dated(lines[i]))
    return [i for i in over if all(each is not holder for each in around(lines[i]))]


def _is_headline(line: Drawn, title: str) -> bool:
    named = line.spot.block.name == "h1" or (title and bare(line.text) == title)
    return bool(named) and not line.spot.role


def _is_dated(line: Drawn) -> bool:
    """Tell whether a short line holds figures; the day as a heading is that of the posts below."""
    short = len(line.text) <= DATED_LETTERS and line.spot.block.name not in elements.HEADINGS
    return short and any(map(str.isdigit, line.text))


def _containers(lines: list[Drawn]) -> frozenset[int]:
    """Find what holds the text: what declares it, else the smallest that holds most of it.

    Leads of other stories, right under headings that lead to them, are not asked, nor is what
    stands above the main heading.
    """
    weights: dict[int, int] = {}
    tags: dict[int, Tag] = {}
    heads = (i for i, line in enumerate(lines) if line.spot.block.name == "h1")
    prose = [i for i, line in enumerate(lines) if is_prose(line)]
    head = next(heads, 0)
    told = [i for i in prose if i > head] or prose
    own = [i for i in told if not linked_above(lines, i)]
    texts = [lines[i] for i in own or told]
    for line in texts:
        for tag in around(line):
            weights[id(tag)] = weights.get(id(tag), 0) + len(line.text)
            tags[id(tag)] = tag
    total = _of_article(lines, weights) or sum(len(line.text) for line in texts)
    declared = _declared(weights, tags, total)
    return declared or _densest(weights, tags, total, {id(line.spot.owner) for line in texts})


def _of_article(lines: list[Drawn], weights: dict[int, int]) -> int:
    """Give the prose of the articles that hold a main heading, if it is most; else 0.

    What stands beside them are leads of other pages.
    """
    heads = (line for line in lines if line.spot.block.name == "h1")
    own = {id(tag) for line in heads for tag in around(line) if tag.name == "article"}
    whole = max(weights.values(), default=0)
    told = min(sum(weights.get(key, 0) for key in own), whole)
    return told if told > MAIN_SHARE * whole else 0


def _declared(weights: dict[int, int], tags: dict[int, Tag], total: int) -> frozenset[int]:
    """Take the innermost elements that say they hold the text, if most of it is there.

    Those of the same name are parts of it, as entries of a live page are.
    """
    said = [
        key
        for key, tag in tags.items()
        if tag.name not in ("body", "html", "p")
        and elements.is_declared_body(tag, elements.names_of(tag))
    ]
    heavy = [key for key in said if 2 * weights[key] >= max((weights[k] for k in said), default=0)]
    names = {elements.names_of(tags[key]) for key in heavy}
    own = [key for key in said if key in heavy or elements.names_of(tags[key]) in names]
    outer = {id(parent) for key in own for parent in tags[key].parents}
    inner = [key for key in own if key not in outer]
    if sum(weights[key] for key in inner) < DECLARED_SHARE * total:
        return frozenset()
    return frozenset(id(each) for key in inner for each in _pieces(tags[key]))


def _pieces(tag: Tag) -> Iterator[Tag]:
    """Give a declared body and those beside it: boxes between them part a text into several."""
    yield tag
    around = tag.parent.children if tag.parent else ()
    siblings = (each for each in around if isinstance(each, Tag) and each is not tag)
    yield from (
        each for each in siblings if elements.is_declared_body(each, elements.names_of(each))
    )


def _densest(
    weights: dict[int, int], tags: dict[int, Tag], total: int, owners: set[int]
) -> frozenset[int]:
    """Take the smallest element with most of the prose; a paragraph itself is none."""
    fits = [
        key
        for key, weight in weights.items()
        if weight >= DOMINANT_SHARE * total and (key not in owners or tags[key].name != "p")
    ]
    deepest = max(fits, key=lambda key: sum(1 for _ in tags[key].parents), default=None)
    return frozenset() if deepest is None else frozenset({deepest})
