"""A saved page becomes lines: its visible blocks in document order, each with its tag as a hint."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain
from typing import Final

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved.drawing import drawn
from newsdigest.convert.saved.elements import HEADINGS
from newsdigest.convert.saved.extracted import extracted_lines
from newsdigest.convert.saved.outline import hints_of
from newsdigest.convert.saved.structured import facts_of
from newsdigest.convert.saved.tree import tree_of
from newsdigest.convert.saved.undrawn import Undrawn, facts_with, paragraphs_of, undrawn_in
from newsdigest.convert.thresholds.letters import SHOWN_LETTERS
from newsdigest.convert.thresholds.limits import PAGE_LETTERS
from newsdigest.model.capture import Line, PageFacts

_SEAM: Final = re.compile(r"</html>\s*+(?=<(?:!doctype|html)\b)", re.IGNORECASE)
"""Between two pages that were written into one file."""


def read_page(text: str) -> tuple[tuple[Line, ...], PageFacts]:
    """Give a page's visible blocks as lines, numbered from 1, and its structured facts.

    Of several pages in one file each is read by itself; `articles` then gives the first line of
    each with what that page says.
    """
    pages = [_page(each) for each in _SEAM.split(text[:PAGE_LETTERS])]
    lines = tuple(Line(n, *line) for n, line in enumerate(chain(*(page for page, _ in pages)), 1))
    facts = pages[0][1]
    if len(pages) == 1:
        return lines, facts
    starts = accumulate((len(page) for page, _ in pages), initial=1)
    stated = zip(starts, (said for _, said in pages), strict=False)
    return lines, replace(facts, articles=tuple(stated))


def _page(text: str) -> tuple[list[tuple[str, str]], PageFacts]:
    """Read one page: its lines as (text, tag), and its structured facts.

    Where its script was to draw the text, the text that its data holds follows as lines.
    """
    tree = tree_of(text)
    facts = facts_of(tree)
    lines = list(hints_of(drawn(tree), facts))
    if _letters(lines) < SHOWN_LETTERS:
        told = undrawn_in(tree)
        facts, shown = facts_with(facts, told), {text for text, _ in lines}
        headed = any(tag == "h1" for _, tag in lines)
        lines += [each for each in _told(told, headed=headed) if each[0] not in shown]
    if not _letters(lines) and _is_headed(lines, facts):
        own = extracted_lines(text, tree)
        lines = [(text, _extracted(text, tag, own)) for text, tag in lines]
    return lines, facts


def _told(told: Undrawn, *, headed: bool) -> Iterator[tuple[str, str]]:
    """Give the headline, where the page shows none, and the paragraphs of an undrawn text."""
    if told.title and not headed:
        yield told.title, "h1"
    yield from paragraphs_of(told.text)


def _letters(lines: list[tuple[str, str]]) -> int:
    """Count the letters of what the page's structure makes paragraphs."""
    return sum(
        len(text) for text, tag in lines if tag == "text" or (tag == "p" and text.endswith("."))
    )


def _is_headed(lines: list[tuple[str, str]], facts: PageFacts) -> bool:
    """Tell whether the main heading is what the page calls itself; a site's first page has none."""
    title = bare(facts.title or "")
    heads = [bare(text) for text, tag in lines if tag == "h1"]
    return any(head and (head in title or not title) for head in heads)


def _extracted(text: str, tag: str, own: frozenset[str]) -> str:
    """Tag a line that only the extractor takes for the article's; headings stay what they are."""
    taken = tag not in ("frame", "figcaption", "credit", *HEADINGS) and bare(text) in own
    return "extracted" if taken else tag
