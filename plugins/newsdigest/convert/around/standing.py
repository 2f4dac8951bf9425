"""Open lines inside a story that need no neighbour to be told: captions, headings, rows, verses."""

import re
from typing import Final

from newsdigest.convert.around.invitations import is_invitation
from newsdigest.convert.around.owned import is_owned
from newsdigest.convert.around.page import Page, Story, removed
from newsdigest.convert.around.pictured import is_under_standfirst
from newsdigest.convert.around.running import runs_on
from newsdigest.convert.around.telling import is_counted_picture, is_row, joins, shows_picture
from newsdigest.convert.around.unlabelled import is_boxed
from newsdigest.convert.thresholds.lines import NEAR_LINES, VERSES
from newsdigest.convert.thresholds.words import COLUMN_WORDS, VERSE_WORDS
from newsdigest.model.capture import Kind, Verdict

_HANDLE: Final = re.compile(r"\(@\w+\)")
"""Who posted what the text shows on a network: «- [name] (@handle) day»."""


def by_itself(page: Page, story: Story, index: int) -> Verdict | None:
    """Give the verdict of a line between paragraphs that its own words settle, else None."""
    if page.kind(index) is not Kind.UNSURE:
        return None
    if is_invitation(page, story, index):
        return removed("follow-us")
    if is_boxed(page, story, index):
        return removed("unlabelled-box")
    return _picture(page, story, index) or _heading(page, index) or _text(page, story, index)


def _picture(page: Page, story: Story, index: int) -> Verdict | None:
    """Give the verdict of a caption, None where the line is none."""
    credited = index + 1 < len(page.blocks) and page.kind(index + 1) is Kind.CREDIT
    if credited and not page.blocks[index].full_stop:
        return Verdict(Kind.CAPTION, "phrase-over-credit")
    if page.blocks[index - 1].bare in page.lexicon.fields["caption.labels"]:
        return Verdict(Kind.CAPTION, "caption-under-label")
    if is_counted_picture(page, index):
        return Verdict(Kind.CAPTION, "counted-picture")
    shown = shows_picture(page, index) or is_owned(page, index)
    shown = shown or is_under_standfirst(page, story, index)
    return Verdict(Kind.CAPTION, "picture-phrase") if shown else None


def _heading(page: Page, index: int) -> Verdict | None:
    """Give the verdict of a bulleted line that heads an answer or a tip, None where it does not.

    No bullet stands right above or below it: it is no item of a list.
    """
    block, around = page.blocks[index], (index - 1, index + 1)
    plain = block.full_stop or _HANDLE.search(block.text)
    if plain or not block.bullet or page.blocks[index - 1].ends_open:
        return None
    listed = any(page.blocks[i].bullet for i in around if i < len(page.blocks))
    return None if listed else Verdict(Kind.SUBHEADING, "bulleted-heading")


def _text(page: Page, story: Story, index: int) -> Verdict | None:
    """Give the verdict of a line that tells the story though it ends in no stop."""
    if is_row(page, index) or _is_table_head(page, index):
        return Verdict(Kind.BODY, "row-of-figures")
    near = page.of_kind(Kind.BODY, range(max(story.first, index - NEAR_LINES), index))
    if joins(page.blocks[index], page.lexicon):
        return Verdict(Kind.BODY, "short-sentence")
    told = _HANDLE.search(page.blocks[index].text) or runs_on(page, index, near)
    return Verdict(Kind.BODY, "unstopped-line") if told else None


def _is_table_head(page: Page, index: int) -> bool:
    """Tell whether a line names the columns of the rows below it: words, and none to join them."""
    words = page.blocks[index].words
    if len(words) not in COLUMN_WORDS or not page.lexicon.function_words.isdisjoint(words):
        return False
    return index + 1 < len(page.blocks) and is_row(page, index + 1)


def are_verses(page: Page, lines: list[int]) -> bool:
    """Tell whether lines are verses: alike in length, and the text around speaks of a poem."""
    sizes = [len(page.blocks[i].words) for i in lines]
    if len(lines) < VERSES or min(sizes) not in VERSE_WORDS or max(sizes) not in VERSE_WORDS:
        return False
    around = (lines[0] - 1, lines[-1] + 1)
    told = {word for i in around if i < len(page.blocks) for word in page.blocks[i].words}
    return bool(told & set(page.lexicon.fields["verse.words"]))
