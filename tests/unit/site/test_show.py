from dataclasses import replace
from datetime import date, timedelta

import pytest

from newsdigest.model.capture import Cut, Kind
from newsdigest.model.ledger import Doubt, Entry
from newsdigest.model.post import Correction, Post
from newsdigest.site.pages import ArticlePage, SourcePage
from newsdigest.site.quality import DoubtView
from newsdigest.site.show.article import article_page
from newsdigest.site.show.cards import coverage_of
from newsdigest.site.show.home import home_page
from newsdigest.site.show.months import FULL
from newsdigest.site.show.outlet import outlets_page
from newsdigest.site.show.rest import about_page, archive_page, tally_of
from newsdigest.site.show.shelf import Shelf, site_view
from newsdigest.site.show.source import source_page
from newsdigest.site.show.subject import subject_page
from newsdigest.site.show.topic import topic_page
from newsdigest.site.views import Card
from siteworld import (
    MANARA,
    NADIR,
    SALMA,
    SUBJECTS,
    TRUCE,
    ledger,
    post,
    shelf,
    trail,
)

PAGE = (
    ("عنوان", Kind.TITLE, 1),
    ("", Kind.BOILERPLATE, None),
    ("هدنة في الوادي", Kind.BODY, 1),
    ("شارك الخبر الآن مع كل الأصدقاء", Kind.BOILERPLATE, None),
    ("اقرأ أيضًا", Kind.BOILERPLATE, None),
    ("خبر ثان عن الحبوب وأسعارها اليوم", Kind.BODY, 2),
)


def article(made: Shelf, slug: str) -> ArticlePage:
    return article_page(made, made.reading(slug))


def source(made: Shelf, slug: str) -> SourcePage:
    page = source_page(made, made.reading(slug))
    assert page
    return page


def two_halves(**more: str) -> Shelf:
    return shelf(
        post("a", "هدنة في الوادي", title="عنوان", trail=trail(1, 1, 3)),
        post("b", "خبر ثان عن الحبوب وأسعارها اليوم", trail=trail(2, 6, 6), outlet="المنارة"),
        ledgers=(ledger(*PAGE),),
        **more,
    )


def test_what_was_kept_removed_and_shared_adds_up_to_the_capture() -> None:
    facts = article(two_halves(), "a").source
    assert facts
    assert (facts.kept, facts.removed, facts.shared) == (2, 2, 1)
    assert [(run.first, run.last) for run in facts.runs] == [(4, 5)]


def test_a_kept_line_parts_two_runs_of_removed_ones() -> None:
    advert = ("إعلان", Kind.BOILERPLATE, None)
    page = ledger(advert, ("نص", Kind.BODY, 1), advert, advert)
    made = shelf(post("a", "نص", trail=trail()), ledgers=(page,))
    facts = article(made, "a").source
    assert facts
    assert [(run.first, run.last) for run in facts.runs] == [(1, 1), (3, 4)]


def test_evidence_leads_to_its_line_on_the_source_page() -> None:
    (reason,) = article(two_halves(), "a").topics
    assert reason.proofs[0].href == "articles/a/source/#L3"


def test_no_piece_of_evidence_is_left_out_unsaid() -> None:
    rows = tuple((f"هدنة {number}", Kind.BODY, 1) for number in range(1, 13))
    body = "\n\n".join(text for text, _, _ in rows)
    made = shelf(post("a", body, trail=trail(1, 1, 12)), ledgers=(ledger(*rows),))
    (reason,) = article(made, "a").topics
    assert [proof.line for proof in reason.proofs] == list(range(1, 13))


def test_a_post_written_by_hand_has_no_source_page_and_its_evidence_no_line() -> None:
    made = shelf(post("a", "هدنة"))
    assert source_page(made, made.reading("a")) is None
    assert article(made, "a").topics[0].proofs[0].href is None


def test_a_line_of_another_article_leads_there() -> None:
    lines = source(two_halves(), "a").lines
    assert [line.other for line in lines if not line.mine] == ["articles/b/"]
    assert [line.reason for line in lines if not line.kept][1] == "من ذيل الصفحة"


