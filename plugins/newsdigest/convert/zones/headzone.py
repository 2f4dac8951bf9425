"""The lines above a story's text: headline, section, dates, byline, captions, standfirst."""

from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.above import above, is_author_line, untitled
from newsdigest.convert.around.desks import is_section_name
from newsdigest.convert.around.headfields import is_named_source, tells_profession
from newsdigest.convert.around.owned import is_owned
from newsdigest.convert.around.page import Page, Story, content, removed, repeats, shared
from newsdigest.convert.around.signed import author_above
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.datelines import has_date_at_end, is_dated_line
from newsdigest.convert.lines.marked import HEADINGS
from newsdigest.convert.lines.persons import has_family, has_father, is_person
from newsdigest.convert.stories.roundups import head_of_column
from newsdigest.convert.thresholds.lines import BYLINE_LINES, COMPARED_PARAGRAPHS, LISTED
from newsdigest.convert.thresholds.words import CAPTION_WORDS, NAME_WORDS
from newsdigest.convert.zones.chapters import HEADS
from newsdigest.convert.zones.live import first_entry
from newsdigest.convert.zones.standfirsts import (
    highlights,
    is_opening,
    is_row_of_points,
    is_standfirst,
    points_over_text,
    standfirst_paragraph,
)
from newsdigest.convert.zones.writers import listed_authors
from newsdigest.model.capture import Kind, Verdict

_DASHES: Final = ("-", "\u2013", "\u2014")
_FURNITURE: Final = removed("head-furniture")
_HEADLINE_AND_MORE: Final = Verdict(Kind.CAPTION, "headline-and-more")


def settle_head(page: Page, story: Story) -> Page:
    """Settle every line above the story's text, and a standfirst among its first paragraphs."""
    if story.title is None:
        return page.settled(untitled(page, story))
    page = page.settled({story.title: Verdict(Kind.TITLE, "headline")})
    page = page.settled(standfirst_paragraph(page, story))
    signed = author_above(page, story, story.title)
    page = page.settled(above(page, story, story.title) | signed)
    return page.settled(_below(page, story))


def _below(page: Page, story: Story) -> dict[int, Verdict]:
    """Settle what stands between the headline and the first paragraph of the text."""
    title = story.title if story.title is not None else story.first
    first = next(
        (i for i in range(title, story.last + 1) if page.kind(i) is Kind.BODY), story.first
    )
    changes: dict[int, Verdict] = {}
    for i in range(title + 1, first):
        verdict = _settle_line(page, i, title, first)
        if verdict is not None:
            changes[i] = verdict
    changes |= points_over_text(page, title, first)
    changes |= highlights(page, title, first) | listed_authors(page, title, first, _told(page))
    if changes.get(first - 1) == _FURNITURE:
        changes |= _heading_over_text(page, first, story.last)
    if title < first - 1 and head_of_column(page, first - 1, first) == title:
        changes[first - 1] = Verdict(Kind.SUBHEADING, "heading-over-brief")
    changes |= first_entry(page, title, first, story.last)
    return _one_section(page, story, changes)


def _heading_over_text(page: Page, first: int, last: int) -> dict[int, Verdict]:
    """A number over the text, or a heading that a saved page marks up as it does others in it."""
    if page.verdicts[first - 1] == HEADS:
        return {first - 1: Verdict(Kind.SUBHEADING, HEADS.rule)}
    tag = page.blocks[first - 1].tag
    if tag not in HEADINGS:
        return {}
    others = (i for i in range(first + 1, last) if page.blocks[i].tag == tag)
    like = any(page.kind(i) is Kind.UNSURE and page.kind(i + 1) is Kind.BODY for i in others)
    return {first - 1: Verdict(Kind.SUBHEADING, "marked-up-heading")} if like else {}


def _settle_line(page: Page, index: int, title: int, first: int) -> Verdict | None:
    """Give the verdict of one line under the headline; None where it has one that stands."""
    told = page.kind(index) is Kind.STANDFIRST
    of_title = None if told else _about_title(page, index, title)
    if page.verdicts[index].rule == "foreign-line" and _is_foreign_name(page, index):
        return Verdict(Kind.BYLINE, "name-beside-date")
    if of_title is not None or page.kind(index) is not Kind.UNSURE:
        return of_title
    rules = (Verdict(kind, rule) for rule, kind, holds in HEAD_RULES if holds(page, index, first))
    return next(rules, _FURNITURE)


def _about_title(page: Page, index: int, title: int) -> Verdict | None:
    """Find the verdict of a line that repeats the headline, or that a label above announces."""
    block, headline = page.blocks[index], page.blocks[title]
    twice = block.text.replace(" ", "") == 2 * headline.text.replace(" ", "")
    if twice or repeats(block, headline):
        return removed("headline-again")
    if page.opens(index - 1) in ("topic", "teasers") and not _is_field(page, index):
        return removed("under-label")
    if block.bare.startswith(f"{headline.bare} "):
        dated = has_date_at_end(block.text, page.lexicon)
        return Verdict(Kind.DATE, "dated-line") if dated else _HEADLINE_AND_MORE
    return None


def _is_field(page: Page, index: int) -> bool:
    """Tell whether a line under a label is the story's: an author marked up, or a date alone.

    Over an open line a date is a teaser's.
    """
    dated = page.kind(index) is Kind.DATE and page.kind(index + 1) is not Kind.UNSURE
    return dated or page.blocks[index].tag == "author"


def _is_section(page: Page, index: int, _first: int) -> bool:
    return is_section_name(page, index)


