"""The lines below a story's last paragraph: its source, its byline, and then the page's frame."""

from dataclasses import replace

from newsdigest.convert.around.above import is_author_line
from newsdigest.convert.around.headfields import is_field, is_named_source
from newsdigest.convert.around.page import Page, Story, removed, shared
from newsdigest.convert.around.telling import (
    is_counted_picture,
    shows_picture,
)
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.stories.heads import can_be_title
from newsdigest.convert.thresholds.likeness import OWN_WORDS
from newsdigest.convert.thresholds.lines import (
    TOLD_PARAGRAPHS,
)
from newsdigest.convert.thresholds.words import OFFICE_WORDS
from newsdigest.convert.zones.daysbelow import (
    ends_page,
    is_publication,
    signed_day_below,
    update_below,
)
from newsdigest.convert.zones.sequel import is_headline
from newsdigest.model.capture import Kind, Verdict


def settle_tail(page: Page, story: Story) -> Page:
    """Settle every line from the last paragraph to the story's end."""
    own = _own_end(page, story)
    page = page.settled({i: _own_verdict(page, i) for i in range(story.last + 1, own)})
    changes: dict[int, Verdict] = {}
    for i in range(own, story.end):
        if is_headline(page, story, i):
            changes[i] = removed("headline-again")
        elif page.kind(i) is Kind.UNSURE and is_counted_picture(page, i):
            changes[i] = Verdict(Kind.CAPTION, "counted-picture")
        elif page.kind(i) is not Kind.BOILERPLATE and not _is_near_source(page, story, i):
            changes[i] = removed("after-story")
    below = _headline_below(page, story)
    kept = {i for i in changes if is_publication(page, story, i) or i - 1 == below}
    if below is not None:
        changes[below] = Verdict(Kind.TITLE, "headline-below")
    own_days = update_below(page, story) | signed_day_below(page, story)
    return page.settled({i: changes[i] for i in changes if i not in kept} | own_days)


def titled_below(page: Page, story: Story) -> Story:
    """Give a story without a headline the one that stands below its text."""
    below = page.of_kind(Kind.TITLE, range(story.last, story.end))
    return replace(story, title=below[0]) if story.title is None and below else story


def _headline_below(page: Page, story: Story) -> int | None:
    """Find a headline below its text: over a whole date, with nothing but furniture after it.

    Most of what it says, the text says too; a teaser's headline speaks of something else.
    """
    index = story.last + 1
    if story.title is not None or index + 1 >= story.end or not can_be_title(page, index):
        return None
    if _is_office(page, index):
        return None
    prose = page.of_kind(Kind.BODY, range(story.first, story.last + 1))[:TOLD_PARAGRAPHS]
    own = shared(page, index, prose)
    alike = own >= OWN_WORDS and own * 2 >= len(page.blocks[index].words)
    dated = is_field(page, index + 1) and page.kind(index + 1) is Kind.DATE
    return index if alike and dated and ends_page(page, index + 1) else None


def _own_end(page: Page, story: Story) -> int:
    """Find where the story's own lines end: at the first that can be none of them."""
    for i in range(story.last + 1, story.end):
        if page.blocks[i].tag == "frame":
            continue
        if not _is_own(page, story, i) or is_headline(page, story, i):
            return i
    return story.end


def _is_near_source(page: Page, story: Story, index: int) -> bool:
    """Tell whether a source line stands right under the text but for one stray line."""
    credited = page.verdicts[index].rule == "source-credit"
    return credited and index == story.last + 2 and page.kind(index - 1) is Kind.UNSURE


def _is_own(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line right below the text is the story's.

    A source, a byline, a note, or what a picture shows.
    """
    kind, told = page.kind(index), page.verdicts[index].rule == "advertisement"
    if told or kind in (Kind.CREDIT, Kind.BODY) or _is_in_gallery(page, story, index):
        return True
    if kind is Kind.BYLINE:
        return index <= story.last + 2 or page.verdicts[index].rule == "marked-up-byline"
    if kind is not Kind.UNSURE:
        return False
    signed = _is_office(page, index) and index == story.last + 1
    named = is_named_source(page, index) or _is_author_below(page, story, index)
    return signed or named or shows_picture(page, index)


def _is_in_gallery(page: Page, story: Story, index: int) -> bool:
    """Tell whether a marked caption follows the text, only captions and credits between."""
    between = range(story.last + 1, index + 1)
    return all(page.blocks[i].tag in ("figcaption", "credit") for i in between)


def _is_author_below(page: Page, story: Story, index: int) -> bool:
    """Tell whether one person's name stands right under the text, and nobody else is its author."""
    signed = page.of_kind(Kind.BYLINE, range(story.start, index))
    told = page.of_kind(Kind.BODY, range(story.first, story.last + 1))
    text = page.blocks[index].text
    named = is_person(text, page.lexicon) and "/" not in text
    return index == story.last + 1 and not signed and named and is_author_line(page, index, told)


def _is_office(page: Page, index: int) -> bool:
    """Tell whether a line names the office that signs a statement, and says nothing of it."""
    block = page.blocks[index]
    short = len(block.words) <= OFFICE_WORDS and ":" not in block.text
    return short and begins_any(block.bare, page.lexicon.fields["byline.offices"])


def _own_verdict(page: Page, index: int) -> Verdict:
    if page.kind(index) is not Kind.UNSURE:
        return page.verdicts[index]
    if is_named_source(page, index):
        return Verdict(Kind.CREDIT, "source-under-label")
    if is_person(page.blocks[index].text, page.lexicon) or _is_office(page, index):
        return Verdict(Kind.BYLINE, "name-below-text")
    return Verdict(Kind.CAPTION, "picture-phrase")
