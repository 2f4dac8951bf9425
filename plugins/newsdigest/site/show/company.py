"""Who and what stands beside a subject: in how many articles, and which of them is the newest."""

from collections.abc import Iterable
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.library import Reading
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.subjectviews import Company

BESIDE: Final = 6
"""Subjects of a kind shown beside another, most often named together first."""


def company_of(
    shelf: Shelf, readings: Iterable[Reading], own: Subject, kind: SubjectKind
) -> tuple[Company, ...]:
    """Show the subjects of a kind that a subject's articles name most; ties by slug.

    The articles come in the order of lists, so the first that names both is the newest,
    and all have a date where the last does.
    """
    together: dict[str, list[str]] = {}
    for reading in readings:
        for one in reading.of_kind(kind):
            if one.subject.key != own.key:
                together.setdefault(one.subject.key, []).append(reading.post.slug)
    ranked = sorted(together.items(), key=lambda pair: (-len(pair[1]), pair[0]))[:BESIDE]
    return tuple(
        Company(
            shelf.subjects[key],
            len(slugs),
            shelf.cards[slugs[0]],
            dated=bool(shelf.cards[slugs[-1]].published),
        )
        for key, slugs in ranked
    )
