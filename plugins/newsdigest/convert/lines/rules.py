"""What one line says by itself: the ordered table of rules. The first that holds decides.

A rule sees one block and the lexicon, never the page. What it leaves open is UNSURE and settled by
the neighbours (`headzone`, `inner`, `tail`).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.bylines import is_byline
from newsdigest.convert.lines.datelines import is_date, is_dated_line
from newsdigest.convert.lines.furniture import has_no_words, is_furniture
from newsdigest.convert.lines.labels import (
    has_glued_credit,
    has_rights_year,
    is_agency_mark,
    is_caption,
    is_credit,
    is_signed,
)
from newsdigest.convert.lines.marked import (
    is_extracted,
    is_figcaption,
    is_frame,
    is_main_heading,
    is_marked_byline,
    is_marked_credit,
    is_marked_standfirst,
    is_quotation,
)
from newsdigest.convert.lines.prose import is_prose, is_roster, is_run_of_headlines, is_trail
from newsdigest.convert.thresholds.letters import BYLINE_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.lines import DASHES, LISTED
from newsdigest.convert.thresholds.words import (
    BEFORE_RELATIVE_WORDS,
    MENU_WORDS,
    RELATIVE_WORDS,
    SECTION_WORDS,
    TAG_WORDS,
)
from newsdigest.model.capture import Kind, Verdict
from newsdigest.text.dates import has_relative
from newsdigest.text.thresholds import LONGEST_DATE_LINE

_ADDRESS: Final = re.compile(
    r"https?://|www\.|^[^\s@]+@[^\s@]+\.[^\s@.]+\.?$|^[\w./:-]+\.(?:com|net|org|jpg|png|html?)\b"
    r"|\.(?:jpe?g|png|gif|webp)$"
)
_SEPARATOR: Final = re.compile(r"\s+[|•·¦]\s+|\s{4,}|\s*\|\s*")
_BARS: Final = "|•·¦"

Holds = Callable[[Block, Lexicon], bool]
Asked = tuple[tuple[Holds, Verdict], ...]
"""The rules that a block is asked: each test with its verdict."""

_NO_RULE: Final = Verdict(Kind.UNSURE, "no-rule")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: the kind it gives, the reason it exists, and the test.

    It holds for no block with more letters than `most`, which so is not asked at all.
    """

    id: str
    kind: Kind
    why: str
    holds: Holds
    most: float = inf


def judge(block: Block, lexicon: Lexicon) -> Verdict:
    """Give the kind of the first rule that holds, else UNSURE."""
    if is_main_heading(block):
        rules = _HEADING_RULES
    else:
        hints, size = lexicon.hints, bisect_left(_MOSTS, block.letters)
        rules = _asked(hints.pointed(block.words), hints.asked, bool(block.tag), size)
    for holds, verdict in rules:
        if holds(block, lexicon):
            return verdict
    return _NO_RULE


@lru_cache(maxsize=1024)
def _asked(pointed: frozenset[str], all_groups: frozenset[str], marked: bool, size: int) -> Asked:  # noqa: FBT001 - a key
    """Leave out the rules that cannot hold; those on markup where a block has none."""
    passed = all_groups - pointed if marked else (all_groups - pointed) | _ON_MARKUP
    short = frozenset(_MOSTS[size:])
    return _told(rule for rule in RULES if rule.id not in passed and rule.most in short)


def _told(rules: Iterable[Rule]) -> Asked:
    """Give the tests of rules with the verdict of each."""
    return tuple((rule.holds, Verdict(rule.kind, rule.id)) for rule in rules)


def is_address(block: Block, _: Lexicon) -> bool:
    """Tell whether a block is an address of a page, picture or mailbox."""
    return block.arabic < PROSE_LETTERS and bool(_ADDRESS.search(block.text))


def is_figure(block: Block, _: Lexicon) -> bool:
    """Tell whether a block holds figures and no word: counters, temperatures, page numbers."""
    return not block.arabic and block.latin <= 1


def is_foreign(block: Block, _: Lexicon) -> bool:
    """Tell whether a block has no Arabic letter: strings of the theme, network names."""
    return not block.arabic


