"""The headline of a text that says none of its words: it stands where headlines stand."""

from itertools import islice

from newsdigest.convert.around.headfields import is_head_field
from newsdigest.convert.around.kinship import is_copied
from newsdigest.convert.around.page import Page
from newsdigest.convert.around.telling import is_under_credit
from newsdigest.convert.stories.headpoints import is_in_menu, is_outlet
from newsdigest.convert.thresholds.lines import HEAD_LINES, PAIR_LINES
from newsdigest.convert.thresholds.words import LONG_TITLE_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind


def placed_title(page: Page, candidates: list[int], first: int) -> int | None:
    """Find the only line right over the text that has a headline's shape, or the upper of two.

    Columns and features have headlines of which the text says no word. Between such a line and
    the text stand dates, names and the page's own lines at most; the lower of two is a caption or a
    second line, or the headline where the upper one is a kicker.
    """
    over = range(first - 1, max(-1, first - 1 - HEAD_LINES), -1)
    plain = (i for i in over if not is_head_field(page, i) and not _is_caption(page, i))
    own = list(islice(plain, PAIR_LINES + 1))
    run = [i for i in own[:PAIR_LINES] if i in candidates]
    if not run or run[0] != own[0] or len([i for i in own if i in candidates]) > PAIR_LINES:
        return None
    best = run[-1]
    if len(run) == PAIR_LINES and _is_kicker(page, *reversed(run)):
        best = run[0]
    return best if _is_plain(page, best, first) else None


def _is_caption(page: Page, index: int) -> bool:
    """Tell whether a line opens as captions do: what a picture shows between headline and text."""
    return page.blocks[index].bare.startswith(page.lexicon.fields["caption.openings"])


def _is_kicker(page: Page, upper: int, lower: int) -> bool:
    """Tell whether the upper of two lines is short and the lower one long."""
    words = [len(page.blocks[i].words) for i in (upper, lower)]
    return words[0] < SHORT_TITLE_WORDS and words[1] >= LONG_TITLE_WORDS


def _is_plain(page: Page, index: int, first: int) -> bool:
    """Tell whether nothing says that a line is an outlet, a menu's, a picture's or the text's.

    Three words are a desk's name, unless a small word is among them or they ask or call out.
    """
    block = page.blocks[index]
    told = page.of_kind(Kind.BODY, range(first, first + 1))
    told_by = len(block.words) >= SHORT_TITLE_WORDS - 1 or block.ends_sentence
    told_by = told_by or not page.lexicon.function_words.isdisjoint(block.words)
    strange = is_outlet(page, index, 0) or is_in_menu(page, index) or is_under_credit(page, index)
    return told_by and not strange and not is_copied(page, index, told)
