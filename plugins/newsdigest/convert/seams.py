"""Where the stories of a page begin and end: glued articles parted by points."""

from itertools import islice, pairwise, takewhile
from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.heads import find_title
from newsdigest.convert.headzone import is_section_name
from newsdigest.convert.page import Page, Story, shared
from newsdigest.model.capture import Kind

_RUN: Final = 2
_CLOSER: Final = 2
"""Content words by which a headline must be closer to what follows; one word alone is chance."""


def stories(page: Page) -> tuple[Story, ...]:
    """Part the page into stories, in order; empty where it has no paragraph."""
    prose = page.of_kind(Kind.BODY, range(len(page.blocks)))
    if not prose:
        return ()
    firsts = [prose[0], *(b for a, b in pairwise(prose) if is_seam(page, a, b))]
    found: list[Story] = []
    for number, first in enumerate(firsts):
        mine = [i for i in prose if i >= first and i < [*firsts, len(page.blocks)][number + 1]]
        low = found[-1].last + 1 if found else 0
        title = find_title(page, _after_label(page, low, first) if found else low, first)
        start = _start(page, low, title, first) if found else 0
        if found:
            found[-1] = Story(
                found[-1].start, found[-1].title, found[-1].first, found[-1].last, start
            )
        found.append(Story(start, title, first, mine[-1], len(page.blocks)))
    return tuple(found)


def _start(page: Page, low: int, title: int | None, first: int) -> int:
    """Give the block on which a later story starts: its headline, or its desk's name above."""
    if title is None:
        return first
    above = title - 1 >= low and page.kind(title - 1) is Kind.UNSURE
    return title - 1 if above and is_section_name(page, title - 1) else title


def is_seam(page: Page, above: int, below: int) -> bool:
    """Tell whether a second story begins between two neighbouring paragraphs.

    It needs a headline and, to tell it from a related box, a date of its own or a source line that
    closed the story above, and enough points in all.
    """
    title = find_title(page, _after_label(page, above + 1, below), below)
    if title is None or page.blocks[title].tag not in ("", "h1"):
        return False
    dated = bool(page.of_kind(Kind.DATE, range(title, below)))
    signed = bool(page.of_kind(Kind.BYLINE, range(title, below)))
    closed = is_closed(page, above, title)
    evident = (dated or signed or closed) and _is_story(page, below)
    return evident and seam_points(page, title, above, below) >= thresholds.SEAM_POINTS


def _is_story(page: Page, below: int) -> bool:
    """Tell whether a run of paragraphs begins here, or a long one: a list shows one short lead."""
    run = _run_from(page, below)
    return len(run) >= _RUN or page.blocks[below].letters >= thresholds.SEAM_LETTERS


def _run_from(page: Page, below: int) -> list[int]:
    """List the first paragraphs from one on, up to a label, a date, or the next byline."""
    ends = (Kind.DATE, Kind.BYLINE)
    run = takewhile(
        lambda i: not page.opens(i) and page.kind(i) not in ends, range(below, len(page.blocks))
    )
    return list(islice((i for i in run if page.kind(i) is Kind.BODY), _RUN))


def seam_points(page: Page, title: int, above: int, below: int) -> int:
    """Add up what speaks for a second story.

    A date under its headline, a byline there, and a source line above it count two; a run of
    paragraphs, and a headline closer to what follows than to what went before, count one.
    """
    after = _run_from(page, below)
    before = list(islice((i for i in range(above, -1, -1) if page.kind(i) is Kind.BODY), _RUN))
    return (
        2 * bool(page.of_kind(Kind.DATE, range(title, below)))
        + 2 * is_closed(page, above, title)
        + 2 * bool(page.of_kind(Kind.BYLINE, range(title, below)))
        + (len(after) >= _RUN)
        + (shared(page, title, after[:_RUN]) >= shared(page, title, before) + _CLOSER)
    )


def is_closed(page: Page, above: int, title: int) -> bool:
    """Tell whether a labelled source line ended the story above."""
    return any(page.verdicts[i].rule == "source-credit" for i in range(above + 1, title))


def _after_label(page: Page, low: int, high: int) -> int:
    """Give the block after the last label of teasers in a span; its start where there is none."""
    labels = [i for i in range(low, high) if page.opens(i)]
    return labels[-1] + 1 if labels else low
