"""Questions and answers with a sign before each: an interview, and no list of headlines."""

from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.letters import PROSE_LETTERS
from newsdigest.convert.thresholds.lines import EXCHANGE_REACH, EXCHANGES
from newsdigest.convert.thresholds.words import JOINING_WORDS
from newsdigest.model.capture import Kind, Verdict

_COMMA: Final = "\u060c"
_QUESTION: Final = "\u061f"


def interviews(page: Page) -> dict[int, Verdict]:
    """Bulleted questions, each with a bulleted answer right below, one after the other.

    Headlines in a list may ask too; what stands below them is no sentence with a comma or a stop.
    """
    asked = [i for i in range(len(page.blocks) - 1) if _asks(page, i) and _answers(page, i + 1)]
    near = [i for i in asked if any(0 < abs(i - other) <= EXCHANGE_REACH for other in asked)]
    if len(near) < EXCHANGES:
        return {}
    said = range(near[0], near[-1] + 2)
    open_lines = [i for i in page.of_kind(Kind.UNSURE, said) if page.blocks[i].bullet]
    return {i: Verdict(Kind.BODY, "interview-line") for i in open_lines}


def _asks(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.bullet and block.text.rstrip(' !.»"').endswith(_QUESTION) and _is_open(page, index)


def _answers(page: Page, index: int) -> bool:
    """Tell whether a bulleted line tells something: it ends in a stop, or is written as prose."""
    block = page.blocks[index]
    if not block.bullet or not _is_open(page, index) or block.text.endswith(_QUESTION):
        return False
    joined = sum(map(page.lexicon.function_words.__contains__, block.words)) >= JOINING_WORDS
    written = block.letters >= PROSE_LETTERS and (_COMMA in block.text or joined)
    return block.full_stop or written


def _is_open(page: Page, index: int) -> bool:
    return page.kind(index) in (Kind.UNSURE, Kind.BODY)
