"""A list under the headline that names who wrote, and below each name what that one is."""

from collections.abc import Sequence
from itertools import takewhile

from newsdigest.convert.around.above import names_author
from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.thresholds.words import OFFICE_WORDS
from newsdigest.model.capture import Kind, Verdict

_AUTHOR = Verdict(Kind.BYLINE, "name-above-text")


def listed_authors(page: Page, title: int, first: int, told: Sequence[int]) -> dict[int, Verdict]:
    """Settle bulleted names between headline and text, each with a short line below it at most.

    No name is one that the story speaks of; `told` are its headline and first paragraphs.
    """
    start = next((i for i in range(title + 1, first) if page.blocks[i].bullet), first)
    items = list(takewhile(lambda i: page.blocks[i].bullet, range(start, first)))
    if not items or not names_author(page, start, told):
        return {}
    names = [i for i in items if names_author(page, i, told)]
    roles = [i for i in items if i not in names]
    if any(i - 1 not in names or not _can_be_role(page, i) for i in roles) or not roles:
        return {}
    return dict.fromkeys(names, _AUTHOR) | {i: removed("author-profession") for i in roles}


def _can_be_role(page: Page, index: int) -> bool:
    """Tell whether an open line is short and no sentence: an office, an outlet, a town."""
    block = page.blocks[index]
    kinds = (Kind.UNSURE, Kind.BYLINE)
    short = page.kind(index) in kinds and len(block.words) <= OFFICE_WORDS
    return short and not block.ends_sentence and not block.ends_open
