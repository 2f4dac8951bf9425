"""A subject's file text → `Subject`: every fault is reported at once, with line and remedy."""

import re
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from typing import Final

from newsdigest.model.problem import Problem
from newsdigest.model.settings import REUSES
from newsdigest.model.subject import Relation, Subject, SubjectKind
from newsdigest.records.alternatives import fault_of, phrases_of
from newsdigest.records.frontmatter import parse
from newsdigest.records.sheet import Sheet
from newsdigest.text.fixes import repair
from newsdigest.text.fold import words

KNOWN: Final = (
    *(
        "Title",
        "Slug",
        "Summary",
        "Terms",
        "Excludes",
        "Hints",
        "Against",
        "Passing",
        "Shared",
        "Threshold",
        "Order",
    ),
    *("Hue", "Icon", "Gender", "Role", "Reuse", "Type", "Wikidata", "Relations"),
)
FOREIGN: Final = {
    "term": "Write Terms, and each term on an indented line under it",
    "exclude": "Write Excludes, and each phrase on an indented line under it",
    "relation": "Write Relations, and each relation on an indented line under it",
    "name": "Write Title",
    "date": "Delete the line; a subject has no date",
}
OWN: Final = (
    ("Gender", SubjectKind.PERSON),
    ("Hue", SubjectKind.TOPIC),
    ("Reuse", SubjectKind.OUTLET),
    ("Type", SubjectKind.PLACE),
)
"""Keys that mean something for one kind only."""

GENDERS: Final = ("male", "female")
PLACE_TYPES: Final = ("country", "city", "region", "organisation", "building")
RELATIONS: Final = ("office", "country", "member", "head", "capital", "seat", "location")
"""What a person holds, whose country, of what a member, who leads, and where things are."""

MAX_HUE: Final = 5
MIN_LETTERS: Final = 2
LOOSE: Final = re.compile(r"^\s*\*|\*\s*$|\*\s*\*\s*\*")
"""Room for words that has no end: at an edge of a phrase, or for more than four words."""
WIKIDATA: Final = re.compile(r"Q[1-9][0-9]{0,9}")
RELATION: Final = re.compile(r"(?P<name>[A-Za-z]+): *(?P<value>.+)")
TARGET: Final = re.compile(r"[a-z]+/[a-z0-9-]+")


def read_subject(
    kind: SubjectKind, path: str, text: str, common: AbstractSet[str] = frozenset()
) -> tuple[Subject | None, tuple[Problem, ...]]:
    """Read a subject's file; None and all its problems where it has any.

    See `draft_subject`.
    """
    subject, problems = draft_subject(kind, path, text, common)
    return (None if problems else subject), problems


def draft_subject(
    kind: SubjectKind, path: str, text: str, common: AbstractSet[str] = frozenset()
) -> tuple[Subject, tuple[Problem, ...]]:
    """Read what can be read of a subject's file, with all its problems.

    A subject with a fault is no subject yet, but what it claims can be held against the others'.
    `path` is relative to the content root and stands in the problems. No term may be one of the
    folded words in `common`, for it would be found in every text.
    """
    sheet = Sheet(path, parse(text))
    sheet.refuse_unknown(KNOWN, FOREIGN)
    _refuse_others_keys(sheet, kind)
    terms = _terms(sheet, frozenset() if kind is SubjectKind.OUTLET else common)
    subject = Subject(
        kind=kind,
        slug=sheet.slug("Slug", sheet.required("Slug")),
        title=sheet.required("Title"),
        path=path,
        terms=terms,
        excludes=_phrases(sheet, "Excludes"),
        hints=_beside(sheet, "Hints", terms),
        against=_beside(sheet, "Against", terms),
        passing=_phrases(sheet, "Passing"),
        summary=sheet.text("Summary") or "",
        body=sheet.matter.body,
        threshold=sheet.number("Threshold", 1, 1),
        order=sheet.number("Order", 0, 0),
        hue=_hue(sheet),
        icon=sheet.text("Icon") or "",
        gender=sheet.choice("Gender", GENDERS),
        role=sheet.text("Role") or "",
        reuse=sheet.choice("Reuse", REUSES),
        place_type=sheet.choice("Type", PLACE_TYPES),
        wikidata=_wikidata(sheet),
        relations=_relations(sheet),
        shared=_shared(sheet, terms),
        lines=_lines(sheet),
    )
    return subject, sheet.all_problems()


def _refuse_others_keys(sheet: Sheet, kind: SubjectKind) -> None:
    for key, owner in OWN:
        if owner is not kind and sheet.found(key):
            sheet.bad(key, f"{key} means nothing in {kind}", f"Delete it; it is for {owner}")


