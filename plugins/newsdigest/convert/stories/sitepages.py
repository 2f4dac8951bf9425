"""Pages on which a site speaks of itself: its privacy policy, its terms, who it is."""

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import begins
from newsdigest.convert.thresholds.lines import NEAR_TITLE
from newsdigest.convert.thresholds.shares import SITE_SHARE
from newsdigest.convert.thresholds.words import BESIDE_HEADING_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date


def is_site_page(page: Page) -> bool:
    """Tell whether a page is about the site: it is headed so, and most of its text says «we».

    Menus hold the same headings, right above a text without a headline too; a report about a policy
    has an author or a date.
    """
    prose = page.prose
    if not prose or not _is_headed(page, prose[0]) or is_signed(page):
        return False
    told = sum(page.blocks[i].letters for i in prose if _speaks_of_site(page, i))
    return told >= SITE_SHARE * sum(page.blocks[i].letters for i in prose)


def _is_headed(page: Page, first: int) -> bool:
    """Tell whether the nearest line above the text that can be a headline names such a page."""
    for i in range(first - 1, max(-1, first - 1 - NEAR_TITLE), -1):
        if names_site_page(page, i):
            return True
        if page.kind(i) is Kind.UNSURE and len(page.blocks[i].words) >= SHORT_TITLE_WORDS:
            return False
    return False


def names_site_page(page: Page, index: int) -> bool:
    """Tell whether a line is the heading of such a page, the site's name after it or not."""
    block = page.blocks[index]
    for heading in page.lexicon.fields["sitepage.headings"]:
        if begins(block.bare, heading):
            return len(block.words) <= len(heading.split()) + BESIDE_HEADING_WORDS
    return False


def is_signed(page: Page) -> bool:
    """Tell whether somebody wrote it, or on a day: that of the last change is another."""
    if page.of_kind(Kind.BYLINE, range(len(page.blocks))):
        return True
    months = page.lexicon.months
    dates = page.of_kind(Kind.DATE, range(len(page.blocks)))
    return any(find_date(page.blocks[i].text, months) is not None for i in dates)


def _speaks_of_site(page: Page, index: int) -> bool:
    """Tell whether a paragraph has a word that a site has for itself, its readers or its rules."""
    text = f" {page.blocks[index].bare} "
    return any(f"{term} " in text for term in page.lexicon.fields["sitepage.terms"])
