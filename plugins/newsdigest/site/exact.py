"""Every quotation that a page shows is an exact part of its capture, or the build reports it.

Spaces do not count, since a paragraph may go on over several lines, nor does what the fixes mend
in a line. A post that a curator edited, and one written by hand, answer for themselves.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.records.posts import is_edited
from newsdigest.site.arabic import first_words
from newsdigest.site.board import StatementView
from newsdigest.site.library import Library, Reading
from newsdigest.site.pages import TopicPage
from newsdigest.site.passages import kept_text, plain, rows_of
from newsdigest.site.plan import Row
from newsdigest.site.subjectpages import SubjectPage
from newsdigest.site.subjectviews import Mention
from newsdigest.text.fixes import repair

SHOWN: Final = 8
"""Words of a quotation that a problem names it by."""

Quotation = tuple[str, str]
"""The slug of a post, and words that a page shows as its own."""


def quotation_problems(rows: Iterable[Row], library: Library) -> list[Problem]:
    """Name every quotation of the plan that its capture does not hold, once for each page."""
    more = library.words.say("joining", "more")
    source = cache(lambda slug: source_of(library.readings[slug]))
    return [
        _problem(library, row, slug, text)
        for row in rows
        for slug, text in dict.fromkeys(quotations_on(row.show, more))
        if (lines := source(slug)) is not None and squeezed(text) not in lines
    ]


def quotations_on(view: object, more: str) -> Iterator[Quotation]:
    """List the quotations of a page, without the sign `more` for what is left out."""
    if isinstance(view, SubjectPage):
        yield from (_sentence(one) for one in view.said)
        mentions = chain(*(month.mentions for month in view.months), view.undated)
        yield from (_mention(one, more) for one in mentions if one.before or one.after)
    if isinstance(view, TopicPage):
        yield from (_sentence(one) for speaker in view.speakers for one in speaker.statements)
    if isinstance(view, SubjectPage | TopicPage):
        yield from (_sentence(one) for pair in view.exchanges for one in (pair.claim, pair.denial))


def _sentence(one: StatementView) -> Quotation:
    return one.card.slug, "".join(text for text, _ in one.parts)


def _mention(one: Mention, more: str) -> Quotation:
    return one.card.slug, f"{one.before}{one.name}{one.after}".strip(f"{more} ")


def source_of(reading: Reading) -> str | None:
    """Give the words of a post's capture; None where the post does not answer to one."""
    post = reading.post
    if post.trail is None or not reading.rows or is_edited(post):
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
    return Problem(where, what, f"Convert it anew: invoke convert --take={slug}")


def line_of(post: Post, text: str) -> int:
    """Find the line of a post's file that holds a quotation; the text's first where none does."""
    lines = post.body.split("\n")
    words = squeezed(text)
    held = (number for number, line in enumerate(lines) if words in squeezed(plain(line)))
    return post.body_line + next(held, 0)
