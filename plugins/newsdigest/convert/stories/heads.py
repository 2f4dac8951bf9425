"""Finding the headline among the lines above a story's first paragraph."""

import re
from typing import Final

from newsdigest.convert.around.headfields import (
    FIELDS,
    is_field,
    is_head_field,
    is_over_author,
    is_under_author,
    tells_profession,
)
from newsdigest.convert.around.page import Page, has_menu
from newsdigest.convert.around.telling import flows, is_second_choice
from newsdigest.convert.lexicon import Lexicon, bare, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.bylines import author_of
from newsdigest.convert.lines.datelines import is_dated_line, is_issue_line, tells_of_day
from newsdigest.convert.lines.labels import is_marked_caption
from newsdigest.convert.lines.persons import is_person, person_beside
from newsdigest.convert.stories.copies import first_copy, main_heading, without_longer
from newsdigest.convert.stories.headpoints import title_score
from newsdigest.convert.stories.placed import placed_title, upper_of_pair
from newsdigest.convert.stories.roundups import head_of_column
from newsdigest.convert.thresholds.letters import (
    NEXT_SENTENCE_LETTERS,
    TINY_TITLE_LETTERS,
    TITLE_LETTERS,
)
from newsdigest.convert.thresholds.limits import MOST_CANDIDATES
from newsdigest.convert.thresholds.lines import HEAD_LINES, MASTHEAD_LINES, PRAYER_CLOCKS
from newsdigest.convert.thresholds.points import TITLE_SCORE
from newsdigest.convert.thresholds.words import (
    DATED_WORDS,
    OUTLET_WORDS,
    TINY_TITLE_WORDS,
    TITLE_WORDS,
)
from newsdigest.model.capture import Kind

_INNER_STOP: Final = re.compile(
    rf"[^\W\d_]{{3}}\.\s+[^\W\d_].{{{NEXT_SENTENCE_LETTERS}}}|[\u060c,]\s?(?:\.\.+|\u2026)$|^\([^()]+\)\.?$"
)
"""A full stop in mid-line, not one of initials: headlines are one sentence; a comma before the dots
at the end: a lead cut off; brackets round the line: who edited the text above."""
_CLOCK: Final = re.compile(r"\d\d?:\d\d")
_NUMBERED: Final = re.compile(r"^\W*(\d{1,2})[\s.)-]+\D")
_TRAIL: Final = re.compile(r"[»›>/|]|\s[-–—]\s")
_HEADLINES: Final = frozenset({"title-above-date", "brief-headline"})
_MISTAKEN: Final = frozenset({"byline", "related-colon", "caption-label", "error-page"})


def find_title(page: Page, low: int, first: int) -> int | None:
    """Find the headline of the story whose first paragraph is `first`, from block `low` on.

    The best line by `title_score` wins, and of its copies the first; None where no line earns
    enough points.
    """
    if low >= first:
        return None
    if (low, first) not in page.titles:
        page.titles[low, first] = _found_title(page, low, first)
    return page.titles[low, first]


def _found_title(page: Page, low: int, first: int) -> int | None:
    contents = page.lexicon.fields["headline.contents"]
    labels = [i for i in range(low + 1, first) if page.blocks[i].bare in contents]
    span = range(low, labels[0] if labels else first)
    pinned = page.pinned(Kind.TITLE, span)
    if pinned is not None:
        return pinned
    fit = [i for i in span if can_be_title(page, i)]
    mistaken = [i for i in span if _is_mistaken(page, i)]
    if not (fit or mistaken):
        return _short_title(page, low, first)
    fit = sorted([*fit, *(i for i in mistaken if _is_over_field(page, i))])
    own = main_heading(page, fit)
    if own is not None:
        return first_copy(page, own, fit)
    plain = [i for i in fit if not is_second_choice(page.blocks[i], page.lexicon)]
    best = _best(page, plain or fit, first)
    if best is None:
        best = _best(page, mistaken, first)
    if best is None:
        best = _short_title(page, low, first)
    return placed_title(page, plain or fit, first) if best is None and not low else best


def _best(page: Page, lines: list[int], first: int) -> int | None:
    """Give the line with the most points, None where none has enough."""
    candidates = _below_menu(page, without_longer(page, lines[-MOST_CANDIDATES:], first))
    scores = {i: title_score(page, i, candidates, first) for i in candidates}
    best = max(candidates, key=lambda i: (scores[i], -i), default=None)
    if best is None or scores[best] < TITLE_SCORE:
        return None
    column = head_of_column(page, best, first)
    if column is not None:
        return column
    return first_copy(page, upper_of_pair(page, best, scores, first), candidates)


def _below_menu(page: Page, candidates: list[int]) -> list[int]:
    """Leave out a site's name over its menu, where a longer line below it can be the headline."""
    if not candidates[1:] or candidates[0] > MASTHEAD_LINES:
        return candidates
    name, below = candidates[0], candidates[1]
    short = len(page.blocks[name].words) <= OUTLET_WORDS < len(page.blocks[below].words)
    return candidates[1:] if short and has_menu(page, range(name, below)) else candidates


def _short_title(page: Page, low: int, first: int) -> int | None:
    """Find a headline of two words: right over the date or the author of the text, or under him.

    Only dates, names and what surrounds them part it from the text. Said again it needs neither.
    """
    fields = range(first - 1, max(low - 1, first - 1 - HEAD_LINES), -1)
    over = next((i for i in fields if not is_head_field(page, i)), None)
    if over is None or page.kind(over) is not Kind.UNSURE:
        return None
    if over == first - 1 and not is_under_author(page, over):
        return None
    block = page.blocks[over]
    sized = TINY_TITLE_WORDS <= len(block.words) <= TITLE_WORDS.start
    short = sized and block.arabic >= TINY_TITLE_LETTERS
    short = short and block.words[0] not in page.lexicon.fields["caption.marks"]
    copies = [i for i in range(low, over + 1) if page.blocks[i].bare == block.bare]
    fielded = over == first - 1 or any(is_field(page, i) for i in range(over + 1, first))
    named = set(block.words).isdisjoint(page.lexicon.fields["outlet.nouns"])
    dated = len(copies) > 1 or fielded or (named and is_over_author(page, over, first))
    plain = short and not block.bullet and block.bare not in page.lexicon.fields["section.words"]
    return copies[0] if plain and dated else None


