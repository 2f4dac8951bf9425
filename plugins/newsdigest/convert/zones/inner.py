"""The lines between a story's paragraphs: subheadings, related boxes, lists, captions, adverts."""

from collections.abc import Iterator
from itertools import groupby, islice, pairwise

from newsdigest.convert.around.headfields import is_field
from newsdigest.convert.around.page import Page, Story, removed
from newsdigest.convert.around.standing import by_itself
from newsdigest.convert.around.telling import announces
from newsdigest.convert.lexicon import begins_any
from newsdigest.convert.thresholds.lines import CAPTION_AND_HEADING, CHAPTERS
from newsdigest.convert.thresholds.words import SHORT_TITLE_WORDS, TELLING_WORDS
from newsdigest.convert.zones.boxes import box_sizes, box_under, is_left, label_in
from newsdigest.convert.zones.chapters import HEADS
from newsdigest.convert.zones.openlines import settle_open
from newsdigest.convert.zones.sequel import is_headline
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import find_date


def settle_inside(page: Page, story: Story) -> Page:
    """Settle every line between two paragraphs of the story."""
    runs = list(_runs(page, story))
    sizes = box_sizes(page, runs)
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


def _settle_run(page: Page, story: Story, run: range, sizes: dict[str, int]) -> dict[int, Verdict]:
    label = label_in(page, run)
    if label is None:
        return _settle_plain(page, story, list(run))
    above = _settle_plain(page, story, list(range(run.start, label)))
    box = box_under(page, label, run, sizes)
    rest = [i for i in range(label + 1, run.stop) if i not in box and is_left(page, i)]
    return above | {i: removed("related-box") for i in box} | _settle_plain(page, story, rest)


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
