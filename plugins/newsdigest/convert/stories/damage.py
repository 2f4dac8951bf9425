"""Text that cannot be trusted: letters lost, words cut or run together, or their order turned."""

import re
from collections.abc import Iterable
from itertools import chain, filterfalse
from math import sqrt
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.letters import (
    INITIAL_LETTERS,
    JOINED_LETTERS,
    PROSE_LETTERS,
    WORD_LETTERS,
    WORD_SPREAD,
)
from newsdigest.convert.thresholds.shares import (
    ALEF_SHARE,
    ARTICLE_SHARE,
    DEFINITE_SHARE,
    FUNCTION_SHARE,
    LOST_SHARE,
    MISDRAWN_SHARE,
    REVERSED_SHARE,
    SHORT_WORDS,
    USUAL_ALEF_SHARE,
    USUAL_ARTICLE_SHARE,
)
from newsdigest.convert.thresholds.words import CUT_UP_WORDS, ENOUGH_WORDS, FEWEST_MISDRAWN

_ARTICLE: Final = "\u0627\u0644"
_WITH_ARTICLE: Final = re.compile(" [\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)")
_ALEF: Final = "\u0627"
_TEH_MARBUTA: Final = "\u0629"
_DOTS: Final = ".."
_STOPS: Final = (".", "\u060c", "\u061b")
_LOST: Final = "\ufffd"
_NO_PAIR: Final = re.compile(
    "\u0627\u0627(?!\u0627)(?<!\u0627\u0627\u0627)|\u0629\u0629|[\u0623\u0625]\u0627(?!\u0627)"
)
"""Two alefs, two teh marbutas, an alef after one with hamza; more alefs are a cry written out."""
_PAIRS: Final = ("\u0627\u0627", "\u0629\u0629", "\u0623\u0627", "\u0625\u0627")
_MIXED: Final = re.compile(
    "(?<=[\u0620-\u064a])[\u00c0-\u017f\u25ca]|[\u00c0-\u017f\u25ca](?=[\u0620-\u064a])"
)
"""An accented Latin letter, or the lozenge of such fonts, in one word with Arabic ones."""


def is_garbled(page: Page) -> bool:
    """Tell whether the text lacks what Arabic has, or runs from end to start.

    Its paragraphs have small words, alefs, the article, and words of some length.
    """
    if _is_turned([block.text for block in page.blocks]):
        return True
    words = _words_of(page.blocks[i] for i in page.prose)
    if len(words) < ENOUGH_WORDS:
        return _is_run_together(words)
    small = sum(map(page.lexicon.function_words.__contains__, words))
    if small < FUNCTION_SHARE * len(words) and not _has_articles(words):
        return True
    return _lacks_letters(words)


def _has_articles(words: list[str]) -> bool:
    """Tell whether as many words have the article as in prose."""
    return sum(word.startswith(_ARTICLE) for word in words) >= USUAL_ARTICLE_SHARE * len(words)


def _lacks_letters(words: list[str]) -> bool:
    """Tell whether words are short of letters all over, or run together."""
    letters = "".join(words)
    few = letters.count(_ALEF) < USUAL_ALEF_SHARE * len(letters)
    least = WORD_LETTERS - WORD_SPREAD / sqrt(len(words))
    return (
        len(letters) < least * len(words)
        or (len(letters) < WORD_LETTERS * len(words) and few)
        or letters.count(_ALEF) < ALEF_SHARE * len(letters)
        or _lacks_articles(" ".join(["", *words]), DEFINITE_SHARE * len(words))
        or _is_run_together(words)
    )


def _lacks_articles(text: str, fewest: float) -> bool:
    """Tell whether fewer words than that have the article: alone, or with a clitic before it."""
    return text.count(f" {_ARTICLE}") < fewest and len(_WITH_ARTICLE.findall(text)) < fewest


def _is_run_together(words: list[str]) -> bool:
    """Tell whether most letters stand in words of a length that Arabic has not."""
    lengths = list(map(len, words))
    if max(lengths, default=0) < JOINED_LETTERS:
        return False
    long = sum(length for length in lengths if length >= JOINED_LETTERS)
    return 2 * long > sum(lengths)


def _is_turned(texts: list[str]) -> bool:
    """Tell whether most lines begin with a word that ends a sentence, and end in none."""
    long = [text for text in texts if len(text) >= PROSE_LETTERS]
    open_ended = [text for text in long if not text.endswith(_STOPS)]
    firsts = [text.split(None, 1)[0] for text in open_ended]
    turned = [
        first
        for first in firsts
        if first.endswith(_STOPS) and len(first) > INITIAL_LETTERS and not first.endswith(_DOTS)
    ]
    return len(turned) > 1 and 2 * len(turned) > len(long)


def is_cut_up(page: Page) -> bool:
    """Tell whether letters were lost, words cut into pieces, or their order turned round."""
    words = _words_of(page.blocks)
    if len(words) < CUT_UP_WORDS:
        return False
    text = "\n".join(["", *(block.text for block in page.blocks)])
    lengths = list(map(len, words))
    short = lengths.count(1) + lengths.count(2)
    return (
        short > SHORT_WORDS * len(words)
        or _count_lost(text) > LOST_SHARE * len(words)
        or _is_reversed(text, len(words))
    )


def is_misdrawn(page: Page) -> bool:
    """Tell whether signs of a font were read as other letters, as text copied from a PDF shows.

    Letters stand in pairs that no word has, as every letter drawn twice makes them, or accented
    Latin letters among the Arabic ones of a word.
    """
    text = "\n".join([block.text for block in page.blocks])
    fewest = max(FEWEST_MISDRAWN, MISDRAWN_SHARE * text.count(" "))
    if any(map(text.__contains__, _PAIRS)) and len(_NO_PAIR.findall(text)) >= fewest:
        return True
    both = [block.text for block in page.blocks if block.latin and block.arabic]
    return bool(both) and len(_MIXED.findall("\n".join(both))) >= fewest


def _words_of(blocks: Iterable[Block]) -> list[str]:
    """List the words of blocks, figures left out."""
    return list(filterfalse(str.isdigit, chain.from_iterable(block.words for block in blocks)))


def _count_lost(text: str) -> int:
    """Count the words in which letters were lost."""
    some = _LOST in text or "??" in text
    return sum(_LOST in token or "??" in token for token in text.split()) if some else 0


def _is_reversed(text: str, words: int) -> bool:
    """Tell whether words run backwards, as text copied from a PDF may: the article at their end.

    No Arabic word begins with teh marbuta.
    """
    backwards = sum(text.count(f"{blank}{_TEH_MARBUTA}") for blank in " \n")
    if backwards <= REVERSED_SHARE * words:
        return False
    tokens = text.split()
    ends = sum(token.endswith(_ARTICLE[::-1]) for token in tokens)
    starts = sum(token.startswith(_ARTICLE) for token in tokens)
    some = max(starts, ARTICLE_SHARE * words)
    return ends > some
