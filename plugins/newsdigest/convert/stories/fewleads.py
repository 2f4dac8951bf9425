"""Pages that list a few stories: leads cut off, even one, or each under a headline of its own."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.thresholds.letters import TICKER_LETTERS
from newsdigest.convert.thresholds.lines import FEW_LEADS, INDEX_PAIRS, LISTED, NEAR_TITLE
from newsdigest.convert.thresholds.words import LINK_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date

_DOTS: Final = ("...", "…")
_STOPS: Final = (".", "…")
_BRACKETED: Final = ("(...)", "[...]", "[…]", "(…)", "[..]")


def lists_few(page: Page, leads: list[int], cut: list[int]) -> bool:
    """Tell whether a page shows the leads of a few stories, and none of them whole.

    `leads` are its paragraphs and the long lines that may be some, `cut` the teasers among them
    (`is_teaser`). All of them break off and lead to more; or each stands alone under its own
    headline and speaks of that one only; or many have the same short lines beside their headlines.
    """
    prose = page.prose
    whole = len(cut) < FEW_LEADS or not set(prose) <= set(cut) or _go_on(page, cut)
    if not whole and _is_undated(page, len(cut)):
        return True
    if _is_lone_teaser(page, leads, cut) or _are_excerpts(page, leads):
        return True
    heads = _own_heads(page, prose)
    listed = bool(heads) and _is_undated(page, len(prose))
    return listed and (_are_own(page, prose, heads) or _are_in_step(page, prose, heads))


def is_teaser(page: Page, index: int) -> bool:
    """Tell whether a paragraph breaks off in dots, or a link to more ends it or stands below it."""
    block, below = page.blocks[index], index + 1
    if block.text.rstrip(']) »"').endswith(_DOTS):
        return True
    if below < len(page.blocks) and page.verdicts[below].rule == "more-link":
        return True
    return _ends_in_link(block, page.lexicon.phrases("more-link"))


def _ends_in_link(block: Block, more: frozenset[str]) -> bool:
    """Tell whether a paragraph ends in such a phrase, or in such a word after a full stop."""
    if _last_words(more).isdisjoint(block.words[-1:]):
        return False
    if any(" ".join(block.words[-n:]) in more for n in range(2, LINK_WORDS + 1)):
        return True
    said, _, _ = block.text.rpartition(" ")
    return block.words[-1] in more and said.endswith(_STOPS)


@cache
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    """Give the words that some phrases end in: hardly a paragraph ends in one."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def _go_on(page: Page, cut: Sequence[int]) -> bool:
    """Tell whether one of some leads goes on from the one before: some columnists end in dots."""
    return any(goes_on(page, i) for i in cut if i - 1 in cut)


def _is_lone_teaser(page: Page, leads: Sequence[int], cut: Sequence[int]) -> bool:
    """Tell whether one lead is all there is, cut off as content systems do, and without a day.

    It ends in dots in brackets, or in dots and a link to more, on its line or below it. A day or an
    author beside it or its headline is a report's own, of which no more was saved.
    """
    if len(leads) != 1 or not cut:
        return False
    text, below = page.blocks[leads[0]].text.rstrip(), page.blocks[leads[0] + 1 : leads[0] + 2]
    text += "".join(_DOTS[0] for block in below if block.text.startswith(_DOTS))
    linked = not text.endswith(_DOTS) or _leads_on(page, leads[0] + 1)
    if not (text.endswith(_BRACKETED) or (linked and any(dots in text for dots in _DOTS))):
        return False
    head = _head(page, max(-1, leads[0] - NEAR_TITLE), leads[0])
    above = leads[0] - 1 if head is None else head
    beside = range(max(above - 1, 0), min(leads[0] + 2, len(page.blocks)))
    return not any(page.kind(i) in FIELDS or _tells_day(page, i) for i in beside)


def _tells_day(page: Page, index: int) -> bool:
    return is_dated_line(page.blocks[index], page.lexicon)


def _leads_on(page: Page, index: int) -> bool:
    """Tell whether a line is a link to more, or says how long ago a teaser was written."""
    below = page.blocks[index : index + 1]
    linked = any(block.bare in page.lexicon.phrases("more-link") for block in below)
    return linked or any(v.rule == "relative-time" for v in page.verdicts[index : index + 1])


