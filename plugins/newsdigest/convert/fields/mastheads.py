"""The outlet whose name heads the page on a line of its own."""

import re
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.agencies import agency_in
from newsdigest.convert.lexicon import bare
from newsdigest.convert.thresholds.letters import DATED_LETTERS
from newsdigest.convert.thresholds.lines import LOGO_LINES, MASTHEAD_LINES
from newsdigest.convert.thresholds.words import OUTLET_WORDS

_AGAIN: Final = re.compile(r"^(.{4,}?)\s*(?:\1\s*)+$")
"""A logo's name printed several times with nothing between, as its pictures' texts run together."""


def masthead_outlet(page: Page, story: Story) -> str | None:
    """Read the name at the top of the page: «agency [name]», «paper [name]», alone on its line.

    Where two lines of the kind differ neither is believed, for menus name other papers.
    """
    if story.start or story.title is None:
        return None
    top = range(min(story.title, LOGO_LINES))
    led = next(filter(None, (_over_heads(page, i) for i in top)), None)
    names = {bare(name): name for i in top if (name := _name(page, i)) is not None}
    signed = (_signed(page, i) for i in range(story.first))
    name = next(iter(names.values())) if len(names) == 1 else None
    return led or name or next(filter(None, signed), None)


def _over_heads(page: Page, index: int) -> str | None:
    """Give the name that stands on a line and, below, before a post: «[outlet] editor [name]»."""
    block, roles = page.blocks[index], page.lexicon.fields["masthead.roles"]
    below = page.blocks[index + 1 : index + 1 + MASTHEAD_LINES]
    said = (f"{block.bare} {role}" for role in roles)
    short = 1 < len(block.words) <= OUTLET_WORDS
    return block.text if short and any(b.bare.startswith(s) for s in said for b in below) else None


def _name(page: Page, index: int) -> str | None:
    """Give an outlet's name that is all of a line, once where it is printed several times."""
    block, fields = page.blocks[index], page.lexicon.fields
    kind = next(iter(block.words), "")
    if block.bullet or block.letters > DATED_LETTERS or kind not in fields["outlet.kinds"]:
        return None
    again = _AGAIN.match(block.text)
    name = again[1] if again else block.text
    words = bare(name).split()
    if not 1 < len(words) <= OUTLET_WORDS:
        return None
    known = " ".join(words) in fields["section.words"] or agency_in(" ".join(words), page.lexicon)
    return None if known else name


def _signed(page: Page, index: int) -> str | None:
    """Give the name that a picture of the outlet stands for, or that a dash at a line's end parts.

    So sites print theirs over a text: «[town] today -».
    """
    block, fields = page.blocks[index], page.lexicon.fields
    icon = next((label for label in fields["outlet.icons"] if block.bare.startswith(label)), "")
    if icon:
        return block.text[len(icon) :].strip(" :") or None
    if not block.text.endswith((" -", " –", " —")):
        return None
    words = bare(block.text).split()
    named = 1 < len(words) <= OUTLET_WORDS and not {*words[:1], *words[-1:]}.isdisjoint(
        fields["outlet.nouns"]
    )
    return block.text.strip(" -–—") if named else None
