"""Print `docs/thresholds.md`: every number the conversion's rules rest on, and why.

python tools/thresholds.py > docs/thresholds.md
"""

import ast
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

PLUGIN: Final = Path(__file__).parent.parent / "plugins" / "newsdigest"
MODULES: Final = (
    PLUGIN / "text" / "thresholds.py",
    *sorted((PLUGIN / "convert" / "thresholds").glob("[a-z]*.py")),
)
OPENING: Final = """# Thresholds

Every number that a rule of the [conversion](algorithm.md) rests on: what it measures, and why it is
what it is. The page is made of `text/thresholds.py` and `convert/thresholds/` by
`python tools/thresholds.py > docs/thresholds.md`; a test holds them together."""


def rows_of(body: list[ast.stmt], holder: str = "") -> Iterator[tuple[str, str, str]]:
    """Give name, value and reason of each number of a module or class; the reason follows it."""
    for node, after in pairwise(body):
        if isinstance(node, ast.ClassDef):
            yield from rows_of(node.body, f"{node.name}.")
        elif isinstance(node, ast.AnnAssign) and isinstance(after, ast.Expr) and is_told(node):
            told = str(ast.literal_eval(after.value)).replace("|", "\\|")
            yield f"{holder}{ast.unparse(node.target)}", value_of(node), " ".join(told.split())


def is_told(node: ast.AnnAssign) -> bool:
    """Tell whether a constant is a number or a range, and not an object that holds some."""
    made = node.value.func if isinstance(node.value, ast.Call) else None
    return made is None or ast.unparse(made) == "range"


def value_of(node: ast.AnnAssign) -> str:
    """Write a number, or a range as «first to last»."""
    if isinstance(node.value, ast.Call):
        first, end = map(ast.literal_eval, node.value.args)
        return f"{first} to {end - 1}"
    assert node.value is not None  # noqa: S101 - a threshold has a value
    return str(ast.literal_eval(node.value))


def page() -> Iterator[str]:
    """Write the page: a table for each module."""
    yield OPENING
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        head, _, rest = (ast.get_docstring(tree) or "").partition("\n\n")
        title = "reading" if path.stem == "thresholds" else path.stem
        yield f"\n## {title.capitalize()}\n\n{head}{f' {rest}' if rest else ''}\n"
        yield "| name | value | because |\n|---|---|---|"
        yield from ("| `{}` | {} | {} |".format(*row) for row in rows_of(tree.body))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print("\n".join(page()))
