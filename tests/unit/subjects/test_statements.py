import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.model.problem import DigestError
from newsdigest.model.statement import Statement, StatementKind
from newsdigest.model.subject import Passage, Place, Subject, SubjectKind
from newsdigest.subjects.speech.lexicon import Speech, speech_of
from newsdigest.subjects.statements import statements_of
from newsdigest.text.terms import Matcher, matcher_of

PROJECT: Final = Path(__file__).parents[3]
LEXICON: Final = PROJECT / "plugins" / "newsdigest" / "lexicon" / "statements.toml"
CASES: Final = read_cases("statements.txt")
INVENTED: Final = (
    ("droubi", "قاسم الدروبي", "وزير", "male"),
    ("najjar", "ليلى النجار", "المتحدثة باسم الهيئة", "female"),
    ("helou", "سامر الحلو", "رئيس النقابة", "male"),
    ("zoubi", "هند الزعبي", "رئيسة البلدية", "female"),
)


def person_in(path: Path) -> Subject:
    """Read the few fields of a person's file that matter here."""
    head, _, _ = path.read_text(encoding="utf-8").partition("\n\n")
    fields: dict[str, list[str]] = {}
    key = ""
    for line in head.split("\n"):
        if line.startswith(" "):
            fields[key].append(line.strip())
        else:
            key, _, value = line.partition(":")
            fields[key] = [value.strip()] if value.strip() else []
    return Subject(
        SubjectKind.PERSON,
        fields["Slug"][0],
        fields["Title"][0],
        path.name,
        tuple(fields["Terms"]),
        tuple(fields.get("Excludes", ())),
        gender=fields["Gender"][0],
        role=fields["Role"][0],
    )


def invented(slug: str, name: str, role: str, gender: str) -> Subject:
    terms = (name, name.rsplit(maxsplit=1)[-1])
    return Subject(SubjectKind.PERSON, slug, name, "", terms, gender=gender, role=role)


def everybody() -> dict[str, Subject]:
    real = map(person_in, sorted((PROJECT / "content" / "people").glob("*.md")))
    return {one.key: one for one in [*real, *(invented(*fields) for fields in INVENTED)]}


PEOPLE: Final = everybody()
MATCHER: Final[Matcher] = matcher_of((one.key, one.terms, one.excludes) for one in PEOPLE.values())
SPEECH: Final[Speech] = speech_of(tomllib.loads(LEXICON.read_text(encoding="utf-8")))


def passages_of(text: str) -> list[Passage]:
    return [
        Passage(Place.TITLE, line[2:]) if line.startswith("# ") else Passage(Place.BODY, line)
        for line in text.split("\n")
    ]


def found_in(text: str) -> tuple[Statement, ...]:
    return statements_of(passages_of(text), PEOPLE, MATCHER, SPEECH)


Voice = tuple[str, str, str]
"""Kind, speaker or `-`, slug or nothing."""


def wanted_voices(case: dict[str, str]) -> list[Voice]:
    rows = [] if case["want"] == "none" else case["want"].split("\n")
    cells = [[*map(str.strip, row.split("|")), ""] for row in rows]
    return [(row[0], row[1], row[2]) for row in cells]


def voices_in(found: Iterable[Statement]) -> list[Voice]:
    return [
        (one.kind.value, one.speaker or "-", (one.key or "").removeprefix("people/"))
        for one in found
    ]


def quotations_in(text: str, found: Iterable[Statement]) -> list[str]:
    texts = [passage.text for passage in passages_of(text)]
    return [texts[one.passage][a:b] for one in found for a, b in one.quotations]


@dataclass(frozen=True)
class Score:
    precision: float
    recall: float


def score(pairs: Sequence[tuple[Counter[object], Counter[object]]]) -> Score:
    """Compare what was wanted and what was found, case by case."""
    right = sum((wanted & found).total() for wanted, found in pairs)
    wanted = sum(one.total() for one, _ in pairs)
    found = sum(one.total() for _, one in pairs)
    return Score(right / found, right / wanted)


def speaker_score(cases: Iterable[dict[str, str]]) -> Score:
    """Judge the named speakers: kind, name and page must all be right."""
    pairs = []
    for case in cases:
        wanted = [voice for voice in wanted_voices(case) if voice[1] != "-"]
        found = [voice for voice in voices_in(found_in(case["text"])) if voice[1] != "-"]
        pairs.append((Counter[object](wanted), Counter[object](found)))
    return score(pairs)


def statement_score(cases: Iterable[dict[str, str]]) -> Score:
    """Judge every statement, those of an unnamed speaker too."""
    texts = [(wanted_voices(case), voices_in(found_in(case["text"]))) for case in cases]
    return score([(Counter[object](wanted), Counter[object](found)) for wanted, found in texts])


def quotation_score(cases: Iterable[dict[str, str]]) -> Score:
    pairs = []
    for case in cases:
        wanted = [line for line in case.get("quotes", "").split("\n") if line]
        found = quotations_in(case["text"], found_in(case["text"]))
        pairs.append((Counter[object](wanted), Counter[object](found)))
    return score(pairs)


HELD: Final = [case for case in CASES if case["set"] == "held"]
DEVELOP: Final = [case for case in CASES if case["set"] == "develop"]


