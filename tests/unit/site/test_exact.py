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


def test_an_edited_post_quotes_nothing_that_its_capture_does_not_hold() -> None:
    edited = replace(generated("نص."), body='قال الراوي "سأبني برجا غدا" ومضى.')
    (found,) = faults(edited, lines("نص آخر تمامًا."))
    assert found.level is Level.ERROR
    assert "'سأبني برجا غدا'" in found.what
    assert found.what.startswith("articles/a/index.html quotes")
    assert "Write the capture's words" in found.do


def test_a_sentence_that_an_edit_puts_into_a_mouth_is_named() -> None:
    edited = replace(generated("نص."), body="قالت سلمى الوادي إن الهدنة بعيدة هذا الأسبوع.")
    assert {one.what.split()[0] for one in faults(edited, lines(SAID))} == {
        "topics/truce/index.html",
        "people/salma/index.html",
    }


def test_an_edit_may_drop_text_and_quote_what_is_left_with_other_marks() -> None:
    edited = replace(generated("نص."), body="وفي الخبر: “إن الهدنة قريبة جدا.” كما يروى.")
    page = lines("وفي الخبر، وهو طويل: «إن الهدنة قريبة جدا» كما يروى.")
    assert faults(edited, page) == []


def test_an_edit_may_add_a_name_between_quotation_marks() -> None:
    edited = replace(generated("نص."), body="نشرته «المنارة الجديدة» يوم أمس.")
    assert faults(edited, lines("نص آخر تمامًا.")) == []


def test_a_post_without_a_capture_has_nothing_to_be_checked_against() -> None:
    other = lines("نص آخر تمامًا.")
    assert faults(post("a", SAID), other) == []
    assert faults(generated(SAID), replace(other, sha256="f" * 64)) == []
