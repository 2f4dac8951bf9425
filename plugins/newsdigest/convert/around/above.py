"""The lines above a headline, or above a text without one: masthead, section, date of the story."""

from collections.abc import Iterable
from datetime import datetime
from itertools import takewhile

from newsdigest.convert.around.desks import is_section_name, names_heads
from newsdigest.convert.around.headfields import tells_profession
from newsdigest.convert.around.page import Page, Story, removed
from newsdigest.convert.around.storydays import column_day, is_story_date
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.lines.persons import author_alone, is_person
from newsdigest.convert.thresholds.likeness import ALIKE_NAMES
from newsdigest.convert.thresholds.lines import (
    FIELDS_OVER_TEXT,
    MENU_LINES,
    NEAR_TITLE,
)
from newsdigest.convert.thresholds.words import LABEL_WORDS, SECTION_WORDS
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import find_date, find_dates, find_updated


def untitled(page: Page, story: Story) -> dict[int, Verdict]:
    """Above a story without a headline a known section and what stands on it are the story's."""
    changes: dict[int, Verdict] = {}
    for i in range(story.start, story.first):
        if page.kind(i) is Kind.UNSURE and is_section_name(page, i):
            changes[i] = Verdict(Kind.SECTION, "known-section")
        elif page.kind(i) is not Kind.BOILERPLATE and not _is_source_over(page, i, story.first):
            changes[i] = removed("before-story")
    sections = [i for i, verdict in changes.items() if verdict.kind is Kind.SECTION]
    changes |= {i: removed("before-story") for i in sections[:-1]}
    return changes | _fields_over_text(page, story)


def _is_source_over(page: Page, index: int, first: int) -> bool:
    """Tell whether an agency's name alone stands right over the text."""
    return index == first - 1 and page.verdicts[index].rule == "agency-mark"


def _fields_over_text(page: Page, story: Story) -> dict[int, Verdict]:
    """Keep a date, with the day of an update below it, and a name over a text without headline."""
    kept: dict[int, Verdict] = {}
    for i in range(story.first - 1, max(story.start, story.first - FIELDS_OVER_TEXT) - 1, -1):
        if (page.kind(i) is Kind.DATE and is_story_date(page, i, story.first)) or page.kind(
            i
        ) is Kind.BYLINE:
            kept[i] = page.verdicts[i]
        elif is_author_line(page, i, [story.first]):
            kept[i] = Verdict(Kind.BYLINE, "name-above-text")
        elif page.kind(i) not in (Kind.BOILERPLATE, Kind.DATE) and not tells_profession(page, i):
            break
    dates = page.of_kind(Kind.DATE, [i + 1 for i in kept if i + 1 < story.first])
    return {i: page.verdicts[i] for i in dates} | kept


def is_author_line(page: Page, index: int, told: Iterable[int]) -> bool:
    """Tell whether a line is a person's name, alone or beside an outlet or a town.

    Whom the lines of `told` speak of is no author.
    """
    placed = _is_beside_date(page, index) or _is_over_profession(page, index)
    return (placed or not page.blocks[index].bullet) and names_author(page, index, told)


def names_author(page: Page, index: int, told: Iterable[int]) -> bool:
    """Tell whether the words of an open line are a person's name of whom `told` does not speak."""
    block, unsure = page.blocks[index], page.kind(index) is Kind.UNSURE
    person = author_alone(block.text, page.lexicon) if unsure else None
    if person is None:
        return False
    known = {word for i in told for word in page.blocks[i].words}
    return len(known.intersection(bare(person).split())) <= ALIKE_NAMES


def _is_over_profession(page: Page, index: int) -> bool:
    """Tell whether the next line says what the person is: both are items of a list."""
    return index + 1 < len(page.blocks) and tells_profession(page, index + 1)


def _is_beside_date(page: Page, index: int) -> bool:
    """Tell whether the next line, or the one above, states the date: facts in a list."""
    near = (i for i in (index - 1, index + 1) if 0 <= i < len(page.blocks))
    return any(page.kind(i) is Kind.DATE for i in near)


def above(page: Page, story: Story, title: int) -> dict[int, Verdict]:
    """Above the headline everything is the page's, but for what stands right over it."""
    pictured = _pictured(page, story, title)
    changes = {
        i: removed("before-headline")
        for i in range(story.start, pictured)
        if page.kind(i) is not Kind.BOILERPLATE
    }
    section = _section_above(page, story, title)
    if section is not None:
        changes[section] = Verdict(Kind.SECTION, "section-above-headline")
    return changes | _fields_above(page, story, title)


