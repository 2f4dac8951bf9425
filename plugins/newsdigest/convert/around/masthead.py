"""The heads of an outlet, a post and a name under it, as some sites print them on every page."""

from itertools import pairwise

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.thresholds.lines import PAIR_LINES
from newsdigest.convert.thresholds.words import MASTHEAD_WORDS, PERSON_WORDS, SECTION_WORDS
from newsdigest.model.capture import Kind, Verdict


def mastheads(page: Page) -> dict[int, Verdict]:
    """Lines that name a post, each with its holder right below, and other such pairs beside them.

    Only some posts are known; of a pair next to a known one the name must be a person's.
    """
    known = [i for i in range(len(page.blocks) - 1) if _is_post(page, i) and _is_name(page, i + 1)]
    firsts = set(known)
    for index in known:
        for step in (-PAIR_LINES, PAIR_LINES):
            beside = index + step
            while beside not in firsts and _is_pair(page, beside):
                firsts.add(beside)
                beside += step
    paired = {i + n for i in firsts for n in range(PAIR_LINES)}
    return {i: removed("masthead") for i in sorted(paired | _labelled(page))}


def _labelled(page: Page) -> set[int]:
    """Give the lines of a post, a colon and its holder, where two of them are neighbours.

    Alone such a line may sign what the editor wrote.
    """
    roles = page.lexicon.fields["masthead.roles"]
    found = [
        i
        for i, block in enumerate(page.blocks)
        if ":" in block.text
        and len(block.words) <= MASTHEAD_WORDS
        and bare(block.text.partition(":")[0]) in roles
    ]
    near = [pair for pair in pairwise(found) if pair[1] - pair[0] <= PAIR_LINES]
    return {i for pair in near for i in pair}


def _is_post(page: Page, index: int) -> bool:
    if not _is_open(page, index):
        return False
    fields = page.lexicon.fields
    return page.blocks[index].bare in (*fields["masthead.roles"], *fields["masthead.posts"])


def _is_name(page: Page, index: int) -> bool:
    """Tell whether a line is a few words of letters: whoever holds the post named above it."""
    block = page.blocks[index]
    plain = all(sign.isalpha() or sign in " ./" for sign in block.text)
    return _is_open(page, index) and len(block.words) in PERSON_WORDS and plain


def _is_pair(page: Page, index: int) -> bool:
    """Tell whether a few words stand right over a person's name."""
    if not 0 <= index < len(page.blocks) - 1 or not _is_open(page, index):
        return False
    short = len(page.blocks[index].words) <= SECTION_WORDS
    below = page.blocks[index + 1].text
    return short and _is_open(page, index + 1) and is_person(below, page.lexicon)


def _is_open(page: Page, index: int) -> bool:
    return page.kind(index) in (Kind.UNSURE, Kind.BYLINE) and not page.blocks[index].bullet