SETS: Final = {"all": CASES, "develop": DEVELOP, "held": HELD}
JUDGES: Final = {
    "speakers": speaker_score,
    "statements": statement_score,
    "quotations": quotation_score,
}


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("cases", SETS)
def test_nearly_all_that_is_found_is_right_and_most_is_found(judge: str, cases: str) -> None:
    result = JUDGES[judge](SETS[cases])
    assert result.precision >= 0.95, result
    assert result.recall >= 0.75, result


def test_the_gold_is_large_and_a_third_of_it_is_held_out() -> None:
    assert len(CASES) >= 260
    assert len(HELD) * 3 >= len(CASES)
    assert sum(case["want"] != "none" for case in CASES) >= 80


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_quotation_is_a_part_of_its_statement_and_that_of_its_passage(
    case: dict[str, str],
) -> None:
    texts = [passage.text for passage in passages_of(case["text"])]
    for one in found_in(case["text"]):
        first, last = one.reported
        assert 0 <= one.start <= first < last <= one.end <= len(texts[one.passage])
        assert all(one.start < a < b <= one.end for a, b in one.quotations)
        assert one.verb in texts[one.passage][one.start : one.end]


@pytest.mark.parametrize("case", read_cases("denials.txt"), ids=lambda case: case["name"])
def test_a_denial_answers_what_the_text_says_it_does(case: dict[str, str]) -> None:
    found, texts = found_in(case["text"]), [one.text for one in passages_of(case["text"])]
    rows = []
    for one in found:
        if one.kind in (StatementKind.DENIED, StatementKind.REFUSED) or one.answers is not None:
            claim = "-" if one.answers is None else found[one.answers].speaker
            rows.append(f"{one.speaker} | {claim} | {texts[one.passage][slice(*one.reported)]}")
    assert ("\n".join(rows) or "none") == case["want"]


def test_offsets_count_the_text_as_written_with_its_marks_and_tatweel() -> None:
    text = "وقـــالَ سامرُ الحلو: «لن نُوقّعَ أبدًا»."
    (said,) = found_in(text)
    assert said.key == "people/helou"
    assert [text[a:b] for a, b in said.quotations] == ["لن نُوقّعَ أبدًا"]
    assert said.verb == "قـــالَ"


def test_a_speaker_from_an_earlier_sentence_is_marked_as_inferred() -> None:
    first, second = found_in("قال الحلو إن الإضراب انتهى. وأضاف أن العمل يبدأ غدا.")
    assert (first.inferred, second.inferred) == (False, True)
    assert second.key == "people/helou"


def test_nobody_goes_on_speaking_from_a_headline() -> None:
    _, second = found_in("# الحلو: لن نوقع\nوأضاف أن الوقت ضيق.")
    assert second.speaker is None


def test_nobody_goes_on_speaking_many_paragraphs_later() -> None:
    quiet = "\n".join(["تساقط المطر على المدينة."] * 5)
    found = found_in(f"قال الحلو إن الإضراب انتهى.\n{quiet}\nوأضاف أن العمل يبدأ غدا.")
    assert [one.speaker for one in found] == ["الحلو", None]


def test_two_holders_of_one_office_leave_it_open_who_speaks() -> None:
    text = (
        "حضر رئيس النقابة سامر الحلو اللقاء.\n"
        "وكان رئيس النقابة قاسم الدروبي غائبا.\n"
        "وقال رئيس النقابة إن الأمر انتهى."
    )
    (said,) = found_in(text)
    assert (said.speaker, said.key) == ("رئيس النقابة", None)


def test_a_text_of_signs_or_nothing_says_nothing() -> None:
    assert found_in("") == ()
    assert found_in("«»\n“”\n: : :\n...") == ()


@given(st.text(alphabet='«»“”"‘’،.: \nقالوأنبوتين', max_size=80))
def test_no_text_breaks_it_and_every_span_stays_inside(text: str) -> None:
    passages = [Passage(Place.BODY, text)]
    for one in statements_of(passages, PEOPLE, MATCHER, SPEECH):
        assert 0 <= one.start <= one.reported[0] <= one.reported[1] <= one.end <= len(text)
        assert all(one.start <= a < b <= one.end for a, b in one.quotations)


HOSTILE: Final = {
    "verbs": "وأضاف أن بوتين قال ",
    "bare verbs": "بوتين قال ",
    "opening marks": "«قال ",
    "straight marks": '"قال لافروف " ',
    "relays": "نقلت وكالة عن ",
    "participles": "، مؤكدا أن ",
    "colons": "بوتين: «نعم لا» ",
    "bare quotations": "قال بوتين: «نعم لا». «لا نعم». ",
    "according to": "وفقا لبوتين ",
    "names": "بوتين لافروف ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(copies: int) -> float:
        text = unit * copies
        start = time.process_time()
        found_in(text)
        return time.process_time() - start

    seconds(50)
    small, large = (min(seconds(copies) for _ in range(3)) for copies in (500, 4000))
    assert large < 8 * 2.5 * small + 0.05


def test_a_wrong_entry_of_the_lexicon_is_told_with_what_to_do() -> None:
    table = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    table["verb"] = [*table["verb"], {"kind": "sung", "past": "غنى", "takes": "أن", "tune": 1}]
    with pytest.raises(DigestError) as told:
        speech_of(table)
    assert "sung" in str(told.value)
    assert "tune" in str(told.value)
