"""Standfirsts: what stands between headline and text, or opens the text and is told again below."""

import re
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, Story, content, repeats, shared
from newsdigest.convert.around.telling import flows, shows_picture
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.labels import is_marked_caption
from newsdigest.convert.stories.openings import has_dateline
from newsdigest.convert.thresholds.letters import PROSE_LETTERS, SEAM_LETTERS
from newsdigest.convert.thresholds.likeness import RETOLD_SHARE, RETOLD_WORDS, SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import COMPARED_PARAGRAPHS, HIGHLIGHTS, TITLE_ABOVE_LINES
from newsdigest.convert.thresholds.words import (
    CAPTION_WORDS,
    CUT_OPENING_WORDS,
    DECK_WORDS,
    DIV_STANDFIRST_WORDS,
    HIGHLIGHT_WORDS,
    MARKED_STANDFIRST_WORDS,
    REPORTED_WORDS,
    SECTION_WORDS,
    SHORT_TITLE_WORDS,
    STANDFIRST_WORDS,
)
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import find_date

_DASH: Final = re.compile(r"\s[-\u2013\u2014*\u2022]\s")
_TEXT_TAGS: Final = {
    **dict.fromkeys(("p", "text", "h2", "h3", "h4", "h5", "standfirst"), MARKED_STANDFIRST_WORDS),
    "div": DIV_STANDFIRST_WORDS,
}
"""Words that a standfirst has, by the tag of its line."""


def standfirst_paragraph(page: Page, story: Story) -> dict[int, Verdict]:
    """A paragraph between the headline and its date, byline or repetition is a standfirst.

    So is one that the next paragraph opens with, or that those below begin anew and tell again.
    """
    below = page.of_kind(Kind.BODY, range(story.first + 1, story.last + 1))[:2]
    between = range(story.first + 1, below[0]) if below else range(0)
    if any(page.opens(i) for i in between):
        return {}
    verdict = _told_again(page, story.first, below)
    if verdict is None and any(_is_of_head(page, story, i) for i in between):
        verdict = Verdict(Kind.STANDFIRST, "paragraph-above-date")
    return {} if verdict is None else {story.first: verdict}


