"""Pages on which a site speaks of itself: its privacy policy, its terms, who it is."""

from newsdigest.convert.around.desks import names_heads
from newsdigest.convert.around.page import Page, with_terms
from newsdigest.convert.lexicon import begins
from newsdigest.convert.thresholds.lines import LISTED, NEAR_TITLE
from newsdigest.convert.thresholds.shares import RULES_SHARE, SITE_SHARE
from newsdigest.convert.thresholds.words import BESIDE_HEADING_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date


def is_site_page(page: Page) -> bool:
    """Tell whether a page is about the site: it is headed so, and most of its text says «we».

    Menus hold the same headings, right above a text without a headline too; a report about a policy
    has an author or a date. Where nothing at all stands above the heading, one paragraph is enough,
    or a list of who makes the site.
    """
    if _lists_staff(page):
        return True
    prose = page.prose
    if not prose or is_signed(page):
        return False
    heading = _heading(page, prose[0])
    if heading is None:
        return _are_rules(page)
    speaks = with_terms(page, prose, page.lexicon.fields["sitepage.terms"])
    told, whole = (sum(page.blocks[i].letters for i in part) for part in (speaks, prose))
    return told > 0 if heading == 0 else told >= SITE_SHARE * whole


def _are_rules(page: Page) -> bool:
    """Tell whether a page without a headline speaks for the site, or to its readers, in most of it.

    A report about cookies or consent does neither, and a banner may stand over its headline.
    """
    prose, fields = page.prose, page.lexicon.fields
    if len(prose) < LISTED or any(_is_headline(page, i) for i in range(prose[1])):
        return False
    matters = frozenset(fields["wall.matters"])
    own = [term for term in fields["sitepage.terms"] if term not in matters]
    speaks = with_terms(page, prose, own)
    told, whole = (sum(page.blocks[i].letters for i in part) for part in (speaks, prose))
    return len(speaks) >= LISTED and told >= RULES_SHARE * whole


def _lists_staff(page: Page) -> bool:
    """Tell whether a page begins with such a heading, and names several heads but no day."""
    if not page.blocks or not names_site_page(page, 0):
        return False
    heads = sum(names_heads(page, i) for i in range(1, len(page.blocks)))
    return heads >= LISTED and not page.of_kind(Kind.DATE, range(len(page.blocks)))


def _heading(page: Page, first: int) -> int | None:
    """Find such a heading as the nearest line above the text that can be a headline."""
    for i in range(first - 1, max(-1, first - 1 - NEAR_TITLE), -1):
        if names_site_page(page, i):
            return i
        if _is_headline(page, i):
            return None
    return None


def _is_headline(page: Page, index: int) -> bool:
    """Tell whether a line may be a headline: some words, written as no rule or its lead-in."""
    block = page.blocks[index]
    plain = not block.full_stop and not block.bullet and not block.text.endswith(":")
    return page.kind(index) is Kind.UNSURE and len(block.words) >= SHORT_TITLE_WORDS and plain


def names_site_page(page: Page, index: int) -> bool:
    """Tell whether a line is the heading of such a page, the site's name after it or not."""
    block, headings = page.blocks[index], page.lexicon.fields["sitepage.headings"]
    for heading in headings if block.bare.startswith(headings) else ():
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
