"""Hints: no group of furniture is passed over whose phrase a line holds."""

import pytest

from captures import LEXICON, capture_of
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.blocks import blocks_of
from newsdigest.convert.lines.rules import RULES

PHRASES = [
    (group.id, phrase)
    for group in LEXICON.furniture.values()
    for phrase in (*group.whole, *group.start, *group.within)
]
RULE_OF = {rule.id: rule for rule in RULES}


@pytest.mark.parametrize("frame", ["{}", "{} 7", "{} جسر", "جسر {}", "جسر {} الوادي", "5 {}"])
def test_a_group_whose_rule_holds_is_asked(frame: str) -> None:
    passed_over = []
    for group, phrase in PHRASES:
        block = blocks_of(capture_of(frame.format(phrase.replace("0", "12"))))[0]
        if RULE_OF[group].holds(block, LEXICON):
            passed_over += [phrase] * (group not in LEXICON.hints.pointed(block.words))
    assert passed_over == []


def test_a_line_without_a_phrase_is_compared_with_few_groups() -> None:
    asked = LEXICON.hints.pointed(bare("فتح الجسر الجديد").split())
    assert asked == LEXICON.hints.always
    assert len(asked) * 4 < len(LEXICON.hints.asked)
