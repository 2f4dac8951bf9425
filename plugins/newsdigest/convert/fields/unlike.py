"""Lines shown as text that look like none: what their own words or signs tell against them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from newsdigest.convert.around.page import Page, Story, content
from newsdigest.convert.thresholds.lines import RUN_PARAGRAPHS
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt

_TAKEN: Final = "phrase-under-headline"
_BRACKETS: Final = (").", ")", "]", "].")
_SIGNS: Final = frozenset("=*#_|~\u2605\u2606\u25a0\u25aa\u25b6\u25ba\u25c6\u25cf\u2666\u2726")
"""Signs that stand before notes and links, bullets apart."""
_OPEN_ENDS: Final = ("\u2026", "...", '"', "\u00bb", "\u201d", ")", ":")
_QUESTIONS: Final = ("?", "\u061f")
_QUOTES: Final = ('"', "\u00ab", "\u201c")
_HEADS: Final = (Kind.SUBHEADING, Kind.STANDFIRST)


def unlike_text(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt about such lines of a story, but for what the curator settled."""
    kinds = [verdict.kind for verdict in page.verdicts[story.start : story.end]]
    heads = [i for i, kind in enumerate(kinds, story.start) if kind in _HEADS]
    prose = [i for i, kind in enumerate(kinds, story.start) if kind is Kind.BODY]
    found = {*_odd(page, prose)}
    if heads:
        found |= {
            *_bracketed(page, heads),
            *_lone(page, heads, prose),
            *_untold(page, heads, story),
        }
    if not found:
        return ()
    lines = tuple(page.blocks[i].first for i in sorted(found) if not page.is_corrected(i))
    return (Doubt("strange-line", lines),) if lines else ()


def caption_rows(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt about different lines that stand in a row and were taken for captions.

    A picture has one: the other is its author, a word of a button, or text.
    """
    head = page.verdicts[story.start : story.first]
    taken = [i for i, verdict in enumerate(head, story.start) if verdict.rule == _TAKEN]
    if not taken[1:]:
        return ()
    pairs = [(a, b) for a, b in pairwise(taken) if b - a == 1]
    rows = {i for a, b in pairs if page.blocks[a].bare != page.blocks[b].bare for i in (a, b)}
    lines = tuple(page.blocks[i].first for i in sorted(rows))
    return (Doubt("caption-row", lines),) if lines else ()


def _bracketed(page: Page, heads: list[int]) -> list[int]:
    """List subheadings and second headlines that end in brackets, as captions do."""
    return [i for i in heads if page.blocks[i].text.endswith(_BRACKETS)]


def _lone(page: Page, heads: list[int], prose: list[int]) -> Iterator[int]:
    """Find the only subheading of a story, if the text below says no word of it.

    A caption or the words of a form stand so. A question has its answer below, in other words, and
    what somebody said is a subheading.
    """
    found = [i for i in heads if page.verdicts[i].kind is Kind.SUBHEADING]
    if len(found) != 1 or page.verdicts[found[0]].rule != "short-between-paragraphs":
        return
    (head,) = found
    text = page.blocks[head].text
    if text.endswith(_QUESTIONS) or text.startswith(_QUOTES):
        return
    if not _is_said(page, head, [i for i in prose if i > head]):
        yield head


def _untold(page: Page, heads: list[int], story: Story) -> Iterator[int]:
    """Find second headlines, not marked as such, that share no word with headline or text."""
    found = [i for i in heads if page.verdicts[i].kind is Kind.STANDFIRST]
    found = [i for i in found if page.verdicts[i].rule != "marked-up-standfirst"]
    told = (Kind.TITLE, Kind.BODY)
    span = range(story.start, story.end) if found else ()
    rest = [i for i in span if page.verdicts[i].kind in told]
    return (i for i in found if not _is_said(page, i, rest))


def _odd(page: Page, prose: list[int]) -> list[int]:
    """List paragraphs that begin with a sign, and a last one that alone has no stop."""
    found = [i for i in prose if page.blocks[i].text[:1] in _SIGNS]
    last = page.blocks[prose[-1]]
    if last.full_stop or last.text.endswith(_OPEN_ENDS) or last.ends_sentence:
        return found
    alone = prose[RUN_PARAGRAPHS:] and all(page.blocks[i].ends_sentence for i in prose[:-1])
    return [*found, prose[-1]] if alone else found


def _is_said(page: Page, index: int, others: list[int]) -> bool:
    """Tell whether one of some lines shares a word with a line that says what it is about."""
    own = content(page.blocks[index], page.lexicon)
    return any(own & content(page.blocks[i], page.lexicon) for i in others)
