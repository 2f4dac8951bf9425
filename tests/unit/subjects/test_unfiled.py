from datetime import UTC, datetime

from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Row
from newsdigest.model.post import Post
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.subjects.tell import suggestions_told, unfiled_told
from newsdigest.subjects.texts import Text
from newsdigest.subjects.unfiled import outlet_counts, unfiled_outlets

FILED = Subject(SubjectKind.OUTLET, "manara", "المنارة", "outlets/manara.md", ("موقع المنارة",))
ADDED = datetime(2026, 11, 19, tzinfo=UTC)


def text(slug: str, outlet: str | None, *lines: str) -> Text:
    post = Post(f"articles/{slug}.md", slug, "خبر", ADDED, "نص", 1, outlet=outlet)
    rows = (Row(at, line, Kind.CREDIT, "source", 1) for at, line in enumerate(lines, 1))
    return Text(post, (), tuple(rows))


def test_an_outlet_that_a_capture_names_is_proposed_with_its_line() -> None:
    found = unfiled_outlets([text("a", "ضوء الميناء", "خبر", "المصدر: ضوء الميناء")], [FILED])
    assert list(suggestions_told(found))[:2] == [
        "outlets: ضوء الميناء  1 mention in 1 post",
        "    articles/a.md, line 2: المصدر: ضوء الميناء",
    ]


def test_an_outlet_that_only_a_companion_file_names_is_proposed_by_its_field() -> None:
    (found,) = unfiled_outlets([text("a", "ضوء الميناء", "خبر")], [])
    assert found.mentions[0].words == "Outlet: ضوء الميناء"


def test_an_outlet_with_a_file_is_counted_by_every_name_of_its_own() -> None:
    texts = [text("a", "موقع المناره"), text("b", "المنارة"), text("c", None), text("d", "ضوء")]
    assert list(outlet_counts(texts, [FILED])) == [(FILED, 2)]
    assert list(unfiled_told(unfiled_outlets(texts, [FILED]))) == ["outlets: ضوء  1 post, no file"]
