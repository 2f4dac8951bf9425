"""Boxes of other stories between two paragraphs: how far each reaches under its label."""

from newsdigest.convert.around.page import Page, shared
from newsdigest.convert.around.telling import joins
from newsdigest.convert.lines.marked import HEADINGS
from newsdigest.convert.thresholds.lines import BOX_DATES
from newsdigest.convert.thresholds.words import BELOW_BOX_WORDS, SUBHEADING_WORDS
from newsdigest.model.capture import Kind


def box_under(page: Page, label: int, run: range, sizes: dict[str, int]) -> list[int]:
    """List the lines of the box under a label, up to a sentence that goes on with the story.

    What another label in the same run stands over is a box of its own, which ends as the first.
    """
    under = _open_lines(page, range(label + 1, run.stop))
    size = 0 if _is_own_heading(page, label, under) else sizes.get(page.blocks[label].bare)
    box = _box(page, under, size)
    closed = _closed(page, range(label + 1, run.stop))
    box = box if closed is None else [i for i in under if i <= closed]
    if len(box) < len(under) and (again := _next_label(page, label, run)) is not None:
        more = _box(page, [i for i in under if again < i], sizes.get(page.blocks[again].bare))
        box += [i for i in more if i not in box]
    told = next((i for i in box if joins(page.blocks[i], page.lexicon)), run.stop)
    return [i for i in box if i < told]


def box_sizes(page: Page, runs: list[range]) -> dict[str, int]:
    """Learn how many lines a box has under each label: the page repeats its own layout.

    The smallest is the box itself; what another run holds beyond it belongs to the story.
    """
    sizes: dict[str, list[int]] = {}
    for run in [*runs, range(runs[-1].stop, len(page.blocks)) if runs else range(0)]:
        label = label_in(page, run)
        if label is not None:
            under = _open_lines(page, range(label + 1, run.stop))
            sizes.setdefault(page.blocks[label].bare, []).append(len(under))
    return {label: min(found) for label, found in sizes.items() if len(found) > 1 and min(found)}


def label_in(page: Page, run: range) -> int | None:
    """Find the label of teasers in a run, or on the end of the paragraph above it."""
    cut = page.blocks[run.start - 1].cut
    if cut is not None and cut.rule == "glued-label":
        return run.start - 1
    return _next_label(page, run.start - 1, run)


def _next_label(page: Page, label: int, run: range) -> int | None:
    below = range(label + 1, run.stop)
    return next((i for i in below if page.opens(i) in ("teasers", "end")), None)


def _closed(page: Page, span: range) -> int | None:
    """Find the line for screen readers that says where a box ends."""
    said = page.lexicon.fields["box.ends"]
    return next((i for i in span if page.blocks[i].bare.startswith(said)), None)


def _open_lines(page: Page, span: range) -> list[int]:
    """List the lines of a span that no rule has settled, and dates and credits among them."""
    return [i for i in span if is_left(page, i)]


def is_left(page: Page, index: int) -> bool:
    """Tell whether no rule of the page's own furniture has settled a line."""
    return page.kind(index) is not Kind.BOILERPLATE


def _box(page: Page, under: list[int], size: int | None) -> list[int]:
    """Part a box from a subheading that follows it.

    By a wider gap before the last line or by its words, by the last date of a box that dates its
    headlines, else by the size that the page's other boxes have.
    """
    if _heads_below(page, under):
        return under[:-1]
    gaps = [page.blocks[i].gap for i in under]
    apart = len(under) > 1 and gaps[-1] > max(gaps[:-1]) and _is_short(page, under[-1])
    if apart:
        return under[:-1]
    dates = page.of_kind(Kind.DATE, under)
    if len(dates) >= BOX_DATES:
        return under[: under.index(dates[-1]) + 1]
    return under if size is None else under[:size]


def _heads_below(page: Page, under: list[int]) -> bool:
    """Tell whether the last line under a label heads the paragraph below it, which says its words.

    It is shorter than every headline of the box; or the only line in a heading's element, such as
    others of the text.
    """
    if len(under) <= 1 or page.kind(under[-1]) is not Kind.UNSURE:
        return False
    last, above = page.blocks[under[-1]], [page.blocks[i] for i in under[:-1]]
    if last.tag in HEADINGS:
        return all(block.tag not in HEADINGS for block in above) and _is_used(page, under[-1])
    words = len(last.words)
    short = words <= BELOW_BOX_WORDS and all(len(block.words) > words for block in above)
    told = short and not (last.bullet or last.text[-1:].isdigit())
    below = under[-1] + 1
    prose = told and below < len(page.blocks) and page.kind(below) is Kind.BODY
    return prose and shared(page, under[-1], [below]) > 0


def _is_used(page: Page, index: int) -> bool:
    """Tell whether an open line further down stands in an element like that of a heading."""
    below = range(index + 1, len(page.blocks))
    tag = page.blocks[index].tag
    return any(page.blocks[i].tag == tag and page.kind(i) is Kind.UNSURE for i in below)


def _is_own_heading(page: Page, label: int, under: list[int]) -> bool:
    """Tell whether all that a saved page's box leaves open is a heading like another of the text.

    What the box holds leads elsewhere, and so is the page's frame already.
    """
    if len(under) != 1 or page.blocks[under[0]].tag not in HEADINGS or under[0] == label + 1:
        return False
    return _is_used(page, under[0])


def _is_short(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return len(block.words) <= SUBHEADING_WORDS and not block.bullet
