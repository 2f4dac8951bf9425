"""The caption between a standfirst, which is the first paragraph of a text, and the rest of it."""

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.thresholds.likeness import ALIKE_SHARE
from newsdigest.convert.thresholds.lines import CAPTION_AND_HEADING
from newsdigest.convert.thresholds.words import (
    LABEL_WORDS,
    LONG_TITLE_WORDS,
    MOTTO_WORDS,
    SUBHEADING_WORDS,
)
from newsdigest.model.capture import Kind


def is_under_standfirst(page: Page, story: Story, index: int) -> bool:
    """Tell whether the only line between a story's first two paragraphs is a caption.

    It gives somebody's office and the name that the headline has; or it says where something is and
    is far longer than the headings in the text, of which there are two and more.
    """
    if index != story.first + 1 or index + 1 >= len(page.blocks):
        return False
    block, around = page.blocks[index], (page.kind(index - 1), page.kind(index + 1))
    plain = not (block.tag or block.bullet or block.ends_sentence or block.ends_open)
    if not plain or around != (Kind.BODY, Kind.BODY) or len(block.words) > SUBHEADING_WORDS:
        return False
    return _names(page, story, index) or _tells_where(page, story, index)


def _names(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line is what somebody is and the name, which stands in the headline, too."""
    words, fields = page.blocks[index].words, page.lexicon.fields
    if story.title is None or not LABEL_WORDS <= len(words) < MOTTO_WORDS:
        return False
    article = fields["byline.article"][0]
    offices = {*fields["author.professions"], *fields["byline.degrees"], *fields["caption.offices"]}
    known = words[0] in offices or words[0].removeprefix(article) in offices
    return known and f" {' '.join(words[-2:])} " in f" {page.blocks[story.title].bare} "


def _tells_where(page: Page, story: Story, index: int) -> bool:
    """Tell whether a long phrase says where something is, and the text's headings are short."""
    words = page.blocks[index].words
    if len(words) <= LONG_TITLE_WORDS or "." in page.blocks[index].text:
        return False
    if {*words[1:]}.isdisjoint(page.lexicon.fields["caption.places"]):
        return False
    others = [
        len(page.blocks[i].words)
        for i in range(index + 2, story.last)
        if page.kind(i) is Kind.UNSURE and page.kind(i - 1) is page.kind(i + 1) is Kind.BODY
    ]
    many = len(others) >= CAPTION_AND_HEADING
    return many and max(others) <= ALIKE_SHARE * len(words)
