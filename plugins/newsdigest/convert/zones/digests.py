"""Press reviews without a sentence: headlines of a day, each with its paper before or above it."""

import re
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.thresholds.letters import BRACKETED_LETTERS
from newsdigest.convert.thresholds.lines import LISTED
from newsdigest.convert.thresholds.words import SECTION_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind, Verdict

_NAMED: Final = re.compile(
    rf"^([\[(«\"“])[^\[\](){{}}«»\"“”]{{2,{BRACKETED_LETTERS}}}[\])»\"”]\s*:?\s"
)
"""A name in brackets or quotation marks, and more after it."""


def press_lines(page: Page) -> dict[int, Verdict]:
    """Where no line is a paragraph, the lines below the headline and day of a press review.

    Three and more in a row begin with a name in brackets of one kind; or the headline speaks of the
    press, and short lines stand over longer ones: names of papers.
    """
    days = [] if page.prose else page.of_kind(Kind.DATE, range(len(page.blocks)))
    if len(days) != 1:
        return {}
    first = days[0] + 1
    while first < len(page.blocks) and page.kind(first) in FIELDS:
        first += 1
    title = find_title(page, 0, first)
    below = range(first, len(page.blocks))
    run = list(takewhile(lambda i: page.kind(i) is Kind.UNSURE, below))
    if title is None or not (_are_named(page, run) or _are_under_names(page, title, run)):
        return {}
    return {i: Verdict(_kind(page.blocks[i]), "press-line") for i in run}


def _kind(block: Block) -> Kind:
    return Kind.SUBHEADING if len(block.words) < SECTION_WORDS else Kind.BODY


def _are_named(page: Page, run: list[int]) -> bool:
    """Tell whether all lines begin with a name in brackets of one kind."""
    found = [_NAMED.match(page.blocks[i].text) for i in run]
    signs = {hit[1] for hit in found if hit}
    return len(found) >= LISTED and all(found) and len(signs) == 1


def _are_under_names(page: Page, title: int, run: list[int]) -> bool:
    """Tell whether a headline speaks of the press over short lines, each over longer ones."""
    if set(page.blocks[title].words).isdisjoint(page.lexicon.fields["press.said"]):
        return False
    names = [i for i in run if _kind(page.blocks[i]) is Kind.SUBHEADING]
    headed = [i for i in names if i + 1 in run and len(page.blocks[i + 1].words) >= SECTION_WORDS]
    wordy = [i for i in run if len(page.blocks[i].words) >= SHORT_TITLE_WORDS]
    return len(wordy) >= LISTED and len(headed) > 1 and names == headed and run[0] == headed[0]
