"""Why a capture is refused: each reason a short id, each test on the whole page."""

from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.blocks import Block
from newsdigest.convert.listing import is_error, is_index
from newsdigest.convert.page import Page
from newsdigest.model.capture import Kind

_PERSIAN_LETTERS: Final = frozenset(
    "\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be"
)
_ARTICLE: Final = "\u0627\u0644"
_TEH_MARBUTA: Final = "\u0629"
_FEWEST_WORDS: Final = 20
_DOTS: Final = ".."
_STOPS: Final = (".", "\u060c", "\u061b")
_INITIAL: Final = 3
_LOST: Final = "\ufffd"
_REVERSED_SHARE: Final = 0.03
_ARTICLE_SHARE: Final = 0.08
"""Of words read backwards every fifth ends in the article; of any other words hardly one does."""


def find_reason(page: Page) -> str | None:
    """Find why a page holds no article, before its stories are sought; None where it may."""
    return next((reason for reason, holds in _TESTS if holds(page)), None)


def is_empty(page: Page) -> bool:
    """Tell whether there is no letter on the page."""
    return not any(any(map(str.isalpha, block.text)) for block in page.blocks)


def is_garbled(page: Page) -> bool:
    """Tell whether the paragraphs lack the small words of Arabic, or run from end to start."""
    prose = [page.blocks[i] for i in page.of_kind(Kind.BODY, range(len(page.blocks)))]
    words = [word for block in prose for word in block.words]
    small = sum(map(page.lexicon.function_words.__contains__, words))
    few = len(words) >= thresholds.ENOUGH_WORDS and small < thresholds.FUNCTION_SHARE * len(words)
    return few or _is_turned([block.text for block in page.blocks])


def _is_turned(texts: list[str]) -> bool:
    """Tell whether most lines begin with a word that ends a sentence, and end in none."""
    long = [text for text in texts if len(text) >= thresholds.PROSE_LETTERS]
    ends = [(text.split(None, 1)[0], text) for text in long]
    turned = [
        text
        for first, text in ends
        if first.endswith(_STOPS)
        and not text.rstrip().endswith(_STOPS)
        and len(first) > _INITIAL
        and not first.endswith(_DOTS)
    ]
    return len(turned) > 1 and 2 * len(turned) > len(long)


def is_foreign(blocks: tuple[Block, ...]) -> bool:
    """Tell whether the page is in another language: script first, then Persian's own letters.

    Only lines of some length are asked, since themes leave their English strings in short ones.
    """
    long = [block for block in blocks if block.letters >= thresholds.PROSE_LETTERS] or blocks
    arabic = sum(block.arabic for block in long)
    if arabic < thresholds.FOREIGN_SHARE * (arabic + sum(block.latin for block in long)):
        return True
    texts = (line.text for block in long for line in block.lines)
    persian = sum(sum(map(text.count, _PERSIAN_LETTERS)) for text in texts)
    return persian > thresholds.PERSIAN_SHARE * arabic


def is_damaged(text: str) -> bool:
    """Tell whether letters were lost, words cut into pieces, or their order turned round."""
    tokens = [token for token in text.split() if token.isalpha() or any(map(str.isalpha, token))]
    if len(tokens) < _FEWEST_WORDS:
        return False
    some = _LOST in text or "??" in text
    lost = sum(_LOST in token or "??" in token for token in tokens) if some else 0
    lengths = list(map(len, tokens))
    short = lengths.count(1) + lengths.count(2)
    return (
        lost > len(tokens) / 10
        or short > thresholds.SHORT_WORDS * len(tokens)
        or _is_reversed(tokens)
    )


def _is_reversed(tokens: list[str]) -> bool:
    """Tell whether words run backwards, as text copied from a PDF may: the article at their end.

    No Arabic word begins with teh marbuta.
    """
    backwards = [token[0] for token in tokens].count(_TEH_MARBUTA)
    if backwards <= _REVERSED_SHARE * len(tokens):
        return False
    ends = sum(token.endswith(_ARTICLE[::-1]) for token in tokens)
    starts = sum(token.startswith(_ARTICLE) for token in tokens)
    some = max(starts, _ARTICLE_SHARE * len(tokens))
    return ends > some


_TESTS: Final = (
    ("empty", is_empty),
    ("foreign-language", lambda page: is_foreign(page.blocks)),
    ("damaged-text", lambda page: is_damaged("\n".join(block.text for block in page.blocks))),
    ("damaged-text", is_garbled),
    ("error-page", is_error),
    ("index-page", is_index),
)
"""Each reason with its test, asked in this order."""
