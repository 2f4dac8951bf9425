"""Why a capture is refused: each reason a short id, each test on the whole page."""

from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.stories.damage import is_cut_up, is_garbled, is_misdrawn
from newsdigest.convert.stories.gates import hides_text
from newsdigest.convert.stories.listing import is_error, is_index
from newsdigest.convert.stories.sitepages import is_site_page
from newsdigest.convert.stories.walls import is_wall
from newsdigest.convert.thresholds.letters import FEWEST_PERSIAN, PROSE_LETTERS
from newsdigest.convert.thresholds.lines import LISTED
from newsdigest.convert.thresholds.shares import BILINGUAL_SHARE, FOREIGN_SHARE, PERSIAN_SHARE

_PERSIAN_LETTERS: Final = frozenset(
    "\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be"
)


def find_reason(page: Page) -> str | None:
    """Find why a page holds no article, before its stories are sought; None where it may."""
    return next((reason for reason, holds in _TESTS if holds(page)), None)


def is_empty(page: Page) -> bool:
    """Tell whether there is no letter on the page."""
    return not any(any(map(str.isalpha, block.text)) for block in page.blocks)


def is_foreign(blocks: tuple[Block, ...]) -> bool:
    """Tell whether the page is in another language: script first, then Persian's own letters.

    Only lines of some length are asked, since themes leave their English strings in short ones.
    An Arabic report with its own translation below has less than half of the letters.
    """
    long = [block for block in blocks if block.letters >= PROSE_LETTERS] or blocks
    arabic = sum(block.arabic for block in long)
    told = [block for block in long if block.full_stop and block.latin < block.arabic]
    share = BILINGUAL_SHARE if len(told) >= LISTED else FOREIGN_SHARE
    if arabic < share * (arabic + sum(block.latin for block in long)):
        return True
    text = "\n".join(line.text for block in long for line in block.lines)
    persian = sum(map(text.count, _PERSIAN_LETTERS))
    return persian >= max(FEWEST_PERSIAN, PERSIAN_SHARE * arabic)


def is_persian(page: Page) -> bool:
    """Tell whether Persian was written with the letters of Arabic: its small words outnumber."""
    prose = [page.blocks[i] for i in page.prose]
    persian = frozenset(page.lexicon.fields["foreign.persian"])
    if all(persian.isdisjoint(block.words) for block in prose):
        return False
    words = [word for block in prose for word in block.words]
    arabic = sum(map(page.lexicon.function_words.__contains__, words))
    return sum(map(persian.__contains__, words)) > arabic


_TESTS: Final = (
    ("empty", is_empty),
    ("foreign-language", lambda page: is_foreign(page.blocks)),
    ("damaged-text", is_cut_up),
    ("damaged-text", is_misdrawn),
    ("foreign-language", is_persian),
    ("damaged-text", is_garbled),
    ("error-page", is_error),
    ("site-page", is_site_page),
    ("wall", is_wall),
    ("wall", hides_text),
    ("index-page", is_index),
)
"""Each reason with its test, asked in this order."""
