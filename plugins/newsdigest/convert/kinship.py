"""How far paragraphs speak of the same thing: stems in common, and openings that go on."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from newsdigest.convert.page import Page
from newsdigest.convert.telling import flows

_CLITICS: Final = re.compile(
    "[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\\w{3})"
    "|[\u0648\u0641][\u0628\u0644](?=\\w{4})|[\u0648\u0641\u0628\u0644](?=\\w{4})"
)
"""«wa» or «fa», then «bi», «ka» or «li», then the article: what may stand before a noun."""
_SHORTEST: Final = 3


def stems(page: Page, blocks: Iterable[int]) -> frozenset[str]:
    """Give the stems of the words that say what blocks are about, those of all taken together."""
    never = page.lexicon.function_words
    found = {
        _stem(word)
        for index in blocks
        for word in page.blocks[index].words
        if len(word) >= _SHORTEST and word not in never and not word.isdigit()
    }
    return frozenset(found - never)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Take off what stands before a noun in one word with it."""
    hit = _CLITICS.match(word)
    return word[hit.end() :] if hit else word


def goes_on(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens as one that follows another: with «and», «for his part».

    The first paragraph of a report never does; it may open with a verb whose first letter is «and».
    """
    block = page.blocks[index]
    verbs = page.lexicon.fields["flow.own_letter_verbs"]
    return flows(block, page.lexicon) and not block.words[0].startswith(verbs)
