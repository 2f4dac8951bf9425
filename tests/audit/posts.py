"""Posts in any number, of the sentences that the project's own posts are made of."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from newsdigest.model.post import Post
from newsdigest.records.posts import write_post

FIRST = date(2024, 1, 1)
EVERY_NTH_UNDATED = 9
DAYS = 700
"""The time over which the posts are spread."""
ADDED = datetime(2026, 1, 1, tzinfo=UTC)
PARAGRAPHS = (4, 9)
TITLE_WORDS = (6, 12)


def made_posts(texts: Sequence[str], outlets: Sequence[str], number: int) -> Iterator[Post]:
    """Make posts of paragraphs; the same texts give the same posts."""
    dice = Random(number)  # noqa: S311 - texts of a test
    for at in range(number):
        body = dice.sample(texts, dice.randint(*PARAGRAPHS))
        day = FIRST + timedelta(days=dice.randrange(DAYS))
        yield Post(
            path=f"articles/made-{at}.md",
            slug=f"made-{at}",
            title=title_of(dice.choice(texts), dice.randint(*TITLE_WORDS)),
            added=ADDED + timedelta(hours=at),
            body="\n\n".join(body) + "\n",
            body_line=1,
            summary=body[0].split(". ")[0],
            published=day if at % EVERY_NTH_UNDATED else None,
            outlet=dice.choice([*outlets, None]),
        )


def title_of(text: str, words: int) -> str:
    """Begin a headline as a paragraph begins, without its marks.

    >>> title_of("One, two. Three", 2)
    'One, two'
    """
    return " ".join(text.split()[:words]).strip(" .,:;\u060c\u061b")


def paragraphs_of(posts: Sequence[Post]) -> list[str]:
    """List the paragraphs of posts, without headings and lists."""
    parts = (part.strip() for post in posts for part in post.body.split("\n\n"))
    return [part for part in parts if part and part[0] not in "#-*>|"]


def files_of(posts: Sequence[Post], number: int) -> Iterator[tuple[str, str]]:
    """Write made posts: name and text of each file."""
    outlets = sorted({post.outlet for post in posts if post.outlet})
    for post in made_posts(paragraphs_of(posts), outlets, number):
        yield f"{post.slug}.md", write_post(post)
