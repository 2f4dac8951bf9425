"""The lines between a story's paragraphs: subheadings, related boxes, lists, captions, adverts."""

from collections.abc import Iterator
from itertools import groupby, islice, pairwise

from newsdigest.convert.around.headfields import is_field
from newsdigest.convert.around.page import Page, Story, removed
from newsdigest.convert.around.standing import by_itself
from newsdigest.convert.around.telling import announces, joins
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.thresholds.lines import BOX_DATES, CAPTION_AND_HEADING, CHAPTERS
from newsdigest.convert.thresholds.words import (
    SHORT_TITLE_WORDS,
    SUBHEADING_WORDS,
    TELLING_WORDS,
)
from newsdigest.convert.zones.chapters import HEADS
from newsdigest.convert.zones.openlines import HEADINGS, settle_open
from newsdigest.convert.zones.sequel import is_headline
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import find_date


def settle_inside(page: Page, story: Story) -> Page:
    """Settle every line between two paragraphs of the story."""
    runs = list(_runs(page, story))
    sizes = _box_sizes(page, runs)
    changes: dict[int, Verdict] = {}
    for run in runs:
        changes |= _settle_run(page, story, run, sizes)
    return page.settled(changes)


def _runs(page: Page, story: Story) -> Iterator[range]:
    """Give the stretches between neighbouring paragraphs, empty ones left out."""
    prose = page.of_kind(Kind.BODY, range(story.first, story.last + 1))
    for above, below in pairwise(prose):
        if below - above > 1 and page.kind(above) is Kind.BODY:
            yield range(above + 1, below)


def _box_sizes(page: Page, runs: list[range]) -> dict[str, int]:
    """Learn how many lines a box has under each label: the page repeats its own layout.

    The smallest is the box itself; what another run holds beyond it belongs to the story.
    """
    sizes: dict[str, list[int]] = {}
    for run in [*runs, range(runs[-1].stop, len(page.blocks)) if runs else range(0)]:
        label = _label(page, run)
        if label is not None:
            under = _open_lines(page, range(label + 1, run.stop))
            sizes.setdefault(page.blocks[label].bare, []).append(len(under))
    return {label: min(found) for label, found in sizes.items() if len(found) > 1 and min(found)}


def _label(page: Page, run: range) -> int | None:
    """Find the label of teasers in a run, or on the end of the paragraph above it."""
    cut = page.blocks[run.start - 1].cut
    if cut is not None and cut.rule == "glued-label":
        return run.start - 1
    return next((i for i in run if page.opens(i) in ("teasers", "end")), None)


def _closed(page: Page, span: range) -> int | None:
    """Find the line for screen readers that says where a box ends."""
    said = page.lexicon.fields["box.ends"]
    return next((i for i in span if page.blocks[i].bare.startswith(said)), None)


def _open_lines(page: Page, span: range) -> list[int]:
    """List the lines of a span that no rule has settled, and dates and credits among them."""
    return [i for i in span if page.kind(i) is not Kind.BOILERPLATE]


def _settle_run(page: Page, story: Story, run: range, sizes: dict[str, int]) -> dict[int, Verdict]:
    label = _label(page, run)
    if label is None:
        return _settle_plain(page, story, list(run))
    above = _settle_plain(page, story, list(range(run.start, label)))
    under = _open_lines(page, range(label + 1, run.stop))
    size = 0 if _is_own_heading(page, label, under) else sizes.get(page.blocks[label].bare)
    box = _box(page, under, size)
    closed = _closed(page, range(label + 1, run.stop))
    box = box if closed is None else [i for i in under if i <= closed]
    told = next((i for i in box if joins(page.blocks[i], page.lexicon)), run.stop)
    box = [i for i in box if i < told]
    rest = [i for i in under if i not in box]
    return above | {i: removed("related-box") for i in box} | _settle_plain(page, story, rest)


def _box(page: Page, under: list[int], size: int | None) -> list[int]:
    """Part a box from a subheading that follows it.

    By a wider gap before the last line, by the last date of a box that dates its headlines, else
    by the size that the page's other boxes have.
    """
    gaps = [page.blocks[i].gap for i in under]
    apart = len(under) > 1 and gaps[-1] > max(gaps[:-1]) and _is_short(page, under[-1])
    if apart:
        return under[:-1]
    dates = page.of_kind(Kind.DATE, under)
    if len(dates) >= BOX_DATES:
        return under[: under.index(dates[-1]) + 1]
    return under if size is None else under[:size]


def _is_own_heading(page: Page, label: int, under: list[int]) -> bool:
    """Tell whether all that a saved page's box leaves open is a heading like another of the text.

    What the box holds leads elsewhere, and so is the page's frame already.
    """
    if len(under) != 1 or page.blocks[under[0]].tag not in HEADINGS or under[0] == label + 1:
        return False
    return any(
        page.blocks[i].tag == page.blocks[under[0]].tag and page.kind(i) is Kind.UNSURE
        for i in range(under[0] + 1, len(page.blocks))
    )


