"""Lines of headlines run together, which stand over a story or under a label of their own."""

from collections.abc import Sequence

from newsdigest.convert.around.desks import names_heads
from newsdigest.convert.around.page import Page, removed, shared
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.letters import TICKER_LETTERS
from newsdigest.convert.thresholds.likeness import SPARSE_WORDS
from newsdigest.convert.thresholds.lines import FIRST_PARAGRAPHS
from newsdigest.model.capture import Verdict


def tickers(page: Page) -> dict[int, Verdict]:
    """A line of headlines run together: under the outlet's heads, a label, or first."""
    prose = page.prose
    unended = [i for i in prose if not page.blocks[i].full_stop]
    led = [i for i in unended if i and (names_heads(page, i - 1) or _is_labelled_run(page, i))]
    run = led + [i for i in prose[:1] if i in unended]
    own = prose[1 : 1 + FIRST_PARAGRAPHS]
    return {i: removed("before-headline") for i in run if i in led or _is_ticker(page, i, own)}


def _is_labelled_run(page: Page, index: int) -> bool:
    """Tell whether such a line stands right under the label of a list: «latest news»."""
    labelled = page.verdicts[index - 1].rule == "most-read-label"
    return labelled and _is_run(page.blocks[index])


def _is_run(block: Block) -> bool:
    """Tell whether a line is very long and has no comma."""
    return block.letters >= TICKER_LETTERS and "\u060c" not in block.text


def _is_ticker(page: Page, index: int, story: Sequence[int]) -> bool:
    """Tell whether such a line speaks of other things than the story below."""
    block = page.blocks[index]
    strange = bool(story) and shared(page, index, story) * SPARSE_WORDS <= len(block.words)
    return strange and _is_run(block)
