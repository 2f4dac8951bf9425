from dataclasses import replace
from typing import Any

import pytest

from newsdigest.model.capture import Kind
from newsdigest.model.statement import StatementKind
from newsdigest.model.subject import Place
from newsdigest.site.board import StatementView
from newsdigest.site.body import body_of
from newsdigest.site.library import EXCERPT
from newsdigest.site.pages import TopicPage
from newsdigest.site.show.exchanges import EXCHANGES
from newsdigest.site.show.said import said_page
from newsdigest.site.show.subject import subject_page
from newsdigest.site.show.topic import topic_page
from newsdigest.site.show.voices import OF_SPEAKER, STATEMENTS
from newsdigest.site.subjectpages import SubjectPage
from siteworld import (
    NADIR,
    SALMA,
    SHORE,
    SUBJECTS,
    TRUCE,
    ledger,
    library,
    post,
    shelf,
    trail,
    words,
)

SAID = "قالت سلمى الوادي إن «الهدنة قريبة» هذا الأسبوع."
DENIED = "ونفت سلمى الوادي أن تكون الهدنة قد انهارت."


def person(*posts: Any, **more: Any) -> SubjectPage:  # noqa: ANN401 - fields of many types
    return subject_page(shelf(*posts, **more), SALMA)


def topic(*posts: Any, **more: Any) -> TopicPage:  # noqa: ANN401 - fields of many types
    return topic_page(shelf(*posts, **more), TRUCE)


def text_of(one: StatementView) -> str:
    return "".join(text for text, _ in one.parts)


def test_a_sentence_is_shown_as_it_stands_with_its_quotation_set_apart() -> None:
    (one,) = person(post("a", f"كلام سابق. {SAID} وبعده غيره.")).said
    assert text_of(one) == SAID
    assert [text for text, quoted in one.parts if quoted] == ["الهدنة قريبة"]
    assert one.cut == (False, False)


def test_a_verb_agrees_with_the_speaker_and_what_is_turned_down_is_marked() -> None:
    said = person(post("a", f"{SAID}\n\n{DENIED}")).said
    assert [(act.word, act.against) for one in said for act in one.acts] == [
        ("قالت", False),
        ("نفت", True),
    ]
    made = shelf(post("a", "هدنة قريبة. قال نادر الساحل إن الهدنة بعيدة."))
    assert subject_page(made, NADIR).said[0].acts[0].word == "قول"  # the file states no gender


def test_every_kind_of_statement_has_its_words() -> None:
    phrases = words().phrases
    for table in ("act", "act-male", "act-female"):
        assert phrases[table].keys() == set(StatementKind)


def test_statements_come_newest_first_and_undated_ones_last() -> None:
    page = person(
        post("a", SAID),
        post("b", SAID, "2025-01-01"),
        post("c", f"{DENIED}\n\n{SAID}", "2025-02-01"),
    )
    assert [one.card.slug for one in page.said] == ["c", "c", "b", "a"]
    assert page.said_total == 4


def test_statements_side_by_side_in_time_keep_the_order_of_their_article() -> None:
    page = person(
        post("a", SAID),
        post("b", SAID, "2025-01-01"),
        post("c", f"{DENIED}\n\n{SAID}", "2025-02-01"),
    )
    told = [(one.card.slug, one.acts[0].against) for one in page.said_in_time]
    assert told == [("b", False), ("c", True), ("c", False)]


def test_a_speaker_whom_the_sentence_does_not_name_is_told_as_such() -> None:
    page = person(post("a", f"{SAID} وأضافت أن الوفود ستعود."))
    assert [one.inferred for one in page.said] == [False, True]


def test_a_page_shows_what_a_reader_takes_in_and_says_how_much_more_there_is() -> None:
    page = person(*(post(f"a{n}", SAID) for n in range(STATEMENTS + 3)))
    assert (len(page.said), page.said_total) == (STATEMENTS, STATEMENTS + 3)


def test_a_statement_leads_to_its_paragraph() -> None:
    body = f"عن الهدنة.\n\n## عنوان فرعي\n\n- بند\n- {SAID}"
    made = shelf(post("a", body))
    (one,) = subject_page(made, SALMA).said
    assert one.href == "articles/a/#p4"
    assert '<li id="p4">' in body_of(made.library, made.reading("a")).html


def test_a_statement_in_the_title_leads_to_the_title() -> None:
    titled = post("a", "نص عابر.", title="سلمى الوادي: الهدنة قريبة")
    (one,) = person(titled).said
    assert one.href == f"articles/a/#{Place.TITLE}"


def test_all_that_is_shown_of_a_text_is_no_more_than_its_excerpt() -> None:
    tail = " ".join(f"كلمة{n}" for n in range(30))
    sentence = f"وقالت سلمى الوادي أمس أمام جمع من الناس إن الهدنة قريبة {tail}."
    page = person(post("a", "\n\n".join([sentence] * 9)), reuse="excerpt")
    assert all(any(one.cut) for one in page.said)
    assert sum(len(text_of(one).split()) for one in page.said) <= EXCERPT
    assert all(text_of(one) in sentence for one in page.said)


