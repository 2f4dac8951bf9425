"""The forms in which texts are compared: words without marks, paragraphs without markup."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from bs4 import BeautifulSoup, Tag

from newsdigest.text.markdown import render

_MARKS: Final = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_FOLD: Final = str.maketrans("أإآٱىةیک", "ااااي" + "ه" + "يك")
_BLOCKS: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre", "blockquote")


def words(text: str) -> list[str]:
    """Give a text's words as they compare: no marks, one form of each letter, no punctuation.

    >>> words("«أعلنَ» – الأُمّة!")
    ['اعلن', 'الامه']
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return re.findall(r"\w+", plain.translate(_FOLD))


def words_of(texts: Iterable[str]) -> list[str]:
    """Give the words of several texts, one after the other."""
    return [word for text in texts for word in words(text)]


def phrase(text: str) -> str:
    """Give a text in the form in which titles and paragraphs are compared."""
    return " ".join(words(text))


def paragraphs_of(markdown: str) -> list[str]:
    """Give the plain text of each innermost block of a post's body, in order.

    >>> paragraphs_of("one *two*\\n\\n> three")
    ['one two', 'three']
    >>> paragraphs_of("3. one\\n4. two")
    ['3. one', '4. two']
    """
    page = BeautifulSoup(render(markdown), "html.parser")
    blocks = (block for block in page.find_all(_BLOCKS) if _is_innermost(block))
    return [text for text in (_shown(block) for block in blocks) if text]


def _shown(block: Tag) -> str:
    """Give a block's text, an item of a counted list with its number."""
    text, above = block.get_text().strip(), block.parent
    if block.name != "li" or above is None or above.name != "ol":
        return text
    number = int(str(above.get("start", "1"))) + len(block.find_previous_siblings("li"))
    return f"{number}. {text}"


def _is_innermost(block: Tag) -> bool:
    return block.find(_BLOCKS) is None
