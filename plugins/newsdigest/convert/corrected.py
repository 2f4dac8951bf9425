"""A capture judged under its curator's corrections, and what is wrong with those."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import chain, pairwise

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.article import RawArticle
from newsdigest.convert.fields.doubts import DOUBTS
from newsdigest.convert.judge import first_pass, second_pass
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block, blocks_of
from newsdigest.convert.pins import pinned_verdicts
from newsdigest.model.capture import Capture, Corrections, Kind, Line, PageFacts, Pin
from newsdigest.model.problem import Problem
from newsdigest.records.corrections import Fault
from newsdigest.records.facts import OF_ARTICLES
from newsdigest.records.ledgers import is_seen


@dataclass(frozen=True, slots=True)
class Settled:
    """A judged page: its stories, why there is none, and the faults of the corrections."""

    page: Page
    stories: tuple[Story, ...]
    reason: str | None
    faults: tuple[Fault, ...] = ()


def companion(path: str) -> str:
    """Name the file beside a capture.

    >>> companion("sea/page.txt")
    'sea/page.toml'
    """
    return f"{path.rsplit('.', 1)[0]}.toml"


def problems_of(path: str, faults: Sequence[Fault]) -> tuple[Problem, ...]:
    """Name the faults of a capture's companion with its lines."""
    return tuple(Problem(f"{companion(path)}:{one.at}", one.what, one.do) for one in faults)


def settle(capture: Capture, lexicon: Lexicon) -> Settled:
    """Judge a capture: the parts that the curator names each by itself, pinned lines as said.

    Saved pages that were written into one file are such parts too.
    """
    said = capture.facts.corrections
    blocks = blocks_of(capture, lexicon)
    splits = sorted({line for line, _ in (*said.splits, *capture.said.articles)})
    starts = dict.fromkeys([0, *_places(blocks, splits), len(blocks)])
    parts = [
        Settled(*second_pass(pinned(_first_pass(capture, blocks[a:b], lexicon), said)))
        for a, b in pairwise(starts)
    ] or [Settled(*second_pass(_first_pass(capture, blocks, lexicon)))]
    if said == Corrections() and len(parts) == 1:
        return parts[0]
    whole = _whole(_first_pass(capture, blocks, lexicon), parts)
    return replace(whole, faults=tuple(_faults(whole, parts, said)))


def _first_pass(capture: Capture, blocks: tuple[Block, ...], lexicon: Lexicon) -> Page:
    """Judge the blocks of a part by themselves, with the headline that their page states."""
    said = _said_at(capture, blocks[0].first) if blocks else capture.said
    page = first_pass(blocks, lexicon, said.title or "")
    return replace(page, paid=True) if said.paid else page


def _said_at(capture: Capture, line: int) -> PageFacts:
    """Give what the saved page says on which a line stands: a file may hold several."""
    pages = [said for first, said in capture.said.articles if first <= line]
    return pages[-1] if pages else capture.said


def facts_for(
    capture: Capture, raw: RawArticle, articles: Sequence[RawArticle]
) -> tuple[PageFacts, PageFacts]:
    """Give what the curator and the page itself say of one of so many articles.

    Where there are several, what is said without a number is said of which nobody knows.
    """
    facts, said = capture.facts, _said_at(capture, raw.first_line)
    if len(articles) > 1:
        facts = _of_the_page(facts)
    if sum(_said_at(capture, each.first_line) is said for each in articles) > 1:
        said = _of_the_page(said)
    own = dict(facts.articles).get(raw.ordinal, PageFacts())
    known = {key: value for key in OF_ARTICLES if (value := getattr(own, key)) is not None}
    return replace(facts, **known) if known else facts, said


def _of_the_page(facts: PageFacts) -> PageFacts:
    return replace(facts, title=None, published=None, updated=None, other=None)


def pinned(page: Page, said: Corrections) -> Page:
    """Put the curator's word on a page, where no rule changes it."""
    if not (said.pins or said.joins):
        return page
    pins = pinned_verdicts((block.first for block in page.blocks), said)
    joins = frozenset(_places(page.blocks, [line for line, _ in said.joins]))
    verdicts = tuple(pins.get(i, verdict) for i, verdict in enumerate(page.verdicts))
    return replace(page, verdicts=verdicts, pins=pins, joins=joins)


def _places(blocks: Sequence[Block], lines: Sequence[int]) -> list[int]:
    """Give the places of the blocks that begin on some lines."""
    wanted = set(lines)
    return [place for place, block in enumerate(blocks) if block.first in wanted]


