"""A post's text as HTML: Markdown, names that lead to their pages, Latin names set apart."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from newsdigest.model.subject import Match, SubjectKind
from newsdigest.site.addresses import subject_href
from newsdigest.site.arabic import first_words
from newsdigest.site.library import Library, Reading
from newsdigest.site.markup import Rendered, paragraphs, rendered
from newsdigest.site.spots import begun, spots_of, with_spots
from newsdigest.text.markdown import isolate_html
from newsdigest.text.terms import Matcher

Span = tuple[int, int]
LINKED: Final = (SubjectKind.TOPIC, SubjectKind.PERSON, SubjectKind.PLACE)
TAG: Final = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
NAME: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
CLOSED: Final = frozenset(
    ("a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "q", "cite", "code", "pre")
)
"""Elements in which no name becomes a link: links, headings, and other people's words."""
BLOCK: Final = re.compile(r"<(?:p|li|h[1-6]|td|th|div|dt|dd)\b", re.IGNORECASE)
"""Begins a block: no quotation is followed from one paragraph into the next."""
QUOTES: Final = {
    '"': '"',
    "\u00ab": "\u00bb",
    "\u201c": "\u201c\u201d",
    "\u201e": "\u201c\u201d",
}
"""What opens a quotation, and the signs of which any closes it."""
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

    Only text outside headings, links and quotations is looked at, those between quotation marks
    among them; what a reader sees is unchanged.
    """
    if not pages:
        return made
    left, open_now, ends = dict(pages), list[str](), ""
    parts = []
    for part in TAG.split(made):
        if part.startswith("<"):
            open_now, ends = after_tag(open_now, part), "" if BLOCK.match(part) else ends
            parts.append(part)
            continue
        text = html.unescape(part)
        said, ends = quoted(text, ends)
        free = left and text.strip() and CLOSED.isdisjoint(open_now)
        parts.append(with_links(text, matcher, left, said) if free else part)
    return "".join(parts)


def quoted(text: str, ends: str = "") -> tuple[list[Span], str]:
    """Find what stands between quotation marks: its spans, and what would end an open one.

    `ends` are the signs of which any ends a quotation that was open before the text.

    >>> quoted('a "b" c "d')
    ([(2, 5), (8, 10)], '"')
    """
    spans: list[Span] = []
    start = 0
    for place, sign in enumerate(text):
        if ends and sign in ends:
            spans.append((start, place + 1))
            ends = ""
        elif not ends and sign in QUOTES:
            start, ends = place, QUOTES[sign]
    return [*spans, *([(start, len(text))] if ends else [])], ends


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


def with_links(text: str, matcher: Matcher, left: dict[str, str], said: Sequence[Span]) -> str:
    """Write plain text as HTML with links on first mentions; takes what it links from `left`.

    Nothing is linked that touches one of the spans `said`.
    """
    parts, done = [], 0
    free = [
        one
        for one in matcher.find(text)
        if not any(start < one.end and one.start < end for start, end in said)
    ]
    for match in first_mentions(free, left):
        words = html.escape(text[match.start : match.end], quote=False)
        parts.append(html.escape(text[done : match.start], quote=False))
        parts.append(f'<a href="{html.escape(left.pop(match.key))}">{words}</a>')
        done = match.end
    return "".join(parts) + html.escape(text[done:], quote=False)


def first_mentions(found: Iterable[Match], left: Mapping[str, str]) -> Iterator[Match]:
    """Keep each wanted subject's first mention, where it overlaps no mention kept before.

    A topic's words that hold a wanted name leave it to the name: «a summit of X and Y».
    """
    wanted = [match for match in found if match.key in left]
    names = [match for match in wanted if not match.key.startswith(SubjectKind.TOPIC)]
    end, seen = 0, set[str]()
    for match in sorted(wanted, key=lambda one: (one.start, -one.end)):
        topic = match.key.startswith(SubjectKind.TOPIC)
        if topic and any(one.start < match.end and match.start < one.end for one in names):
            continue
        if match.key not in seen and match.start >= end:
            seen.add(match.key)
            end = match.end
            yield match
