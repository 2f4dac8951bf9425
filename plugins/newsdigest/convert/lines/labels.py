"""Labelled lines: sources, owners of pictures, captions, and two of them run together."""

import re
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.furniture import is_furniture
from newsdigest.convert.thresholds.letters import (
    BYLINE_LETTERS,
    DATED_LETTERS,
    QUOTED_NAME_LETTERS,
)
from newsdigest.convert.thresholds.words import CAPTION_WORDS, OUTLET_WORDS
from newsdigest.model.capture import Cut, Kind
from newsdigest.text.dates import find_date, is_date_line
from newsdigest.text.fold import fold, folded

_SIGNED: Final = re.compile(r"^[\s(]*©")
_RIGHTS_YEAR: Final = re.compile(
    r"\W*©[^/\d]+(?:19|20)\d\d(?:\s*-\s*\d{4})?\W*$|[^/\d]*(?:19|20)\d\d\s*©\W*$"
)
_BRACKETS: Final = re.compile(r"\(([^()]+)\)\s*\.?\s*$")
_QUOTED_END: Final = re.compile(f'([^«»"“”]+)[«"“]([^«»"“”]{{2,{QUOTED_NAME_LETTERS}}})[»"”]\\W*')
_DAY_LAST: Final = re.compile(r"\s[-\u2013\u2014]\s+(\d{1,2}\s[^-\u2013\u2014]*\d{4})\s*$")
"""A dash and what a day may be at the end of a phrase."""
_AND: Final = " \u0648"
"""«and», written in one word with what follows."""
_PAIR: Final = re.compile(r"([^-\u2013|/>\u00bb]+)\s[-\u2013|/>\u00bb]\s([^-\u2013|/>\u00bb]+)")
_LATIN_OWNERS: Final = re.compile(
    r"[.)!?\u061f»”]\s+((?:©\s*)?[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*)?\s*/\s*[A-Z][A-Za-z .'-]*)$"
)
"""Owners of a picture after the full stop of its caption: «Agency / Name»."""
_AFTER_SLASH: Final = re.compile("[/+]")
_LABEL_END: Final = re.compile("[:\uff1a\u060c/]")
LABELLED: Final = "related-inline"
"""The rule of lines on which a headline follows a label of teasers."""
_LABEL_SIGNS: Final = re.compile(r"[\s:|/.\u2026!\u060c-]*")


