"""Which existing post an article is: by the capture's hash, then by its name and shared lines."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newsdigest.convert.article import Article
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
    pieces, posts = list(pieces), [post for post in posts if post.trail is not None]
    found: dict[Key, Post] = {}
    for is_same in (_same_hash, _same_path):
        _match(pieces, posts, is_same, found)
    return found


def shared_lines(piece: Piece, post: Post) -> int:
    """Count the paragraphs that article and post have in common."""
    mine = {bare(paragraph.text) for paragraph in piece.article.raw.paragraphs}
    return len(mine & {bare(line) for line in post.body.split("\n")} - {""})


def _match(
    pieces: list[Piece],
    posts: list[Post],
    is_same: Callable[[Piece, Post], int],
    found: dict[Key, Post],
) -> None:
    pairs = [
        (shared_lines(piece, post), is_same(piece, post), piece.key, post.path, post)
        for piece in pieces
        for post in posts
        if piece.key not in found and is_same(piece, post)
    ]
    taken = {post.path for post in found.values()}
    for shared, bonus, key, path, post in sorted(
        pairs, key=lambda pair: (-pair[0], -pair[1], pair[2:4])
    ):
        if key not in found and path not in taken and (shared or bonus > 1):
            found[key] = post
            taken.add(path)


def _same_hash(piece: Piece, post: Post) -> int:
    """Tell whether post and piece have one capture; 2 where their lines overlap as well."""
    trail = post.trail
    if trail is None or trail.sha256 != piece.capture.sha256:
        return 0
    raw = piece.article.raw
    return 1 + (trail.first_line <= raw.last_line and raw.first_line <= trail.last_line)


def _same_path(piece: Piece, post: Post) -> int:
    return int(post.trail is not None and post.trail.capture == piece.capture.path)
