"""What the curator's tasks say of texts: topics with evidence, edits, idle terms, new names."""

from dataclasses import replace
from datetime import UTC, datetime

from newsdigest.model.post import Post
from newsdigest.model.subject import Passage, Place, Subject, SubjectKind
from newsdigest.subjects.difference import edited, moves
from newsdigest.subjects.suggest import Suggestion, suggestions
from newsdigest.subjects.tell import moves_told, subjects_told, suggestions_told, topics_told
from newsdigest.subjects.texts import Text, found_by_terms, matcher_for, members_of, named_in
from newsdigest.subjects.titles import Titles, titles_from
from newsdigest.subjects.upkeep import term_notes

NATO = Subject(SubjectKind.TOPIC, "nato", "الناتو", "topics/nato.md", ("ناتو",), threshold=2)
TALKS = Subject(
    SubjectKind.TOPIC, "talks", "المحادثات", "topics/talks.md", ("محادثات~",), threshold=2
)
BOTH = {one.key: one for one in (NATO, TALKS)}
TABLES = {
    "titles": {
        "people": {
            "titles": ["الرئيس", "وزير الخارجية", "المتحدث باسم"],
            "between": ["وزارة"],
        },
        "places": {"titles": ["مدينة"], "between": []},
        "territories": {"SA": "السعودية"},
        "common": {"words": ["مالي شمال"]},
        "halves": {"words": ["عبد"]},
    },
    "words": {"function": {"words": ["إن في إلى على من", "قال"]}},
    "statements": {"verb": [{"past": "قال قالت", "now": "يقول"}, {"past": "أكد"}]},
}


def text(*passages: str, title: str = "", slug: str = "a", **more: tuple[str, ...]) -> Text:
    """Make a post whose first passage is its lede; passage n stands on line n."""
    added = datetime(2025, 1, 1, tzinfo=UTC)
    post = Post(f"articles/{slug}.md", slug, title or slug, added, "نص", 9, **more)
    places = [Place.LEDE, *[Place.BODY] * len(passages)]
    lines = enumerate(zip(places, passages, strict=False), 1)
    return Text(post, tuple(Passage(place, said, n) for n, (place, said) in lines))


def told(one: Text) -> list[str]:
    return list(topics_told(one, named_in(one, BOTH, matcher_for(BOTH))))


def test_each_topic_is_told_with_points_places_lines_and_words() -> None:
    assert told(text("قمة للناتو", "فقرة", "ثم محادثاتهم", title="خبر")) == [
        "articles/a.md  خبر",
        "  nato: 2 points, takes 2",
        "    lede, line 1: «للناتو»",
        "  talks: not enough: 1 point, takes 2",
        "    body, line 3: «محادثاتهم»",
    ]


def test_what_counts_for_and_against_a_topic_is_told() -> None:
    talks = replace(TALKS, hints=("الوسيط",), against=("النادي",))
    one = text("الوسيط في النادي", "فقرة", "ثم محادثاتهم")
    known = {talks.key: talks}
    assert list(topics_told(one, named_in(one, known, matcher_for(known))))[1:] == [
        "  talks: not enough: 0 points, takes 2",
        "    body, line 3: «محادثاتهم»",
        "    hint in lede, line 1: «الوسيط»",
        "    against it in lede, line 1: «النادي»",
    ]


def test_a_curators_word_is_told() -> None:
    one = text("قمة للناتو", topics_pinned=("talks",), topics_excluded=("nato",))
    assert told(one) == [
        "articles/a.md  a",
        "  talks: pinned by its curator; 0 points",
        "  nato: excluded by its curator; 2 points",
        "    lede, line 1: «للناتو»",
    ]


def test_a_post_without_topics_says_so() -> None:
    assert told(text("نص عابر")) == ["articles/a.md  a", "  no topic"]


def test_a_subject_is_listed_with_the_number_of_its_posts() -> None:
    members = members_of([text("ناتو"), text("ناتو", slug="b")], BOTH)
    counts = [(one, len(members.get(key, {}))) for key, one in BOTH.items()]
    assert list(subjects_told(counts)) == [
        "topics/nato: الناتو  2 posts",
        "topics/talks: المحادثات  0 posts",
    ]


def after(edit: Subject, *texts: Text) -> list[str]:
    """Tell what the edit of one of the two topics changes."""
    now = {**BOTH, edit.key: edit}
    return list(moves_told(edited(BOTH, now), moves(texts, BOTH, now)))


def test_a_new_term_brings_in_posts_by_its_words() -> None:
    wider = replace(NATO, terms=("ناتو", "الحلف"))
    assert after(wider, text("نص", "قال الحلف إن الحلف باق", title="خبر"), text(slug="b")) == [
        "Edited since the last commit: topics/nato",
        "topics/nato: 1 post would join, 0 would leave",
        "  + articles/a.md  خبر",
        "      now body, line 2: «الحلف»",
        "      now body, line 2: «الحلف»",
    ]


