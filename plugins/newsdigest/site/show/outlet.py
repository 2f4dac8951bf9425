"""An outlet's page and the list of outlets."""

from collections import Counter

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Library
from newsdigest.site.markup import intro
from newsdigest.site.show.cards import coverage_of, outlet_chip, topic_counts
from newsdigest.site.show.company import company_of
from newsdigest.site.show.months import months_of, undated
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.ties import facts_of
from newsdigest.site.subjectpages import OutletPage, OutletsPage
from newsdigest.site.subjectviews import Share


def outlet_page(shelf: Shelf, outlet: Subject) -> OutletPage:
    """Show all that the digest holds from an outlet."""
    readings = shelf.library.of(outlet)
    cards, chip = shelf.cards_of(readings), outlet_chip(shelf.library, outlet)
    words = shelf.library.words
    return OutletPage(
        chip=chip,
        intro_html=intro(outlet.body),
        reuse=outlet.reuse or shelf.library.sources.reuse,
        facts=facts_of(shelf, outlet),
        topics=topic_counts(readings),
        people=company_of(shelf, readings, outlet, SubjectKind.PERSON),
        places=company_of(shelf, readings, outlet, SubjectKind.PLACE),
        coverage=coverage_of(readings),
        months=months_of(cards),
        undated=undated(cards),
        feeds=addresses.feeds_of(outlet),
        share=Share(
            outlet.title,
            words.counted(chip.articles, "article"),
            words.say("subject", outlet.kind),
        ),
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
