"""Finding the headline among the lines above a story's first paragraph."""

from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.page import Page, repeats, shared
from newsdigest.model.capture import Kind

_FIELDS: Final = (Kind.DATE, Kind.BYLINE)
_LOOK_AHEAD: Final = 5
_MOST_SHARED: Final = 3
_LONG_HEADLINE: Final = 6
_FAR: Final = 4


def find_title(page: Page, low: int, first: int) -> int | None:
    """Find the headline of the story whose first paragraph is `first`, from block `low` on.

    The best line by `title_score` wins, and of its copies the first; None where no line earns
    enough points.
    """
    candidates = _without_longer(page, [i for i in range(low, first) if can_be_title(page, i)])
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
    if block.tag == "h1" and block.arabic:
        return page.kind(index) is Kind.UNSURE
    return (
        page.kind(index) is Kind.UNSURE
        and not block.bullet
        and not _is_tag_of_theme(page, index)
        and fewest <= len(block.words) <= most
        and block.letters >= thresholds.TITLE_LETTERS
        and not block.full_stop
        and not block.ends_open
    )


def title_score(page: Page, index: int, candidates: list[int], first: int) -> int:
    """Add up what speaks for a line as the headline.

    Repeated on the page, followed by a date or byline, shares words with the first paragraphs,
    near to them, first of the capture, an `h1`; a place inside a menu speaks against it.
    """
    block = page.blocks[index]
    between = [i for i in candidates if index < i and not repeats(page.blocks[i], block)]
    return (
        3 * _is_repeated(page, index)
        + 2 * _has_field_below(page, index, first)
        + min(_MOST_SHARED, shared(page, index, _paragraphs(page, first)))
        + (index == 0)
        + (index == first - 1)
        + (len(block.words) >= _LONG_HEADLINE)
        + 6 * (block.tag == "h1")
        + 6 * _is_named(page, index)
        - min(_FAR, len(between))
        - 2 * _is_in_menu(page, index)
    )


def _is_named(page: Page, index: int) -> bool:
    """Tell whether structured data names the line as headline, an outlet's name after it or not."""
    text = page.blocks[index].bare
    return page.headline == text or page.headline.startswith(f"{text} ")


def _without_longer(page: Page, candidates: list[int]) -> list[int]:
    """Leave out a line that is another with words added: a picture's text over its headline."""
    texts = {page.blocks[i].bare for i in candidates}
    return [
        i
        for i in candidates
        if not any(page.blocks[i].bare.startswith(f"{text} ") for text in texts)
    ]


def _first_copy(page: Page, best: int, candidates: list[int]) -> int:
    """Of the copies of the headline take the first that heads the story, not one in a menu."""
    copies = [i for i in candidates if repeats(page.blocks[i], page.blocks[best])]
    return next((i for i in copies if not _is_in_menu(page, i)), best)


def _is_repeated(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return any(
        other.index != index and (repeats(block, other) or other.bare.startswith(f"{block.bare} "))
        for other in page.blocks
    )


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
