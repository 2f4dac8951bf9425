"""Long sentences that were removed: a review names them, a site's notices and lists apart."""

import pytest

from captures import converted, page
from newsdigest.records.facts import facts_from

STORY = (
    "مزارعو التل يعيدون زراعة السفوح بأشجار اللوز",
    "9 فبراير 2023",
    "أعاد مزارعو التل زراعة السفوح بأشجار اللوز بعد أن جف معظمها في صيفين متتاليين.",
    "وقال رئيس الجمعية إن عشرة آلاف غرسة وزعت على القرى بالمجان.",
    "وأضاف أن الغرس ينتهي قبل آذار، وأن الري يكون من خزانات المطر.",
)
LEAD = (
    "نجا ثلاثة متسلقين من عاصفة ثلجية بعد ليلتين قضوها داخل كهف صغير قرب القمة، "
    "ووصلت إليهم مروحية الإنقاذ مع أول ضوء."
)
OTHER = (
    "خسر فريق السباحة كأس البحيرة بفارق عشر الثانية، ثم تبين للحكام أن ساعة المسبح كانت متأخرة، "
    "فأعيد السباق كله."
)
LOST = "فريق السباحة يخسر كأس البحيرة بعشر الثانية"
BOX = ("مواضيع ذات صلة", "متسلقون في كهف")


def doubted(*lines: str) -> list[int]:
    (ledger,) = converted({"page.txt": page(*lines)}).ledgers
    found = [doubt for entry in ledger.articles for doubt in entry.doubts]
    return [line for doubt in found if doubt.reason == "prose-removed" for line in doubt.lines]


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ((*BOX, LEAD), 1),
        ((*BOX, "3 فبراير 2023", LEAD), 1),
        ((*BOX[:1], "متسلقون ينجون في كهف من عاصفة", LEAD, LOST, OTHER), 0),
        ((*BOX, f"{LEAD[:-1]}…"), 0),
        (("التعليقات", "سعاد", LEAD, "رد", "هاني", OTHER), 0),
        (("من نحن", LEAD), 0),
        (("مواضيع ذات صلة", "متسلقون في كهف", "سباق البحيرة يعاد"), 0),
    ],
    ids=["lead", "dated", "several leads", "cut", "comments", "site", "headlines"],
)
def test_a_long_sentence_that_was_removed_below_the_text_is_named(
    below: tuple[str, ...], named: int
) -> None:
    assert len(doubted(*STORY, *below)) == named


def test_what_the_curator_settled_is_not_named_again() -> None:
    capture = page(*STORY, *BOX, LEAD)
    line = capture.split("\n").index(LEAD) + 1
    facts, problems = facts_from("page.toml", f'[lines]\n{line} = "boilerplate"')
    assert not problems
    (ledger,) = converted({"page.txt": capture}, {"page.txt": facts}).ledgers
    doubts = [each.reason for entry in ledger.articles for each in entry.doubts]
    assert "prose-removed" not in doubts
