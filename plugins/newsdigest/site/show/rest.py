"""The archive, the page about the digest, and the page for an address that leads nowhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from newsdigest.model.ledger import Row
from newsdigest.site.library import Library, is_kept
from newsdigest.site.pages import AboutPage, ArchivePage, NotFoundPage
from newsdigest.site.show.calendar import years_of
from newsdigest.site.show.months import months_of, undated
from newsdigest.site.show.shelf import Shelf, topic_chips
from newsdigest.site.show.source import reason_of, visible
from newsdigest.site.views import Tally

LATEST: Final = 3


def archive_page(shelf: Shelf) -> ArchivePage:
    """Show everything by month."""
    cards = tuple(shelf.cards[slug] for slug in shelf.library.readings)
    return ArchivePage(len(cards), years_of(cards), months_of(cards), undated(cards))


def about_page(shelf: Shelf) -> AboutPage:
    """Show how the digest works, in figures."""
    return AboutPage(tally_of(shelf.library), rules_of(shelf.library))


def not_found_page(shelf: Shelf) -> NotFoundPage:
    """Offer ways on."""
    latest = tuple(shelf.library.readings.values())[:LATEST]
    return NotFoundPage(shelf.cards_of(latest), topic_chips(shelf))


def tally_of(library: Library) -> Tally:
    """Count what the whole digest holds; kept and removed add up to the lines."""
    posts, ledgers = library.sources.posts, library.sources.ledgers.values()
    rows = all_rows(library)
    kept = sum(is_kept(row) for row in rows)
    return Tally(
        articles=len(posts),
        captures=len(ledgers),
        refused=sum(ledger.status == "refused" for ledger in ledgers),
        lines=len(rows),
        kept=kept,
        removed=len(rows) - kept,
        made_titles=sum(post.title_made for post in posts),
        undated=sum(post.published is None for post in posts),
    )


def all_rows(library: Library) -> list[Row]:
    """List the rows of all captures that show something."""
    return [row for ledger in library.sources.ledgers.values() for row in visible(ledger.rows)]


def rules_of(library: Library) -> tuple[tuple[str, str, int, int], ...]:
    """Count the lines that each rule kept and removed, most used first."""
    rows = all_rows(library)
    says = {row.rule: reason_of(library.words, row) for row in reversed(rows)}
    kept = Counter(row.rule for row in rows if is_kept(row))
    return tuple(
        (rule, says[rule], kept[rule], number - kept[rule]) for rule, number in most_used(rows)
    )


def most_used(rows: Iterable[Row]) -> Sequence[tuple[str, int]]:
    """Count rules; ties go by the rule's id."""
    found = Counter(row.rule for row in rows)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
