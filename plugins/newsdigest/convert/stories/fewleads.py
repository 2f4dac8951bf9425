"""Pages that list a few stories: leads cut off, even one, or each under a headline of its own."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.kinship import goes_on
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.thresholds.letters import TICKER_LETTERS
from newsdigest.convert.thresholds.lines import FEW_LEADS, LISTED, NEAR_TITLE
from newsdigest.convert.thresholds.words import LINK_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind

_DOTS: Final = ("...", "…")
_BRACKETED: Final = ("(...)", "[...]", "[…]", "(…)", "[..]")


def lists_few(page: Page, leads: list[int]) -> bool:
    """Tell whether a page shows the leads of a few stories, and none of them whole.

    `leads` are its paragraphs and the long lines that may be some. All of them break off and lead
    to more; or each stands alone under its own headline and speaks of that one only.
    """
    prose = page.prose
    cut = [i for i in leads if is_teaser(page, i)]
    if len(cut) >= FEW_LEADS and set(prose) <= set(cut) and _is_undated(page, len(cut)):
        return True
    if _is_lone_teaser(page, leads) or _are_excerpts(page, leads):
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


def _is_lone_teaser(page: Page, leads: Sequence[int]) -> bool:
    """Tell whether one lead is all there is, cut off as content systems do, and without a day.

    It ends in dots in brackets, or in dots and a link to more, on its line or below it. A day or an
    author beside it or its headline is a report's own, of which no more was saved.
    """
    if len(leads) != 1 or not is_teaser(page, leads[0]):
        return False
    text = page.blocks[leads[0]].text.rstrip()
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
    """Tell whether a line is a link to more, marked up as the page's frame or not."""
    below = page.blocks[index : index + 1]
    return any(block.bare in page.lexicon.phrases("more-link") for block in below)


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
