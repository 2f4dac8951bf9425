"""Whether a date above a headline is the story's, or the day of the visit."""

from datetime import date, timedelta
from typing import Final

from newsdigest.convert.around.desks import is_section_name, names_heads
from newsdigest.convert.around.page import Page, has_menu
from newsdigest.convert.around.weekdays import weekdays_told
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.datelines import tells_reading
from newsdigest.convert.lines.persons import has_family, has_father, is_person, person_in_dated
from newsdigest.convert.thresholds.lines import COLUMN_LINES, LISTED, MASTHEAD_LINES
from newsdigest.convert.thresholds.words import LABEL_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import day_of, find_date, find_dates, is_date_line
from newsdigest.text.fold import fold

_HEADINGS: Final = ("h2", "h3", "h4")


def is_story_date(page: Page, index: int, title: int) -> bool:
    """Tell whether a date above the headline is the story's and not the day of the visit.

    It is labelled as the publication; or it names no place and no second calendar, no name of the
    outlet's heads is near, and the weekdays that the text tells agree with it. A heading right over
    the headline is its date; what stands over the site's menu is the masthead's.
    """
    found = find_dates(page.blocks[index].text, page.lexicon.months)
    read = len(found) == 1 and (
        tells_reading(_beside_day(page, index), page.lexicon) or _is_over_count(page, index)
    )
    if read or any(one.label == "published" for one in found) or _is_signed(page, index):
        return True
    found = tuple(one for one in found if one.label != "updated")
    masthead = _is_in_masthead(page, index) or has_menu(page, range(index + 1, title))
    masthead = masthead or _is_announced(page, index)
    named = _is_bare_day(page, index) or _is_under_desk(page, index, title)
    if len(found) != 1 or masthead or not named:
        return False
    told, day = weekdays_told(page, title), day_of(found[0].value)
    agrees = _agrees(told, day)
    timed = found[0].value is not day
    if index >= MASTHEAD_LINES:
        proved = agrees or _is_heading_over(page, index, title)
        return proved or ((timed or not told) and not _is_in_menu(page, index, title))
    proved = agrees or (not told and _is_no_clock(page, index, title, timed=timed))
    return proved and _is_over_headline(page, index, title)


def column_day(page: Page, title: int, low: int) -> int | None:
    """Find the day over the author in a column of facts that stands over the headline.

    Desk, numbers of the page, buttons and tags may follow, each of a word or three. A masthead has
    nobody's name under its day but that of the outlet's heads, and a list of columns several days.
    """
    column = range(max(low, MASTHEAD_LINES, title - COLUMN_LINES), title)
    dates = page.of_kind(Kind.DATE, column)
    days = [i for i in dates if find_date(page.blocks[i].text, page.lexicon.months)]
    if len(days) != 1 or days[0] + 1 == title or not _is_over_person(page, days[0], title):
        return None
    below = (i for i in range(days[0] + 1, title) if page.kind(i) is not Kind.BOILERPLATE)
    return days[0] if all(len(page.blocks[i].words) <= LABEL_WORDS for i in below) else None


def _is_over_person(page: Page, index: int, title: int) -> bool:
    """Tell whether a day alone stands right over a person's name, and the text tells no other."""
    text, lexicon = page.blocks[index + 1].text, page.lexicon
    person = is_person(text, lexicon) or has_father(text, lexicon) or has_family(text, lexicon)
    if not person or _is_in_masthead(page, index) or not _is_bare_day(page, index):
        return False
    found = find_dates(page.blocks[index].text, lexicon.months)
    told = weekdays_told(page, title)
    return len(found) == 1 and (not told or _agrees(told, day_of(found[0].value)))


def _agrees(told: set[int], day: date) -> bool:
    """Tell whether a day, or the one before it, is a weekday that the text tells."""
    return bool(told & {day.isoweekday(), (day - timedelta(days=1)).isoweekday()})


def _is_under_desk(page: Page, index: int, title: int) -> bool:
    """Tell whether a day with its time and zone stands between a desk's name and the headline.

    The name is said twice, in the menu and over the story that one has come to from there; or it is
    a usual one on the first line. At most bylines part the day from the headline.
    """
    block, below = page.blocks[index], range(index + 1, title)
    byline = all(page.kind(i) is Kind.BYLINE for i in below)
    if not (byline and index and ":" in block.text and page.kind(index) is Kind.DATE):
        return False
    short = len(page.blocks[index - 1].words) <= LABEL_WORDS
    desk = (short and _is_said_anew(page, index - 1)) or (index == 1 and is_section_name(page, 0))
    return desk and is_date_line(block.text, page.lexicon.months)


