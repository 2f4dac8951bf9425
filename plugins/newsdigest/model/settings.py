"""The one NEWSDIGEST table of pelicanconf.py, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Final

from newsdigest.model.problem import Problem

REUSES: Final = ("full", "excerpt")
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "reuse": REUSES,
    "digits": ("latn", "arab"),
    "months": ("both", "roman", "syriac"),
}
"""What a setting may be that is no free text."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default.

    `seeds`: the captures' folder, from the project's root. `reuse`: how much of a post may be shown
    whose outlet has no file, or that has no outlet; `excerpt` because silence is no permission.
    `tagline`: the sentence under the site's name. `digits`: those of all that the site itself says,
    0-9 (`latn`) or the Arabic-Indic ones (`arab`). `months`: their Roman names, the Syriac ones of
    the Levant, or both.
    """

    seeds: str = "seeds"
    reuse: str = "excerpt"
    tagline: str = ""
    digits: str = "latn"
    months: str = "both"


def settings_from(table: object) -> tuple[Settings, tuple[Problem, ...]]:
    """Check the table; return the settings it makes and one problem for each fault."""
    if not isinstance(table, Mapping):
        what = f"{table!r} is no table"
        return Settings(), (Problem("pelicanconf.py: NEWSDIGEST", what, "Write {…}"),)
    known = sorted(field.name for field in fields(Settings))
    problems = [_unknown(key, known) for key in sorted(table.keys() - set(known))]
    values = {key: value for key, value in table.items() if key in known}
    problems += [
        Problem(f"pelicanconf.py: NEWSDIGEST[{key!r}]", f"{value!r} is no text", "Write a string")
        for key, value in values.items()
        if not isinstance(value, str)
    ]
    problems += [
        _bad_choice(key, values[key], allowed)
        for key, allowed in CHOICES.items()
        if key in values and not is_allowed(key, values[key])
    ]
    usable = {key: str(value) for key, value in values.items() if is_allowed(key, value)}
    return Settings(**usable), tuple(problems)


def _unknown(key: str, known: list[str]) -> Problem:
    near = get_close_matches(key, known, n=1) or known
    where = f"pelicanconf.py: NEWSDIGEST[{key!r}]"
    return Problem(where, "no such setting", f"Use {' or '.join(near)}, or delete the line")


def is_allowed(key: str, value: object) -> bool:
    """Tell whether a setting may have this value, as far as there is a choice."""
    return key not in CHOICES or value in CHOICES[key]


def _bad_choice(key: str, value: object, allowed: tuple[str, ...]) -> Problem:
    where = f"pelicanconf.py: NEWSDIGEST[{key!r}]"
    return Problem(where, f"{value!r} is not known", f"Write {' or '.join(allowed)}")
