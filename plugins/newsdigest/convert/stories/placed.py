"""The headline of a text that says none of its words: it stands where headlines stand."""

from collections.abc import Mapping
from itertools import islice

from newsdigest.convert.around.headfields import FIELDS, is_head_field
from newsdigest.convert.around.kinship import is_copied, is_repeated
from newsdigest.convert.around.owned import is_owned
from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.around.telling import is_under_credit, shows_picture
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.lines.persons import author_alone
from newsdigest.convert.stories.beside import is_outlet, paragraphs
from newsdigest.convert.stories.headpoints import is_in_menu
from newsdigest.convert.thresholds.likeness import SPEAKS_WORDS
from newsdigest.convert.thresholds.lines import HEAD_LINES, PAIR_LINES
from newsdigest.convert.thresholds.points import HEADLINE, PAIR_POINTS, TITLE_SCORE
from newsdigest.convert.thresholds.words import (
    LONG_TITLE_WORDS,
    MOTTO_WORDS,
    SHORT_TITLE_WORDS,
    STANDFIRST_WORDS,
)
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


def upper_of_pair(page: Page, best: int, scores: Mapping[int, int], first: int) -> int:
    """Give the line over the best one where both are a headline and its second line or caption."""
    if page.blocks[best].tag:
        return best
    if is_owned(page, best):
        over = _over_fields(page, best, scores)
        return over if over in (0, best) else _over_line(page, over, scores, first)
    if best + 1 in scores and _opens_kicker(page, best):
        return best + 1
    return _over_line(page, best, scores, first) if best else best


def _opens_kicker(page: Page, index: int) -> bool:
    """Tell whether a line opens as kickers do: «in a step that», «with … attending»."""
    return begins_any(page.blocks[index].bare, page.lexicon.fields["headline.kickers"])


def _over_line(page: Page, best: int, scores: Mapping[int, int], first: int) -> int:
    """Give the line over the best one where it has six words and speaks of the text, if any.

    Or the other has twelve: a second line. None over it has a headline's shape, as
    in a list of them, nor is it a kicker. Nothing parts the two, or the author's name does and
    nothing stands below.
    """
    upper = best - 1
    signed = upper not in scores and _names_author(page, upper)
    upper -= signed
    if upper not in scores or scores.get(upper - 1, 0) >= TITLE_SCORE or is_repeated(page, best):
        return best
    if signed and any(page.kind(i) in FIELDS for i in range(best + 1, first)):
        return best
    less, words = scores[best] - scores[upper], len(page.blocks[upper].words)
    speaks = less <= PAIR_POINTS and shared(page, upper, paragraphs(page, first)) >= SPEAKS_WORDS
    decked = less <= HEADLINE.shared and not signed and words <= MOTTO_WORDS
    decked = decked and len(page.blocks[best].words) >= STANDFIRST_WORDS
    decked = decked and not (_is_listed(page, upper, scores) and not shared(page, upper, [best]))
    told = words >= LONG_TITLE_WORDS and (speaks or decked) and not is_outlet(page, upper, 0)
    other = _opens_kicker(page, upper) or shows_picture(page, upper)
    return upper if told and not other else best


def _is_listed(page: Page, index: int, scores: Mapping[int, int]) -> bool:
    """Tell whether a headline or a label of teasers stands right over a line: a ticker's."""
    above = index - 1
    listed = above in scores and len(page.blocks[above].words) >= LONG_TITLE_WORDS
    return listed or (above >= 0 and page.opens(above) == "teasers")


def _over_fields(page: Page, caption: int, scores: Mapping[int, int]) -> int:
    """Give the headline over a caption with its owner, only dates and names between, if any."""
    over = max((i for i in scores if i < caption), default=caption)
    between = range(over + 1, caption)
    return over if all(is_head_field(page, i) for i in between) else caption


def _names_author(page: Page, index: int) -> bool:
    text = page.blocks[index].text
    return page.kind(index) is Kind.BYLINE or author_alone(text, page.lexicon) is not None


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
