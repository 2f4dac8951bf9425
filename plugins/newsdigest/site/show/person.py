"""A person's page and the list of people."""

import re
from typing import Final

from newsdigest.model.subject import Place, Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Reading
from newsdigest.site.markup import intro
from newsdigest.site.pages import PeoplePage, PersonPage
from newsdigest.site.show.cards import WORD, coverage_of, subjects_among, topic_counts
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import AROUND_EXCERPT
from newsdigest.site.show.voices import statements_by
from newsdigest.site.views import Mention
from newsdigest.text.fold import fold

BESIDE: Final = 8
"""People shown beside a person, most often named together first."""
AROUND: Final = 18
"""Most words shown on each side of a name: with it about one long sentence."""
STATEMENTS: Final = 12
"""Statements shown: what a reader takes in; the articles with the others are on the same page."""
STOP: Final = re.compile(r"[.!?\u061f\u061b\u2026]+\s+")
"""Ends a sentence: the Latin signs, the Arabic question mark and semicolon, an ellipsis."""


def person_page(shelf: Shelf, person: Subject) -> PersonPage:
    """Show all that the digest holds on a person."""
    readings = shelf.library.of(person)
    said = statements_by(shelf, person)
    beside = [one for one, _ in subjects_among(readings, SubjectKind.PERSON) if one != person]
    return PersonPage(
        chip=shelf.people[person.key],
        gender=person.gender or "",
        intro_html=intro(person.body),
        spellings=spellings_of(person),
        topics=topic_counts(readings),
        beside=shelf.people_of(beside[:BESIDE]),
        coverage=coverage_of(readings),
        said=tuple(said[:STATEMENTS]),
        said_total=len(said),
        mentions=tuple(mention_of(shelf, reading, person) for reading in readings),
    )


def spellings_of(person: Subject) -> tuple[str, ...]:
    """List the other forms of a name, each matching form once."""
    written = [term.replace("~", "") for term in person.terms if "*" not in term]
    forms = {fold(term): term for term in reversed(written)}
    forms.pop(fold(person.title), None)
    return tuple(term for term in written if forms.get(fold(term)) == term)


def mention_of(shelf: Shelf, reading: Reading, person: Subject) -> Mention:
    """Show the first sentence of a post that names a person, the title only where no other does."""
    card, words = shelf.cards[reading.post.slug], shelf.library.words
    own = next(one for one in reading.memberships if one.subject == person)
    first = min(own.evidence, key=lambda one: one.place is Place.TITLE, default=None)
    if first is None:
        return Mention(card, "", person.title, "", card.href)
    before, name, after = sentence_of(reading.passages[first.passage].text, first.text)
    limit, more = AROUND_EXCERPT if reading.excerpt else AROUND, words.say("joining", "more")
    before, after = last_words(before, limit, more), head(after, limit, more)
    traced = first.line if reading.rows else None
    href = addresses.source_href(card.slug, traced) if traced else card.href
    return Mention(card, before, name, after, href)


def sentence_of(text: str, name: str) -> tuple[str, str, str]:
    """Split the first sentence that holds a name into before, the name, and after."""
    before, _, after = text.partition(name)
    start = max((stop.end() for stop in STOP.finditer(before)), default=0)
    stop = STOP.search(after)
    end = stop.start() + len(stop[0].rstrip()) if stop else len(after)
    return before[start:], name, after[:end]


def last_words(text: str, limit: int, more: str) -> str:
    """Give the last `limit` words of a text, as it stands where it is short."""
    starts = [word.start() for word in WORD.finditer(text)]
    return text if len(starts) <= limit else f"{more} {text[starts[-limit] :]}"


def head(text: str, limit: int, more: str) -> str:
    """Give the first `limit` words of a text, as it stands where it is short."""
    ends = [word.end() for word in WORD.finditer(text)]
    return text if len(ends) <= limit else text[: ends[limit - 1]] + more


def people_page(shelf: Shelf) -> PeoplePage:
    """Show all people, most often named first."""
    chips = sorted(shelf.people.values(), key=lambda chip: (-chip.articles, chip.href))
    return PeoplePage(tuple(chips))
