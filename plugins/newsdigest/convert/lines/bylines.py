"""Bylines: a label and a name, a desk, or a name beside a city."""

import re
from itertools import pairwise
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare, begins, begins_any
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.persons import (
    is_city,
    is_person,
    person_beside,
    sides_of,
    without_degrees,
)
from newsdigest.convert.thresholds.letters import DEGREE_LETTERS
from newsdigest.convert.thresholds.words import BYLINE_WORDS, LABELLED_NAME_WORDS, OUTLET_WORDS

_PUNCTUATED: Final = re.compile("^\\s*[:/\\-–—|\u0640]")
_SIDE_SIGN: Final = re.compile("[-–—\u0640_/|():\u060c]")
_BARS: Final = "|-–—\u0640•/ "
_SENTENCE_SIGNS: Final = re.compile(r"[:\u061f?!«»\"“”]")
_NO_NAME: Final = re.compile(r"[©\d]")
_PICTURE_LABEL: Final = re.compile("([^:\u060c/]+)[:\u060c/]")
_INITIAL: Final = re.compile(r"^\s*[^\W\d]+\s+[^\W\d]{1,2}\s?\.\s*$")
"""A given name and the letter that a surname is cut to."""
_DEGREE_COLON: Final = re.compile(rf"^([^:]{{1,{DEGREE_LETTERS}}}):\s*")


