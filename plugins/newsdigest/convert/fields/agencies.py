"""Whose report a story credits: agencies in source lines, bylines, datelines and the text."""

import re
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.persons import sides_of
from newsdigest.convert.thresholds.letters import BRACKETED_LETTERS, DATELINE_LETTERS
from newsdigest.convert.thresholds.limits import CREDIT_LETTERS
from newsdigest.convert.thresholds.lines import FIRST_PARAGRAPHS
from newsdigest.convert.thresholds.words import AGENCY_TITLE_WORDS, CREDIT_PHRASE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates

_BRACKETS_END: Final = re.compile(rf"[.!\u061f»\"”]\s*\(([^()]{{2,{BRACKETED_LETTERS}}})\)\W*$")
"""At the end of the text, after its full stop: whose report it is."""
_PARENTHESIS: Final = re.compile(rf"\(([^()]{{2,{BRACKETED_LETTERS}}})\)")
_DATELINE_SIGN: Final = re.compile("[-–—/\u0640]")


def find_agency(page: Page, story: Story) -> str | None:
    """Find the agency or paper whose report the text credits, by the name the digest uses.

    Looked for in source lines below the text, in bylines, and in the first paragraphs: beside the
    dateline, or after words of attribution.
    """
    lexicon = page.lexicon
    marks = [*credits_of(page, story), *_marks_of(page, story)]
    marks += page.of_kind(Kind.BYLINE, range(story.start, story.end))
    names = (agency_in(page.blocks[i].bare, lexicon) for i in marks)
    end = _BRACKETS_END.search(page.blocks[story.last].text)
    ended = agency_in(bare(end[1]), lexicon) if end else None
    return (
        next(filter(None, names), None) or ended or _dated(page, story) or _attributed(page, story)
    )


def _dated(page: Page, story: Story) -> str | None:
    """Find the agency beside the date: «outlet | agency, published on …»."""
    lexicon = page.lexicon
    for i in page.of_kind(Kind.DATE, range(story.start, story.first)):
        found = find_dates(page.blocks[i].text, lexicon.months)[:1]
        sides = sides_of(page.blocks[i].text[: found[0].start]) if found else []
        for side in sides if sides[1:] else []:
            name = lexicon.agencies.get(lexicon.months.label.sub("", bare(side)).strip())
            if name:
                return name
    return None


def _marks_of(page: Page, story: Story) -> list[int]:
    """List the lines that hold an agency's name alone: below the text, or above it.

    There it follows a town, or blank lines part it from all else. Right under a caption it names a
    picture's owner.
    """
    below = page.of_kind(Kind.CREDIT, range(story.last + 1, story.end))
    over = range(max(story.start, story.first - 1), story.first)
    above = [i for i in over if "/" in page.blocks[i].text or _is_apart(page, i)]
    return [
        i
        for i in (*below, *above)
        if page.verdicts[i].rule == "agency-mark"
        and (page.kind(i - 1) is not Kind.CAPTION or _is_apart(page, i))
    ]


def _is_apart(page: Page, index: int) -> bool:
    """Tell whether blank lines part a line from the one above, and it from the text below."""
    below = page.blocks[index + 1 : index + 2]
    over = page.blocks[index].gap > 0 or index == 0
    return over and bool(below) and below[0].gap > 0


def _attributed(page: Page, story: Story) -> str | None:
    own = page.of_kind(Kind.BODY, range(story.first, story.last + 1))[:FIRST_PARAGRAPHS]
    standfirst = page.of_kind(Kind.STANDFIRST, range(story.start, story.last + 1))
    for i in [*standfirst, *own]:
        block = page.blocks[i]
        name = _dateline_agency(block.text, page.lexicon) if i == story.first else None
        name = name or attributed_agency(block, page.lexicon)
        if name:
            return name
    return None


def _dateline_agency(text: str, lexicon: Lexicon) -> str | None:
    """Find the agency at the head of a text: in brackets, or between dashes or slashes."""
    head = _PARENTHESIS.search(text[:DATELINE_LETTERS])
    name = agency_in(bare(head[1]), lexicon) if head else None
    name = name or _after_town(text, lexicon)
    parts = (bare(part) for part in _DATELINE_SIGN.split(text[:DATELINE_LETTERS])[:-1])
    return name or next(
        (lexicon.agencies[part] for part in parts if part in lexicon.agencies), None
    )


def _after_town(text: str, lexicon: Lexicon) -> str | None:
    """Find the agency after a town and a slash, though the text goes on without a sign."""
    town, slash, rest = text[:DATELINE_LETTERS].partition("/")
    if not slash or bare(town) not in lexicon.fields["dateline.cities"]:
        return None
    said = f"{bare(rest)} "
    found = (name for spelling, name in lexicon.agencies.items() if said.startswith(f"{spelling} "))
    return next(found, None)


def attributed_agency(block: Block, lexicon: Lexicon) -> str | None:
    """Find the first agency's name in a block that words of attribution stand before."""
    if lexicon.agency_words.isdisjoint(block.words):
        return None
    for hit in lexicon.agency_names.finditer(block.bare):
        if _is_attribution(just_before(block.bare, hit.start()), lexicon):
            return lexicon.agencies[hit[1]]
    return None


def _is_attribution(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a name credit it: a phrase, then a title or nothing."""
    words = before.split()
    for _ in range(AGENCY_TITLE_WORDS):
        if words and _is_title_word(words[-1], lexicon):
            words.pop()
    tail = " ".join(words[-CREDIT_PHRASE_WORDS:])
    phrases = lexicon.fields["attribution.before"]
    return any(tail == phrase or tail.endswith(f" {phrase}") for phrase in phrases)


def _is_title_word(word: str, lexicon: Lexicon) -> bool:
    return not lexicon.title_words.isdisjoint(stems_of(word, lexicon))


def credits_of(page: Page, story: Story) -> list[int]:
    """List the labelled source lines below the text."""
    below = page.of_kind(Kind.CREDIT, range(story.last + 1, story.end))
    below += _sources_under_headline(page, story)
    return [i for i in below if page.verdicts[i].rule == "source-credit"]


def _sources_under_headline(page: Page, story: Story) -> list[int]:
    """List the source lines that a saved page prints under the headline, a picture's left out."""
    low = story.start if story.title is None else story.title
    found = page.of_kind(Kind.CREDIT, range(low, story.first))
    return [
        i
        for i in found
        if page.blocks[i].tag not in ("", "credit", "figcaption")
        and not page.of_kind(Kind.CAPTION, range(max(i - 1, 0), min(i + 2, len(page.blocks))))
    ]


def agency_in(text: str, lexicon: Lexicon) -> str | None:
    """Find an agency's name among bare words, with a clitic before it or not."""
    padded = f" {text} "
    for spelling, name in lexicon.agencies.items():
        if spelling in text and any(f" {each}{spelling} " in padded for each in _clitics(lexicon)):
            return name
    return None


def just_before(text: str, place: int) -> str:
    """Give what stands before a place: enough for a phrase, however long the text is."""
    return text[max(0, place - CREDIT_LETTERS) : place]


def stems_of(word: str, lexicon: Lexicon) -> set[str]:
    """Give a bare word with each clitic that may stand before it taken off, and as it is."""
    return {word.removeprefix(clitic) for clitic in _clitics(lexicon)}


def _clitics(lexicon: Lexicon) -> tuple[str, ...]:
    """Give what may stand before a name in one word with it, nothing included."""
    return ("", *lexicon.fields["clitics.before"])
