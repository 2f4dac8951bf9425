"""Where the stories of a page begin and end: paragraphs gathered, glued articles parted."""

from collections import Counter
from itertools import pairwise
from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.heads import find_title
from newsdigest.convert.page import Page, Story, removed, shared
from newsdigest.model.capture import Kind, Verdict

_RUN: Final = 2
_POLICY_TERMS: Final = 2
_CLOSER: Final = 2
"""Content words by which a headline must be closer to what follows; one word alone is chance."""


def story_paragraphs(page: Page) -> Page:
    """Take from the paragraphs those that belong to the page and not to a story."""
    page = page.settled(_repeated(page))
    page = page.settled(_policy(page))
    page = page.settled(_teaser_leads(page))
    page = page.settled(_lone_lead(page))
    page = page.settled(_after_the_end(page))
    return page.settled(_far_away(page))


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
        start = 0 if not found else first if title is None else title
        if found:
            found[-1] = Story(
                found[-1].start, found[-1].title, found[-1].first, found[-1].last, start
            )
        found.append(Story(start, title, first, mine[-1], len(page.blocks)))
    return tuple(found)


def is_seam(page: Page, above: int, below: int) -> bool:
    """Tell whether a second story begins between two neighbouring paragraphs.

    It needs a headline and, to tell it from a related box, a date of its own or a source line that
    closed the story above, and enough points in all.
    """
    title = find_title(page, _after_label(page, above + 1, below), below)
    if title is None:
        return False
    dated = bool(page.of_kind(Kind.DATE, range(title, below)))
    closed = _is_closed(page, above, title)
    return (dated or closed) and seam_points(page, title, above, below) >= thresholds.SEAM_POINTS


def seam_points(page: Page, title: int, above: int, below: int) -> int:
    """Add up what speaks for a second story.

    A date under its headline and a source line above it count two; a byline, a run of paragraphs,
    and a headline closer to what follows than to what went before count one.
    """
    after = page.of_kind(Kind.BODY, range(below, _next_label(page, below)))
    before = page.of_kind(Kind.BODY, range(above + 1))[-_RUN:]
    return (
        2 * bool(page.of_kind(Kind.DATE, range(title, below)))
        + 2 * _is_closed(page, above, title)
        + bool(page.of_kind(Kind.BYLINE, range(title, below)))
        + (len(after) >= _RUN)
        + (shared(page, title, after[:_RUN]) >= shared(page, title, before) + _CLOSER)
    )


def _is_closed(page: Page, above: int, title: int) -> bool:
    """Tell whether a labelled source line ended the story above."""
    return any(page.verdicts[i].rule == "source-credit" for i in range(above + 1, title))


def is_index(page: Page) -> bool:
    """Tell whether the page lists stories: long headlines, each over a single paragraph."""
    prose = page.of_kind(Kind.BODY, range(len(page.blocks)))
    heads = [i - 1 for i in prose if i and page.kind(i - 1) is Kind.UNSURE]
    long = [i for i in heads if len(page.blocks[i].words) >= thresholds.INDEX_WORDS]
    single = [i for i in long if page.kind(min(i + 2, len(page.blocks) - 1)) is not Kind.BODY]
    return len(single) >= thresholds.INDEX_PAIRS and 2 * len(single) > len(prose)


def is_policy(page: Page, index: int) -> bool:
    """Tell whether a paragraph speaks of the site itself: cookies, comments, accounts."""
    terms = next((g.terms for g in page.lexicon.furniture if g.id == "policy-prose"), ())
    text = page.blocks[index].bare
    return sum(term in text for term in terms) >= _POLICY_TERMS


def _repeated(page: Page) -> dict[int, Verdict]:
    """A long line that stands on the page twice is a headline, and open again."""
    counts = Counter(block.bare for block in page.blocks)
    return {
        i: Verdict(Kind.UNSURE, "said-twice")
        for i in page.of_kind(Kind.BODY, range(len(page.blocks)))
        if counts[page.blocks[i].bare] > 1 and page.blocks[i].letters < thresholds.LONG_LETTERS
    }