def test_an_excerpts_source_page_shows_first_words_only() -> None:
    lines = source(two_halves(reuse="excerpt"), "a").lines
    assert [line.text for line in lines][3:] == [
        "شارك الخبر الآن مع…",
        "اقرأ أيضًا",
        "خبر ثان عن الحبوب وأسعارها اليوم",  # its own outlet allows the whole text
    ]


def test_a_neighbour_whose_text_may_not_be_shown_is_cut_on_my_source_page_too() -> None:
    lines = source(two_halves(reuse="excerpt"), "b").lines
    assert lines[2].text == "هدنة في الوادي"
    strict = replace(MANARA, reuse="excerpt")
    subjects = tuple(strict if one == MANARA else one for one in SUBJECTS)
    lines = source(two_halves(subjects=subjects), "a").lines
    assert lines[-1].text == "خبر ثان عن الحبوب…"


def test_a_line_that_holds_two_things_is_shown_in_parts() -> None:
    page = ledger(("نص الخبر إعلان", Kind.BODY, 1))
    row = replace(page.rows[0], cuts=(Cut(9, 14, Kind.BOILERPLATE, "ad"),))
    made = shelf(post("a", "نص الخبر", trail=trail()), ledgers=(replace(page, rows=(row,)),))
    assert source(made, "a").lines[0].parts == (
        ("نص الخبر ", "", True),
        ("إعلان", "ثوابت الصفحة", False),
    )


def test_neighbours_go_by_date_and_an_undated_post_has_no_place() -> None:
    made = shelf(
        post("a", "هدنة", "2025-01-01"),
        post("b", "هدنة", "2025-01-02"),
        post("c", "هدنة", "2025-01-03"),
        post("d", "هدنة"),
    )
    (middle,) = article(made, "b").neighbours
    assert (middle.position, middle.total) == (2, 3)
    assert (middle.earlier and middle.earlier.slug, middle.later and middle.later.slug) == (
        "a",
        "c",
    )
    assert article(made, "d").neighbours[0].position is None


def test_an_address_that_is_no_web_address_never_becomes_a_link() -> None:
    assert article(shelf(post("a", url="javascript:alert(1)")), "a").url is None


def test_corrections_and_doubts_are_told_in_arabic() -> None:
    made = shelf(
        post("a", quality_reasons=("title-made",), corrections=(Correction("2025-05-01", "خطأ"),))
    )
    page = article(made, "a")
    assert page.doubts == (DoubtView("لا عنوان في اللقطة، فصيغ عنوان من أوّل الخبر", ()),)
    assert page.corrections[0].day == date(2025, 5, 1)


def test_a_doubt_leads_to_its_lines_from_the_article_and_from_its_source_page() -> None:
    none = dict.fromkeys(("title_line", "published", "updated", "outlet", "byline", "agency"))
    doubts = (Doubt("unlabelled-box", (1,)),)
    entry = Entry(1, "articles/a.md", "a", "خبر", **none, doubts=doubts)
    rows = ("أخبار", Kind.BOILERPLATE, None), ("نص.", Kind.BODY, 1)
    told = replace(ledger(*rows), articles=(entry,))
    doubted = post("a", trail=trail(), quality="doubtful", quality_reasons=("unlabelled-box",))
    made = shelf(doubted, ledgers=(told,))
    (doubt,) = article(made, "a").doubts
    assert doubt.lines == ((1, "articles/a/source/#L1"),)
    page = source_page(made, made.reading("a"))
    assert page is not None
    assert (page.quality, page.doubts) == ("doubtful", (doubt,))


def test_a_citation_says_that_a_date_is_missing_and_ends_with_the_address() -> None:
    made = shelf(post("a", title="خبر"), address="https://example.org/repo")
    assert article(made, "a").citation == (
        "«خبر»، بلا تاريخ، عن دفتر: https://example.org/repo/articles/a/"
    )


def test_a_summary_that_breaks_off_inside_a_sentence_says_so() -> None:
    body = "طلب الوسيط هدنة في الوادي، وهو أن تقف المدافع. ثم غادر."
    cut = "طلب الوسيط هدنة في الوادي"
    made = shelf(
        post("a", body, summary=cut), post("b", body, summary=body.removesuffix(" ثم غادر."))
    )
    assert made.cards["a"].summary == f"{cut}…"
    assert made.cards["b"].summary.endswith("المدافع.")


