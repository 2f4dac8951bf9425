"""The page as the second pass sees it: blocks, their verdicts so far, and what they share."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.letters import CONTENT_WORD_LETTERS
from newsdigest.convert.thresholds.lines import HEAD_LINES, MENU_BARS, OPENING_LINES
from newsdigest.model.capture import Kind, Verdict

_CLITICS: Final = re.compile(
    "[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\\w{3})"
    "|[\u0648\u0641][\u0628\u0644](?=\\w{4})|[\u0648\u0641\u0628\u0644](?=\\w{4})"
)
"""«wa» or «fa», then «bi», «ka» or «li», then the article: what may stand before a noun."""


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks with one verdict each, in the same order.

    `headline` is what a saved page's own structured data calls it, in bare form; else "".
    `echo` is the bare text of all blocks, a blank round each, to look in for what is said again.
    `pins` are the curator's verdicts, which no rule changes, and `joins` the blocks on which, as
    the curator says, no article begins. With `paid` a saved page's own data says that only those
    who pay see its text. `prose` are the blocks that are paragraphs. `seams`,
    `titles` and `frames` remember what `is_seam`, `find_title` and `last_of_frame` found on this
    very page, for one step after another asks them.
    """

    blocks: tuple[Block, ...]
    verdicts: tuple[Verdict, ...]
    lexicon: Lexicon
    headline: str = ""
    echo: str = ""
    pins: Mapping[int, Verdict] = field(default_factory=dict)
    joins: frozenset[int] = frozenset()
    paid: bool = False
    prose: tuple[int, ...] = field(init=False, repr=False, compare=False)
    seams: dict[tuple[int, int], bool] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    titles: dict[tuple[int, int], int | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    frames: dict[tuple[int, int], int | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """List the paragraphs, which nearly every step begins with."""
        told = (i for i, verdict in enumerate(self.verdicts) if verdict.kind is Kind.BODY)
        object.__setattr__(self, "prose", tuple(told))

    def kind(self, index: int) -> Kind:
        """Give the kind of a block so far."""
        return self.verdicts[index].kind

    def opens(self, index: int) -> str:
        """Say what the block's furniture phrase opens: `teasers`, `end`, `topic` or nothing."""
        group = self.lexicon.furniture.get(self.verdicts[index].rule)
        return group.opens if group else ""

    def is_corrected(self, index: int) -> bool:
        """Tell whether the curator gave a block its kind, on a page put together again as well."""
        return self.verdicts[index].rule == "corrected"

    def of_kind(self, kind: Kind, span: Iterable[int]) -> list[int]:
        """List the blocks of a kind within a span of indices."""
        verdicts = self.verdicts
        return [index for index in span if verdicts[index].kind is kind]

    def pinned(self, kind: Kind, span: range) -> int | None:
        """Find the first block of a span that the curator gave a kind."""
        found = (i for i in span if i in self.pins and self.pins[i].kind is kind)
        return next(found, None) if self.pins else None

    def settled(self, changes: Mapping[int, Verdict]) -> "Page":
        """Return the page with some verdicts replaced."""
        if not changes:
            return self
        verdicts = list(self.verdicts)
        for index, verdict in {**changes, **self.pins}.items():
            verdicts[index] = verdict
        told = (self.lexicon, self.headline, self.echo, self.pins, self.joins, self.paid)
        page = Page(self.blocks, tuple(verdicts), *told)
        page.titles.update(self._titles_apart(changes))
        return page

    def _titles_apart(self, changes: Iterable[int]) -> dict[tuple[int, int], int | None]:
        """Give the headlines sought farther from every change than the search for one looks."""
        low, high = min(changes) - HEAD_LINES, max(changes) + HEAD_LINES + OPENING_LINES
        return {
            span: title
            for span, title in self.titles.items()
            if span[1] + OPENING_LINES < low or span[0] > high
        }


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the page as block indices: `start` to `end` (excluded) is its stretch.

    `title` is the headline's block, None where the capture has none; `first` and `last` are its
    first and last paragraph.
    """

    start: int
    title: int | None
    first: int
    last: int
    end: int


def removed(rule: str) -> Verdict:
    """Give the verdict of a line that is left out."""
    return Verdict(Kind.BOILERPLATE, rule)


def content(block: Block, lexicon: Lexicon) -> frozenset[str]:
    """Give the stems of the words of a block that say what it is about."""
    return _content(block.words, lexicon.function_words)


@lru_cache(maxsize=256)
def _content(words: tuple[str, ...], never: frozenset[str]) -> frozenset[str]:
    """Keep the words of the last blocks: a headline is compared again and again with the same."""
    told = set(map(_stem, {*words} - never))
    told.discard("")
    return frozenset(told) - never


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """Take off what stands before a noun in one word with it; "" for what tells nothing."""
    if len(word) < CONTENT_WORD_LETTERS or word.isdigit():
        return ""
    hit = _CLITICS.match(word)
    return word[hit.end() :] if hit else word


def shared(page: Page, index: int, others: Iterable[int]) -> int:
    """Count the stems that a block has in common with others taken together."""
    known: set[str] = set()
    for other in others:
        known |= content(page.blocks[other], page.lexicon)
    return len(content(page.blocks[index], page.lexicon) & known)


def is_inside(page: Page, index: int, others: Iterable[int]) -> bool:
    """Tell whether a line below has the words of a block within it, not at its head or its end.

    A few words are then no headline but whom that one speaks of: often the site's owner.
    """
    below = (page.blocks[i].bare for i in others if i > index)
    return any(f" {page.blocks[index].bare} " in line for line in below)


def stands_on(page: Page, index: int) -> bool:
    """Tell whether no blank line parts a block from the next one."""
    below = page.blocks[index + 1 : index + 2]
    return bool(below) and not below[0].gap


def with_terms(page: Page, span: Iterable[int], terms: Iterable[str], least: int = 1) -> list[int]:
    """List the blocks of a span that hold enough of some terms, a clitic before each or not.

    Hardly a block has even the last word of one.
    """
    by_word = _by_last_word(tuple(terms), page.lexicon.fields["clitics.before"])
    return [i for i in span if _count_terms(page.blocks[i], by_word) >= least]


@cache
def _by_last_word(terms: tuple[str, ...], clitics: tuple[str, ...]) -> dict[str, list[str]]:
    """Index terms by their last word: a term of one word by what it is with a clitic, too."""
    found: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        several, _, last = term.rpartition(" ")
        for clitic in ("",) if several else ("", *clitics):
            found[clitic + last].append(f"{term} ")
    return dict(found)


def _count_terms(block: Block, by_word: Mapping[str, list[str]]) -> int:
    if by_word.keys().isdisjoint(block.words):
        return 0
    text = f"{block.bare} "
    return len(
        {term for word in by_word.keys() & {*block.words} for term in by_word[word] if term in text}
    )


def repeats(a: Block, b: Block) -> bool:
    """Tell whether two blocks say the same words, quotation marks and doubling apart."""
    return bool(a.bare) and b.bare in (a.bare, f"{a.bare} {a.bare}")


def has_menu(page: Page, span: Iterable[int]) -> bool:
    """Tell whether a menu in one line stands among some blocks, with four items or more."""
    return any(
        page.verdicts[i].rule == "list-in-line" and page.blocks[i].text.count("|") >= MENU_BARS
        for i in span
    )
