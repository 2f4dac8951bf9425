"""What a line without a final stop tells: that the text runs on, a row of figures, a picture."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.labels import is_dated_picture, is_marked_caption
from newsdigest.convert.lines.persons import person_beside
from newsdigest.convert.thresholds.letters import DATED_LETTERS, JOINED_WORD_LETTERS
from newsdigest.convert.thresholds.lines import ROW_FIGURES, TABLE_ROWS
from newsdigest.convert.thresholds.words import (
    ACTION_WITHIN,
    CAPTION_WORDS,
    OUTLET_LINE_WORDS,
    ROW_WORDS,
    TALLY_WORDS,
    TELLING_WORDS,
)
from newsdigest.model.capture import Kind

_FIGURES: Final = re.compile(r"\d+(?:[.,\u060c/:-]\d+)*")
_ACTION: Final = re.compile("^\u064a\\w{2,}(?:\u0648\u0646|\u0646)$")
_COUNTER: Final = re.compile("^\\W*\\d{1,2}\\s*(?:/|\u0645\u0646)\\s*\\d{1,2}\\W*$")


def flows(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line opens as a sentence that goes on from the one before: «and he added».

    Headlines open with no such word. A word may begin with the letter of «and» by itself: those
    that open headlines are known, and of other words only a long line makes sure.
    """
    if not block.words:
        return False
    first, fields = block.words[0], lexicon.fields
    if first in lexicon.flow_openings or " ".join(block.words[:2]) in lexicon.flow_openings:
        return True
    joined = first.startswith(fields["byline.joints"]) and len(first) >= JOINED_WORD_LETTERS
    if not joined or first.startswith(fields["flow.own_letter"]):
        return False
    verb = first[1:] in lexicon.report_verbs or first[1:] in lexicon.function_words
    known = verb or any(word in fields["flow.after_verbs"] for word in block.words[1:2])
    return known or block.letters >= DATED_LETTERS or block.full_stop


def joins(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a sentence that goes on from another: no headline is."""
    return block.full_stop and flows(block, lexicon)


def is_row(page: Page, index: int) -> bool:
    """Tell whether a line is one of several rows of figures: prices, fixtures, results.

    Two rows with two figures each, or three short ones that end in one.
    """
    blocks = page.blocks
    around = (i for i in (index - 1, index + 1) if 0 <= i < len(blocks))
    if _has_figures(blocks[index]) and any(_has_figures(blocks[i]) for i in around):
        return True
    if not _is_tally(blocks[index]):
        return False
    spans = (range(low, low + TABLE_ROWS) for low in range(index - TABLE_ROWS + 1, index + 1))
    return any(
        span.start >= 0 and span.stop <= len(blocks) and all(_is_tally(blocks[i]) for i in span)
        for span in spans
    )


def _has_figures(block: Block) -> bool:
    return len(block.words) <= ROW_WORDS and len(_FIGURES.findall(block.text)) >= ROW_FIGURES


def _is_tally(block: Block) -> bool:
    """Tell whether a line is a name or two and a figure."""
    return len(block.words) in TALLY_WORDS and block.words[-1].isdigit() and block.arabic > 0


def announces(page: Page, index: int) -> bool:
    """Tell whether a line ends in a colon and says something, and text or a list follows it.

    A label has fewer words than a sentence, but what stands over a list belongs to it.
    """
    block, below = page.blocks[index], index + 1
    if not block.ends_open or below >= len(page.blocks):
        return False
    follows = page.kind(below) in (Kind.UNSURE, Kind.BODY)
    wordy = len(block.words) >= TELLING_WORDS
    return follows and (wordy or page.blocks[below].bullet)


def is_second_choice(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a headline only where no other is: by a name in it, or a picture."""
    return is_dated_picture(block, lexicon) or person_beside(block.text, lexicon) is not None


def shows_picture(page: Page, index: int) -> bool:
    """Tell whether a phrase says what a picture shows, and heads no passage.

    It ends in a bracketed mark of pictures or in the day and owner of one, opens as captions do («a
    view of»), names somebody «during the opening», or people who are doing something: «workers
    checking a tower».
    """
    block = page.blocks[index]
    if block.full_stop and len(block.words) <= OUTLET_LINE_WORDS:
        openings = page.lexicon.fields["caption.openings"]
        return is_marked_caption(block, page.lexicon) or block.bare.startswith(openings)
    if block.full_stop or block.ends_open or not 1 < len(block.words) <= CAPTION_WORDS:
        return False
    fields = page.lexicon.fields
    if is_marked_caption(block, page.lexicon) or block.bare.startswith(fields["caption.openings"]):
        return True
    told = _at_event(block, page.lexicon) or _in_action(block, page.lexicon)
    return told or is_dated_picture(block, page.lexicon)


def _at_event(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a phrase ends in «during» and one of the events that pictures are taken at."""
    pairs = zip(block.words, block.words[1:], strict=False)
    during, events = lexicon.fields["caption.during"], lexicon.fields["caption.events"]
    found = any(word in during and event in events for word, event in pairs)
    return found and block.words[0] not in during


def _in_action(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether people without an article do what can be seen, and say nothing."""
    named = block.words[1].startswith(lexicon.fields["byline.article"])
    people = block.words[0] in lexicon.fields["caption.people"] and not named
    said = lexicon.fields["caption.said"]
    return people and any(
        _ACTION.match(word) and not word.startswith(said) for word in block.words[1:ACTION_WITHIN]
    )


def is_over_picture_text(page: Page, index: int) -> bool:
    """Tell whether the next line says again how this one ends, and a longer one stands above it.

    It is a caption: a picture's text often is the name alone of whom it names with an office.
    """
    if not 0 < index < len(page.blocks) - 1:
        return False
    over, words, said = (page.blocks[i].words for i in (index - 1, index, index + 1))
    return len(over) > len(words) > len(said) > 1 and words[-len(said) :] == said


def is_counted_picture(page: Page, index: int) -> bool:
    """Tell whether the line above counts pictures: «2/7»."""
    return index > 0 and bool(_COUNTER.match(page.blocks[index - 1].text))


def is_under_credit(page: Page, index: int) -> bool:
    """Tell whether the line above names a picture's owner, and no text's: this is its caption."""
    above, credit = index - 1, page.kind(index - 1) is Kind.CREDIT
    closes = credit and index > 1 and page.kind(index - 2) is Kind.BODY
    signed = "©" in page.blocks[above].text and page.kind(above) is not Kind.BOILERPLATE
    return index > 0 and not closes and (credit or signed)