def _is_said_anew(page: Page, index: int) -> bool:
    """Tell whether a line stands on the page before, and not in a copy of its menu."""
    over = [""] + [each.bare for each in page.blocks[: index + 1]]
    earlier = [i for i in range(1, index + 1) if over[i] == over[-1]]
    return bool(earlier) and all(over[i - 1] != over[index] for i in earlier)


def _is_signed(page: Page, index: int) -> bool:
    """Tell whether a line names its author after «by», and stands under no headline of its own."""
    over, block = index - 1, page.blocks[index]
    listed = index and page.kind(over) is Kind.UNSURE and len(page.blocks[over].words) > LABEL_WORDS
    verbs = {*page.lexicon.fields["byline.verbs"]}
    if listed or verbs.isdisjoint(block.words) or names_heads(page, index):
        return False
    return person_in_dated(block.text, page.lexicon) is not None


def _is_over_count(page: Page, index: int) -> bool:
    """Tell whether the next line counts the views of this very page, or the minutes it takes.

    Or gives the number of the story, as agencies print it.
    """
    counted = page.verdicts[index + 1].rule == "reading-time"
    numbers = page.lexicon.fields["headline.numbers"]
    return counted or page.blocks[index + 1].bare.startswith(numbers)


def _is_announced(page: Page, index: int) -> bool:
    """Tell whether the line above ends in a colon and names no publication: «member since:»."""
    over = page.blocks[index - 1] if index and not page.opens(index - 1) else None
    return over is not None and over.ends_open and not page.lexicon.months.label.search(over.bare)


def _is_no_clock(page: Page, index: int, title: int, *, timed: bool) -> bool:
    """Tell whether a date in the first lines is no clock of the masthead, where no weekday is told.

    It follows a desk's name, or it is the very first line, has the time of day or no weekday, and
    the headline stands right under it: beside the site's name or its menu it tells of the visit. A
    blog has no clock.
    """
    if index == 0 and title == 1 and not page.lexicon.months.weekday.search(page.blocks[0].bare):
        return True
    on_desk = bool(_beside_day(page, index)) or (index > 0 and is_section_name(page, index - 1))
    blog = any(mark in page.echo for mark in page.lexicon.fields["blog.marks"])
    return on_desk or blog or (timed and index == 0 and title == 1)


def _is_in_menu(page: Page, index: int, title: int) -> bool:
    """Tell whether a date stands among a menu's lines: it tells of the visit.

    Three short ones stand over it, and a button, a desk's name or the time between it and the
    headline.
    """
    over = page.blocks[max(0, index - LISTED) : index]
    short = len(over) == LISTED and all(0 < len(b.words) <= LABEL_WORDS for b in over)
    return short and index + 1 < title


def _is_heading_over(page: Page, index: int, title: int) -> bool:
    """Tell whether a saved page marks up the line right over the headline as a heading."""
    return index == title - 1 and page.blocks[index].tag in _HEADINGS


def _is_over_headline(page: Page, index: int, title: int) -> bool:
    """Tell whether at most a short line, or sections, part a date from the headline."""
    between = [i for i in range(index + 1, title) if page.kind(i) is not Kind.BOILERPLATE]
    short = all(len(page.blocks[i].words) <= LABEL_WORDS for i in between)
    return short and (len(between) <= 1 or all(is_section_name(page, i) for i in between))


def _is_in_masthead(page: Page, index: int) -> bool:
    """Tell whether the heads of the outlet are named near a block, or a Hijri day stands by it."""
    near = range(max(0, index - MASTHEAD_LINES), min(len(page.blocks), index + MASTHEAD_LINES + 1))
    beside = [i for i in near if abs(i - index) == 1 and page.kind(i) is Kind.DATE]
    months = page.lexicon.months
    other = (i for i in beside if find_date(page.blocks[i].text, months) is None)
    hijri = any(months.dayish.search(fold(page.blocks[i].text)) for i in other)
    return hijri or any(names_heads(page, i) for i in near)


def _is_bare_day(page: Page, index: int) -> bool:
    """Tell whether a line holds a date, its weekday and time, and no word but a desk's name."""
    rest = _beside_day(page, index)
    return not rest or rest in page.lexicon.fields["section.words"]


def _beside_day(page: Page, index: int) -> str:
    """Give the words of a line beside its dates and their weekdays."""
    text, months = page.blocks[index].text, page.lexicon.months
    rest = text
    for found in reversed(find_dates(text, months)):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    rest = months.weekday.sub("", months.label.sub("", bare(rest))).strip()
    idle = (not word.isascii() and months.filler.fullmatch(word) for word in rest.split())
    return "" if all(idle) else rest
