"""Captions that end in whose picture it is: «(agency)», «(name/agency)», «- agency»."""

import re
from typing import Final

from newsdigest.convert.around.page import Page
from newsdigest.convert.around.telling import flows
from newsdigest.convert.lexicon import Lexicon, bare, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.persons import is_person
from newsdigest.convert.thresholds.letters import OWNER_LETTERS
from newsdigest.convert.thresholds.shares import UNDER_CAPTION_TIMES
from newsdigest.convert.thresholds.words import CAPTION_WORDS, OUTLET_WORDS, OWNED_WORDS
from newsdigest.model.capture import Kind, Verdict

_BRACKETED: Final = re.compile(r"[(\[]([^()\[\]\d]+)[)\]][\s.]*$")
_PARTED: Final = re.compile(r"\s[-–—/|]\s|[/|]|\s©\s?")
_OWNERS: Final = re.compile(r"[/|:,\u060c-]")
_ARABIC: Final = re.compile("[\u0620-\u064a]")
_INNER_STOP: Final = re.compile(r"[^\W\d_]{3}\.\s+[^\W\d_]{2}")
_CLOSING: Final = (")", "]")
_CAPTION: Final = Verdict(Kind.CAPTION, "picture-phrase")
_ASKS: Final = ("\u061f", "!", "?")


def is_owned(page: Page, index: int) -> bool:
    """Tell whether a phrase ends in the name of whose picture it tells about.

    Agencies, networks, photographers and persons are known as such; another name in brackets must
    look like an outlet's.
    """
    block = page.blocks[index]
    closed = block.text.rstrip(" .")[-1:] in _CLOSING
    mark = _BRACKETED.search(block.text) if closed else None
    if mark is None:
        return _is_after_sign(block, page.lexicon)
    if len(block.words) > 2 * CAPTION_WORDS:
        return False
    said = bare(block.text[: mark.start()]).split()
    known = _is_known(mark[1], page.lexicon)
    return known or (len(said) >= OWNED_WORDS and _is_outlet(page, index, said, mark[1]))


def _is_after_sign(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a sign parts an agency or a photographer from what a picture shows.

    Or from the label of pictures; or the line is no more than such a label or mark.
    """
    if block.full_stop or len(block.words) > CAPTION_WORDS:
        return False
    head, *parts = _PARTED.split(block.text)
    if parts and len(block.words) > OWNED_WORDS:
        return "©" in block.text or _is_owner((head, *parts), lexicon)
    label, colon, name = block.text.partition(":")
    if colon:
        return bare(label) in lexicon.fields["credit.pictures"] and _is_known(name, lexicon)
    return block.bare in (*lexicon.fields["caption.marks"], *lexicon.fields["caption.kept"])


def _is_owner(parts: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether the last part of a line is an agency or a photographer, an agency before it."""
    *_, before, last = parts
    owner, agencies = bare(last), (*lexicon.agencies, *lexicon.fields["caption.marks"])
    if owner in agencies or begins_any(owner, lexicon.fields["byline.pictures"]):
        return True
    return bare(before).rpartition(" ")[2] in agencies and len(owner.split()) < OUTLET_WORDS


def _is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name in brackets is one of pictures' owners by its words alone."""
    plain, fields = bare(name), lexicon.fields
    if plain in fields["caption.marks"] or plain in lexicon.agencies:
        return True
    owners = [bare(owner) for owner in _OWNERS.split(name)]
    if owners[1:] and any(o in lexicon.agencies or o in fields["caption.marks"] for o in owners):
        return True
    phrases = (*fields["credit.pictures"], *fields["byline.pictures"], *fields["caption.owners"])
    return begins_any(plain, phrases) or is_person(name, lexicon)


def _is_outlet(page: Page, index: int, said: list[str], name: str) -> bool:
    """Tell whether an unknown name in brackets is an outlet's: none of a part, no question.

    The page quotes it or has it in brackets below another picture too. Or it has the article, or
    whole words; what is said tells where something is seen or who is; and no line beside it uses
    the name, as it would an explanation.
    """
    words, fields = bare(name).split(), page.lexicon.fields
    plain = 0 < len(words) < OUTLET_WORDS and _ARABIC.search(name) is not None
    if not plain or name.endswith(_ASKS) or said[0] in fields["caption.asks"]:
        return False
    if not {*fields["byline.never"], *fields["caption.parts"]}.isdisjoint(words):
        return False
    if _is_elsewhere(page, index, name.strip()):
        return True
    article = words[0].startswith(fields["byline.article"])
    named = article or (len(words) > 1 and min(map(len, words)) >= OWNER_LETTERS)
    seen = not {*fields["caption.places"]}.isdisjoint(said)
    seen = seen or not page.lexicon.given.isdisjoint(said)
    return named and seen and not _is_gloss(page, index, words)


def _is_elsewhere(page: Page, index: int, name: str) -> bool:
    """Tell whether another line of the page is a name, ends in it in brackets, or quotes it."""
    closing, quoted, whole = f"({name})", f"«{name}»", name if " " in name else ""
    others = (block.text for block in page.blocks if block.index != index)
    return any(text == whole or text.endswith(closing) or quoted in text for text in others)


def _is_gloss(page: Page, index: int, words: list[str]) -> bool:
    """Tell whether a line beside this one uses the words in its brackets."""
    near = (page.blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(page.blocks))
    return any({*words} <= {*block.words} for block in near)


def owned_pictures(page: Page) -> dict[int, Verdict]:
    """Captions among the paragraphs: long ones, and those in the element that holds the text.

    They end in whose picture it is and in no stop, are one sentence that no report opens with, and
    a paragraph follows; most of the others end in a stop. Those with a stop stand right over a
    paragraph half as long again, and a person alone owns the first only.
    """
    prose = page.prose
    ends = (i for i in prose[:-1] if page.blocks[i].text[-2:].rstrip(". ")[-1:] in _CLOSING)
    found = [i for i in ends if _is_told(page, i)]
    stopped = sum(page.blocks[i].full_stop for i in prose) if found else 0
    return dict.fromkeys(found, _CAPTION) if 2 * stopped > len(prose) else {}


def _is_told(page: Page, index: int) -> bool:
    """Tell whether a paragraph tells what a picture shows; a person may be named in any."""
    block, lexicon = page.blocks[index], page.lexicon
    mark = _BRACKETED.search(block.text)
    if mark is None or len(block.words) > 2 * CAPTION_WORDS:
        return False
    if block.words[0] in lexicon.report_verbs or flows(block, lexicon):
        return False
    named = is_person(mark[1], lexicon)
    if (named or block.full_stop) and not _is_set_apart(page, index, named=named):
        return False
    owned = _is_known(mark[1], lexicon) or _is_elsewhere(page, index, mark[1].strip())
    return owned and _INNER_STOP.search(block.text) is None


def _is_set_apart(page: Page, index: int, *, named: bool) -> bool:
    """Tell whether a short paragraph of few words stands right over a longer one."""
    below, words = index + 1, page.blocks[index].words
    if (named and index != page.prose[0]) or len(words) > CAPTION_WORDS:
        return False
    longer = page.blocks[below].letters >= UNDER_CAPTION_TIMES * page.blocks[index].letters
    return page.kind(below) is Kind.BODY and longer
