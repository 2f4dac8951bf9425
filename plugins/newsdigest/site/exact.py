"""Every quotation that a page shows is an exact part of its capture, or the build reports it.

Spaces do not count, since a paragraph may go on over several lines, nor does what the fixes mend
in a line. A curator's edit may drop text and add some, yet what it puts between quotation marks
and into somebody's mouth is checked as well. A post written by hand has no capture to answer to.
"""

from collections.abc import Container, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.records.posts import is_edited
from newsdigest.site.arabic import first_words
from newsdigest.site.board import Quote, SaidPage, StatementView
from newsdigest.site.library import Library, Reading
from newsdigest.site.monthviews import Mention
from newsdigest.site.pages import ArticlePage, TopicPage
from newsdigest.site.passages import kept_text, plain, rows_of
from newsdigest.site.plan import Row
from newsdigest.site.subjectpages import SubjectPage
from newsdigest.subjects.speech.marks import pairs_of
from newsdigest.text.fixes import repair

SHOWN: Final = 8
"""Words of a quotation that a problem names it by."""

NAME: Final = 2
"""Words between quotation marks that may be a name, which a curator may add."""
ENDS: Final = " .,:;!?\u060c\u061b\u061f\u2026"
"""Signs at a quotation's ends, which are set as its sentence needs them."""

Quotation = tuple[str, str]
"""The slug of a post, and words that a page shows as its own."""


def quotation_problems(rows: Iterable[Row], library: Library) -> list[Problem]:
    """Name every quotation of the plan that its capture does not hold, once for each page."""
    source = cache(lambda slug: source_of(library.readings[slug]))
    edited = {slug for slug, one in library.readings.items() if is_edited(one.post)}
    return [
        _problem(library, row, slug, text)
        for row in rows
        for slug, text in dict.fromkeys(quotations_of(row.show, library, edited))
        if (lines := source(slug)) is not None and squeezed(text) not in lines
    ]


def quotations_of(view: object, library: Library, edited: Container[str]) -> Iterator[Quotation]:
    """List the quotations of a page.

    Words around a mention of a post that was `edited` may be the curator's; what stands between
    quotation marks on the page of such a post may not.
    """
    yield from statements_on(view)
    if isinstance(view, SubjectPage):
        more = library.words.say("joining", "more")
        yield from (one for one in mentions_on(view, more) if one[0] not in edited)
    if isinstance(view, ArticlePage) and view.card.slug in edited:
        yield from marked(library.readings[view.card.slug])


def marked(reading: Reading) -> Iterator[Quotation]:
    """List what stands between quotation marks in a text; two words or one may be a name."""
    for text in chain((one.text for one in reading.passages), reading.post.captions):
        for start, end in pairs_of(text):
            said = text[start + 1 : end].strip(ENDS)
            if len(said.split()) > NAME:
                yield reading.post.slug, said


def mentions_on(view: SubjectPage, more: str) -> Iterator[Quotation]:
    """List the words around mentions, without the sign `more` for what is left out."""
    mentions = chain(*(month.mentions for month in view.months), view.undated.shown)
    return (_mention(one, more) for one in mentions if one.before or one.after)


def statements_on(view: object) -> Iterator[Quotation]:
    """List the sentences of a page that tell what somebody says."""
    if isinstance(view, SubjectPage):
        yield from (_sentence(one.card.slug, one) for one in view.said)
    if isinstance(view, TopicPage):
        shown = chain.from_iterable(speaker.statements for speaker in view.speakers)
        yield from (_sentence(one.card.slug, one) for one in shown)
    if isinstance(view, SaidPage):
        yield from (_sentence(one.slug, one) for voice in view.voices for one in voice.quotes)
    if isinstance(view, SubjectPage | TopicPage | SaidPage):
        pairs = chain.from_iterable((pair.claim, pair.denial) for pair in view.exchanges)
        yield from (_sentence(one.card.slug, one) for one in pairs)


def _sentence(slug: str, one: StatementView | Quote) -> Quotation:
    return slug, "".join(text for text, _ in one.parts)


def _mention(one: Mention, more: str) -> Quotation:
    return one.card.slug, f"{one.before}{one.name}{one.after}".strip(f"{more} ")


def source_of(reading: Reading) -> str | None:
    """Give the words of a post's capture; None where the post has none."""
    post = reading.post
    if post.trail is None or not reading.rows:
        return None
    own = "".join(repair(kept_text(row))[0] for row in rows_of(reading.rows, post.trail.article))
    whole = "".join(repair(row.text)[0] for row in reading.rows)
    return f"{squeezed(own)}\n{squeezed(whole)}"


def squeezed(text: str) -> str:
    """Take the spaces from a text.

    >>> squeezed(" a  b c")
    'abc'
    """
    return "".join(text.split())


def _problem(library: Library, row: Row, slug: str, text: str) -> Problem:
    """Name the quotation by its first words, where it stands in the post, and the page."""
    post = library.readings[slug].post
    where = f"{library.sources.where(post)}:{line_of(post, text)}"
    capture = post.trail.capture if post.trail else ""
    words = first_words(text, SHOWN, library.words.say("joining", "more"))
    what = f"{row.path} quotes {words!r}, which is no part of {capture}"
    convert = f"invoke convert --take={slug}"
    mend = "Write the capture's words, or drop the edit" if is_edited(post) else "Convert it anew"
    return Problem(where, what, f"{mend}: {convert}")


def line_of(post: Post, text: str) -> int:
    """Find the line of a post's file that holds a quotation; the text's first where none does."""
    lines = post.body.split("\n")
    words = squeezed(text)
    held = (number for number, line in enumerate(lines) if words in squeezed(plain(line)))
    return post.body_line + next(held, 0)
