"""The names that stand at the head of a page: of desks, and of those who lead the outlet."""

from newsdigest.convert.around.page import Page
from newsdigest.convert.lines.labels import is_section_pair
from newsdigest.convert.thresholds.letters import DATED_LETTERS
from newsdigest.convert.thresholds.words import SECTION_WORDS


def names_heads(page: Page, index: int) -> bool:
    """Tell whether a short line names who leads the outlet."""
    block = page.blocks[index]
    if block.letters > DATED_LETTERS:
        return False
    padded = f" {block.bare}"
    return any(f" {role}" in padded for role in page.lexicon.fields["masthead.roles"])


def is_section_name(page: Page, index: int) -> bool:
    """Tell whether a line is a desk's usual name, or a trail of them from the home page."""
    block, fields = page.blocks[index], page.lexicon.fields
    if block.bare in fields["section.words"] or is_section_pair(block, page.lexicon):
        return True
    trail = any(block.bare.startswith(f"{start} ") for start in fields["section.trail_starts"])
    return trail and len(block.words) <= SECTION_WORDS + 1
