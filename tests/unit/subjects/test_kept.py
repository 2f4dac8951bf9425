from newsdigest.model.subject import Passage, Place, Subject, SubjectKind
from newsdigest.subjects.kept import inputs_of, spots_of_names
from newsdigest.text.terms import matcher_of

PASSAGES = (Passage(Place.BODY, "قال نادر الساحل إن الهدنة قريبة من الساحل."),)
NADIR = Subject(
    SubjectKind.PERSON, "nadir", "نادر", "", ("نادر الساحل",), role="وزير", gender="male"
)


def inputs(*terms: str, topic: str = "هدنة", role: str = "وزير") -> str:
    person = Subject(SubjectKind.PERSON, "nadir", "نادر", "", terms, role=role, gender="male")
    matcher = matcher_of([("people/nadir", terms, ()), ("topics/truce", (topic,), ())])
    return inputs_of(PASSAGES, {person.key: person}, matcher)


def test_terms_that_name_no_person_change_no_statement() -> None:
    assert inputs("نادر الساحل") == inputs("نادر الساحل", topic="صلح")


def test_terms_of_a_person_that_the_text_lacks_change_no_statement() -> None:
    assert inputs("نادر الساحل") == inputs("نادر الساحل", "أبو سالم")


def test_a_person_found_elsewhere_or_of_another_office_may_change_a_statement() -> None:
    assert inputs("نادر الساحل") != inputs("نادر الساحل", "قريبة")
    assert inputs("نادر الساحل") != inputs("نادر الساحل", role="سفير")


def test_where_names_stand_tells_one_place_from_another() -> None:
    one = matcher_of([("places/coast", ("الساحل",), ())])
    other = matcher_of([("places/coast", ("الساحل",), ("نادر الساحل",))])
    found = [spots_of_names(PASSAGES, {"places/coast"}, matcher) for matcher in (one, other)]
    assert found[0] != found[1]
    assert spots_of_names(PASSAGES, set(), one) == spots_of_names(PASSAGES, set(), other)
