"""A post's text as HTML: Markdown, names that lead to their pages, Latin names set apart."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from newsdigest.model.subject import Match, SubjectKind
from newsdigest.site.addresses import subject_href
from newsdigest.site.arabic import first_words
from newsdigest.site.library import Library, Reading
from newsdigest.site.markup import Rendered, paragraphs, rendered
from newsdigest.site.spots import begun, spots_of, with_spots
from newsdigest.text.markdown import isolate_html
from newsdigest.text.terms import Matcher

LINKED: Final = (SubjectKind.TOPIC, SubjectKind.PERSON, SubjectKind.PLACE)
TAG: Final = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
NAME: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
CLOSED: Final = frozenset(
    ("a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "q", "cite", "code", "pre")
)
"""Elements in which no name becomes a link: links, headings, and other people's words."""
LEVEL: Final = re.compile(r"(</?h)([1-6])\b")
TOP_LEVEL: Final = 2
"""The page's title is its h1."""


def body_of(library: Library, reading: Reading) -> Rendered:
    """Make the text of an article's page: the whole of it, or its beginning."""
    made = excerpt_of(library, reading) if reading.excerpt else rendered(reading.post.body)
    pages = pages_named(library, reading)
    spotted = with_spots(lowered(made.html), spots_of(reading.passages, excerpt=reading.excerpt))
    shown = isolate_html(linked(spotted, library.matcher, pages))
    return Rendered(shown, made.trouble)


def excerpt_of(library: Library, reading: Reading) -> Rendered:
    """Give the first words of the body as one paragraph, or as several short ones."""
    more = library.words.say("joining", "more")
    shown = (
        first_words(reading.passages[index].text, left, more)
        for index, left in begun(reading.passages)
    )
    return Rendered(paragraphs(list(shown)))


def pages_named(library: Library, reading: Reading) -> Mapping[str, str]:
    """Map the subjects of a post that have a page to its address."""
    return {
        one.subject.key: f"{library.sources.address}/{subject_href(one.subject)}"
        for one in reading.memberships
        if one.subject.kind in LINKED
    }


def lowered(made: str) -> str:
    """Shift the headings so that the highest is an h2; their steps stay as they are."""
    levels = [int(level) for _, level in LEVEL.findall(made)]
    shift = TOP_LEVEL - min(levels, default=TOP_LEVEL)
    return LEVEL.sub(lambda hit: f"{hit[1]}{min(6, int(hit[2]) + shift)}", made)


def linked(made: str, matcher: Matcher, pages: Mapping[str, str]) -> str:
    """Link the first mention of each subject to its page.

    Only text outside headings, links and quotations is looked at; what a reader sees is unchanged.
    """
    if not pages:
        return made
    left = dict(pages)
    open_now: list[str] = []
    parts = []
    for part in TAG.split(made):
        if part.startswith("<"):
            open_now = after_tag(open_now, part)
        elif left and part.strip() and CLOSED.isdisjoint(open_now):
            part = with_links(html.unescape(part), matcher, left)  # noqa: PLW2901 - one part made anew
        parts.append(part)
    return "".join(parts)


def after_tag(open_now: list[str], tag: str) -> list[str]:
    """Follow a tag: which elements that matter here are open after it."""
    hit = NAME.match(tag)
    name = hit[2].lower() if hit else ""
    if name not in CLOSED or not hit:
        return open_now
    if not hit[1]:
        return [*open_now, name]
    return (
        open_now[: len(open_now) - 1 - open_now[::-1].index(name)]
        if name in open_now
        else (open_now)
    )


def with_links(text: str, matcher: Matcher, left: dict[str, str]) -> str:
    """Write plain text as HTML with links on first mentions; takes what it links from `left`."""
    parts, done = [], 0
    for match in first_mentions(matcher.find(text), left):
        words = html.escape(text[match.start : match.end], quote=False)
        parts.append(html.escape(text[done : match.start], quote=False))
        parts.append(f'<a href="{html.escape(left.pop(match.key))}">{words}</a>')
        done = match.end
    return "".join(parts) + html.escape(text[done:], quote=False)


def first_mentions(found: Iterable[Match], left: Mapping[str, str]) -> Iterator[Match]:
    """Keep each wanted subject's first mention, where it overlaps no mention kept before."""
    end, seen = 0, set[str]()
    for match in sorted(found, key=lambda one: (one.start, -one.end)):
        if match.key in left and match.key not in seen and match.start >= end:
            seen.add(match.key)
            end = match.end
            yield match
