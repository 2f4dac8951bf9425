"""The lines below a story's last paragraph: its source, its byline, and then the page's frame."""

from newsdigest.convert import thresholds
from newsdigest.convert.page import Page, Story, removed, repeats
from newsdigest.model.capture import Kind, Verdict


def settle_tail(page: Page, story: Story) -> Page:
    """Settle every line from the last paragraph to the story's end."""
    own = _own_end(page, story)
    changes = {i: _own_verdict(page, i) for i in range(story.last + 1, own)}
    for i in range(own, story.end):
        if _is_headline(page, story, i):
            changes[i] = removed("headline-again")
        elif page.kind(i) is not Kind.BOILERPLATE:
            changes[i] = removed("after-story")
    return page.settled(changes)


def _own_end(page: Page, story: Story) -> int:
    """Find where the story's own lines end: at the first that can be none of them."""
    for i in range(story.last + 1, story.end):
        if not _is_own(page, story, i) or _is_headline(page, story, i):
            return i
    return story.end


def _is_headline(page: Page, story: Story, index: int) -> bool:
    return story.title is not None and repeats(page.blocks[index], page.blocks[story.title])


def _is_own(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line right below the text is the story's.

    A source, a byline, a note, a short last sentence, or the items that a colon announced.
    """
    block, kind = page.blocks[index], page.kind(index)
    if kind in (Kind.CREDIT, Kind.BODY) or page.verdicts[index].rule == "advertisement":
        return True
    if kind is Kind.BYLINE:
        return index <= story.last + 2
    if kind is not Kind.UNSURE or (block.bullet and not _is_announced(page, story)):
        return False
    told = block.ends_sentence and block.letters >= thresholds.PROSE_LETTERS
    return _is_announced(page, story) or told or block.full_stop


def _is_announced(page: Page, story: Story) -> bool:
    return page.blocks[story.last].ends_open


def _own_verdict(page: Page, index: int) -> Verdict:
    if page.kind(index) is not Kind.UNSURE:
        return page.verdicts[index]
    rule = "short-sentence" if page.blocks[index].ends_sentence else "list-after-colon"
    return Verdict(Kind.BODY, rule)
