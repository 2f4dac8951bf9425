"""Versions: the same article saved twice is found, and a report in other words is not."""

from collections.abc import Iterable
from random import Random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from captures import converted, page
from newsdigest.convert.posts.likeness import Alike, alike
from newsdigest.model.capture import PageFacts
from newsdigest.model.ledger import Entry
from newsdigest.model.problem import Level

TITLE = "سفينة القمح تغادر ميناء الجزر إلى الساحل"
BODY = (
    "غادرت سفينة القمح ميناء الجزر قبل الفجر وعلى متنها عشرون بحارا وحمولة كاملة من حبوب الموسم.",
    "وقال مدير الميناء إن الرحلة إلى الساحل تستغرق ثلاثة أيام إذا هدأت الريح ولم يتعطل المحرك.",
    "وأضاف أن سفينة أخرى ستلحق بها في الأسبوع المقبل بعد أن يكتمل تحميلها وفحص أوراقها كلها.",
)
STORY = page(TITLE, "14 يونيو 2023", *BODY)
ELSEWHERE = page(
    "مرفأ الجزر يودع أولى شحنات الحبوب",
    "13 يونيو 2023",
    *BODY[:2],
    BODY[2].replace("المقبل", "القادم"),
)
PARAPHRASE = page(
    "أولى شحنات الحبوب في طريقها إلى الساحل",
    "14 يونيو 2023",
    "أبحرت من الجزر مع ساعات الصباح الأولى باخرة محملة بالقمح يعمل عليها طاقم من عشرين رجلا.",
    "ومن المنتظر أن تبلغ وجهتها خلال ثلاثة أيام ما لم تسؤ حال البحر، بحسب إدارة المرفأ هناك.",
    "أما الباخرة الثانية فما زالت على الرصيف، ويتوقع أن تتبعها بعد أسبوع حين تمتلئ عنابرها.",
)
GLUED = page(
    TITLE,
    *BODY,
    "أضيئت منارة الرأس القديمة مساء أمس بعد أن ظلت مطفأة عشرين عاما كاملة لعطل في مولدها.",
    "وقال حارس المنارة الجديد إن أعمال الترميم استمرت عامين وكلفت أهل الرأس كثيرا من المال.",
    "ويأمل الصيادون أن يعيد الضوء إلى مياههم الأمان الذي فقدوه، بعد أن جنحت فيها زوارق كثيرة.",
    "واحتفل الأهالي حول المنارة حتى ساعة متأخرة، ورفعوا الأعلام على شرفات البيوت المطلة عليها.",
)
WORDS = [f"كلمة{number}" for number in range(400)]


def entries(captures: dict[str, str]) -> dict[str, Entry]:
    """Convert captures of one article each; give the ledger's entry of each by its path."""
    done = converted(captures)
    return {ledger.path: entry for ledger in done.ledgers for entry in ledger.articles}


def compared(*texts: Iterable[str]) -> Alike:
    return alike([" ".join(text) for text in texts])


def related(texts: Iterable[Iterable[str]]) -> set[tuple[int, int]]:
    return {(one.first, one.second) for one in compared(*texts).likes}


def test_one_article_from_two_outlets_is_two_posts_tied_to_the_first_published() -> None:
    found = entries({"a.txt": STORY, "b.txt": ELSEWHERE})
    assert found["a.txt"].slug != found["b.txt"].slug
    assert {one.version_of for one in found.values()} == {found["b.txt"].slug}


def test_one_article_saved_with_another_frame_is_a_version() -> None:
    framed = page("الرئيسية", "العالم", STORY, "اقرأ أيضا", "رحلة أخرى في ريح هادئة")
    found = entries({"a.txt": STORY, "b.txt": framed})
    assert {one.version_of for one in found.values()} == {found["a.txt"].slug}


def test_a_report_in_other_words_is_an_article_of_its_own() -> None:
    done = converted({"a.txt": STORY, "b.txt": PARAPHRASE})
    assert [entry.version_of for ledger in done.ledgers for entry in ledger.articles] == [None] * 2
    assert done.problems == ()


def test_an_article_inside_a_longer_text_is_told_with_the_line_it_begins_on() -> None:
    done = converted({"a.txt": page(TITLE, *BODY), "b.txt": GLUED})
    (alone, whole) = (ledger.articles[0] for ledger in done.ledgers)
    assert (alone.part_of, whole.part_of) == (whole.slug, None)
    assert (alone.version_of, whole.version_of) == (None, None)
    (problem,) = done.problems
    assert (problem.where, problem.level) == ("b.txt:2", Level.NOTE)
    assert "a.txt" in problem.what
    assert "`split = [2]` in b.toml" in problem.do


@given(st.integers(0, 10**6), st.integers(60, 400))
def test_edits_of_every_twentieth_word_leave_a_version(seed: int, length: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret is made of it
    text = [random.choice(WORDS) for _ in range(length)]
    edited = list(text)
    for place in random.sample(range(length), length // 20):
        edited[place] = random.choice(("بدل", "تعديل", "تغيير"))
    (like,) = compared(text, edited).likes
    assert like.is_version


@given(st.integers(0, 10**6), st.integers(60, 400))
def test_a_text_with_every_third_word_changed_is_no_version(seed: int, length: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret is made of it
    text = [random.choice(WORDS) for _ in range(length)]
    other = [word if place % 3 else f"بدل{place}" for place, word in enumerate(text)]
    assert not any(like.is_version for like in compared(text, other).likes)


def test_a_running_story_does_not_become_one_endless_article() -> None:
    drift = [[f"w{number + 10 * step}" for number in range(60)] for step in range(5)]
    assert compared(*drift, ["z"] * 40).heads == (0, 0, 0, 3, 3, 5)


def test_many_copies_have_one_head() -> None:
    text = [f"w{number}" for number in range(60)]
    copies = [[*text[:number], "x", *text[number + 1 :]] for number in range(0, 60, 2)]
    assert set(compared(text, *copies).heads) == {0}


def test_a_longer_text_between_two_versions_hides_neither() -> None:
    text = [f"w{number}" for number in range(60)]
    whole = [*text, *(f"x{number}" for number in range(200))]
    assert related([whole, text, [*text[:50], *"abcdefghij"]]) == {(0, 1), (0, 2), (1, 2)}


def test_two_thousand_texts_are_not_compared_each_with_every_other() -> None:
    random = Random(7)  # noqa: S311 - no secret is made of it
    many = [[random.choice(WORDS) for _ in range(200)] for _ in range(2000)]
    copies = [[*many[0][:150], *one[:30]] for one in many]
    started = process_time()
    assert related(many) == set()
    assert len(related(copies)) < 20_000
    assert process_time() - started < 8


def test_each_copy_is_named_once_with_the_first() -> None:
    done = converted(dict.fromkeys(("a.txt", "b.txt", "c.txt"), STORY))
    told = [(each.where, each.what) for each in done.problems]
    what = "holds the same article as a.txt, byte for byte"
    assert told == [(path, what) for path in ("b.txt", "c.txt")]
    assert {each.do for each in done.problems} == {"Delete one of the two"}


def test_what_the_companion_of_a_copy_says_is_named_as_not_used() -> None:
    facts = {"a.txt": PageFacts(outlet="شراع"), "b.txt": PageFacts(outlet="منارة")}
    done = converted(dict.fromkeys(("a.txt", "b.txt"), STORY), facts)
    assert [post.outlet for post in done.posts] == ["شراع"]
    assert "b.toml: is not used: a.txt has the same bytes" in "\n".join(map(str, done.problems))
