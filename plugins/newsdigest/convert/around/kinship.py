"""How far paragraphs speak of the same thing: stems in common, and openings that go on."""

from collections.abc import Iterable

from newsdigest.convert.around.page import Page, content
from newsdigest.convert.around.telling import flows


def stems(page: Page, blocks: Iterable[int]) -> frozenset[str]:
    """Give the stems of the words that say what blocks are about, those of all taken together."""
    told = (content(page.blocks[index], page.lexicon) for index in blocks)
    return frozenset().union(*told)


def goes_on(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens as one that follows another: with «and», «for his part».

    The first paragraph of a report never does; it may open with a verb whose first letter is «and».
    """
    block = page.blocks[index]
    verbs = page.lexicon.fields["flow.own_letter_verbs"]
    return flows(block, page.lexicon) and not block.words[0].startswith(verbs)
