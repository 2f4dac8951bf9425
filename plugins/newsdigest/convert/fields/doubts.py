"""Why somebody should look at an article: each doubt with the lines that raise it."""

from bisect import bisect
from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page, content, shared
from newsdigest.convert.fields.article import RawArticle
from newsdigest.convert.fields.conflicts import is_far, is_turned, text_doubts
from newsdigest.convert.fields.removed import lost_sentences
from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.thresholds.letters import AMID_LETTERS, LONE_LETTERS, SHORT_STORY
from newsdigest.convert.thresholds.likeness import OWN_WORDS, TOLD_SHARE
from newsdigest.convert.thresholds.lines import ENOUGH_PARAGRAPHS, RUN_PARAGRAPHS
from newsdigest.model.capture import Kind, PageFacts
from newsdigest.model.ledger import Doubt
from newsdigest.text.dates import day_of, find_date

WEAK_RULES: Final = frozenset({"doubt-keeps", "phrase-above-subheading", "unlabelled-box"})
"""Rules that settle a line for want of a better one; each is a reason to look at the article."""

BY_PLACE: Final = frozenset(
    {"after-story", "after-the-end", "far-from-story", "before-headline", "before-story"}
    | {"head-furniture", "teaser-lead", "related-box", "under-label"}
)
"""Rules that remove a line for where it stands and not for what it says."""

_ROW: Final = "list-in-line"
_AMID: Final = BY_PLACE | {_ROW}
"""The same, and rows of links."""

_LOST: Final = "\ufffd"
"""What stands for a letter that a wrong reading lost."""
_SHOWN: Final = frozenset({Kind.TITLE, Kind.STANDFIRST, Kind.BODY, Kind.SUBHEADING})

DOUBTS: Final = (
    *("title-made", "dates-disagree", "data-disagrees", "short-article", "prose-removed"),
    *("title-disagrees", "outlet-disagrees", "byline-disagrees", "cut-off", "lost-letters"),
    *("maybe-glued", "maybe-one", "strange-line", "title-rival", "day-left-out", "caption-row"),
    *sorted(WEAK_RULES),
)
"""Every reason, as `accept` in a companion file may name it."""


def weak_lines(page: Page, span: range) -> tuple[Doubt, ...]:
    """List the doubts that the verdicts of a stretch of blocks raise."""
    found: dict[str, list[int]] = {}
    for i in span:
        if page.verdicts[i].rule in WEAK_RULES:
            found.setdefault(page.verdicts[i].rule, []).append(page.blocks[i].first)
    blank = [page.blocks[i].first for i in span if _LOST in page.blocks[i].text]
    kept = {page.blocks[i].first for i in span if page.kind(i) in _SHOWN} if blank else ()
    found |= {"lost-letters": lost} if (lost := [line for line in blank if line in kept]) else {}
    gone = {*_removed_prose(page, span), *_removed_amid(page, span), *lost_sentences(page, span)}
    removed = [page.blocks[i].first for i in sorted(gone)]
    found |= {"prose-removed": removed} if removed else {}
    return tuple(Doubt(rule, tuple(lines)) for rule, lines in sorted(found.items()))


def _removed_prose(page: Page, span: range) -> Iterator[int]:
    """Find lines removed for their place that read like the text: they speak of the same.

    Or a text goes on below them, which they may begin.
    """
    long = [
        i
        for i in span
        if page.verdicts[i].rule in BY_PLACE
        and page.blocks[i].letters >= LONE_LETTERS
        and page.blocks[i].ends_sentence
    ]
    told: set[str] = set()
    for i in page.of_kind(Kind.BODY, span) if long else ():
        told |= content(page.blocks[i], page.lexicon)
    for i in long:
        own = content(page.blocks[i], page.lexicon)
        akin = len(own & told) >= max(OWN_WORDS, TOLD_SHARE * len(own))
        if akin or _begins_dated(page, i, span):
            yield i


def _removed_amid(page: Page, span: range) -> Iterator[int]:
    """Find long lines removed amid paragraphs that may be some themselves.

    Two stand in a row, or the paragraph that stayed below one speaks of the same; or it was
    removed as a row of links.
    """
    ruled = enumerate(page.verdicts[span.start : span.stop], span.start)
    placed = [i for i, verdict in ruled if verdict.rule in _AMID]
    long = [i for i in placed if page.blocks[i].letters >= AMID_LETTERS]
    prose = page.of_kind(Kind.BODY, span) if long else []
    if not prose:
        return
    lines = {*long}
    for i in long:
        if prose[0] < i and (_is_in_row(page, i, lines) or _is_like_next(page, i, prose)):
            yield i


