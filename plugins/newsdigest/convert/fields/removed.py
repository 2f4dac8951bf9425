"""Sentences as long as paragraphs that were removed, by whatever rule: somebody should see them."""

from bisect import bisect
from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.letters import AMID_LETTERS
from newsdigest.model.capture import Kind

_GONE: Final = frozenset({Kind.BOILERPLATE, Kind.BYLINE, Kind.CREDIT, Kind.SECTION})
_NOTICES: Final = frozenset(
    {"policy-prose", "disclaimer", "comment-form", "copyright", "copyright-sign", "follow-us"}
    | {"about-site", "author-profession", "author-box", "foreign-line", "page-frame", "paywall"}
)
"""Rules of what a site says of itself, its authors and its readers."""
_SETTLED: Final = frozenset(
    {"corrected", "text-again", "headline-again", "headline-and-more", "correction-note"}
)
"""Rules of what a curator settled or what is said elsewhere."""
_LEAD: Final = "teaser-lead"
_ROW: Final = "list-in-line"
_CUT: Final = ("\u2026", "...", "..")


def lost_sentences(page: Page, span: range) -> Iterator[int]:
    """Find such sentences of a story's stretch, above its text, amid it and below it.

    None is a site's own notice, stands under the label of one, breaks off in dots or over a link
    to more as leads do, or is one of several leads of a list. Rows of links above a text are menus.
    """
    ruled = enumerate(page.verdicts[span.start : span.stop], span.start)
    gone = [(i, verdict.rule) for i, verdict in ruled if verdict.kind in _GONE]
    long = [(i, rule) for i, rule in gone if page.blocks[i].letters >= AMID_LETTERS]
    told = [(i, rule) for i, rule in long if rule not in _NOTICES and rule not in _SETTLED]
    found = [(i, rule) for i, rule in told if _is_sentence(page, i)]
    leads = [i for i, rule in gone if rule == _LEAD] if found else []
    listed = sum(page.blocks[i].ends_sentence for i in leads) > 1
    prose = page.of_kind(Kind.BODY, span) if found else []
    first = prose[0] if prose else span.stop
    noticed = _in_notices(page, [i for i, _ in found], gone, prose) if found else set()
    for i, rule in found:
        menu, lead = rule == _ROW and i < first, listed and rule == _LEAD
        if not (menu or lead or i in noticed or _leads_on(page, i)):
            yield i


def _is_sentence(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.ends_sentence and not block.text.endswith(_CUT)


def _leads_on(page: Page, index: int) -> bool:
    """Tell whether a link to more stands right below a line: it is a lead."""
    return index + 1 < len(page.blocks) and page.verdicts[index + 1].rule == "more-link"


def _in_notices(
    page: Page, lines: list[int], gone: list[tuple[int, str]], prose: list[int]
) -> set[int]:
    """List those of some lines over which the last label opens a notice or readers' comments.

    No text stands between.
    """
    known = page.lexicon.furniture
    labels = [i for i, rule in gone if rule in known and known[rule].opens]
    over = ((i, labels[at - 1]) for i in lines if (at := bisect(labels, i)))
    noticed = ((i, k) for i, k in over if page.verdicts[k].rule in _NOTICES)
    return {i for i, k in noticed if bisect(prose, i) == bisect(prose, k)}
