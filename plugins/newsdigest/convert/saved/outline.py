"""Which of a page's lines are the article's, by structure: container, links, pictures, names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved import elements
from newsdigest.convert.saved.apart import head_apart, heads_apart, with_apart
from newsdigest.convert.saved.cells import mark_cells
from newsdigest.convert.saved.container import (
    around,
    first_told,
    inside_of,
    is_prose,
    linked_above,
    masthead_days,
    own_prose,
)
from newsdigest.convert.saved.drawing import Drawing, Drawn
from newsdigest.convert.saved.linked import (
    is_day_of_link,
    is_in_card,
    is_listed,
    is_teaser_above,
)
from newsdigest.convert.saved.tree import holds
from newsdigest.convert.thresholds.letters import (
    PROSE_LETTERS,
    SENTENCE_LETTERS,
    UNDER_PICTURE_LETTERS,
)
from newsdigest.convert.thresholds.lines import (
    ENOUGH_PARAGRAPHS,
    HEADED_LINKS,
    PICTURE_REACH,
)
from newsdigest.convert.thresholds.shares import LINKED_SHARE
from newsdigest.convert.thresholds.words import (
    ABOUT_WORDS,
    LABEL_WORDS,
    LINK_WORDS,
    LINKS_HEADING_WORDS,
    NAME_WORDS,
)
from newsdigest.model.capture import PageFacts

_SIDES: Final = re.compile(r"\s+[-|/\u2013\u2014]\s+|\u060c\s+")
_WIDE: Final = frozenset({"body", "html", "article", "main", "[document]"})
_TEXT_TAGS: Final = frozenset(
    {"p", "div", "td", "section", "article", "body", "span", "center", "main", "form", "[document]"}
    | {"html", "pre", "dd", "th", "font", "br"}
)


@dataclass(frozen=True, slots=True)
class _Sight:
    """The lines with what is known of the page: its containers and its first line of prose."""

    drawing: Drawing
    lines: list[Drawn]
    inside: list[bool]
    first: int
    told: int
    last: int
    listed: bool
    enough: bool
    titles: frozenset[str]


def hints_of(drawing: Drawing, facts: PageFacts) -> Iterator[tuple[str, str]]:
    """Give each line with the tag that says best what it is."""
    lines = drawing.lines
    apart = heads_apart(lines)
    inside = with_apart(lines, inside_of(lines), apart.values())
    prose = own_prose(lines, inside)
    sight = _Sight(
        drawing,
        lines,
        inside,
        prose[0] if prose else len(lines),
        first_told(lines, prose),
        prose[-1] if prose else len(lines),
        is_listed(lines, bare(facts.title or "")),
        len(prose) >= ENOUGH_PARAGRAPHS,
        frozenset({bare(facts.title)} if facts.title else ()),
    )
    tags = [_tag(sight, index) for index in range(len(lines))]
    mark_cells([line.spot.owner for line in lines if drawing.tabled], tags, drawing.letters)
    for index in masthead_days(lines, sight.first, bare(facts.title or "")):
        tags[index] = "frame"
    for index in range(len(lines) - 2, -1, -1):
        if _heads_links(sight, tags, index):
            tags[index] = "frame"
    _correct_headings(sight, tags)
    head_apart(tags, apart)
    for index, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        near = sight.first == len(lines) or index < sight.first
        yield from _with_name(line.text, tag, facts.outlet) if near else [(line.text, tag)]


def _with_name(text: str, tag: str, outlet: str | None) -> list[tuple[str, str]]:
    """Part «[name] - [outlet]» above the text, so that the name can be told."""
    parts = _SIDES.split(text) if outlet and tag not in ("frame", "h1") else []
    others = [part for part in parts if bare(part) != bare(outlet or "")]
    if len(parts) != 2 or len(others) != 1:  # noqa: PLR2004 - two sides
        return [(text, tag)]
    words = others[0].split()
    named = len(words) in NAME_WORDS and all(each.isalpha() for each in words)
    return (
        [(part, "author" if part in others else "div") for part in parts]
        if named
        else [(text, tag)]
    )


def _correct_headings(sight: _Sight, tags: list[str]) -> None:
    """Where data names a line as the headline, a main heading above it is the site's own name."""
    named = [
        i
        for i, line in enumerate(sight.lines)
        if tags[i] in elements.HEADINGS and bare(line.text) in sight.titles
    ]
    for index in range(named[0] if named else 0):
        if tags[index] == "h1":
            tags[index] = "div"
    if named and "h1" not in tags:
        tags[named[0]] = "h1"


def _tag(sight: _Sight, index: int) -> str:
    """Choose the tag of one line."""
    role = sight.lines[index].spot.role
    if _is_frame(sight, index):
        return "frame"
    if role == "caption" or (not role and _is_under_picture(sight, index)):
        return "figcaption"
    told = role in ("credit", "author") or (role == "standfirst" and index < sight.first)
    return role if told else _plain_tag(sight, index)


