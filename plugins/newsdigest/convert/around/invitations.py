"""Calls to the reader: to load an app, to follow a channel, to subscribe."""

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lines.furniture import calls_to
from newsdigest.convert.thresholds.letters import RIGHTS_LETTERS
from newsdigest.convert.thresholds.lines import NEAR_LINES
from newsdigest.model.capture import Kind


def is_invitation(page: Page, story: Story, index: int) -> bool:
    """Tell whether an open line calls readers to a channel of which the story does not speak.

    A guide to an application calls as well; its other paragraphs name what it is about.
    """
    block, channels = page.blocks[index], frozenset(page.lexicon.fields["invite.channels"])
    calls = page.lexicon.furniture["follow-us"].calls
    if page.kind(index) is not Kind.UNSURE or block.letters > RIGHTS_LETTERS:
        return False
    if not calls_to(block, calls, channels):
        return False
    near = range(max(story.first, index - 2 * NEAR_LINES), index)
    said = (page.blocks[i].words for i in page.of_kind(Kind.BODY, near))
    return all(channels.isdisjoint(words) for words in said)
