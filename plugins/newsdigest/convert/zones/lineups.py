"""Rows between and below paragraphs that no stop ends: line-ups, tables, numbered points."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.marked import CELLS
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.lines.prose import is_roster
from newsdigest.convert.thresholds.letters import COLON_LETTERS
from newsdigest.convert.thresholds.lines import CAPTION_AND_HEADING, CHAPTERS, LISTED
from newsdigest.convert.thresholds.words import LABEL_WORDS, LIST_ITEM_WORDS, SECTION_WORDS
from newsdigest.convert.zones.contents import contents
from newsdigest.model.capture import Kind, Verdict

_LINE_UP: Final = Verdict(Kind.BODY, "line-up")
_ROW: Final = Verdict(Kind.BODY, "row-of-figures")
_POINT: Final = Verdict(Kind.BODY, "list-item")
_NAME: Final = Verdict(Kind.BODY, "list-after-colon")
_CELLS: Final = frozenset({"td", "th", *CELLS})
_BESIDE: Final = (Kind.UNSURE, Kind.CAPTION, Kind.CREDIT)
_ENDS: Final = ("teasers", "end")
_NUMBERED: Final = re.compile(r"\s*(\d{1,2})[.)]\s")
_FIGURE: Final = re.compile(r"\|\s*[-+\u2212]?\d[\d.,:/]*\s*%?\s*(?=\||$)")


def line_ups(page: Page) -> dict[int, Verdict]:
    """Rows of a team: neighbouring lines, each of a part of the field, a colon and names.

    What else begins with such a word («defence: …») has none like it beside, nor three names.
    """
    first = next(iter(page.prose), len(page.blocks))
    parts = page.lexicon.fields["lineup.parts"]
    colons = [
        i
        for i, block in enumerate(page.blocks)
        if i > first and ":" in block.text and not block.full_stop
    ]
    if not colons:
        return {}
    rows = {i: part for i in colons if (part := _part(page.blocks[i], parts))}
    named = {i: part for i, part in rows.items() if not page.blocks[i].ends_open}
    pairs = (i for i in named if named.get(i + 1, named[i]) != named[i])
    found = {i: _LINE_UP for above in pairs for i in (above, above + 1)}
    alone = {i: _LINE_UP for i in named if is_roster(page.blocks[i].text)}
    return found | alone | _under_parts(page, rows)


def _under_parts(page: Page, rows: dict[int, str]) -> dict[int, Verdict]:
    """Names one under the other below each of several parts of a team, which end in a colon."""
    labels = [i for i in rows if page.blocks[i].ends_open]
    held = {i: _held(page, i, LIST_ITEM_WORDS) for i in labels}
    joined = [i for i in labels if held[i] and rows.get(held[i][-1] + 1, rows[i]) != rows[i]]
    if not joined:
        return {}
    last = held[joined[-1]][-1] + 1
    held[last] = _held(page, last, LABEL_WORDS)
    return {i: _LINE_UP for label in (*joined, last) for i in (label, *held[label])}


def _held(page: Page, label: int, most: int) -> list[int]:
    """List the names right below a label, of so many words at most: further down may be others."""
    below = range(label + 1, len(page.blocks))
    short = takewhile(lambda i: len(page.blocks[i].words) <= most, below)
    return list(takewhile(lambda i: _may_be_name(page, i), short))


def _part(block: Block, parts: tuple[str, ...]) -> str:
    """Give the part of a team's field that a row names before its colon, or ""."""
    if {*block.words[: SECTION_WORDS + 1]}.isdisjoint(parts):
        return ""
    said = f" {bare(block.text.partition(':')[0])}"
    if said.count(" ") > SECTION_WORDS:
        return ""
    return next((part for part in parts if said.endswith(f" {part}")), "")


def squads(page: Page) -> dict[int, Verdict]:
    """Names one under the other below a line in a colon right under a paragraph."""
    leads = [i for i, block in enumerate(page.blocks) if ":" in block.text[-COLON_LETTERS:]]
    under = (i for i in leads if i and Kind.BODY in (page.kind(i), page.kind(i - 1)))
    found = {lead: _names(page, lead) for lead in under if page.blocks[lead].ends_open}
    return {i: _NAME for lead, names in found.items() if names for i in (lead, *names)}


def _names(page: Page, lead: int) -> list[int]:
    """List the names below a line in a colon: three and more, and most begin as names do."""
    if page.kind(lead) not in (Kind.UNSURE, Kind.BODY):
        return []
    below = range(lead + 1, len(page.blocks))
    found = list(takewhile(lambda i: _may_be_name(page, i), below))
    known = sum(is_person(page.blocks[i].text, page.lexicon) for i in found)
    return found if len(found) >= LISTED and 2 * known >= len(found) else []


def _may_be_name(page: Page, index: int) -> bool:
    block = page.blocks[index]
    short = 1 < len(block.words) <= LIST_ITEM_WORDS and not block.ends_sentence
    return short and ":" not in block.text and page.kind(index) in (Kind.UNSURE, Kind.BYLINE)


