"""The curator's tasks: what the term files do, and which names have no file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from newsdigest.cli.options import no_folder, no_place
from newsdigest.cli.report import ROOT, misuse, say, tell, without_traceback
from newsdigest.model.problem import Problem
from newsdigest.storage.conversion import Folders
from newsdigest.storage.review import (
    Review,
    review_captures,
    review_draft,
    review_edits,
    review_names,
    review_subjects,
    review_topics,
)

HOME: Final = ROOT / "content"


@without_traceback
def topics(content: str, draft: str, *, diff: bool) -> int:
    """Say which topics each post belongs to and why, or what edited term files would change.

    `draft` is an edited copy of one file, held against the file as it is saved; `diff` holds all
    files as they are saved against the last commit.
    """
    if draft and (diff or not Path(draft).is_file()):
        what = "there is no such file" if not diff else "--diff compares the saved files"
        return misuse(Problem(f"--draft={draft}", what, "Name an edited copy, without --diff"))
    if draft:
        return _told(partial(review_draft, draft=Path(draft)), content)
    return _told(review_edits if diff else review_topics, content)


@without_traceback
def review(seeds: str, content: str) -> int:
    """Say which captures need a look, the worst first, and what settles each doubt."""
    faults = [*(no_folder("seeds", seeds) if seeds else ()), *no_place("content", content)]
    if faults:
        return misuse(*faults)
    folders = Folders(Path(seeds or ROOT / "seeds"), Path(content or HOME), HOME)
    done = review_captures(folders)
    tell("\n".join(done.lines))
    return say(done.problems)


@without_traceback
def subjects(content: str, *, suggest: bool) -> int:
    """List the subjects, or propose names that have no file yet."""
    return _told(review_names if suggest else review_subjects, content)


def _told(review: Callable[[Path, Path], Review], content: str) -> int:
    """Print a review of a content root."""
    if content and not Path(content).is_dir():
        return misuse(Problem(f"--content={content}", "there is no such folder", "Name one"))
    done = review(Path(content or HOME), HOME)
    tell("\n".join(done.lines))
    return say(done.problems)
