"""The search page: what results are narrowed by, and the lists to browse without a script."""

from collections import Counter
from typing import Final

from newsdigest.model.subject import SubjectKind
from newsdigest.site.pages import SearchPage
from newsdigest.site.show.cards import chip_of, outlet_name
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.subject import parted
from newsdigest.site.views import Named
from newsdigest.text.dates import day_of

MOST: Final = 8
"""Entries of each list to browse; the whole lists have pages of their own."""


def search_page(shelf: Shelf) -> SearchPage:
    """Show the field, the filters and the lists."""
    library = shelf.library
    readings = tuple(library.readings.values())
    days = [day_of(one.post.published) for one in readings if one.post.published]
    months = Counter(day.replace(day=1) for day in days)
    topics = [(chip_of(topic), len(library.of(topic))) for topic in shelf.topics]
    people, _ = parted(shelf, SubjectKind.PERSON)
    return SearchPage(
        topics=tuple(pair for pair in topics if pair[1]),
        people=tuple(people[:MOST]),
        places=tuple(parted(shelf, SubjectKind.PLACE)[0][:MOST]),
        outlets=outlets_of(shelf),
        months=tuple(sorted(months.items(), reverse=True))[:MOST],
        years=tuple(sorted({day.year for day in days}, reverse=True)),
        undated=len(days) < len(readings),
        example=people[0].title if people else "",
    )


def outlets_of(shelf: Shelf) -> tuple[tuple[Named, int], ...]:
    """Count the articles of each outlet, those without a file too, most first."""
    names = [outlet_name(reading) for reading in shelf.library.readings.values()]
    found = Counter(name for name in names if name)
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0].text)))