def is_list_in_line(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line holds menu words or headlines parted by signs, and no date."""
    text = block.lines[0].text.strip()
    long_trail = len(block.words) > SECTION_WORDS + 1 and is_trail(block, lexicon)
    if long_trail or is_run_of_headlines(block, lexicon):
        return True
    if _is_dashed_menu(text) or (text.count(",") >= LISTED and _is_tag_row(text)):
        return not is_roster(text)
    plain = text == block.text and not any(map(text.__contains__, _BARS))
    if plain or is_dated_line(block, lexicon) or (":" in text and is_roster(text)):
        return False
    parts = [part for part in _SEPARATOR.split(text) if any(map(str.isalnum, part))]
    most = 1 if parts and _is_ticker(bare(parts[0]), lexicon) else 2 * LISTED
    return (len(parts) >= LISTED and not block.full_stop) or len(parts) > max(most, LISTED - 1)


def _is_dashed_menu(text: str) -> bool:
    """Tell whether a line is many short items with dashes between them."""
    items = text.split(" - ") if text.count(" - ") >= DASHES else []
    return bool(items) and all(0 < len(item.split()) <= MENU_WORDS for item in items)


def _is_ticker(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is what tickers open with: «urgent», «latest news»."""
    groups = ("navigation", "most-read-label")
    return any(word in lexicon.furniture[group].whole for group in groups)


def _is_tag_row(text: str) -> bool:
    """Tell whether a line is tags with a comma between them and no blank after it."""
    tags = text.split(",")
    return all(tag[:1].isalpha() and len(tag.split()) <= TAG_WORDS for tag in tags)


def is_relative_time(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line says only how long ago something was: teasers carry such times."""
    asked = block.text.endswith("\u061f")
    if len(block.words) > RELATIVE_WORDS or asked:
        return False
    told = has_relative(block.text, lexicon.months) and not _tells_more(block, lexicon)
    return told or _is_day_and_clock(block, lexicon)


def _tells_more(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a phrase leads to the time: a teaser has a word or two before it."""
    said = lexicon.months.relative.search(block.bare)
    return said is not None and len(block.bare[: said.start()].split()) > BEFORE_RELATIVE_WORDS


def _is_day_and_clock(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line says a time of yesterday or today and nothing else."""
    days = lexicon.fields["relative.days"]
    if not block.words or block.words[0] not in days or ":" not in block.text:
        return False
    known = (*days, *lexicon.fields["relative.zones"])
    return all(word.isdigit() or word in known for word in block.words)


def _furniture_rule(rule_id: str) -> Holds:
    def holds(block: Block, lexicon: Lexicon) -> bool:
        return is_furniture(block, lexicon.furniture[rule_id])

    return holds


def is_rights_sign(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line has the sign of copyright and a year, a site's name between or not."""
    if not block.latin and "©" not in block.text:
        return False
    return is_furniture(block, lexicon.furniture["copyright-sign"]) or has_rights_year(
        block, lexicon
    )


RULES: Final = (
    Rule("page-frame", Kind.BOILERPLATE, "marked up as navigation, footer or margin", is_frame),
    Rule("figcaption", Kind.CAPTION, "marked up as a caption", is_figcaption),
    Rule("marked-up-credit", Kind.CREDIT, "marked up as a picture's owner", is_marked_credit),
    Rule("no-words", Kind.BOILERPLATE, "a rule or a stray sign", has_no_words),
    Rule("date-line", Kind.DATE, "nothing but dates, times and labels", is_date, LONGEST_DATE_LINE),
    Rule("byline", Kind.BYLINE, "says who wrote", is_byline, BYLINE_LETTERS),
    Rule("source-credit", Kind.CREDIT, "a labelled source", is_credit, BYLINE_LETTERS),
    Rule("agency-mark", Kind.CREDIT, "an agency's name, no more", is_agency_mark, BYLINE_LETTERS),
    Rule("rights-sign", Kind.CREDIT, "a picture's owner", is_signed, BYLINE_LETTERS),
    Rule("marked-up-byline", Kind.BYLINE, "marked up as the author", is_marked_byline),
    Rule("marked-up-standfirst", Kind.STANDFIRST, "marked up as such", is_marked_standfirst),
    Rule("relative-time", Kind.BOILERPLATE, "teasers say how long ago", is_relative_time),
    Rule("list-in-line", Kind.BOILERPLATE, "menu or ticker in one line", is_list_in_line),
    *(
        Rule(rule_id, Kind.BOILERPLATE, "a phrase of page furniture", _furniture_rule(rule_id))
        for rule_id in (
            "more-link", "related-label", "most-read-label", "related-inline", "related-colon",
            "index-heading", "error-page", "previous-next", "end-mark", "about-site",
            "syndication-note", "paywall", "comment-form", "author-box", "tags-label",
            "theme-label", "share-bar", "reading-time",
            "advertisement", "follow-us", "disclaimer", "player-note", "copyright",
        )
    ),
    Rule("copyright-sign", Kind.BOILERPLATE, "a site's rights and a year", is_rights_sign),
    Rule("navigation", Kind.BOILERPLATE, "words of menus", _furniture_rule("navigation")),
    Rule("address", Kind.BOILERPLATE, "an address is no text", is_address),
    Rule("figure-line", Kind.BOILERPLATE, "figures without words", is_figure),
    Rule("foreign-line", Kind.BOILERPLATE, "a theme's own string", is_foreign),
    Rule("correction-note", Kind.BODY, "a correction", _furniture_rule("correction-note")),
    Rule("caption-label", Kind.CAPTION, "labelled as a caption", is_caption, 2 * BYLINE_LETTERS),
    Rule("glued-credit", Kind.CAPTION, "a caption with its credit", has_glued_credit),
    Rule("quotation", Kind.BODY, "marked up as a quotation", is_quotation),
    Rule("extracted", Kind.BODY, "an extractor takes it for the text", is_extracted),
    Rule("paragraph", Kind.BODY, "long and ends as a sentence", is_prose),
)  # fmt: skip

_MOSTS: Final = sorted({rule.most for rule in RULES})
"""The sizes of blocks, in letters, at which fewer rules are asked."""

_ON_MARKUP: Final = frozenset(
    {"page-frame", "figcaption", "marked-up-credit", "marked-up-byline", "marked-up-standfirst"}
    | {"quotation", "extracted"}
)

_HEADING_RULES: Final = _told(
    rule for rule in RULES if rule.id in ("page-frame", "no-words", "error-page", "index-heading")
)