def _terms(sheet: Sheet, common: AbstractSet[str]) -> tuple[str, ...]:
    """Read the terms. An outlet's are compared with whole names, and may be any word."""
    if not sheet.found("Terms"):
        sheet.bad("Terms", "Terms are missing", "Write them indented, one a line")
    for value, line in _written_out(sheet, "Terms"):
        if " ".join(words(value)) in common:
            sheet.note(
                line, f"Terms: {value!r} is a common word", "Write the words that stand by it"
            )
    return _phrases(sheet, "Terms")


def _written_out(sheet: Sheet, key: str) -> tuple[tuple[str, int], ...]:
    """Give the phrases of a key's lines, each with its line; a line with a fault has none."""
    return tuple(
        (phrase, line)
        for written, line in sheet.numbered(key)
        if fault_of(written) is None
        for phrase in phrases_of(written)
    )


def _phrases(sheet: Sheet, key: str) -> tuple[str, ...]:
    for written, line in sheet.numbered(key):
        if (fault := fault_of(written)) is not None:
            do = "Write {one|other}, or each phrase on a line of its own"
            sheet.note(line, f"{key}: {written!r} {fault}", do)
    phrases = _written_out(sheet, key)
    for phrase, line in phrases:
        what, do = _fault_of(phrase)
        if what:
            sheet.note(line, f"{key}: {phrase!r} {what}", do)
    return tuple(repair(phrase)[0] for phrase, _ in phrases)


def _fault_of(phrase: str) -> tuple[str, str]:
    """Say what is wrong with a phrase, and what to do; nothing where nothing is."""
    if sum(map(str.isalnum, phrase)) < MIN_LETTERS:
        return f"has fewer than {MIN_LETTERS} letters", "Write a whole word"
    if not any(map(str.isalpha, phrase)):
        return "is a number alone", "Write the words that stand by it"
    if LOOSE.search(phrase):
        what = "has a * that no word closes in, or more than two in a row"
        return what, "Write * between words, two at most"
    return "", ""


def _shared(sheet: Sheet, terms: tuple[str, ...]) -> tuple[str, ...]:
    known = {tuple(words(term)) for term in terms}
    for phrase, line in _written_out(sheet, "Shared"):
        if tuple(words(phrase)) not in known:
            sheet.note(line, f"Shared: {phrase!r} is no term here", "Write it under Terms as well")
    return _phrases(sheet, "Shared")


def _beside(sheet: Sheet, key: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    """Read phrases that count beside terms; none may be a term itself."""
    known = {tuple(words(term)) for term in terms}
    for phrase, line in _written_out(sheet, key):
        if tuple(words(phrase)) in known:
            sheet.note(line, f"{key}: {phrase!r} is a term here too", "Write it in one place")
    return _phrases(sheet, key)


def _relations(sheet: Sheet) -> tuple[Relation, ...]:
    found = (_relation(sheet, value, line) for value, line in sheet.numbered("Relations"))
    return tuple(one for one in found if one)


def _relation(sheet: Sheet, value: str, line: int) -> Relation | None:
    """Read `country: places/russia`, or `office:` with a phrase."""
    parts = RELATION.fullmatch(value)
    if not parts:
        sheet.note(line, f"the relation {value!r} has no name", "Write country: places/russia")
        return None
    if parts["name"] not in RELATIONS:
        near = get_close_matches(parts["name"].lower(), RELATIONS, n=1) or RELATIONS
        what = f"there is no relation {parts['name']!r}"
        sheet.note(line, what, f"Write {' or '.join(near)}")
    leads = bool(TARGET.fullmatch(parts["value"]))
    target, phrase = (parts["value"], "") if leads else ("", repair(parts["value"])[0])
    return Relation(parts["name"], target, phrase, line)


def _wikidata(sheet: Sheet) -> str | None:
    value = sheet.text("Wikidata")
    if value is not None and not WIKIDATA.fullmatch(value):
        sheet.bad(
            "Wikidata", f"Wikidata {value!r} is no id", "Write Q and the number, such as Q212"
        )
    return value


def _hue(sheet: Sheet) -> int:
    hue = sheet.number("Hue", 1, 0)
    if hue > MAX_HUE:
        sheet.bad("Hue", f"Hue {hue} is over {MAX_HUE}", f"Write 1 to {MAX_HUE}")
    return hue


def _lines(sheet: Sheet) -> tuple[tuple[str, str, int], ...]:
    """Note the lines of the values that only a look at all subjects can find fault with."""
    slug, terms = sheet.numbered("Slug"), _written_out(sheet, "Terms")
    return (
        *(("Slug", value, line) for value, line in slug),
        *(("Terms", repair(value)[0], line) for value, line in terms),
    )