def _pictured(page: Page, story: Story, title: int) -> int:
    """Find where a saved page's caption and credit right over the headline begin."""
    over = range(title - 1, story.start - 1, -1)
    run = list(takewhile(lambda i: page.blocks[i].tag in ("figcaption", "credit"), over))
    return run[-1] if run else title


def _section_above(page: Page, story: Story, title: int) -> int | None:
    """Find the desk's name over the headline: a known one near it, else a short line on it.

    Under a menu it is a name that the menu has, too, or the known one right over the headline.
    """
    near = range(title - 1, max(story.start, title - NEAR_TITLE) - 1, -1)
    unsure = [i for i in near if page.kind(i) is Kind.UNSURE]
    if unsure and _ends_menu(page, title - 1):
        return _section_under_menu(page, unsure, title - 1)
    if title - 1 in unsure and _is_said_again(page, title - 1):
        return title - 1
    known = next((i for i in unsure if is_section_name(page, i)), None)
    if known is not None or not unsure or unsure[0] != title - 1:
        return known
    block = page.blocks[title - 1]
    short = len(block.words) < SECTION_WORDS and not block.bullet
    named = names_heads(page, title - 2) or is_person(block.text, page.lexicon)
    plain = short and not named and not any(map(str.isdigit, block.text))
    return title - 1 if plain and title - 1 > story.start else None


def _is_said_again(page: Page, index: int) -> bool:
    """Tell whether a short line that is no name has a copy above it: a desk's, and its menu's."""
    block = page.blocks[index]
    short = len(block.words) < SECTION_WORDS and not (block.bullet or block.ends_sentence)
    again = short and any(block.bare == over.bare for over in page.blocks[:index])
    return again and not (any(map(str.isdigit, block.text)) or is_person(block.text, page.lexicon))


def _section_under_menu(page: Page, unsure: list[int], last: int) -> int | None:
    """Give the line near the headline that the menu has, too, else its last if it is a desk's."""
    said = [block.bare for block in page.blocks[: last + 1]]
    again = next((i for i in unsure if said.count(page.blocks[i].bare) > 1), None)
    own = last if unsure[0] == last and is_section_name(page, last) else None
    return own if again is None else again


def _ends_menu(page: Page, index: int) -> bool:
    """Tell whether a short line is the last of several: the end of a menu."""
    upward = range(index - 1, max(-1, index - 1 - MENU_LINES), -1)
    run = takewhile(lambda i: 0 < len(page.blocks[i].words) <= LABEL_WORDS, upward)
    return len(list(run)) >= MENU_LINES


def _fields_above(page: Page, story: Story, title: int) -> dict[int, Verdict]:
    """Keep a date over the headline, with the update beside it, unless it tells of the visit.

    Where a day stands under the headline only its time, right over the headline, is kept.
    """
    under = [i for i in range(title + 1, story.first) if _is_dated(page, i)]
    if under:
        kept = [title - 1] if _is_time_of(page, title, under) else []
        return {i: Verdict(Kind.DATE, "date-line") for i in kept}
    low = max(story.start, title - NEAR_TITLE)
    lines = [i for i in range(low, title) if page.kind(i) in (Kind.DATE, Kind.UNSURE)]
    whole = [i for i in lines if find_date(page.blocks[i].text, page.lexicon.months)]
    own = [i for i in whole if is_story_date(page, i, title)][-1:]
    beside = [i for i in lines if i not in whole and {i - 1, i + 1}.intersection(own)]
    own += [i for i in beside if find_updated(page.blocks[i].text, page.lexicon.months)]
    column = None if own or whole else column_day(page, title, story.start)
    signed = {} if column is None else {column + 1: Verdict(Kind.BYLINE, "name-beside-date")}
    own += [] if column is None else [column]
    return signed | {i: Verdict(Kind.DATE, "date-line") for i in own}


def _is_time_of(page: Page, title: int, under: list[int]) -> bool:
    """Tell whether the line over a headline is the story's and has the time of the day below it."""
    if title == 0 or page.kind(title - 1) is not Kind.DATE:
        return False
    months = page.lexicon.months
    over = find_date(page.blocks[title - 1].text, months)
    below = [find_date(page.blocks[i].text, months) for i in under]
    same = isinstance(over, datetime) and all(day == over.date() for day in below)
    return same and is_story_date(page, title - 1, title)


def _is_dated(page: Page, index: int) -> bool:
    """Tell whether a line states a date, alone or beside a name; a site's update is none."""
    kind, block = page.kind(index), page.blocks[index]
    if kind is not Kind.DATE and (
        kind is not Kind.UNSURE or not is_dated_line(block, page.lexicon)
    ):
        return False
    found = find_dates(block.text, page.lexicon.months)
    return not found or any(one.label != "captured" for one in found)
