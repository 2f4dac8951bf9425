"""Who published a story: found in its settled lines and in what people said to it."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.agencies import agency_in, credits_of, just_before, stems_of
from newsdigest.convert.fields.datelined import datelined_outlet, led_by_town
from newsdigest.convert.fields.mastheads import masthead_outlet
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.thresholds.letters import QUOTED_NAME_LETTERS, RIGHTS_LETTERS
from newsdigest.convert.thresholds.words import OUTLET_WORDS
from newsdigest.model.capture import Kind
from newsdigest.text.fold import fold, folded

_SLASH_DATELINE: Final = re.compile(
    "^\\s*([^\\W\\d_]+(?:[ .][^\\W\\d_]+){0,3})\\s*/\\s*[-–—\u0640]"
)
_ALIF: Final = "\u0627"
_LAM: Final = "\u0644"
_QUOTED_NAME: Final = re.compile(f'[«"“”]([^«»"“”]{{2,{QUOTED_NAME_LETTERS}}})[»"“”]')
_COMMA: Final = re.compile("[\u060c,+]")
"""Between several sources, of which none is known to have published."""
_QUOTES: Final = '«"“”'
_LABEL_END: Final = re.compile(r"[:\uff1a\u060c]\s*")


def find_outlet(page: Page, story: Story) -> str | None:
    """Find who published: a source line below the text, a dateline, words said to it alone."""
    return (
        led_by_town(page, story)
        or _credited_outlet(page, story)
        or _byline_outlet(page, story)
        or _dateline_outlet(page, story)
        or _exclusive_outlet(page, story)
        or datelined_outlet(page, story)
        or _rights_outlet(page, story)
        or masthead_outlet(page, story)
    )


def _credited_outlet(page: Page, story: Story) -> str | None:
    for i in credits_of(page, story):
        _, *named = _LABEL_END.split(page.blocks[i].text, maxsplit=1)
        quoted = None if named else _QUOTED_NAME.search(page.blocks[i].text)
        name = quoted[1] if quoted else [page.blocks[i].text, *named][-1].strip(" .")
        plain = bare(name)
        fields = page.lexicon.fields
        labelled = plain and plain not in (*fields["credit.labels"], *fields["byline.not_names"])
        labelled = labelled and _COMMA.search(name) is None
        if labelled and not agency_in(plain, page.lexicon):
            return name
    return None


def _byline_outlet(page: Page, story: Story) -> str | None:
    """Read the name in quotation marks beside a byline's city or author."""
    for i in page.of_kind(Kind.BYLINE, range(story.start, story.end)):
        name = _QUOTED_NAME.search(page.blocks[i].text)
        if name and not agency_in(bare(name[1]), page.lexicon):
            return name[1].strip()
    return None


def _dateline_outlet(page: Page, story: Story) -> str | None:
    """Read «[outlet]/-» at the head of the first paragraph; a city or agency there is no outlet."""
    hit = _SLASH_DATELINE.match(page.blocks[story.first].text)
    if hit is None:
        return None
    name = bare(hit[1])
    is_other = name in page.lexicon.fields["dateline.cities"] or agency_in(name, page.lexicon)
    return None if is_other else hit[1]


def _exclusive_outlet(page: Page, story: Story) -> str | None:
    """Read the name that people speak to: «in statements to [outlet] alone», twice or more.

    Once is enough where the words themselves say that the statement was exclusive.
    """
    counts: Counter[str] = Counter()
    for i in page.of_kind(Kind.BODY, range(story.first, story.last + 1)):
        for before, name in _said_to(page.blocks[i].text, page.lexicon):
            for points, group in enumerate(("outlet.said", "outlet.said_only"), 1):
                if any(before.endswith(f" {word}") for word in page.lexicon.fields[group]):
                    counts[name] += points
    return next((name for name, points in counts.most_common(1) if points > 1), None)


def _said_to(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Give each quoted name that a word such as «to» stands before, with the bare words before."""
    if not any(map(text.__contains__, _QUOTES)):
        return
    plain = fold(text)
    hits = tuple(lexicon.spoken_to.finditer(plain))
    if not hits:
        return
    form = folded(text, plain)
    for hit in hits:
        start, end = form.span(*hit.span(1))
        yield f" {bare(just_before(plain, hit.start()))}", text[start:end].strip()


def _rights_outlet(page: Page, story: Story) -> str | None:
    """Read the Arabic name after «all rights reserved» in the footer."""
    for i in range(story.last + 1, story.end):
        if _is_rights(page, i):
            text = _with_next(page, story, i)
            name = _owner(bare(text), page.lexicon)
            if name and not _is_own_phrase(page, i, name):
                return _without_to(page, _as_written(text, name))
    return None


def _is_own_phrase(page: Page, index: int, name: str) -> bool:
    """Tell whether words of a saved page's footer stand nowhere else on it, and so name nobody."""
    plain = {name, name.removeprefix(_LAM), name.replace(_LAM + _LAM, _ALIF + _LAM, 1)}
    others = sum(page.echo.count(f" {each} ") for each in plain)
    return page.verdicts[index].rule == "page-frame" and others < 2  # noqa: PLR2004 - itself once


def _is_rights(page: Page, index: int) -> bool:
    """Tell whether a line says who holds the rights, in a saved page's footer too."""
    block = page.blocks[index]
    if page.verdicts[index].rule in ("copyright", "copyright-sign"):
        return True
    words = any(phrase in block.bare for phrase in page.lexicon.fields["outlet.rights"])
    return block.tag == "frame" and words and block.letters <= RIGHTS_LETTERS


def _without_to(page: Page, name: str | None) -> str | None:
    """Take «li-» off a name that stands elsewhere on the page without it."""
    for clitic, rest in ((_LAM + _LAM, _ALIF + _LAM), (_LAM, "")):
        if name and name.startswith(clitic):
            plain = rest + name.removeprefix(clitic)
            if f" {bare(plain)} " in page.echo:
                return plain
    return name


def _with_next(page: Page, story: Story, index: int) -> str:
    """Give a line of rights, with the next one where it breaks off at a word such as «to»."""
    words, text = page.blocks[index].words, page.blocks[index].text
    broken = words[-1:] and words[-1] in page.lexicon.fields["outlet.to"]
    return f"{text} {page.blocks[index + 1].text}" if broken and index + 1 < story.end else text


def _owner(text: str, lexicon: Lexicon) -> str:
    for phrase in lexicon.fields["outlet.rights"]:
        text = text.replace(phrase, " ")
    words = [word for word in text.split() if not word.isdigit() and not word.isascii()]
    kind_words = (*lexicon.fields["outlet.company_words"], *lexicon.fields["outlet.to"])
    named = [word for word in words if not stems_of(word, lexicon) & set(kind_words)]
    return " ".join(named) if 0 < len(named) <= OUTLET_WORDS else ""


def _as_written(text: str, name: str) -> str | None:
    """Give the words of the line that fold to a name; None where they are not together."""
    tokens, wanted = text.split(), name.split()
    for at in range(len(tokens)):
        piece = " ".join(tokens[at : at + len(wanted)])
        if bare(piece) == name:
            return piece.strip(" .-–—©،")
    return None
