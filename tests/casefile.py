"""Case files: blocks of `key: value` lines, parted by blank lines, that anyone can add to.

A value may go on in the following indented lines. `#` opens a comment line.
"""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def read_cases(name: str) -> list[dict[str, str]]:
    """Read every block of a case file; a block without `name:` is an error."""
    blocks: list[dict[str, str]] = []
    current: dict[str, str] = {}
    key = ""
    for line in [*(CASES / name).read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if not line.strip():
            if current:
                blocks.append(current)
            current, key = {}, ""
        elif line.startswith("  "):
            current[key] = f"{current[key]}\n{line[2:]}".lstrip("\n")
        else:
            key, _, value = line.partition(":")
            current[key] = value.strip()
    nameless = [block for block in blocks if "name" not in block]
    if nameless:
        message = f"tests/cases/{name}: a case without a name: {nameless[0]}"
        raise ValueError(message)
    return blocks
