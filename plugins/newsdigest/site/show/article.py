"""An article's page: who says so, why it is where it is, and what stands beside it."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice
from typing import Final

from newsdigest.model.post import Post
from newsdigest.model.subject import Evidence, Membership, SubjectKind
from newsdigest.site import addresses
from newsdigest.site.arabic import Words
from newsdigest.site.library import Library, Reading
from newsdigest.site.links import reason_of
from newsdigest.site.pages import ArticlePage
from newsdigest.site.quality import doubts_of
from newsdigest.site.show.cards import chip_of, shown, step_of, topics_of
from newsdigest.site.show.shelf import Shelf
from newsdigest.site.show.source import source_facts
from newsdigest.site.subjectviews import Share
from newsdigest.site.views import Card, CorrectionView, Neighbours, Proof, Related, TopicReason

STEPS: Final = 9
"""Places shown of a story's order; `position` and `total` say how much more there is."""
VERSIONS: Final = 8
"""Versions shown of an article; a wire report may have hundreds."""
WEB: Final = ("https://", "http://")
"""Addresses that may become links; a capture may state anything as its address."""


def article_page(shelf: Shelf, reading: Reading) -> ArticlePage:
    """Show a post; `body_html` is left empty and made with the page (`body.body_html`)."""
    post, library = reading.post, shelf.library
    facts, topics = source_facts(library, reading), topics_of(reading)
    return ArticlePage(
        card=shelf.cards[post.slug],
        standfirst=shown(library, reading, post.standfirst) if post.standfirst else None,
        section=post.section,
        byline=post.byline,
        updated=post.updated,
        captured=moment_of(post.captured),
        url=post.url if post.url and post.url.startswith(WEB) else None,
        captions=() if reading.excerpt else post.captions,
        body_html="",
        excerpt=reading.excerpt,
        quality=post.quality,
        doubts=doubts_of(library, post),
        origin=post.agency,
        same_origin=tuple(shelf.cards[slug] for slug in shelf.links.same_origin[post.slug]),
        topics=tuple(topic_reason(one, post, traced=facts is not None) for one in topics),
        people=shelf.chips_of(one.subject for one in reading.of_kind(SubjectKind.PERSON)),
        places=shelf.chips_of(one.subject for one in reading.of_kind(SubjectKind.PLACE)),
        related=related_of(shelf, reading),
        neighbours=tuple(neighbours_of(shelf, one, reading) for one in topics),
        corrections=corrections_of(post),
        source=facts,
        citation=citation_of(library, shelf.cards[post.slug]),
        versions=versions_of(shelf, post),
        share=share_of(library.words, shelf.cards[post.slug]),
    )


def versions_of(shelf: Shelf, post: Post) -> tuple[Card, ...]:
    """Show the other versions of an article."""
    others = (slug for slug in shelf.links.versions[post.slug] if slug != post.slug)
    return tuple(shelf.cards[slug] for slug in islice(others, VERSIONS))


def share_of(words: Words, card: Card) -> Share:
    """Say what a shared address of an article leads to: its title, who published it and when."""
    day = words.style.day(card.published) if card.published else words.say("citation", "undated")
    note = words.say("feed", "title-made") if card.title_made else ""
    parts = (card.outlet.text if card.outlet else "", day, note)
    told = words.say("joining", "comma").join(part for part in parts if part)
    first = card.topics[0] if card.topics else None
    hue, icon = (first.hue, first.icon) if first else (0, "")
    return Share(card.title, told, words.say("subject", "article"), hue, icon)


def moment_of(text: str | None) -> date | datetime | None:
    """Read ISO 8601; None for anything else, since a wrong date is worse than none."""
    try:
        if text is None:
            return None
        return (
            datetime.fromisoformat(text)
            if len(text) > len("2025-04-09")
            else (date.fromisoformat(text))
        )
    except ValueError:
        return None


def topic_reason(membership: Membership, post: Post, *, traced: bool) -> TopicReason:
    """Show why a post is in a topic; `traced` if it has a source page to lead to."""
    evidence = {(one.text, one.line): one for one in reversed(membership.evidence)}
    first = sorted(evidence.values(), key=lambda one: (one.passage, one.line or 0, one.text))
    proofs = tuple(proof_of(one, post.slug, traced=traced) for one in first)
    return TopicReason(chip_of(membership.subject), proofs, membership.pinned)


def proof_of(evidence: Evidence, slug: str, *, traced: bool) -> Proof:
    """Show one piece of evidence, with the way to its line."""
    href = addresses.source_href(slug, evidence.line) if traced and evidence.line else None
    return Proof(evidence.text, evidence.place, evidence.line, href)


def related_of(shelf: Shelf, reading: Reading) -> tuple[Related, ...]:
    """Show the related posts, each with its reason."""
    links = shelf.links.related[reading.post.slug]
    return tuple(
        Related(shelf.cards[link.slug], reason_of(link, reading, shelf.library)) for link in links
    )


def neighbours_of(shelf: Shelf, membership: Membership, reading: Reading) -> Neighbours:
    """Show where a post stands in the dated order of one topic."""
    story = shelf.stories[membership.subject.key]
    dated, place = story.readings, story.places.get(reading.post.slug)
    return Neighbours(
        chip=chip_of(membership.subject),
        position=None if place is None else place + 1,
        total=len(dated),
        earlier=_beside(shelf, dated, None if place is None else place - 1),
        later=_beside(shelf, dated, None if place is None else place + 1),
        steps=tuple(step_of(one, reading.post.slug) for one in window(dated, place)),
    )


def _beside(shelf: Shelf, dated: Sequence[Reading], place: int | None) -> Card | None:
    """Give the card at a place, if there is one."""
    inside = place is not None and 0 <= place < len(dated)
    return shelf.cards[dated[place].post.slug] if inside and place is not None else None


def window(dated: Sequence[Reading], place: int | None) -> Sequence[Reading]:
    """Give the part of an order round a place; none for a post that is not in it."""
    if place is None:
        return ()
    start = min(max(0, place - STEPS // 2), max(0, len(dated) - STEPS))
    return dated[start : start + STEPS]


def corrections_of(post: Post) -> tuple[CorrectionView, ...]:
    """Show the published corrections, oldest first."""
    days = [(moment_of(one.day), one.text) for one in post.corrections]
    return tuple(CorrectionView(day, text) for day, text in days if day)


def citation_of(library: Library, card: Card) -> str:
    """Write how to cite an article: what, where, when, and its lasting address."""
    words, sources = library.words, library.sources
    day = words.style.day(card.published) if card.published else words.say("citation", "undated")
    parts = {
        "title": card.title,
        "outlet": card.outlet.text if card.outlet else "",
        "date": day,
        "site": sources.name,
        "url": f"{sources.address}/{card.href}",
    }
    return words.say("citation", "with-outlet" if card.outlet else "without-outlet", **parts)
