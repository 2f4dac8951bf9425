"""Live pages: what happened at each time of day, an entry under the time or after it."""

import re
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.headfields import is_field
from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.lines import LIVE_TIMES, RUN_PARAGRAPHS
from newsdigest.model.capture import Kind, Verdict

_CLOCK: Final = re.compile(r"^\W*\d{1,2}:\d{2}\b")
_TIMED: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2}\b")
_ENDS: Final = ("teasers", "end")


def live_entries(page: Page) -> dict[int, Verdict]:
    """The entries of a live page that end in no stop, down to where its text ends.

    Times alone in a line stand over its paragraphs, as many as half of these; or the paragraphs
    open with them. A ticker's stand over headlines only.
    """
    if len(page.prose) < RUN_PARAGRAPHS:
        return {}
    below = range(page.prose[0], len(page.blocks))
    span = list(takewhile(lambda i: page.opens(i) not in _ENDS, below))
    times = [i for i in page.of_kind(Kind.DATE, span[:-1]) if not is_field(page, i)]
    under = [i + 1 for i in times if page.kind(i + 1) is Kind.UNSURE and not _heads(page, i + 1)]
    timed = [i for i in span if _CLOCK.match(page.blocks[i].text) and page.kind(i) is not Kind.DATE]
    found = under if _are_live(page, times) else []
    if len(timed) >= LIVE_TIMES and len(page.of_kind(Kind.BODY, timed)) >= RUN_PARAGRAPHS:
        found = [*found, *page.of_kind(Kind.UNSURE, timed)]
    return {i: Verdict(Kind.BODY, "live-entry") for i in found}


def _are_live(page: Page, times: list[int]) -> bool:
    """Tell whether times alone in their lines are those of a live page's entries."""
    told = [i for i in times if page.kind(i + 1) is Kind.BODY or _heads(page, i + 1)]
    enough = len(times) >= LIVE_TIMES and len(told) >= RUN_PARAGRAPHS
    return enough and len(page.prose) <= 2 * len(times) + 1


def _heads(page: Page, index: int) -> bool:
    """Tell whether an open line heads the paragraph right below it."""
    below = index + 1
    open_line = page.kind(index) is Kind.UNSURE
    return open_line and below < len(page.blocks) and page.kind(below) is Kind.BODY


def first_entry(page: Page, title: int, first: int, last: int) -> dict[int, Verdict]:
    """The time of a live page's first entry, and the heading of it above its text.

    That time is the entry's and not the article's; at least one more entry is made like it.
    """
    at = next((i for i in (first - 1, first - 2) if i > title and _is_time(page, i)), None)
    own_day = at is not None and (not is_field(page, at) or _is_dated(page, range(title + 1, at)))
    if at is None or not own_day:
        return {}
    shape = _shape(page, at)
    if all(_shape(page, i) != shape for i in range(first + 1, last) if _is_time(page, i)):
        return {}
    heading = {at + shape: Verdict(Kind.SUBHEADING, "entry-heading")} if shape else {}
    return {at: removed("entry-time"), **heading}


def _is_time(page: Page, index: int) -> bool:
    """Tell whether a line is a date with a time of day, or such a time, without a label."""
    text = page.blocks[index].text
    timed = page.kind(index) is Kind.DATE and _TIMED.search(text) is not None
    return timed and page.lexicon.months.label.search(page.blocks[index].bare) is None


def _is_dated(page: Page, span: range) -> bool:
    return any(page.kind(i) is Kind.DATE and is_field(page, i) for i in span)


def _shape(page: Page, time: int) -> int | None:
    """Say where an entry's heading stands: 1 below its time, 0 nowhere; None if it is no entry."""
    if page.kind(time + 1) is Kind.BODY:
        return 0
    return 1 if _heads(page, time + 1) else None