def is_credit(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a source label with its value."""
    return _labelled(block, lexicon, "credit.labels") is not None


def is_agency_mark(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is an agency's name, in brackets or not, alone or after an outlet's.

    After more words it owns the picture that they tell about.
    """
    if not block.arabic:
        return False
    *above, last = _AFTER_SLASH.split(block.text)
    if above and len(bare(" ".join(above)).split()) >= OUTLET_WORDS:
        return False
    return (bare(last) if above else block.bare) in lexicon.agencies


def is_signed(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line begins with the rights sign of a picture."""
    signed = _SIGNED.match(block.text) is not None
    plain = signed and not any(map(str.isdigit, block.text))
    return plain and not is_furniture(block, lexicon.furniture["copyright"])


def has_rights_year(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a site's name between its rights sign and a year; no agency's."""
    short = "©" in block.text and block.letters <= DATED_LETTERS
    return (
        short
        and _RIGHTS_YEAR.match(block.text) is not None
        and lexicon.agency_names.search(block.bare) is None
    )


def is_caption(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is labelled as a picture's caption."""
    return _labelled(block, lexicon, "caption.labels") is not None


def is_marked_caption(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line names the picture's source, or ends in brackets round a mark of one.

    Or after a full stop in where it is from: «a view of the port. From the source».
    """
    padded = f" {block.bare} "
    if [phrase for phrase in lexicon.fields["caption.credits"] if f" {phrase} " in padded]:
        return True
    mark = _BRACKETS.search(block.text)
    if mark is not None:
        marks = lexicon.fields["caption.marks"]
        return bare(mark[1]) in marks or all(bare(one) in marks for one in mark[1].split("-"))
    _, dash, kept = block.text.rpartition("-")
    kept_in_archive = bool(dash) and bare(kept) in lexicon.fields["caption.kept"]
    return kept_in_archive or _ends_in_giver(block, lexicon)


def _ends_in_giver(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether where it is from stands after the full stop of a line as short as captions."""
    _, stop, owner = block.text.rpartition(". ")
    if not stop or len(block.words) > CAPTION_WORDS or block.words[0] in lexicon.flow_openings:
        return False
    return bare(owner) in (*lexicon.fields["caption.givers"], *lexicon.fields["caption.kept"])


def is_dated_picture(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a dash, a day and a name in brackets end a line: when it was taken, by whom.

    What a post holds, in brackets, is no name.
    """
    mark = _BRACKETS.search(block.text) if ")" in block.text[-2:] else None
    day = _DAY_LAST.search(block.text, 0, mark.start()) if mark else None
    if mark is None or day is None:
        return False
    named = {*lexicon.fields["caption.parts"]}.isdisjoint(bare(mark[1]).split())
    dated = named and is_date_line(day[1], lexicon.months)
    return dated and find_date(day[1], lexicon.months) is not None


def is_section_pair(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is two desks' usual names with a sign or «and» between: «world - Jordan».

    Or the label of desks and the name of one.
    """
    pair, names = _PAIR.fullmatch(block.text), lexicon.fields["section.words"]
    label, colon, name = block.text.partition(":")
    if colon and bare(label) in lexicon.fields["section.labels"]:
        return bare(name) in names
    if pair is None:
        desk, _, other = block.bare.partition(_AND)
        return desk in names and other in names
    return all(bare(part) in names for part in pair.groups())


def _quoted_after(block: Block, labels: tuple[str, ...]) -> str | None:
    """Find the name in quotation marks that ends a line, a word at most after the label."""
    hit = _QUOTED_END.fullmatch(block.text)
    before = bare(hit[1]) if hit else ""
    led = before in labels or before.rpartition(" ")[0] in labels
    return hit[2] if hit and led else None


def _labelled(block: Block, lexicon: Lexicon, group: str) -> str | None:
    """Find the text after a label that ends in a colon, comma or slash; "" for a bare label."""
    labels = lexicon.fields[group]
    if not block.bare.startswith(labels):
        return None
    head, *rest = _LABEL_END.split(block.text, maxsplit=1)
    if bare(head) not in labels:
        return _quoted_after(block, labels) if group == "credit.labels" else None
    return rest[0].strip() if rest else ""


def glued_credit(block: Block, lexicon: Lexicon) -> Cut | None:
    """Find the credit that a caption runs into: a source label inside a short line, or owners.

    Those stand in Latin letters after its full stop, with a slash between: it may be long.
    """
    owners = _LATIN_OWNERS.search(block.lines[0].text) if "/" in block.text else None
    if owners is not None:
        return Cut(*owners.span(1), Kind.CREDIT, "glued-credit")
    if block.letters > 2 * BYLINE_LETTERS or block.ends_sentence:
        return None
    text = block.lines[0].text
    plain = fold(text)
    hit = lexicon.credit_label.search(plain)
    if hit is None:
        return None
    start, _ = folded(text, plain).span(*hit.span(1))
    return Cut(start, len(text.rstrip()), Kind.CREDIT, "glued-credit")


def has_glued_credit(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a caption and its credit share the line; a date before a source is none."""
    cut = glued_credit(block, lexicon)
    before = "" if cut is None else block.lines[0].text[: cut.start]
    return cut is not None and not is_date_line(before, lexicon.months)


def glued_label(block: Block, lexicon: Lexicon) -> Cut | None:
    """Find the label of teasers before a headline that shares its line."""
    group = lexicon.furniture[LABELLED]
    form = folded(block.lines[0].text)
    lead = len(form.text) - len(form.text.lstrip())
    found = [label for label in group.start if form.text.startswith(label, lead)]
    if not found:
        return None
    end = _LABEL_SIGNS.match(form.text, lead + len(max(found, key=len)))
    return Cut(0, form.at[end.end()], Kind.BOILERPLATE, LABELLED) if end else None
