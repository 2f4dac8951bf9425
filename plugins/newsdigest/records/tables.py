"""Where a key stands in the text of a TOML file, which the parser does not tell."""

import re
from typing import Final

_PART: Final = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w-]+)"
_NAME: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER: Final = re.compile(rf"[ \t]*\[\[?[ \t]*({_NAME})[ \t]*\]")
_KEY: Final = re.compile(rf"[ \t]*({_NAME})[ \t]*=")
_PARTS: Final = re.compile(_PART)


def line_of(text: str, *keys: str) -> int:
    r"""Find the line (1-based) of a key; else that of the nearest table round it, else the first.

    >>> line_of('a = 1\n[lines]\n"3-4" = "body"', "lines", "3-4")
    3
    >>> line_of('lines = {3 = "body"}', "lines", "3")
    1
    """
    found, best = 1, 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        table = _parts(header[1]) if header else table
        name = (*table, *(_parts(key[1]) if key else ()))
        if (header or key) and len(name) > best and name == keys[: len(name)]:
            found, best = number, len(name)
    return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PARTS.findall(name))
