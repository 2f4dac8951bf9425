"""What speaks for and against a line as a story's headline, in points."""

from itertools import islice, takewhile

from newsdigest.convert.around.desks import is_section_name
from newsdigest.convert.around.headfields import FIELDS, is_field, is_over_author
from newsdigest.convert.around.kinship import akin, is_copied, is_repeated
from newsdigest.convert.around.page import Page, is_inside, repeats, shared, stands_on
from newsdigest.convert.around.telling import is_over_picture_text, is_under_credit, shows_picture
from newsdigest.convert.stories.beside import (
    is_below_fields,
    is_deck,
    is_desk_again,
    is_kicker,
    is_listed,
    is_masthead,
    is_of_picture,
    is_outlet,
    paragraphs,
)
from newsdigest.convert.thresholds.likeness import OWN_WORDS, SPEAKS_WORDS, TOLD_TITLE_WORDS
from newsdigest.convert.thresholds.lines import HEAD_LINES, NEAR_CANDIDATES, PAIR_LINES
from newsdigest.convert.thresholds.points import HEADLINE
from newsdigest.convert.thresholds.words import (
    LONG_TITLE_WORDS,
    SECTION_WORDS,
    SHORT_TITLE_WORDS,
    WRITES_WITHIN,
)
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates


def title_score(page: Page, index: int, candidates: list[int], first: int) -> int:
    """Add up what speaks for a line as the headline.

    Repeated on the page, followed by a date or byline, shares words with the first paragraphs,
    near to them, first of the capture, an `h1`; a place inside a menu speaks against it.
    """
    block = page.blocks[index]
    told = paragraphs(page, first)
    alike = shared(page, index, told)
    heads_page = alike > HEADLINE.shared and index == candidates[0] and first == page.prose[0]
    nearer = takewhile(lambda i: i > index + 1, reversed(candidates))
    others = (
        i
        for i in nearer
        if (not alike or len(page.blocks[i].words) >= SHORT_TITLE_WORDS)
        and not (heads_page and shared(page, i, told) <= alike)
        and not repeats(page.blocks[i], block)
        and not repeats(page.blocks[i], page.blocks[i - 1])
    )
    return (
        HEADLINE.again
        * (
            _is_first_repeated(page, index, candidates, first)
            and _speaks(page, index, candidates, first)
            and not is_desk_again(page, index, candidates)
        )
        + HEADLINE.field_below
        * (
            _has_field_below(page, index, first)
            or (index + 1 in candidates and is_over_author(page, index + 1, first))
        )
        + (
            _is_stated_next(page, index)
            or (index - 1 not in candidates and _is_dated_next(page, index, first))
        )
        + min(HEADLINE.shared, alike)
        + (not alike and akin(page, index, paragraphs(page, first)) >= TOLD_TITLE_WORDS)
        + (index == 0 or _is_under_desk(page, index))
        + (index == first - 1 and not _is_under_candidate(page, index, candidates))
        + HEADLINE.writes * (index == candidates[-1] and _says_who_writes(page, index))
        + (len(block.words) >= LONG_TITLE_WORDS)
        - HEADLINE.kicker * is_kicker(page, index, candidates)
        - HEADLINE.deck * is_deck(page, index, candidates)
        - HEADLINE.below_fields * is_below_fields(page, index, candidates, alike)
        - HEADLINE.timed * _is_timed(page, index)
        + HEADLINE.h1 * (block.tag == "h1")
        + HEADLINE.named * is_named(page, index)
        - (0 if _is_stated_next(page, index) else len(list(islice(others, HEADLINE.nearer))))
        - HEADLINE.in_menu * is_in_menu(page, index)
        - HEADLINE.under_credit
        * (is_under_credit(page, index) or _is_shown(page, index, candidates))
        - HEADLINE.pictured * (index - 1 in candidates and is_over_picture_text(page, index))
        - HEADLINE.outlet
        * (is_outlet(page, index, alike) or is_masthead(page, index, candidates, first))
        - HEADLINE.stuck * _is_stuck(page, index, candidates)
        - HEADLINE.in_text * is_copied(page, index, paragraphs(page, first))
    )


def _is_under_desk(page: Page, index: int) -> bool:
    """Tell whether a desk stands over a line of a headline's length that is not marked up."""
    block = page.blocks[index]
    if not index or block.tag or len(block.words) < LONG_TITLE_WORDS:
        return False
    return len(page.blocks[index - 1].words) <= SECTION_WORDS and is_section_name(page, index - 1)


