"""How fast conversion and matching are, and how much memory conversion takes: `invoke bench`.

Each case runs in a process of its own, so that memory is its own too; starting Python counts. Exit
status 1 above a limit.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import bench_terms

PROJECT: Final = Path(__file__).resolve().parents[1]
CAPTURES: Final = 1000
CAPTURE_BYTES: Final = 5_000
LONG_BYTES: Final = 10_000_000
PAGES: Final = 20
PAGE_BYTES: Final = 200_000
LARGE_BYTES: Final = 5_000_000
MARKUP: Final = (
    '<div class="row" id="r{number}"><p>{line}</p><figure><img src="/{number}.jpg" alt="{number}">'
    '<figcaption>{number}</figcaption></figure><ul class="menu"><li><a href="/a/{number}">{number}'
    '</a></li><li><span>{number}</span></li></ul><script>show("{number}")</script></div>\n'
)
"""A paragraph and what stands round it; its number makes each another."""
MEGABYTE: Final = 1_000_000
CONVERT: Final = (
    "import sys; from pathlib import Path;"
    "from newsdigest.storage.conversion import Folders, convert_folder;"
    "convert_folder(Folders(*map(Path, sys.argv[1:])))"
)


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured: its captures, and its limits in processor seconds and megabytes."""

    name: str
    make: Callable[[], Iterator[tuple[str, str]]]
    seconds: float
    megabytes: float | None = None


def many_captures() -> Iterator[tuple[str, str]]:
    """Make captures of the size of a page: lines of our own captures, each with its number."""
    lines = cycle(_lines())
    for number in range(CAPTURES):
        text = ""
        while len(text.encode()) < CAPTURE_BYTES:
            text += f"{next(lines)} {number}.\n\n"
        yield f"{number:04}.txt", text


def one_line() -> Iterator[tuple[str, str]]:
    """Make one capture of a single line, as a broken renderer saves it."""
    whole = " ".join(_lines())
    times = LONG_BYTES // len(whole.encode()) + 1
    yield "long.txt", " ".join(islice(cycle([whole]), times))


def many_pages() -> Iterator[tuple[str, str]]:
    """Make saved pages with far more markup than text, as pages are."""
    for number in range(PAGES):
        yield f"{number:04}.html", _markup(PAGE_BYTES, number)


def one_page() -> Iterator[tuple[str, str]]:
    """Make one page that is larger than any real one."""
    yield "large.html", _markup(LARGE_BYTES, 0)


def _markup(size: int, number: int) -> str:
    """Write a page of a size: an article's lines, each among a menu, a picture and a script."""
    head, lines = "<html><head><title>{}</title></head><body><h1>{}</h1>", cycle(_lines())
    text = [head.format(number, next(lines))]
    length = len(text[0])
    while length < size:
        text.append(MARKUP.format(line=next(lines), number=f"{number}-{len(text)}"))
        length += len(text[-1].encode())
    return "".join(text)


CASES: Final = (
    Case(f"{CAPTURES} captures of 5 KB", many_captures, 4.0, 120.0),
    Case("one line of 10 MB", one_line, 5.0, 300.0),
    Case(f"{PAGES} pages of 200 KB", many_pages, 0.25 * PAGES),
    Case("one page of 5 MB", one_page, 10.0),
)


def main() -> int:
    """Measure every case and print what it took; 1 where it is above a limit."""
    return max(*map(measure, CASES), bench_terms.main())


def measure(case: Case) -> int:
    """Convert a case's captures in a process of its own."""
    with TemporaryDirectory() as place:
        seeds = Path(place) / "seeds"
        seeds.mkdir()
        for name, text in case.make():
            (seeds / name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", CONVERT]
        folders = [seeds, Path(place) / "content", PROJECT / "content"]
        own = {**os.environ, "PYTHONPATH": str(PROJECT / "plugins")}
        with subprocess.Popen([*command, *map(str, folders)], env=own) as child:  # noqa: S603 - our own interpreter
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
    return report(case, used) if not child.returncode else 1


def report(case: Case, used: resource.struct_rusage) -> int:
    """Print what a case took beside its limits."""
    seconds = used.ru_utime + used.ru_stime
    megabytes = used.ru_maxrss * _unit() / MEGABYTE
    limit = f" of {case.megabytes:.0f}" if case.megabytes else ""
    print(f"{case.name}: {seconds:.2f} of {case.seconds:.0f} s, {megabytes:.0f}{limit} MB")
    over = case.megabytes is not None and megabytes > case.megabytes
    return int(seconds > case.seconds or over)


def _lines() -> list[str]:
    """Give the lines of our own captures that hold something."""
    captures = sorted((PROJECT / "seeds").glob("*.txt"))
    texts = (path.read_text(encoding="utf-8") for path in captures)
    return [line.strip() for text in texts for line in text.split("\n") if line.strip()]


def _unit() -> int:
    """Give the bytes in a unit of `ru_maxrss`, which macOS counts in bytes and Linux in KB."""
    return 1 if sys.platform == "darwin" else 1024


if __name__ == "__main__":
    sys.exit(main())
