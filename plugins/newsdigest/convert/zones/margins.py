"""Which paragraphs are the page's and not a story's: notices, teasers, lists, far corners."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Final

from newsdigest.convert.around.bios import author_profession
from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.interviews import interviews
from newsdigest.convert.around.masthead import mastheads
from newsdigest.convert.around.owned import owned_pictures
from newsdigest.convert.around.page import Page, removed, shared
from newsdigest.convert.around.promos import promos
from newsdigest.convert.around.running import broken_lines, unstopped_opening
from newsdigest.convert.around.sitenotes import site_notes
from newsdigest.convert.around.telling import announces, flows, is_row
from newsdigest.convert.around.tickers import tickers
from newsdigest.convert.lines.datelines import is_dated_line
from newsdigest.convert.lines.prose import is_trail
from newsdigest.convert.stories.briefs import brief_headlines
from newsdigest.convert.stories.heads import can_be_title, find_title
from newsdigest.convert.stories.seams import is_seam
from newsdigest.convert.stories.sitepages import is_signed
from newsdigest.convert.stories.walls import asks_reader, banners, speaks_to_reader
from newsdigest.convert.thresholds.letters import LONE_LETTERS, LONG_LETTERS
from newsdigest.convert.thresholds.likeness import OWN_WORDS
from newsdigest.convert.thresholds.lines import CLUSTER_GAP, LISTED, LONE_LINES, TABLE_ROWS
from newsdigest.convert.thresholds.words import TIMED_HEADING_WORDS
from newsdigest.convert.zones.again import text_again
from newsdigest.convert.zones.chapters import chapters
from newsdigest.convert.zones.digests import press_lines
from newsdigest.convert.zones.endings import (
    after_the_end,
    clusters,
    cut_leads,
    letters_of,
    policies,
    strange_leads,
)
from newsdigest.convert.zones.leads import later_titles, without_leads
from newsdigest.convert.zones.lineups import ROWS
from newsdigest.convert.zones.live import live_entries
from newsdigest.convert.zones.skipped import skipped_boxes
from newsdigest.convert.zones.unstopped import brief, unstopped
from newsdigest.model.capture import Kind, Verdict


def story_paragraphs(page: Page) -> Page:
    """Take from the paragraphs those that belong to the page and not to a story."""
    page = later_titles(_swept(page, _OPENING))
    page = without_leads(_swept(page, (_policy, site_notes)))
    return _swept(page, _CLOSING)


def _swept(page: Page, sweeps: Iterable[Callable[[Page], Mapping[int, Verdict]]]) -> Page:
    """Give a page after some sweeps, each over what the one before has left."""
    for sweep in sweeps:
        page = page.settled(sweep(page))
    return page


def _words_as_headings(page: Page) -> dict[int, Verdict]:
    """A word of page furniture alone between two paragraphs that belong together heads the second.

    «Details» and «the reply» are such words; a page with a comment form has more of the kind.
    """
    rules = [verdict.rule for verdict in page.verdicts]
    fields = page.lexicon.fields
    form = rules.count("comment-form") > 1
    lone = (
        i
        for i in range(1, len(rules) - 1)
        if (page.blocks[i].bare in fields["subheading.words"] or _tells_how_long(page, i))
        and page.kind(i) is Kind.BOILERPLATE
        and not (form and rules[i] == "comment-form")
        and page.kind(i - 1) is page.kind(i + 1) is Kind.BODY
    )
    return {
        i: Verdict(Kind.UNSURE, "word-as-heading")
        for i in lone
        if page.blocks[i].bare in fields["subheading.asked"] or _belong(page, i - 1, i + 1)
    }


def _tells_how_long(page: Page, index: int) -> bool:
    """Tell whether a line ends in how long ago something began: «a crisis for years»."""
    block = page.blocks[index]
    said = page.verdicts[index].rule == "relative-time" and len(block.words) >= TIMED_HEADING_WORDS
    return said and not page.lexicon.months.relative.match(block.bare)


def _belong(page: Page, above: int, below: int) -> bool:
    """Tell whether one paragraph goes on from another or speaks of the same."""
    return flows(page.blocks[below], page.lexicon) or shared(page, below, [above]) > 0


def _repeated(page: Page) -> dict[int, Verdict]:
    """A long line that stands on the page twice is a headline, and open again.

    Not where another line is the headline: then it is a standfirst that the text begins with.
    """
    prose = page.prose
    counts = Counter(block.bare for block in page.blocks)
    counts.update(page.blocks[i].bare for i in prose if _ends_trail(page, i))
    twice = any(counts[page.blocks[i].bare] > 1 for i in prose)
    if not twice or find_title(page, 0, prose[0]) is not None:
        return {}
    if _is_copied_below(page, prose):
        return {prose[0]: removed("before-headline")}
    if all(counts[page.blocks[i].bare] > 1 for i in prose):
        return {}
    return {
        i: Verdict(Kind.UNSURE, "said-twice")
        for i in prose
        if counts[page.blocks[i].bare] > 1 and page.blocks[i].letters < 2 * LONG_LETTERS
    }


def _announced_opening(page: Page) -> dict[int, Verdict]:
    """A line that announces a list is text, with the list from it to the first paragraph.

    It speaks of what the headline above it says: so digests of the press open.
    """
    first = next(iter(page.prose), 0)
    above = takewhile(lambda i: page.kind(i) is Kind.UNSURE, range(first - 1, -1, -1))
    lead = next((i for i in above if announces(page, i)), first)
    over = next((i for i in range(lead - 1, -1, -1) if page.kind(i) is Kind.UNSURE), lead)
    if first - lead <= LISTED or not can_be_title(page, over) or not shared(page, lead, [over]):
        return {}
    return {i: Verdict(Kind.BODY, "list-after-colon") for i in range(lead, first)}


def _ends_trail(page: Page, index: int) -> bool:
    """Tell whether the line above leads from the home page to the very words of a line."""
    above, said = page.blocks[index - 1], page.blocks[index].bare
    return index > 0 and is_trail(above, page.lexicon) and above.bare.endswith(f" {said}")


def _is_copied_below(page: Page, prose: Sequence[int]) -> bool:
    """Tell whether the first paragraph stands below a headline again: a preview above it."""
    if len(prose) == 1 or page.blocks[prose[0]].bare != page.blocks[prose[1]].bare:
        return False
    return find_title(page, prose[0] + 1, prose[1]) is not None


def _title_above_date(page: Page) -> dict[int, Verdict]:
    """A first line right over a date or byline is a headline: a short sentence, or an unended one.

    A newspaper's index of its front page makes a headline of several.
    """
    first = page.prose[:1]
    if not first or len(page.blocks) <= first[0] + 1:
        return {}
    block, below = page.blocks[first[0]], first[0] + 1
    most = LONE_LETTERS if block.ends_sentence else 2 * LONG_LETTERS
    over = page.kind(below) in FIELDS or is_dated_line(page.blocks[below], page.lexicon)
    if block.letters > most or not over or find_title(page, 0, first[0]) is not None:
        return {}
    return {first[0]: Verdict(Kind.UNSURE, "title-above-date")}


def _policy(page: Page) -> dict[int, Verdict]:
    """Paragraphs about the site before the first and after the last paragraph of a story.

    All of them where most are such; unless they speak to nobody, and a day or an author is named:
    a report about such policies. What asks the reader beside such a paragraph is the site's, too.
    """
    prose = page.prose
    policy = policies(page, prose)
    if not policy:
        return {}
    own = [i for i in prose if i not in policy]
    told, all_told = letters_of(page, own), letters_of(page, prose)
    if 2 * len(own) <= len(prose) and told < 2 * (all_told - told):
        reported = is_signed(page) and not speaks_to_reader(page, prose)
        return {} if reported else {i: removed("policy-prose") for i in prose}
    asked = [i for i in own if not {i - 1, i + 1}.isdisjoint(policy) and asks_reader(page, i)]
    own = [i for i in own if i not in asked] or own
    outside = [i for i in prose if not own[0] <= i <= own[-1]]
    strange = [i for i in outside if shared(page, i, own) < OWN_WORDS]
    return {i: removed("policy-prose") for i in strange}


def _too_little(page: Page) -> dict[int, Verdict]:
    """A single short paragraph without a headline, or under rows of figures, is no article.

    Nor is a note alone.
    """
    prose = page.prose
    if len(prose) != 1 or len(page.blocks) <= LONE_LINES:
        return {}
    above = range(max(0, prose[0] - CLUSTER_GAP), prose[0])
    under_rows = sum(is_row(page, i) for i in above) >= TABLE_ROWS
    if page.verdicts[prose[0]].rule == "correction-note":
        return {prose[0]: removed("no-story")}
    most = LONG_LETTERS if under_rows else LONE_LETTERS
    short = page.blocks[prose[0]].letters <= most
    headed = not under_rows and find_title(page, 0, prose[0]) is not None
    return {prose[0]: removed("no-story")} if short and not headed else {}


def _far_away(page: Page) -> dict[int, Verdict]:
    """Paragraphs far from the page's main run of them, unless a story of its own begins there."""
    groups = clusters(page)
    if len(groups) <= 1:
        return {}
    main = max(groups, key=lambda group: letters_of(page, group))
    stray = [
        group
        for above, group in zip([[], *groups], groups, strict=False)
        if group is not main and not (above and is_seam(page, above[-1], group[0]))
    ]
    if main is not groups[0] and is_seam(page, groups[groups.index(main) - 1][-1], main[0]):
        stray = [group for group in stray if group is not groups[groups.index(main) - 1]]
    return {i: removed("far-from-story") for group in stray for i in group}


_OPENING: Final = (
    *ROWS,
    skipped_boxes,
    owned_pictures,
    text_again,
    mastheads,
    promos,
    brief_headlines,
    tickers,
    banners,
    _words_as_headings,
    chapters,
    unstopped,
    interviews,
    live_entries,
    broken_lines,
    brief,
    press_lines,
    unstopped_opening,
    _announced_opening,
    _repeated,
    _title_above_date,
)
_CLOSING: Final = (
    author_profession,
    after_the_end,
    _far_away,
    strange_leads,
    cut_leads,
    _too_little,
)
"""The sweeps before and after the stories' headlines and leads are sought, in this order."""
