"""A post survives being written and read; whatever is wrong in it is named at once."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.model.post import Correction, Post, Trail
from newsdigest.records.frontmatter import UnwritableError
from newsdigest.records.posts import fingerprint_of, is_edited, read_post, write_post

FAULTS = read_cases("post-faults.txt")
SHOWN = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
VALUES = st.text(SHOWN, max_size=20).map(str.strip).map(lambda text: text or "x")
MAYBE = st.none() | VALUES
SLUGS = st.from_regex("[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
LISTS = st.lists(VALUES, max_size=3).map(tuple)
DATES = (
    st.none()
    | st.dates()
    | st.datetimes(max_value=datetime(9998, 1, 1)).map(lambda at: at.replace(microsecond=0, fold=0))  # noqa: DTZ001 - a capture states no zone
)
ADDED = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001 - hypothesis asks for bare limits
    lambda at: at.replace(microsecond=0)
)
TRAILS = st.none() | st.builds(
    Trail,
    capture=VALUES,
    sha256=st.from_regex("[0-9a-f]{64}", fullmatch=True),
    article=st.integers(1, 9),
    first_line=st.integers(1, 40),
    last_line=st.integers(40, 900),
)
POSTS = st.builds(
    Post,
    path=st.just("articles/a.md"),
    slug=SLUGS,
    title=VALUES,
    added=ADDED,
    body=st.text(alphabet="سلام ab#*\n:-").map(lambda text: text.strip("\n ")),
    body_line=st.just(0),
    title_made=st.booleans(),
    summary=VALUES | st.just(""),
    summary_made=st.booleans(),
    published=DATES,
    updated=DATES,
    outlet=MAYBE,
    byline=MAYBE,
    agency=MAYBE,
    standfirst=MAYBE,
    section=MAYBE,
    captions=LISTS,
    url=st.none() | st.just("https://news.example/a?b=1"),
    captured=MAYBE,
    trail=TRAILS,
    fingerprint=st.none() | st.from_regex("[0-9a-f]{16}", fullmatch=True),
    topics_pinned=st.lists(SLUGS, max_size=2).map(tuple),
    topics_excluded=st.lists(SLUGS, max_size=2).map(tuple),
    lead=st.booleans(),
    lead_reason=MAYBE,
    kind=st.sampled_from([None, "turn", "event", "document"]),
    corrections=st.lists(
        st.builds(Correction, st.dates().map(date.isoformat), VALUES), max_size=2
    ).map(tuple),
)

FULL = """Title: T
Slug: 0a1b2c3d
Date: 2025-04-09T14:22
Added: 2026-11-19T10:00:00Z
Capture: a.txt
Capture_sha256: {sha}
Capture_article: 1
Capture_lines: 17-49
Quality: doubtful: no-rule, doubt-keeps
Topics_pinned: nato, ceasefire
Corrections:
    2025-05-01: a name was wrong

body
""".format(sha="0" * 64)


@given(POSTS)
def test_a_written_post_reads_back_as_the_same_post(post: Post) -> None:
    read, problems = read_post(post.path, write_post(post))
    assert problems == ()
    assert read is not None
    assert replace(read, body_line=0) == post


@settings(max_examples=30)
@given(POSTS, TRAILS)
def test_a_doubtful_post_keeps_its_reasons(post: Post, trail: Trail | None) -> None:
    doubtful = replace(post, trail=trail, quality="doubtful", quality_reasons=("no-rule", "b"))
    read, _ = read_post(post.path, write_post(doubtful))
    assert read is not None
    assert (read.quality, read.quality_reasons) == ("doubtful", ("no-rule", "b"))


@settings(max_examples=30)
@given(POSTS)
def test_writing_twice_gives_the_same_bytes(post: Post) -> None:
    read, _ = read_post(post.path, write_post(post))
    assert read is not None
    assert write_post(read) == write_post(post)


def test_a_full_post_is_read() -> None:
    post, problems = read_post("articles/a.md", FULL)
    assert problems == ()
    assert post is not None
    assert post.published == datetime(2025, 4, 9, 14, 22)  # noqa: DTZ001 - the page states no zone
    assert post.added == datetime(2026, 11, 19, 10, tzinfo=UTC)
    assert post.trail == Trail("a.txt", "0" * 64, 1, 17, 49)
    assert post.topics_pinned == ("nato", "ceasefire")
    assert [topic for topic, _ in post.topic_lines] == ["nato", "ceasefire", *post.topics_excluded]
    assert post.corrections == (Correction("2025-05-01", "a name was wrong"),)
    assert (post.body, post.body_line) == ("body", 14)


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_every_fault_is_named_at_once_with_its_line_and_remedy(case: dict[str, str]) -> None:
    post, problems = read_post("a.md", case["post"])
    assert post is None
    assert [str(problem) for problem in problems] == case["want"].split("\n")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Capture_lines: 49-17", "Capture_lines '49-17' is no range of lines"),
        ("Capture_lines: all", "Capture_lines 'all' is no range of lines"),
        ("Capture_sha256: abc", "this is no sha256 in hexadecimal"),
        ("Capture_article: 0", "Capture_article '0' is no number from 1 up"),
        ("Added: yesterday", "Added 'yesterday' is no moment"),
        ("Quality: doubtful", "Quality 'doubtful' is not known"),
    ],
)
def test_a_bad_value_of_a_generated_key_is_named(line: str, wrong: str) -> None:
    key = line.partition(":")[0]
    text = "\n".join(line if one.startswith(f"{key}:") else one for one in FULL.split("\n"))
    _, problems = read_post("articles/a.md", text)
    assert [problem.what for problem in problems] == [wrong]


def generated() -> Post:
    post, _ = read_post("articles/a.md", FULL)
    assert post is not None
    return replace(post, fingerprint=fingerprint_of(post))


@pytest.mark.parametrize(
    "change",
    [{"title": "U"}, {"body": "other"}, {"published": None}, {"outlet": "O"}, {"captions": ("c",)}],
)
def test_a_change_of_what_was_generated_is_an_edit(change: dict[str, object]) -> None:
    assert not is_edited(generated())
    assert is_edited(replace(generated(), **change))  # type: ignore[arg-type] # any field may change


@pytest.mark.parametrize(
    "change",
    [{"topics_pinned": ()}, {"lead": True}, {"kind": "turn"}, {"corrections": ()}],
)
def test_a_curators_own_field_is_no_edit(change: dict[str, object]) -> None:
    assert not is_edited(replace(generated(), **change))  # type: ignore[arg-type] # any field may change


def test_reading_and_writing_a_generated_post_is_no_edit() -> None:
    read, _ = read_post("articles/a.md", write_post(generated()))
    assert read is not None
    assert not is_edited(read)


def test_a_title_of_two_lines_is_never_written() -> None:
    with pytest.raises(UnwritableError):
        write_post(replace(generated(), title="a\nb"))