def _is_of_head(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line below the first paragraph is its date, byline or headline again.

    A date says so only where none stands above the paragraph: the second is a teaser's.
    """
    assert story.title is not None  # noqa: S101 - settle_head calls this with a headline only
    dated = page.of_kind(Kind.DATE, range(story.title, story.first))
    marks = (Kind.BYLINE,) if dated else FIELDS
    again = repeats(page.blocks[index], page.blocks[story.title])
    return again or page.kind(index) in marks


def _told_again(page: Page, standfirst: int, below: list[int]) -> Verdict | None:
    """Give the verdict of a first paragraph that those below tell again, None where they do not."""
    if not below:
        return None
    block, text = page.blocks[standfirst], page.blocks[below[0]]
    if f"{text.bare} ".startswith(f"{block.bare} "):
        return Verdict(Kind.STANDFIRST, "paragraph-again")
    retold = _is_retold(page, standfirst, below)
    return Verdict(Kind.STANDFIRST, "paragraph-retold") if retold else None


def _is_retold(page: Page, standfirst: int, below: list[int]) -> bool:
    """Tell whether a report begins below a short paragraph that has summed it up.

    It opens with a dateline, which the other has not; or it does not go on from it, is as long, and
    its first two paragraphs have most of the other's telling words.
    """
    block, text = page.blocks[standfirst], page.blocks[below[0]]
    short = block.letters <= min(text.letters, SEAM_LETTERS) and not block.tag
    if not short or block.bullet or flows(text, page.lexicon):
        return False
    own = shared(page, standfirst, below)
    said = own >= RETOLD_SHARE * _telling(page, standfirst)
    dated = has_dateline(page, below[0]) and not has_dateline(page, standfirst)
    return dated or (own >= RETOLD_WORDS and said)


def highlights(page: Page, title: int, first: int) -> dict[int, Verdict]:
    """Settle a list of short items right under the headline: what the story is about."""
    items = list(takewhile(lambda i: page.blocks[i].bullet, range(title + 1, first)))
    open_items = [i for i in items if page.kind(i) is Kind.UNSURE]
    short = all(len(page.blocks[i].words) <= HIGHLIGHT_WORDS for i in items)
    if len(open_items) < HIGHLIGHTS or len(open_items) < len(items) or not short:
        return {}
    return {i: Verdict(Kind.STANDFIRST, "highlights") for i in items}


def points_over_text(page: Page, title: int, first: int) -> dict[int, Verdict]:
    """Settle a list right over the text that says in points what it tells: two and more."""
    over = range(first - 1, title, -1)
    items = list(takewhile(lambda i: page.blocks[i].bullet, over))
    told = all(page.kind(i) is Kind.UNSURE and _is_point(page.blocks[i]) for i in items)
    listed = told and len(items) >= HIGHLIGHTS
    return {i: Verdict(Kind.STANDFIRST, "highlights") for i in items} if listed else {}


def is_row_of_points(page: Page, index: int, _first: int) -> bool:
    """Tell whether one line under the headline holds two points and more, a dash before each."""
    block = page.blocks[index]
    if not block.bullet:
        return False
    points = [point.split() for point in _DASH.split(block.text)]
    return len(points) >= HIGHLIGHTS and min(map(len, points)) >= SECTION_WORDS


def _is_point(block: Block) -> bool:
    """Tell whether an item of a list has the words of a point, and no label or name."""
    return SHORT_TITLE_WORDS <= len(block.words) <= CAPTION_WORDS and not block.tag


def is_standfirst(page: Page, index: int, first: int) -> bool:
    """A long line, or one that ends a sentence, between headline and text."""
    block = page.blocks[index]
    if len(block.words) >= _TEXT_TAGS.get(block.tag, len(block.words) + 1):
        return True
    if block.bare.startswith(page.lexicon.fields["caption.openings"]):
        return False
    long = len(block.words) >= STANDFIRST_WORDS and not block.bullet
    told = block.ends_sentence or block.letters >= 2 * PROSE_LETTERS
    return (long and told) or _is_deck(page, index, first)


def _is_deck(page: Page, index: int, first: int) -> bool:
    """Tell whether a phrase under the headline is its second line, and no caption.

    It is longer than captions without a mark are, further down longer still, or reports; it holds
    no date and no rights sign, and says more than the headline again; no picture's owner stands
    below it.
    """
    block, under = page.blocks[index], page.kind(index - 1) is Kind.TITLE
    least = DECK_WORDS if under else STANDFIRST_WORDS
    if block.tag or block.bullet or "©" in block.text:
        return False
    if len(block.words) < least and not _reports(page, index, first):
        return False
    shown = shows_picture(page, index) or is_marked_caption(block, page.lexicon)
    owned = index + 1 < len(page.blocks) and _is_of_picture(page, index + 1)
    dated = find_date(block.text, page.lexicon.months) is not None
    return not (shown or owned or dated or _holds_headline(page, index))


def _reports(page: Page, index: int, first: int) -> bool:
    """Tell whether a phrase says who said what, and the text right below tells it again.

    It opens with a verb of reports or with a few words and a colon: captions do not. Beside another
    such phrase it is one of a list of headlines. «He said that» speaks of whom the headline names.
    """
    if not _quotes(page, index) or any(_quotes(page, i) for i in (index - 1, index + 1)):
        return False
    words, fields = page.blocks[index].words, page.lexicon.fields
    if words[0] in page.lexicon.report_verbs and words[1] in fields["flow.after_verbs"]:
        return True
    last = min(len(page.blocks), first + COMPARED_PARAGRAPHS)
    told = page.of_kind(Kind.BODY, range(first, last))
    return shared(page, index, told) >= SPEAKS_WORDS


def _quotes(page: Page, index: int) -> bool:
    """Tell whether an open line of six words and more is a verb's of reports, or a speaker's."""
    block = page.blocks[index]
    if page.kind(index) is not Kind.UNSURE or len(block.words) < REPORTED_WORDS:
        return False
    speaker, colon, said = block.text.partition(": ")
    named = len(speaker.split()) < SECTION_WORDS and len(said.split()) >= SHORT_TITLE_WORDS
    return (bool(colon) and named) or block.words[0] in page.lexicon.report_verbs


def _is_of_picture(page: Page, below: int) -> bool:
    """Tell whether a line is a credit, or with no blank line above it a caption with its credit.

    What stands on such a caption is the picture's text, where a blank line parts both from the
    headline.
    """
    joined = page.blocks[below].gap == 0 < page.blocks[below - 1].gap
    return page.kind(below) is Kind.CREDIT or (
        joined and page.verdicts[below].rule == "glued-credit"
    )


def _holds_headline(page: Page, index: int) -> bool:
    """Tell whether a line holds the headline near above it, or the line above, and more words.

    So does a picture's text that says the headline in nearly the same words; and pages print a
    caption twice, one copy right under the other.
    """
    near = range(index - 1, max(-1, index - 1 - TITLE_ABOVE_LINES), -1)
    titles = page.of_kind(Kind.TITLE, near)[:1]
    if any(page.blocks[i].bare in page.blocks[index].bare for i in (index - 1, *titles)):
        return True
    below = index + 1
    twice = below < len(page.blocks) and repeats(page.blocks[index], page.blocks[below])
    return twice or shared(page, index, titles) >= RETOLD_SHARE * _telling(page, index)


def _telling(page: Page, index: int) -> int:
    """Count the words of a block that say what it is about."""
    return len(content(page.blocks[index], page.lexicon))


def is_opening(page: Page, index: int, first: int) -> bool:
    """Tell whether the first paragraph begins with the words of a line, the last perhaps cut."""
    words = page.blocks[index].words
    said = " ".join(words[:-1])
    return len(words) >= CUT_OPENING_WORDS and page.blocks[first].bare.startswith(f"{said} ")