def _is_dated(page: Page, index: int, _first: int) -> bool:
    """A line with a date, or the label alone of the date on the next line."""
    block, below = page.blocks[index], index + 1
    dated = below < len(page.blocks) and page.kind(below) is Kind.DATE
    label = dated and page.lexicon.months.label.fullmatch(block.bare) is not None
    return label or is_dated_line(block, page.lexicon)


def _is_dated_byline(page: Page, index: int, _first: int) -> bool:
    """A line that begins as a byline does and ends in a date."""
    block, fields = page.blocks[index], page.lexicon.fields
    named = begins_any(block.bare, fields["byline.verbs"])
    return named and is_dated_line(block, page.lexicon)


def _is_name_above_text(page: Page, index: int, first: int) -> bool:
    return is_author_line(page, index, _told(page)) and not _is_listed(page, index, first)


def _is_listed(page: Page, index: int, first: int) -> bool:
    """Tell whether a name is one of several lines of names: who takes part in a talk."""
    sides = (range(index, first), range(index - 1, max(0, index - LISTED), -1))
    return sum(len(list(takewhile(partial(_names, page), side))) for side in sides) >= LISTED


def _names(page: Page, index: int) -> bool:
    return is_person(page.blocks[index].text, page.lexicon)


def _is_question(page: Page, index: int, first: int) -> bool:
    """A question right over the first paragraph: the first subheading of an interview."""
    return index == first - 1 and page.blocks[index].text.rstrip(" !").endswith(("?", "\u061f"))


def _is_name_beside_date(page: Page, index: int, first: int) -> bool:
    """A name next to the date whose second word is a known given one, or a family's by its form.

    Buttons and phrases stand there too. Near a labelled byline the words are something else.
    """
    near = range(max(0, index - BYLINE_LINES), min(first, index + BYLINE_LINES))
    if page.of_kind(Kind.BYLINE, near) or _is_listed(page, index, first):
        return False
    beside = page.of_kind(Kind.DATE, (i for i in (index - 1, index + 1) if i < len(page.blocks)))
    block = page.blocks[index]
    text, lexicon = block.text, page.lexicon
    named = bool(beside) and (has_father(text, lexicon) or has_family(text, lexicon))
    return named and not block.bullet and _letters_only(text) and not _is_told(page, index)


def _is_foreign_name(page: Page, index: int) -> bool:
    """Tell whether names of two to four Latin words with capitals stand over the date: authors'."""
    block, below = page.blocks[index], index + 1
    if below >= len(page.blocks) or page.kind(below) is not Kind.DATE or not block.text.istitle():
        return False
    names = block.text.split(",")
    named = all(len(name.split()) in NAME_WORDS and _letters_only(name) for name in names)
    return named and {*page.lexicon.fields["byline.never"]}.isdisjoint(block.words)


def _is_told(page: Page, index: int) -> bool:
    """Tell whether the headline and the text speak of all that a few words name."""
    own = content(page.blocks[index], page.lexicon)
    return bool(own) and shared(page, index, _told(page)) >= len(own)


def _is_picture(page: Page, index: int, _first: int) -> bool:
    """A phrase that ends in whose picture it is, or opens as captions do, however long."""
    block = page.blocks[index]
    opens = not block.tag and block.bare.startswith(page.lexicon.fields["caption.openings"])
    return is_owned(page, index) or (opens and not block.full_stop)


def _is_role(page: Page, index: int, first: int) -> bool:
    """What the author is, right under the name."""
    return tells_profession(page, index) and _is_caption(page, index, first)


def _told(page: Page) -> list[int]:
    """List what a page tells first: headlines and the paragraphs below them.

    At the end a column may speak of its author.
    """
    told = page.prose[:COMPARED_PARAGRAPHS]
    return [*page.of_kind(Kind.TITLE, range(len(page.blocks))), *told]


def _letters_only(text: str) -> bool:
    return all(sign.isalpha() or sign.isspace() or sign == "." for sign in text)


def _is_caption(page: Page, index: int, _first: int) -> bool:
    """A phrase between headline and text that is nothing else; a saved page marks captions up.

    One that ends in a dash is an outlet's or a town's name before the text.
    """
    block = page.blocks[index]
    if block.text.endswith(_DASHES):
        return False
    return not block.tag and 1 < len(block.words) <= CAPTION_WORDS and not block.bullet


Holds = Callable[[Page, int, int], bool]

HEAD_RULES: Final[tuple[tuple[str, Kind, Holds], ...]] = (
    ("dated-byline", Kind.BYLINE, _is_dated_byline),
    ("dated-line", Kind.DATE, _is_dated),
    ("known-section", Kind.SECTION, _is_section),
    ("source-under-label", Kind.CREDIT, lambda page, index, _: is_named_source(page, index)),
    ("question-above-text", Kind.SUBHEADING, _is_question),
    ("name-above-text", Kind.BYLINE, _is_name_above_text),
    ("name-beside-date", Kind.BYLINE, _is_name_beside_date),
    ("highlights", Kind.STANDFIRST, is_row_of_points),
    ("opening-above-text", Kind.STANDFIRST, is_opening),
    ("picture-phrase", Kind.CAPTION, _is_picture),
    ("long-line-under-headline", Kind.STANDFIRST, is_standfirst),
    ("author-profession", Kind.BOILERPLATE, _is_role),
    ("phrase-under-headline", Kind.CAPTION, _is_caption),
)


def _one_section(page: Page, story: Story, changes: dict[int, Verdict]) -> dict[int, Verdict]:
    """A section above the headline is the one; the same word again is the page's."""
    above = page.of_kind(Kind.SECTION, range(story.start, story.title or story.start))
    again = [i for i, verdict in changes.items() if verdict.kind is Kind.SECTION][
        0 if above else 1 :
    ]
    return changes | {i: removed("section-again") for i in again}
