"""Ways to one place of an article's text: a link on each paragraph, a list of the headings."""

import html
import re
from collections.abc import Callable
from typing import Final

PARAGRAPH: Final = re.compile(r'<(p|li) id="p(\d+)">(.*?)(?=</\1>)', re.DOTALL)
HEADING: Final = re.compile(r'<h2 id="(p\d+)">(.*?)</h2>', re.DOTALL)
TAG: Final = re.compile(r"<[^>]*>")
BLOCKS: Final = ("<p", "<ul", "<ol", "<blockquote")
"""Begin what an item of a list may hold; its end is then not the end of its own words."""
LONG: Final = 3
"""Headings from which on a list of them helps; two are seen at a glance."""

Heading = tuple[str, str]
"""The id of a heading and its words."""


def with_waypoints(made: str, label: Callable[[int], str]) -> str:
    """Put a link to itself at the end of each paragraph; `label` names it by its number.

    The link holds no words (a style sheet draws its sign), so that the text stays as it is.

    >>> with_waypoints('<p id="p2">a</p>', "the {}.".format)
    '<p id="p2">a<a class="waypoint" href="#p2" aria-label="the 2."></a></p>'
    """

    def linked(hit: re.Match[str]) -> str:
        number = int(hit[2])
        if any(block in hit[3] for block in BLOCKS):
            return hit[0]
        name = html.escape(label(number))
        return f'{hit[0]}<a class="waypoint" href="#p{number}" aria-label="{name}"></a>'

    return PARAGRAPH.sub(linked, made)


def contents_of(made: str) -> tuple[Heading, ...]:
    """List the headings of a long text; none where there are few."""
    found = [(name, html.unescape(TAG.sub("", words))) for name, words in HEADING.findall(made)]
    return tuple(found) if len(found) >= LONG else ()
