"""A subject's file is read whole, or every fault in it is named."""

import pytest

from casefile import read_cases
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.records.subjects import check_subjects, read_subject

FAULTS = read_cases("subject-faults.txt")

PERSON = """Title: مارك روته
Slug: rutte
Gender: male
Role: الأمين العام
Order: 3
Threshold: 2
Summary: ملخص
Terms:
    روته
    مارك\u00a0روته
Excludes:
    ما روته

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
    )


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_every_fault_of_a_subject_is_named_at_once(case: dict[str, str]) -> None:
    subject, problems = read_subject(SubjectKind(case["kind"]), "a.md", case["file"])
    assert subject is None
    assert [str(problem) for problem in problems] == case["want"].split("\n")


def subject(kind: SubjectKind, slug: str, path: str, *terms: str) -> Subject:
    return Subject(kind=kind, slug=slug, title=slug, path=path, terms=terms)


def test_a_slug_used_twice_within_a_kind_is_named_with_both_files() -> None:
    problems = check_subjects(
        [
            subject(SubjectKind.TOPIC, "nato", "topics/b.md", "حلف"),
            subject(SubjectKind.TOPIC, "nato", "topics/a.md", "ناتو"),
            subject(SubjectKind.PLACE, "nato", "places/nato.md", "بروكسل"),
        ]
    )
    assert [(problem.where, problem.what) for problem in problems] == [
        ("topics/b.md", "the slug 'nato' belongs to topics/a.md too")
    ]


def test_a_term_that_two_subjects_claim_is_named_whatever_its_spelling() -> None:
    problems = check_subjects(
        [
            subject(SubjectKind.TOPIC, "a", "topics/a.md", "إطلاق النار", "هدنة", "هدنة"),
            subject(SubjectKind.TOPIC, "b", "topics/b.md", "اطلاق  النار"),
            subject(SubjectKind.PLACE, "c", "places/c.md", "هدنة"),
        ]
    )
    assert [(problem.where, problem.what) for problem in problems] == [
        ("topics/b.md", "the term 'اطلاق النار' belongs to topics/a.md too")
    ]
