"""Whatever a capture holds, conversion keeps its promises."""

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from captures import converted, knowing
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post
from newsdigest.records.ledgers import is_seen, joined_text, ledger_to_text, ledgers_from_text
from newsdigest.records.posts import read_post, write_post
from newsdigest.text.encoding import split_lines
from newsdigest.text.fixes import repair
from newsdigest.text.markdown import render

LINES = st.sampled_from(
    [
        "",
        "\u00a0",
        "\u200f",
        " \t ",
        "سفينة الحبوب الأولى تغادر ميناء الساحل",
        "سفينة الحبوب الأولى تغادر ميناء الساحل سفينة الحبوب الأولى تغادر ميناء الساحل",
        "قال مدير الميناء إن السفينة أبحرت وعلى متنها حمولة من القمح، وإن الرحلة ثلاثة أيام.",
        "وأضاف المدير أن سفينة ثانية ستلحق بها خلال أسبوع إذا سمحت الأحوال الجوية بذلك.",
        "قال.",
        "ونفى ذلك.",
        "... ثم قال المدير إن الرحلة ستدوم ثلاثة أيام أو أربعة على الأكثر في هذا الفصل.",
        "وجاءت القائمة على النحو الآتي بعد مراجعتها في مكتب الميناء وتصديقها من الوزارة:",
        "• ميناء الشمال",
        "- ميناء الجنوب أيضا",
        "1. ميناء الوسط",
        "رحلة بلا رجعة",
        "كيف بدأت القصة؟",
        "ركاب على رصيف الميناء (رويترز)",
        "رصيف الميناء عند الغروبالمصدر: رويترز",
        "© منارة الساحل",
        "المصدر: منارة الساحل",
        "اقرأ أيضا:",
        "أخبار ذات صلة",
        "الأكثر قراءة",
        "التعليقات",
        "التفاصيل",
        "إعلان",
        "شارك",
        "العالم",
        "12 مارس 2021",
        "31 فبراير 2021",
        "مارس 12, 2021آخر تحديث: مارس 13, 2021",
        "منذ 3 ساعات",
        "كتبت سلمى الوادي",
        "القاهرة - سلمى الوادي",
        "القاهرة - رويترز",
        "Leave a Reply",
        "https://example.org/page",
        "17",
        "____",
        "أ | ب | ج",
        "تصحيح: ورد في نسخة سابقة أن الرحلة ستدوم يومين.",
        "<b>*نص* [فيه](علامات)</b> &amp; `رموز` _كثيرة_ # ## ويكفي هذا القدر منها في سطر طويل.",
        "# عنوان بعلامة",
        "&quot;سفينة الحبوب&quot; الأولى تغادر ميناء\u00a0الساحل",
        "ملفات تعريف الارتباط تساعد المستخدم على تصفح الموقع وحفظ حسابك وإعداداتك عند كل زيارة له.",
        "\x00\x07نص فيه محارف تحكم لا ترى \x1b وفيه كلام يكفي ليكون فقرة كاملة من فقرات الخبر.",
        "كلام بلا نقطة في آخره يمتد حتى يبلغ العرض المعتاد للسطر",
        "ثم ينقطع عند العرض نفسه ليكمل في السطر الذي يأتي بعده على",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n\u00a0\n"])
WILD = st.text(max_size=80)
CAPTURES = st.lists(st.tuples(st.one_of(LINES, LINES, LINES, WILD), ENDS), max_size=40).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)


def shown_text(markdown: str) -> list[str]:
    """Give the blocks of a post as a reader sees them."""
    soup = BeautifulSoup(render(markdown), "html.parser")
    blocks = soup.find_all(["p", "h2", "li"])
    return [block.get_text() for block in blocks if not block.find(["p", "li"])]


def ledger_and_posts(text: str | bytes) -> tuple[Ledger, tuple[Post, ...]]:
    done = converted({"page.txt": text})
    (ledger,) = done.ledgers
    return ledger, done.posts


@given(CAPTURES)
def test_every_line_that_is_seen_has_one_verdict_and_a_rule(text: str) -> None:
    ledger, _ = ledger_and_posts(text)
    lines = split_lines(text)
    numbers = [row.line for row in ledger.rows]
    assert len(numbers) == len(set(numbers))
    assert {n for n, line in enumerate(lines, 1) if is_seen(line)} <= {
        *numbers
    } or ledger.encoding == ""
    assert all(row.rule not in ("", "no-rule", "said-twice") for row in ledger.rows)
    assert all(row.kind is not Kind.UNSURE for row in ledger.rows)
    assert all((row.article is None) == (row.kind is Kind.BOILERPLATE) for row in ledger.rows)


@given(CAPTURES)
def test_kept_and_removed_lines_are_the_capture(text: str) -> None:
    ledger, _ = ledger_and_posts(text)
    if ledger.encoding and "mojibake" not in ledger.repairs:
        assert joined_text(ledger) == "\n".join(split_lines(text))
        read, problems = ledgers_from_text("x", ledger_to_text([ledger], with_text=True))
        assert read == (ledger,)
        assert not problems


@settings(max_examples=300)
@given(CAPTURES)
def test_a_post_holds_nothing_that_the_capture_lacks(text: str) -> None:
    ledger, posts = ledger_and_posts(text)
    for post in posts:
        lines = [repair(row.text)[0] for row in ledger.rows if row.article == post.trail.article]
        whole = " ".join(lines)
        blocks = shown_text(post.body)
        assert blocks
        for block in blocks:
            assert " ".join(block.split()) in whole, block
        assert all(caption in whole for caption in post.captions)
        assert post.summary_made or post.summary in whole
        assert post.title_made or post.title in whole
        assert post.title.strip("… ")


@given(CAPTURES)
def test_a_post_can_be_written_and_read_back(text: str) -> None:
    done = converted({"page.txt": text})
    for post in done.posts:
        again, problems = read_post(post.path, write_post(post))
        assert not problems
        assert again is not None
        assert again.fingerprint == post.fingerprint


@given(CAPTURES)
def test_converting_again_changes_nothing(text: str) -> None:
    first = converted({"page.txt": text})
    read = tuple(read_post(post.path, write_post(post))[0] for post in first.posts)
    second = converted({"page.txt": text}, known=knowing(*filter(None, read)))
    assert [write_post(p) for p in second.posts] == [write_post(p) for p in first.posts]
    assert second.ledgers == first.ledgers
    assert second.problems == first.problems


@given(CAPTURES, st.sampled_from(["p", "div", "li", "h2", "nav", "figcaption", "script"]))
def test_a_saved_page_keeps_the_same_promises(text: str, tag: str) -> None:
    page = "".join(f"<{tag}>{line}</{tag}>" for line in split_lines(text))
    done = converted({"page.html": f"<html><body><h1>سفينة الحبوب الأولى</h1>{page}</body></html>"})
    (ledger,) = done.ledgers
    assert [row.line for row in ledger.rows] == sorted({row.line for row in ledger.rows})
    assert all(row.rule and row.kind is not Kind.UNSURE for row in ledger.rows)
    assert all(read_post(post.path, write_post(post))[0] for post in done.posts)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_no_bytes_stop_conversion(raw: bytes) -> None:
    ledger, posts = ledger_and_posts(raw)
    assert (ledger.status == "converted") == bool(posts)