def _is_short(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return len(block.words) <= SUBHEADING_WORDS and not block.bullet


def _settle_plain(page: Page, story: Story, span: list[int]) -> dict[int, Verdict]:
    """Settle lines between two paragraphs that no label announces."""
    changes = {i: _stray(page, i, span) for i in span if page.kind(i) in (Kind.DATE, Kind.CREDIT)}
    changes |= {i: removed("headline-again") for i in span if is_headline(page, story, i)}
    changes |= {i: Verdict(Kind.BODY, "list-after-colon") for i in _announced(page, span)}
    unsure = [i for i in span if i not in changes and _is_open(page, i)]
    if _is_signed_box(page, span) or _is_dated_box(page, story, span):
        return changes | {i: removed("unlabelled-box") for i in [*unsure, *changes]}
    alone = {i: verdict for i in unsure if (verdict := by_itself(page, story, i)) is not None}
    alone |= {i: Verdict(Kind.SUBHEADING, HEADS.rule) for i in unsure if page.verdicts[i] == HEADS}
    changes |= alone | _above_box(alone, unsure)
    for told, run in groupby(unsure, key=changes.__contains__):
        changes |= {} if told else settle_open(page, list(run))
    return changes


def _above_box(alone: dict[int, Verdict], unsure: list[int]) -> dict[int, Verdict]:
    """What stands over a line of a box heads no paragraph: a picture's text, most often."""
    box = max((i for i, verdict in alone.items() if verdict.rule == "unlabelled-box"), default=-1)
    return {i: removed("unlabelled-box") for i in unsure if i < box and i not in alone}


def _is_open(page: Page, index: int) -> bool:
    """Tell whether a line is still open, or a byline only because a place stands in it."""
    verbs = page.lexicon.fields["byline.verbs"]
    written = begins_any(page.blocks[index].bare, verbs)
    kind = page.kind(index)
    return kind is Kind.UNSURE or (kind is Kind.BYLINE and not written)


def _announced(page: Page, span: list[int]) -> list[int]:
    """List the lines that a colon announces: from the line that ends in it to the next paragraph.

    Rows of a table are parted by bars, as menus are; after a colon they are the story's. A list
    of bulleted items ends with the last of them.
    """
    above = span[0] - 1 if span else 0
    opened = [i for i in [above, *span] if page.blocks[i].ends_open and _is_told(page, i)]
    if not opened:
        return []
    items = [i for i in span if i >= opened[0] and _can_be_item(page, i)]
    bullets = [i for i in items if page.blocks[i].bullet]
    listed = bullets and bullets[0] == opened[0] + 1
    return [i for i in items if i <= bullets[-1]] if listed else items


def _can_be_item(page: Page, index: int) -> bool:
    """Tell whether a line may be an item of a list: a place and a time of day, too."""
    kind = page.kind(index)
    if kind is Kind.DATE:
        return ":" in page.blocks[index].text.lstrip("0123456789: ") and not is_field(page, index)
    listed = page.verdicts[index].rule == "list-in-line"
    return listed or kind in (Kind.UNSURE, Kind.BYLINE)


def _is_told(page: Page, index: int) -> bool:
    """Tell whether a line that ends in a colon is a sentence of the story and not a label."""
    told = page.kind(index) in (Kind.BODY, Kind.UNSURE)
    wordy = len(page.blocks[index].words) >= TELLING_WORDS
    block, fields = page.blocks[index], page.lexicon.fields
    joined = len(block.words) > TELLING_WORDS - 2 and block.bare.startswith(fields["byline.joints"])
    own = block.bare.startswith(fields["flow.own_letter"])
    return told and (wordy or announces(page, index) or (joined and not own))


def _stray(page: Page, index: int, span: list[int]) -> Verdict:
    """A date alone between paragraphs heads a part of a chronicle, else it is a teaser's.

    A chronicle has several such; a credit is a picture's.
    """
    if page.kind(index) is Kind.CREDIT:
        return page.verdicts[index]
    if len(span) == 1 and _heads_text(page, index):
        chapters = (i for i in range(len(page.blocks)) if _heads_text(page, i))
        if len(list(islice(chapters, CHAPTERS))) == CHAPTERS:
            return Verdict(Kind.SUBHEADING, "date-as-heading")
    return removed("date-between-paragraphs")


def _heads_text(page: Page, index: int) -> bool:
    """Tell whether a day stands between two paragraphs, or a year of a chronicle."""
    if page.verdicts[index] == HEADS:
        return True
    if page.kind(index) is not Kind.DATE:
        return False
    around = (index - 1, index + 1)
    inside = all(0 <= i < len(page.blocks) and page.kind(i) is Kind.BODY for i in around)
    block, months = page.blocks[index], page.lexicon.months
    dated = find_date(block.text, months) is not None or months.dayish.search(block.bare)
    return inside and bool(dated)


def _is_dated_box(page: Page, story: Story, span: list[int]) -> bool:
    """Tell whether a headline stands beside the only day inside a story: a box without a label.

    A chronicle has several days, and a picture's caption is labelled.
    """
    days = page.of_kind(Kind.DATE, span)
    if len(days) != 1 or find_date(page.blocks[days[0]].text, page.lexicon.months) is None:
        return False
    if any(page.verdicts[i].rule == "caption-label" for i in span):
        return False
    alone = len(page.of_kind(Kind.DATE, range(story.first, story.last))) == 1
    return alone and any(_is_headline(page, i) for i in span)


def _is_headline(page: Page, index: int) -> bool:
    block = page.blocks[index]
    long = page.kind(index) is Kind.UNSURE and len(block.words) >= SHORT_TITLE_WORDS
    return long and not (block.bullet or block.full_stop or block.ends_open)


def _is_signed_box(page: Page, span: list[int]) -> bool:
    """Tell whether lines run together around a picture's rights sign: a box without a label.

    A picture of the story has its caption labelled.
    """
    signed = [i for i in page.of_kind(Kind.CREDIT, span) if page.blocks[i].tag != "credit"]
    if any(page.verdicts[i].rule == "caption-label" for i in span):
        return False
    return bool(signed) and len(span) > CAPTION_AND_HEADING and signed[-1] < span[-1]