def test_an_exclusion_takes_posts_out_by_its_words() -> None:
    narrower = replace(NATO, excludes=("الناتو العربي",))
    assert after(narrower, text("فكرة الناتو العربي")) == [
        "Edited since the last commit: topics/nato",
        "topics/nato: 0 posts would join, 1 would leave",
        "  - articles/a.md  a",
        "      no longer lede, line 1: «الناتو»",
    ]


def test_a_threshold_takes_posts_out_by_their_points() -> None:
    assert after(replace(NATO, threshold=3), text("قمة الناتو"))[2:] == [
        "  - articles/a.md  a",
        "      has 2 points; takes 3 now, took 2 before",
    ]


def test_a_hint_brings_in_posts_by_its_words() -> None:
    hinted = replace(NATO, hints=("الحلف",))
    told = after(hinted, text("الحلف في قمة", "فقرة", "قال الناتو"))
    assert told[2:] == ["  + articles/a.md  a", "      now lede, line 1: «الحلف»"]


def test_a_word_against_takes_posts_out_by_their_points() -> None:
    barred = replace(NATO, against=("رواية",))
    assert after(barred, text("رواية عن الناتو"))[2:] == [
        "  - articles/a.md  a",
        "      has 0 points now, had 2 before; takes 2",
    ]


def test_a_file_that_came_moves_posts_that_its_curator_pinned() -> None:
    one = text("نص", topics_pinned=("nato",))
    told = list(moves_told(["topics/nato"], moves([one], {}, {NATO.key: NATO})))
    assert told[1:] == [
        "topics/nato: 1 post would join, 0 would leave",
        "  + articles/a.md  a",
        "      the file is new",
    ]


def test_an_edit_without_effect_says_so() -> None:
    wider = replace(NATO, terms=("ناتو", "الحلف"))
    assert after(wider, text("نص عابر"))[1:] == ["No post would join or leave a subject."]
    assert after(NATO, text("نص")) == ["Edited since the last commit: no terms"]


def test_a_file_that_is_gone_moves_its_posts() -> None:
    found = moves([text("قمة الناتو")], BOTH, {TALKS.key: TALKS})
    assert [(move.subject.key, move.joins) for move in found] == [("topics/nato", False)]


def test_a_term_that_no_post_has_is_noted_with_its_line() -> None:
    lines = (("Terms", "ناتو", 4), ("Terms", "NATO", 5))
    topic = replace(NATO, terms=("ناتو", "NATO"), lines=lines)
    (note,) = term_notes([text("للناتو")], {topic.key: topic})
    assert str(note).startswith("topics/nato.md: 1 of 2 terms are in no post: «NATO» (line 5).")


def test_many_terms_that_no_post_has_are_counted_and_the_first_named() -> None:
    topic = replace(NATO, terms=("ناتو", "NATO", "حلف", "أطلسي", "أطلنطي"))
    (note,) = term_notes([text("نص عابر")], {topic.key: topic})
    assert note.what == "5 of 5 terms are in no post: «ناتو», «NATO», «حلف» and 2 more"


def test_a_term_that_a_longer_one_covers_is_in_use() -> None:
    topic = replace(NATO, terms=("ناتو", "حلف الناتو"))
    assert term_notes([text("حلف الناتو")], {topic.key: topic}) == ()


def test_a_term_inside_another_subjects_term_is_noted() -> None:
    seat = Subject(SubjectKind.PLACE, "seat", "مقر", "places/seat.md", ("مقر الناتو",))
    notes = term_notes([text("مقر الناتو")], {NATO.key: NATO, seat.key: seat})
    assert [note.what for note in notes] == ["the term «مقر الناتو» holds «ناتو» of topics/nato"]
    shares = replace(seat, shared=("مقر الناتو",))
    assert term_notes([text("مقر الناتو")], {NATO.key: NATO, seat.key: shares}) == ()


def test_many_terms_that_hold_another_subjects_are_one_note() -> None:
    names = tuple(f"{word} الناتو" for word in ("مقر", "دول", "قمة", "جيوش"))
    seat = Subject(SubjectKind.PLACE, "seat", "مقر", "places/seat.md", names)
    (note,) = term_notes([text("الناتو")], {NATO.key: NATO, seat.key: seat})
    assert note.what == (
        "4 terms hold terms of topics/nato: «مقر الناتو», «دول الناتو», «قمة الناتو» and 1 more"
    )


