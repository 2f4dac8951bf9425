"""What stands over a button to subscribe within a text: the name of a letter, and a sentence."""

from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.furniture import is_furniture
from newsdigest.convert.lines.marked import HEADINGS
from newsdigest.convert.thresholds.letters import BYLINE_LETTERS, RIGHTS_LETTERS
from newsdigest.convert.thresholds.words import LABEL_WORDS, LINKS_HEADING_WORDS
from newsdigest.model.capture import Kind, Verdict

_PROMO: Final = removed("follow-us")
_BUTTONS: Final = ("follow-us", "page-frame")
_LEFT: Final = (Kind.BODY, Kind.UNSURE)


def promos(page: Page) -> dict[int, Verdict]:
    """Remove the heading and the sentence of a box that offers a site's letter by mail.

    A button to subscribe stands below them. The sentence speaks of its readers' mail, or the
    heading over it begins with the word for such a letter: over the text that word also opens
    headlines, of a bulletin that warns of a storm.
    """
    changes: dict[int, Verdict] = {}
    for index in _buttons(page) if page.prose else ():
        changes |= _over_button(page, index)
    return changes


def _buttons(page: Page) -> Iterator[int]:
    """Find the short calls to subscribe below a line of the text; a saved page frames its own."""
    below = zip(page.blocks[1:], page.verdicts[1:], page.verdicts, strict=False)
    near = [
        block
        for block, verdict, over in below
        if verdict.rule in _BUTTONS and over.kind in _LEFT and block.letters <= BYLINE_LETTERS
    ]
    called = page.lexicon.furniture["follow-us"]
    return (
        block.index
        for block in near
        if len(block.words) <= LABEL_WORDS and is_furniture(block, called)
    )


def _over_button(page: Page, index: int) -> dict[int, Verdict]:
    lead, head = index - 1, index - 2
    headed = head >= 0 and _is_letter(page, page.blocks[head])
    amid = headed and head > page.prose[0]
    if not (_is_offer(page, lead) and (amid or _speaks_of_mail(page, lead))):
        return {}
    over = headed or (head >= 0 and page.blocks[head].tag in HEADINGS)
    both = over and page.kind(head) in _LEFT
    return {lead: _PROMO, head: _PROMO} if both else {lead: _PROMO}


def _is_letter(page: Page, block: Block) -> bool:
    """Tell whether a short line begins with the word for a letter that a site sends."""
    short = len(block.words) <= LINKS_HEADING_WORDS and not block.full_stop
    return short and not {*block.words[:1]}.isdisjoint(page.lexicon.fields["invite.letters"])


def _is_offer(page: Page, index: int) -> bool:
    """Tell whether a short line of the text goes on from nothing."""
    block = page.blocks[index]
    short = block.letters <= RIGHTS_LETTERS
    return short and not flows(block, page.lexicon) and not _reports(page, block)


def _reports(page: Page, block: Block) -> bool:
    return not page.lexicon.report_verbs.isdisjoint(block.words[:1])


def _speaks_of_mail(page: Page, index: int) -> bool:
    return not {*page.lexicon.fields["invite.mail"]}.isdisjoint(page.blocks[index].words)
