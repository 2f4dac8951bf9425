"""Whether what a text calls a speaker names anybody."""

import tomllib
from pathlib import Path

import pytest

from newsdigest.subjects.speech.callings import is_unnamed
from newsdigest.subjects.speech.lexicon import speech_of

LEXICON = Path(__file__).parents[3] / "plugins" / "newsdigest" / "lexicon" / "statements.toml"
SPEECH = speech_of(tomllib.loads(LEXICON.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "called",
    [
        "الدبلوماسي نفسه",
        "دبلوماسي عربي سابق",
        "الرئيس",
        "المتحدث نفسه",
        "أشخاص",
        "باحثون",
        "مصادر مطّلعة على الملف",
        "خبراء الطاقة",
        "المسؤول الأوروبي",
        "الخبير في الشؤون الروسية",
        "وسائل إعلام أجنبية",
    ],
)
def test_a_noun_for_people_names_nobody(called: str) -> None:
    assert is_unnamed(SPEECH, called)


@pytest.mark.parametrize(
    "called",
    [
        "خبير الطاقة سامح الوكيل",
        "الباحث سامح الوكيل",
        "الرئيس الروسي",
        "وزارة الدفاع",
        "مستشار بوتين",
        "المتحدث باسم البلدية",
        "الكرملين",
        "موسكو",
        "سامح",
        "",
    ],
)
def test_a_name_an_institution_and_an_office_of_some_place_are_speakers(called: str) -> None:
    assert not is_unnamed(SPEECH, called)
