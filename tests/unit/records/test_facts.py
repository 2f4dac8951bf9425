"""What a curator says of a capture is taken; what cannot be is named."""

import pytest

from newsdigest.model.capture import PageFacts
from newsdigest.records.facts import facts_from


def test_every_known_key_is_read() -> None:
    text = """\ufeffurl = "https://news.example/a"
captured = 2025-04-10
outlet = "عرجون&nbsp;نيوز"
title = "عنوان"
published = 2025-04-09T14:22:00
updated = "2025-04-09 15:00"
byline = "فريق التحرير"
refuse = true
"""
    assert facts_from("a.toml", text) == (
        PageFacts(
            title="عنوان",
            published="2025-04-09T14:22",
            updated="2025-04-09 15:00",
            outlet="عرجون نيوز",
            byline="فريق التحرير",
            url="https://news.example/a",
            captured="2025-04-10",
            refuse=True,
        ),
        (),
    )


def test_every_fault_is_named_at_once_and_the_rest_is_read() -> None:
    text = """outlet = "O"
publihsed = "2025-04-09"
refuse = "yes"
url = "ftp://a"
updated = "9 نيسان"
title = 5
byline = ""
"""
    facts, problems = facts_from("a.toml", text)
    assert facts == PageFacts(outlet="O")
    assert [str(problem) for problem in problems] == [
        "a.toml:2: there is no key 'publihsed' here. Write published.",
        "a.toml:3: refuse is 'yes'. Write true or false.",
        "a.toml:4: url 'ftp://a' is no web address. Write \"https://…\" without blanks.",
        'a.toml:5: updated \'9 نيسان\' is no date. Write "2025-04-09" or "2025-04-09 14:22".',
        'a.toml:6: title is 5. Write title = "…".',
        "a.toml:7: byline is ''. Write byline = \"…\".",
    ]


@pytest.mark.parametrize("text", ["a = \n", "ok = 1\nno equals sign\n", "[" * 50_000])
def test_a_broken_file_is_named_with_its_line(text: str) -> None:
    facts, problems = facts_from("a.toml", text)
    assert facts == PageFacts(held=True)
    assert problems[0].what.startswith("no TOML")
    assert problems[0].where.startswith("a.toml")
