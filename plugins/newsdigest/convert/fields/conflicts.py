"""Where a saved page and its own structured data say different things."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from newsdigest.convert.fields.article import RawArticle
from newsdigest.convert.lexicon import bare
from newsdigest.convert.thresholds.likeness import DIFFERS_SHARE
from newsdigest.convert.thresholds.limits import LAST_YEAR
from newsdigest.convert.thresholds.words import LABEL_WORDS
from newsdigest.model.capture import PageFacts
from newsdigest.model.ledger import Doubt
from newsdigest.text.dates import day_of

_ARABIC: Final = re.compile("[\u0620-\u064a]")


def text_doubts(raw: RawArticle, facts: PageFacts, said: PageFacts) -> Iterator[Doubt]:
    """List what the page shows otherwise than its data says; what one of them lacks is none.

    A name in another script is no other name, and what the curator says settles it. The outlet's
    own name as the author's is none.
    """
    writer = None if said.byline == said.outlet else said.byline
    at = (raw.title_line or raw.first_line,)
    stated = _title_beside(raw.title, said)
    if raw.title and stated and not facts.title:
        yield Doubt("title-disagrees", at, (raw.title, stated))
    texts = (
        ("outlet-disagrees", facts.outlet, raw.outlet, said.outlet),
        ("byline-disagrees", facts.byline, raw.byline, writer),
    )
    for reason, settled, shown, name in texts:
        if shown and name and not settled and _differ(shown, name):
            yield Doubt(reason, at, (shown, name))


def _title_beside(shown: str | None, said: PageFacts) -> str | None:
    """Give the first title of the data that is not the page's own.

    An object of another address is another story, however alike its headline is. A title of few
    words is the site's name.
    """
    other = said.other or PageFacts()
    long = (each for each in (said.title, other.title) if each and len(each.split()) > LABEL_WORDS)
    titles = (each for each in long if _differ(shown or "", each))
    return next(titles, None) or (other.title if other.url else None)


def is_turned(shown: date | datetime, said: date | datetime) -> bool:
    """Tell whether two dates are one, its day and month printed the other way round."""
    a, b = day_of(shown), day_of(said)
    return a != b and (a.year, a.month, a.day) == (b.year, b.day, b.month)


def is_far(day: date | datetime) -> bool:
    """Tell whether a day is later than any page can be: programs write such for «without end»."""
    return day.year >= LAST_YEAR


def _differ(shown: str, said: str) -> bool:
    """Tell whether two texts are no shorter or longer form of one."""
    a, b = bare(shown), bare(said)
    if a in b or b in a or not (_ARABIC.search(a) and _ARABIC.search(b)):
        return False
    words, others = set(a.split()), set(b.split())
    return len(words & others) < DIFFERS_SHARE * min(len(words), len(others))