def _are_excerpts(page: Page, leads: Sequence[int]) -> bool:
    """Tell whether every other lead, three or more, ends in dots in brackets.

    So content systems cut off what they show of a story, which may have several paragraphs.
    """
    cut = [i for i in leads if page.blocks[i].text.rstrip('"»').endswith(_BRACKETED)]
    return len(cut) >= LISTED and 2 * len(cut) >= len(leads)


def _is_undated(page: Page, stories: int) -> bool:
    """Tell whether no date and no author is named, or as many as there are stories, and several.

    Two of each may be two short articles.
    """
    for kind in FIELDS:
        fields = page.of_kind(kind, range(len(page.blocks)))
        if fields and len(fields) < max(stories, FEW_LEADS + 1):
            return False
    return True


def _own_heads(page: Page, prose: Sequence[int]) -> list[int | None]:
    """Give the headline of each paragraph, if any; none at all where two are neighbours.

    A list may have a bullet before each; in an article the first headline has none.
    """
    if len(prose) < FEW_LEADS or any(below - above == 1 for above, below in pairwise(prose)):
        return []
    lows = [max(-1, prose[0] - NEAR_TITLE), *prose]
    heads = [_head(page, low, i) for low, i in zip(lows, prose, strict=False)]
    bullet = heads[0] is not None and page.blocks[heads[0]].bullet
    return [i if i is not None and page.blocks[i].bullet == bullet else None for i in heads]


def _are_in_step(page: Page, prose: Sequence[int], heads: Sequence[int | None]) -> bool:
    """Tell whether many stories have short lines beside each headline: author, day, desk.

    Each has one short lead. The entries of a live page have their time over them.
    """
    found = [(head, lead) for head, lead in zip(heads, prose, strict=True) if head is not None]
    many = len(found) >= INDEX_PAIRS and 2 * len(found) > len(prose)
    if not many or any(page.blocks[i].letters > TICKER_LETTERS for i in prose):
        return False
    over = [range(head + 1, lead) for head, lead in found]
    under = [range(above[1] + 1, below[0]) for above, below in pairwise(found)]
    return any(all(map(bool, gaps)) and not _tell_times(page, gaps) for gaps in (over, under))


def _tell_times(page: Page, gaps: Sequence[range]) -> bool:
    """Tell whether some line between is a clock's time alone."""
    lines = (i for gap in gaps for i in gap if page.kind(i) is Kind.DATE)
    return any(find_date(page.blocks[i].text, page.lexicon.months) is None for i in lines)


def _head(page: Page, low: int, index: int) -> int | None:
    """Find the headline over a paragraph, nothing but its date, its author or a desk between."""
    for i in range(index - 1, low, -1):
        block, kind = page.blocks[i], page.kind(i)
        long = kind is Kind.UNSURE and len(block.words) >= SHORT_TITLE_WORDS
        if long and not is_dated_line(block, page.lexicon):
            return None if block.full_stop or block.ends_open else i
        if page.opens(i) or kind not in (Kind.UNSURE, Kind.DATE, Kind.BYLINE, Kind.BOILERPLATE):
            return None
    return None


def _are_own(page: Page, prose: Sequence[int], heads: Sequence[int | None]) -> bool:
    """Tell whether each lead has a headline, speaks of it, and of no other story on the page."""
    pairs = [(head, lead) for head, lead in zip(heads, prose, strict=True) if head is not None]
    return len(pairs) == len(prose) and all(_is_own(page, pairs, at) for at in range(len(pairs)))


def _is_own(page: Page, pairs: Sequence[tuple[int, int]], at: int) -> bool:
    head, lead = pairs[at]
    block = page.blocks[lead]
    if block.letters > TICKER_LETTERS or goes_on(page, lead):
        return False
    own = shared(page, lead, [head])
    strange = max(shared(page, lead, pair) for pair in pairs if lead not in pair)
    between = range(pairs[at - 1][0] + 1, head) if at else range(0)
    return strange < max(own, 1) and not _is_passage(page, between)


def _is_passage(page: Page, between: range) -> bool:
    """Tell whether a label of teasers stands over the headline: then an article has a box below."""
    labels = (i for i in between if page.opens(i))
    return any(page.verdicts[i].rule != "more-link" for i in labels)
