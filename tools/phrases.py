"""Count on how many pages each list of the lexicon is met, and write the counts into it.

    python tools/phrases.py FOLDER…

Each `.txt` and `.html` in the folders is a page. A group of page furniture is met where it takes a
line; any other list where one of its phrases stands in the text as words of its own. Entries get
their `met`, the other lists are counted in the table `met` at the end of their file; the number of
outlets in the header of each is the reader's to write.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1] / "plugins"
sys.path.insert(0, str(ROOT))

from newsdigest import storage  # noqa: E402 - the plugin is no installed package
from newsdigest.convert.judge import first_pass  # noqa: E402
from newsdigest.convert.lexicon import Lexicon, bare, lexicon_of  # noqa: E402
from newsdigest.convert.lines.blocks import Block, blocks_of  # noqa: E402
from newsdigest.convert.lines.furniture import is_furniture  # noqa: E402
from newsdigest.convert.reading import Source, read_capture  # noqa: E402
from newsdigest.convert.zones.endings import policies  # noqa: E402
from newsdigest.model.capture import Capture, PageFacts  # noqa: E402

LEXICON: Final = ROOT / "newsdigest" / "lexicon"
ENTRIES: Final = {"furniture": "id", "agencies": "name", "statements": "kind"}
"""The lists written as entries, by file, and the key after which an entry's count stands."""

TABLES: Final = ("fields", "dates", "titles", "statements")
PARTED: Final = ("statements", "titles.common", "titles.halves")
"""Files and tables whose texts are words parted by blanks."""

BEGINNINGS: Final = {
    *("byline.joints", "byline.article", "flow.own_letter", "clitics.before", "flow.so"),
    "caption.openings",
}
"""Lists of letters and words that others begin with."""


@dataclass(frozen=True, slots=True)
class Read:
    """A page: its blocks, all its words in matching form, and its text as it is."""

    blocks: tuple[Block, ...]
    bare: str
    text: str


def main(folders: Sequence[str]) -> None:
    """Count and write."""
    tables = storage.load_lexicon()
    lexicon = lexicon_of(tables)
    paths = (path for folder in folders for path in sorted(Path(folder).iterdir()))
    pages = [page for path in paths if (page := read(path, lexicon)) is not None]
    for name in {*ENTRIES, *TABLES}:
        path = LEXICON / f"{name}.toml"
        text = path.read_text(encoding="utf-8")
        if name in ENTRIES:
            text = with_entries(text, ENTRIES[name], entry_counts(name, tables, lexicon, pages))
        lists = table_counts(name, tables[name], pages) if name in TABLES else ()
        text = with_table(text, {"pages": len(pages), **dict(lists)})
        path.write_text(text, encoding="utf-8")
    print(f"{len(pages)} pages")


def read(path: Path, lexicon: Lexicon) -> Read | None:
    """Read a page; None for a file that cannot be one."""
    told = path.suffix in (".txt", ".html")
    capture = read_capture(Source(path.name, path.read_bytes(), PageFacts())) if told else None
    if not isinstance(capture, Capture):
        return None
    blocks = blocks_of(capture, lexicon)
    text = "\n".join(line.text for line in capture.lines)
    return Read(blocks, f" {bare(text)} ", text)


def entry_counts(
    name: str, tables: Mapping[str, Any], lexicon: Lexicon, pages: Sequence[Read]
) -> list[int]:
    """Count the entries of a file, in their order."""
    if name == "furniture":
        return [furniture_count(group, lexicon, pages) for group in lexicon.furniture]
    if name == "agencies":
        return [count(one["spellings"], pages) for one in tables[name]["agency"]]
    verbs = tables[name]["verb"]
    return [count(verb_forms(verb), pages, before="[\u0648\u0641]?") for verb in verbs]


def verb_forms(verb: Mapping[str, Any]) -> list[str]:
    """List the forms of a verb."""
    return " ".join(str(verb.get(key, "")) for key in ("past", "now", "while")).split()


def furniture_count(group: str, lexicon: Lexicon, pages: Iterable[Read]) -> int:
    """Count the pages with a line that a group takes; with paragraphs where it holds terms only."""
    known = lexicon.furniture[group]
    if not known.terms:
        return sum(any(is_furniture(block, known) for block in page.blocks) for page in pages)
    judged = (first_pass(page.blocks, lexicon) for page in pages)
    return sum(bool(policies(page, list(range(len(page.blocks))))) for page in judged)


def table_counts(
    file: str, tables: Mapping[str, Any], pages: Sequence[Read]
) -> Iterator[tuple[str, int | dict[str, int]]]:
    """Count the lists of a file by table, as one where a table's keys are words or numbers."""
    for name, table in tables.items():
        if not isinstance(table, Mapping) or name == "met":
            continue
        parted = {file, f"{file}.{name}"}.intersection(PARTED)
        lists = {key: flat([value], parted=bool(parted)) for key, value in table.items()}
        if all(re.fullmatch("[a-z_-]+", key) for key in lists):
            yield name, {key: list_count(f"{name}.{key}", lists[key], pages) for key in lists}
        else:
            yield name, count([*lists, *flat(lists.values())], pages)


def list_count(name: str, phrases: Sequence[str], pages: Sequence[Read]) -> int:
    """Count the pages that have a phrase of a list."""
    return count(phrases, pages, after="" if name in BEGINNINGS else r"(?!\w)")


def flat(values: Iterable[object], *, parted: bool = False) -> list[str]:
    """List the texts of a table's values, or the words of each."""
    texts = (one for value in values for one in (value if isinstance(value, list) else [value]))
    return [word for one in texts for word in (str(one).split() if parted else [str(one)])]


def count(
    phrases: Iterable[str], pages: Iterable[Read], *, before: str = "", after: str = r"(?!\w)"
) -> int:
    """Count the pages with any of the phrases; signs are sought in the text as it is."""
    phrases = list(phrases)
    forms = sorted({re.escape(form) for one in phrases if (form := bare(one))}, key=len)
    signs = [one for one in phrases if not bare(one)]
    pattern = re.compile(rf"(?<!\w){before}(?:{'|'.join(reversed(forms))}){after}")
    return sum(
        bool(forms and pattern.search(page.bare)) or any(sign in page.text for sign in signs)
        for page in pages
    )


def with_entries(text: str, key: str, counts: Iterable[int]) -> str:
    """Write each entry's count after its first key."""
    told = iter(counts)
    text = re.sub(r"^met = \d+\n", "", text, flags=re.MULTILINE)
    return re.sub(
        rf"^{key} = .*\n", lambda hit: f"{hit[0]}met = {next(told)}\n", text, flags=re.MULTILINE
    )


def with_table(text: str, counts: Mapping[str, int | dict[str, int]]) -> str:
    """Write the counts of a file's lists at its end."""
    rows = [f"{name} = {_written(value)}" for name, value in counts.items()]
    own = text.partition("\n[met]")[0].rstrip()
    return "\n".join([own, "", "[met]      # on how many pages of how many", *rows, ""])


def _written(value: int | dict[str, int]) -> str:
    if isinstance(value, int):
        return str(value)
    return f"{{ {', '.join(f'{key} = {number}' for key, number in value.items())} }}"


if __name__ == "__main__":
    main(sys.argv[1:])
