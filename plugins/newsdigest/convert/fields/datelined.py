"""The outlet that a line names beside a town, a person or the text: «[outlet] - town»."""

import re
from itertools import chain
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.agencies import agency_in
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.persons import is_person, sides_of
from newsdigest.convert.thresholds.letters import BRACKETED_LETTERS, TELLING_LETTERS
from newsdigest.convert.thresholds.lines import BYLINE_LINES
from newsdigest.convert.thresholds.words import LABEL_WORDS, OUTLET_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates

_CITY_FIRST: Final = re.compile(r"^([^\d()/:،.-]+?)\s*[/-]\s*([^\d()/:،.-]+?)\s*(?::|/\s*-|/)")
_OVER_CITY: Final = re.compile(
    r"^([^\d()/:،.-]+?)\s*/\s*([^\d()/:،.-]+?)\s*(?::|/\s*-|[-–—\u0640]\s)"
)
_NAME_FIRST: Final = re.compile(r"^([^\d()/:،.–-]+?)\s*(?:[–-]|\u0640\s)")
_NAME_CITY: Final = re.compile(
    rf"^([^\d()/:،.–-]+?)\s*\(([^()]{{2,{BRACKETED_LETTERS}}})\)\s*[-–—\u0640]"
)
_CITY_NAME: Final = re.compile(rf"^([^\d()/:،.–-]+?)\s*\(([^()]{{2,{BRACKETED_LETTERS}}})\)")
_NAME_TOWN: Final = re.compile(r"^([^\d()/:،.–-]+?)\s*[–-]\s*([^\d()/:،.–-]+?)\s*[–:-]")
_ISSUE: Final = re.compile(r"^([^\d()/:،.–-]+?)\s*[-–—/|]\s*([^\W\d_]+)\s*:?\s*\d")
_NAME_COLON: Final = re.compile(r"^([^\d()/:،.–-]+?)\s*:")
_AFTER_TITLE: Final = re.compile(r"^\s*[|–-]\s*(\S.*)$")


def datelined_outlet(page: Page, story: Story) -> str | None:
    """Find the outlet beside a byline's town or author, at the text's head, over it, by the title.

    A name that no dateline shows to be one must have a word that outlets' names have.
    """
    return (
        _beside_names(page, story)
        or _at_head(page, story)
        or _over_text(page, story)
        or _after_title(page, story)
    )


def led_by_town(page: Page, story: Story) -> str | None:
    """Read «[outlet] - town -» at the head of the text: it published what another is source of."""
    hit = _NAME_TOWN.match(page.blocks[story.first].text)
    if hit is None or bare(hit[2]) not in page.lexicon.fields["dateline.cities"]:
        return None
    return hit[1].strip() if _is_outlet(page, hit[1]) else None


def _over_text(page: Page, story: Story) -> str | None:
    """Read the name alone on a line between headline and text, by its kind or its last word."""
    if story.title is None:
        return None
    lines = page.of_kind(Kind.CAPTION, range(story.title + 1, story.first))
    short = [page.blocks[i] for i in lines if len(page.blocks[i].words) <= LABEL_WORDS]
    names = (block.text.strip(" .-–—:") for block in short)
    return next((name for name in names if _is_called(page, name) or _is_kind(page, name)), None)


def _is_kind(page: Page, name: str) -> bool:
    """Tell whether a name opens with what it is: «paper [name]»."""
    kind, _, rest = bare(name).partition(" ")
    return bool(rest) and kind in page.lexicon.fields["outlet.kinds"] and _can_be(page, name)


def _beside_names(page: Page, story: Story) -> str | None:
    """Read the side of a byline or dated line that is neither a town, a person nor an agency."""
    head = range(story.start, story.first)
    signed = range(story.start, min(story.end, story.first + BYLINE_LINES))
    dates = [page.blocks[i].text for i in page.of_kind(Kind.DATE, head)]
    lines = [*(page.blocks[i].text for i in page.of_kind(Kind.BYLINE, signed)), *dates]
    sides = [side for line in lines for side in _sides(page, line)]
    called = (side for side in sides if _is_outlet(page, side) or _is_called(page, side))
    boxed = (_in_brackets(page, line) for line in lines)
    named = next(chain(called, filter(None, boxed)), None) or _said_at_head(page, story, sides)
    return named or next(filter(None, (_before_issue(page, text) for text in dates)), None)


def _is_called(page: Page, name: str) -> bool:
    """Tell whether a name ends in a word that outlets' names end in, and a phrase may as well."""
    plain, ends = bare(name), page.lexicon.fields["outlet.ends"]
    return any(plain.endswith(f" {end}") for end in ends) and _can_be(page, name)


