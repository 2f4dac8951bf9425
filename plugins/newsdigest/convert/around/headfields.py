"""The lines right under a headline: its date, its author, and what is the page's own among them."""

from typing import Final

from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.thresholds.letters import BYLINE_LETTERS
from newsdigest.convert.thresholds.lines import COMPARED_PARAGRAPHS, HEAD_LINES
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date

FIELDS: Final = (Kind.DATE, Kind.BYLINE)


def is_head_field(page: Page, index: int) -> bool:
    """Tell whether a line under a headline is a date, a name, or the page's own."""
    known = page.kind(index) in (*FIELDS, Kind.BOILERPLATE)
    return known or is_person(page.blocks[index].text, page.lexicon)


def is_field(page: Page, index: int) -> bool:
    """Tell whether a line is a byline, or states a whole date."""
    dated = page.kind(index) is Kind.DATE
    whole = dated and find_date(page.blocks[index].text, page.lexicon.months) is not None
    return whole or page.kind(index) is Kind.BYLINE


def is_over_author(page: Page, index: int, first: int) -> bool:
    """Tell whether a person's name is right under a line, and only fields part it from the text.

    Who leads the outlet is named under the post.
    """
    below = index + 1
    if not below < first <= below + HEAD_LINES or page.kind(below) is not Kind.UNSURE:
        return False
    roles = page.lexicon.fields["masthead.roles"]
    led = any(f" {role}" in f" {page.blocks[index].bare}" for role in roles)
    under = all(is_head_field(page, i) for i in range(below, first))
    return under and not led and is_person(page.blocks[below].text, page.lexicon)


def is_under_author(page: Page, index: int) -> bool:
    """Tell whether a person's name is right over a line, and the page's first text right under it.

    The text says a word of such a line: it is a column's, and not what the person is.
    """
    over, first = index - 1, index + 1
    if not index or first not in page.prose[:1] or tells_profession(page, index):
        return False
    named = page.kind(over) is Kind.UNSURE and is_person(page.blocks[over].text, page.lexicon)
    return named and shared(page, index, page.prose[:COMPARED_PARAGRAPHS]) > 0


def tells_profession(page: Page, index: int) -> bool:
    """Tell whether a line says what the person is whose name stands right over it."""
    words, professions = page.blocks[index].words, page.lexicon.fields["author.professions"]
    over = index - 1
    if not words or words[0] not in professions or not index:
        return False
    return page.kind(over) is Kind.BYLINE or is_person(page.blocks[over].text, page.lexicon)


def is_named_source(page: Page, index: int) -> bool:
    """Tell whether a short line stands right under the label of a source, which names none."""
    labels = page.lexicon.fields["credit.labels"]
    over = index - 1
    alone = index > 0 and page.blocks[over].bare in labels and page.kind(over) is Kind.CREDIT
    return alone and page.blocks[index].letters <= BYLINE_LETTERS
