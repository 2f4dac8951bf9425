"""Case files: blocks of `key: value` lines, parted by blank lines, that anyone can add to.

A value may go on in the following lines, each indented by two blanks; an indented `|` alone is a
blank line within it. `#` opens a comment line.
"""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def read_cases(name: str) -> list[dict[str, str]]:
    """Read every block of a case file; a block without `name:` is an error."""
    blocks: list[dict[str, list[str]]] = [{}]
    for line in (CASES / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            continue
        if not line.strip():
            blocks.append({})
        elif line.startswith("  "):
            _, value = blocks[-1].popitem()
            blocks[-1][_] = [*value, "" if line == "  |" else line[2:]]
        else:
            key, _, first = line.partition(":")
            blocks[-1][key] = [first.strip()] if first.strip() else []
    cases = [{key: "\n".join(value) for key, value in block.items()} for block in blocks if block]
    nameless = [case for case in cases if "name" not in case]
    if nameless:
        message = f"tests/cases/{name}: a case without a name: {nameless[0]}"
        raise ValueError(message)
    return cases
