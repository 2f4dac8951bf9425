"""The one NEWSDIGEST table of pelicanconf.py, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Final

from newsdigest.model.problem import Problem

REUSES: Final = ("full", "excerpt")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default.

    `seeds`: the captures' folder, from the project's root. `reuse`: how much of a post may be shown
    whose outlet has no file, or that has no outlet; `excerpt` because silence is no permission.
    `tagline`: the sentence under the site's name.
    """

    seeds: str = "seeds"
    reuse: str = "excerpt"
    tagline: str = ""


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
    if values.get("reuse", "full") not in REUSES:
        problems.append(_bad_reuse(values["reuse"]))
    usable = {key: str(value) for key, value in values.items()}
    return Settings(**usable), tuple(problems)


def _unknown(key: str, known: list[str]) -> Problem:
    near = get_close_matches(key, known, n=1) or known
    where = f"pelicanconf.py: NEWSDIGEST[{key!r}]"
    return Problem(where, "no such setting", f"Use {' or '.join(near)}, or delete the line")


def _bad_reuse(value: object) -> Problem:
    where = "pelicanconf.py: NEWSDIGEST['reuse']"
    return Problem(where, f"{value!r} is not known", f"Write {' or '.join(REUSES)}")
