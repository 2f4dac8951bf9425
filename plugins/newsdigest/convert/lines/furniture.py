"""Which lines are the furniture of pages: the phrases of `lexicon/furniture.toml`."""

import re
from collections.abc import Iterable
from typing import Final

from newsdigest.convert.hints import Furniture
from newsdigest.convert.lexicon import Lexicon, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.letters import MARK_LETTERS, PROSE_LETTERS, TYPED_SIGNS
from newsdigest.convert.thresholds.words import PHRASE_WORDS, PHRASES_ROW_WORDS
from newsdigest.text.fold import fold

_COUNT: Final = re.compile(r" \d+$")
_FIRST_COUNT: Final = re.compile(r"^(?:\d+ )+")
_TYPED: Final = frozenset(["====", "----", "____", "****", "~~~~", "\u0640\u0640\u0640\u0640"])
_NUMBER: Final = re.compile(r"\d+")


def has_no_words(block: Block, _: Lexicon) -> bool:
    """Tell whether a block holds signs only: rules, lone semicolons, dots.

    Behind a typed rule agencies print the letters of who wrote.
    """
    if block.text[:TYPED_SIGNS] in _TYPED and block.arabic + block.latin <= MARK_LETTERS:
        return True
    return not (block.bare[:1].isalnum() or any(map(str.isalnum, block.bare)))


def is_furniture(block: Block, group: Furniture) -> bool:
    """Tell whether a block is page furniture of a group: the whole of it, its start, or within."""
    if group.whole and not group.whole.isdisjoint(_whole_forms(block.bare)):
        return True
    if group.rows and is_row_of(block.words, group.whole):
        return True
    if group.spares and block.full_stop and block.letters >= PROSE_LETTERS:
        return False
    said = not group.most or block.letters <= group.most
    return said and (_has_phrase(block, group) or calls_to(block, group.calls, group.channels))


def calls_to(block: Block, calls: frozenset[str], channels: frozenset[str]) -> bool:
    """Tell whether a line opens with a call to readers and names a channel to follow."""
    called = bool(block.words) and block.words[0] in calls
    return called and not channels.isdisjoint(block.words)


def is_row_of(words: tuple[str, ...], phrases: frozenset[str]) -> bool:
    """Tell whether a short line is several phrases of a group in a row: «print larger smaller»."""
    at = 0
    while at < len(words) <= PHRASES_ROW_WORDS:
        ends = range(min(len(words), at + PHRASE_WORDS), at, -1)
        end = next((end for end in ends if " ".join(words[at:end]) in phrases), None)
        if end is None:
            return False
        at = end
    return 0 < len(words) <= PHRASES_ROW_WORDS


def _whole_forms(line: str) -> tuple[str, ...]:
    """Give a line as it is, and without a count at its end or with a count of nought before it."""
    return line, _COUNT.sub("", line), _FIRST_COUNT.sub("0 ", line)


def _has_phrase(block: Block, group: Furniture) -> bool:
    if group.literal:
        text = fold(block.text)
        return text.startswith(group.start) or any(map(text.__contains__, group.within))
    if begins_any(block.bare, group.start):
        return True
    return bool(group.within) and holds_any(block.bare, group.within)


def holds_any(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether bare text holds one of some phrases, each with a blank on either side.

    A phrase has 0 where any number may stand.
    """
    return any(map(f" {_NUMBER.sub('0', text)} ".__contains__, phrases))
