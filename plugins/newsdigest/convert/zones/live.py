"""Live pages: what happened at each time of day, an entry under the time or after it."""

import re
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.headfields import is_field
from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.lines import LIVE_TIMES, RUN_PARAGRAPHS
from newsdigest.model.capture import Kind, Verdict

_CLOCK: Final = re.compile(r"^\W*\d{1,2}:\d{2}\b")
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
