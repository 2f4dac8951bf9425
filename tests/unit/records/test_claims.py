"""What two subjects claim, or what is tied to no subject, is named with file and line."""

from dataclasses import replace

import pytest

from newsdigest.model.problem import Problem
from newsdigest.model.subject import Relation, Subject, SubjectKind
from newsdigest.records.claims import check_subjects
from newsdigest.records.subjects import read_subject


def subject(kind: SubjectKind, slug: str, path: str, *terms: str) -> Subject:
    return Subject(kind=kind, slug=slug, title=slug, path=path, terms=terms)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.where, problem.what) for problem in problems]


def test_a_slug_used_twice_within_a_kind_is_named_with_both_files() -> None:
    problems = check_subjects(
        [
            subject(SubjectKind.TOPIC, "nato", "topics/b.md", "حلف"),
            subject(SubjectKind.TOPIC, "nato", "topics/a.md", "ناتو"),
            subject(SubjectKind.PLACE, "nato", "places/nato.md", "بروكسل"),
        ]
    )
    assert told(problems) == [("topics/a.md", "the slug 'nato' is claimed here and at topics/b.md")]


def test_a_term_that_two_subjects_claim_is_named_whatever_its_spelling() -> None:
    problems = check_subjects(
        [
            subject(SubjectKind.TOPIC, "a", "topics/a.md", "إطلاق النار", "هدنة", "هدنة"),
            subject(SubjectKind.TOPIC, "b", "topics/b.md", "اطلاق  النار~"),
        ]
    )
    assert told(problems) == [
        ("topics/a.md", "the term 'اطلاق النار' is claimed here and at topics/b.md")
    ]


def test_a_term_that_two_kinds_claim_is_named_unless_one_of_them_shares_it() -> None:
    topic = subject(SubjectKind.TOPIC, "nato", "topics/nato.md", "ناتو")
    place = subject(SubjectKind.PLACE, "nato", "places/nato.md", "ناتو")
    shares = Subject(SubjectKind.PLACE, "nato", "nato", "places/n.md", ("ناتو",), shared=("ناتُو",))
    assert told(check_subjects([topic, place])) == [
        ("places/nato.md", "the term 'ناتو' is claimed here and at topics/nato.md")
    ]
    assert check_subjects([topic, shares]) == ()


def test_a_term_is_never_shared_within_a_kind() -> None:
    one = Subject(SubjectKind.TOPIC, "a", "a", "topics/a.md", ("ناتو",), shared=("ناتو",))
    other = subject(SubjectKind.TOPIC, "b", "topics/b.md", "ناتو")
    assert [problem.where for problem in check_subjects([one, other])] == ["topics/a.md"]


@pytest.mark.parametrize("spelt", ["الناتو", "للناتو", "والناتو", "بناتو"])
def test_another_spelling_that_a_term_matches_is_claimed_too_and_named_once(spelt: str) -> None:
    one = subject(SubjectKind.TOPIC, "a", "topics/a.md", spelt)
    other = subject(SubjectKind.TOPIC, "b", "topics/b.md", "ناتو")
    (found,) = check_subjects([one, other])
    assert found.where == "topics/a.md"
    assert found.what == (
        f"the terms '{spelt}' and 'ناتو' match the same text, here and at topics/b.md"
    )


def test_a_word_that_only_holds_a_term_is_no_claim() -> None:
    longer = subject(SubjectKind.TOPIC, "a", "topics/a.md", "سيناتور", "حلف الناتو")
    other = subject(SubjectKind.TOPIC, "b", "topics/b.md", "ناتو")
    assert check_subjects([longer, other]) == ()


def test_a_spelling_that_the_other_excludes_is_no_claim() -> None:
    one = subject(SubjectKind.TOPIC, "a", "topics/a.md", "ناتو")
    other = subject(SubjectKind.TOPIC, "b", "topics/b.md", "وناتو")
    assert check_subjects([replace(one, excludes=("وناتو",)), other]) == ()


def test_an_outlet_claims_its_whole_names_alone() -> None:
    outlet = subject(SubjectKind.OUTLET, "a", "outlets/a.md", "المنارة")
    place = subject(SubjectKind.PLACE, "b", "places/b.md", "منارة")
    assert check_subjects([outlet, place]) == ()
    assert len(check_subjects([outlet, replace(place, terms=("المناره",))])) == 1


def test_a_clash_names_both_files_with_both_lines() -> None:
    file = "Title: T\nSlug: t\nTerms:\n    قمة\n    هدنة\n"
    read = [read_subject(SubjectKind.TOPIC, f"topics/{name}.md", file)[0] for name in "ab"]
    problems = check_subjects([one for one in read if one])
    assert [(problem.where, problem.what.split()[-1]) for problem in problems] == [
        (f"topics/a.md:{line}", f"topics/b.md:{line}") for line in (2, 4, 5)
    ]


def test_a_relation_to_a_subject_of_another_kind_is_a_fault() -> None:
    tie = Relation("capital", "people/p", "", 8)
    problems = check_subjects(
        [
            subject(SubjectKind.PERSON, "p", "people/p.md", "بوتين"),
            replace(subject(SubjectKind.PLACE, "r", "places/r.md", "روسيا"), relations=(tie,)),
        ]
    )
    assert [(problem.where, problem.do) for problem in problems] == [
        ("places/r.md:8", "Write one of places")
    ]


def test_a_relation_to_no_subject_is_named_with_what_was_probably_meant() -> None:
    ties = (
        Relation("country", "places/rusia", "", 9),
        Relation("member", "placs/nato", "", 10),
        Relation("country", "places/russia", "", 11),
        Relation("office", "", "الرئيس", 12),
    )
    problems = check_subjects(
        [
            Subject(SubjectKind.PERSON, "p", "p", "people/p.md", ("بوتين",), relations=ties),
            subject(SubjectKind.PLACE, "russia", "places/russia.md", "روسيا"),
        ]
    )
    assert [(problem.where, problem.do) for problem in problems] == [
        ("people/p.md:9", "Write places/russia"),
        ("people/p.md:10", "Write places/nato.md first"),
    ]
    assert "country leads to 'places/rusia'" in problems[0].what
