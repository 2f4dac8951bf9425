"""What conversion has to tell the curator: refusals, edits, doubles and posts left behind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsdigest.convert.corrected import companion
from newsdigest.convert.lexicon import bare
from newsdigest.convert.posts.rows import Judged
from newsdigest.convert.posts.versions import NO_KIN, Kin
from newsdigest.convert.reading import Unread
from newsdigest.model.capture import Corrections, PageFacts
from newsdigest.model.post import Post
from newsdigest.model.problem import Level, Problem
from newsdigest.records.posts import is_edited

_REFUSE: Final = "or write `refuse = true` in {toml} to leave it out for good"

REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "empty": ("the capture is empty", "Save the page again"),
    "binary": ("this is no text file", "Save the page as text or HTML"),
    "unknown-encoding": ("no known encoding reads it as Arabic", "Save the page again as UTF-8"),
    "foreign-language": ("the page is not in Arabic", "Take the capture out of the folder"),
    "damaged-text": (
        "letters are lost, reversed or cut apart",
        "Save the page again from a browser",
    ),
    "error-page": ("the page says that nothing is there", "Save the article's own page"),
    "site-page": ("the page is about the site itself", "Take the capture out of the folder"),
    "wall": ("the page only asks for consent, an account or money", "Save the page behind it"),
    "index-page": ("the page lists stories and holds none whole", "Save the article's own page"),
    "no-article": ("no article was found", "Check that the page was saved whole"),
}
"""Reason of a refusal → what is wrong and what to do. `refused-by-curator` is no problem."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What conversion did: captures judged and unread, the post of each article, all old posts.

    `kin` says which articles are versions or parts of each other. `held` are the captures whose
    corrections have faults: nothing was made of them, and what there is stays.
    """

    judged: tuple[Judged, ...]
    unread: tuple[Unread, ...]
    posts: tuple[Post, ...]
    before: tuple[Post, ...]
    take: frozenset[str]
    kin: Kin = NO_KIN
    held: tuple[Judged, ...] = ()


def problems(outcome: Outcome) -> tuple[Problem, ...]:
    """Gather everything there is to tell, in the order of the files."""
    slugs = {post.slug for post in outcome.posts}
    found = [problem for one in outcome.judged for problem in one.problems]
    found += [_refusal(one.capture.path, one.reason) for one in outcome.judged if _is_refused(one)]
    found += [_refusal(one.path, one.reason) for one in outcome.unread if _is_refused(one)]
    old = {post.path for post in outcome.before}
    kept = (post for post in outcome.posts if post.path in old and is_kept(post, outcome.take))
    found += map(_edited, kept)
    held = {one.capture.path for one in outcome.held}
    found += [fault for one in outcome.held for fault in one.faults]
    found += [*_copies(outcome.judged), *_versions(outcome.kin), *_parts(outcome)]
    found += [
        _left_behind(post)
        for post in outcome.before
        if post.trail and post.slug not in slugs and post.trail.capture not in held
    ]
    return tuple(sorted(found))


def is_kept(post: Post, take: frozenset[str]) -> bool:
    """Tell whether conversion leaves a post as it is: edited, and its new form not asked for."""
    return is_edited(post) and post.slug not in take


def _is_refused(one: Judged | Unread) -> bool:
    return one.reason is not None and one.reason != "refused-by-curator"


def _refusal(path: str, reason: str | None) -> Problem:
    what, do = REASONS[reason or "no-article"]
    return Problem(f"{path}:1", what, f"{do}, {_REFUSE.format(toml=companion(path))}")


def _edited(post: Post) -> Problem:
    return Problem(
        post.path,
        "edited by hand, so it stays as it is",
        f"To take the conversion instead, run `invoke convert --take={post.slug}`",
        Level.NOTE,
    )


def _left_behind(post: Post) -> Problem:
    capture = post.trail.capture if post.trail else ""
    return Problem(
        post.path,
        f"its article is no longer found in {capture}, or the capture is gone",
        "Bring the capture back, or delete the post",
        Level.WARNING,
    )


def owners_of(judged: Sequence[Judged]) -> dict[str, Judged]:
    """Name for each hash the capture that counts: not refused, then corrected, then the first."""
    ranked = sorted(
        judged,
        key=lambda one: (not one.articles, one.capture.facts.corrections == Corrections()),
    )
    return {one.capture.sha256: one for one in reversed(ranked)}


def _copies(judged: Sequence[Judged]) -> Iterator[Problem]:
    """Captures with the same bytes make one set of posts, of which one companion file speaks."""
    owners = owners_of(judged)
    for one in judged:
        capture, owner = one.capture, owners[one.capture.sha256].capture
        if capture.path == owner.path or not one.articles:
            continue
        what = f"holds the same article as {owner.path}, byte for byte"
        yield Problem(capture.path, what, "Delete one of the two", Level.NOTE)
        if capture.facts not in (PageFacts(), owner.facts):
            what = f"is not used: {owner.path} has the same bytes and counts"
            do = f"Move what it says to {companion(owner.path)}, or delete one of the two"
            yield Problem(companion(capture.path), what, do, Level.WARNING)


def _versions(kin: Kin) -> Iterator[Problem]:
    """Two captures of one article are worth a word; both are kept, and tied as versions."""
    for key, head in kin.heads.items():
        if key[0] != head[0]:
            yield _double(max(key[0], head[0]), min(key[0], head[0]))


def _double(path: str, other: str) -> Problem:
    what = f"holds the same article as {other}"
    return Problem(path, what, "Keep one of them, or keep both as versions", Level.NOTE)


def _parts(outcome: Outcome) -> Iterator[Problem]:
    """A text that holds another article whole may be two articles glued together."""
    texts = {
        (one.capture.path, article.raw.ordinal): article.raw.paragraphs
        for one in outcome.judged
        for article in one.articles
    }
    for part, whole in outcome.kin.wholes.items():
        mine = {bare(each.text) for each in texts[part]}
        at = next((each for each in texts[whole] if bare(each.text) in mine), texts[whole][0])
        yield Problem(
            f"{whole[0]}:{at.first_line}",
            f"holds the text of {part[0]} and more",
            f"If an article of its own begins here, write `split = [{at.first_line}]` in "
            f"{companion(whole[0])}",
            Level.NOTE,
        )
