"""The pages of people, and of places and organisations, and the lists of them."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.arabic import Words
from newsdigest.site.markup import intro
from newsdigest.site.show.cards import coverage_of, topic_counts
from newsdigest.site.show.company import company_of
from newsdigest.site.show.exchanges import EXCHANGES, exchanges_of
from newsdigest.site.show.mentions import mentions_of, undated_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.ties import facts_of, ties_to
from newsdigest.site.show.voices import STATEMENTS, in_time, statements_by
from newsdigest.site.subjectpages import SubjectPage, SubjectsPage
from newsdigest.site.subjectviews import Share
from newsdigest.site.views import SubjectChip
from newsdigest.text.fold import words as words_of
from newsdigest.text.forms import names_of

DRAWN: Final = re.compile(r"[\x20-\x7e\u0600-\u06ff]+")
"""A name in Arabic or plain Latin letters; of a Latin letter with a mark there is no face."""


def subject_page(shelf: Shelf, subject: Subject) -> SubjectPage:
    """Show all that the digest holds on a person or a place."""
    readings = shelf.library.of(subject)
    chip = shelf.subjects[subject.key]
    said = statements_by(shelf, subject)
    exchanges = exchanges_of(shelf, readings, only=subject.key)
    return SubjectPage(
        chip=chip,
        gender=subject.gender or "",
        summary=subject.summary,
        intro_html=intro(subject.body),
        spellings=spellings_of(subject),
        facts=facts_of(shelf, subject),
        ties=ties_to(shelf, subject),
        topics=topic_counts(readings),
        people=company_of(shelf, readings, subject, SubjectKind.PERSON),
        places=company_of(shelf, readings, subject, SubjectKind.PLACE),
        sources=shelf.links.sources_of(one.post.slug for one in readings),
        coverage=coverage_of(readings),
        said=tuple(said[:STATEMENTS]),
        said_in_time=in_time(said[:STATEMENTS]),
        said_total=len(said),
        all_said=addresses.said_href(subject),
        exchanges=exchanges[:EXCHANGES],
        more_exchanges=len(exchanges[EXCHANGES:]),
        months=mentions_of(shelf, subject),
        undated=undated_of(shelf, subject),
        feeds=addresses.feeds_of(subject),
        share=share_of(shelf.library.words, subject, chip),
    )


def share_of(words: Words, subject: Subject, chip: SubjectChip) -> Share:
    """Say what a shared address of a subject's page leads to."""
    count = words.counted(chip.articles, "article")
    told = ". ".join(part for part in (subject.summary.rstrip(".") or chip.role, count) if part)
    return Share(subject.title, told, words.say("subject", subject.kind), chip.hue)


def spellings_of(subject: Subject) -> tuple[str, ...]:
    """List the other forms of a name that the site's fonts can draw, each once."""
    written = [term for term in names_of(subject.terms) if DRAWN.fullmatch(term)]
    forms = {letters_of(term): term for term in reversed(written)}
    forms.pop(letters_of(subject.title), None)
    return tuple(term for term in written if forms.get(letters_of(term)) == term)


def letters_of(name: str) -> str:
    """Give a name's letters alone: dots and blanks make no other name.

    >>> letters_of("ج. د. النهر") == letters_of("ج.د.النهر")
    True
    """
    return "".join(words_of(name))


def people_page(shelf: Shelf) -> SubjectsPage:
    """Show all people, most often named first."""
    met, unmet = parted(shelf, SubjectKind.PERSON)
    return SubjectsPage((("", tuple(met)),) if met else (), tuple(unmet))


def places_page(shelf: Shelf) -> SubjectsPage:
    """Show all places by what they are, each kind with the most often named first."""
    met, unmet = parted(shelf, SubjectKind.PLACE)
    words = shelf.library.words
    ranks = {words.say("place", kind): at for at, kind in enumerate(words.phrases["places"])}
    ordered = sorted(met, key=lambda chip: ranks.get(chip.role, len(ranks)))
    names = {words.say("place", kind): name for kind, name in words.phrases["places"].items()}
    groups = groupby(ordered, key=lambda chip: names.get(chip.role, words.say("subject", "other")))
    return SubjectsPage(tuple((name, tuple(group)) for name, group in groups), tuple(unmet))


def parted(shelf: Shelf, kind: SubjectKind) -> tuple[list[SubjectChip], list[SubjectChip]]:
    """List the subjects of a kind that articles name, most often first, and the others."""
    chips = sorted(of_kind(shelf, kind), key=lambda chip: (-chip.articles, chip.href))
    return [chip for chip in chips if chip.articles], [chip for chip in chips if not chip.articles]


def of_kind(shelf: Shelf, kind: SubjectKind) -> Iterable[SubjectChip]:
    """Give the people, or the places."""
    return (chip for chip in shelf.subjects.values() if chip.kind == kind)
