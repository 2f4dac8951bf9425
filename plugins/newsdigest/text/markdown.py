"""Markdown → safe HTML, and Latin names and numbers in it that keep their direction.

Python-Markdown without extensions is the reference.
"""

import html
import re
from functools import cache
from typing import Final

import nh3
from markdown import Markdown
from markdown.blockprocessors import OListProcessor

HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
BLOCKS: Final = frozenset({"p", "ul", "ol", "li", "blockquote", "footer", "pre", "hr", "br"})
TAGS: Final = HEADINGS | BLOCKS | {"a", "strong", "em", "code", "bdi"}
ATTRIBUTES: Final = {"a": {"href", "title"}, "bdi": {"lang", "dir"}, "ol": {"start"}}
SCHEMES: Final = frozenset({"http", "https", "mailto"})

_LISTS_AT: Final = 40
"""The priority at which Python-Markdown itself asks for counted lists."""

MAX_CHARACTERS: Final = 1_000_000
"""Of one post. The longest article seen has 60,000."""

MAX_MARKS: Final = 300
"""Unescaped `[`, backticks and `<` in one block. Python-Markdown takes quadratic time over them:
0.02 s for 300, 3 s for 5,000, and 50,000 open brackets never end."""

MAX_TAGS: Final = 2_000
"""`<` in one post: its HTML stage looks through the whole text again for each."""

MAX_LINES: Final = 1_000
"""Of one block; each may split it anew."""

OPENING: Final = re.compile(r"(?<!\\)[\[`<]")
BLOCK_END: Final = re.compile(r"\n[ \t]*\n")

LATIN: Final = r"A-Za-z\u00c0-\u024f"
TOKEN: Final = re.compile(
    r"(?P<day>\b\d{4}-\d\d-\d\d\b)"
    r"|(?P<address>(?:https?://|www\.)[!-~]*[A-Za-z0-9/]"
    r"|\b[\w.+-]{1,64}@[A-Za-z0-9.-]+[A-Za-z0-9])"
    r"|(?P<number>(?<![\w+])(?:\+\d+(?:[ -]\d+)*|00\d+(?:[ -]\d+)+)"
    r"|(?<![\w%.,\u066a-])[-\u2212]\d[\d.,]*(?<=\d)[%\u066a]?)"
    rf"|(?P<latin>(?:(?<![0-9])[0-9]+)?[{LATIN}]"
    rf"(?:[0-9_+#'’{LATIN}]|[./&-](?=[0-9{LATIN}])|(?<=\b[A-Z])\. (?=[{LATIN}])| (?=[{LATIN}]))*)"
)
"""What draws wrongly, or with the wrong voice, inside Arabic: theme/BRIEF.md's checklist. A day is
matched to be left alone; a range such as 60-70% matches nothing and stays bare."""

MARKUP: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?:[^<\"'>]|\"[^\"]*\"|'[^']*')*>")
OPAQUE: Final = frozenset({"code", "pre", "bdi", "script", "style"})
"""Elements whose text is left as it is: already isolated, or no prose."""


class TangledMarkdownError(ValueError):
    """Raised for Markdown that would hang the parser or overflow it; the message says why."""


def isolate(text: str) -> str:
    """Turn plain text into HTML in which Latin names and numbers keep their direction.

    >>> isolate("عن NATO و60-70% <b>")
    'عن <bdi lang="en">NATO</bdi> و60-70% &lt;<bdi lang="en">b</bdi>&gt;'
    """
    parts, end = [], 0
    for found in TOKEN.finditer(text):
        parts += [html.escape(text[end : found.start()], quote=False), _isolated(found)]
        end = found.end()
    return "".join([*parts, html.escape(text[end:], quote=False)])


def isolate_html(rendered: str) -> str:
    """Do the same in the text of well-formed HTML, such as `render` gives; tags stay as they are.

    >>> isolate_html('<p>عن <code>NATO</code> &amp; UN</p>')
    '<p>عن <code>NATO</code> &amp; <bdi lang="en">UN</bdi></p>'
    """
    parts, end, opaque = [], 0, 0
    for tag in [*MARKUP.finditer(rendered), None]:
        text = rendered[end : tag.start() if tag else None]
        parts.append(text if opaque else isolate(html.unescape(text)))
        if tag is None:
            break
        parts.append(tag[0])
        end, opaque = tag.end(), max(opaque + _depth_change(tag), 0)
    return "".join(parts)


def _isolated(found: re.Match[str]) -> str:
    shown = html.escape(found[0], quote=False)
    if found.lastgroup == "latin":
        return f'<bdi lang="en">{shown}</bdi>'
    return shown if found.lastgroup == "day" else f'<bdi dir="ltr">{shown}</bdi>'


def _depth_change(tag: re.Match[str]) -> int:
    if tag[2].lower() not in OPAQUE:
        return 0
    return -1 if tag[1] else 1


def render(markdown_text: str) -> str:
    """Render a post's body as HTML that cannot act: no script, no style, no foreign scheme.

    Raises:
        TangledMarkdownError: the text is too long, or nested as no writer nests.
    """
    _refuse_tangles(markdown_text)
    try:
        shown = _parser().reset().convert(markdown_text)
    except RecursionError as deep:
        _parser.cache_clear()  # the parser keeps the state it broke off in
        message = "lists or quotations are nested too deeply"
        raise TangledMarkdownError(message) from deep
    return nh3.clean(
        shown,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


class _CountedList(OListProcessor):
    """Lists that begin with the number as written, and not with one."""

    LAZY_OL = False


@cache
def _parser() -> Markdown:
    """Make the parser once: making it costs as much as a short article."""
    parser = Markdown(output_format="html")
    lists = _CountedList(parser.parser)
    parser.parser.blockprocessors.register(lists, "olist", _LISTS_AT)
    return parser


def _refuse_tangles(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        message = f"{len(text)} characters are more than a post's {MAX_CHARACTERS}"
        raise TangledMarkdownError(message)
    if text.count("<") > MAX_TAGS:
        message = f"it holds more than {MAX_TAGS} times <"
        raise TangledMarkdownError(message)
    for block in BLOCK_END.split(text):
        _refuse_tangled_block(block)


def _refuse_tangled_block(block: str) -> None:
    if block.count("\n") >= MAX_LINES:
        message = f"a block has more than {MAX_LINES} lines"
        raise TangledMarkdownError(message)
    if len(OPENING.findall(block)) > MAX_MARKS:
        message = f"a block has more than {MAX_MARKS} brackets, backticks or <"
        raise TangledMarkdownError(message)
