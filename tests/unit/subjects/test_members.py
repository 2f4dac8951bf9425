"""Membership: which subjects an article belongs to, and the words that earned it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsdigest.model.post import Post
from newsdigest.model.subject import Evidence, Membership, Passage, Place, Subject, SubjectKind
from newsdigest.subjects.members import entries_of, memberships, weighed, with_curation
from newsdigest.text.terms import matcher_of

NATO = Subject(SubjectKind.TOPIC, "nato", "الناتو", "nato.md", ("ناتو",), threshold=2)
TALKS = Subject(SubjectKind.TOPIC, "talks", "المحادثات", "t.md", ("محادثات~",), threshold=2)
PUTIN = Subject(SubjectKind.PERSON, "putin", "بوتين", "putin.md", ("بوتين",), gender="male")
SUBJECTS = {subject.key: subject for subject in (NATO, TALKS, PUTIN)}
MATCHER = matcher_of((one.key, one.terms, one.excludes) for one in SUBJECTS.values())


def found_in(*passages: tuple[Place, str]) -> tuple[Membership, ...]:
    """Give the memberships of an article of these passages, on lines 1, 3, 5 and so on."""
    article = [Passage(place, text, 2 * n + 1) for n, (place, text) in enumerate(passages)]
    return memberships(article, SUBJECTS, MATCHER)


def slugs(found: tuple[Membership, ...]) -> list[str]:
    """Name the subjects in their order."""
    return [one.subject.slug for one in found]


def post(pinned: tuple[str, ...] = (), excluded: tuple[str, ...] = ()) -> Post:
    """Make a post with a curator's topics."""
    added = datetime(2025, 1, 1, tzinfo=UTC)
    return Post(
        "a.md", "a", "عنوان", added, "نص", 9, topics_pinned=pinned, topics_excluded=excluded
    )


@pytest.mark.parametrize("place", [Place.TITLE, Place.STANDFIRST, Place.LEDE, Place.SUBHEADING])
def test_one_mention_at_the_head_makes_a_topic(place: Place) -> None:
    assert slugs(found_in((place, "قمة الناتو"))) == ["nato"]


def test_one_mention_in_the_body_is_only_background() -> None:
    assert found_in((Place.BODY, "تقرير طويل ذُكر فيه الناتو مرة")) == ()


def weighed_points(subject: Subject, *passages: tuple[Place, str]) -> int:
    """Count an article's points for one subject, whether they are enough or not."""
    article = [Passage(place, text) for place, text in passages]
    known = {subject.key: subject}
    return sum(one.points for one in weighed(article, known, matcher_of(entries_of([subject]))))


HINTED = replace(NATO, hints=("الحلف", "القمة"), against=("رواية",))


def test_each_hint_at_the_head_counts_once_beside_a_mention() -> None:
    lede = (Place.LEDE, "القمة في يومها الثاني، والحلف منقسم، والقمة طويلة")
    rest = [(Place.BODY, "فقرة"), (Place.BODY, "قال الناتو إن القمة تنتهي غدا")]
    assert weighed_points(HINTED, lede, *rest) == 3


def test_hints_alone_are_no_mention() -> None:
    assert weighed_points(HINTED, (Place.TITLE, "القمة والحلف")) == 0


def test_a_hint_in_the_body_or_inside_a_mention_does_not_count() -> None:
    inside = replace(NATO, terms=("حلف الناتو",), hints=("الحلف", "حلف"))
    assert weighed_points(inside, (Place.TITLE, "حلف الناتو")) == 3
    parts = [(Place.LEDE, "خبر"), (Place.BODY, "فقرة"), (Place.BODY, "الناتو والقمة")]
    assert weighed_points(HINTED, *parts) == 1


def test_words_of_another_field_count_against() -> None:
    parts = [(Place.TITLE, "الناتو في رواية"), (Place.BODY, "رواية عن الناتو")]
    assert weighed_points(HINTED, *parts) == 0


def test_the_paragraph_after_a_short_lede_counts_like_it() -> None:
    second = (Place.BODY, "قال الناتو إنه مستعد")
    assert weighed_points(NATO, (Place.LEDE, "خبر قصير"), second) == 2
    assert weighed_points(NATO, (Place.LEDE, "كلمة " * 25), second) == 1


OFFICE = replace(
    NATO, terms=("ناتو", "حلف الأطلسي"), passing=("أمين عام حلف الأطلسي", "أمين عام الناتو")
)


def test_a_name_and_its_short_form_in_brackets_are_one_mention() -> None:
    assert weighed_points(OFFICE, (Place.BODY, "قوات حلف الأطلسي (الناتو) تتدرب")) == 1
    assert weighed_points(OFFICE, (Place.BODY, "حلف الأطلسي «الناتو» يرد، والناتو مستعد")) == 2


def test_an_office_named_after_a_subject_counts_as_in_the_body_but_not_in_a_title() -> None:
    said = "زار أمين عام حلف الأطلسي (الناتو) كييف"
    assert weighed_points(OFFICE, (Place.LEDE, said)) == 1
    assert weighed_points(OFFICE, (Place.LEDE, "خبر قصير"), (Place.BODY, said)) == 1
    assert weighed_points(OFFICE, (Place.TITLE, said)) == 3
    assert weighed_points(OFFICE, (Place.LEDE, "زار وفد حلف الأطلسي كييف")) == 2


def test_far_into_the_only_paragraph_a_mention_is_background() -> None:
    assert weighed_points(NATO, (Place.LEDE, "كلمة " * 90 + "الناتو")) == 1


def test_two_mentions_in_the_body_make_a_topic() -> None:
    assert slugs(found_in((Place.BODY, "الناتو يرد"), (Place.BODY, "وللناتو شرط"))) == ["nato"]


def test_one_mention_anywhere_makes_a_person() -> None:
    assert slugs(found_in((Place.BODY, "اتصل ببوتين"))) == ["putin"]


def test_the_evidence_is_the_words_as_written_with_their_line() -> None:
    (one,) = found_in((Place.TITLE, "خبر"), (Place.LEDE, "وَلِلنّاتو موقف"))
    assert one.evidence == (Evidence("وَلِلنّاتو", "ناتو", Place.LEDE, 3, 1),)
    assert one.points == 2


def test_subjects_stand_by_points_then_by_slug() -> None:
    found = found_in((Place.TITLE, "محادثات عن الناتو"), (Place.BODY, "بوتين ومحادثاته"))
    assert slugs(found) == ["talks", "nato", "putin"]


def test_a_pin_adds_a_topic_without_evidence_and_says_so() -> None:
    (one,) = with_curation((), post(pinned=("nato",)), SUBJECTS)
    assert (one.subject, one.evidence, one.pinned) == (NATO, (), True)


def test_a_pinned_topic_keeps_the_evidence_it_has() -> None:
    found = found_in((Place.TITLE, "الناتو"))
    (one,) = with_curation(found, post(pinned=("nato",)), SUBJECTS)
    assert (one.evidence, one.pinned) == (found[0].evidence, True)


def test_an_exclusion_removes_a_topic_whatever_was_found() -> None:
    found = found_in((Place.TITLE, "محادثات عن الناتو"), (Place.BODY, "بوتين"))
    assert slugs(with_curation(found, post(excluded=("nato", "putin")), SUBJECTS)) == [
        "talks",
        "putin",
    ]


def test_a_pin_of_no_topic_is_passed_over() -> None:
    assert with_curation((), post(pinned=("putin", "nowhere")), SUBJECTS) == ()
