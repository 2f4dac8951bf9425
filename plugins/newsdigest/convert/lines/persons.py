"""Which words are a person's name, and which part of a line with a place or a date is one."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.thresholds.letters import FAMILY_LETTERS
from newsdigest.convert.thresholds.lines import BYLINE_SIDES
from newsdigest.convert.thresholds.words import NAME_WORDS, PERSON_WORDS, PLACE_WORDS
from newsdigest.text.dates import find_dates

_SIDES: Final = re.compile(
    "\\s*[-–—\u0640_/|\u060c]+\\s+|\\s+[-–—\u0640_/|]+\\s*|\\s*[()|]\\s*|\\s{3,}"
)
_TIGHT: Final = re.compile(r"\s*[-–—/|_]\s*")
_UNNAMED: Final = re.compile(r"[«\"“”\d!?\u061f…]|\.\.")
_SIGN: Final = re.compile("[-–—\u0640_/|():\u060c]|\\s{3}")
_ON: Final = re.compile("\\W*\u0639\u0644\u0649\\s")
"""«on», which Egyptian papers write for the name of Ali too."""
_DEGREE: Final = re.compile("\\W*(?:\u062f|\u0645|\u0623)\\s?[./]")
"""The letter of a degree, with its stop or slash: whoever it stands before is a person."""
_AND: Final = re.compile("\\s\u0648\\s")
_FROM: Final = " \u0645\u0646 "
_OF: Final = "\u064a"
_JOINED: Final = "\u0639\u0628\u062f"
"""The first half of many given names, written in one word with the second or apart."""


def is_person(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words are a person's name: they begin with a given one, after a degree or not.

    A quotation mark, a digit or a word such as «in» makes them something else.
    """
    if _UNNAMED.search(text):
        return False
    names = without_degrees(bare(text), lexicon).split()
    if names[1:] and names[0] in lexicon.fields["byline.kunyas"]:
        names.pop(0)
    if len(names) not in PERSON_WORDS:
        return False
    never = lexicon.fields["byline.never"]
    if _DEGREE.match(text):
        never = (*never, *lexicon.fields["byline.writes"])
        known = len(names) in NAME_WORDS and all(name[1:] for name in names)
    else:
        asked = names[:2] if _ON.match(text) else names[:1]
        given = all(name in lexicon.given or name.startswith(_JOINED) for name in asked)
        known = given and not is_city(" ".join(names), lexicon)
    return known and {*names}.isdisjoint(never)


def is_city(text: str, lexicon: Lexicon) -> bool:
    """Tell whether bare words are a city that datelines name, with what it is called or without.

    Such a word has the article: «Karbala the Holy».
    """
    cities = lexicon.fields["dateline.cities"]
    name, _, called = text.rpartition(" ")
    article = lexicon.fields["byline.article"]
    return text in cities or (name in cities and called.startswith(article))