def test_of_undated_articles_none_is_called_the_newest() -> None:
    body = "هدنة بين سلمى الوادي ونادر الساحل"
    made = shelf(post("a", body, "2025-01-02"), post("b", body))
    (beside,) = subject_page(made, SALMA).people
    assert (beside.together, beside.dated) == (2, False)
    dated = shelf(post("a", body, "2025-01-02"), post("b", body, "2025-01-03"))
    assert subject_page(dated, SALMA).people[0].dated


def test_spellings_that_differ_in_dots_and_blanks_alone_are_one() -> None:
    terms = ("سلمى الوادي", "سلمىالوادي", "س. الوادي", "س.الوادي", "س الوادي")
    made = shelf(post("a", "سلمى الوادي"), subjects=(replace(SALMA, terms=terms),))
    assert subject_page(made, replace(SALMA, terms=terms)).spellings == ("س. الوادي",)


def test_a_topic_names_its_silences_and_puts_undated_posts_apart() -> None:
    made = shelf(
        post("a", "هدنة", "2025-01-01"), post("b", "هدنة", "2025-02-20"), post("c", "هدنة")
    )
    page = topic_page(made, TRUCE)
    assert [(month.day.month, len(month.beats)) for month in page.story] == [(1, 1), (2, 1)]
    (beat,) = page.story[1].beats
    assert (beat.after, beat.silent) == ("بعد 50 يومًا", True)
    assert [card.slug for card in page.undated.shown] == ["c"]


def test_a_topic_counts_independent_sources() -> None:
    told = "وصلت أول سفينة قمح إلى ميناء العقيق بعد هدنة"
    made = shelf(
        post("a", told, agency="نون", trail=trail(1)),
        post("b", f"{told} طال انتظارها", agency="نون", trail=trail(2)),
        post("c", "هدنة وحبوب"),
    )
    page = topic_page(made, TRUCE)
    assert (page.total, page.sources) == (3, 2)
    assert [(one.chip.slug, one.together) for one in page.near] == [("grain", 1)]


def test_a_term_is_shown_without_the_signs_of_the_matcher() -> None:
    topic = replace(TRUCE, terms=("وقف * النار", "هدنة~", "(س)نهادن", "هدنة"))
    page = topic_page(shelf(subjects=(topic,)), topic)
    assert (page.terms, page.more_terms) == (("هدنة", "نهادن"), 1)


def test_a_topic_is_known_by_the_words_of_its_articles_the_commonest_first() -> None:
    topic = replace(TRUCE, terms=("وقف * النار", "تهدئة", "هدنة", "سلم"))
    posts = (
        post("a", "وقف سريع النار"),
        post("b", "تهدئة قريبة"),
        post("c", "هدنة أولى"),
        post("d", "هدنة ثانية"),
    )
    page = topic_page(shelf(*posts, subjects=(topic,)), topic)
    assert (page.terms, page.more_terms) == (("هدنة", "تهدئة"), 2)


def test_coverage_counts_weeks_back_from_the_last_day() -> None:
    made = shelf(
        post("a", day="2025-01-01"), post("b", day="2025-01-02"), post("c", day="2025-01-20")
    )
    coverage = coverage_of(made.library.readings.values())
    assert (coverage.counts, coverage.undated) == ((2, 0, 1), 0)


def test_a_far_off_date_does_not_make_a_strip_of_thousands_of_weeks() -> None:
    made = shelf(post("a", day="0001-01-01"), post("b", day="2025-01-02"))
    coverage = coverage_of(made.library.readings.values())
    assert (coverage.counts, coverage.first, coverage.older) == ((1,), date(2025, 1, 2), 1)


def test_a_person_is_shown_in_the_sentence_that_names_them() -> None:
    made = shelf(post("a", "كلام سابق. قالت سلمى الوادي إن الهدنة قريبة. وبعده غيره."))
    page = subject_page(made, SALMA)
    (mention,) = page.undated.shown
    assert mention.before + mention.name + mention.after == "قالت سلمى الوادي إن الهدنة قريبة."
    assert page.spellings == ("الوادي", "Salma")


