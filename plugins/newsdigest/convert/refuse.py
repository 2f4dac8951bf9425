"""Why a capture is refused: each reason a short id, each test on the whole page."""

from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.blocks import Block
from newsdigest.convert.margins import is_index
from newsdigest.convert.page import Page

_PERSIAN_LETTERS: Final = frozenset(
    "\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be"
)
_ARTICLE: Final = "\u0627\u0644"
_TEH_MARBUTA: Final = "\u0629"
_FEWEST_WORDS: Final = 20
_LOST: Final = "\ufffd"
_REVERSED_SHARE: Final = 0.03
_ARTICLE_SHARE: Final = 0.08
"""Of words read backwards every fifth ends in the article; of any other words hardly one does."""


def find_reason(page: Page) -> str | None:
    """Find why a page holds no article, before its stories are sought; None where it may."""
    text = "\n".join(block.text for block in page.blocks)
    if not page.blocks or not any(map(str.isalpha, text)):
        return "empty"
    if is_foreign(page.blocks):
        return "foreign-language"
    if is_damaged(text):
        return "damaged-text"
    return "index-page" if is_index(page) else None


def is_foreign(blocks: tuple[Block, ...]) -> bool:
    """Tell whether the page is in another language: script first, then Persian's own letters.

    Only lines of some length are asked, since themes leave their English strings in short ones.
    """
    long = [block for block in blocks if block.letters >= thresholds.PROSE_LETTERS] or blocks
    arabic = sum(block.arabic for block in long)
    if arabic < thresholds.FOREIGN_SHARE * (arabic + sum(block.latin for block in long)):
        return True
    signs = "".join(line.text for block in long for line in block.lines)
    return sum(sign in _PERSIAN_LETTERS for sign in signs) > thresholds.PERSIAN_SHARE * arabic


def is_damaged(text: str) -> bool:
    """Tell whether letters were lost, words cut into pieces, or their order turned round."""
    tokens = [token for token in text.split() if any(map(str.isalpha, token))]
    if len(tokens) < _FEWEST_WORDS:
        return False
    lost = sum(_LOST in token or "??" in token for token in tokens)
    short = sum(len(token) <= 2 for token in tokens)  # noqa: PLR2004 - one or two letters
    return (
        lost > len(tokens) / 10
        or short > thresholds.SHORT_WORDS * len(tokens)
        or _is_reversed(tokens)
    )


def _is_reversed(tokens: list[str]) -> bool:
    """Tell whether words run backwards, as text copied from a PDF may: the article at their end.

    No Arabic word begins with teh marbuta.
    """
    backwards = sum(token.startswith(_TEH_MARBUTA) for token in tokens)
    ends = sum(token.endswith(_ARTICLE[::-1]) for token in tokens)
    starts = sum(token.startswith(_ARTICLE) for token in tokens)
    some = max(starts, _ARTICLE_SHARE * len(tokens))
    return backwards > _REVERSED_SHARE * len(tokens) and ends > some
