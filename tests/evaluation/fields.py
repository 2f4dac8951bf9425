"""An article's fields, as the ledger has them, against gold."""

from collections.abc import Iterator
from typing import Final

from evaluation.figures import Fault, Finding, exact, of_sets
from evaluation.forms import phrase
from evaluation.gold import Gold, GoldArticle, Wanted
from newsdigest.model.ledger import Entry, Ledger

DATES: Final = ("published", "updated")
NAMES: Final = ("outlet", "byline", "agency")
ABSENT: Final = "no such article"
DAY: Final = 10
"""Characters of an ISO day: `2025-04-09`."""
MINUTE: Final = 16
"""Characters of an ISO minute: `2025-04-09T14:22`; a zone may follow."""


def capture_findings(gold: Gold, ledger: Ledger) -> Iterator[Finding]:
    """Judge what is said of the capture as a whole: refused or not, and how many articles."""
    refused = ledger.status == "refused"
    count = of_sets({1} if refused else (), {1} if gold.refuse else ())
    wrong = f"refused: {ledger.reason}" if refused else "converted, though it holds no article"
    yield Finding("refusals", count, () if refused is gold.refuse else (Fault(gold.path, wrong),))
    said, true = len(ledger.articles), len(gold.articles)
    fault = Fault(gold.path, f"articles: {said}, expected {true}")
    yield exact("articles per capture", fault, right=said == true)


def field_findings(where: str, wanted: GoldArticle, entry: Entry | None) -> Iterator[Finding]:
    """Judge the dates, names and topics of one article; `entry` is None where it was not found."""
    for field in DATES:
        if field in wanted.fields:
            yield from _date_findings(where, field, wanted.fields[field], entry)
    for field in NAMES:
        if field in wanted.fields:
            yield judged(where, field, wanted.fields[field], said_of(entry, field))
    if wanted.topics is not None:
        yield _topics(where, wanted, entry)


def judged(where: str, field: str, wanted: Wanted, said: object) -> Finding:
    """Judge one answer that is right or wrong."""
    fault = Fault(where, f"{field}: {said!r}, expected {wanted.value!r}")
    return exact(field, fault, right=wanted.allows(said))


def judged_words(where: str, field: str, wanted: Wanted, said: str | None) -> Finding:
    """Judge a text by its words; None says that there is none."""
    right = any(_same_words(said, value) for value in (wanted.value, *wanted.may))
    fault = Fault(where, f"{field}: {said!r}, expected {wanted.value!r}")
    return exact(field, fault, right=right)


def said_of(entry: Entry | None, field: str) -> str | int | None:
    """Give a field of the ledger's article; an article that was not found has no right value."""
    if entry is None:
        return ABSENT
    said: str | int | None = getattr(entry, field)
    return said


def article_at(ledger: Ledger, index: int) -> Entry | None:
    """Give an article of the ledger by its place, where it has so many."""
    return ledger.articles[index] if index < len(ledger.articles) else None


def _same_words(said: object, value: object) -> bool:
    if isinstance(said, str) and isinstance(value, str):
        return phrase(said) == phrase(value)
    return said is value


def _date_findings(
    where: str, field: str, wanted: Wanted, entry: Entry | None
) -> Iterator[Finding]:
    """Judge the day; for publication also the time of day, and that no wrong day was preferred."""
    said = said_of(entry, field)
    days, day = _cut(wanted, DAY), _short(said, DAY) if entry else said
    yield judged(where, field, days, day)
    if field == "updated":
        return
    is_given = entry is not None and day is not None
    invented = Fault(where, f"wrong date preferred to none: {day}")
    yield exact("no wrong date", invented, right=not is_given or days.allows(day))
    if "T" in str(wanted.value):
        minutes = _cut(wanted, MINUTE)
        yield judged(where, "time of day", minutes, _short(said, MINUTE) if entry else said)


def _cut(wanted: Wanted, length: int) -> Wanted:
    """Shorten the dates wanted to the day or the minute."""
    return Wanted(_short(wanted.value, length), tuple(_short(one, length) for one in wanted.may))


def _short(value: object, length: int) -> str | None:
    return str(value)[:length] if value else None


def _topics(where: str, wanted: GoldArticle, entry: Entry | None) -> Finding:
    said = {found.topic.rpartition("/")[2] for found in entry.topics} if entry else set()
    true = wanted.topics or frozenset()
    extra = (Fault(where, f"topic {one} not wanted") for one in said - true - wanted.topics_may)
    missed = (Fault(where, f"topic {one} missed") for one in true - said)
    faults = tuple(sorted((*extra, *missed)))
    return Finding("topics", of_sets(said, true, wanted.topics_may), faults)