def has_father(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a given name stands second, where the first is one that no list has.

    Only beside a town, an outlet or a date: phrases name people too.
    """
    names, fields = bare(text).split(), lexicon.fields
    if len(names) not in NAME_WORDS or _UNNAMED.search(text):
        return False
    father = names[1] in lexicon.given or names[1].startswith(_JOINED)
    if not father or names[0].startswith(fields["byline.article"]):
        return False
    other = {*fields["byline.never"], *fields["outlet.nouns"], *fields["author.professions"]}
    return other.isdisjoint(names)


def has_family(text: str, lexicon: Lexicon) -> bool:
    """Tell whether two words look like a name that no list has: the second an «al-…i», alone.

    Only beside a date: «[name] al-[town]i» is made like a noun with its adjective, but that would
    have the article twice.
    """
    names, fields = bare(text).split(), lexicon.fields
    article = fields["byline.article"]
    if len(names) != NAME_WORDS.start or _UNNAMED.search(text) or names[0].startswith(article):
        return False
    other = {*fields["byline.never"], *fields["outlet.nouns"], *fields["author.professions"]}
    known = {*fields["byline.not_names"], *fields["section.words"]}
    family = (
        names[1].startswith(article) and names[1].endswith(_OF) and len(names[1]) > FAMILY_LETTERS
    )
    return family and other.isdisjoint(names) and known.isdisjoint(names)


def _is_origin(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a side names a town or an outlet."""
    article, nouns = lexicon.fields["byline.article"][0], lexicon.fields["outlet.nouns"]
    words = bare(text).split()
    return is_city(bare(text), lexicon) or any(w.removeprefix(article) in nouns for w in words)


def author_alone(text: str, lexicon: Lexicon) -> str | None:
    """Find the author that a line names and nothing else: alone, beside an outlet or a town."""
    if is_person(text, lexicon) or _are_persons(text, lexicon):
        return text
    beside = person_beside(text, lexicon) or person_after_town(text, lexicon)
    return beside or person_from(text, lexicon)


def _are_persons(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line names several persons, each after the first joined by «and»."""
    words = _AND.sub(" \u0648", bare(text)).split()
    given = (i for i, word in enumerate(words) if word[1:] in lexicon.given and word[0] == "\u0648")
    starts = [0, *(i for i in given if i)]
    names = [" ".join(words[a:b]) for a, b in pairwise([*starts, len(words)])]
    joined = [name.removeprefix("\u0648") for name in names[1:]]
    plain = _UNNAMED.search(text) is None and bool(joined)
    return plain and all(is_person(name, lexicon) for name in (*names[:1], *joined))


def without_degrees(text: str, lexicon: Lexicon) -> str:
    """Leave out the degrees and professions at the head of bare text."""
    words = text.split()
    while words and words[0] in lexicon.fields["byline.degrees"]:
        words.pop(0)
    return " ".join(words)


def sides_of(text: str) -> list[str]:
    """Part a line at its dashes, bars, slashes and brackets; at tight ones if no others are."""
    text = text.strip(" -–—:/|").rstrip(".… ")
    loose = [side.strip(" -–—:") for side in _SIDES.split(text) if side.strip(" -–—:")]
    if len(loose) > 1:
        return loose
    return [side for side in _TIGHT.split(text) if side]


def person_beside(text: str, lexicon: Lexicon) -> str | None:
    """Find the one side of a line that is a person's name, the others being short.

    «[name] (city)», «outlet - [name]», «[name] | outlet», «city: [name]».
    """
    if _SIGN.search(text) is None:
        return None
    head, colon, tail = text.partition(":")
    if colon and is_city(bare(head), lexicon):
        return tail.strip() if is_person(tail, lexicon) else None
    sides = sides_of(text)
    people = _people(sides, lexicon) if len(sides) <= BYLINE_SIDES else []
    others = [side for side in sides if side not in people]
    if not people or not others:
        return None
    short = all(len(bare(side).split()) <= PLACE_WORDS for side in others)
    return people[0] if short else None


def _people(sides: Sequence[str], lexicon: Lexicon) -> list[str]:
    """List the sides that are persons' names; beside a town or an outlet of more kinds."""
    people = [side for side in sides if is_person(side, lexicon)]
    if people:
        return people
    people = [side for side in sides if has_father(side, lexicon)]
    return people if people and any(_is_origin(side, lexicon) for side in sides) else []


def person_after_town(text: str, lexicon: Lexicon) -> str | None:
    """Find the person after a word or two and a colon, such as a town's name that no list has."""
    head, colon, tail = text.partition(":")
    fields, town = lexicon.fields, bare(head) if colon else ""
    labels = (*fields["credit.labels"], *fields["caption.labels"], *fields["byline.pictures"])
    if not town or len(town.split()) >= PLACE_WORDS or town in labels:
        return None
    return tail.strip() if is_person(tail, lexicon) else None


def person_from(text: str, lexicon: Lexicon) -> str | None:
    """Find the person of «from [name]», behind an outlet or not, or of «[name] from [town]»."""
    if _FROM not in text:
        return None
    head, _, tail = f" {text.strip()}".rpartition(_FROM)
    if is_person(head, lexicon):
        return head.strip() if is_city(bare(tail), lexicon) else None
    led = head.rstrip().endswith((":", "-", "–")) or bare(head) in _edited(lexicon)
    side, _, name = tail.partition(" ")
    tail = name if bare(side) in lexicon.fields["byline.sides"] else tail
    short = len(bare(head).split()) < PERSON_WORDS.stop
    return tail.strip() if led and short and is_person(tail, lexicon) else None


def _edited(lexicon: Lexicon) -> tuple[str, ...]:
    """Give what stands before «from» and a name: nothing, or that somebody wrote or edited."""
    return ("", *lexicon.fields["byline.edited"])


def person_in_dated(text: str, lexicon: Lexicon) -> str | None:
    """Find the person that a line with a date names: after a word such as «by», or alone."""
    found = find_dates(text, lexicon.months)
    if not found:
        return None
    rest = f"{text[: found[0].start]} | {text[found[-1].end :]}"
    sides = [_after_city(side, lexicon) for side in sides_of(rest)]
    parts = [part for side in sides for part in _after_labels(side, lexicon)]
    person = next((part for part in parts if is_person(part, lexicon)), None)
    first, _, name = (person or "").partition(" ")
    return name if bare(first) in lexicon.fields["author.words"] else person


def _after_city(side: str, lexicon: Lexicon) -> str:
    """Leave out a town and its colon at the head of a side."""
    head, colon, tail = side.partition(":")
    return tail if colon and is_city(bare(head), lexicon) else side


def _after_labels(side: str, lexicon: Lexicon) -> list[str]:
    """Give the words of a side, and those after each word that an author's name follows."""
    tokens = [token for each in side.split() if (token := each.strip(":،"))]
    labels = (*lexicon.fields["byline.verbs"], *lexicon.fields["byline.labels"])
    starts = [at for at, token in enumerate(tokens, 1) if bare(token) in labels]
    starts += [at for at, token in enumerate(tokens, 1) if token.isascii() and token.isalpha()][-1:]
    ends = [at for at, token in enumerate(tokens) if token.isdigit() or _is_filler(token, lexicon)]
    pairs = enumerate(map(" ".join, pairwise(tokens)))
    ends = sorted([*ends, *(at for at, pair in pairs if _is_filler(pair, lexicon))])
    whole = [" ".join(tokens[at : next((e for e in ends if e > at), None)]) for at in [0, *starts]]
    return [part for part in whole if part]


def _is_filler(token: str, lexicon: Lexicon) -> bool:
    """Tell whether a word belongs to the date beside a name: «in», «on», a label."""
    return bool(token) and lexicon.months.line.fullmatch(bare(token)) is not None
