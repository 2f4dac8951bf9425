"""A subject's file is read whole, or every fault in it is named."""

import pytest

from casefile import read_cases
from newsdigest.model.subject import Relation, Subject, SubjectKind
from newsdigest.records.subjects import read_subject

FAULTS = read_cases("subject-faults.txt")
COMMON = frozenset({"الذي", "اليوم"})

PERSON = """Title: مارك روته
Slug: rutte
Gender: male
Role: الأمين العام
Order: 3
Threshold: 2
Summary: ملخص
Wikidata: Q57792
Terms:
    روته
    مارك\u00a0روته
Shared:
    روته
Excludes:
    ما روته
Relations:
    office: الأمين\u00a0العام
    country: places/netherlands

مقدمة.
"""


def test_a_subject_is_read_with_all_its_fields() -> None:
    subject, problems = read_subject(SubjectKind.PERSON, "people/rutte.md", PERSON)
    assert problems == ()
    assert subject == Subject(
        kind=SubjectKind.PERSON,
        slug="rutte",
        title="مارك روته",
        path="people/rutte.md",
        terms=("روته", "مارك روته"),
        excludes=("ما روته",),
        summary="ملخص",
        body="مقدمة.",
        threshold=2,
        order=3,
        gender="male",
        role="الأمين العام",
        wikidata="Q57792",
        shared=("روته",),
        relations=(
            Relation("office", "", "الأمين العام"),
            Relation("country", "places/netherlands", ""),
        ),
    )
    assert subject is not None
    assert [relation.line for relation in subject.relations] == [17, 18]
    assert subject.where("Terms", "مارك روته") == "people/rutte.md:11"


def test_alternatives_in_braces_are_phrases_of_their_own_on_one_line() -> None:
    file = "Title: T\nSlug: t\nTerms:\n    جدة\n    {قمة|لقاء} {ترامب|ترمب} وبوتين\n"
    topic, problems = read_subject(SubjectKind.TOPIC, "topics/t.md", file)
    assert problems == ()
    assert topic is not None
    assert topic.terms[1:] == (
        *("قمة ترامب وبوتين", "قمة ترمب وبوتين"),
        *("لقاء ترامب وبوتين", "لقاء ترمب وبوتين"),
    )
    assert topic.where("Terms", "لقاء ترمب وبوتين") == "topics/t.md:5"


def test_a_place_has_a_type() -> None:
    file = "Title: T\nSlug: t\nType: city\nTerms:\n    جدة\n"
    place, problems = read_subject(SubjectKind.PLACE, "places/t.md", file)
    assert problems == ()
    assert place is not None
    assert place.place_type == "city"


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_every_fault_of_a_subject_is_named_at_once(case: dict[str, str]) -> None:
    subject, problems = read_subject(SubjectKind(case["kind"]), "a.md", case["file"], COMMON)
    assert subject is None
    assert [str(problem) for problem in problems] == case["want"].split("\n")
