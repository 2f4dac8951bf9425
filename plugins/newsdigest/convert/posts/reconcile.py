"""Which existing post an article is: by the capture's hash, then by its name and shared lines."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsdigest.convert.fields.article import Article
from newsdigest.convert.lexicon import bare
from newsdigest.model.capture import Capture
from newsdigest.model.post import Post

Key = tuple[str, int]
"""Capture path and article number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An article with the capture it came from."""

    capture: Capture
    article: Article

    @property
    def key(self) -> Key:
        """Name the piece: capture path and article number."""
        return self.capture.path, self.article.raw.ordinal


def match_posts(pieces: Iterable[Piece], posts: Iterable[Post]) -> dict[Key, Post]:
    """Find each piece's post. A post is given once; a piece without one is new.

    The same hash is the same capture, wherever it lies; else the same path. Within a capture the
    most shared lines decide, never the article's number.
    """
    pieces, trails = list(pieces), [(post, post.trail) for post in posts if post.trail is not None]
    of_hash, of_path = defaultdict(list), defaultdict(list)
    for post, trail in trails:
        of_hash[trail.sha256].append(post)
        of_path[trail.capture].append(post)
    found: dict[Key, Post] = {}
    _match([(each, of_hash.get(each.capture.sha256, [])) for each in pieces], _overlap, found)
    _match([(each, of_path.get(each.capture.path, [])) for each in pieces], lambda _, __: 1, found)
    return found


def shared_lines(piece: Piece, post: Post) -> int:
    """Count the paragraphs that article and post have in common."""
    mine = {bare(paragraph.text) for paragraph in piece.article.raw.paragraphs}
    return len(mine & {bare(line) for line in post.body.split("\n")} - {""})


def _match(
    candidates: list[tuple[Piece, list[Post]]],
    bonus_of: Callable[[Piece, Post], int],
    found: dict[Key, Post],
) -> None:
    pairs = [
        (shared_lines(piece, post), bonus_of(piece, post), piece.key, post.path, post)
        for piece, posts in candidates
        for post in posts
        if piece.key not in found
    ]
    taken = {post.path for post in found.values()}
    for shared, bonus, key, path, post in sorted(
        pairs, key=lambda pair: (-pair[0], -pair[1], pair[2:-1])
    ):
        if key not in found and path not in taken and (shared or bonus > 1):
            found[key] = post
            taken.add(path)


def _overlap(piece: Piece, post: Post) -> int:
    """Rate a post of the piece's own capture: 2 where their lines overlap, else 1."""
    trail, raw = post.trail, piece.article.raw
    if trail is None:
        return 0
    return 1 + (trail.first_line <= raw.last_line and raw.first_line <= trail.last_line)
