"""Escaped text renders as itself; rendered posts cannot act or hang the build."""

import html
import re
import time
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casefile import read_cases
from newsdigest.text.escape import escape
from newsdigest.text.fixes import repair
from newsdigest.text.markdown import TangledMarkdownError, isolate, isolate_html, render

MARKUP = "ab سل١2 _*`[]()<>!#+-.=\\{}|:&;'\"~^$/@"
LINES = st.text(alphabet=MARKUP, max_size=30).map(lambda text: repair(text)[0])


def shown(rendered: str) -> str:
    return html.unescape(re.sub("<[^>]*>", "", rendered)).strip()


@given(LINES)
@example("1. a")
@example("١. a")
@example("***a**b_c_*")
@example("&lt;b&gt; &copy; &#65;")
@example("[a](b) ![c](d) [e]: f")
@example("\\*a\\\\`b`")
@example("<a@b.cc> <http://a.b/>")
@example("__a__ _a_b_ a__b__c")
@example("- - -")
@example("&_a;")
@example("_a b_c")
@example("a_ _b")
def test_an_escaped_line_renders_as_one_paragraph_of_exactly_its_text(line: str) -> None:
    rendered = render(escape(line))
    assert shown(rendered) == line
    assert re.sub("<p>|</p>", "", rendered) == rendered[3:-4]
    assert re.findall("<[^>]*>", rendered) == (["<p>", "</p>"] if line else [])


@given(LINES)
@example("C#")
@example("a ##")
def test_an_escaped_line_can_be_a_heading(line: str) -> None:
    assert shown(render(f"## {escape(line)}")) == line


@given(st.lists(LINES.filter(bool), min_size=1, max_size=4))
@example(["a", "==="])
@example(["a", "---"])
@example(["a", "> b"])
def test_escaped_lines_stay_lines_of_one_paragraph(lines: list[str]) -> None:
    rendered = render(escape("\n".join(lines)))
    assert shown(rendered) == "\n".join(lines)
    assert rendered.count("<") == 2


@given(st.text(alphabet=MARKUP))
def test_rendered_text_holds_no_tag_that_is_not_allowed(text: str) -> None:
    for tag in re.findall("<[^>]*>", render(text)):
        assert re.match(r"</?(h[1-6]|p|ul|ol|li|blockquote|a|strong|em|code|pre|hr|br)\b", tag)


def test_arabic_prose_is_not_touched() -> None:
    line = "قال (المتحدث): «سنعود» – ثم أضاف #كلمة_أخرى بنسبة 5.5% و-3."
    assert escape(line) == line


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        '<a href="data:text/html,x" onclick="y">a</a>',
        "<style>p{}</style>",
        "<iframe src=//x></iframe>",
        "![a](http://tracker.example/x.png)",
    ],
)
def test_nothing_in_a_post_can_act_or_fetch(hostile: str) -> None:
    rendered = render(f"a\n\n{hostile}\n\nb {hostile}")
    assert not re.search(r"script|onerror|onclick|data:|style|iframe|<img|tracker", rendered)


def test_what_a_curator_writes_is_rendered() -> None:
    text = '## h\n\n> q\n\n- a **b** <bdi lang="en">NATO</bdi>\n\n[c](https://a.example/?b=1&c=2)'
    assert render(text).replace("\n", "") == (
        "<h2>h</h2><blockquote><p>q</p></blockquote>"
        '<ul><li>a <strong>b</strong> <bdi lang="en">NATO</bdi></li></ul>'
        '<p><a href="https://a.example/?b=1&amp;c=2">c</a></p>'
    )


FLOODS = (
    *("[", "![", "[a](", "](", "*", "_a ", "`", "``a`", ">", "-", "- ", "<a ", "<div>", "<!--"),
    *("<![CDATA[", "&", "\\[", "a\n=\n"),
    "[a]: b\n",
    "1. ",
    "> - ",
    "\\",
    "# a\n",
    "a b\n\n",
    "**a* ",
    "*a **b ",
)


@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_of_markup_is_refused_or_rendered_soon(flood: str) -> None:
    start = time.monotonic()
    with suppress(TangledMarkdownError):
        render(flood * 10_000)
    assert time.monotonic() - start < 10


def test_fifty_thousand_open_brackets_are_refused() -> None:
    with pytest.raises(TangledMarkdownError, match="300 brackets"):
        render("[" * 50_000)


def test_deep_lists_are_refused_and_the_next_post_renders() -> None:
    deep = "\n".join(f"{' ' * 4 * level}- a" for level in range(400))
    with pytest.raises(TangledMarkdownError, match="nested"):
        render(deep)
    assert render("a") == "<p>a</p>"


ISOLATED = read_cases("isolate.txt")


@pytest.mark.parametrize("case", ISOLATED, ids=[case["name"] for case in ISOLATED])
def test_latin_runs_and_numbers_are_isolated_as_the_case_file_says(case: dict[str, str]) -> None:
    found = re.findall(r'<bdi (lang="en"|dir="ltr")>(.*?)</bdi>', isolate(case["text"]))
    want = [part for part in case["want"].split(" | ") if part != "none"]
    assert [html.unescape(run) for _, run in found] == want
    assert {how for how, _ in found} <= {case.get("how", 'lang="en"')}


@given(LINES | st.text())
def test_isolating_never_changes_what_is_read(text: str) -> None:
    assert shown(f"x{isolate(text)}x") == f"x{text}x"


@given(LINES)
def test_isolating_a_rendered_line_leaves_its_text_and_tags(line: str) -> None:
    rendered = isolate_html(render(escape(line)))
    assert shown(rendered) == line
    assert not re.search("<bdi[^>]*>[^<]*<bdi", rendered)


def test_attributes_code_and_isolated_names_are_left_alone() -> None:
    rendered = '<a href="/NATO>x">ب</a> <bdi lang="en">UN</bdi> <pre><code>EU</code> EU</pre>'
    assert isolate_html(rendered) == rendered
