"""What a line is beside the other candidates: a kicker, a second line, a caption under the date."""

import re
from itertools import islice
from typing import Final

from newsdigest.convert.around.headfields import FIELDS, is_field, is_head_field
from newsdigest.convert.around.page import Page, repeats, shared
from newsdigest.convert.lines.persons import author_alone
from newsdigest.convert.thresholds.likeness import SPEAKS_WORDS, TOLD_TITLE_WORDS
from newsdigest.convert.thresholds.lines import HEAD_LINES, LISTED, OPENING_LINES
from newsdigest.convert.thresholds.words import (
    BYLINE_WORDS,
    LONG_DECK_WORDS,
    LONG_TITLE_WORDS,
    MOTTO_WORDS,
    OUTLET_LINE_WORDS,
    OUTLET_WORDS,
    SHORT_TITLE_WORDS,
)
from newsdigest.model.capture import Kind

_PARTING: Final = (*FIELDS, Kind.BOILERPLATE)
_SHORT_NAME: Final = re.compile(r"\s[-\u2013\u2014|]\s*[^\W\d_]+$")
"""One word behind a dash: what an agency is called for short."""


def paragraphs(page: Page, first: int) -> list[int]:
    """Give the first paragraph and the one after it."""
    return page.of_kind(Kind.BODY, range(first, min(len(page.blocks), first + OPENING_LINES)))[:2]


