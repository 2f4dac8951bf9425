"""A post's file text ↔ `Post`: every fault is reported at once, with line and remedy."""

import hashlib
import json
import re
from datetime import UTC
from typing import Final

from newsdigest.model.post import Correction, Post, Trail
from newsdigest.model.problem import Problem
from newsdigest.records.frontmatter import parse, serialise
from newsdigest.records.sheet import DAY, Sheet, moment_of, moment_text

Pairs = list[tuple[str, str | tuple[str, ...]]]
"""Keys and their values, a tuple for a list, in the order of the file."""

KINDS: Final = ("turn", "event", "document")
TRAIL_KEYS: Final = ("Capture", "Capture_sha256", "Capture_article", "Capture_lines")
GENERATED: Final = (
    *("Title", "Title_made", "Slug", "Summary", "Summary_made", "Date", "Modified", "Added"),
    *("Outlet", "Byline", "Agency", "Standfirst", "Section", "Captions", "Url", "Captured"),
    *TRAIL_KEYS,
    *("Quality", "Fingerprint"),
)
TOPIC_KEYS: Final = ("Topics_pinned", "Topics_excluded")
CURATORS: Final = (*TOPIC_KEYS, "Lead", "Lead_reason", "Kind", "Corrections")
KNOWN: Final = GENERATED + CURATORS
UNPRINTED: Final = frozenset({"Slug", "Added", "Fingerprint"})
"""Keys that a new conversion keeps as they are, so that they are no part of the fingerprint."""

FOREIGN: Final = {
    "tags": "Topics are found by their terms; to force one write Topics_pinned",
    "category": "Write Section for the desk, or Topics_pinned for a topic",
    "author": "Write Byline",
    "authors": "Write Byline",
    "status": "Delete the line; a draft is kept outside content/articles",
    "source": "Write Outlet or Agency",
}
"""Pelican's own keys and what people mean by them."""

LINES: Final = re.compile(r"([1-9][0-9]{0,6})-([1-9][0-9]{0,6})")
DOUBTFUL: Final = "doubtful"
QUALITY: Final = re.compile(r"clean|doubtful: *(?P<reasons>[a-z0-9-]+(?: *, *[a-z0-9-]+)*)")
CORRECTION: Final = re.compile(rf"(?P<day>{DAY.pattern}): *(?P<text>.+)")


def read_post(path: str, text: str) -> tuple[Post | None, tuple[Problem, ...]]:
    """Read a post; None and all its problems where it has any.

    `path` is relative to the content root and stands in the problems.
    """
    sheet = Sheet(path, parse(text))
    sheet.refuse_unknown(KNOWN, FOREIGN)
    quality, reasons = _quality(sheet)
    post = Post(
        path=path,
        slug=sheet.slug("Slug", sheet.required("Slug")),
        title=sheet.required("Title"),
        added=sheet.instant("Added"),
        body=sheet.matter.body,
        body_line=sheet.matter.body_line,
        title_made=sheet.flag("Title_made"),
        summary=sheet.text("Summary") or "",
        summary_made=sheet.flag("Summary_made"),
        published=sheet.when("Date"),
        updated=sheet.when("Modified"),
        outlet=sheet.text("Outlet"),
        byline=sheet.text("Byline"),
        agency=sheet.text("Agency"),
        standfirst=sheet.text("Standfirst"),
        section=sheet.text("Section"),
        captions=sheet.texts("Captions"),
        url=sheet.address("Url"),
        captured=sheet.text("Captured"),
        trail=_trail(sheet),
        quality=quality,
        quality_reasons=reasons,
        fingerprint=sheet.text("Fingerprint"),
        topics_pinned=sheet.slugs("Topics_pinned"),
        topics_excluded=sheet.slugs("Topics_excluded"),
        lead=sheet.flag("Lead"),
        lead_reason=sheet.text("Lead_reason"),
        kind=sheet.choice("Kind", KINDS),
        corrections=_corrections(sheet),
        topic_lines=tuple(found for key in TOPIC_KEYS for found in sheet.numbered_slugs(key)),
    )
    problems = sheet.all_problems()
    return (None if problems else post), problems


def write_post(post: Post) -> str:
    """Write a post's file; `read_post` gives the same post back.

    Raises:
        UnwritableError: a value is not one trimmed line.
    """
    return f"{serialise([*_generated(post), *_curated(post)])}\n{post.body}\n"


