"""The lines below a story's last paragraph that go on with it: short sentences, lists, answers."""

from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Final

from newsdigest.convert.around.bios import is_bio
from newsdigest.convert.around.invitations import is_invitation
from newsdigest.convert.around.owned import is_owned
from newsdigest.convert.around.page import Page, Story, removed, repeats, shared
from newsdigest.convert.around.running import runs_on
from newsdigest.convert.around.sitenotes import is_site_note
from newsdigest.convert.around.telling import announces, flows, is_row, joins
from newsdigest.convert.lines.blocks import LIST_TAGS
from newsdigest.convert.thresholds.letters import PROSE_LETTERS
from newsdigest.convert.thresholds.likeness import CHANCE_WORDS
from newsdigest.convert.thresholds.lines import (
    BOX_LINES,
    EXCHANGES,
    INTERVIEW_LINES,
    LISTED,
    NEAR_LINES,
)
from newsdigest.convert.thresholds.words import LABEL_WORDS, SHORT_TITLE_WORDS, SUBHEADING_WORDS
from newsdigest.convert.zones.closers import closes, is_list_under
from newsdigest.model.capture import Kind, Verdict

PASSED: Final = frozenset({"advertisement", "related-inline", "related-colon", "no-words"})
"""Rules of lines that only point elsewhere: the story may go on below them."""
_BOX_LABELS: Final = frozenset({"related-label", "most-read-label"})
_QUESTION: Final = "\u061f"
_DOTS: Final = ("..", "…", "...]", "…]")


@dataclass(frozen=True, slots=True)
class _Run:
    """How far a story ran on.

    `last` is its last line, `held` says that a heading waits for what it heads, and `box` counts
    the lines of a box of other stories since then.
    """

    last: int
    held: bool = False
    box: int = 0


def go_on(page: Page, story: Story) -> tuple[Page, Story]:
    """Let a story run on below its last paragraph that ends in a full stop.

    Text without a final stop, lists and rows are the story's, and so is one heading above each of
    them. A line that only points elsewhere is passed over, and so is a box of other stories where a
    sentence that goes on follows it; any other label ends the story.
    """
    changes: dict[int, Verdict] = {}
    run: _Run | None = _Run(story.last)
    last = story.last
    for i in range(story.last + 1, story.end):
        assert run is not None  # noqa: S101 - the loop ends below where it is
        now = replace(story, last=run.last)
        verdict = _told(page, now, i, changes[last].rule if last in changes else "")
        aside = _aside(page, now, i)
        if aside is not None:
            changes[i] = aside
        elif verdict is not None and (not run.box or joins(page.blocks[i], page.lexicon)):
            changes[i], last = verdict, i
            run = _Run(i)
        else:
            run = _past(page, now, i, run)
        if run is None:
            break
    return page.settled(changes), replace(story, last=last)


def _aside(page: Page, story: Story, index: int) -> Verdict | None:
    """Give the verdict of an open line that speaks to readers or of the author, else None."""
    if is_invitation(page, story, index):
        return removed("follow-us")
    if page.kind(index) is Kind.UNSURE and is_site_note(page, story.last, index):
        return removed("policy-prose")
    if page.kind(index) is Kind.UNSURE and is_owned(page, index):
        return Verdict(Kind.CAPTION, "picture-phrase")
    told = page.kind(index) is Kind.UNSURE and is_bio(page, story.first, index)
    return removed("author-profession") if told else None


def _past(page: Page, story: Story, index: int, run: _Run) -> _Run | None:
    """Pass over a line that does not go on with the story; None where it ends it."""
    if run.box or page.verdicts[index].rule in _BOX_LABELS:
        dated = run.box > 0 and page.kind(index) is Kind.DATE  # a box may date its headlines
        return replace(run, box=run.box + (not dated)) if dated or run.box < BOX_LINES else None
    heading = _is_asked(page, story, index) or _is_heading(page, story, index)
    if heading and (not run.held or _is_over_rows(page, index)):
        return None if _heads_headlines(page, story, index) else replace(run, held=True)
    if run.held and page.kind(index) is Kind.UNSURE:
        return replace(run, box=2)
    return run if page.verdicts[index].rule in PASSED else None


def _heads_headlines(page: Page, story: Story, index: int) -> bool:
    """Tell whether a desk's name heads short sentences that speak of other things: headlines.

    Some sites end theirs in a full stop.
    """
    below = range(index + 1, min(story.end, index + 1 + LISTED))
    few = len(below) < LISTED or len(page.blocks[index].words) > LABEL_WORDS
    if few or page.blocks[index].text.endswith(_QUESTION):
        return False
    blocks = [page.blocks[i] for i in below]
    short = all(each.full_stop and each.letters < PROSE_LETTERS for each in blocks)
    short = short and not all(each.text[0].isdigit() for each in blocks)  # steps have numbers
    told = page.of_kind(Kind.BODY, range(max(story.first, story.last - NEAR_LINES), story.last + 1))
    known = sum(shared(page, i, told) > CHANCE_WORDS for i in below)
    return short and known <= 1 and not any(joins(each, page.lexicon) for each in blocks)