def is_kicker(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a short line stands right over a longer one: a kicker over the headline.

    Its copy may part the two.
    """
    if len(page.blocks[index].words) >= SHORT_TITLE_WORDS:
        return False
    if index + 1 in candidates and repeats(page.blocks[index], page.blocks[index + 1]):
        index += 1
    signed = page.verdicts[index + 1].rule == "byline"
    below = index + 2 if is_head_field(page, index + 1) and not signed else index + 1
    return below in candidates and len(page.blocks[below].words) >= LONG_TITLE_WORDS


def is_desk_again(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a few words that the page says again are a desk over a headline with its fields.

    The headline is longer and stands right over its date or author; the menu has the desk, too.
    """
    below = index + 1
    if index and repeats(page.blocks[index - 1], page.blocks[index]):
        index -= 1
    elif below in candidates and repeats(page.blocks[index], page.blocks[below]):
        below += 1
    listed = index > 0 and 0 < len(page.blocks[index - 1].words) < SHORT_TITLE_WORDS
    headed = below in candidates and len(page.blocks[below].words) >= LONG_TITLE_WORDS
    short = len(page.blocks[index].words) < SHORT_TITLE_WORDS
    return short and listed and headed and _is_signed_or_dated(page, below + 1)


def is_listed(page: Page, index: int, candidates: list[int], first: int) -> bool:
    """Tell whether a line is one of several headlines in a row, and its copy stands below the text.

    So tickers have what is most read. The first of a row may be the headline over its second lines.
    """
    high, low = index, _row_from(page, index, candidates)
    while high + 1 in candidates and _is_long(page, high + 1):
        high += 1
    row = high - low + 1 >= LISTED and _is_long(page, index)
    if not row or (low == index and not page.opens(low - 1)):
        return False
    block = page.blocks[index]
    return not any(repeats(page.blocks[i], block) for i in range(first) if i != index)


def _row_from(page: Page, index: int, candidates: list[int]) -> int:
    """Give the first of the headlines in a row that a line ends."""
    while index - 1 in candidates and _is_long(page, index - 1):
        index -= 1
    return index


def _is_long(page: Page, index: int) -> bool:
    return len(page.blocks[index].words) >= SHORT_TITLE_WORDS


def is_deck(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a long line stands right under a shorter headline: its standfirst.

    The headline is no line of a list, which would have another right above it.
    """
    words = len(page.blocks[index].words)
    near = range(index - 1, max(-1, index - 1 - HEAD_LINES), -1)
    own = (i for i in near if page.kind(i) is not Kind.BOILERPLATE)
    above = next(islice(own, 1), -1)
    if words < LONG_DECK_WORDS or above not in candidates or above - 1 in candidates:
        return False
    plain = not is_outlet(page, above, 0) and page.blocks[index].tag == ""
    told = len(page.blocks[above].words) >= SHORT_TITLE_WORDS or _tells(page, above, index)
    return plain and told and len(page.blocks[above].words) < words


def _tells(page: Page, above: int, index: int) -> bool:
    """Tell whether a short line says what the text says, as a headline and no kicker does."""
    return shared(page, above, paragraphs(page, index + 1)) >= TOLD_TITLE_WORDS


def is_below_fields(page: Page, index: int, candidates: list[int], alike: int) -> bool:
    """Tell whether a date or byline parts the line from a better placed candidate above.

    The times of a ticker are no dates, and its headlines are about other things: they have less
    than half of the words in common with the text. One that has any, or as many, is the headline
    where nothing but its day and author, and the page's own lines, parts it from the line.
    """
    below = paragraphs(page, index)
    over = range(candidates[0] + 1, index)
    lines = sorted([*page.of_kind(Kind.DATE, over), *page.of_kind(Kind.BYLINE, over)])
    field = next((i for i in lines if is_field(page, i)), None)
    if field is not None:
        upper = [i for i in candidates if i < field and not is_outlet(page, i, i)]
        if any(shared(page, i, below) * 2 > alike for i in upper):
            return True
    if page.blocks[index].tag == "h1" or _is_signed_or_dated(page, index + 1):
        return False
    near = (i for i in reversed(candidates) if i < index - 1 and _is_signed_or_dated(page, i + 1))
    headline = next(near, None)
    return headline is not None and _is_over_own_fields(page, headline, index, candidates)


def _is_over_own_fields(page: Page, upper: int, index: int, candidates: list[int]) -> bool:
    """Tell whether a headline's own day and author part it from a caption or second line.

    Nothing else stands between but the page's own lines and others like it, and neither is right
    below the line. A name alone is the author's over a caption that is no longer.
    """
    words, below = len(page.blocks[upper].words), paragraphs(page, index)
    if words < SHORT_TITLE_WORDS or is_outlet(page, upper, upper):
        return False
    between = range(upper + 1, index)
    fields = [i for i in between if _is_signed_or_dated(page, i)]
    others = (i for i in between if i not in fields and i not in candidates)
    if any(page.kind(i) not in _PARTING for i in others):
        return False
    if all(page.kind(i) is Kind.UNSURE for i in fields) and not (
        below[:1] == list(page.prose[:1]) and len(page.blocks[index].words) <= words
    ):
        return False
    return shared(page, upper, below) > 0 or not shared(page, index, below)


def _is_signed_or_dated(page: Page, index: int) -> bool:
    """Tell whether a line states a whole date, or names an author, in a byline or alone."""
    if index >= len(page.blocks):
        return False
    if page.kind(index) is not Kind.UNSURE:
        return is_field(page, index)
    block = page.blocks[index]
    short = 1 < len(block.words) <= BYLINE_WORDS and not block.tag
    return short and author_alone(block.text, page.lexicon) is not None


def is_outlet(page: Page, index: int, alike: int) -> bool:
    """Tell whether a few words hold one of outlets' names: the site's own, at the head of it.

    They share none with the text, or open the page with the name. A press review's speak of papers.
    """
    words = page.blocks[index].words
    nouns = page.lexicon.fields["outlet.nouns"]
    opens = index == 0 and words[0] in nouns and len(words) <= OUTLET_WORDS
    named = len(words) <= OUTLET_LINE_WORDS and any(word in nouns for word in words)
    called = index <= 1 and words[0] in nouns and len(words) <= MOTTO_WORDS
    if not (named or called) or not set(words).isdisjoint(page.lexicon.fields["press.said"]):
        return False
    return not alike or (named and opens)


def is_masthead(page: Page, index: int, candidates: list[int], first: int) -> bool:
    """Tell whether a few words are the site's name though the text has some of them.

    They begin with a kind of outlet, and a headline below speaks more of the text. Between the two
    stands the menu; or the name opens the page, and what it is called for short ends it.
    """
    block, fields = page.blocks[index], page.lexicon.fields
    if block.words[0] not in fields["outlet.nouns"] or len(block.words) > MOTTO_WORDS:
        return False
    told = paragraphs(page, first)
    alike = shared(page, index, told)
    lower = (i for i in candidates if i > index and len(page.blocks[i].words) >= LONG_TITLE_WORDS)
    headline = next((i for i in lower if shared(page, i, told) > max(1, alike)), None)
    if headline is None:
        return False
    if len(block.words) <= OUTLET_WORDS and not is_field(page, index + 1):
        return any(page.verdicts[i].rule == "navigation" for i in range(index + 1, headline))
    short = _SHORT_NAME.search(block.text) if index == 0 else None
    return short is not None and (alike <= 1 or block.words[-1] in page.blocks[told[0]].words)


def is_of_picture(page: Page, index: int, candidates: list[int], first: int) -> bool:
    """Tell whether a few words below a headline name what its picture shows; tags name it again.

    The headline stands right over them, or over a caption that ends in them, and speaks of the text
    no less. A copy above would make them the headline, over which long kickers stand.
    """
    words = page.blocks[index].words
    above = page.blocks[index - 1].words if index else ()
    ends = len(words) < len(above) < LONG_TITLE_WORDS and above[-len(words) :] == words
    over = index - 1 - ends
    if over not in candidates or len(page.blocks[over].words) < LONG_TITLE_WORDS:
        return False
    told = paragraphs(page, first)
    spoken = shared(page, over, told) >= max(SPEAKS_WORDS, shared(page, index, told))
    return spoken and not any(repeats(page.blocks[i], page.blocks[index]) for i in range(index))
