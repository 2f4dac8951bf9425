"""The paragraphs of an article; the cells of a table's row are one item of a list."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.fields.article import Paragraph
from newsdigest.convert.lines.marked import CELLS
from newsdigest.model.capture import Kind
from newsdigest.text.fixes import repair

_NUMBER: Final = re.compile(r"\s*([0-9]{1,2})[.)]\s")
_TEXT: Final = (Kind.BODY, Kind.SUBHEADING)
_ROWS: Final = frozenset({"row-of-figures", "list-in-story", "list-after-colon"})
"""Rules of the lines that a table's rows are in a text capture."""
_TAB: Final = "\t"
"""Between the cells of a row, as browsers give the text of a page."""


def paragraphs_of(page: Page, span: range) -> Iterator[Paragraph]:
    """Give the text's paragraphs in order; a row's cells are parted by bars.

    A row ends before the next one's first cell, also where that is left out, and before a line
    left out that is no cell.
    """
    row: Paragraph | None = None
    for index in span:
        block, told = page.blocks[index], page.kind(index) in _TEXT
        if not told and block.tag == "cell":
            continue
        if row and block.tag == "cell":
            row = replace(row, text=f"{row.text} | {block.text}", last_line=block.last)
            continue
        yield from (row,) if row else ()
        row = replace(_paragraph(page, index), bullet=True) if told and block.tag in CELLS else None
        yield from () if row or not told else (_paragraph(page, index),)
    yield from (row,) if row else ()


def _paragraph(page: Page, index: int) -> Paragraph:
    block = page.blocks[index]
    counted = _NUMBER.match(block.lines[0].text) if block.bullet else None
    row = _typed_row(page, index) if page.verdicts[index].rule in _ROWS else None
    return Paragraph(
        page.kind(index),
        row or block.text,
        block.first,
        block.last,
        bullet=block.bullet or row is not None,
        quoted=block.tag == "blockquote",
        number=counted[1] if counted else "",
    )


def _typed_row(page: Page, index: int) -> str | None:
    """Give a row of a text capture's table with bars for its tabs; None where it is no such row.

    A line beside it has tabs as well: one alone may be a typist's blank.
    """
    near = page.blocks[max(0, index - 1) : index + 2]
    tabbed = sum(_TAB in each.lines[0].text.strip() for each in near)
    block = page.blocks[index]
    cells = [repair(each)[0] for each in block.lines[0].text.split(_TAB) if each.strip()]
    if len(cells) == 1 or tabbed == 1 or block.bullet or len(block.lines) > 1:
        return None
    return " | ".join(cells)
