"""Inline elements side by side: the facts of a row, or a sentence that an editor cut in pieces."""

from bs4.element import NavigableString, Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.tree import value_of
from newsdigest.convert.thresholds.letters import CELLS_LETTERS, PROSE_LETTERS


def is_row(block: Tag) -> bool:
    """Tell whether a block holds several inline elements and no text beside them.

    Pages print date, byline and section so; each of them is a line.
    """
    held = [each for each in block.contents if isinstance(each, Tag)]
    texts = (str(each) for each in block.contents if isinstance(each, NavigableString))
    if len(held) <= 1 or any(map(str.strip, texts)):
        return False
    cells = [each for each in held if each.get_text().strip()]
    if len(cells) <= 1:
        return False
    inline = all(each.name in elements.INLINE for each in cells)
    short = sum(len(each.get_text()) for each in cells) <= CELLS_LETTERS
    return inline and short and not _is_sentence(block, cells)


def _is_sentence(block: Tag, cells: list[Tag]) -> bool:
    """Tell whether the elements are pieces of a sentence: no class parts them, and it ends."""
    if any(value_of(cell, "class") or value_of(cell, "id") for cell in cells):
        return False
    text = block.get_text().strip()
    whole = text.endswith(".") and len(text) >= PROSE_LETTERS
    return whole and all(cell.name != "a" for cell in cells)