def test_a_paragraph_beyond_the_excerpt_is_shown_on_the_source_page() -> None:
    long = " ".join(f"كلمة{n}" for n in range(EXCERPT))
    page = ledger((long, Kind.BODY, 1), (SAID, Kind.BODY, 1))
    made = post("a", f"{long}\n\n{SAID}", trail=trail(1, 1, 2))
    (one,) = person(made, ledgers=(page,), reuse="excerpt").said
    assert one.href == "articles/a/source/#L2"
    (one,) = person(post("a", f"{long}\n\n{SAID}"), reuse="excerpt").said
    assert one.href == "articles/a/"


def test_a_topic_lists_people_first_then_other_names_then_the_untold() -> None:
    body = f"{SAID}\n\nقال الكرملين إن الهدنة بعيدة.\n\nوقيل إن الهدنة انتهت."
    page = topic(post("a", body))
    names = [one.name and (one.name.text, one.name.href) for one in page.speakers]
    assert names == [("سلمى الوادي", "people/salma/"), ("الكرملين", None), None]


def test_nouns_that_name_nobody_are_no_speakers_and_keep_their_words() -> None:
    body = (
        f"{SAID}\n\nوقال دبلوماسي سابق إن الهدنة هشة.\n\nويرى الدبلوماسي نفسه أن الهدنة قصيرة."
        "\n\nوأكدت مصادر مطلعة أن الهدنة قائمة."
    )
    salma, untold = topic(post("a", body)).speakers
    assert salma.name
    assert untold.name is None
    assert [one.called for one in untold.statements] == [
        "دبلوماسي سابق",
        "الدبلوماسي نفسه",
        "مصادر مطلعة",
    ]


def names_in(*bodies: str) -> list[tuple[str, int]]:
    posts = [post(f"a{n}", body) for n, body in enumerate(bodies)]
    return sorted((one.name.text, one.total) for one in topic(*posts).speakers if one.name)


def test_a_last_name_is_the_speaker_whom_the_same_article_names_in_full() -> None:
    body = (
        "وقال السفير رامز شلهوب إن الهدنة هشة.\n\nوأكد شلهوب أن الهدنة قصيرة."
        "\n\nويرى السفير شلهوب أن الهدنة لن تدوم."
    )
    assert names_in(body) == [("السفير رامز شلهوب", 3)]
    later = "وقال رامز شلهوب إن الهدنة طالت."
    assert names_in(body, later) == [("السفير رامز شلهوب", 4)]


def test_a_last_name_that_two_have_or_that_another_article_has_stands_alone() -> None:
    two = "وقال السفير رامز شلهوب إن الهدنة هشة.\n\nوقال الباحث ماهر شلهوب إن الهدنة قصيرة."
    alone = "وأكد شلهوب أن الهدنة قائمة."
    apart = [("الباحث ماهر شلهوب", 1), ("السفير رامز شلهوب", 1), ("شلهوب", 1)]
    assert names_in(f"{two}\n\n{alone}") == apart
    assert names_in(two, alone) == apart


def test_an_institution_is_not_who_speaks_for_it() -> None:
    body = (
        "وقالت شركة غازبروم إن الهدنة بعيدة.\n\nوقال رئيس شركة غازبروم إن الهدنة قريبة."
        "\n\nوقالت وزارة الخارجية الروسية إن الهدنة ممكنة."
        "\n\nوقالت المتحدثة باسم وزارة الخارجية الروسية إن الهدنة غير ممكنة."
    )
    assert len(names_in(body)) == 4


def test_a_topic_shows_the_newest_of_each_speaker() -> None:
    page = topic(*(post(f"a{n}", SAID, f"2025-01-0{n}") for n in range(1, 9)))
    (one,) = page.speakers
    assert (len(one.statements), one.total) == (OF_SPEAKER, 8)
    assert one.statements[0].card.slug == "a8"


CLAIM = "وقالت سلمى الوادي إن الوفد وافق على هدنة الشتاء وعلى فتح المعبر."
DENIAL = "ونفى نادر الساحل ما قالته سلمى الوادي عن موافقة على فتح المعبر في هدنة الشتاء."


def test_a_denial_finds_in_another_article_what_it_denies() -> None:
    page = topic(post("a", CLAIM, "2025-03-01"), post("b", DENIAL, "2025-03-03"))
    (pair,) = page.exchanges
    assert (pair.claim.card.slug, pair.denial.card.slug) == ("a", "b")
    assert pair.claimant
    assert pair.claimant.text == "سلمى الوادي"


