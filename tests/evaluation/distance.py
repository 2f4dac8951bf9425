"""The distance to what one would use instead: as tables, and written into the docs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evaluation.baselines import HEAD, html_rows, text_rows
from evaluation.corpus import PROJECT, converted
from evaluation.results import Result
from evaluation.table import Cells, markdown, plain
from newsdigest.storage import moment, write_whole

PAGES: Final = {"full": PROJECT / "docs" / "evaluation.md", "short": PROJECT / "README.md"}
SECTION: Final = re.compile(
    "(?P<open><!-- distance -->\n).*?(?P<close><!-- end of distance -->)", re.DOTALL
)
F1: Final = HEAD.index("F1")


@dataclass(frozen=True, slots=True)
class Distance:
    """Rows of both comparisons, and the number of captures in each; none, no comparison."""

    html: tuple[Cells, ...]
    text: tuple[Cells, ...]
    pages: int
    captures: int

    @property
    def parts(self) -> list[tuple[str, tuple[Cells, ...]]]:
        """Give each comparison that there is, with its heading."""
        html = (f"{self.pages} saved pages, in words", self.html)
        text = (f"{self.captures} text captures, in lines", self.text)
        return [part for part, count in ((html, self.pages), (text, self.captures)) if count]


def distance_of(results: Sequence[Result], corpus: Path) -> Distance:
    """Compare on both formats.

    Raises:
        NotInstalledError: the tools to compare with are not there.
    """
    html = tuple(html_rows(results, corpus))
    ledgers, _ = converted(corpus / "text")
    lines = {
        f"text/{path}": {row.line: row.text for row in ledger.rows}
        for path, ledger in ledgers.items()
    }
    text = tuple(text_rows(results, lines))
    pages = sum(one.gold.form == "html" for one in results)
    return Distance(html, text, pages, len(results) - pages)


def shown(distance: Distance) -> str:
    """Lay the tables out for a terminal."""
    return "\n\n".join(f"{head}\n{plain(HEAD, rows)}" for head, rows in distance.parts)


def in_full(distance: Distance, day: str) -> str:
    """Lay the tables out in Markdown."""
    parts = (f"{head}:\n\n{markdown(HEAD, rows)}\n" for head, rows in distance.parts)
    return f"On {day}.\n\n" + "\n".join(parts)


def in_short(distance: Distance, day: str) -> str:
    """Lay out the F1 of the article text alone, in Markdown."""
    parts = (
        markdown((f"{head} ({day})", "F1"), [(row[0], row[F1]) for row in rows])
        for head, rows in distance.parts
    )
    return "\n\n".join(parts) + "\n"


def write_distance(distance: Distance) -> None:
    """Write the tables into the docs, between their markers."""
    day = moment().date().isoformat()
    for kind, path in PAGES.items():
        section = in_full(distance, day) if kind == "full" else in_short(distance, day)
        whole = path.read_text(encoding="utf-8")
        write_whole(path, with_section(whole, section).encode())


def with_section(page: str, section: str) -> str:
    r"""Put a section between its markers.

    >>> with_section("<!-- distance -->\nold\n<!-- end of distance -->\n", "new\n")
    '<!-- distance -->\nnew\n<!-- end of distance -->\n'
    """
    return SECTION.sub(lambda found: f"{found['open']}{section}{found['close']}", page)