def _policy(page: Page) -> dict[int, Verdict]:
    """Paragraphs about the site before the first and after the last paragraph of a story."""
    prose = page.of_kind(Kind.BODY, range(len(page.blocks)))
    own = [i for i in prose if not is_policy(page, i)]
    if not own:
        return {}
    outside = [i for i in prose if not own[0] <= i <= own[-1]]
    strange = [i for i in outside if shared(page, i, own) < thresholds.OWN_WORDS]
    return {i: removed("policy-prose") for i in strange}


def _teaser_leads(page: Page) -> dict[int, Verdict]:
    """A single paragraph under a related headline that ends in «details» is a teaser."""
    prose = page.of_kind(Kind.BODY, range(len(page.blocks)))
    return {
        below: removed("teaser-lead")
        for above, below in pairwise(prose)
        if _label_between(page, above, below) is not None and _is_more(page, below + 1)
    }


def _lone_lead(page: Page) -> dict[int, Verdict]:
    """A single paragraph before the first headline is the page's: no headline, no source, no run.

    A first story without a headline has more paragraphs, or a source line that closes it.
    """
    first = page.of_kind(Kind.BODY, range(len(page.blocks)))[:_RUN]
    if len(first) < _RUN or find_title(page, 0, first[0]) is not None:
        return {}
    lone = is_seam(page, *first) and not _is_closed(page, *first)
    return {first[0]: removed("before-headline")} if lone else {}


def _is_more(page: Page, index: int) -> bool:
    """Tell whether the block leads on to the teaser's own page, and heads no box in the story."""
    below = range(index + 1, len(page.blocks))
    if index >= len(page.blocks) or page.verdicts[index].rule != "more-link":
        return False
    return not page.of_kind(Kind.BODY, below) or page.kind(index + 1) is not Kind.UNSURE


def _label_between(page: Page, above: int, below: int) -> int | None:
    return next((i for i in range(above + 1, below) if page.opens(i) == "teasers"), None)


def _after_label(page: Page, low: int, high: int) -> int:
    """Give the block after the last label of teasers in a span; its start where there is none."""
    labels = [i for i in range(low, high) if page.opens(i)]
    return labels[-1] + 1 if labels else low


def _next_label(page: Page, index: int) -> int:
    """Give the next block that ends a run of paragraphs, or the page's end."""
    ends = (i for i in range(index, len(page.blocks)) if page.opens(i))
    return next(ends, len(page.blocks))


def _after_the_end(page: Page) -> dict[int, Verdict]:
    """Paragraphs after a line that ends the page, unless the story goes on there."""
    prose = page.of_kind(Kind.BODY, range(len(page.blocks)))
    changes: dict[int, Verdict] = {}
    ended = False
    for above, below in pairwise(prose):
        ended = ended or any(page.opens(i) == "end" for i in range(above + 1, below))
        before = [i for i in prose if i <= above and i not in changes]
        if ended and (_goes_on(page, below, before) or is_seam(page, above, below)):
            ended = False
        elif ended:
            changes[below] = removed("after-the-end")
    return changes


def _goes_on(page: Page, index: int, story: list[int]) -> bool:
    """Tell whether a paragraph is followed by another and speaks of what the story spoke of."""
    after = index + 1 < len(page.blocks) and page.kind(index + 1) is Kind.BODY
    own = shared(page, index, story) >= thresholds.OWN_WORDS
    return after and own and not is_policy(page, index)


def _far_away(page: Page) -> dict[int, Verdict]:
    """Paragraphs far from the page's main run of them, unless a story of its own begins there."""
    groups = _clusters(page)
    if len(groups) < _RUN:
        return {}
    main = max(groups, key=lambda group: sum(page.blocks[i].letters for i in group))
    stray = [
        group
        for above, group in zip([[], *groups], groups, strict=False)
        if group is not main and not (above and is_seam(page, above[-1], group[0]))
    ]
    if main is not groups[0] and is_seam(page, groups[groups.index(main) - 1][-1], main[0]):
        stray = [group for group in stray if group is not groups[groups.index(main) - 1]]
    return {i: removed("far-from-story") for group in stray for i in group}


def _clusters(page: Page) -> list[list[int]]:
    """Gather paragraphs with few other blocks between them."""
    groups: list[list[int]] = []
    for index in page.of_kind(Kind.BODY, range(len(page.blocks))):
        if groups and index - groups[-1][-1] - 1 <= thresholds.CLUSTER_GAP:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