def _is_shown(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a line beside another of a headline's length says what a picture shows."""
    near = (i for i in (index - 1, index + 1) if i in candidates)
    beside = any(len(page.blocks[i].words) >= LONG_TITLE_WORDS for i in near)
    return beside and not page.blocks[index].tag and shows_picture(page, index)


def _is_under_candidate(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether the line above may be the headline as well, and not the site's name."""
    above = index - 1
    return above in candidates and not is_outlet(page, above, 0)


def _is_stuck(page: Page, index: int, candidates: list[int]) -> bool:
    """Tell whether a line stands on the next one, below a headline that blank lines set apart."""
    if not stands_on(page, index):
        return False
    above = (i for i in candidates if i < index and not stands_on(page, i))
    return any(page.blocks[i].gap and len(page.blocks[i].words) >= LONG_TITLE_WORDS for i in above)


def _says_who_writes(page: Page, index: int) -> bool:
    """Tell whether a line names a columnist and says that he writes: «[name] writes: …»."""
    words = page.blocks[index].words
    return not set(words[2 : 2 + WRITES_WITHIN]).isdisjoint(page.lexicon.fields["byline.writes"])


def _is_timed(page: Page, index: int) -> bool:
    """Tell whether a line is one of a ticker, which prints the time of day over each."""
    over = (index - 1, index - 1 - PAIR_LINES)
    return min(over) >= 0 and all(page.kind(i) is Kind.DATE and not is_field(page, i) for i in over)


def is_named(page: Page, index: int) -> bool:
    """Tell whether structured data names the line as headline, an outlet's name after it or not."""
    text = page.blocks[index].bare
    return page.headline == text or page.headline.startswith(f"{text} ")


def _is_first_repeated(page: Page, index: int, candidates: list[int], first: int) -> bool:
    """Tell whether a line is said again, and is no caption below a headline that tells the same.

    Pages print captions twice too, one copy right under the other, or below a headline that is said
    again itself.
    """
    short = len(page.blocks[index].words) < SHORT_TITLE_WORDS
    if not is_repeated(page, index) or (short and is_inside(page, index, candidates)):
        return False
    if short and is_of_picture(page, index, candidates, first):
        return False
    block, told = page.blocks[index], paragraphs(page, first)
    near = page.blocks[max(0, index - 1) : index] + page.blocks[index + 1 : index + 2]
    doubled = any(repeats(other, block) for other in near)
    earlier = (i for i in candidates if i < index and not repeats(page.blocks[i], block))
    needed = 0 if doubled and len(block.words) < SHORT_TITLE_WORDS else SPEAKS_WORDS
    return not any(
        len(page.blocks[i].words) > SHORT_TITLE_WORDS
        and (doubled or is_repeated(page, i))
        and shared(page, i, told) >= needed
        for i in earlier
    )


def _speaks(page: Page, index: int, candidates: list[int], first: int) -> bool:
    """Tell whether a line speaks of the text, or none of those next to it does.

    A ticker's headline is said again in the list of what is most read.
    """
    told = paragraphs(page, first)
    if shared(page, index, told):
        return True
    near = candidates[-NEAR_CANDIDATES:]
    return not is_listed(page, index, candidates, first) and all(
        shared(page, i, told) < OWN_WORDS
        for i in near
        if i != index and not is_copied(page, i, told)
    )


def _has_field_below(page: Page, index: int, first: int) -> bool:
    below = range(index + 1, min(first, index + 1 + HEAD_LINES))
    return any(page.kind(i) in FIELDS for i in below) or is_over_author(page, index, first)


def _is_dated_next(page: Page, index: int, first: int) -> bool:
    """Tell whether the very next line states a whole date."""
    below = index + 1
    return below < first and page.kind(below) is Kind.DATE and is_field(page, below)


def _is_stated_next(page: Page, index: int) -> bool:
    """Tell whether the very next line says with its label when it was published: teasers do not."""
    below = index + 1
    if below >= len(page.blocks) or page.kind(below) is not Kind.DATE:
        return False
    found = find_dates(page.blocks[below].text, page.lexicon.months)
    return bool(found) and found[0].label == "published"


def is_in_menu(page: Page, index: int) -> bool:
    """Tell whether both neighbours are bulleted or one-word lines."""
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(page.blocks)]
    return len(near) > 1 and all(_is_menu_word(page, i) for i in near)


def _is_menu_word(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.bullet or (page.kind(index) is Kind.UNSURE and len(block.words) == 1)
