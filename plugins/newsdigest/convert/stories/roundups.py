"""Round-ups: one headline, day and author over several briefs, each under a heading of its own."""

from newsdigest.convert.around.headfields import FIELDS, is_field, is_head_field
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.thresholds.lines import HEAD_LINES, LISTED
from newsdigest.convert.thresholds.words import LONG_TITLE_WORDS, TINY_TITLE_WORDS
from newsdigest.model.capture import Kind


def head_of_column(page: Page, best: int, first: int) -> int | None:
    """Find the headline of a round-up over the heading of its first brief, None where it is none.

    That heading stands right over the first paragraph, and over it a day or author that the whole
    column shares. The line over these says that briefs follow; or it has six words, one of them of
    the column, and the author stands below it.
    """
    if best != first - 1 or not best or page.kind(best) in FIELDS:
        return None
    near = range(best - 1, max(-1, best - 1 - HEAD_LINES), -1)
    over = next((i for i in near if not is_head_field(page, i)), None)
    if over is None or page.kind(over) not in (Kind.UNSURE, Kind.TITLE):
        return None
    fields = [i for i in range(over + 1, best) if is_field(page, i)]
    column = _column(page, first) if fields else []
    return over if len(column) >= LISTED and _heads(page, over, fields, column) else None


def _heads(page: Page, over: int, fields: list[int], column: list[int]) -> bool:
    words = page.blocks[over].words
    called = begins_any(page.blocks[over].bare, page.lexicon.fields["briefs.said"])
    if called and len(words) >= TINY_TITLE_WORDS:
        return True
    signed = any(page.kind(i) is Kind.BYLINE for i in fields)
    return signed and len(words) >= LONG_TITLE_WORDS and shared(page, over, column) > 0


def _column(page: Page, first: int) -> list[int]:
    """List the paragraphs from the first on that stand alone, each under an open line."""
    column, at = [first], first
    while at + 2 < len(page.blocks) and _is_headed(page, at + 2):
        at += 2
        column.append(at)
    return column


def _is_headed(page: Page, index: int) -> bool:
    over = page.blocks[index - 1]
    headed = page.kind(index) is Kind.BODY and page.kind(index - 1) is Kind.UNSURE
    return headed and not (over.ends_sentence or over.ends_open or over.bullet)
