"""Claims and what denies them, as pages show them."""

from collections.abc import Iterable
from typing import Final

from newsdigest.site.board import Exchange
from newsdigest.site.library import Reading
from newsdigest.site.show.disputes import disputed
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import Said
from newsdigest.site.show.voices import name_of

EXCHANGES: Final = 8
"""Claims with their denials on a subject's page, the newest; all are a link away."""


def exchanges_of(
    shelf: Shelf, readings: Iterable[Reading], only: str | None = None
) -> tuple[Exchange, ...]:
    """List the claims that are denied in posts, each with its denial: in the order of the posts.

    With `only`, the key of a subject, just those in which it claims or denies.
    """
    pairs = [
        (claim, one)
        for reading in readings
        for one in shelf.said[reading.post.slug]
        if (claim := claim_of(shelf, reading, one))
    ]
    return tuple(
        Exchange(name_of(shelf, claim), claim.view, name_of(shelf, denial), denial.view)
        for claim, denial in pairs
        if only is None or only in (claim.key, denial.key)
    )


def claim_of(shelf: Shelf, reading: Reading, one: Said) -> Said | None:
    """Find what a sentence denies: in its own article, else in what the person named said."""
    if one.answers is not None:
        return shelf.said[reading.post.slug][one.answers]
    return disputed(shelf, reading, one) if one.disputes else None
