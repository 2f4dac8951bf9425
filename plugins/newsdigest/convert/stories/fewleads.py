"""Pages that list a few stories: two leads or more, each cut off or under a headline of its own."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.thresholds.letters import TICKER_LETTERS
from newsdigest.convert.thresholds.lines import FEW_LEADS, NEAR_TITLE
from newsdigest.convert.thresholds.words import LINK_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind

_DOTS: Final = ("...", "…")


def lists_few(page: Page, leads: list[int]) -> bool:
    """Tell whether a page shows the leads of a few stories, and none of them whole.

    `leads` are its paragraphs and the long lines that may be some. All of them break off and lead
    to more; or each stands alone under its own headline and speaks of that one only.
    """
    prose = page.prose
    cut = [i for i in leads if is_teaser(page, i)]
    if len(cut) >= FEW_LEADS and set(prose) <= set(cut) and _is_undated(page, len(cut)):
        return True
    heads = _own_heads(page, prose)
    if heads is None or not _is_undated(page, len(prose)):
        return False
    return all(_is_own(page, prose, heads, place) for place in range(len(prose)))


def is_teaser(page: Page, index: int) -> bool:
    """Tell whether a paragraph breaks off in dots, or a link to more ends it or stands below it."""
    block, below = page.blocks[index], index + 1
    if block.text.rstrip(']) »"').endswith(_DOTS):
        return True
    if below < len(page.blocks) and page.verdicts[below].rule == "more-link":
        return True
    more = page.lexicon.phrases("more-link")
    return any(" ".join(block.words[-n:]) in more for n in range(2, LINK_WORDS + 1))


def _is_undated(page: Page, stories: int) -> bool:
    """Tell whether no date and no author is named, or as many as there are stories, and several.

    Two of each may be two short articles.
    """
    for kind in FIELDS:
        fields = page.of_kind(kind, range(len(page.blocks)))
        if fields and len(fields) < max(stories, FEW_LEADS + 1):
            return False
    return True


def _own_heads(page: Page, prose: Sequence[int]) -> list[int] | None:
    """Give the headline of each paragraph, or None where one has none or no other story follows."""
    if len(prose) < FEW_LEADS or any(below - above == 1 for above, below in pairwise(prose)):
        return None
    lows = [max(-1, prose[0] - NEAR_TITLE), *prose]
    heads = [_head(page, low, i) for low, i in zip(lows, prose, strict=False)]
    found = [head for head in heads if head is not None]
    return found if len(found) == len(prose) else None


def _head(page: Page, low: int, index: int) -> int | None:
    """Find the headline over a paragraph, nothing but its date, its author or a desk between."""
    for i in range(index - 1, low, -1):
        block, kind = page.blocks[i], page.kind(i)
        if kind is Kind.UNSURE and len(block.words) >= SHORT_TITLE_WORDS:
            return None if block.full_stop or block.ends_open or block.bullet else i
        if page.opens(i) or kind not in (Kind.UNSURE, Kind.DATE, Kind.BYLINE, Kind.BOILERPLATE):
            return None
    return None


def _is_own(page: Page, prose: Sequence[int], heads: list[int], place: int) -> bool:
    """Tell whether a lead speaks of its own headline, and of no other story on the page."""
    lead = prose[place]
    block = page.blocks[lead]
    if block.letters > TICKER_LETTERS or goes_on(page, lead):
        return False
    own = shared(page, lead, [heads[place]])
    others = [pair for pair in zip(heads, prose, strict=True) if lead not in pair]
    strange = max(shared(page, lead, pair) for pair in others)
    return strange < max(own, 1) and not _is_passage(page, heads, place)


def _is_passage(page: Page, heads: list[int], place: int) -> bool:
    """Tell whether a label of teasers stands over the headline: then an article has a box below."""
    between = range(heads[place - 1] + 1, heads[place]) if place else range(0)
    labels = (i for i in between if page.opens(i))
    return any(page.verdicts[i].rule != "more-link" for i in labels)
