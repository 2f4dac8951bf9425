"""A spot on an article's page for each paragraph of its text, so that a link can lead to it.

Paragraphs, headings and items of lists are counted together, as `passages.body_passages` lists
them: `p1`, `p2` and so on. The title and the standfirst have spots of their own.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from newsdigest.model.subject import Passage, Place
from newsdigest.site.library import EXCERPT
from newsdigest.site.passages import shape_of

HEADS: Final = (Place.TITLE, Place.STANDFIRST)
BLOCK: Final = re.compile(r"<(/?)(p|li|ul|ol|blockquote|h[1-6]|pre|hr)\b[^>]*>")
TAG: Final = re.compile(r"<[^>]*>")
AHEAD: Final = 8
"""Blocks that are looked through for a paragraph; Markdown may show it in a way of its own."""

Spot = tuple[str, str]
"""The id of a paragraph and its text."""


def spot_id(passages: Sequence[Passage], index: int) -> str:
    """Name the spot of a passage on its article's page."""
    place = passages[index].place
    heads = sum(one.place in HEADS for one in passages[: len(HEADS)])
    return place.value if place in HEADS else f"p{index - heads + 1}"


def begun(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """List the passages that an excerpt shows, as (index, most words shown of it)."""
    left = EXCERPT
    for index, one in enumerate(passages):
        if one.place in (Place.LEDE, Place.BODY) and left > 0:
            yield index, left
            left -= len(one.text.split())


def spots_of(passages: Sequence[Passage], *, excerpt: bool) -> list[Spot]:
    """List the paragraphs that an article's page shows in its text."""
    body = (index for index, one in enumerate(passages) if one.place not in HEADS)
    shown = (index for index, _ in begun(passages)) if excerpt else body
    return [(spot_id(passages, index), passages[index].text) for index in shown]


def with_spots(made: str, spots: Sequence[Spot]) -> str:
    """Give each paragraph of a text its id; every spot is there afterwards.

    Where several share one block of the HTML, as lines of a quotation do, those after the first
    become empty marks at its beginning.
    """
    blocks = list(blocks_of(made))
    ids = matched([shape for _, shape in blocks], spots)
    parts, done = [marks(ids.pop(-1, []))], 0
    for number, (end, _) in enumerate(blocks):
        first, *others = ids.get(number, [""])
        own = f' id="{first}"' if first else ""
        parts.append(f"{made[done : end - 1]}{own}>{marks(others)}")
        done = end
    return "".join([*parts, made[done:]])


def blocks_of(made: str) -> Iterator[tuple[int, str]]:
    """List the blocks of HTML that hold text of their own: (end of the tag, words)."""
    tags = list(BLOCK.finditer(made))
    for tag, after in zip(tags, [*tags[1:], None], strict=False):
        text = made[tag.end() : after.start() if after else None]
        shape = "" if tag[1] else shape_of(html.unescape(TAG.sub("", text)))
        if shape:
            yield tag.end(), shape


def matched(shapes: Sequence[str], spots: Sequence[Spot]) -> dict[int, list[str]]:
    """Find the block of each spot, in their common order; −1 stands before all blocks."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    block = -1
    for name, text in spots:
        shape = shape_of(text)
        ahead = range(block + 1, min(len(shapes), block + 1 + AHEAD))
        block = next((at for at in ahead if is_same(shape, shapes[at])), block)
        found[block].append(name)
    return dict(found)


def is_same(one: str, other: str) -> bool:
    """Tell whether one text begins with the other; a block may be cut, or hold more."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def marks(names: Sequence[str]) -> str:
    """Write empty spots."""
    return "".join(f'<span id="{name}"></span>' for name in names)
