"""How texts close below their last paragraph: a line that asks or calls out, a list in points."""

import re
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.desks import is_section_name
from newsdigest.convert.around.page import Page, Story, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.lines import LISTED
from newsdigest.convert.thresholds.words import LIST_ITEM_WORDS, SHORT_TITLE_WORDS, SUBHEADING_WORDS
from newsdigest.model.capture import Kind

_SAID: Final = re.compile(r':\s*["«“][^"«“”»]+["»”]$')
_CALLS: Final = ("\u061f", "!")
_DOTS: Final = ("…", "..")


def closes(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line right below the last paragraph closes the text without a full stop.

    It opens as no headline does: «so», «and», then a word that asks or joins. Or it asks or calls
    out alone and opens as columns do («what a …»), or has words of the line above: teasers, polls
    and calls for comments have none. Or it asks alone, no further below than the paragraphs are
    from each other, and nobody: polls and calls ask the reader.
    """
    block = page.blocks[index]
    text = block.text.rstrip('"»” ')
    quoted = _is_quoted(page, block)
    if not text.endswith((*_CALLS, *_DOTS)) or block.bullet or (":" in text and not quoted):
        return False
    if quoted or _joins_on(page, block):
        return True
    if not text.endswith(_CALLS) or not _is_alone(page, story, index):
        return False
    known = begins_any(block.bare, page.lexicon.fields["flow.calls"])
    return known or shared(page, index, [story.last]) > 0 or _asks_nobody(page, story, index)


def _is_quoted(page: Page, block: Block) -> bool:
    """Tell whether a line opens with «and» and closes with what somebody says: «and he: "…?"»."""
    fields = page.lexicon.fields
    joined = block.bare.startswith(fields["byline.joints"])
    own = block.bare.startswith(fields["flow.own_letter"])
    return joined and not own and _SAID.search(block.text) is not None


def _asks_nobody(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line is a question that does not speak to the reader, as near as the text."""
    block, fields = page.blocks[index], page.lexicon.fields
    sized = SHORT_TITLE_WORDS <= len(block.words) + 1 <= SUBHEADING_WORDS
    if not (sized and _CALLS[0] in block.text) or block.gap > page.blocks[story.last].gap:
        return False
    return set(block.words).isdisjoint(fields["flow.asks_reader"])


def _joins_on(page: Page, block: Block) -> bool:
    """Tell whether a line goes on from the one above: by «so» or what else opens so."""
    first, lexicon = block.words[0] if block.words else "", page.lexicon
    so = first.startswith(lexicon.fields["flow.so"]) and first[1:] in lexicon.function_words
    return so or flows(block, lexicon)


def _is_alone(page: Page, story: Story, index: int) -> bool:
    """Tell whether no open line follows but what the author is: no answers, no headlines."""
    below = index + 1
    if below >= story.end or page.kind(below) is not Kind.UNSURE:
        return True
    return begins_any(page.blocks[below].bare, page.lexicon.fields["author.professions"])


def is_list_under(page: Page, story: Story, heading: int) -> bool:
    """Tell whether a line right below the text heads points of it: a list, then the end.

    The points are no labels and shorter than headlines, or the heading has words of the text, and
    they speak of what the text spoke of. A desk's name heads headlines.
    """
    rest = range(heading + 1, story.end)
    points = list(takewhile(lambda i: page.blocks[i].bullet, rest))
    if len(points) < LISTED or is_section_name(page, heading):
        return False
    sizes = [len(page.blocks[i].words) for i in points]
    plain = all(page.kind(i) is Kind.UNSURE for i in points)
    told = page.of_kind(Kind.BODY, range(story.first, story.last + 1))
    own = [*told, story.title] if story.title is not None else told
    most = SUBHEADING_WORDS if shared(page, heading, own) else LIST_ITEM_WORDS
    short = max(sizes) <= most and sum(sizes) > 2 * len(sizes)
    return plain and short and any(shared(page, i, told) for i in points)
