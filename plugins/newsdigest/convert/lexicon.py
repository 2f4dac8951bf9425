"""The phrases conversion knows, built from the lexicon's tables and checked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from newsdigest.convert.hints import Furniture, Hints, hints_of
from newsdigest.convert.thresholds.letters import AGENCY_LETTERS, QUOTED_NAME_LETTERS
from newsdigest.model.problem import DigestError, Problem
from newsdigest.text.dates import Months, months_from
from newsdigest.text.fold import fold, word_set, words

_QUOTED: Final = rf"\s*[«\"“”]([^«»\"“”]{{2,{QUOTED_NAME_LETTERS}}})[»\"“”]"
_FURNITURE_KEYS: Final = frozenset(
    {"id", "source", "met", "opens", "whole", "start", "within", "terms", "most", "literal"}
    | {"spares", "rows"}
    | {"calls", "channels", "acts", "things"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything that conversion knows of words. Phrases are bare, spellings are bare too.

    `furniture` holds the groups of phrases by id, `hints` tells which of them a line may belong to.
    `fields` maps `group.name` of fields.toml to its phrases; `agencies` maps a bare spelling to
    the agency's name as the digest writes it, and `agency_names` finds the spellings in bare text,
    where one of `agency_words` must stand. `report_verbs` open the first paragraph of a report,
    `flow_openings` what goes on from the paragraph before.
    `title_words` may stand between a word of attribution and a name; `credit_label` finds the label
    of a source within a folded line, and `spoken_to` a quoted name after a word such as «to».
    """

    furniture: Mapping[str, Furniture]
    hints: Hints
    fields: Mapping[str, tuple[str, ...]]
    given: frozenset[str]
    agencies: Mapping[str, str]
    agency_names: re.Pattern[str]
    agency_words: frozenset[str]
    title_words: frozenset[str]
    credit_label: re.Pattern[str]
    spoken_to: re.Pattern[str]
    months: Months
    function_words: frozenset[str]
    counting_words: frozenset[str]
    flow_openings: frozenset[str]
    report_verbs: frozenset[str]

    def phrases(self, rule: str) -> frozenset[str]:
        """Give the whole-line phrases of a furniture rule."""
        group = self.furniture.get(rule)
        return group.whole if group else frozenset()


def bare(text: str) -> str:
    """Give the words of a text in matching form, one blank between them.

    >>> bare("  • إقرأ أيضاً: ")
    'اقرا ايضا'
    """
    return " ".join(words(text))


def begins(text: str, phrase: str) -> bool:
    """Tell whether bare text begins with a bare phrase and not with a longer word.

    >>> begins("a b", "a"), begins("ab", "a")
    (True, False)
    """
    return text.startswith(phrase) and text[len(phrase) : len(phrase) + 1] in ("", " ")


def begins_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether bare text begins with one of some bare phrases and not with a longer word.

    >>> begins_any("a b", ("c", "a")), begins_any("ab", ("c", "a"))
    (True, False)
    """
    return text.startswith(phrases) and any(begins(text, phrase) for phrase in phrases)


def lexicon_of(tables: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """Build the lexicon from the parsed tables `furniture`, `fields`, `agencies`, `dates`, `words`.

    Raises DigestError with every unknown key and doubled phrase.
    """
    groups = tables["furniture"]["furniture"]
    problems = [*_unknown_keys(groups), *_doubled(groups)]
    if problems:
        raise DigestError(problems)
    fields = {
        f"{name}.{key}": tuple(map(bare, phrases))
        for name, group in tables["fields"].items()
        if name != "met"
        for key, phrases in group.items()
    }
    agencies = {
        bare(spelling): agency["name"]
        for agency in tables["agencies"]["agency"]
        for spelling in agency["spellings"]
    }
    furniture = tuple(map(_furniture, groups))
    return Lexicon(
        furniture={group.id: group for group in furniture},
        hints=hints_of(furniture),
        fields=fields,
        given=frozenset(fields["byline.given"]),
        agencies=agencies,
        agency_names=_agency_names(agencies, fields["clitics.before"]),
        agency_words=frozenset(
            clitic + spelling.split()[0]
            for spelling in agencies
            for clitic in ("", *fields["clitics.before"])
        ),
        title_words=frozenset(" ".join(fields["attribution.titles"]).split()),
        credit_label=_credit_label(fields["credit.labels"]),
        spoken_to=re.compile(rf"\s(?:{'|'.join(fields['outlet.to'])}){_QUOTED}"),
        months=months_from(tables["dates"]),
        function_words=word_set(tables["words"]),
        counting_words=word_set({name: tables["common"][name] for name in ("time", "quantity")}),
        flow_openings=frozenset(fields["flow.openings"]),
        report_verbs=frozenset(fields["flow.verbs"] + fields["flow.own_letter_verbs"]),
    )


def _agency_names(spellings: Iterable[str], clitics: Iterable[str]) -> re.Pattern[str]:
    """Match any agency's name as words of their own, a clitic before it or not.

    Names of two lone letters are left out: running text has such words of its own.
    """
    names = [
        re.escape(spelling)
        for spelling in sorted(spellings, key=len, reverse=True)
        if len(spelling) >= AGENCY_LETTERS and " " not in spelling[:2]
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(clitics)})?({'|'.join(names)})(?!\w)")


def _credit_label(labels: Iterable[str]) -> re.Pattern[str]:
    """Match a source's label that other words of its line stand before, with a value after it."""
    return re.compile(rf"(?<=\S)\s*({'|'.join(labels)})\s*[:\u060c]\s*\S")


def _furniture(group: Mapping[str, Any]) -> Furniture:
    literal = bool(group.get("literal", False))
    shape, blank = (fold, "") if literal else (bare, " ")
    return Furniture(
        id=group["id"],
        whole=frozenset(map(bare, (*group.get("whole", ()), *_buttons(group)))),
        start=tuple(map(shape, group.get("start", ()))),
        within=tuple(blank + shape(phrase) + blank for phrase in group.get("within", ())),
        terms=tuple(map(bare, group.get("terms", ()))),
        most=int(group.get("most", 0)),
        opens=str(group.get("opens", "")),
        literal=literal,
        spares=bool(group.get("spares", False)),
        rows=bool(group.get("rows", False)),
        calls=frozenset(map(bare, group.get("calls", ()))),
        channels=frozenset(map(bare, group.get("channels", ()))),
    )


def _buttons(group: Mapping[str, Any]) -> Iterator[str]:
    """Give the words of buttons: what each does, with each thing it does it to."""
    pairs = product(group.get("acts", ()), group.get("things", ()))
    return (f"{act} {thing}" for act, thing in pairs)


def _unknown_keys(groups: Iterable[Mapping[str, Any]]) -> list[Problem]:
    return [
        Problem(
            f"lexicon/furniture.toml: {group.get('id', '?')}",
            f"unknown key {key!r}",
            f"Use one of {', '.join(sorted(_FURNITURE_KEYS))}",
        )
        for group in groups
        for key in sorted(group.keys() - _FURNITURE_KEYS)
    ]


def _doubled(groups: Iterable[Mapping[str, Any]]) -> list[Problem]:
    """A phrase may stand in two groups only by mistake: the first would always win."""
    counts = Counter(phrase for group in groups for phrase in set(map(str, group.get("whole", ()))))
    return [
        Problem("lexicon/furniture.toml", f"«{phrase}» stands in two groups", "Keep one of them")
        for phrase, count in sorted(counts.items())
        if count > 1
    ]
