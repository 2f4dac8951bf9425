"""An outlet's page and the list of outlets."""

from collections import Counter

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.library import Library
from newsdigest.site.markup import intro
from newsdigest.site.pages import OutletPage, OutletsPage
from newsdigest.site.show.cards import coverage_of, outlet_chip, topic_counts
from newsdigest.site.show.shelf import Shelf


def outlet_page(shelf: Shelf, outlet: Subject) -> OutletPage:
    """Show all that the digest holds from an outlet."""
    readings = shelf.library.of(outlet)
    return OutletPage(
        chip=outlet_chip(shelf.library, outlet),
        intro_html=intro(outlet.body),
        reuse=outlet.reuse or shelf.library.sources.reuse,
        topics=topic_counts(readings),
        coverage=coverage_of(readings),
        cards=shelf.cards_of(readings),
    )


def outlets_page(shelf: Shelf) -> OutletsPage:
    """Show all outlets that articles came from, the most articles first."""
    library = shelf.library
    chips = [outlet_chip(library, one) for one in library.subject_list(SubjectKind.OUTLET)]
    unknown = sum(reading.post.outlet is None for reading in library.readings.values())
    ordered = sorted(chips, key=lambda chip: (-chip.articles, chip.href))
    return OutletsPage(tuple(ordered), unfiled(library), unknown)


def unfiled(library: Library) -> tuple[tuple[str, int], ...]:
    """Count the posts of each outlet that has no file, most first."""
    found = Counter(
        reading.post.outlet
        for reading in library.readings.values()
        if reading.post.outlet and not reading.outlet
    )
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