def _plain_tag(sight: _Sight, index: int) -> str:
    """Name what holds a line without a role: an item, a quotation, the text, an element."""
    line = sight.lines[index]
    if sight.listed and line.linked >= LINKED_SHARE:
        return "linked-heading"
    if line.spot.item and line.spot.block.name not in elements.HEADINGS:
        told = sight.inside[index] and line.linked < LINKED_SHARE
        return "item" if told and line.spot.item == "li" else line.spot.item
    name = line.spot.block.name
    if sight.inside[index] and name in _TEXT_TAGS and _is_told(sight, index):
        return "text"
    return line.spot.owner.name if line.spot.owner.name not in elements.INLINE else name


def _is_told(sight: _Sight, index: int) -> bool:
    """Tell whether a line in the container is a paragraph: a sentence, or long.

    Above the first sentence a long line without a stop may stand between headline and text.
    """
    text = sight.lines[index].text.rstrip("\"'»”) ")
    if text.endswith((".", "…")):
        return len(text.split()) > LABEL_WORDS
    unstopped = index >= sight.told and (sight.told > 0 or sight.enough)
    return len(text) >= PROSE_LETTERS and (unstopped or text.endswith(("؟", "!", ":")))


def _is_frame(sight: _Sight, index: int) -> bool:
    line = sight.lines[index]
    if line.spot.role in ("frame", "embed"):
        return True
    if line.spot.role == "about" and (len(line.text.split()) > ABOUT_WORDS or index > sight.first):
        return True
    if line.spot.role == "caption" and line.linked >= LINKED_SHARE:
        return index > 0 and sight.lines[index - 1].spot.role in ("caption", "credit")
    linked = not sight.listed and _is_of_link(sight, index)
    return linked or _is_elsewhere(sight, index) or _is_strange(sight, index)


def _is_of_link(sight: _Sight, index: int) -> bool:
    """Tell whether a line is a teaser's: its day in a list, or all of it above the text."""
    above = index < sight.first < len(sight.lines)
    teaser = above and is_teaser_above(sight.lines, sight.inside, index)
    return teaser or is_day_of_link(sight.lines, index)


def _is_elsewhere(sight: _Sight, index: int) -> bool:
    """Tell whether a line below the beginning of the text is nothing but a link to another page."""
    line = sight.lines[index]
    if line.linked < LINKED_SHARE or index < sight.first or line.spot.block.name == "h1":
        return False
    if sight.listed and line.spot.block.name in elements.HEADINGS:
        return False
    if bare(line.text) in sight.titles:
        return False
    told = line.text.rstrip().endswith(".") and len(line.text) > 2 * PROSE_LETTERS
    plain = len(line.text.split()) >= LINK_WORDS and not told
    return plain or is_in_card(line)


def _is_strange(sight: _Sight, index: int) -> bool:
    """Tell whether prose stands below the text and outside of what holds it."""
    if index <= sight.last or sight.listed:
        return False
    if sight.inside[index] and not (sight.inside[0] and linked_above(sight.lines, index)):
        return False
    text = sight.lines[index].text
    sentence = text.rstrip().endswith(".") and ":" not in text and len(text) > SENTENCE_LETTERS
    return is_prose(sight.lines[index]) or (sentence and not sight.lines[index].spot.role)


def _heads_links(sight: _Sight, tags: list[str], index: int) -> bool:
    """Tell whether a short line below the beginning of the text heads two links or more."""
    under = range(index + 1, index + 1 + HEADED_LINKS)
    if index < sight.first or under.stop > len(tags):
        return False
    if tags[index] in ("h1", "author", "credit", "figcaption"):
        return False
    linked = all(tags[i] == "frame" and _is_elsewhere(sight, i) for i in under)
    return linked and _is_label(sight.lines[index], sight.lines[index + 1])


def _is_label(line: Drawn, link: Drawn) -> bool:
    """Tell whether a line is short, no sentence, and can head a link: an item those of its list."""
    if len(line.text.split()) > LINKS_HEADING_WORDS or line.text.rstrip().endswith(("؟", ".", ":")):
        return False
    return not line.spot.item or any(each is line.spot.owner.parent for each in around(link))


def _is_under_picture(sight: _Sight, index: int) -> bool:
    """Tell whether a line shares a small element with a picture and with nothing else."""
    line = sight.lines[index]
    if line.linked >= LINKED_SHARE or len(line.text) > UNDER_PICTURE_LETTERS:
        return False
    if line.spot.block.name in elements.HEADINGS or line.spot.item:
        return False
    return _is_alone_with_picture(sight.drawing, line)


def _is_alone_with_picture(drawing: Drawing, line: Drawn) -> bool:
    """Tell whether the nearest element with a picture holds this line and at most a credit."""
    for holder in islice(around(line), PICTURE_REACH):
        count = drawing.letters.get(id(holder), 0)
        if holder.name in _WIDE or count > 2 * len(line.text):
            return False
        if id(holder) in drawing.pictured:
            return not holds(holder, "a", "time", "h1", "h2", "h3", "li")
    return False
