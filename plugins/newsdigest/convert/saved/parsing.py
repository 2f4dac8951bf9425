"""A saved page is read into its tree.

Elements nest as `html.parser` meets their tags: an end tag closes whatever is open down to its own
start tag, and says nothing where none is open.
"""

import html
from collections import defaultdict
from html.entities import html5
from html.parser import HTMLParser
from typing import Final

from newsdigest.convert.saved.tree import CDATA, COMMENT, OWN_TEXT, Element, Text, Tree

_EMPTY: Final = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr"}
    | {"image", "img", "input", "isindex", "keygen", "link", "menuitem", "meta", "nextid"}
    | {"param", "source", "spacer", "track", "wbr"}
)
"""Elements without an end tag."""

_UNCLOSED: Final = frozenset({"p", "li", "dt", "dd", "td", "tr", "option"})
"""Elements that the next of their name ends."""

_BLANKS: Final = " \t\n\f\r"
_CDATA_MARK: Final = "CDATA["


def tree_of(text: str) -> Tree:
    """Parse a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_text()
    marked = tuple(tag for tag in reader.tags if _is_marked(tag))
    return Tree(
        reader.open[0], tuple(reader.tags), tuple(reader.strings), dict(reader.named), marked
    )


def _is_marked(tag: Element) -> bool:
    return "itemprop" in tag.attrs or ("property" in tag.attrs and tag.name != "meta")


class _Reader(HTMLParser):
    """Builds the tree: `open` are the elements not yet closed, the page itself first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open = [Element("[document]", {}, None)]
        self.tags: list[Element] = []
        self.strings: list[Text] = []
        self.named: defaultdict[str, list[Element]] = defaultdict(list)
        self._counts: defaultdict[str, int] = defaultdict(int)
        self._kinds = [""]
        self._waiting: list[str] = []

    def handle_data(self, data: str) -> None:
        """Add characters to the text that is being read."""
        self._waiting.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; one that is always empty is closed at once.

        So is what nobody closed: a paragraph, an item or a cell holds none of its own kind.
        """
        if tag in _UNCLOSED and self.open[-1].name == tag:
            self.handle_endtag(tag)
        self.handle_startendtag(tag, attrs)
        if tag not in _EMPTY:
            self.open.append(self.tags[-1])
            self._counts[tag] += 1
            self._kinds.append(tag if tag in OWN_TEXT else self._kinds[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add an element that holds nothing."""
        self.end_text()
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open[-1])
        self.open[-1].contents.append(element)
        self.tags.append(element)
        self.named[tag].append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the last open element of a name and all that is open in it."""
        self.end_text()
        while self._counts[tag]:
            closed = self.open.pop().name
            self._counts[closed] -= 1
            self._kinds.pop()
            if closed == tag:
                break

    def handle_charref(self, name: str) -> None:
        """Add the character of a number; controls stay, for the repairs to name them."""
        number = int(name[1:], 16) if name[0] in "xX" else int(name)
        self.handle_data(html.unescape(f"&#{number};") or chr(number))

    def handle_entityref(self, name: str) -> None:
        """Add the character of a name; one that nobody knows stays as it is."""
        self.handle_data(html5.get(f"{name};", f"&{name}"))

    def handle_comment(self, data: str) -> None:
        """Add a comment, which parts the text round it."""
        self._add(data, COMMENT)

    def handle_decl(self, decl: str) -> None:
        """Add a declaration as a comment."""
        self._add(decl, COMMENT)

    def handle_pi(self, data: str) -> None:
        """Add an instruction for other programs as a comment."""
        self._add(data, COMMENT)

    def unknown_decl(self, data: str) -> None:
        """Add a marked section: one of characters, else a condition of old browsers."""
        if data.upper().startswith(_CDATA_MARK):
            self._add(data[len(_CDATA_MARK) :], CDATA)
        else:
            self._add(data, COMMENT)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - as it is called
        """Read a marked section; one with a name of its own is a comment and no fault."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def _add(self, text: str, kind: str) -> None:
        self.end_text()
        self.handle_data(text)
        self.end_text(kind)

    def end_text(self, kind: str = "") -> None:
        """Add the text read since the last tag; blanks alone become one."""
        if not self._waiting:
            return
        text = "".join(self._waiting)
        self._waiting.clear()
        if not text.strip(_BLANKS) and not (self._counts["pre"] or self._counts["textarea"]):
            text = "\n" if "\n" in text else " "
        node = Text(text, self.open[-1], kind or self._kinds[-1])
        self.open[-1].contents.append(node)
        if not node.is_markup:
            self.strings.append(node)

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the parser gives both ends
        """Count no lines: nobody asks on which one a tag stands."""
        return j
