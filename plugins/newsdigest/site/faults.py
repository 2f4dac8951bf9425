"""Faults that show only when the content is read together: doubled slugs, names of no topic."""

from collections import defaultdict
from difflib import get_close_matches

from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import SubjectKind
from newsdigest.site.library import Sources


def content_problems(sources: Sources) -> list[Problem]:
    """Name every such fault."""
    topics = sorted(
        one.slug for one in sources.subjects.values() if one.kind is SubjectKind.TOPIC
    )
    unknown = [fault for post in sources.posts for fault in unknown_topics(post, topics)]
    return [*doubled_slugs(sources), *unknown]


def doubled_slugs(sources: Sources) -> list[Problem]:
    """Name each post whose slug another post has; only the last of them is shown."""
    files = defaultdict(list)
    for post in sources.posts:
        files[post.slug].append(post.path)
    return [
        Problem(path, f"the slug {slug} is also that of {paths[0]}", "Give one of them another")
        for slug, paths in files.items()
        for path in paths[1:]
    ]


def unknown_topics(post: Post, topics: list[str]) -> list[Problem]:
    """Name each topic that a post pins or excludes and no file describes."""
    named = (*post.topics_pinned, *post.topics_excluded)
    return [
        Problem(post.path, f"there is no topic {slug!r}", f"Write {nearest(slug, topics)}")
        for slug in named
        if slug not in topics
    ]


def nearest(slug: str, topics: list[str]) -> str:
    """Suggest the topic that was probably meant, else all there are."""
    near = get_close_matches(slug, topics, n=1)
    return near[0] if near else " or ".join(topics) or "a file under topics/ first"