def _whole(page: Page, parts: Sequence[Settled]) -> Settled:
    """Put the parts of a page together again."""
    verdicts = tuple(chain.from_iterable(part.page.verdicts for part in parts))
    stories: list[Story] = []
    start = 0
    for part in parts:
        stories += (_moved(story, start) for story in part.stories)
        start += len(part.page.blocks)
    reason = None if stories else parts[0].reason
    return Settled(replace(page, verdicts=verdicts), tuple(stories), reason)


def _moved(story: Story, by: int) -> Story:
    title = None if story.title is None else story.title + by
    return Story(story.start + by, title, story.first + by, story.last + by, story.end + by)


def first_faults(capture: Capture) -> list[Fault]:
    """Find the corrections that cannot be obeyed however the capture is judged."""
    said = capture.facts.corrections
    faults = [*_unknown_doubts(said)]
    faults += [fault for pin in said.pins for fault in _pin_faults(pin, capture.lines)]
    marks = [("split", mark) for mark in said.splits] + [("join", mark) for mark in said.joins]
    for key, (line, at) in marks:
        if not (line <= len(capture.lines) and is_seen(capture.lines[line - 1].text)):
            what = f"{key}: line {line} is blank, or beyond the capture's {len(capture.lines)}"
            faults.append(Fault(at, what, "Write the line on which the article's first words are"))
    return faults


def _unknown_doubts(said: Corrections) -> Iterator[Fault]:
    for reason, at in said.accepted:
        if reason not in DOUBTS:
            do = f"Write {' or '.join(get_close_matches(reason, DOUBTS, n=1) or DOUBTS)}"
            yield Fault(at, f"there is no doubt {reason!r}", do)


def _pin_faults(pin: Pin, lines: Sequence[Line]) -> Iterator[Fault]:
    if pin.last > len(lines):
        what = f"line {pin.last} is beyond the capture's last, {len(lines)}"
        yield Fault(pin.at, what, f"Write lines from 1 to {len(lines)}")
        return
    if not any(is_seen(line.text) for line in lines[pin.first - 1 : pin.last]):
        yield Fault(pin.at, f"line {pin.first} is blank", "Write a line that says something")
    elif not _begins(lines[pin.first - 1], pin.text):
        now = [line.number for line in lines if _begins(line, pin.text)]
        do = f"Write {now[0]}, where it is now" if now else "Take the row out, or mend its text"
        yield Fault(pin.at, f"line {pin.first} does not begin with «{pin.text}»", do)


def _begins(line: Line, text: str) -> bool:
    """Tell whether a line begins with some words, spelling and signs apart."""
    return not text or f"{bare(line.text)} ".startswith(f"{bare(text)} ")


def _faults(whole: Settled, parts: Sequence[Settled], said: Corrections) -> Iterator[Fault]:
    """Find the corrections that came to nothing."""
    yield from _idle_titles(whole, said)
    yield from _empty_parts(parts, said)
    for number, at in said.numbered:
        if not 0 < number <= len(whole.stories):
            what = f"there is no article {number}: the capture holds {len(whole.stories)}"
            yield Fault(at, what, "Write [article.1] for the first")


def _idle_titles(whole: Settled, said: Corrections) -> Iterator[Fault]:
    used = {whole.page.blocks[i].first for s in whole.stories if (i := s.title) is not None}
    for pin in said.pins if whole.stories else ():
        if pin.kind is Kind.TITLE and pin.first not in used:
            what = f"line {pin.first} heads no article: its text must begin below it"
            do = f"Pin what stands above it, write `split = [{pin.first}]`, or take the row out"
            yield Fault(pin.at, what, do)


def _empty_parts(parts: Sequence[Settled], said: Corrections) -> Iterator[Fault]:
    """Find the parts without an article, and the whole page where the pins took it away."""
    for part in parts if said.splits else ():
        if not part.stories:
            first, last = part.page.blocks[0].first, part.page.blocks[-1].last
            at = [said.splits[0][1], *(at for line, at in said.splits if line <= first)][-1]
            do = "Pin its paragraphs as body, or take the split back"
            yield Fault(at, f"no article is found in lines {first} to {last}", do)
    if said.pins and not said.splits and not parts[0].stories and _had_story(parts[0].page):
        do = "Pin its paragraphs as body, or write `refuse = true`"
        yield Fault(said.pins[0].at, "these lines leave no article", do)


def _had_story(page: Page) -> bool:
    """Tell whether a page would hold an article without its pins."""
    return bool(second_pass(first_pass(page.blocks, page.lexicon, page.headline))[1])
