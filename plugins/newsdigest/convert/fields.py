"""Who published, who wrote, whose report the text credits: found in a story's settled lines."""

import re
from collections import Counter
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.page import Page, Story
from newsdigest.convert.rules import author_of
from newsdigest.model.capture import Kind

_SLASH_DATELINE: Final = re.compile(r"^\s*([^\W\d_]+(?:[ .][^\W\d_]+){0,3})\s*/\s*[-–—ـ]")
_SAID_TO: Final = re.compile('\\s(?:ل|مع|إلى|الى)ـ*\\s*[«"“”]([^«»"“”]{2,40})[»"“”]')
_LEAD: Final = 3
_TITLE_WORDS: Final = 4
_NAME_WORDS: Final = 4
_PARENTHESIS: Final = re.compile(r"\(([^()]{2,30})\)")
_LABEL_END: Final = re.compile(r"[:：،]\s*")
_PREFIXES: Final = ("و", "ف", "ل", "ب", "ك", "لل", "ال")
_SHORTEST_SPELLING: Final = 3


def find_byline(page: Page, story: Story) -> str | None:
    """Find the author; of several bylines the first that names one."""
    for i in page.of_kind(Kind.BYLINE, range(story.start, story.end)):
        name = author_of(page.blocks[i], page.lexicon)
        if name is None:
            name = page.blocks[i].text
        if name and bare(name) not in page.lexicon.fields["byline.not_names"]:
            return name
    return None


def find_outlet(page: Page, story: Story) -> str | None:
    """Find who published: a source line below the text, a dateline, words said to it alone."""
    return (
        _credited_outlet(page, story)
        or _dateline_outlet(page, story)
        or _exclusive_outlet(page, story)
        or _rights_outlet(page, story)
    )


def find_agency(page: Page, story: Story) -> str | None:
    """Find the agency or paper whose report the text credits, by the name the digest uses.

    Looked for in source lines below the text, in bylines, and in the first paragraphs: beside the
    dateline, or after words of attribution.
    """
    lexicon = page.lexicon
    marks = [*_credits(page, story), *page.of_kind(Kind.BYLINE, range(story.start, story.end))]
    for i in marks:
        name = _agency_in(page.blocks[i].bare, lexicon)
        if name:
            return name
    return _attributed(page, story)


def _credits(page: Page, story: Story) -> list[int]:
    """List the labelled source lines below the text."""
    below = page.of_kind(Kind.CREDIT, range(story.last + 1, story.end))
    return [i for i in below if page.verdicts[i].rule == "source-credit"]


def _credited_outlet(page: Page, story: Story) -> str | None:
    for i in _credits(page, story):
        name = _LABEL_END.split(page.blocks[i].text, maxsplit=1)[-1].strip(" .")
        if not _agency_in(bare(name), page.lexicon):
            return name
    return None


def _dateline_outlet(page: Page, story: Story) -> str | None:
    """Read «[outlet]/-» at the head of the first paragraph; a city or agency there is no outlet."""
    hit = _SLASH_DATELINE.match(page.blocks[story.first].text)
    if hit is None:
        return None
    name = bare(hit[1])
    is_other = name in page.lexicon.fields["dateline.cities"] or _agency_in(name, page.lexicon)
    return None if is_other else hit[1]


def _exclusive_outlet(page: Page, story: Story) -> str | None:
    """Read the name that people speak to: «in statements to [outlet] alone», twice or more.

    Once is enough where the words themselves say that the statement was exclusive.
    """
    counts: Counter[str] = Counter()
    for i in page.of_kind(Kind.BODY, range(story.first, story.last + 1)):
        text = page.blocks[i].text
        for hit in _SAID_TO.finditer(text):
            before = f" {bare(text[: hit.start()])}"
            for points, group in enumerate(("outlet.said", "outlet.said_only"), 1):
                if any(before.endswith(f" {word}") for word in page.lexicon.fields[group]):
                    counts[hit[1].strip()] += points
    return next((name for name, points in counts.most_common(1) if points > 1), None)


def _rights_outlet(page: Page, story: Story) -> str | None:
    """Read the Arabic name after «all rights reserved» in the footer."""
    for i in range(story.last + 1, story.end):
        if page.verdicts[i].rule == "copyright":
            name = _owner(page.blocks[i].bare, page.lexicon)
            if name:
                return _as_written(page.blocks[i].text, name)
    return None


def _owner(text: str, lexicon: Lexicon) -> str:
    for phrase in lexicon.fields["outlet.rights"]:
        text = text.replace(phrase, " ")
    words = [word for word in text.split() if not word.isdigit() and not word.isascii()]
    kind_words = lexicon.fields["outlet.company_words"]
    named = [word for word in words if word.removeprefix("ل") not in kind_words]
    return " ".join(named) if 0 < len(named) <= _NAME_WORDS else ""


def _as_written(text: str, name: str) -> str | None:
    """Give the words of the line that fold to a name; None where they are not together."""
    tokens, wanted = text.split(), name.split()
    for at in range(len(tokens)):
        piece = " ".join(tokens[at : at + len(wanted)])
        if bare(piece) == name:
            return piece.strip(" .-–—©،")
    return None


def _agency_in(text: str, lexicon: Lexicon) -> str | None:
    """Find an agency's name among bare words, with a clitic before it or not."""
    padded = f" {text} "
    for spelling, name in lexicon.agencies.items():
        if any(f" {prefix}{spelling} " in padded for prefix in ("", *_PREFIXES)):
            return name
    return None


def _attributed(page: Page, story: Story) -> str | None:
    own = page.of_kind(Kind.BODY, range(story.first, story.last + 1))[:_LEAD]
    standfirst = page.of_kind(Kind.STANDFIRST, range(story.start, story.last + 1))
    for i in [*standfirst, *own]:
        block = page.blocks[i]
        head = _PARENTHESIS.search(block.text[:60]) if i == story.first else None
        name = _agency_in(bare(head[1]), page.lexicon) if head else None
        name = name or attributed_agency(block.bare, page.lexicon)
        if name:
            return name
    return None


def attributed_agency(text: str, lexicon: Lexicon) -> str | None:
    """Find the first agency's name in bare text that words of attribution stand before."""
    hits: list[tuple[int, str]] = []
    for spelling, name in lexicon.agencies.items():
        if len(spelling) < _SHORTEST_SPELLING or " " in spelling[:2]:
            continue  # «أ ب» is met as words of its own in running text
        pattern = rf"(?<!\w)(?:{'|'.join(_PREFIXES)})?{re.escape(spelling)}(?!\w)"
        hits += [
            (hit.start(), name)
            for hit in re.finditer(pattern, text)
            if _is_attribution(text[: hit.start()], lexicon)
        ]
    return min(hits)[1] if hits else None


def _is_attribution(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a name credit it: a phrase, then a title or nothing."""
    words = before.split()
    for _ in range(_TITLE_WORDS):
        if words and _is_title_word(words[-1], lexicon):
            words.pop()
    tail = " ".join(words[-_TITLE_WORDS:])
    phrases = (phrase.removesuffix(" ل") for phrase in lexicon.fields["attribution.before"])
    return any(tail == phrase or tail.endswith(f" {phrase}") for phrase in phrases)


def _is_title_word(word: str, lexicon: Lexicon) -> bool:
    stem = word.removeprefix("ل").removeprefix("ال")
    return any(
        stem in title.split() or word in title.split()
        for title in lexicon.fields["attribution.titles"]
    )