def fingerprint_of(post: Post) -> str:
    """Hash what conversion generates: its fields and the body, none of the curator's fields."""
    fields = [[key, value] for key, value in _generated(post) if key not in UNPRINTED]
    printed = json.dumps([fields, post.body.strip("\n")], ensure_ascii=True)
    return hashlib.sha256(printed.encode()).hexdigest()[:16]


def is_edited(post: Post) -> bool:
    """Tell whether a post differs from what was generated; one without a fingerprint does."""
    return post.fingerprint != fingerprint_of(post)


def _quality(sheet: Sheet) -> tuple[str, tuple[str, ...]]:
    value = sheet.text("Quality") or "clean"
    found = QUALITY.fullmatch(value)
    if not found:
        what = f"Quality {value!r} is not known"
        sheet.bad("Quality", what, "Write clean, or doubtful: reason, reason")
        return "clean", ()
    if not found["reasons"]:
        return "clean", ()
    return DOUBTFUL, tuple(reason.strip() for reason in found["reasons"].split(","))


def _trail(sheet: Sheet) -> Trail | None:
    """Read where the post came from: all four keys, or none for a post written by hand."""
    given = [key for key in TRAIL_KEYS if sheet.found(key)]
    if not given:
        return None
    if len(given) < len(TRAIL_KEYS):
        missing = ", ".join(key for key in TRAIL_KEYS if key not in given)
        sheet.bad(given[0], f"{missing} missing beside {given[0]}", "Write all four, or none")
        return None
    sha256 = sheet.text("Capture_sha256") or ""
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        sheet.bad("Capture_sha256", "this is no sha256 in hexadecimal", "Convert the capture anew")
    first, last = _lines(sheet)
    article = sheet.number("Capture_article", 1, 1)
    return Trail(sheet.text("Capture") or "", sha256, article, first, last)


def _lines(sheet: Sheet) -> tuple[int, int]:
    value = sheet.text("Capture_lines") or ""
    found = LINES.fullmatch(value)
    if not found or int(found[1]) > int(found[2]):
        what = f"Capture_lines {value!r} is no range of lines"
        sheet.bad("Capture_lines", what, "Write the first and the last line, such as 17-49")
        return 1, 1
    return int(found[1]), int(found[2])


def _corrections(sheet: Sheet) -> tuple[Correction, ...]:
    found = [(value, CORRECTION.fullmatch(value)) for value in sheet.texts("Corrections")]
    for value, parts in found:
        if not parts or moment_of(parts["day"]) is None:
            what = f"the correction {value!r} has no day"
            sheet.bad("Corrections", what, "Write 2025-05-01: what was wrong")
    return tuple(Correction(parts["day"], parts["text"]) for _, parts in found if parts)


def _generated(post: Post) -> Pairs:
    texts = {
        "Title": post.title,
        "Title_made": "yes" if post.title_made else None,
        "Slug": post.slug,
        "Summary": post.summary,
        "Summary_made": "yes" if post.summary_made else None,
        "Date": moment_text(post.published) if post.published else None,
        "Modified": moment_text(post.updated) if post.updated else None,
        "Added": post.added.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Outlet": post.outlet,
        "Byline": post.byline,
        "Agency": post.agency,
        "Standfirst": post.standfirst,
        "Section": post.section,
        "Captions": post.captions,
        "Url": post.url,
        "Captured": post.captured,
        **_trail_texts(post.trail),
        "Quality": _quality_text(post),
        "Fingerprint": post.fingerprint,
    }
    return [(key, value) for key, value in texts.items() if value]


def _curated(post: Post) -> Pairs:
    texts = {
        "Topics_pinned": post.topics_pinned,
        "Topics_excluded": post.topics_excluded,
        "Lead": "yes" if post.lead else None,
        "Lead_reason": post.lead_reason,
        "Kind": post.kind,
        "Corrections": tuple(f"{one.day}: {one.text}" for one in post.corrections),
    }
    return [(key, value) for key, value in texts.items() if value]


def _trail_texts(trail: Trail | None) -> dict[str, str]:
    if trail is None:
        return {}
    lines = f"{trail.first_line}-{trail.last_line}"
    values = (trail.capture, trail.sha256, str(trail.article), lines)
    return dict(zip(TRAIL_KEYS, values, strict=True))


def _quality_text(post: Post) -> str | None:
    if post.quality_reasons:
        return f"{DOUBTFUL}: {', '.join(post.quality_reasons)}"
    return "clean" if post.trail else None
