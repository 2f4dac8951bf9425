"""Captions that end in whose picture it is: «(agency)», «(name/agency)», «- agency»."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.lexicon import Lexicon, bare, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.thresholds.letters import OWNER_LETTERS
from newsdigest.convert.thresholds.words import (
    CAPTION_WORDS,
    OUTLET_WORDS,
    OWNED_WORDS,
)

_BRACKETED: Final = re.compile(r"\(([^()\d]+)\)[\s.]*$")
_PARTED: Final = re.compile(r"\s[-–—/|]\s|[/|]")
_OWNERS: Final = re.compile(r"[/|,\u060c]")
_ARABIC: Final = re.compile("[\u0620-\u064a]")
_ASKS: Final = ("\u061f", "!", "?")


def is_owned(page: Page, index: int) -> bool:
    """Tell whether a phrase ends in the name of whose picture it tells about.

    Agencies, networks, photographers and persons are known as such. Another name in brackets is an
    outlet's where it looks like one, or closes several lines of the page, and the text beside it
    does not use it: an explanation or an abbreviation returns there.
    """
    block = page.blocks[index]
    mark = _BRACKETED.search(block.text) if ")" in block.text else None
    if mark is None:
        return _is_after_sign(block, page.lexicon)
    said = bare(block.text[: mark.start()]).split()
    if not 1 < len(said) <= 2 * CAPTION_WORDS:
        return False
    if _is_known(mark[1], page.lexicon):
        return True
    return _is_outlet(page, index, mark[1], len(said))


def _is_after_sign(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a dash or slash parts an agency or a photographer from what a picture shows."""
    if block.full_stop or not OWNED_WORDS < len(block.words) <= CAPTION_WORDS:
        return False
    parts = _PARTED.split(block.text)
    last = bare(parts[-1]) if parts[1:] else ""
    owner = last in lexicon.agencies or last in lexicon.fields["caption.marks"]
    return owner or begins_any(last, lexicon.fields["byline.pictures"])


def _is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name in brackets is one of pictures' owners by its words alone."""
    plain, fields = bare(name), lexicon.fields
    if plain in fields["caption.marks"] or plain in lexicon.agencies:
        return True
    owners = [bare(owner) for owner in _OWNERS.split(name)]
    if owners[1:] and any(o in lexicon.agencies or o in fields["caption.marks"] for o in owners):
        return True
    phrases = (*fields["byline.pictures"], *fields["caption.owners"])
    return begins_any(plain, phrases) or is_person(name, lexicon)


def _is_outlet(page: Page, index: int, name: str, said: int) -> bool:
    """Tell whether an unknown name in brackets, after so many words, is an outlet's."""
    words, fields = bare(name).split(), page.lexicon.fields
    plain = 0 < len(words) < OUTLET_WORDS and _ARABIC.search(name) is not None
    if not plain or said < OWNED_WORDS or name.endswith(_ASKS):
        return False
    if not {*fields["byline.never"], *fields["caption.parts"]}.isdisjoint(words):
        return False
    article = words[0].startswith(fields["byline.article"])
    named = article or (len(words) > 1 and min(map(len, words)) >= OWNER_LETTERS)
    return _is_repeated(page, index, name) or (named and not _is_gloss(page, index, name))


def _is_repeated(page: Page, index: int, name: str) -> bool:
    """Tell whether another line of the page ends in the same brackets."""
    closing = f"({name})"
    return any(b.text.endswith(closing) for b in page.blocks if b.index != index)


def _is_gloss(page: Page, index: int, name: str) -> bool:
    """Tell whether a line beside this one uses the words in its brackets, and quotes no outlet."""
    words = {*bare(name).split()}
    near = (page.blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(page.blocks))
    return any(words <= {*b.words} and f"«{name.strip()}" not in b.text for b in near)
