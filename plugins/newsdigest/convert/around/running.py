"""Paragraphs that lost their final stop: below, inside and at the head of a story."""

from itertools import groupby

from newsdigest.convert.around.kinship import stems
from newsdigest.convert.around.page import Page
from newsdigest.convert.around.telling import flows
from newsdigest.convert.thresholds.letters import (
    DATED_LETTERS,
    ITEM_LETTERS,
    LONE_LETTERS,
    UNSTOPPED_LETTERS,
)
from newsdigest.convert.thresholds.likeness import OWN_WORDS
from newsdigest.convert.thresholds.lines import BROKEN_LINES
from newsdigest.convert.thresholds.words import BROKEN_WORDS
from newsdigest.model.capture import Kind, Verdict


def runs_on(page: Page, index: int, story: list[int]) -> bool:
    """Tell whether a long line is a paragraph that lost its final stop, and no headline.

    It goes on from the one before, or it is longer than headlines and speaks of the story.
    """
    block = page.blocks[index]
    if block.bullet or block.letters < ITEM_LETTERS:
        return False
    if flows(block, page.lexicon):
        return not block.text.endswith(("\u061f", "!"))
    own = len(stems(page, [index]) & stems(page, story))
    return block.letters >= LONE_LETTERS and own >= OWN_WORDS


def broken_lines(page: Page) -> dict[int, Verdict]:
    """Where at most one line is a paragraph, neighbours of which some end sentences are the text.

    Such a text was broken over lines of any width, a blank line between them. Lists of headlines
    end no sentence.
    """
    prose = page.prose
    if len(prose) > 1:
        return {}
    lines = (i for i in range(len(page.blocks)) if page.kind(i) in (Kind.UNSURE, Kind.BODY))
    plain = [i for i in lines if _is_plain(page, i)]
    runs = [[i for _, i in run] for _, run in groupby(enumerate(plain), lambda at: at[1] - at[0])]
    run = max(runs, key=len, default=[])
    stops = sum(page.blocks[i].full_stop for i in run)
    letters = sum(page.blocks[i].letters for i in run)
    whole = set(prose) <= set(run) and stops > 1 and len(run) - stops > len(prose)
    told = whole and len(run) >= BROKEN_LINES and letters >= UNSTOPPED_LETTERS
    return {i: Verdict(Kind.BODY, "long-line") for i in run} if told else {}


def _is_plain(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return not block.bullet and (block.letters >= ITEM_LETTERS or block.full_stop)


def unstopped_opening(page: Page) -> dict[int, Verdict]:
    """Lines right above the first paragraph that open the story and lost their final stop.

    They go on from one another, or open with a verb, as reports do and headlines seldom; a
    headline of that length opens with a name. The next line goes on from such a line, or the page
    broke it in two.
    """
    changes: dict[int, Verdict] = {}
    index = next(iter(page.prose), 0) - 1
    while index >= 0 and _opens_text(page, index):
        changes[index] = Verdict(Kind.BODY, "unstopped-line")
        index -= 1
    return changes


def _opens_text(page: Page, index: int) -> bool:
    block = page.blocks[index]
    long = block.letters >= DATED_LETTERS and not block.bullet
    if not long or page.kind(index) is not Kind.UNSURE or block.text.endswith(("\u061f", "!")):
        return False
    verb = block.words[0] in page.lexicon.report_verbs
    below = page.blocks[index + 1]
    broken = len(block.words) >= BROKEN_WORDS and not below.gap
    return flows(block, page.lexicon) or (verb and (broken or flows(below, page.lexicon)))