def _is_in_row(page: Page, index: int, lines: set[int]) -> bool:
    """Tell whether a sentence has one of some lines right above or below it."""
    near = index - 1 in lines or index + 1 in lines
    return near and page.blocks[index].ends_sentence


def _is_like_next(page: Page, index: int, prose: list[int]) -> bool:
    """Tell whether the next paragraph says a word of a line, or a row of links stands over one."""
    at = bisect(prose, index)
    if at == len(prose):
        return False
    return page.verdicts[index].rule == _ROW or shared(page, index, prose[at : at + 1]) > 0


def _begins_dated(page: Page, index: int, span: range) -> bool:
    """Tell whether a removed lead under a whole date may be a second story's: text follows it."""
    under = range(index + 1, min(span.stop, index + ENOUGH_PARAGRAPHS))
    if (
        page.verdicts[index].rule != "teaser-lead"
        or len(page.of_kind(Kind.BODY, under)) < RUN_PARAGRAPHS
    ):
        return False
    return find_date(page.blocks[index - 1].text, page.lexicon.months) is not None


def doubts_of(
    raw: RawArticle, known: tuple[PageFacts, PageFacts], lexicon: Lexicon
) -> tuple[Doubt, ...]:
    """List why somebody should look at an article, but for what the curator accepted.

    `known` is what the curator and what the page itself says.
    """
    facts, said = known
    accepted = {reason for reason, _ in facts.corrections.accepted}
    told = (*_made(raw, facts, said), *_dates(raw, known, lexicon), *_short(raw))
    found = (*told, *text_doubts(raw, facts, said), *raw.weak)
    if raw.weak:
        accepted.update(_settled(raw, facts, said))
    return tuple([doubt for doubt in found if doubt.reason not in accepted])


def _settled(raw: RawArticle, facts: PageFacts, said: PageFacts) -> Iterator[str]:
    """Name the doubts that what the curator or the page says of the article leaves no room for."""
    if facts.title:
        yield "title-rival"
    if facts.published or said.published:
        yield "day-left-out"
    if {raw.title_line, raw.first_line} & {line for line, _ in facts.corrections.splits}:
        yield "maybe-one"


def _made(raw: RawArticle, facts: PageFacts, said: PageFacts) -> Iterator[Doubt]:
    if not (facts.title or raw.title or said.title):
        yield Doubt("title-made", (raw.first_line,))


def _dates(
    raw: RawArticle, known: tuple[PageFacts, PageFacts], lexicon: Lexicon
) -> Iterator[Doubt]:
    """Compare the days of the date lines with each other and with structured data."""
    facts, said = known
    lines = [(line, find_date(text, lexicon.months)) for line, text in raw.dates]
    days = {day_of(found): line for line, found in reversed(lines) if found}
    if facts.published:
        return
    numbers = tuple(sorted(days.values()))
    shown = tuple(sorted(day.isoformat() for day in days))
    if len(days) > 1:
        yield Doubt("dates-disagree", numbers, shown)
    day = said.published or (said.other.published if said.other else None)
    stated = find_date(day, lexicon.months) if day else None
    if stated and is_far(stated):
        yield Doubt("data-disagrees", (raw.first_line,), (*shown, day_of(stated).isoformat()))
        return
    rival = find_date(said.rival, lexicon.months) if said.rival else None
    if stated and rival and not days and abs((day_of(rival) - day_of(stated)).days) > 1:
        both = tuple(sorted(day_of(each).isoformat() for each in (stated, rival)))
        yield Doubt("data-disagrees", (raw.first_line,), both)
    apart = (
        [abs((day - day_of(stated)).days) for day in days if not is_turned(day, stated)]
        if stated
        else []
    )
    if stated and apart and min(apart) > 1:
        yield Doubt("data-disagrees", numbers, (*shown, day_of(stated).isoformat()))


def _short(raw: RawArticle) -> Iterator[Doubt]:
    if sum(len(each.text) for each in raw.paragraphs) < SHORT_STORY:
        yield Doubt("short-article", (raw.first_line,))
