"""Years and numbers alone in their lines, over the parts of a chronicle or of a count."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.lines import CHAPTERS
from newsdigest.model.capture import Kind, Verdict

HEADS: Final = Verdict(Kind.UNSURE, "number-as-heading")
_NUMBER: Final = re.compile(r"\W*(\d{1,4})(?:\W{1,3}\d{4})?\W*")
"""A year, two with a dash between them, or a number, with the signs of a list."""
_ENDS: Final = ("teasers", "end")
_FIGURE: Final = "figure-line"


def chapters(page: Page) -> dict[int, Verdict]:
    """Numbers over sentences of a story, one by one, that rise or fall from first to last.

    Counters of readers stand beside buttons and headlines, in no order.
    """
    lone = [i for i, verdict in enumerate(page.verdicts) if verdict.rule == _FIGURE]
    found = dict(_numbers(page, lone)) if page.prose and len(lone) >= CHAPTERS else {}
    steps = {above < below for above, below in pairwise(found.values())}
    ordered = len(steps) == 1 and len({*found.values()}) == len(found)
    told = page.of_kind(Kind.BODY, (i + 1 for i in found))
    return dict.fromkeys(found, HEADS) if ordered and len(told) >= CHAPTERS else {}


def _numbers(page: Page, lone: list[int]) -> Iterator[tuple[int, int]]:
    """Give each lone number over a sentence with its line, from the first paragraph to a label."""
    below = range(max(page.prose[0] - 1, 0), len(page.blocks) - 1)
    ends = next((i for i in below if page.opens(i) in _ENDS), below.stop)
    for i in lone:
        if not below.start <= i < min(ends, below.stop) or page.verdicts[i - 1].rule == _FIGURE:
            continue
        number = _NUMBER.fullmatch(page.blocks[i].text)
        told = page.kind(i + 1) in (Kind.BODY, Kind.UNSURE) and page.blocks[i + 1].full_stop
        if number and told:
            yield i, int(number[1])
