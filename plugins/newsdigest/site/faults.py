"""Faults that show only when the content is read together: doubled slugs, names of no topic."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import Subject, SubjectKind

Where = Callable[[Post], str]
"""Names a post's file in a problem."""


def content_problems(
    posts: Sequence[Post], subjects: Iterable[Subject], where: Where
) -> list[Problem]:
    """Name every such fault."""
    topics = sorted(one.slug for one in subjects if one.kind is SubjectKind.TOPIC)
    unsure = (
        Problem(
            _line_of(post, slug, where),
            f"the topic {slug!r} is both pinned and excluded",
            "Delete one of the two",
        )
        for post in posts
        for slug in sorted({*post.topics_pinned} & {*post.topics_excluded})
    )
    return [*doubled_slugs(posts, where), *_unknown_topics(posts, topics, where), *unsure]


def _unknown_topics(posts: Iterable[Post], topics: list[str], where: Where) -> Iterator[Problem]:
    """Name each topic that a curator pins or excludes and that has no file."""
    for post in posts:
        for slug in (*post.topics_pinned, *post.topics_excluded):
            if slug not in topics:
                what = f"there is no topic {slug!r}"
                yield Problem(_line_of(post, slug, where), what, nearest(slug, topics))


def _line_of(post: Post, slug: str, where: Where) -> str:
    """Name the file, and the line on which its curator names a topic."""
    line = dict(reversed(post.topic_lines)).get(slug)
    return where(post) + (f":{line}" if line else "")


def doubled_slugs(posts: Iterable[Post], where: Where) -> list[Problem]:
    """Name each post whose slug another post has; only the last of them is shown."""
    files = defaultdict(list)
    for post in posts:
        files[post.slug].append(where(post))
    return [
        Problem(path, f"the slug {slug} is also that of {paths[0]}", "Give one of them another")
        for slug, paths in files.items()
        for path in paths[1:]
    ]


def nearest(slug: str, topics: list[str]) -> str:
    """Suggest the topic that was probably meant, else all there are."""
    near = get_close_matches(slug, topics, n=1)
    known = near[0] if near else " or ".join(topics)
    return f"Write {known}" if known else "Write a file under topics/ first"