def is_headline(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line says the story's headline again."""
    return story.title is not None and repeats(page.blocks[index], page.blocks[story.title])


def _is_asked(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line is the next question of an interview, right below the last answer."""
    if index != story.last + 1 or not _asks(page, index) or page.kind(index) is not Kind.UNSURE:
        return False
    span = range(story.last, max(story.first, story.last - INTERVIEW_LINES), -1)
    bullet = page.blocks[index].bullet
    asked = (i for i in span if page.blocks[i].bullet == bullet and _asks(page, i))
    return len(list(islice(asked, EXCHANGES))) == EXCHANGES


def _asks(page: Page, index: int) -> bool:
    block = page.blocks[index]
    short = len(block.words) <= 2 * SUBHEADING_WORDS
    return short and block.text.rstrip(' !»"').endswith(_QUESTION)


def _is_heading(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line may head what the story goes on to tell."""
    block = page.blocks[index]
    short = len(block.words) <= SUBHEADING_WORDS and not block.bullet
    return short and page.kind(index) is Kind.UNSURE and not is_headline(page, story, index)


def _is_announced(page: Page, index: int) -> bool:
    """Tell whether a line ends in a colon, or is an item of the list under such a line."""
    while index and page.blocks[index].bullet:
        index -= 1
    return page.blocks[index].ends_open


def _is_over_rows(page: Page, index: int) -> bool:
    """Tell whether a line is the head of a table: rows of figures follow it."""
    return index + 1 < len(page.blocks) and is_row(page, index + 1)


def _told(page: Page, story: Story, index: int, before: str) -> Verdict | None:
    """Give the verdict of a line that goes on with the story, None where it does not.

    `before` is the rule by which the story ran on so far, "" at its last paragraph.
    """
    if page.kind(index) is not Kind.UNSURE or is_headline(page, story, index):
        return None
    if _is_asked(page, story, index - 1) and not _asks(page, index):
        return Verdict(Kind.BODY, "interview-line")
    if page.blocks[index].bullet or _is_listed(page, story, index, before):
        return _item(page, story, index, before)
    return _line(page, story, index, before)


def _item(page: Page, story: Story, index: int, before: str) -> Verdict | None:
    """Give the verdict of an item of a list that the story holds, else None."""
    if _is_listed(page, story, index, before):
        return Verdict(Kind.BODY, "list-after-colon")
    marked = _is_marked_list(page, story, index, before)
    return Verdict(Kind.BODY, "list-item") if marked else None


def _line(page: Page, story: Story, index: int, before: str) -> Verdict | None:
    """Give the verdict of a line without a bullet that goes on with the story, else None."""
    ends = _ends(page, story, index)
    return Verdict(Kind.BODY, "short-sentence") if ends else _unstopped(page, story, index, before)


def _is_listed(page: Page, story: Story, index: int, before: str) -> bool:
    """Tell whether a line is an item of a list that a colon announces."""
    above = page.blocks[story.last]
    alike = page.blocks[index].bullet == above.bullet
    near = index == story.last + 1 and (alike or above.ends_open)
    goes_on = before == "list-after-colon" and alike
    return goes_on or (near and _is_announced(page, story.last))


def _is_marked_list(page: Page, story: Story, index: int, before: str) -> bool:
    """Tell whether a list closes the text: a saved page's own, of items that lead nowhere.

    Its items have some words each; tags and buttons have one, or a rule of their own. In what
    holds the text a heading may stand above it; of lines alone it must.
    """
    tag, below = page.blocks[index].tag, index - story.last
    headed = index - 2 == story.last and _is_heading(page, story, index - 1)
    if before == "list-item" and below == 1:
        return not tag or tag in LIST_TAGS
    if not tag:
        return headed and is_list_under(page, story, index - 1)
    if tag not in LIST_TAGS or below > 1 + (tag == "item" and headed):
        return False
    items = list(takewhile(lambda i: page.blocks[i].tag == tag, range(index, len(page.blocks))))
    plain = all(page.kind(i) is Kind.UNSURE and len(page.blocks[i].words) > 1 for i in items)
    return plain and len(items) > 1


def _ends(page: Page, story: Story, index: int) -> bool:
    """Tell whether a line ends a sentence; further down dots are those of a cut teaser."""
    block = page.blocks[index]
    long = block.ends_sentence and block.letters >= PROSE_LETTERS
    cut = long and block.text.endswith(_DOTS)
    if cut and (index > story.last + 1 or _is_cut_list(page, story, index)):
        return block.full_stop
    return block.full_stop or long


def _is_cut_list(page: Page, story: Story, index: int) -> bool:
    """Tell whether the next line breaks off in dots too, and neither goes on with the story."""
    pair = [i for i in (index, index + 1) if i < story.end and page.blocks[i].text.endswith(_DOTS)]
    told = page.of_kind(Kind.BODY, range(max(story.first, index - NEAR_LINES), index))
    strange = (i for i in pair if shared(page, i, told) <= CHANCE_WORDS)
    return len([i for i in strange if not flows(page.blocks[i], page.lexicon)]) > 1


def _unstopped(page: Page, story: Story, index: int, before: str) -> Verdict | None:
    """Give the verdict of a line that ends in no stop and still tells the story."""
    near = range(max(story.first, story.last - NEAR_LINES), story.last + 1)
    prose = [story.first, *page.of_kind(Kind.BODY, near)]
    if announces(page, index):
        return Verdict(Kind.BODY, "line-over-list")
    if is_row(page, index) and (before == "row-of-figures" or shared(page, index, prose)):
        return Verdict(Kind.BODY, "row-of-figures")
    near_line = index == story.last + 1
    told = near_line and (_is_unended(page, index) or closes(page, story, index))
    told = told or runs_on(page, index, prose)
    return Verdict(Kind.BODY, "unstopped-line") if told else None


def _is_unended(page: Page, index: int) -> bool:
    """Tell whether a line of some words goes on from the one above, but for its final stop."""
    block = page.blocks[index]
    wordy = len(block.words) >= SHORT_TITLE_WORDS and not block.text.endswith((_QUESTION, "!"))
    return wordy and not block.bullet and flows(block, page.lexicon)
