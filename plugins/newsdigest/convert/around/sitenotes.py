"""Lines below a text in which the site speaks: of opinions and comments, or to readers."""

from newsdigest.convert.around.page import Page, removed, shared
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.furniture import calls_to
from newsdigest.convert.thresholds.letters import NOTE_LETTERS, RIGHTS_LETTERS
from newsdigest.convert.thresholds.likeness import OWN_WORDS
from newsdigest.convert.thresholds.lines import NEAR_LINES
from newsdigest.convert.thresholds.words import NOTE_WITHIN
from newsdigest.model.capture import Kind, Verdict


def site_notes(page: Page) -> dict[int, Verdict]:
    """Remove the notes that end a run of paragraphs, the last of them first."""
    changes: dict[int, Verdict] = {}
    below = -1
    for above, index in zip(page.prose[-2::-1], page.prose[:0:-1], strict=True):
        closes = index + 1 != below or below in changes
        short = closes and page.blocks[index].letters <= NOTE_LETTERS
        if short and (is_site_note(page, above, index) or _invites(page, index)):
            changes[index] = removed("policy-prose")
        below = index
    return changes


def is_site_note(page: Page, above: int, index: int) -> bool:
    """Tell whether a line speaks for the site or calls readers to write to it, and tells no story.

    It does not go on from the text, with whose paragraph above it has little in common.
    """
    block = page.blocks[index]
    noted = block.letters <= NOTE_LETTERS and _speaks(block, page.lexicon)
    return noted and not _goes_on(block, page.lexicon) and shared(page, index, [above]) < OWN_WORDS


def _invites(page: Page, index: int) -> bool:
    """Tell whether a paragraph calls readers to a channel that those above it do not name."""
    channels = frozenset(page.lexicon.fields["invite.channels"])
    block, calls = page.blocks[index], page.lexicon.furniture["follow-us"].calls
    if block.letters > RIGHTS_LETTERS or not calls_to(block, calls, channels):
        return False
    above = page.of_kind(Kind.BODY, range(max(0, index - 2 * NEAR_LINES), index))
    return all(channels.isdisjoint(page.blocks[i].words) for i in above)


def _goes_on(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line goes on from another; «this article» opens what is said of it."""
    pointed = not {*block.words[1:2]}.isdisjoint(lexicon.fields["note.printed"])
    return flows(block, lexicon) and not (pointed and block.words[0] in lexicon.function_words)


def _speaks(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line says whose what the site prints is, or calls its readers to it."""
    fields, words = lexicon.fields, {*block.words}
    if not words.isdisjoint(fields["note.calls"]):
        return not words.isdisjoint(fields["note.readers"])
    if {*fields["note.printed"]}.isdisjoint(block.words[:NOTE_WITHIN]):
        return False
    return not (words.isdisjoint(fields["note.says"]) or words.isdisjoint(fields["note.whose"]))
