"""When an article last changed: for feeds by what is stated of it, for the sitemap by its page."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, tzinfo

from newsdigest.model.subject import SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Library, Reading
from newsdigest.site.show.article import corrections_of


def changed(reading: Reading) -> date | datetime:
    """Give the moment of a post's last stated change, else that of its arrival here.

    A correction of ours is a change, too.
    """
    post = reading.post
    stated = post.updated or post.published or post.added
    corrected = (one.day for one in corrections_of(post))
    return max((stated, *corrected), key=lambda moment: with_zone(moment, UTC))


def with_zone(moment: date | datetime, zone: tzinfo) -> datetime:
    """Make a moment of a day, and give it a zone where it has none."""
    whole = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return whole.replace(tzinfo=zone) if whole.tzinfo is None else whole


def day_of_page(reading: Reading) -> str:
    """Give the day on which an article's page last changed: its arrival here, or a correction.

    The day of publication is older, and the outlet's: the page did not exist then.
    """
    post = reading.post
    days = (post.added, *(one.day for one in corrections_of(post)))
    return max(day.isoformat()[: len("2025-04-09")] for day in days)


def days_of_pages(library: Library) -> dict[str, str]:
    """Map the addresses of pages to the days of their last changes, where these are known.

    A list changes with the articles in it; what only the program says has no day.
    """
    own = {slug: day_of_page(one) for slug, one in library.readings.items()}
    found = {addresses.article_href(slug): day for slug, day in own.items()}
    for href, slugs in lists_of(library):
        if days := [own[slug] for slug in slugs]:
            found[href] = max(days)
    return found


def lists_of(library: Library) -> Iterator[tuple[str, Iterable[str]]]:
    """List the pages that list articles, each with the slugs of those."""
    for href in (addresses.HOME, addresses.ARCHIVE):
        yield href, library.readings
    for kind in SubjectKind:
        subjects = library.subject_list(kind)
        yield f"{kind.value}/", {one.post.slug for each in subjects for one in library.of(each)}
    for subject in library.sources.subjects.values():
        yield addresses.subject_href(subject), [one.post.slug for one in library.of(subject)]
