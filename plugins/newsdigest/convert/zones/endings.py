"""Where the page says that the story is over, and what of the lines below is its own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise, takewhile
from typing import Final

from newsdigest.convert.around.page import Page, content, removed, shared, with_terms
from newsdigest.convert.around.telling import flows
from newsdigest.convert.stories.heads import find_title
from newsdigest.convert.stories.seams import is_seam
from newsdigest.convert.thresholds.letters import SEAM_LETTERS
from newsdigest.convert.thresholds.likeness import OWN_WORDS, POLICY_TERMS
from newsdigest.convert.thresholds.lines import (
    CLUSTER_GAP,
    ENOUGH_PARAGRAPHS,
    LAST_PARAGRAPHS,
    LISTED,
    PROMPT_LINES,
)
from newsdigest.convert.thresholds.shares import GOES_ON_SHARE
from newsdigest.model.capture import Kind, Verdict

_BOXES: Final = frozenset({"follow-us", "most-read-label"})
_ROWS: Final = frozenset({"line-up", "list-after-colon", "list-item", "row-of-figures"})
"""Rules of rows of a text, which share no words with what stands round them."""


def is_policy(page: Page, index: int) -> bool:
    """Tell whether a paragraph speaks of the site itself: cookies, comments, accounts."""
    return bool(policies(page, [index]))


def policies(page: Page, prose: Iterable[int]) -> list[int]:
    """List the paragraphs that speak of the site itself."""
    return with_terms(page, prose, page.lexicon.furniture["policy-prose"].terms, POLICY_TERMS)


def after_the_end(page: Page) -> dict[int, Verdict]:
    """Paragraphs after a line that ends the page, unless the story goes on there."""
    prose = page.prose
    ends = [i for i in range(prose[0], prose[-1]) if page.opens(i) == "end"] if prose else []
    if not ends:
        return {}
    changes: dict[int, Verdict] = {}
    ended = False
    told = _Told(page)
    main = max(clusters(page), key=lambda run: letters_of(page, run), default=[0])[0]
    for above, below in pairwise(prose):
        closed = any(above < i < below for i in ends)
        ended = ended or (closed and below > main)
        if above not in changes:
            told.waiting.append(above)
        between = range(above + 1, below)
        if ended and (_goes_on(page, between, told) or is_seam(page, above, below)):
            ended = False
        elif ended:
            changes[below] = removed("after-the-end")
    return changes


@dataclass(slots=True)
class _Told:
    """The paragraphs of a story so far; their words are gathered once they are asked for."""

    page: Page
    waiting: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)

    def shared(self, index: int) -> int:
        """Count the content words that a block has in common with the story so far."""
        blocks, lexicon = self.page.blocks, self.page.lexicon
        self.words.update(*(content(blocks[each], lexicon) for each in self.waiting))
        self.waiting.clear()
        return len(content(blocks[index], lexicon) & self.words)


def _goes_on(page: Page, between: range, story: _Told) -> bool:
    """Tell whether the story goes on under lines that seemed to end it.

    The paragraph speaks of what the story spoke of, and either another follows it at once, or a
    few lines that invite to subscribe are all that stands between.
    """
    below = between.stop
    after = below + 1 < len(page.blocks) and page.kind(below + 1) is Kind.BODY
    ends = [page.verdicts[i].rule for i in between if page.opens(i) == "end"]
    form = ends[:1] == ["follow-us"]  # with a field for the address
    labels = {rule for rule in ends if not (form and rule == "comment-form")}
    boxed = labels <= _BOXES and len(between) <= PROMPT_LINES
    own = story.shared(below)
    joined = flows(page.blocks[below], page.lexicon) or labels == {"follow-us"}
    told = (after and own >= OWN_WORDS) or (boxed and joined and own > 0)
    return told and not is_policy(page, below)


def strange_leads(page: Page) -> dict[int, Verdict]:
    """Short leads of other stories that end a text with nothing to part them from it.

    The paragraphs of the story go on one from the other; at its end three or more do not, nor do
    they share words with each other or with the headline. Where a second story begins with the
    first of them they are its own: a column may go on from none to none.
    """
    prose = page.prose
    title = find_title(page, 0, prose[0]) if prose else None
    if title is None:
        return {}
    first = len(prose)
    while first and _is_strange(page, title, prose, first - 1):
        first -= 1
    joined = [flows(page.blocks[i], page.lexicon) for i in prose[1:first]]
    told = len(joined) >= ENOUGH_PARAGRAPHS and sum(joined) >= GOES_ON_SHARE * len(joined)
    several = told and len(prose) - first >= LISTED
    leads = prose[first:] if several and not is_seam(page, *prose[first - 1 : first + 1]) else []
    return {i: removed("strange-lead") for i in leads}


def _is_strange(page: Page, title: int, prose: Sequence[int], number: int) -> bool:
    """Tell whether a short paragraph starts anew and speaks of something else.

    Not in a saved page, whose structure tells.
    """
    index, near = prose[number], prose[max(number - 1, 0) : number + 2]
    block = page.blocks[index]
    short = block.letters <= SEAM_LETTERS and not (block.bullet or block.tag)
    short = short and page.verdicts[index].rule not in _ROWS
    others = [i for i in near if i != index]
    return (
        short
        and not flows(block, page.lexicon)
        and shared(page, index, [title]) < OWN_WORDS
        and all(shared(page, index, [other]) < OWN_WORDS for other in others)
    )


def cut_leads(page: Page) -> dict[int, Verdict]:
    """Leads of other stories at the end, cut off with dots: each under its headline, or several.

    A text that breaks off does so once.
    """
    prose = page.prose
    last = (
        (prose[at], [prose[0], *prose[max(0, at - LAST_PARAGRAPHS) : at]])
        for at in range(len(prose) - 1, 0, -1)
    )
    cut = [index for index, _ in takewhile(lambda each: _is_cut(page, *each), last)]
    headed = list(takewhile(lambda index: page.kind(index - 1) is Kind.UNSURE, cut))
    leads = headed or (cut if len(cut) > 1 else [])
    return {index: removed("cut-lead") for index in leads}


def _is_cut(page: Page, index: int, story: list[int]) -> bool:
    """Tell whether a paragraph breaks off in dots and speaks of something else."""
    block = page.blocks[index]
    if not block.text.rstrip("]) ").endswith(("…", "..")):
        return False
    return shared(page, index, story) < OWN_WORDS and not flows(block, page.lexicon)


def letters_of(page: Page, run: Sequence[int]) -> int:
    """Count the letters of a run of paragraphs; lists may be the rules of the house."""
    blocks = page.blocks
    return sum([blocks[i].letters for i in run if not blocks[i].bullet])


def clusters(page: Page) -> list[list[int]]:
    """Gather paragraphs with few other blocks between them; a box that says its end is none."""
    groups: list[list[int]] = []
    lines = zip(page.blocks, page.verdicts, strict=True)
    seen = list(accumulate(b.tag != "frame" and v.rule != "related-box" for b, v in lines))
    for index in page.prose:
        above = groups[-1][-1] if groups else 0
        announced = page.blocks[above].ends_open
        if groups and (announced or seen[index] - seen[above] - 1 <= CLUSTER_GAP):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