def tables(page: Page) -> dict[int, Verdict]:
    """Rows of a table within a text: lines with bars and figures, or a saved page's cells.

    They stand below a paragraph or its heading, and above one or below a colon: right under the
    text are prices and standings of the page's own. A saved page's rows need no figures.
    """
    first = next(iter(page.prose), len(page.blocks))
    verdicts = page.verdicts
    near = [
        i
        for i, block in enumerate(page.blocks)
        if i > first and (block.tag in _CELLS or verdicts[i].rule == "list-in-line")
    ]
    rows = [i for i in near if _may_be_row(page, i)]
    runs = (list(run) for run in _runs(rows) if _is_inside(page, run))
    return {i: _ROW for run in runs if _are_rows(page, run) for i in run}


def _runs(rows: list[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(rows), key=lambda each: each[1] - each[0]):
        yield [index for _, index in run]


def _may_be_row(page: Page, index: int) -> bool:
    block, rule = page.blocks[index], page.verdicts[index].rule
    if block.tag in CELLS:
        return page.kind(index) is not Kind.BODY and not page.opens(index)
    if block.tag in _CELLS:
        return rule == "figure-line" or page.kind(index) in (Kind.UNSURE, Kind.DATE)
    return rule == "list-in-line" and "|" in block.text


def _is_inside(page: Page, run: list[int]) -> bool:
    """Tell whether lines stand in a text: a paragraph right above and below, or a colon above.

    Between a saved page's own rows and either paragraph may be a heading and a caption.
    """
    above, below = run[0] - 1, run[-1] + 1
    if page.blocks[run[0]].tag in CELLS and _is_amid(page, above, below):
        return True
    headed = page.kind(above) is Kind.UNSURE and page.kind(above - 1) is Kind.BODY
    if page.kind(above) is not Kind.BODY and not headed:
        return False
    goes_on = below < len(page.blocks) and page.kind(below) is Kind.BODY
    return goes_on or page.blocks[above].ends_open


def _is_amid(page: Page, above: int, below: int) -> bool:
    """Tell whether the nearest line on either side but headings and captions is a paragraph."""
    spans = (
        range(above, max(above - CAPTION_AND_HEADING, 0) - 1, -1),
        range(below, min(below + CAPTION_AND_HEADING + 1, len(page.blocks))),
    )
    return all(
        next((page.kind(i) for i in span if page.kind(i) not in _BESIDE), None) is Kind.BODY
        for span in spans
    )


def _are_rows(page: Page, run: list[int]) -> bool:
    """Tell whether lines have figures in the manner of a table; a saved page's are no buttons."""
    blocks = [page.blocks[i] for i in run]
    if sum(block.tag == "row" for block in blocks) >= CHAPTERS:
        buttons = sum(page.verdicts[i].rule in page.lexicon.furniture for i in run)
        return 2 * buttons < len(run)
    if blocks[0].tag in _CELLS:
        figures = sum(page.verdicts[i].rule == "figure-line" for i in run)
        short = all(len(block.words) <= LIST_ITEM_WORDS for block in blocks)
        return short and figures >= CHAPTERS and len(run) >= 2 * CHAPTERS
    alike = len({block.text.count("|") for block in blocks}) == 1
    return alike and sum(bool(_FIGURE.search(block.text)) for block in blocks) >= CHAPTERS


def points(page: Page) -> dict[int, Verdict]:
    """Numbered headings of a text whose last have no text below them, or a short sentence only.

    They count from one on, and two have something below them: a list of most read has nothing.
    """
    numbered = [i for i, block in enumerate(page.blocks) if block.bullet]
    if len(numbered) < LISTED:
        return {}
    first = next(iter(page.prose), len(page.blocks))
    chain = _chain(page, [i for i in numbered if i > first])
    told = [i for i in chain if _is_told(page, i)]
    if len(chain) < LISTED or len(told) < CHAPTERS or told[0] != chain[0]:
        return {}
    short = {i + 1: Verdict(Kind.BODY, "short-sentence") for i in told}
    bare_points = {i: _POINT for i in chain if i not in told}
    return {i: new for i, new in {**short, **bare_points}.items() if page.kind(i) is Kind.UNSURE}


def _is_told(page: Page, index: int) -> bool:
    """Tell whether a sentence stands right below a line."""
    below = index + 1
    if below >= len(page.blocks) or page.blocks[below].bullet:
        return False
    return page.kind(below) is Kind.BODY or (
        page.kind(below) is Kind.UNSURE and page.blocks[below].full_stop
    )


def _chain(page: Page, numbered: list[int]) -> list[int]:
    """List the lines that count from one on, to the first label of other stories."""
    found: list[int] = []
    for index in numbered:
        hit = _NUMBERED.match(page.blocks[index].lines[0].text)
        plain = hit and page.kind(index) is Kind.UNSURE and not page.blocks[index].full_stop
        if plain and hit and int(hit[1]) == len(found) + 1:
            found.append(index)
        elif found:
            break
    between = (range(above, below) for above, below in pairwise(found))
    ended = (at for at, span in enumerate(between, 1) if any(page.opens(i) in _ENDS for i in span))
    return found[: next(ended, None)]


ROWS: Final = (contents, line_ups, squads, tables, points)
"""The sweeps of this module, in their order, after those for a table of contents."""