def test_words_cut_from_a_sentence_leave_the_rest_as_it_stands() -> None:
    words = " ".join(f"كلمة{number}" for number in range(30))
    made = shelf(post("a", f"{words} سلمى الوادي، {words}."))
    (mention,) = subject_page(made, SALMA).undated.shown
    shown = mention.before + mention.name + mention.after
    assert "كلمة29 سلمى الوادي، كلمة0" in shown
    assert shown.strip("… ") in f"{words} سلمى الوادي، {words}."


def test_a_person_is_quoted_in_few_words_where_only_an_excerpt_may_be_shown() -> None:
    words = " ".join(f"كلمة{number}" for number in range(30))
    made = shelf(post("a", f"{words} سلمى الوادي، {words}."), reuse="excerpt")
    (mention,) = subject_page(made, SALMA).undated.shown
    assert len((mention.before + mention.name + mention.after).split()) <= 16


def test_a_person_is_shown_in_a_title_only_where_no_sentence_names_them() -> None:
    title = "سلمى الوادي تعود"
    made = shelf(post("a", "عادت الوادي أمس.", title=title), post("b", "نص.", title=title))
    assert [
        one.before + one.name + one.after for one in subject_page(made, SALMA).undated.shown
    ] == [
        "عادت الوادي أمس.",
        title,
    ]


def test_a_page_of_a_person_names_who_stands_beside_them() -> None:
    made = shelf(post("a", "سلمى الوادي ونادر الساحل"))
    assert [one.chip.title for one in subject_page(made, SALMA).people] == [NADIR.title]


def test_the_curators_lead_leads_with_the_curators_reason() -> None:
    made = shelf(
        post("a", "هدنة", "2025-01-01", lead=True, lead_reason="لأنه الأهم"),
        post("b", "هدنة", "2025-02-01"),
    )
    page = home_page(made)
    assert page.lead
    assert (page.lead.slug, page.why) == ("a", "لأنه الأهم")


def test_without_a_curator_the_newest_of_the_busiest_topic_leads_and_says_so() -> None:
    made = shelf(
        post("a", "حبوب", "2025-03-01"),
        post("b", "هدنة", "2025-02-01"),
        post("c", "هدنة", "2025-01-01"),
    )
    page = home_page(made)
    assert page.lead
    assert page.lead.slug == "b"
    assert page.why == (
        "لأنه أحدث مقال مؤرّخ في موضوع «الهدنة»، ولا موضوع في السجلّ أكثر منه مقالات (مقالان)"
    )
    assert [step.current for step in page.arc] == [False, True]


def test_what_the_story_of_the_lead_names_is_not_shown_beside_it_again() -> None:
    made = shelf(
        post("a", "هدنة", "2025-02-01"),
        post("b", "هدنة", "2025-01-01"),
        post("c", "هدنة"),
        post("d", "حبوب", "2024-01-01"),
    )
    page = home_page(made)
    assert [card.slug for card in page.beside] == ["d", "c"]
    assert page.cards == ()


def posts_of(text: str, number: int) -> list[Post]:
    return [post(f"a{at}", text) for at in range(number)]


@pytest.mark.parametrize(("left", "beside", "cards"), [(2, 2, 0), (3, 0, 3), (4, 0, 3), (9, 2, 3)])
def test_no_article_stands_twice_above_the_topics(left: int, beside: int, cards: int) -> None:
    page = home_page(shelf(post("lead", "هدنة", "2025-01-01"), *posts_of("هدنة", left)))
    assert (len(page.beside), len(page.cards)) == (beside, cards)
    assert len({card.slug for card in (*page.beside, *page.cards)}) == beside + cards


def test_cards_of_topics_go_on_where_the_page_above_ends() -> None:
    page = home_page(shelf(post("lead", "هدنة", "2025-01-01"), *posts_of("هدنة وحبوب", 12)))
    above = {card.slug for card in (*page.beside, *page.cards)}
    shown = [card.slug for topic in page.topics for card in topic.cards]
    assert len(shown) == len(set(shown)) == 6
    assert above.isdisjoint(shown)


