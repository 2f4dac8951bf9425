"""Lines that hold a date: nothing else, a few words beside it, or a sentence before it."""

import re
from datetime import datetime
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.furniture import holds_any, is_row_of
from newsdigest.convert.lines.persons import person_in_dated
from newsdigest.convert.thresholds.letters import DATED_LETTERS
from newsdigest.convert.thresholds.words import (
    BESIDE_DATE_WORDS,
    BESIDE_DAY_WORDS,
    ISSUE_WORDS,
    LABEL_WORDS,
    OUTLET_WORDS,
)
from newsdigest.text.dates import DateFound, find_dates, has_relative, is_date_line
from newsdigest.text.fold import fold

_COUNT: Final = re.compile(r"\d+(?: \d+)? ?[km]?")
"""How often a page was read, in bare text: «8.1K»."""
_FIGURES: Final = re.compile(r"[0-9](?:[0-9]{3}| [0-9]{1,2} [0-9]{2})")
"""The figures of a year or of a date in bare text, which has no signs."""


def is_date(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line holds dates, times and their labels, and at most a word of furniture."""
    if not _may_be_date(block, lexicon):
        return False
    if is_date_line(block.text, lexicon.months):
        return True
    found = find_dates(block.text, lexicon.months)
    if not found or _is_labelled(block, found[0], lexicon):
        return bool(found)
    left = bare(block.text[found[-1].end :])
    known = any(left in group.whole for group in lexicon.furniture.values())
    beside = bool(_COUNT.fullmatch(left)) or known or tells_reading(left, lexicon)
    ago = not left and _is_ago(bare(block.text[: found[0].start]), lexicon)
    beside = beside or ago or _is_row_or_ago(left, lexicon)
    return beside or _is_timed_line(block, found[0], lexicon) or _is_facts(block, found, lexicon)


def _is_facts(block: Block, found: tuple[DateFound, ...], lexicon: Lexicon) -> bool:
    """Tell whether a line is a row of facts: the author after a label, the day after its own.

    Or it ends in the days of publication and update and opens with the label of the first, or
    with who read the text, before a colon.
    """
    if {"published", "updated"} <= {one.label for one in found}:
        return _opens_row(block.text[: found[0].start], lexicon) and not bare(
            block.text[found[-1].end :]
        )
    first = block.words[0] if block.words else ""
    named = first in lexicon.fields["author.words"] and block.text.count(":") > 1
    return named and found[0].label == "published" and is_dated_line(block, lexicon)


def _opens_row(before: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a labelled day are its label and a desk's, or say who read."""
    label = bare(before.partition(":")[0]).split() if ":" in before else []
    read = (
        len(label) <= LABEL_WORDS and label[-1:] and label[-1] in lexicon.fields["byline.read_by"]
    )
    return bool(read) or len(lexicon.months.line.sub(" ", bare(before)).split()) <= 1


def _may_be_date(block: Block, lexicon: Lexicon) -> bool:
    """Tell at one look what is no date line: most lines open with a word that no such line has."""
    first = block.words[0] if block.words else ""
    return lexicon.months.may_open(first) or _FIGURES.search(block.bare) is not None


def _is_row_or_ago(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a few words are share buttons, or say the same moment from now."""
    row = is_row_of(tuple(text.split()), lexicon.phrases("share-bar"))
    return row or (has_relative(text, lexicon.months) and len(text.split()) <= BESIDE_DATE_WORDS)


def _is_ago(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a date say nothing but the same moment from now."""
    return has_relative(text, lexicon.months) and not lexicon.months.relative.sub("", text).strip()


def _is_timed_line(block: Block, found: DateFound, lexicon: Lexicon) -> bool:
    """Tell whether a line gives a day with its time, and who published or wrote and nothing else.

    The site's address or name in Latin letters, or an outlet and a person.
    """
    if not isinstance(found.value, datetime) or not is_dated_line(block, lexicon):
        return False
    return not block.arabic or person_in_dated(block.text, lexicon) is not None


def is_issue_line(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line holds a date and hardly a word but of another calendar and an issue."""
    found = find_dates(block.text, lexicon.months)
    if not found or block.letters > DATED_LETTERS:
        return False
    months = lexicon.months
    beside = f"{block.text[: found[0].start]} {block.text[found[-1].end :]}"
    rest = months.dayish.sub(" ", fold(beside))
    left = (word for word in rest.split() if months.line.fullmatch(word) is None)
    return sum(not word.isdigit() for word in left) <= ISSUE_WORDS


def tells_reading(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a few words say how long a text takes to read, or how often it was."""
    said = holds_any(text, lexicon.furniture["reading-time"].within)
    return said and len(text.split()) <= BESIDE_DATE_WORDS


def _is_labelled(block: Block, found: DateFound, lexicon: Lexicon) -> bool:
    """Tell whether a short line opens with a label, of publication or update, and its date.

    Or with «since» alone before the day, which themes made for «3 hours ago» put before any.
    """
    if block.letters > DATED_LETTERS or block.full_stop:
        return False
    before = bare(block.text[: found.start])
    if before in lexicon.fields["relative.since"]:
        return not bare(block.text[found.end :])
    told = found.label is not None and not lexicon.months.line.sub("", before)
    return bool(before) and (told or _is_posted(before, block.text[found.end :], found, lexicon))


def _is_posted(before: str, after: str, found: DateFound, lexicon: Lexicon) -> bool:
    """Tell whether a label leads to a day and its time, the outlet's name between them."""
    label = lexicon.months.label.match(before)
    if label is None or not label["published"] or not isinstance(found.value, datetime):
        return False
    named = lexicon.months.line.sub("", before).split()
    more = bare(after).split()
    told = bool(more) and more[0] in lexicon.function_words
    return len(named) <= OUTLET_WORDS and len(more) <= BESIDE_DATE_WORDS and not told


def is_dated_line(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a short line holds one date and a few words: a name, an outlet, a city.

    «Since» before the date makes it another: how long somebody writes there.
    """
    if block.letters > DATED_LETTERS or block.full_stop:
        return False
    found = find_dates(block.text, lexicon.months)
    if not found:
        return False
    before, ended = block.text[: found[0].start], has_date_at_end(block.text, lexicon)
    if bare(before).endswith(lexicon.fields["relative.since"]):
        return False
    rest = bare(f"{before} {'' if ended else block.text[found[-1].end :]}")
    rest = lexicon.months.label.sub(" ", lexicon.months.relative.sub(" ", rest))
    return sum(not word.isdigit() for word in rest.split()) <= BESIDE_DATE_WORDS


def tells_of_day(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line speaks of a day, as headlines of prices and weather do: «X today, 12-3».

    A day with its time is a page's.
    """
    found = find_dates(block.text, lexicon.months)[:1]
    if not found or isinstance(found[0].value, datetime):
        return False
    told = lexicon.months.weekday.sub("", bare(block.text[: found[0].start])).split()
    return len(told) > BESIDE_DAY_WORDS and told[-1] in lexicon.fields["headline.days"]


def has_date_at_end(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line ends in a date that is no part of its sentence."""
    found = find_dates(text, lexicon.months)[-1:]
    return bool(found) and is_date_line(text[found[0].start :], lexicon.months)
