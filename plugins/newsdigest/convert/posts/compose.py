"""A checked article becomes a post: front matter, Markdown body, address, fingerprint."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import count

from newsdigest.convert.fields.article import Article, Paragraph
from newsdigest.convert.fields.assemble import runs_of_lists
from newsdigest.convert.thresholds.shown import SLUG_DIGITS
from newsdigest.model.capture import Capture, Kind
from newsdigest.model.post import Post, Trail
from newsdigest.records.frontmatter import one_line
from newsdigest.records.posts import fingerprint_of
from newsdigest.text.escape import escape


def new_slug(capture_sha256: str, ordinal: int, taken: Collection[str]) -> str:
    """Make the address of a new post from the capture's hash and the article's number.

    >>> new_slug("ab", 1, ())
    '20748351'
    """
    for attempt in count():
        seed = f"{capture_sha256}:{ordinal}" + (f":{attempt}" if attempt else "")
        slug = sha256(seed.encode()).hexdigest()[:SLUG_DIGITS]
        if slug not in taken:
            return slug
    raise AssertionError  # pragma: no cover - `count` never ends


def post_of(article: Article, capture: Capture, slug: str, added: datetime) -> Post:
    """Write an article as a post, with none of the curator's fields."""
    raw = article.raw
    trail = Trail(capture.path, capture.sha256, raw.ordinal, raw.first_line, raw.last_line)
    post = Post(
        path=f"articles/{slug}.md",
        slug=slug,
        title=one_line(article.title) or slug,
        title_made=article.title_made,
        summary=one_line(article.summary) or "",
        added=added,
        published=article.published,
        updated=article.updated,
        outlet=one_line(article.outlet),
        byline=one_line(article.byline),
        agency=raw.agency,
        standfirst=one_line(raw.standfirst.text) if raw.standfirst else None,
        section=raw.section,
        captions=raw.captions,
        url=capture.facts.url or capture.said.url,
        captured=capture.facts.captured,
        trail=trail,
        quality="doubtful" if article.quality_reasons else "clean",
        quality_reasons=article.quality_reasons,
        body=body_of(raw.paragraphs),
        body_line=0,
    )
    return replace(post, fingerprint=fingerprint_of(post))


def with_curation_of(post: Post, before: Post) -> Post:
    """Carry over what is not conversion's: address, first appearance, the curator's fields."""
    return replace(
        post,
        path=before.path,
        slug=before.slug,
        added=before.added,
        topics_pinned=before.topics_pinned,
        topics_excluded=before.topics_excluded,
        lead=before.lead,
        lead_reason=before.lead_reason,
        kind=before.kind,
        corrections=before.corrections,
    )


def body_of(paragraphs: tuple[Paragraph, ...]) -> str:
    """Write the text as Markdown: paragraphs, quotations, subheadings, lists."""
    return (
        "\n\n".join("\n".join(map(_markdown, group)) for group in runs_of_lists(paragraphs)) + "\n"
    )


def _markdown(paragraph: Paragraph) -> str:
    number = f"{paragraph.number}. " if paragraph.number else ""
    if paragraph.kind is Kind.SUBHEADING:
        return f"## {escape(number + paragraph.text)}"
    mark = "> " if paragraph.quoted else "- " if paragraph.bullet else ""
    return (number or mark) + escape(paragraph.text)
