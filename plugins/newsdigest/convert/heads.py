"""Finding the headline among the lines above a story's first paragraph."""

import re
from itertools import islice, takewhile
from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.blocks import Block
from newsdigest.convert.lexicon import bare, begins
from newsdigest.convert.page import Page, repeats, shared
from newsdigest.convert.rules import is_dated_line
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date

_FIELDS: Final = (Kind.DATE, Kind.BYLINE)
_LOOK_AHEAD: Final = 5
_MOST_SHARED: Final = 3
_LONG_HEADLINE: Final = 6
_FAR: Final = 4
_SHORT_HEADLINE: Final = 5
_DATED_WORDS: Final = 9
_BRACKETS: Final = re.compile(r"\(([^()]+)\)\s*$")
_MISTAKEN: Final = frozenset({"byline", "related-colon", "caption-label"})


def find_title(page: Page, low: int, first: int) -> int | None:
    """Find the headline of the story whose first paragraph is `first`, from block `low` on.

    The best line by `title_score` wins, and of its copies the first; None where no line earns
    enough points.
    """
    span = range(low, first)
    pinned = page.pinned(Kind.TITLE, span)
    if pinned is not None:
        return pinned
    fit = [i for i in span if can_be_title(page, i)] or [i for i in span if _is_mistaken(page, i)]
    candidates = _without_longer(page, fit)
    if not candidates:
        return None
    scores = {i: title_score(page, i, candidates, first) for i in candidates}
    best = max(candidates, key=lambda i: (scores[i], -i))
    if scores[best] < thresholds.TITLE_SCORE:
        return None
    return _first_copy(page, best, candidates)


def can_be_title(page: Page, index: int) -> bool:
    """Tell whether a block has the shape of a headline: some words, no full stop, no bullet."""
    block = page.blocks[index]
    fewest, most = thresholds.TITLE_WORDS
    if page.kind(index) is not Kind.UNSURE or block.bullet or _is_tag_of_theme(page, index):
        return False
    if (block.tag == "h1" and block.arabic) or page.verdicts[index].rule == "title-above-date":
        return True
    sized = fewest <= len(block.words) <= most and block.letters >= thresholds.TITLE_LETTERS
    if is_dated_line(block, page.lexicon) and len(block.words) <= _DATED_WORDS:
        return False
    ends = block.full_stop and not _is_over_field(page, index)
    return sized and not (ends or block.ends_open or is_marked_caption(page, block))


def _is_over_field(page: Page, index: int) -> bool:
    """Tell whether a date or byline is the very next line: even a sentence is a headline there."""
    return index + 1 < len(page.blocks) and page.kind(index + 1) in _FIELDS


def is_marked_caption(page: Page, block: Block) -> bool:
    """Tell whether a line ends in brackets round a mark of pictures: an archive, an agency."""
    mark = _BRACKETS.search(block.text)
    return mark is not None and bare(mark[1]) in page.lexicon.fields["caption.marks"]


def _is_mistaken(page: Page, index: int) -> bool:
    """Tell whether a line was taken for a byline or a teaser by its first word alone.

    Headlines begin with «report:», with a city and a dash, or with «in pictures:» as well; asked
    only where no other line can be the headline.
    """
    block, rule = page.blocks[index], page.verdicts[index].rule
    wordy = len(block.words) > thresholds.TITLE_WORDS[0] and not block.full_stop
    if rule not in _MISTAKEN or not wordy:
        return False
    return not any(begins(block.bare, verb) for verb in page.lexicon.fields["byline.verbs"])


def title_score(page: Page, index: int, candidates: list[int], first: int) -> int:
    """Add up what speaks for a line as the headline.

    Repeated on the page, followed by a date or byline, shares words with the first paragraphs,
    near to them, first of the capture, an `h1`; a place inside a menu speaks against it.
    """
    block = page.blocks[index]
    nearer = takewhile(lambda i: i > index + 1, reversed(candidates))
    others = (i for i in nearer if not repeats(page.blocks[i], block))
    return (
        3 * _is_repeated(page, index)
        + 2 * _has_field_below(page, index, first)
        + min(_MOST_SHARED, shared(page, index, _paragraphs(page, first)))
        + (index == 0)
        + (index == first - 1 and index - 1 not in candidates)
        + (len(block.words) >= _LONG_HEADLINE)
        - 2 * _is_kicker(page, index, candidates)
        - 3 * _is_below_fields(page, index, candidates)
        + 6 * (block.tag == "h1")
        + 6 * _is_named(page, index)
        - len(list(islice(others, _FAR)))
        - 2 * _is_in_menu(page, index)
    )


def _is_kicker(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a short line stands right over a longer one: a kicker over the headline."""
    short = len(page.blocks[index].words) < _SHORT_HEADLINE
    longer = index + 1 in candidates and len(page.blocks[index + 1].words) >= _LONG_HEADLINE
    return short and longer


def _is_below_fields(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a date or byline parts the line from a better placed candidate above.

    The times of a ticker are no dates, and its headlines are about other things.
    """
    fields = (i for i in range(candidates[0] + 1, index) if _is_field(page, i))
    field = next(fields, None)
    if field is None:
        return False
    below = _paragraphs(page, index)
    return any(shared(page, i, below) for i in candidates if i < field)


def _is_field(page: Page, index: int) -> bool:
    """Tell whether a line is a byline, or states a whole date."""
    dated = page.kind(index) is Kind.DATE
    whole = dated and find_date(page.blocks[index].text, page.lexicon.months) is not None
    return whole or page.kind(index) is Kind.BYLINE


def _is_named(page: Page, index: int) -> bool:
    """Tell whether structured data names the line as headline, an outlet's name after it or not."""
    text = page.blocks[index].bare
    return page.headline == text or page.headline.startswith(f"{text} ")


def _without_longer(page: Page, candidates: list[int]) -> list[int]:
    """Leave out a line that is another with words added: a picture's text over its headline."""
    texts = {page.blocks[i].words for i in candidates}
    return [
        i
        for i in candidates
        if not any(page.blocks[i].words[:n] in texts for n in range(1, len(page.blocks[i].words)))
    ]


def _first_copy(page: Page, best: int, candidates: list[int]) -> int:
    """Of the copies of the headline take the first that heads the story, not one in a menu."""
    copies = [i for i in candidates if repeats(page.blocks[i], page.blocks[best])]
    return next((i for i in copies if not _is_in_menu(page, i)), best)


def _is_repeated(page: Page, index: int) -> bool:
    """Tell whether another line says the same words, alone or among others."""
    return page.echo.count(f" {page.blocks[index].bare} ") > 1


def _has_field_below(page: Page, index: int, first: int) -> bool:
    below = range(index + 1, min(first, index + 1 + _LOOK_AHEAD))
    return any(page.kind(i) in _FIELDS for i in below)


def _paragraphs(page: Page, first: int) -> list[int]:
    """Give the first paragraph and the one after it."""
    return page.of_kind(Kind.BODY, range(first, min(len(page.blocks), first + _LOOK_AHEAD)))[:2]


def _is_in_menu(page: Page, index: int) -> bool:
    """Tell whether both neighbours are bulleted or one-word lines."""
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(page.blocks)]
    return len(near) > 1 and all(_is_menu_word(page, i) for i in near)


def _is_menu_word(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.bullet or (page.kind(index) is Kind.UNSURE and len(block.words) == 1)


def _is_tag_of_theme(page: Page, index: int) -> bool:
    return index > 0 and page.opens(index - 1) == "topic"
