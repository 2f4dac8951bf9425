"""A text that a page holds twice, as pages do that show one copy on phones and one on desks."""

from itertools import groupby

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.lines import COPIED_PARAGRAPHS
from newsdigest.model.capture import Kind, Verdict


def text_again(page: Page) -> dict[int, Verdict]:
    """Remove the second copy of a text: lines in a row that were all said above, to the text's end.

    Where more paragraphs follow, the first copy is a preview, and nothing is removed.
    """
    prose = page.prose
    if len({page.blocks[i].bare for i in prose}) + COPIED_PARAGRAPHS > len(prose):
        return {}
    runs = groupby(_said(page), key=lambda pair: pair[1])
    for again, run in runs:
        lines = [i for i, _ in run]
        told = page.of_kind(Kind.BODY, lines) if again else []
        if len(told) >= COPIED_PARAGRAPHS and told[-1] == prose[-1]:
            return {i: removed("text-again") for i in lines}
    return {}


def _said(page: Page) -> list[tuple[int, bool]]:
    """Tell of each line with words whether one above says the very same."""
    seen: set[str] = set()
    told: list[tuple[int, bool]] = []
    for i, block in enumerate(page.blocks):
        if block.bare:
            told.append((i, block.bare in seen))
            seen.add(block.bare)
    return told
