"""Why an article is doubtful, in words for readers, with the lines of its capture."""

from dataclasses import dataclass

from newsdigest.model.post import Post
from newsdigest.site import addresses
from newsdigest.site.library import Library, ledger_behind


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A reason for doubt: its sentence, and each line of the capture with the way to it."""

    text: str
    lines: tuple[tuple[int, str], ...]


def doubts_of(library: Library, post: Post) -> tuple[DoubtView, ...]:
    """Show a post's doubts; the ledger knows the lines, and a post without one has none."""
    said = library.words.phrases["quality"]
    lines = _lines(library, post)
    return tuple(
        DoubtView(
            said.get(reason, reason),
            tuple((line, addresses.source_href(post.slug, line)) for line in lines.get(reason, ())),
        )
        for reason in post.quality_reasons
    )


def _lines(library: Library, post: Post) -> dict[str, tuple[int, ...]]:
    """Give the lines of each doubt, as the ledger of the same bytes has them."""
    ledger = ledger_behind(post, library.sources.ledgers)
    if ledger is None:
        return {}
    own = (entry for entry in ledger.articles if entry.slug == post.slug)
    return {doubt.reason: doubt.lines for entry in own for doubt in entry.doubts}
