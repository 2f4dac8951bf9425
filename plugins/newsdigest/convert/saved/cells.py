"""What stands side by side: the facts of a row, a sentence in pieces, the cells of a table."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

from bs4.element import NavigableString, Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.tree import value_of
from newsdigest.convert.thresholds.letters import CELL_LETTERS, CELLS_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.lines import CELL_REACH

_CELLS: Final = frozenset({"td", "th"})
_PLAIN: Final = frozenset({"td", "th", "p", "div", "text"})


def mark_cells(owners: Sequence[Tag], tags: list[str], letters: Mapping[int, int]) -> None:
    """Call lines in the cells of a table's rows so: «row» the first of each row, else «cell».

    A row has two cells and more with text, all short: in those that lay out a page one is long.
    `owners` are the elements of the lines, `letters` counts those in each element by its id.
    """
    above: Tag | None = None
    row: list[Tag] = []
    for index, owner in enumerate(owners):
        cell = _cell_of(owner) if tags[index] in _PLAIN else None
        if cell is None or above is None or cell.parent is not above.parent:
            row = [] if cell is None else _row_of(cell, letters)
        if row and cell is not None:
            tags[index] = "row" if cell is row[0] and cell is not above else "cell"
        above = cell


def _cell_of(owner: Tag) -> Tag | None:
    """Find the cell of a table right around a line."""
    near = (owner, *islice(owner.parents, CELL_REACH))
    return next((each for each in near if each.name in _CELLS), None)


def _row_of(cell: Tag, letters: Mapping[int, int]) -> list[Tag]:
    """List the cells with text in the row of one; none where they make no row of facts."""
    beside = cell.parent.children if cell.parent else ()
    cells = (each for each in beside if isinstance(each, Tag) and each.name in _CELLS)
    found = [each for each in cells if letters.get(id(each), 0)]
    short = all(letters[id(each)] <= CELL_LETTERS for each in found)
    return found if short and len(found) > 1 else []


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
