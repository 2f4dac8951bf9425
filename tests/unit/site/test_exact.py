from dataclasses import replace

from newsdigest.model.capture import Cut, Kind
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import Level, Problem
from newsdigest.records.posts import fingerprint_of
from newsdigest.site.exact import quotation_problems
from newsdigest.site.plan import plan
from siteworld import ledger, post, shelf, trail

SAID = "قالت سلمى الوادي إن «الهدنة قريبة» هذا الأسبوع."


def generated(body: str) -> Post:
    """Make a post as conversion leaves it."""
    made = post("a", f"كلام سابق.\n\n{body}", trail=trail(1, 1, 3))
    return replace(made, fingerprint=fingerprint_of(made))


def faults(one: Post, page: Ledger) -> list[Problem]:
    made = shelf(one, ledgers=(page,))
    return quotation_problems(plan(made), made.library)


def lines(*texts: str) -> Ledger:
    return ledger(("كلام سابق.", Kind.BODY, 1), *((text, Kind.BODY, 1) for text in texts))


def test_a_quotation_that_its_capture_holds_is_no_problem() -> None:
    assert faults(generated(SAID), lines(SAID)) == []


def test_a_quotation_may_go_on_over_lines_and_be_mended_as_conversion_mends() -> None:
    assert (
        faults(generated(SAID), lines("قالت&nbsp;سلمى  الوادي إن", "«الهدنة قريبة» هذا الأسبوع."))
        == []
    )


def test_a_quotation_goes_on_over_what_was_cut_from_its_line() -> None:
    page = lines(SAID.replace("إن", "إعلان إن"))
    start = SAID.index("إن")
    cut = Cut(start, start + len("إعلان "), Kind.BOILERPLATE, "ad")
    rows = (page.rows[0], replace(page.rows[1], cuts=(cut,)))
    assert faults(generated(SAID), replace(page, rows=rows)) == []


def test_a_quotation_that_its_capture_does_not_hold_is_named_with_its_line() -> None:
    found = faults(generated(SAID), lines(SAID.replace("قريبة", "بعيدة")))
    assert {one.where for one in found} == {"articles/a.md:11"}
    assert {one.level for one in found} == {Level.ERROR}
    assert [one.what.split()[0] for one in found] == [
        "topics/truce/index.html",
        "people/salma/index.html",
    ]
    assert all("قالت سلمى الوادي" in one.what and "page.txt" in one.what for one in found)
    assert all("--take=a" in one.do for one in found)


def test_an_edited_post_and_one_written_by_hand_answer_for_themselves() -> None:
    other = lines("نص آخر تمامًا.")
    edited = replace(generated("نص."), body=SAID)
    assert faults(edited, other) == []
    assert faults(post("a", SAID), other) == []
    assert faults(generated(SAID), replace(other, sha256="f" * 64)) == []
