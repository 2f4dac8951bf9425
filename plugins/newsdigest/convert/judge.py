"""Both passes: what each line says by itself, then what its neighbours and the page say."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from newsdigest.convert.around.page import Page, Story, removed
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.rules import judge
from newsdigest.convert.stories.refuse import find_reason
from newsdigest.convert.stories.seams import stories
from newsdigest.convert.thresholds.letters import PROSE_LETTERS
from newsdigest.convert.thresholds.limits import ECHO_LETTERS
from newsdigest.convert.zones.headzone import settle_head
from newsdigest.convert.zones.inner import settle_inside
from newsdigest.convert.zones.lonely import without_strangers
from newsdigest.convert.zones.margins import story_paragraphs
from newsdigest.convert.zones.sequel import go_on
from newsdigest.convert.zones.tail import settle_tail, titled_below
from newsdigest.model.capture import Kind, Verdict


def first_pass(blocks: tuple[Block, ...], lexicon: Lexicon, headline: str = "") -> Page:
    """Judge every block by itself; some stay UNSURE."""
    verdicts = tuple(_verdict(block, lexicon) for block in blocks)
    echo = "\n".join(f" {block.bare} " for block in blocks)[:ECHO_LETTERS]
    return Page(blocks, verdicts, lexicon, bare(headline), echo)


@dataclass(frozen=True, slots=True)
class _Alone:
    """A block of one line, and all that a rule sees of it: alike are those of the same words."""

    text: str
    tag: str
    block: Block = field(compare=False)


def _verdict(block: Block, lexicon: Lexicon) -> Verdict:
    """Judge a block; of short lines the verdict is kept: a site's menus stand on all its pages."""
    if block.letters >= PROSE_LETTERS or len(block.lines) > 1 or block.cut is not None:
        return judge(block, lexicon)
    return _kept(_Alone(block.lines[0].text, block.tag, block), lexicon)


@lru_cache(maxsize=4096)
def _kept(alone: _Alone, lexicon: Lexicon) -> Verdict:
    return judge(alone.block, lexicon)


def second_pass(page: Page) -> tuple[Page, tuple[Story, ...], str | None]:
    """Settle the page by stories; no block stays UNSURE.

    Without a story every line is removed and the third value says why, a short id.
    """
    told = page.pinned(Kind.BODY, range(len(page.blocks)))
    reason = find_reason(page) if told is None else None
    if reason is not None:
        return without_story(page, "no-story"), (), reason
    page = story_paragraphs(page)
    page, found = _whole(page, stories(page))
    for story in found:
        page = settle_head(page, story)
        page = without_strangers(settle_inside(page, story), story)
        page = settle_tail(page, story)
    found = tuple(titled_below(page, story) for story in found)
    return (page, found, None) if found else (without_story(page, "no-story"), (), "no-article")


def _whole(page: Page, found: tuple[Story, ...]) -> tuple[Page, tuple[Story, ...]]:
    """Let each story run on to its true end."""
    whole: list[Story] = []
    for story in found:
        page, longer = go_on(page, story)
        whole.append(longer)
    return page, tuple(whole)


def without_story(page: Page, rule: str) -> Page:
    """Remove every line of a page that holds no article, or none that is wanted."""
    kept = [i for i in range(len(page.blocks)) if page.kind(i) is not Kind.BOILERPLATE]
    return replace(page, pins={}).settled({i: removed(rule) for i in kept})
