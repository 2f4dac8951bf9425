"""Boxes that a page offers to skip: all from that line to the one that names the box's end."""

from collections.abc import Set as AbstractSet
from typing import Final

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.lines import SKIPPED_LINES
from newsdigest.model.capture import Kind, Verdict

_LABELS: Final = ("related-label", "most-read-label")
"""Rules of the labels of boxes that may say where they end."""


def skipped_boxes(page: Page) -> dict[int, Verdict]:
    """Remove the boxes within a text that screen readers may skip: players, picks, posts.

    The line above says «skip [name] and read on», or is the name, the one below «[name], end»
    or «end of list».
    Below that the text goes on, so that no label of such a box opens anything.
    """
    changes: dict[int, Verdict] = {}
    for index in _openings(page):
        end = _end(page, index)
        if index not in changes and (end > index or _offers(page, index)):
            changes |= {i: removed("related-box") for i in range(index, end + 1)}
    return changes


def _offers(page: Page, index: int) -> bool:
    """Tell whether a line offers to read on: «skipped» opens reports of prices and records too."""
    ends = tuple(f" {phrase}" for phrase in page.lexicon.fields["box.reads_on"])
    return page.blocks[index].bare.endswith(ends)


def _openings(page: Page) -> list[int]:
    """List the lines that may open such a box: labels only where something says that it ends."""
    fields, blocks = page.lexicon.fields, page.blocks
    skips, ends = fields["box.skips"], (*fields["box.end"], *fields["box.listed"])
    labels = _LABELS if any(map(page.echo.__contains__, ends)) else ()
    rules = page.verdicts
    return [
        i
        for i, block in enumerate(blocks)
        if block.bare.startswith(skips) or (labels and rules[i].rule in labels)
    ]


def _end(page: Page, index: int) -> int:
    """Find the line that says that a skipped box ends; the line itself where none does."""
    fields, name = page.lexicon.fields, page.blocks[index].bare
    name = name.partition(" ")[2] if name.startswith(fields["box.skips"]) else name
    for phrase in fields["box.reads_on"]:
        name = name.removesuffix(f" {phrase}")
    ends = {each for end in fields["box.end"] for each in (f"{name} {end}", f"{end} {name}")}
    last = min(len(page.blocks), index + 1 + SKIPPED_LINES)
    text = next(iter(page.of_kind(Kind.BODY, range(index + 1, last))), last)
    return next((i for i in range(index + 1, last) if _ends(page, i, ends, text)), index)


def _ends(page: Page, index: int, names: AbstractSet[str], text: int) -> bool:
    """Tell whether a line ends a box: by its name, or as lists do where no `text` is above it."""
    said = page.blocks[index].bare
    return said in names or (index < text and said in page.lexicon.fields["box.listed"])