def is_byline(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line names who wrote: a label and a name, a desk, or a name and a city."""
    if len(block.words) > BYLINE_WORDS:
        return False
    if block.bare in lexicon.fields["byline.whole"]:
        return True
    return author_of(block, lexicon) is not None and not _is_of_picture(block, lexicon)


def _is_of_picture(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line labels who took a picture or gave it: «picture: [name]»."""
    label = _PICTURE_LABEL.match(block.text)
    return label is not None and bare(label[1]) in lexicon.fields["credit.pictures"]


def author_of(block: Block, lexicon: Lexicon) -> str | None:
    """Find the words that name the author in a byline: after the label, or beside the city.

    An agency or a mark such as «وكالات» is no author, but the line that holds it is a byline; the
    empty string is returned for it.
    """
    padded = f" {block.bare} "
    for desk in lexicon.fields["byline.desks"]:
        if f" {desk} " in padded:
            return _written(block.text, desk)
    if _byline_label(block, lexicon):
        return _after_label(block, lexicon)
    return _beside_sign(block, lexicon)


def _beside_sign(block: Block, lexicon: Lexicon) -> str | None:
    """Find the author beside a town, a sign between, behind the label of sources or not."""
    if block.words[-1:] and block.words[-1] in lexicon.agencies and _is_town_agency(block, lexicon):
        return ""
    if block.bare.startswith(lexicon.fields["credit.labels"]):
        credited = _credited(block.text, lexicon)
        if credited:
            return credited
    return None if _NO_NAME.search(block.text) else _beside_place(block.text, lexicon)


def _credited(text: str, lexicon: Lexicon) -> str | None:
    """Give the person beside a town whom a line names as its source: the outlet's own author."""
    label, colon, value = text.partition(":")
    sourced = colon and bare(label) in lexicon.fields["credit.labels"]
    person = person_beside(value, lexicon) if sourced else None
    sides = [side for side in sides_of(value) if side != person] if person else []
    placed = bool(sides) and all(is_city(bare(side), lexicon) for side in sides)
    return person if placed else None


def _is_town_agency(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a town and an agency and no more, a sign between or not."""
    return is_city(" ".join(block.words[:-1]), lexicon)


def is_second(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a byline names who translated or edited, and not who wrote."""
    return begins_any(block.bare, lexicon.fields["byline.second"])


def _byline_label(block: Block, lexicon: Lexicon) -> str | None:
    labels = lexicon.fields["byline.labels"]
    if not block.bare.startswith(labels):
        return None
    return next((each for each in labels if begins(block.bare, each)), None)


def _after_label(block: Block, lexicon: Lexicon) -> str | None:
    label = _byline_label(block, lexicon) or ""
    text, count = block.text.lstrip(_BARS), len(label.split())
    tokens = text.split(None, count)
    name = " ".join(tokens[count:]).strip()
    led = (text[: len(label) + 2].rstrip(), *tokens[count - 1 : count])
    glued = _PUNCTUATED.match(name) or any(each.endswith((":", "-", "/")) for each in led)
    named = name.endswith(":") and is_person(name, lexicon)
    if label not in lexicon.fields["byline.verbs"] and not (glued or named):
        return None
    name = _with_degree(_alone(name.lstrip(":/-–—\u0640| "), lexicon), lexicon)
    return _name(_beside_place(name, lexicon) or name, lexicon)


def _correspondent(text: str, lexicon: Lexicon) -> str | None:
    """Give who signs after «correspondent [in a town]» and a colon: a name, or one cut to a letter.

    What an outlet's correspondent says stands after such a label in headlines as well.
    """
    post, _, name = text.partition(":")
    if not {*post.split()[:1]} & {*lexicon.fields["byline.correspondents"]}:
        return None
    cut = _INITIAL.match(name) is not None
    return name.strip() if cut or is_person(name, lexicon) else None


def _alone(name: str, lexicon: Lexicon) -> str:
    """Leave out who took the pictures, and an agency, which a byline names after the author."""
    tokens = name.split()
    pictures, joints = lexicon.fields["byline.pictures"], lexicon.fields["byline.with"]
    taken = (
        at
        for at, token in enumerate(tokens)
        if (at and bare(token) in pictures)
        or (at and bare(token) in joints and bare(" ".join(tokens[at + 1 :])) in lexicon.agencies)
    )
    return " ".join(tokens[: next(taken, None)]).rstrip(" -–—|/،,(")


def _with_degree(name: str, lexicon: Lexicon) -> str:
    """Leave out the colon between a degree and a name."""
    degree = _DEGREE_COLON.match(name)
    if degree is None or bare(degree[1]) not in lexicon.fields["byline.degrees"]:
        return name
    return f"{degree[1].strip()} {name[degree.end() :]}"


def _beside_place(text: str, lexicon: Lexicon) -> str | None:
    """Give the person on a line with a city, an agency or a word such as «exclusive» beside it.

    Without a person it says where the report comes from, and the empty string is returned; None
    where it is no such line.
    """
    if _SIDE_SIGN.search(text) is None:
        return None
    sides = sides_of(text)
    person = (
        _after_verb(sides, lexicon) or _correspondent(text, lexicon) or person_beside(text, lexicon)
    )
    named = [side for side in sides if _is_origin(bare(side), lexicon)]
    others = [side for side in sides if side not in named]
    agency_only = len(named) == 1 and bare(sides[-1]) in lexicon.agencies
    if len(sides) < 2 or not named or agency_only:  # noqa: PLR2004 - two sides of a dash
        return person if agency_only or ":" in text else None
    if person or len(named) < 2 or not others:  # noqa: PLR2004 - a city and an agency
        short = all(_can_be_outlet(side, lexicon) for side in others)
        return person or ("" if short else None)
    return others[0]


def _after_verb(sides: list[str], lexicon: Lexicon) -> str | None:
    """Give the person right after «wrote» among the sides of a line: «town - wrote - [name]»."""
    verbs = lexicon.fields["byline.verbs"]
    named = (name for verb, name in pairwise(sides) if bare(verb) in verbs)
    return next((name for name in named if is_person(name, lexicon)), None)


def _is_origin(text: str, lexicon: Lexicon) -> bool:
    """Tell whether bare words are a city, a site, an agency, or a word that stands for one."""
    fields = lexicon.fields
    marks = text in fields["byline.not_names"] or text in lexicon.agencies
    return is_city(text, lexicon) or marks or text.endswith(fields["byline.site_ends"])


def _can_be_outlet(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a side is short and plain enough for an outlet's or a town's name."""
    names = bare(text).split()
    plain = not set(names) & set(lexicon.fields["byline.never"])
    return plain and 0 < len(names) < OUTLET_WORDS and ":" not in text


def _name(text: str, lexicon: Lexicon) -> str | None:
    """Check that words can be a name; an agency's name gives the empty string."""
    text = text.strip(" .-–—\u0640:|")
    plain = bare(text)
    if not plain or plain in lexicon.agencies or plain in lexicon.fields["byline.not_names"]:
        return ""
    if plain.startswith(lexicon.fields["byline.article"]) and " " not in plain:
        return ""  # an outlet's name; people's have no article alone
    if (
        len(without_degrees(plain, lexicon).split()) > LABELLED_NAME_WORDS
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
