"""Versions of one article: posts whose ledgers tie them to one of them."""

from collections import defaultdict
from collections.abc import Mapping

from newsdigest.site.library import Library

Slugs = Mapping[str, tuple[str, ...]]
"""Slugs by slug."""


def versions_of(library: Library) -> Slugs:
    """List for each post all versions of its article, itself among them, in the order of lists."""
    heads = {
        entry.slug: entry.version_of
        for ledger in library.sources.ledgers.values()
        for entry in ledger.articles
        if entry.version_of
    }
    groups: dict[str, list[str]] = defaultdict(list)
    for slug in library.readings:
        groups[heads.get(slug, slug)].append(slug)
    return {slug: group for group in map(tuple, groups.values()) for slug in group}


def joined_origins(origin: Mapping[str, str], versions: Slugs) -> dict[str, str]:
    """Make one origin of the origins of an article's versions."""
    same: dict[str, str] = {}
    for slug, group in versions.items():
        one, other = sorted(_last(same, origin[each]) for each in (slug, group[0]))
        if one != other:
            same[other] = one
    return {slug: _last(same, own) for slug, own in origin.items()}


def _last(same: Mapping[str, str], name: str) -> str:
    while name in same:
        name = same[name]
    return name
