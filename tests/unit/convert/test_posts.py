"""Posts: titles and summaries of the text's own words, and posts that stay themselves."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from captures import MOMENT, converted, knowing, only_post, page
from newsdigest.model.problem import Level
from newsdigest.records.posts import is_edited

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
LEAVES = "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة."
SAYS = "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح."
ADDS = "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها."
STORY = page(TITLE, "14 يونيو 2023", LEAVES, SAYS, ADDS)
OTHER = page(
    "منارة الرأس القديمة تضيء من جديد بعد عشرين عاما",
    "15 يونيو 2023",
    "أضيئت منارة الرأس القديمة مساء أمس بعد أن ظلت مطفأة عشرين عاما كاملة.",
    "وقال حارس المنارة الجديد إن أعمال الترميم استمرت عامين وكلفت أهل الرأس كثيرا.",
)
LATER = datetime(2025, 6, 1, tzinfo=UTC)


def test_a_capture_without_a_title_gets_one_of_its_first_sentence_marked_as_made() -> None:
    post = only_post(page(LEAVES, "", SAYS))
    assert post.title_made
    assert LEAVES.startswith(post.title)


def test_a_long_first_sentence_is_cut_at_a_clause() -> None:
    long = f"في خطوة لم يتوقعها أحد من أهل الجزر ولا من أهل الساحل، {LEAVES}"
    assert (
        only_post(page(long, "", SAYS)).title
        == "في خطوة لم يتوقعها أحد من أهل الجزر ولا من أهل الساحل…"
    )


def test_dots_before_the_first_word_make_no_title() -> None:
    assert only_post(page(f"... {LEAVES}", "", SAYS)).title == f"... {LEAVES}".rstrip(".")


def test_a_summary_is_the_beginning_of_the_text_and_ends_at_a_sentence_or_a_clause() -> None:
    assert only_post(STORY).summary == LEAVES
    long = " ".join(
        [LEAVES.rstrip("."), "ثم", SAYS.rstrip("."), "ثم", ADDS.rstrip(".") + "،", SAYS]
    )
    post = only_post(page(TITLE, long, SAYS))
    assert long.startswith(post.summary)
    assert len(post.summary) <= 260
    assert not post.summary_made


def test_an_outlet_s_dateline_is_no_part_of_the_summary() -> None:
    for dateline in (
        "المرصد اليوم/- ",
        "المرصد اليوم/ - ",
        "المرصد اليوم - ",
        "صور - المرصد اليوم: ",
    ):
        story = page(f"{dateline}{LEAVES}", "", SAYS, "", "© المرصد اليوم 2024")
        assert only_post(f"{TITLE}\n\n{story}").summary == LEAVES


def test_a_slug_is_eight_digits_made_of_the_capture_and_the_article() -> None:
    first, second = converted({"page.txt": page(STORY, "", OTHER)}).posts
    assert first.slug != second.slug
    assert all(len(post.slug) == 8 and int(post.slug, 16) >= 0 for post in (first, second))
    assert only_post(STORY).slug == only_post(STORY).slug


def test_an_article_says_where_it_came_from() -> None:
    first, second = (post.trail for post in converted({"sea/page.txt": page(STORY, OTHER)}).posts)
    assert first is not None
    assert second is not None
    assert (first.capture, first.article, first.first_line, first.last_line) == (
        "sea/page.txt",
        1,
        1,
        5,
    )
    assert (second.article, second.first_line, second.last_line) == (2, 6, 9)


def test_an_edited_post_stays_as_it_is_and_is_named_with_how_to_take_the_new_one() -> None:
    edited = replace(only_post(STORY), body="نص المحرر.\n")
    done = converted({"page.txt": STORY}, known=knowing(edited))
    assert done.posts == ()
    (problem,) = done.problems
    assert problem.level is Level.NOTE
    assert problem.where == edited.path
    assert f"--take={edited.slug}" in problem.do


def test_a_post_taken_anew_loses_its_edits_but_not_its_address_or_the_curator_s_fields() -> None:
    before = only_post(STORY)
    edited = replace(before, body="نص المحرر.\n", topics_pinned=("nato",), lead=True, added=LATER)
    (post,) = converted({"page.txt": STORY}, known=knowing(edited, take=[before.slug])).posts
    assert post.body == before.body
    assert (post.slug, post.added, post.topics_pinned, post.lead) == (
        before.slug,
        LATER,
        ("nato",),
        True,
    )


def test_pins_are_no_edits() -> None:
    pinned = replace(only_post(STORY), topics_pinned=("nato",), corrections=())
    done = converted({"page.txt": STORY}, known=knowing(pinned))
    assert done.problems == ()
    assert done.posts[0].topics_pinned == ("nato",)


def test_a_renamed_capture_keeps_its_post_with_slug_and_first_day() -> None:
    before = replace(only_post(STORY), added=LATER)
    done = converted({"sea/other.txt": STORY}, known=knowing(before))
    (post,) = done.posts
    assert (post.slug, post.path, post.added) == (before.slug, before.path, LATER)
    assert post.trail is not None
    assert post.trail.capture == "sea/other.txt"
    assert not is_edited(post)
    assert done.problems == ()


def test_a_changed_capture_keeps_its_post_by_name_and_shared_lines() -> None:
    before = only_post(STORY)
    (post,) = converted({"page.txt": page(STORY, SAYS)}, known=knowing(before)).posts
    assert post.slug == before.slug
    assert post.body.count(SAYS) == 2


def test_articles_that_change_places_keep_their_own_posts() -> None:
    first, second = converted({"page.txt": page(STORY, OTHER)}).posts
    done = converted({"page.txt": page(OTHER, STORY)}, known=knowing(first, second))
    assert {post.title: post.slug for post in done.posts} == {
        first.title: first.slug,
        second.title: second.slug,
    }


def test_another_text_under_the_same_name_is_another_post() -> None:
    before = only_post(STORY)
    done = converted({"page.txt": OTHER}, known=knowing(before))
    assert [post.slug for post in done.posts] != [before.slug]
    assert [(problem.where, problem.level) for problem in done.problems] == [
        (before.path, Level.WARNING)
    ]


def test_the_post_of_a_capture_that_is_gone_stays_and_is_reported() -> None:
    before = only_post(STORY)
    done = converted({}, known=knowing(before))
    assert done.posts == ()
    (problem,) = done.problems
    assert (problem.where, problem.level) == (before.path, Level.WARNING)
    assert "page.txt" in problem.what


def test_a_post_written_by_hand_is_nobody_s_business() -> None:
    by_hand = replace(only_post(STORY), trail=None, slug="by-hand", path="articles/by-hand.md")
    done = converted({"page.txt": STORY}, known=knowing(by_hand))
    assert len(done.posts) == 1
    assert done.posts[0].slug != "by-hand"
    assert done.problems == ()


def test_the_same_capture_twice_makes_one_post_and_a_note() -> None:
    done = converted({"a.txt": STORY, "b.txt": STORY})
    assert len(done.posts) == 1
    assert [ledger.articles[0].slug for ledger in done.ledgers] == [done.posts[0].slug] * 2
    (problem,) = done.problems
    assert (problem.where, problem.level) == ("b.txt", Level.NOTE)


def test_two_versions_of_one_article_are_a_note_and_two_posts() -> None:
    done = converted({"a.txt": STORY, "b.txt": page("شراع الخليج", STORY)})
    assert len(done.posts) == 2
    assert [problem.level for problem in done.problems] == [Level.NOTE]


def test_a_post_is_added_at_the_moment_of_the_build() -> None:
    assert only_post(STORY).added == MOMENT


@pytest.mark.parametrize("reason", ["title-made", "short-article"])
def test_a_doubtful_post_says_why(reason: str) -> None:
    post = only_post(page(f"{LEAVES} {SAYS}"))
    assert post.quality == "doubtful"
    assert reason in post.quality_reasons
    assert only_post(page(STORY, SAYS.replace("ثلاثة", "أربعة"))).quality == "clean"


def test_the_items_of_a_counted_list_keep_their_numbers() -> None:
    post = only_post(page(TITLE, "14 يونيو 2023", LEAVES, f"3. {SAYS}", f"4) {ADDS}"))
    assert f"3. {SAYS}\n4. {ADDS}" in post.body
