"""Captures that hold one article, found by the paragraphs they share and not pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from newsdigest.convert.rows import Judged
from newsdigest.model.capture import Capture

SAME_SHARE: Final = 0.8
"""Share of the paragraphs of the shorter text that two captures of one article have in common."""


def doubles(judged: Sequence[Judged]) -> Iterator[tuple[Capture, Capture]]:
    """Give each capture that holds an article again, after the first capture that holds it.

    Their bytes agree, or most paragraphs of the shorter one stand in the other as well.
    """
    owners: dict[str | frozenset[str], Capture] = {}
    known: list[tuple[Capture, int]] = []
    holding: dict[str, list[int]] = defaultdict(list)
    for one in judged:
        texts = _paragraphs(one)
        if not texts:
            continue
        again = owners.get(one.capture.sha256) or owners.get(texts) or _near(texts, known, holding)
        if again is not None:
            yield again, one.capture
        owners.setdefault(one.capture.sha256, one.capture)
        if texts not in owners:
            owners[texts] = one.capture
            for text in texts:
                holding[text].append(len(known))
            known.append((one.capture, len(texts)))


def _near(
    texts: frozenset[str], known: list[tuple[Capture, int]], holding: dict[str, list[int]]
) -> Capture | None:
    """Find the first known capture that shares enough paragraphs; `holding` tells who has one."""
    counts = Counter(place for text in texts for place in holding.get(text, ()))
    near = (
        place
        for place, shared in counts.items()
        if shared >= SAME_SHARE * min(len(texts), known[place][1])
    )
    first = min(near, default=None)
    return None if first is None else known[first][0]


def _paragraphs(one: Judged) -> frozenset[str]:
    return frozenset(each.text for article in one.articles for each in article.raw.paragraphs)
