"""Which lines are paragraphs by themselves: their length, their end, their signs."""

import re
from typing import Final

from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.letters import (
    ITEM_LETTERS,
    LONE_LETTERS,
    LONG_LETTERS,
    PROSE_LETTERS,
    RUN_LETTERS,
)
from newsdigest.convert.thresholds.lines import LISTED
from newsdigest.convert.thresholds.shares import RUN_SMALL_WORDS
from newsdigest.convert.thresholds.words import JOINING_WORDS, LABEL_WORDS, NAME_WORDS

_TRAIL: Final = re.compile(r"^\W*\w+(?: \w+)?\s*(?:[»›>/|\\]|\s[-–—]\s)")
_SENTENCE_SIGN: Final = re.compile(r"[،؟!؛]|(?<!\.)\.(?![\d.])")
"""Two dots are none: headlines have them for a colon."""
_ITEMS: Final = re.compile("\\s[-–—]\\s|\u060c\\s")
_CALLS: Final = ("!", "?", "\u061f")
_PROSE_SIGN: Final = re.compile('[،,.:؛;«»"“”]')


def is_prose(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a block is a paragraph by its length and its end."""
    if block.arabic < block.latin or is_trail(block, lexicon):
        return False
    if block.bullet:
        return block.full_stop and block.letters >= ITEM_LETTERS
    if block.tag == "text":
        return True
    called = block.text.rstrip("\"'”»").endswith(_CALLS)
    most = LONE_LETTERS if called else LONG_LETTERS
    long = block.letters >= most and _is_written(block, lexicon)
    ends = block.full_stop or block.ends_open
    shortest = 0 if block.tag == "p" else PROSE_LETTERS
    return long or (ends and block.letters >= shortest)


def is_run_of_headlines(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a long line has no sign of a sentence and few small words: a ticker's headlines.

    Spoken text that a machine wrote down has no signs either, but as many small words as any.
    """
    if block.letters < RUN_LETTERS or block.bullet or _SENTENCE_SIGN.search(block.text):
        return False
    small = sum(map(lexicon.function_words.__contains__, block.words))
    return small < RUN_SMALL_WORDS * len(block.words)


def is_roster(text: str) -> bool:
    """Tell whether a line names persons or places after a word and a colon: who plays in a team.

    Items of menus and tags have one word as often.
    """
    head, colon, names = text.rstrip(" .").partition(":")
    items = _ITEMS.split(names)
    named = all(len(item.split()) in NAME_WORDS for item in items)
    return bool(colon) and 0 < len(head.split()) <= LABEL_WORDS and len(items) >= LISTED and named


def is_trail(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line leads from the home page to the story, whose headline it may end in."""
    starts = lexicon.fields["section.trail_starts"]
    return block.bare.startswith(starts) and _TRAIL.search(block.text) is not None


def _is_written(block: Block, lexicon: Lexicon) -> bool:
    """Tell prose by its signs or by the small words that join it, from words in a row."""
    if _PROSE_SIGN.search(block.text):
        return True
    return sum(map(lexicon.function_words.__contains__, block.words)) >= JOINING_WORDS