@pytest.mark.parametrize(
    ("claim", "said", "denied"),
    [
        (CLAIM, "2025-03-01", "2025-03-20"),
        (CLAIM, "2025-03-05", "2025-03-03"),
        (CLAIM, None, "2025-03-03"),
        ("وقالت سلمى الوادي إن الهدنة قريبة.", "2025-03-01", "2025-03-03"),
    ],
    ids=["long before", "after it", "undated", "about something else"],
)
def test_a_denial_of_what_nobody_said_then_stands_alone(
    claim: str, said: str | None, denied: str
) -> None:
    page = topic(post("a", claim, said), post("b", DENIAL, denied))
    assert page.exchanges == ()


def test_all_that_a_page_leaves_out_is_on_the_page_it_leads_to() -> None:
    other = "وقال الكرملين إن الهدنة بعيدة."
    posts = [post(f"a{n}", f"{SAID}\n\n{other}", f"2025-01-0{n}") for n in range(1, 9)]
    made = shelf(*posts)
    speakers = topic_page(made, TRUCE).speakers
    page = said_page(made, TRUCE, topic=True)
    assert page
    assert [one.rest for one in speakers] == [
        f"topics/truce/said.html#{voice.spot}" for voice in page.voices
    ]
    assert [len(voice.quotes) for voice in page.voices] == [one.total for one in speakers]
    assert page.voices[0].quotes[0].href == speakers[0].statements[0].href


def test_a_subject_whose_page_shows_all_has_no_second_one() -> None:
    few = shelf(*(post(f"a{n}", SAID) for n in range(STATEMENTS)))
    more = shelf(*(post(f"a{n}", SAID) for n in range(STATEMENTS + 1)))
    assert said_page(few, SALMA, topic=False) is None
    page = said_page(more, SALMA, topic=False)
    assert page
    assert page.total == STATEMENTS + 1


def test_the_newest_denials_stand_on_the_page_and_all_on_the_page_it_leads_to() -> None:
    denials = [
        [post(f"c{n}", CLAIM, f"2025-{n:02}-01"), post(f"d{n}", DENIAL, f"2025-{n:02}-03")]
        for n in range(1, EXCHANGES + 3)
    ]
    made = shelf(*(one for pair in denials for one in pair))
    page, whole = topic_page(made, TRUCE), said_page(made, TRUCE, topic=True)
    assert (len(page.exchanges), page.more_exchanges) == (EXCHANGES, 2)
    assert page.exchanges[0].denial.card.slug == f"d{EXCHANGES + 2}"
    assert whole
    assert len(whole.exchanges) == EXCHANGES + 2


def test_speakers_left_out_are_counted() -> None:
    names = ["الكرملين", "البيت الأبيض", "الخارجية الروسية", "المفوضية الأوروبية"]
    names += [f"وزير خارجية {name}" for name in ("فرنسا", "تركيا", "مصر", "قطر", "ألمانيا", "كندا")]
    page = topic(post("a", "\n\n".join(f"قال {name} إن الهدنة قريبة." for name in names)))
    assert len(page.speakers) + page.more_speakers == len(names)
    assert page.more_speakers


@pytest.mark.parametrize("changed", ["Salma", "هند الوادي"])
def test_a_person_who_is_renamed_changes_no_sentence(changed: str) -> None:
    renamed = tuple(replace(one, title=changed) if one == SALMA else one for one in SUBJECTS)
    made = library(post("a", SAID), subjects=renamed)
    (one,) = made.readings["a"].statements
    assert (one.key, one.speaker) == (SALMA.key, "سلمى الوادي")


ANSWERED = "قالت سلمى الوادي إن الهدنة قريبة. ونفى نادر الساحل ذلك."


def test_a_denial_stands_beside_the_claim_that_it_answers() -> None:
    (pair,) = topic(post("a", ANSWERED)).exchanges
    assert (pair.claimant and pair.claimant.text, pair.denier and pair.denier.text) == (
        SALMA.title,
        NADIR.title,
    )
    assert text_of(pair.claim) == "قالت سلمى الوادي إن الهدنة قريبة."
    assert text_of(pair.denial) == "ونفى نادر الساحل ذلك."
    assert [act.against for act in pair.denial.acts] == [True]


def test_both_sides_of_a_denial_have_it_on_their_pages_and_nobody_else() -> None:
    made = shelf(post("a", f"{ANSWERED} وكان ذلك على الشاطئ."))
    pages = [subject_page(made, one) for one in (SALMA, NADIR, SHORE)]
    assert [len(page.exchanges) for page in pages] == [1, 1, 0]


def test_a_denial_that_answers_nobody_is_no_exchange() -> None:
    assert topic(post("a", "هدنة. ونفى نادر الساحل أن تكون قريبة.")).exchanges == ()


def test_of_an_excerpt_a_claim_that_is_not_shown_is_not_shown_beside_its_denial() -> None:
    many = "\n\n".join(["قالت سلمى الوادي إن الهدنة قريبة."] * 9)
    page = topic(post("a", f"{many}\n\nونفى نادر الساحل ذلك."), reuse="excerpt")
    assert page.exchanges == ()
