"""What subjects' files say of each other: what a subject leads to, and what leads to it."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from newsdigest.model.subject import Relation, Subject, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.library import Library
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.subjectviews import Fact, Ties
from newsdigest.site.views import Named

OFFICE: Final = "office"
"""The relation to a phrase, which names the office, or to the place where it is held."""
WIKIDATA: Final = "https://www.wikidata.org/wiki/"
"""Where the item of a subject is, by its id."""


def facts_of(shelf: Shelf, subject: Subject) -> tuple[Fact, ...]:
    """List what a subject's file says of it: what it is, its relations, its item in Wikidata."""
    return (*_own_facts(shelf.library, subject), *_outside(shelf, subject))


def _own_facts(library: Library, subject: Subject) -> Iterator[Fact]:
    words = library.words
    if subject.place_type:
        yield Fact(words.say("fact", "type"), Named(words.say("place", subject.place_type)))
    known = (one for one in subject.relations if not one.text or one.text != subject.role)
    for relation in known:  # the page says the role at its head
        value = named_of(library, relation)
        if value:
            key = f"{relation.name}-in" if value.href and relation.name == OFFICE else relation.name
            yield Fact(words.say("fact", key), value)


def _outside(shelf: Shelf, subject: Subject) -> Iterator[Fact]:
    if subject.wikidata:
        name = shelf.library.words.say("fact", "wikidata")
        yield Fact(name, Named(subject.wikidata), WIKIDATA + subject.wikidata)


def named_of(library: Library, relation: Relation) -> Named | None:
    """Name what a relation leads to, with its page; None where there is no such subject."""
    if not relation.target:
        return Named(relation.text)
    target = library.sources.subjects.get(relation.target)
    return shown_name(library, target) if target else None


def shown_name(library: Library, subject: Subject) -> Named:
    """Name a subject, with its page where it has one: an outlet has none without articles."""
    has_page = subject.kind is not SubjectKind.OUTLET or subject.key in library.members
    return Named(subject.title, addresses.subject_href(subject) if has_page else None)


def ties_to(shelf: Shelf, subject: Subject) -> tuple[Ties, ...]:
    """List the subjects whose files lead here, by relation and kind.

    Those that the subject's own file leads to stand among its facts already.
    """
    library = shelf.library
    own = {relation.target for relation in subject.relations}
    found: defaultdict[str, list[Subject]] = defaultdict(list)
    for name, other in shelf.tied.get(subject.key, ()):
        if other.key not in own:
            found[f"{name}-{other.kind}"].append(other)
    known = library.words.phrases["tie"]
    return tuple(
        Ties(known[key], tuple(shown_name(library, one) for one in found[key]))
        for key in known
        if key in found
    )
