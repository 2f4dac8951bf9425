"""Bylines: a label and a name, a desk, or a name beside a city."""

import re
from typing import Final

from newsdigest.convert import thresholds
from newsdigest.convert.blocks import Block
from newsdigest.convert.lexicon import Lexicon, bare, begins

_PUNCTUATED: Final = re.compile(r"^\s*[:/\-–—|]")
_SIDES: Final = re.compile("\\s*[-–—\u0640/|\u060c]+\\s+|\\s+[-–—\u0640/|]+\\s*")
_SIDE_SIGN: Final = re.compile("[-–—\u0640/|\u060c]")
_SENTENCE_SIGNS: Final = re.compile(r"[:\u061f?!«»\"“”]")
_NAME_WORDS: Final = 6
_NAMED_LINE_WORDS: Final = 9


def is_byline(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line names who wrote: a label and a name, a desk, or a name and a city."""
    if block.letters > thresholds.BYLINE_LETTERS or len(block.words) > _NAMED_LINE_WORDS:
        return False
    if block.bare in lexicon.fields["byline.whole"]:
        return True
    return author_of(block, lexicon) is not None


def author_of(block: Block, lexicon: Lexicon) -> str | None:
    """Find the words that name the author in a byline: after the label, or beside the city.

    An agency or a mark such as «وكالات» is no author, but the line that holds it is a byline; the
    empty string is returned for it.
    """
    padded = f" {block.bare} "
    for desk in lexicon.fields["byline.desks"]:
        if f" {desk} " in padded:
            return _written(block.text, desk)
    return (
        _after_label(block, lexicon)
        if _byline_label(block, lexicon)
        else _beside_city(block, lexicon)
    )


def _byline_label(block: Block, lexicon: Lexicon) -> str | None:
    labels = lexicon.fields["byline.labels"]
    if not block.bare.startswith(labels):
        return None
    return next((each for each in labels if begins(block.bare, each)), None)


def _after_label(block: Block, lexicon: Lexicon) -> str | None:
    label = _byline_label(block, lexicon) or ""
    rest = block.text.split(None, len(label.split()))[len(label.split()) :]
    name = " ".join(rest).strip()
    glued = _PUNCTUATED.match(name) or block.text[: len(label) + 2].rstrip().endswith(
        (":", "-", "/")
    )
    if label not in lexicon.fields["byline.verbs"] and not glued:
        return None
    name = name.lstrip(":/-–—| ").strip()
    return _name(_beside_city_text(name, lexicon) or name, lexicon)


def _beside_city(block: Block, lexicon: Lexicon) -> str | None:
    found = _beside_city_text(block.text, lexicon)
    return None if found is None else _name(found, lexicon)


def _beside_city_text(text: str, lexicon: Lexicon) -> str | None:
    """Give the side of «[name] - [city]» that is no city; None where neither side is one."""
    if _SIDE_SIGN.search(text) is None:
        return None
    sides = [side.strip() for side in _SIDES.split(text.strip(" -–—:")) if side.strip()]
    places = [side for side in sides if bare(side) in lexicon.fields["dateline.cities"]]
    outlets = [side for side in sides if bare(side).endswith(lexicon.fields["byline.site_ends"])]
    others = [side for side in sides if side not in places and side not in outlets]
    if len(sides) < 2 or not (places or outlets):  # noqa: PLR2004 - two sides of a dash
        return None
    return others[0] if others else ""


def _name(text: str, lexicon: Lexicon) -> str | None:
    """Check that words can be a name; an agency's name gives the empty string."""
    text = text.strip(" .-–—:")
    plain = bare(text)
    if not plain or plain in lexicon.agencies or plain in lexicon.fields["byline.not_names"]:
        return ""
    if (
        len(plain.split()) > _NAME_WORDS
        or _SENTENCE_SIGNS.search(text)
        or any(map(str.isdigit, text))
    ):
        return None
    return text


def _written(text: str, phrase: str) -> str:
    """Give the words of a phrase as the line writes them."""
    tokens = text.split()
    plain = [bare(token) for token in tokens]
    wanted = phrase.split()
    at = next(i for i in range(len(plain)) if plain[i : i + len(wanted)] == wanted)
    return " ".join(tokens[at : at + len(wanted)])
