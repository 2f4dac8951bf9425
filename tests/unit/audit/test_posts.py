"""Posts made in any number for the audit."""

from audit.posts import files_of, paragraphs_of
from newsdigest.records.posts import read_post
from siteworld import post

BODY = "\n\n".join(
    ["## عنوان فرعي", *(f"فقرة رقمها {number} عن سفن الحبوب في المرفأ." for number in range(12))]
)
POSTS = [post("one", BODY, outlet="المنارة")]


def test_made_posts_can_be_read_and_are_as_many_as_asked() -> None:
    files = dict(files_of(POSTS, 30))
    read = [read_post(f"articles/{name}", text) for name, text in files.items()]
    assert len(files) == 30
    assert [problems for one, problems in read if not one or problems] == []


def test_some_made_posts_have_no_date_and_some_no_outlet() -> None:
    posts = [read_post(name, text)[0] for name, text in files_of(POSTS, 60)]
    assert {bool(one and one.published) for one in posts} == {True, False}
    assert {one.outlet for one in posts if one} == {"المنارة", None}


def test_the_same_posts_are_made_each_time() -> None:
    assert list(files_of(POSTS, 5)) == list(files_of(POSTS, 5))


def test_headings_are_no_paragraphs() -> None:
    assert len(paragraphs_of(POSTS)) == 12
