"""Gates of payment: pages that show one sentence of a text and keep the rest for subscribers."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lines.furniture import is_furniture
from newsdigest.convert.stories.fewleads import is_teaser
from newsdigest.convert.thresholds.letters import PROSE_LETTERS
from newsdigest.model.capture import Kind

_ASK: Final = frozenset({"paywall", "related-inline", "more-link", "follow-us"})
"""Rules of the lines that may say that the rest is for subscribers."""
_SENTENCE_END: Final = re.compile("(?<!\\.)[.!?\u061f](?=\\s+\\w)")
"""A stop with more text after it; three dots are none."""


def hides_text(page: Page) -> bool:
    """Tell whether all that is shown of a text is one sentence, its rest for those who pay.

    It breaks off, and a line below it or the page's own data says so; or both do. One paragraph
    below that line is the offer, more are text that the page shows after all; what stands under a
    label of other stories is neither.
    """
    asks = [i for i, verdict in enumerate(page.verdicts) if verdict.rule in _ASK]
    if not asks and not page.paid:
        return False
    gate = next((i for i in asks if is_paid(page, i)), None)
    if gate is None and not page.paid:
        return False
    labels = (i for i in range(gate or 0, len(page.blocks)) if page.opens(i) == "teasers")
    end = next((i for i in labels if i != gate), len(page.blocks))
    above, below = range(gate or end), range(end if gate is None else gate + 1, end)
    shown = [i for i in above if _is_text(page, i, gate)]
    if len(shown) != 1 or len(page.of_kind(Kind.BODY, below)) > 1:
        return False
    both = gate is not None and page.paid
    lead = page.blocks[shown[0]]
    broken = both or is_teaser(page, shown[0]) or not lead.ends_sentence
    return broken and not _SENTENCE_END.search(lead.text)


def is_paid(page: Page, index: int) -> bool:
    """Tell whether a line says that the rest of a text is for subscribers."""
    return is_furniture(page.blocks[index], page.lexicon.furniture["paywall"])


def _is_text(page: Page, index: int, gate: int | None) -> bool:
    """Tell whether a line is a paragraph, or one that breaks off: in dots, or right over a gate."""
    if page.kind(index) is not Kind.UNSURE:
        return page.kind(index) is Kind.BODY
    over = gate == index + 1 and page.blocks[index].letters >= PROSE_LETTERS
    return over or is_teaser(page, index)
