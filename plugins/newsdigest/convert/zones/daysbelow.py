"""The day of a story below its text, and that of its update."""

from datetime import datetime
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.stories.marks import ends_in_date
from newsdigest.convert.thresholds.letters import DATED_LETTERS
from newsdigest.convert.thresholds.lines import AFTER_DATE_LINES, NEAR_END
from newsdigest.convert.thresholds.words import LABEL_WORDS
from newsdigest.convert.zones.sequel import PASSED
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import day_of, find_date, find_dates, is_date_line

_FIELDS: Final = (Kind.CREDIT, Kind.BYLINE, Kind.SECTION)
_CALLS: Final = frozenset({"follow-us", "share-bar", "advertisement", "no-words"})


def update_below(page: Page, story: Story) -> dict[int, Verdict]:
    """Keep the day of the update below the text of a story whose publication stands above it.

    It says that something was edited; «last update» there is the site's as well as the story's.
    """
    for i in range(story.last + 1, min(story.end, story.last + 1 + NEAR_END)):
        if _is_listed(page, i):
            break
        if _is_update(page, story, i):
            return {i: Verdict(Kind.DATE, "date-line")}
    return {}


def signed_day_below(page: Page, story: Story) -> dict[int, Verdict]:
    """Keep the line right below a text without a day above that says who published it, and when.

    No headline follows it, whose teaser's line it would be.
    """
    index = story.last + 1
    if index >= story.end or page.kind(index) is not Kind.UNSURE:
        return {}
    block, lexicon = page.blocks[index], page.lexicon
    label = lexicon.months.label.match(block.bare)
    said = label is not None and label["published"] is not None
    said = said or begins_any(block.bare, lexicon.fields["byline.verbs"])
    below = page.blocks[index + 1 : story.end][:1]
    framed = any(b.tag == "frame" and len(b.words) <= LABEL_WORDS for b in below)
    alone = framed or ends_page(page, index)
    if not (said and alone and is_dated_line(block, lexicon)):
        return {}
    dated = page.of_kind(Kind.DATE, range(story.start, story.last))
    return {} if dated else {index: Verdict(Kind.DATE, "dated-line")}


def _is_update(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line states an update and nothing else, on the day of publication or later."""
    block, months = page.blocks[index], page.lexicon.months
    dated = page.kind(index) is Kind.DATE or block.tag == "frame"
    if not dated or block.letters > DATED_LETTERS or not is_date_line(block.text, months):
        return False
    found = find_dates(block.text, months)
    said = len(found) == 1 and found[0].label == "updated"
    if not said or set(page.lexicon.fields["date.edited"]).isdisjoint(block.words):
        return False
    above = page.of_kind(Kind.DATE, range(story.start, story.last))
    days = [find_date(page.blocks[i].text, months) for i in above]
    return any(day is not None and day_of(day) <= day_of(found[0].value) for day in days)


def is_publication(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line near the end says when the story was published, where none above does.

    Sites that take their texts from others print it below, with the label. Without one it may be
    the day over the next page's masthead, but where each text of the page ends in its day.
    """
    if index > story.last + NEAR_END or page.kind(index) is not Kind.DATE:
        return False
    if page.of_kind(Kind.DATE, range(story.start, story.last)):
        return False
    return _is_labelled_field(page, story, index) or _is_day_of(page, story, index)


def _is_day_of(page: Page, story: Story, index: int) -> bool:
    """Tell whether a day under no list of other stories is labelled, or ends the text."""
    if any(_is_listed(page, i) for i in range(story.last + 1, index)):
        return False
    found = find_dates(page.blocks[index].text, page.lexicon.months)
    labelled = bool(found) and found[0].label == "published"
    alone = len(found) == 1 and found[0].label is None
    return labelled or (alone and _is_last(page, story, index))


def _is_labelled_field(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line is the word for «date» and a day, over the author's or the tags' line.

    So a few facts stand together below a text, under the label of a list that is empty.
    """
    block, below, fields = page.blocks[index], index + 1, page.lexicon.fields
    if {*block.words[:1]}.isdisjoint(fields["date.labels"]) or below >= len(page.blocks):
        return False
    between = range(story.last + 1, index)
    label = next((i for i in between if page.opens(i)), story.last + 1)
    empty = all(page.kind(i) is not Kind.UNSURE for i in range(label, index))
    written = begins_any(page.blocks[below].bare, fields["author.words"])
    return empty and (written or page.verdicts[below].rule == "tags-label")


def _is_last(page: Page, story: Story, index: int) -> bool:
    """Tell whether a date ends a text: the page's last one, or any where each ends in its own."""
    if story.end < len(page.blocks):
        return index == story.last + 1 and ends_in_date(page, page.prose[-1])
    return _is_right_below(page, story, index)


def _is_listed(page: Page, index: int) -> bool:
    """Tell whether a line opens a list of other stories, or is a headline of it."""
    pointed = page.verdicts[index].rule in PASSED - {"no-words", "advertisement"}
    block = page.blocks[index]
    headline = page.kind(index) is Kind.UNSURE and len(block.words) > LABEL_WORDS
    headline = headline and block.arabic > block.latin and not _asks_readers(page, index)
    called = page.verdicts[index].rule in _CALLS
    return bool(page.opens(index) and not called) or pointed or headline


def _is_right_below(page: Page, story: Story, index: int) -> bool:
    """Tell whether at most a source or a name parts a date from the text, and no headline follows.

    A call to subscribe or to share may do so, too, where the date has a time.

    The date of a teaser stands under or over its headline.
    """
    between = range(story.last + 1, index)
    found = find_dates(page.blocks[index].text, page.lexicon.months)
    timed = any(isinstance(one.value, datetime) for one in found)
    passed = _CALLS if timed else frozenset()
    asked = (i for i in between if not (timed and _asks_readers(page, i)))
    beside = all(page.kind(i) in _FIELDS or page.verdicts[i].rule in passed for i in asked)
    return beside and ends_page(page, index)


def _asks_readers(page: Page, index: int) -> bool:
    """Tell whether a line asks readers to tell the site of a mistake: «if you think that …»."""
    return begins_any(page.blocks[index].bare, page.lexicon.fields["note.asks"])


def ends_page(page: Page, index: int) -> bool:
    """Tell whether no headline follows in the next lines, but under the label of a list."""
    if index + 1 < len(page.blocks) and page.opens(index + 1):
        return True
    after = range(index + 1, min(len(page.blocks), index + 1 + AFTER_DATE_LINES))
    return all(len(page.blocks[i].words) <= LABEL_WORDS for i in after)
