"""Open lines between two paragraphs that no label announces: lists, verses, headings, boxes."""

import re
from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page, removed, shared
from newsdigest.convert.around.standing import are_verses
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.labels import is_section_pair
from newsdigest.convert.lines.marked import HEADINGS
from newsdigest.convert.thresholds.lines import CAPTION_AND_HEADING, LISTED
from newsdigest.convert.thresholds.words import (
    LIST_ITEM_WORDS,
    MARKED_SUBHEADING_WORDS,
    SHORT_TITLE_WORDS,
    SUBHEADING_WORDS,
)
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import find_dates

_QUOTED: Final = re.compile('^[«"“][^«»"“”]+[»"”]$')
"""A line in quotation marks as a whole: a sentence of the text, set apart."""
_SAID: Final = Verdict(Kind.BODY, "quotation")
_PLAYED: Final = re.compile(r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d")
"""What a player shows before a film's name: how much of it was played, and how long it is."""


def settle_open(page: Page, unsure: list[int]) -> dict[int, Verdict]:
    """Settle open lines: a marked heading over a list by itself, and what stands between such."""
    changes: dict[int, Verdict] = {}
    for part in _parts(page, unsure):
        changes |= _settle_part(page, part)
    return changes


def _parts(page: Page, unsure: list[int]) -> Iterator[list[int]]:
    """Part open lines round each marked heading over a list, and one that ends a list."""
    start = 0
    for at in range(len(unsure)):
        around = unsure[at + 1 : at + 2] or unsure[max(at - 1, 0) : at]
        listed = any(page.blocks[i].bullet for i in around)
        if listed and page.blocks[unsure[at]].tag in HEADINGS:
            yield unsure[start:at]
            yield [unsure[at]]
            start = at + 1
    yield unsure[start:]


def _settle_part(page: Page, unsure: list[int]) -> dict[int, Verdict]:
    """Settle open lines: a list, verses, a lone line, or several."""
    if all(page.blocks[i].bullet for i in unsure):
        return {i: Verdict(Kind.BODY, "list-item") for i in unsure}
    if len(unsure) == 1:
        return {unsure[0]: lone_line(page, unsure[0])}
    if page.blocks[unsure[-1]].bullet and _heads_points(page, unsure):
        return _settle_part(page, unsure[:1]) | _settle_part(page, unsure[1:])
    return _several(page, unsure)


def _heads_points(page: Page, unsure: list[int]) -> bool:
    """Tell whether a line heads bulleted ones of the story: facts with colons, or points.

    Points are three, and the heading has words of the paragraphs round them; labels of other
    stories have none.
    """
    head, *items = unsure
    block, listed = page.blocks[head], all(page.blocks[i].bullet for i in items)
    if block.bullet or not listed or len(block.words) > SUBHEADING_WORDS:
        return False
    facts = all(":" in page.blocks[i].text.rstrip(": ") for i in items)
    near = [i for i in (head - 1, unsure[-1] + 1) if i < len(page.blocks)]
    known = len(items) >= LISTED and shared(page, head, near) > 0
    return len(items) > 1 and (facts or known)


def lone_line(page: Page, index: int) -> Verdict:
    """Settle a line that stands alone between two paragraphs."""
    block = page.blocks[index]
    if block.tag in HEADINGS:
        return Verdict(Kind.SUBHEADING, "marked-up-heading")
    if block.tag == "blockquote" and page.verdicts[index - 1] == _SAID:
        return _SAID  # who said it
    if block.ends_sentence and not block.text.rstrip("\"'”»").endswith(("؟", "!", "…", "..")):
        return Verdict(Kind.BODY, "short-sentence")
    return _lone_phrase(page, block)


def _lone_phrase(page: Page, block: Block) -> Verdict:
    """Settle a lone line that is no sentence: a desk's name, a post's day, else a heading."""
    if is_section_pair(block, page.lexicon):
        return removed("section-again")
    if begins_any(block.bare, page.lexicon.fields["byline.posted"]) and _ends_in_day(page, block):
        return removed("date-between-paragraphs")
    most = MARKED_SUBHEADING_WORDS if block.tag == "p" else SUBHEADING_WORDS
    short = Verdict(Kind.SUBHEADING, "short-between-paragraphs")
    return short if len(block.words) <= most else Verdict(Kind.BODY, "doubt-keeps")


def _several(page: Page, unsure: list[int]) -> dict[int, Verdict]:
    """Settle several open lines in a row, none of them announced.

    Many short ones are a list. Else the last may head the next paragraph, and those above it are
    a picture's caption or headlines of other stories. A quotation set apart, below all or right
    under a paragraph, is by itself.
    """
    if are_verses(page, unsure):
        return {i: Verdict(Kind.BODY, "verse") for i in unsure}
    if (said := _quoted(page, unsure)) is not None:
        rest = _settle_part(page, [i for i in unsure if i != said])
        return rest | {said: lone_line(page, said)}
    short = [i for i in unsure if len(page.blocks[i].words) <= LIST_ITEM_WORDS]
    sentences = [i for i in unsure if lone_line(page, i).rule == "short-sentence"]
    listed = len(unsure) >= LISTED and len(short) == len(unsure) and not _has_desk(page, unsure)
    if len(sentences) == len(unsure) or listed:
        return {i: Verdict(Kind.BODY, "list-in-story") for i in unsure}
    above = {i: _above_last(page, i, len(unsure)) for i in unsure[:-1]}
    return above | {unsure[-1]: lone_line(page, unsure[-1])}


def _has_desk(page: Page, unsure: list[int]) -> bool:
    """Tell whether a desk's name and a headline stand among short lines: a box of another story."""
    desks = page.lexicon.fields["section.words"]
    desk = any(page.blocks[i].bare in desks for i in unsure)
    return desk and any(len(page.blocks[i].words) >= SHORT_TITLE_WORDS for i in unsure)


def _quoted(page: Page, unsure: list[int]) -> int | None:
    """Find the quotation set apart among open lines: the last, or the first under a paragraph."""
    ends = (unsure[-1], *(unsure[:1] if page.kind(unsure[0] - 1) is Kind.BODY else ()))
    return next((i for i in ends if _QUOTED.match(page.blocks[i].text)), None)


def _above_last(page: Page, index: int, count: int) -> Verdict:
    """Settle one of several open lines that is not the last of them."""
    alone = lone_line(page, index)
    if alone.rule == "short-sentence" or _heads_sentence(page, index):
        return alone
    if flows(page.blocks[index], page.lexicon):
        return Verdict(Kind.BODY, "unstopped-line")
    desk = page.blocks[index].bare in page.lexicon.fields["section.words"]
    desk = desk or _PLAYED.match(page.blocks[index].text) is not None
    if count == CAPTION_AND_HEADING and not desk:
        return Verdict(Kind.CAPTION, "phrase-above-subheading")
    return removed("unlabelled-box")


def _heads_sentence(page: Page, index: int) -> bool:
    """Tell whether a short line right under a paragraph heads a sentence over another heading."""
    sentence = lone_line(page, index + 1).rule == "short-sentence"
    over = page.kind(index - 1)
    told = over is not Kind.BOILERPLATE and lone_line(page, index - 1).rule == "short-sentence"
    above = over is Kind.BODY or told
    under = above and page.kind(index + 1) is Kind.UNSURE
    return sentence and under and lone_line(page, index).kind is Kind.SUBHEADING


def _ends_in_day(page: Page, block: Block) -> bool:
    """Tell whether a date ends a line, as below what somebody posted elsewhere."""
    found = find_dates(block.text, page.lexicon.months)
    return any(one.end >= len(block.text) - 1 for one in found)
