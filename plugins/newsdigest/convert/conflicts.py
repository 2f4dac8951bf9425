"""Where a saved page and its own structured data say different things."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from newsdigest.convert.article import RawArticle
from newsdigest.convert.lexicon import bare
from newsdigest.model.capture import PageFacts
from newsdigest.model.ledger import Doubt
from newsdigest.text.dates import day_of

_SHARED: Final = 0.5
"""Of the words of the shorter headline: search engines and readers are given different ones."""

_ARABIC: Final = re.compile("[\u0620-\u064a]")


def text_doubts(raw: RawArticle, facts: PageFacts, said: PageFacts) -> Iterator[Doubt]:
    """List what the page shows otherwise than its data says; what one of them lacks is none.

    A name in another script is no other name, and what the curator says settles it.
    """
    texts = (
        ("title-disagrees", facts.title, raw.title, said.title),
        ("outlet-disagrees", facts.outlet, raw.outlet, said.outlet),
        ("byline-disagrees", facts.byline, raw.byline, said.byline),
    )
    for reason, settled, shown, stated in texts:
        if shown and stated and not settled and _differ(shown, stated):
            yield Doubt(reason, (raw.title_line or raw.first_line,), (shown, stated))


def is_turned(shown: date | datetime, said: date | datetime) -> bool:
    """Tell whether two dates are one, its day and month printed the other way round."""
    a, b = day_of(shown), day_of(said)
    return a != b and (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _differ(shown: str, said: str) -> bool:
    """Tell whether two texts are no shorter or longer form of one."""
    a, b = bare(shown), bare(said)
    if a in b or b in a or not (_ARABIC.search(a) and _ARABIC.search(b)):
        return False
    words, others = set(a.split()), set(b.split())
    return len(words & others) < _SHARED * min(len(words), len(others))
