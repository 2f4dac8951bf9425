"""The author over the headline, as columns print him."""

from newsdigest.convert.around.above import is_author_line
from newsdigest.convert.around.desks import is_section_name, names_heads
from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lines.bylines import author_of
from newsdigest.convert.lines.persons import is_person, person_beside
from newsdigest.convert.thresholds.lines import COMPARED_PARAGRAPHS, NEAR_TITLE
from newsdigest.convert.thresholds.words import LABEL_WORDS
from newsdigest.model.capture import Kind, Verdict


def author_above(page: Page, story: Story, title: int) -> dict[int, Verdict]:
    """Keep the name right over a headline, where none stands under it: the author's.

    Dates, desks, a word alone and what he is may stand between the two. Beside a name that is not
    labelled as the author's nobody else may be named: lists of columnists hold several.
    """
    if any(_names(page, i) for i in range(title + 1, story.end)):
        return {}
    near = range(title - 1, max(story.start, title - NEAR_TITLE) - 1, -1)
    at = next((i for i in near if not _is_between(page, i)), None)
    if at is None or _is_under_headline(page, story, at):
        return {}
    if page.kind(at) is Kind.BYLINE:
        return {at: page.verdicts[at]} if _is_signed(page, at) else {}
    bare_name = _is_name(page, at, story, title)
    return {at: Verdict(Kind.BYLINE, "name-above-headline")} if bare_name else {}


def _names(page: Page, index: int) -> bool:
    """Tell whether a line is a byline that names somebody."""
    return page.kind(index) is Kind.BYLINE and bool(author_of(page.blocks[index], page.lexicon))


def _is_between(page: Page, index: int) -> bool:
    """Tell whether a line may part the author's name from the headline."""
    known = page.kind(index) in (Kind.DATE, Kind.BOILERPLATE) and not page.opens(index)
    block, open_line = page.blocks[index], page.kind(index) is Kind.UNSURE
    what_he_is = block.tag == "author" and not _is_signed(page, index)
    word = open_line and len(block.words) == 1
    return known or what_he_is or word or is_section_name(page, index)


def _is_under_headline(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line longer than a label stands on it: the headline of another teaser."""
    over = index - 1
    open_line = over >= story.start and page.kind(over) is Kind.UNSURE
    return open_line and len(page.blocks[over].words) > LABEL_WORDS


def _is_signed(page: Page, index: int) -> bool:
    """Tell whether a byline surely names a person: after a colon or by a given name.

    The word for «wrote» is that for «books» too, a section.
    """
    block = page.blocks[index]
    author = author_of(block, page.lexicon) or block.text * (block.tag == "author")
    return bool(author) and (":" in block.text or is_person(author, page.lexicon))


def _is_name(page: Page, index: int, story: Story, title: int) -> bool:
    """Tell whether a line is a person's name of whom neither headline nor text speaks."""
    block, lexicon = page.blocks[index], page.lexicon
    name = block.text if is_person(block.text, lexicon) else person_beside(block.text, lexicon)
    told = [title, *page.of_kind(Kind.BODY, range(story.first, story.last + 1))]
    if name is None or not is_author_line(page, index, told[: 1 + COMPARED_PARAGRAPHS]):
        return False
    family = name.split()[-1]
    told_of = any(word.endswith(family) for i in told for word in page.blocks[i].words)
    near = (i for i in (index - 1, index - 2) if i >= story.start)
    led = names_heads(page, index) or any(names_heads(page, i) for i in near)
    return not told_of and not led and not _has_others(page, index, story)


def _has_others(page: Page, index: int, story: Story) -> bool:
    """Tell whether other persons are named right above a name: a list of columnists."""
    near = range(max(story.start, index - NEAR_TITLE), index)
    return any(_names(page, i) or is_person(page.blocks[i].text, page.lexicon) for i in near)