def _in_brackets(page: Page, text: str) -> str | None:
    """Read «town ([outlet])», a name of two words and more that is no agency's."""
    hit = _CITY_NAME.match(text)
    if hit is None or bare(hit[1]) not in page.lexicon.fields["dateline.cities"]:
        return None
    words = bare(hit[2]).split()
    named = len(words) > 1 and all(len(word) >= TELLING_LETTERS for word in words)
    return hit[2].strip() if named and _can_be(page, hit[2]) else None


def _said_at_head(page: Page, story: Story, sides: list[str]) -> str | None:
    """Read the name before the dash at the text's head, where a field over it has the same."""
    hit = _NAME_FIRST.match(page.blocks[story.first].text) if sides else None
    name = bare(hit[1]) if hit else ""
    told = " " in name and any(bare(side) == name for side in sides)
    return hit[1].strip() if hit and told and _can_be(page, hit[1]) else None


def _before_issue(page: Page, text: str) -> str | None:
    """Read the paper's name before the number of its issue: «[outlet] - issue: 2945 - day»."""
    hit = _ISSUE.match(text)
    known = hit and bare(hit[2]) in page.lexicon.fields["outlet.issue"] and _can_be(page, hit[1])
    return hit[1].strip() if hit and known else None


def _sides(page: Page, text: str) -> list[str]:
    """Part a line at its signs; where a mark such as «follow-up» is one side, without its date."""
    sides = sides_of(text)
    if all(bare(side) not in page.lexicon.fields["byline.not_names"] for side in sides):
        return sides
    found = find_dates(text, page.lexicon.months)
    return sides_of(f"{text[: found[0].start]} {text[found[-1].end :]}") if found else sides


def _at_head(page: Page, story: Story) -> str | None:
    """Read «town/[outlet]:», «[outlet] - », «[outlet]:» or «[outlet] (town) -» at the text's head.

    Before a colon the name must end in a word that only outlets' names end in: others are quoted.
    """
    text = page.blocks[story.first].text
    hit = _CITY_FIRST.match(text)
    if hit and bare(hit[1]) in page.lexicon.fields["dateline.cities"] and _can_be(page, hit[2]):
        return hit[2].strip()
    over = _OVER_CITY.match(text)
    if over and bare(over[2]) in page.lexicon.fields["dateline.cities"]:
        return over[1].strip() if _can_be(page, over[1]) and _is_no_label(page, over[1]) else None
    before = _NAME_CITY.match(text)
    if before and bare(before[2]) in page.lexicon.fields["dateline.cities"]:
        return before[1].strip() if _can_be(page, before[1]) else None
    told = _NAME_COLON.match(text)
    ends = told and bare(told[1]).split()[-1:]
    own = ends and ends[0] in page.lexicon.fields["outlet.nouns"]
    opening = told if own else _NAME_FIRST.match(text)
    return opening[1].strip() if opening and _is_outlet(page, opening[1]) else None


def _after_title(page: Page, story: Story) -> str | None:
    """Read the name after the headline on another line: «headline | [outlet]»."""
    if story.title is None:
        return None
    title = page.blocks[story.title].text
    lines = (block.text for block in page.blocks if block.text.startswith(title))
    ends = (_AFTER_TITLE.match(text[len(title) :]) for text in lines)
    names = (end[1].strip() for end in ends if end)
    return next((name for name in names if _can_be(page, name)), None)


def _is_no_label(page: Page, name: str) -> bool:
    """Tell whether a name before a slash and a town is no given name and no word of bylines."""
    labels = (*page.lexicon.fields["byline.labels"], *page.lexicon.fields["credit.labels"])
    return bare(name) not in labels and bare(name) not in page.lexicon.given


def _is_outlet(page: Page, name: str) -> bool:
    """Tell whether a name of two words and more has one of those that outlets' names have."""
    words = bare(name).split()
    noun = any(word in page.lexicon.fields["outlet.nouns"] for word in words)
    return len(words) > 1 and noun and _can_be(page, name)


def _can_be(page: Page, name: str) -> bool:
    """Tell whether a few words may name an outlet: no town, desk, person, agency or mark."""
    plain, fields = bare(name), page.lexicon.fields
    known = ("dateline.cities", "byline.not_names", "byline.whole", "section.words")
    if not 0 < len(plain.split()) <= OUTLET_WORDS or any(plain in fields[group] for group in known):
        return False
    plainer = " ".join(word.removeprefix(*fields["byline.article"]) for word in plain.split())
    if plainer in fields["section.words"]:  # a desk's usual name with the article
        return False
    phrase = set(plain.split()) & set(fields["byline.never"]) or any(map(str.isdigit, plain))
    return not (phrase or is_person(name, page.lexicon) or agency_in(plain, page.lexicon))