def titles() -> Titles:
    territories = {"FR": "فرنسا", "ML": "مالي", "HK": "هونغ كونغ (منطقة)", "JO": "الأردن"}
    return titles_from(TABLES, territories)


def proposed(*texts: Text, known: tuple[Subject, ...] = ()) -> list[str]:
    matcher = matcher_for(found_by_terms(known))
    return [f"{one.kind.value} {one.name}" for one in suggestions(texts, matcher, titles())]


def test_a_name_after_an_office_is_proposed_once_it_is_frequent() -> None:
    once = text("زار الرئيس التركي نادر الساحل المدينة")
    assert proposed(once) == []
    twice = text("قال وزير الخارجية التركي نادر الساحل إن", "رد نادر الساحل على السؤال", slug="b")
    assert proposed(once, twice) == ["people نادر الساحل"]


def test_words_between_office_and_name_are_passed_over() -> None:
    one = text("المتحدث باسم وزارة الدفاع سامي الوادي.", "سأل الناس سامي الوادي")
    assert proposed(one) == ["people سامي الوادي"]


def test_a_verb_after_an_office_is_no_name() -> None:
    assert proposed(text("الرئيس قرر البقاء", "الرئيس قرر الرحيل")) == []


def test_a_name_in_full_once_and_then_by_its_surname_is_proposed() -> None:
    one = text(
        "قال الرئيس التركي نادر ستورم إن الشتاء طويل", "وأكد ستورم أن", "ويقول ستورم", "رأي ستورم"
    )
    assert proposed(one) == ["people نادر ستورم"]


def test_a_word_after_an_office_that_never_speaks_is_no_surname() -> None:
    assert proposed(text("الرئيس زار مصنعا كبيرا", "أكد أن مصنعا آخر", "في مصنعا")) == []


def test_a_known_name_is_not_proposed() -> None:
    person = Subject(SubjectKind.PERSON, "nadir", "نادر", "people/nadir.md", ("نادر الساحل",))
    one = text("الرئيس نادر الساحل", "قال نادر الساحل إن")
    assert proposed(one, known=(person,)) == []


def test_a_name_between_commas_is_proposed_by_its_surname_too() -> None:
    one = text("أعلن وزير الخارجية في الجزيرة، نادر الساحل، أمس", "ورأى الساحل أن")
    assert proposed(one) == ["people نادر الساحل"]


def test_a_name_ends_before_an_office_and_is_never_half() -> None:
    one = text("الرئيس نادر عبد الساحل وزير سابق", "الرئيس نادر عبد الساحل وزير")
    assert proposed(one) == ["people نادر عبد الساحل"]


def test_a_remark_between_commas_is_no_name() -> None:
    assert proposed(text("قال الرئيس، على الأرجح، إن", "قال الرئيس، في بيان، إن")) == []


def test_countries_are_proposed_by_babels_names_and_short_ones() -> None:
    one = text("بين فرنسا والسعودية", "لفرنسا وبالسعودية", "هونغ كونغ وهونغ كونغ")
    assert proposed(one) == ["places السعودية", "places فرنسا", "places هونغ كونغ"]


def test_a_common_word_is_no_country() -> None:
    assert proposed(text("الدعم المالي كبير", "قرض مالي وعجز مالي")) == []


def test_a_town_is_proposed_by_the_word_before_it() -> None:
    one = text("في مدينة الواحة حريق", "أهل الواحة بخير", "مدينة شمال النهر وشمال البحر")
    assert proposed(one) == ["places الواحة"]


def test_a_surname_counts_where_the_whole_name_stands() -> None:
    one = text("الرئيس نادر الساحل هنا", "قال نادر الساحل إن", "رد الساحل")
    other = text("على الساحل", slug="b")
    (found,) = suggestions([one, other], matcher_for({}), titles())
    assert [(mention.path, mention.line) for mention in found.mentions] == [
        ("articles/a.md", 1),
        ("articles/a.md", 2),
        ("articles/a.md", 3),
    ]


def test_proposals_are_told_with_their_lines() -> None:
    one = text("بين فرنسا وجارتها خلاف قديم على البحر", "تقول فرنسا", "لفرنسا", *["وفرنسا"] * 4)
    found = suggestions([one], matcher_for({}), titles())
    lines = list(suggestions_told(found))
    assert lines[:2] == [
        "places: فرنسا  7 mentions in 1 post",
        "    articles/a.md, line 1: بين فرنسا وجارتها خلاف قديم على",
    ]
    assert lines[-2:] == [
        "    and 2 more",
        "Nothing was written. For each that you want, write content/KIND/SLUG.md.",
    ]


def test_nothing_to_propose_is_said() -> None:
    nothing: list[Suggestion] = []
    assert list(suggestions_told(nothing)) == ["No name without a file is mentioned often."]
