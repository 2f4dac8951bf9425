"""What two subjects claim, or what is tied to no subject, is named with file and line."""

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
    assert told(problems) == [("topics/b.md", "the slug 'nato' belongs to topics/a.md too")]


def test_a_term_that_two_subjects_claim_is_named_whatever_its_spelling() -> None:
    problems = check_subjects(
        [
            subject(SubjectKind.TOPIC, "a", "topics/a.md", "إطلاق النار", "هدنة", "هدنة"),
            subject(SubjectKind.TOPIC, "b", "topics/b.md", "اطلاق  النار~"),
        ]
    )
    assert told(problems) == [("topics/b.md", "the term 'اطلاق النار' belongs to topics/a.md too")]


def test_a_term_that_two_kinds_claim_is_named_unless_one_of_them_shares_it() -> None:
    topic = subject(SubjectKind.TOPIC, "nato", "topics/nato.md", "ناتو")
    place = subject(SubjectKind.PLACE, "nato", "places/nato.md", "ناتو")
    shares = Subject(SubjectKind.PLACE, "nato", "nato", "places/n.md", ("ناتو",), shared=("ناتُو",))
    assert told(check_subjects([topic, place])) == [
        ("topics/nato.md", "the term 'ناتو' belongs to places/nato.md too")
    ]
    assert check_subjects([topic, shares]) == ()


def test_a_term_is_never_shared_within_a_kind() -> None:
    one = Subject(SubjectKind.TOPIC, "a", "a", "topics/a.md", ("ناتو",), shared=("ناتو",))
    other = subject(SubjectKind.TOPIC, "b", "topics/b.md", "ناتو")
    assert [problem.where for problem in check_subjects([one, other])] == ["topics/b.md"]


def test_clashes_of_files_are_named_with_their_lines() -> None:
    file = "Title: T\nSlug: t\nTerms:\n    قمة\n    هدنة\n"
    read = [read_subject(SubjectKind.TOPIC, f"topics/{name}.md", file)[0] for name in "ab"]
    problems = check_subjects([one for one in read if one])
    assert [problem.where for problem in problems] == [
        "topics/b.md:2",
        "topics/b.md:4",
        "topics/b.md:5",
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
