import pytest

from newsdigest.model.subject import Match
from newsdigest.site.body import body_of, first_mentions
from siteworld import library, post


def shown(body: str, **more: str) -> str:
    made = library(post("a", body, **more), address="/repo")
    return body_of(made, made.readings["a"]).html


def test_the_first_mention_of_a_subject_leads_to_its_page() -> None:
    assert shown("في هدنة أولى ثم هدنة ثانية") == (
        '<p id="p1">في <a href="/repo/topics/truce/">هدنة</a> أولى ثم هدنة ثانية</p>'
    )


def test_a_topics_words_that_hold_a_name_leave_it_to_the_name() -> None:
    phrase, name = Match(0, 20, "topics/talks", "لقاء"), Match(5, 9, "people/salma", "سلمى")
    both = {"topics/talks": "t", "people/salma": "s"}
    assert list(first_mentions([phrase, name], both)) == [name]
    assert list(first_mentions([phrase, name], {"topics/talks": "t"})) == [phrase]


def test_headings_quotations_and_links_are_left_alone() -> None:
    made = shown("## هدنة\n\n> هدنة\n\n[هدنة](https://example.org)\n\nعن هدنة")
    assert made.count("/repo/topics/truce/") == 1
    assert made.endswith('<p id="p4">عن <a href="/repo/topics/truce/">هدنة</a></p>')


@pytest.mark.parametrize(
    "said", ["«{}»", "“{}”", '"{}"', "„{}“", '"**ثم** {}"', "«{}", "&quot;{}&quot;"]
)
def test_no_link_is_set_inside_quotation_marks(said: str) -> None:
    made = shown(f"قالوا {said.format('وقعنا هدنة اليوم')}\n\nهدنة جديدة")
    assert made.count("/repo/topics/truce/") == 1
    assert made.endswith('<p id="p2"><a href="/repo/topics/truce/">هدنة</a> جديدة</p>')


def test_a_name_after_a_quotation_is_linked() -> None:
    assert shown("قالوا «نعم» عن هدنة").count("/repo/topics/truce/") == 1


def test_the_text_stays_as_it_was_however_it_is_escaped() -> None:
    assert "&lt;هدنة&gt;" not in shown("قال &lt;هدنة> & مضى")
    assert "&lt;<a" in shown("قال &lt;هدنة> & مضى")
    assert "&amp; مضى" in shown("قال &lt;هدنة> & مضى")


def test_a_latin_name_is_set_apart_also_inside_a_link() -> None:
    assert '<a href="/repo/people/salma/"><bdi lang="en">Salma</bdi></a>' in shown("قالت Salma ذلك")


def test_headings_start_under_the_pages_own_title() -> None:
    assert '<h2 id="p1">أول</h2>' in shown("# أول\n\nنص\n\n## ثان")
    assert '<h3 id="p3">ثان</h3>' in shown("# أول\n\nنص\n\n## ثان")


def test_an_excerpt_holds_the_first_sixty_words_and_no_more() -> None:
    made = library(post("a", " ".join(f"ك{n}" for n in range(100))), reuse="excerpt")
    text = body_of(made, made.readings["a"]).html
    assert "ك59…" in text
    assert "ك60" not in text


def test_markdown_that_would_hang_the_parser_is_shown_plain_with_a_reason() -> None:
    made = library(post("a", "[" * 5000))
    found = body_of(made, made.readings["a"])
    assert found.trouble
    assert "[[[" in found.html
