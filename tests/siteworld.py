"""A small world for tests of the site: invented posts and subjects, and the site's real words."""

import tomllib
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Ledger, Row
from newsdigest.model.post import Post, Trail
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.site.arabic import Words
from newsdigest.site.library import Library, Sources, library_of
from newsdigest.site.show.shelf import Shelf, shelf_of
from newsdigest.subjects.speech.lexicon import Speech, speech_of

LEXICON = Path(__file__).parents[1] / "plugins/newsdigest/lexicon"
ADDED = datetime(2025, 5, 1, tzinfo=UTC)
SHA = "0" * 64

TRUCE = Subject(SubjectKind.TOPIC, "truce", "الهدنة", "topics/truce.md", ("هدنة",), order=1, hue=3)
GRAIN = Subject(SubjectKind.TOPIC, "grain", "الحبوب", "topics/grain.md", ("حبوب",), order=2, hue=1)
SALMA = Subject(
    SubjectKind.PERSON,
    "salma",
    "سلمى الوادي",
    "people/salma.md",
    ("سلمى الوادي", "الوادي", "Salma"),
    role="وسيطة",
    gender="female",
)
NADIR = Subject(SubjectKind.PERSON, "nadir", "نادر الساحل", "people/nadir.md", ("نادر الساحل",))
MANARA = Subject(
    SubjectKind.OUTLET, "manara", "المنارة", "outlets/manara.md", ("المنارة",), reuse="full"
)
SHORE = Subject(SubjectKind.PLACE, "shore", "الشاطئ", "places/shore.md", ("الشاطئ",))
HILL = Subject(SubjectKind.PLACE, "hill", "التل", "places/hill.md", ("التل",))
SUBJECTS = (TRUCE, GRAIN, SALMA, NADIR, MANARA, SHORE, HILL)


def words() -> Words:
    """Read the site's own words."""
    tables = {
        name: tomllib.loads((LEXICON / f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("interface", "nouns")
    }
    return Words(tables["interface"], tables["nouns"], {"end-marker": "من ذيل الصفحة"})


@cache
def speech() -> Speech:
    """Read the words by which texts tell who says what."""
    return speech_of(tomllib.loads((LEXICON / "statements.toml").read_text(encoding="utf-8")))


def post(slug: str, body: str = "نص عابر.", day: str | None = None, **more: Any) -> Post:  # noqa: ANN401 - fields of many types
    """Make a post; `day` is ISO text."""
    return Post(
        path=f"articles/{slug}.md",
        slug=slug,
        title=more.pop("title", f"خبر {slug}"),
        added=more.pop("added", ADDED),
        body=body,
        body_line=9,
        published=date.fromisoformat(day) if day else None,
        **more,
    )


def sources(*posts: Post, ledgers: tuple[Ledger, ...] = (), **more: Any) -> Sources:  # noqa: ANN401 - fields of many types
    """Put posts beside the subjects of this file."""
    return Sources(
        posts=posts,
        ledgers={ledger.path: ledger for ledger in ledgers},
        subjects={subject.key: subject for subject in more.pop("subjects", SUBJECTS)},
        words=words(),
        speech=speech(),
        name="دفتر",
        **{"reuse": "full", **more},
    )


def library(*posts: Post, **more: Any) -> Library:  # noqa: ANN401 - fields of many types
    """Read posts against the subjects of this file."""
    return library_of(sources(*posts, **more))


def shelf(*posts: Post, **more: Any) -> Shelf:  # noqa: ANN401 - fields of many types
    """Make cards and links of posts."""
    return shelf_of(library(*posts, **more))


def ledger(*lines: tuple[str, Kind, int | None], path: str = "page.txt") -> Ledger:
    """Make a ledger of (text, kind, article) lines, numbered from 1."""
    rows = tuple(
        Row(number, text, kind, "end-marker" if kind is Kind.BOILERPLATE else "a-rule", article)
        for number, (text, kind, article) in enumerate(lines, 1)
    )
    return Ledger(path, SHA, "utf-8", "text", "converted", None, (), rows, ())


def trail(article: int = 1, first: int = 1, last: int = 1, path: str = "page.txt") -> Trail:
    """Make the trail of an article."""
    return Trail(path, SHA, article, first, last)
