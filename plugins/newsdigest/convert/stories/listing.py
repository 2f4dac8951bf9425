"""Pages without an article of their own: lists of stories, and addresses that lead nowhere."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import bare, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.stories.briefs import are_briefs, are_leads
from newsdigest.convert.stories.entries import are_entries
from newsdigest.convert.stories.fewleads import is_teaser, lists_few
from newsdigest.convert.thresholds.letters import DATED_LETTERS, ITEM_LETTERS, LONG_LETTERS
from newsdigest.convert.thresholds.lines import INDEX_PAIRS, PAIR_LINES, RUN_PARAGRAPHS
from newsdigest.convert.thresholds.words import INDEX_WORDS, SECTION_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_date

_LISTS: Final = ("related-label", "most-read-label")
_QUESTION: Final = ("?", "\u061f")


def is_index(page: Page) -> bool:
    """Tell whether the page lists stories: headlines over single paragraphs, again and again.

    Long headlines show it, or a date or a link to each story, or the heading of such a list; none
    of it where they are briefs. In a saved page headings that lead elsewhere show it, where no two
    paragraphs are neighbours.
    """
    prose, leads = page.prose, _leads(page)
    if _is_said_to_list(page, prose) or _is_archive(page):
        return True
    cut = [i for i in leads if is_teaser(page, i)]
    return (bool(cut) or not are_briefs(page, leads)) and _shows_list(page, leads, cut)


def _shows_list(page: Page, leads: list[int], cut: list[int]) -> bool:
    """Tell whether the lines around the texts, or the texts, are those of a list of stories."""
    prose = page.prose
    if lists_few(page, leads, cut) or are_leads(page) or are_entries(page, prose):
        return True
    above = page.verdicts[: prose[0] if prose else None]
    headed = any(verdict.rule == "index-heading" for verdict in above)
    if any(block.tag == "linked-heading" for block in page.blocks) or _is_directory(page, prose):
        return True
    if any(below - above == 1 for above, below in pairwise(prose)):
        return _has_long_heads(page, prose)
    return headed or _are_cards(page, prose) or _has_long_heads(page, leads)


def _is_said_to_list(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether a line above all text says that the page is a feed, or counts what it found."""
    said = page.lexicon.fields["index.said"]
    return any(begins_any(page.blocks[i].bare, said) for i in range(prose[0] if prose else 0))


def _is_archive(page: Page) -> bool:
    """Tell whether the main heading of a saved page is an archive's: «category: politics»."""
    heads = [block.text for block in page.blocks if block.tag == "h1" and ":" in block.text]
    archives = page.lexicon.fields["index.archives"]
    return any(bare(head.partition(":")[0]) in archives for head in heads)


def _leads(page: Page) -> list[int]:
    """List the paragraphs and the long lines that may be leads cut off in mid-sentence.

    Those under the label of a list below the first of them are other stories'.
    """
    leads = [
        i
        for i, block in enumerate(page.blocks)
        if page.kind(i) is Kind.BODY or (page.kind(i) is Kind.UNSURE and _is_cut(block))
    ]
    end = _list_below(page, leads[0]) if leads else 0
    return [i for i in leads if i < end]


def _list_below(page: Page, first: int) -> int:
    """Find the label of a list of other stories below a text; else the end of the page."""
    below = range(first, len(page.blocks))
    return next((i for i in below if page.verdicts[i].rule in _LISTS), len(page.blocks))


def _is_cut(block: Block) -> bool:
    return block.letters >= DATED_LETTERS and not block.bullet and not block.ends_open


