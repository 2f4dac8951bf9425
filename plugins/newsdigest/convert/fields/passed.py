"""What was passed over: a line that might be the headline, a whole day where none was taken."""

from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page, Story, content
from newsdigest.convert.fields.doubts import BY_PLACE
from newsdigest.convert.thresholds.letters import BYLINE_LETTERS
from newsdigest.convert.thresholds.lines import RIVAL_LINES
from newsdigest.convert.thresholds.words import RIVAL_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt
from newsdigest.text.dates import day_of, find_date

_DIGITS: Final = frozenset("0123456789\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")


def passed_titles(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt that a line removed right above a headline is the headline.

    It is as long as one, and the text says words of it.
    """
    title = story.title
    if title is None:
        return ()
    above = range(max(0, title - RIVAL_LINES), title)
    over = [i for i in above if page.verdicts[i].rule == "before-headline"]
    rivals = _told([i for i in over if _may_head(page, i, title)], page, story) if over else []
    if not rivals or page.is_corrected(title):
        return ()
    return (Doubt("title-rival", tuple(page.blocks[i].first for i in (title, *rivals))),)


def _told(lines: list[int], page: Page, story: Story) -> list[int]:
    """List those of some lines of which a story's text says enough words."""
    told: set[str] = set()
    for i in page.of_kind(Kind.BODY, range(story.first, story.end)) if lines else ():
        told |= content(page.blocks[i], page.lexicon)
    return [i for i in lines if len(told & content(page.blocks[i], page.lexicon)) >= RIVAL_WORDS]


def _may_head(page: Page, index: int, title: int) -> bool:
    """Tell whether a line above a headline is as long as one, no part of it and no issue's day."""
    block = page.blocks[index]
    long = len(block.words) >= SHORT_TITLE_WORDS and not block.full_stop
    if not long or block.bare in page.blocks[title].bare:
        return False
    return find_date(block.text, page.lexicon.months) is None


def passed_days(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt that a whole day, removed beside a story without one, is the story's."""
    found = next(_days(page, story), None)
    return () if found is None else (found,)


def _days(page: Page, story: Story) -> Iterator[Doubt]:
    """Give such days in the head of a story and right below it."""
    above = range(max(0, story.start - RIVAL_LINES), story.first)
    below = range(story.last + 1, min(story.last + 1 + RIVAL_LINES, len(page.blocks)))
    removed = [i for i in (*above, *below) if page.verdicts[i].rule in BY_PLACE]
    for i in removed:
        block = page.blocks[i]
        if block.letters > BYLINE_LETTERS or _DIGITS.isdisjoint(block.text):
            continue
        day = find_date(block.text, page.lexicon.months)
        if day is not None and not page.is_corrected(i):
            yield Doubt("day-left-out", (block.first,), (day_of(day).isoformat(),))