def test_each_topic_shows_an_article_even_where_all_stand_above() -> None:
    page = home_page(shelf(post("a", "هدنة وحبوب", "2025-02-01"), post("b", "حبوب", "2025-01-01")))
    assert [[card.slug for card in topic.cards] for topic in page.topics] == [["a"], ["b"]]


def test_the_latest_of_a_large_digest_are_none_of_those_above() -> None:
    few, many = (home_page(shelf(*(post(f"a{n}") for n in range(count)))) for count in (6, 30))
    assert len(few.latest) == 6
    assert many.lead
    assert {many.lead.slug, *(card.slug for card in many.cards)}.isdisjoint(
        card.slug for card in many.latest
    )


def test_a_lead_without_topic_or_date_is_not_called_the_newest_by_date() -> None:
    assert home_page(shelf(post("a", day="2025-01-01"))).why == "لأنه أحدث مقال مؤرّخ في السجلّ"
    assert home_page(shelf(post("a"))).why == "لأنه آخر ما أُضيف إلى السجلّ"


def test_an_empty_digest_still_has_a_home_page() -> None:
    page = home_page(shelf())
    assert (page.lead, page.why, page.latest) == (None, "", ())


def test_an_archive_lists_every_post_once() -> None:
    page = archive_page(shelf(post("a", day="2025-01-01"), post("b")))
    assert page.total == 2
    assert len(page.undated) + sum(month.count for month in page.months) == 2


def test_a_long_archive_shows_the_newest_in_full_and_of_the_rest_the_titles() -> None:
    dated = [post(f"a{n:03}", day=f"{2025 - n // 12}-{12 - n % 12:02}-01") for n in range(FULL + 5)]
    page = archive_page(shelf(*dated, *(post(f"b{n}") for n in range(FULL + 2))))
    shown = [one.slug for month in page.months for one in month.items if isinstance(one, Card)]
    titles = [one.slug for month in page.months for one in month.titles if isinstance(one, Card)]
    assert shown == [f"a{n:03}" for n in range(FULL)]
    assert titles == [f"a{n:03}" for n in range(FULL, FULL + 5)]
    assert all(len(month.items) + len(month.titles) == 2 for month in page.months[:-1])
    assert (len(page.undated.shown), len(page.undated.titles)) == (FULL, 2)


def test_a_long_story_tells_its_turns_in_full_however_old() -> None:
    days = [date(2025, 1, 1) + timedelta(n) for n in range(FULL + 9)]
    posts = [post(f"a{n}", "هدنة", day.isoformat()) for n, day in enumerate(days)]
    page = topic_page(shelf(replace(posts[0], kind="turn"), *posts[1:]), TRUCE)
    assert [beat.brief for beat in page.story[0].beats] == [False, *[True] * 8, *[False] * 22]
    assert not any(month.folded for month in page.story)
    longer = [
        post(f"a{n}", "هدنة", f"{2020 + n // 12}-{n % 12 + 1:02}-01") for n in range(FULL + 9)
    ]
    assert [month.folded for month in topic_page(shelf(*longer), TRUCE).story] == [
        *[True] * 9,
        *[False] * FULL,
    ]


def test_the_tally_adds_up_and_the_rules_say_what_they_did() -> None:
    made = two_halves()
    tally = tally_of(made.library)
    assert tally.kept + tally.removed == tally.lines == 5
    rules = about_page(made).rules
    assert rules[1] == ("end-marker", "من ذيل الصفحة", 0, 2)
    assert (sum(rule[2] for rule in rules), sum(rule[3] for rule in rules)) == (3, 2)


def test_outlets_are_listed_with_how_many_posts_name_none() -> None:
    page = outlets_page(shelf(post("a", outlet="المنارة"), post("b")))
    assert ([chip.articles for chip in page.outlets], page.unknown) == ([1], 1)


def test_an_outlet_without_a_file_is_listed_all_the_same() -> None:
    made = shelf(post("a", outlet="المنارة"), post("b", outlet="الشراع"), post("c"))
    page = outlets_page(made)
    assert (page.unfiled, page.unknown) == ((("الشراع", 1),), 1)
    assert site_view(shelf(post("b", outlet="الشراع"))).has_outlets
