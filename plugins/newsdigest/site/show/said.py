"""The page of all that is said in a topic, or by a subject."""

from collections.abc import Sequence

from newsdigest.model.subject import Subject
from newsdigest.site import addresses
from newsdigest.site.board import Quote, SaidPage, StatementView, Voice
from newsdigest.site.show.exchanges import EXCHANGES, exchanges_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.statements import Said
from newsdigest.site.show.voices import (
    STATEMENTS,
    named,
    ranked,
    said_by,
    speakers_of,
    spot_of,
)


def said_page(shelf: Shelf, subject: Subject, *, topic: bool) -> SaidPage | None:
    """Show all that is said in a topic or by a subject, where its own page leaves some out."""
    if topic:
        groups = [said for _, said in ranked(shelf, subject)]
        speakers, more = speakers_of(shelf, subject)
        whole = not more and not any(one.rest for one in speakers)
    else:
        groups = [said_by(shelf, subject)]
        whole = len(groups[0]) <= STATEMENTS
    only = None if topic else subject.key
    exchanges = exchanges_of(shelf, shelf.library.of(subject), only)
    if whole and len(exchanges) <= EXCHANGES:
        return None
    total = sum(map(len, groups))
    voices = tuple(all_of(shelf, said, at) for at, said in enumerate(groups, 1))
    back = addresses.subject_href(subject)
    return SaidPage(subject.title, subject.kind, back, total, exchanges, voices)


def all_of(shelf: Shelf, said: Sequence[Said], at: int) -> Voice:
    """Show a speaker with all that they say; `at` is the speaker's number in the list."""
    name = named(shelf, said)
    return Voice(name, spot_of(at), tuple(quote_of(one.view) for one in said))


def quote_of(view: StatementView) -> Quote:
    """Show a statement in a long list."""
    card = view.card
    told = (view.acts, view.parts, view.cut, view.inferred, view.called)
    return Quote(card.slug, *told, view.href, card.title, card.published)
