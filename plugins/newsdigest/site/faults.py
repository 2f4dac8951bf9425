"""Faults that show only when the content is read together: doubled slugs, names of no topic."""

from collections import defaultdict
from difflib import get_close_matches

from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import SubjectKind
from newsdigest.site.library import Sources


def content_problems(sources: Sources) -> list[Problem]:
    """Name every such fault."""
    topics = sorted(one.slug for one in sources.subjects.values() if one.kind is SubjectKind.TOPIC)
    unknown = (
        Problem(_line_of(sources, post, slug), f"there is no topic {slug!r}", nearest(slug, topics))
        for post in sources.posts
        for slug in (*post.topics_pinned, *post.topics_excluded)
        if slug not in topics
    )
    return [*doubled_slugs(sources), *unknown]


def _line_of(sources: Sources, post: Post, slug: str) -> str:
    """Name the file, and the line on which its curator names a topic."""
    line = dict(reversed(post.topic_lines)).get(slug)
    return sources.where(post) + (f":{line}" if line else "")


def doubled_slugs(sources: Sources) -> list[Problem]:
    """Name each post whose slug another post has; only the last of them is shown."""
    files = defaultdict(list)
    for post in sources.posts:
        files[post.slug].append(sources.where(post))
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