def can_be_title(page: Page, index: int) -> bool:
    """Tell whether a block has the shape of a headline: some words, no full stop, no bullet."""
    block = page.blocks[index]
    if page.kind(index) is not Kind.UNSURE or _is_tag_of_theme(page, index):
        return False
    if block.bullet or page.verdicts[index].rule in _HEADLINES:
        return page.verdicts[index].rule in _HEADLINES
    if block.tag == "h1" and block.arabic:
        return True
    sized = len(block.words) in TITLE_WORDS and block.letters >= TITLE_LETTERS
    return sized and not _is_no_headline(page, index)


def _is_no_headline(page: Page, index: int) -> bool:
    """Tell whether a line of a headline's length is a date, a name, a sentence or a caption."""
    block = page.blocks[index]
    ends = block.full_stop and not _is_over_field(page, index)
    if ends or block.ends_open or _INNER_STOP.search(block.text) is not None:
        return True
    person = is_person(block.text, page.lexicon) and not _is_signed_below(page, index)
    if person or "©" in block.text or _is_page_line(page, block) or tells_profession(page, index):
        return True
    openings = page.lexicon.fields["caption.openings"]
    captioned = index > 0 and page.blocks[index - 1].bare in page.lexicon.fields["caption.labels"]
    if captioned or is_marked_caption(block, page.lexicon) or block.bare.startswith(openings):
        return True
    return _is_dated(page, block) or _measures(block.text) or _is_ranked(page, index)


def _is_dated(page: Page, block: Block) -> bool:
    """Tell whether a line is a date with a few words beside it, and speaks of no day itself."""
    if tells_of_day(block, page.lexicon):
        return False
    dated = len(block.words) <= DATED_WORDS and is_dated_line(block, page.lexicon)
    return dated or is_issue_line(block, page.lexicon)


def _is_signed_below(page: Page, index: int) -> bool:
    """Tell whether the very next line names another author after its label."""
    below = index + 1
    if below >= len(page.blocks) or page.kind(below) is not Kind.BYLINE:
        return False
    author = author_of(page.blocks[below], page.lexicon)
    return bool(author) and set(bare(author or "").split()).isdisjoint(page.blocks[index].words)


def _measures(text: str) -> bool:
    """Tell whether a line gives the weather or the times of prayer."""
    return "\u00b0" in text or len(_CLOCK.findall(text)) >= PRAYER_CLOCKS


def _is_ranked(page: Page, index: int) -> bool:
    """Tell whether a line and one beside it open with numbers in a row: what is most read."""
    rank = _rank(page, index)
    if rank is None:
        return False
    near = [_rank(page, i) for i in (index - 1, index + 1) if 0 <= i < len(page.blocks)]
    return rank - 1 in near or rank + 1 in near


def _rank(page: Page, index: int) -> int | None:
    found = _NUMBERED.match(page.blocks[index].text)
    return int(found[1]) if found else None


def _is_page_line(page: Page, block: Block) -> bool:
    """Tell whether a line is a trail from the home page, or names who leads the outlet."""
    fields = page.lexicon.fields
    trail = _TRAIL.search(block.text) and block.bare.startswith(fields["section.trail_starts"])
    post, colon, _ = block.text.partition(":")
    posted = colon and bare(post) in fields["masthead.posts"]
    if trail or posted:
        return True
    padded = f" {block.bare}"
    return any(f" {role}" in padded for role in fields["masthead.roles"])


def _is_over_field(page: Page, index: int) -> bool:
    """Tell whether a date or byline is the very next line: even a sentence is a headline there.

    Not one that goes on from the line above: it ends a brief.
    """
    if index + 1 >= len(page.blocks) or page.kind(index + 1) not in FIELDS:
        return False
    block, fields = page.blocks[index], page.lexicon.fields
    joined = block.bare.startswith(fields["byline.joints"])
    ends = joined and not block.bare.startswith(fields["flow.own_letter"])
    return not (ends or flows(block, page.lexicon))


def _is_mistaken(page: Page, index: int) -> bool:
    """Tell whether a line was taken for a byline or a teaser by its first word alone.

    Headlines begin with «report:», with a city and a dash, or with «in pictures:» as well; asked
    only where no other line can be the headline.
    """
    block, rule = page.blocks[index], page.verdicts[index].rule
    if rule not in _MISTAKEN or len(block.words) <= TITLE_WORDS[0] or block.full_stop:
        return False
    if rule == "caption-label" and " " in _label_of(block, page.lexicon):
        return False
    author = author_of(block, page.lexicon) if rule == "byline" else None
    if author and (is_person(author, page.lexicon) or person_beside(block.text, page.lexicon)):
        return False
    return not begins_any(block.bare, page.lexicon.fields["byline.verbs"])


def _label_of(block: Block, lexicon: Lexicon) -> str:
    """Give the label of pictures that a line opens with; headlines open with none of two words."""
    labels = lexicon.fields["caption.labels"]
    return next((label for label in labels if block.bare.startswith(label)), "")


def _is_tag_of_theme(page: Page, index: int) -> bool:
    return index > 0 and page.opens(index - 1) == "topic"
