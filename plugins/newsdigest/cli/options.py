"""Option values that cannot be, found before a task begins; each as the problem to tell."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from newsdigest import storage
from newsdigest.cli.report import ROOT
from newsdigest.model.problem import Problem
from newsdigest.records.ledgers import ledgers_from_text

_OWN: Final = ("seeds", "plugins", "theme")


def convert_faults(seeds: str, content: str, ledger: str) -> Iterator[Problem]:
    """Check the options of `convert`."""
    yield from no_folder("seeds", seeds or str(ROOT / "seeds"))
    if ledger and not is_ledger(Path(ledger)):
        what = "this is no ledger, and stays as it is"
        yield Problem(f"--ledger={ledger}", what, "Name a new file, or an earlier ledger")
    yield from no_place("content", content)


def build_faults(seeds: str, content: str, output: str) -> Iterator[Problem]:
    """Check the options of `build`; the site may not be written over what it is made of."""
    if seeds:
        yield from no_folder("seeds", seeds)
    yield from no_place("content", content)
    yield from no_place("output", output)
    contents = (ROOT / "content", Path(content or ROOT / "content"))
    taken = [ROOT / name for name in _OWN] + [Path(seeds)] * bool(seeds)
    taken += [folder for root in contents for folder in storage.content_folders(root)]
    fault = storage.output_fault(Path(output or ROOT / "output"), taken)
    if fault:
        yield Problem(f"--output={output}", fault.what, fault.do)


def is_ledger(path: Path) -> bool:
    """Tell whether a file may be written over: a ledger of ours, or nothing yet."""
    if not path.exists():
        return True
    text = storage.read_text(path)
    return isinstance(text, str) and not ledgers_from_text(path.name, text)[1]


def no_folder(option: str, value: str) -> Iterator[Problem]:
    """Check that an option names a folder."""
    if not Path(value).is_dir():
        shown = storage.shown(Path(value))
        yield Problem(f"--{option}={shown}", "there is no such folder", "Name a folder of captures")


def no_place(option: str, value: str) -> Iterator[Problem]:
    """A folder that is to be written to may be missing, but may be no file."""
    if value and Path(value).exists() and not Path(value).is_dir():
        yield Problem(f"--{option}={value}", "this is a file", "Name a folder")