def _is_directory(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether the page lists names with what each is: a directory of sites.

    Every paragraph is one sentence under a short line, one pair right after the other, and nobody
    wrote it on any day; a list of tips has a first paragraph above it, or bullets.
    """
    pairs = [i for i in range(1, len(page.blocks)) if _is_entry(page, i)]
    kinds = {verdict.kind for verdict in page.verdicts}
    if len(pairs) < INDEX_PAIRS or not kinds.isdisjoint(FIELDS):
        return False
    steady = all(below - above == PAIR_LINES for above, below in pairwise(pairs))
    return steady and set(prose) <= set(pairs)


def _is_entry(page: Page, index: int) -> bool:
    """Tell whether a sentence stands under a name of up to three words without a sign."""
    name, told = page.blocks[index - 1], page.blocks[index]
    if page.kind(index - 1) is not Kind.UNSURE or len(name.words) >= SECTION_WORDS:
        return False
    whole = ITEM_LETTERS <= told.letters < LONG_LETTERS and told.full_stop
    return whole and name.text.replace(" ", "").isalpha()


def _are_cards(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether there are as many dates, times and links as paragraphs, and some of each.

    Those of a list below the text do not count.
    """
    if len(prose) <= RUN_PARAGRAPHS:
        return False
    end = _list_below(page, prose[0])
    marks = [
        i
        for i in range(end)
        if page.verdicts[i].rule in ("more-link", "relative-time")
        or (_is_beside_headline(page, i) and find_date(page.blocks[i].text, page.lexicon.months))
    ]
    return len(marks) >= max(INDEX_PAIRS, len(prose))


def _is_beside_headline(page: Page, index: int) -> bool:
    """Tell whether a date stands next to an open line; those of a chronicle stand over its text."""
    if page.kind(index) is not Kind.DATE:
        return False
    near = [i for i in (index - 2, index - 1, index + 1) if 0 <= i < len(page.blocks)]
    if index and page.kind(index - 1) is not Kind.BYLINE:
        near = near[-2:]
    return any(page.kind(i) is Kind.UNSURE for i in near)


def _has_long_heads(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether most paragraphs stand alone under long headlines that are no questions.

    A list cuts off all of its leads or none: after a whole first one cut ones are a story's list.
    """
    if len(prose) > 1 and not is_teaser(page, prose[0]) and _are_teasers(page, prose[1:]):
        return False
    heads = [i - 1 for i in prose if i and page.kind(i - 1) is Kind.UNSURE]
    asked = [i for i in heads if page.blocks[i].text.rstrip().endswith(_QUESTION)]
    if 2 * len(asked) > len(heads):
        return False
    parts = page.lexicon.fields["list.ordinals"]
    long = [
        i
        for i in heads
        if len(page.blocks[i].words) >= INDEX_WORDS and page.blocks[i].words[0] not in parts
    ]
    single = [i for i in long if page.kind(min(i + 2, len(page.blocks) - 1)) is not Kind.BODY]
    return len(single) >= INDEX_PAIRS and 2 * len(single) > len(prose)


def _are_teasers(page: Page, leads: Sequence[int]) -> bool:
    return all(is_teaser(page, i) for i in leads)


def is_error(page: Page) -> bool:
    """Tell whether the page says that there is nothing at its address, or nothing for machines.

    It says so above all text, or above the one or two paragraphs that explain it, and may list
    stories below. A headline that uses the words has a date or byline under it, and an article has
    a headline of its own under such a line for machines.
    """
    said = [i for i, v in enumerate(page.verdicts) if v.rule == "error-page"]
    said = [i for i in said if not _heads_article(page, i)]
    prose = page.prose
    if not said or not prose:
        return bool(said)
    if len(prose) <= RUN_PARAGRAPHS:
        return said[0] < prose[0] and not _is_under_headline(page, said[0], prose[0])
    return said[0] < prose[0] and all(below - above > 1 for above, below in pairwise(prose))


def _is_under_headline(page: Page, said: int, first: int) -> bool:
    """Tell whether a headline stands right over a text, but for its fields, below such a line.

    One below a label of teasers is another story's.
    """
    between = [i for i in range(said + 1, first) if page.kind(i) not in FIELDS]
    listed = _list_below(page, said) < first
    if listed or not between or page.kind(between[-1]) is not Kind.UNSURE:
        return False
    return len(page.blocks[between[-1]].words) >= SHORT_TITLE_WORDS


def _heads_article(page: Page, index: int) -> bool:
    below = index + 1
    return below < len(page.blocks) and page.kind(below) in FIELDS
