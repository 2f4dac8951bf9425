"""Boxes that a page offers to skip: all from that line to the one that names the box's end."""

from itertools import islice

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.lines import SKIPPED_LINES
from newsdigest.model.capture import Kind, Verdict


def skipped_boxes(page: Page) -> dict[int, Verdict]:
    """Remove the boxes within a text that screen readers may skip: players, picks, posts.

    The line above says «skip [name] and read on», or is the name, the one below «[name], end».
    Below that the text goes on, so that no label of such a box opens anything.
    """
    skips = page.lexicon.fields["box.skips"]
    changes: dict[int, Verdict] = {}
    for index, block in enumerate(page.blocks):
        if index not in changes and (page.opens(index) or block.bare.startswith(skips)):
            end = _end(page, index)
            opened = page.opens(index) and end == index
            changes |= {i: removed("related-box") for i in range(index, end + 1) if not opened}
    return {
        i: each
        for i, each in changes.items()
        if page.opens(i) or page.kind(i) is not Kind.BOILERPLATE
    }


def _end(page: Page, index: int) -> int:
    """Find the line that says that a skipped box ends; the line itself where none does."""
    fields, name = page.lexicon.fields, page.blocks[index].bare
    name = name.partition(" ")[2] if name.startswith(fields["box.skips"]) else name
    for phrase in fields["box.reads_on"]:
        name = name.removesuffix(f" {phrase}")
    ends = {each for end in fields["box.end"] for each in (f"{name} {end}", f"{end} {name}")}
    near = islice(page.blocks, index + 1, index + 1 + SKIPPED_LINES)
    return next((i for i, block in enumerate(near, index + 1) if block.bare in ends), index)
