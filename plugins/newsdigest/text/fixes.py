"""Ordered repairs of the text that readers see: few and timid. The capture itself never changes."""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsdigest.text.thresholds import FOLDED_LETTERS
from newsdigest.text.visual import in_reading_order

_INVISIBLE: Final = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
_CONTROLS: Final = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb"
_ODD_BLANKS: Final = (
    "\t\n\x0b\x0c\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
)
_PRESENTED: Final = "\ufb50-\ufd3d\ufd50-\ufdcf\ufdf2\ufe70-\ufefc"
"""Letters as a printer's shapes. Signs such as U+FDFC and U+FDFA stay: they are no spelling."""
_JOINING: Final = (
    "\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u0649\u064a\u067e\u0686\u06a9\u06af\u06cc"
)
"""Letters that join the next one: only after these does a non-joiner show."""
_PICTURE: Final = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_JOINERS: Final = (
    f"(?<![{_JOINING}])\u200c|\u200c(?![\u0621-\u064a\u067e-\u06cc])"
    f"|(?<![\u0647{_PICTURE}])\u200d|(?<=\u0647)\u200d(?=\\w)|(?<=[{_PICTURE}])\u200d(?![{_PICTURE}])"
)
INVISIBLE: Final = re.compile(f"[{_INVISIBLE}]|{_JOINERS}")
"""A non-joiner stays where it parts two letters that would join, as Persian words need it; a joiner
after a heh at a word's end, which abbreviates the Hijri year, and within a picture of several."""
_UNSEEN: Final = re.compile(f"[{_INVISIBLE}\u200c\u200d]")
"""All of these, wherever they stand: most lines that need another fix hold none."""
CONTROLS: Final = re.compile(f"[{_CONTROLS}]")
ODD_BLANKS: Final = re.compile(f"[{_ODD_BLANKS}]")
ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
PRESENTED: Final = re.compile(f"[{_PRESENTED}]")
_FIXED: Final = re.compile(
    f"[{_INVISIBLE}\u200c\u200d{_CONTROLS}{_ODD_BLANKS}{_PRESENTED}\u06cc\u06a9&]"
)
"""What any fix acts on, but for runs of blanks and letters that are not composed."""


_LOOK_ALIKE: Final = re.compile("[\u06cc\u06a9]")
_ARABIC_LETTERS: Final = str.maketrans("\u06cc\u06a9", "\u064a\u0643")
_ARABIC_ONLY: Final = re.compile("[\u0623\u0625\u0629]|\\b\u0627\u0644\\w")
_PERSIAN: Final = re.compile(
    "[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be\u06d5\u06c6\u06ce]|\u200c"
)
_MAKSURA: Final = re.compile(
    "\\b([\u0648\u0641]?(?:\u0625\u0644|\u0627\u0644|\u0639\u0644|\u062d\u062a|\u0645\u062a|\u0644\u062f|\u0633\u0648|\u0645\u062f))\u06cc\\b"
)
"""«to», «on», «until», «when», «with», «except» and «extent»."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair: a stable id, the reason for it, and a pure function."""

    id: str
    reason: str
    apply: Callable[[str], str]


def drop_invisible(text: str) -> str:
    r"""Drop direction marks, soft hyphens, and joiners that show nowhere.

    >>> drop_invisible("a\u200bb\u200f")
    'ab'
    """
    return INVISIBLE.sub("", text) if _UNSEEN.search(text) else text


def decode_entities(text: str) -> str:
    """Read HTML entities that a crawler left standing.

    >>> decode_entities("&quot;a&quot; &nosuch; &amp")
    '"a" &nosuch; &amp'
    """
    return ENTITY.sub(lambda found: html.unescape(found[0]), text)


def plain_blanks(text: str) -> str:
    r"""Make every blank and line separator a plain space: odd ones hide gaps and break lines.

    >>> plain_blanks("7\u00a0May\u20281999")
    '7 May 1999'
    """
    return ODD_BLANKS.sub(" ", text)


def drop_controls(text: str) -> str:
    r"""Drop characters that no reader can see and XML forbids.

    >>> drop_controls("a\x00b")
    'ab'
    """
    return CONTROLS.sub("", text)


def base_letters(text: str) -> str:
    r"""Write presentation forms as the letters they present.

    >>> base_letters("\ufedf\ufe8e") == "\u0644\u0627"
    True
    """
    return PRESENTED.sub(lambda found: unicodedata.normalize("NFKC", found[0]).strip(), text)


def arabic_letters(text: str) -> str:
    r"""Write the yeh and kaf of a Persian keyboard as Arabic ones, where the line is Arabic.

    It is where it has letters that Persian does not write, or the article, and none that only
    Persian writes. A final yeh in a few common words stands for alef maksura.

    >>> arabic_letters("\u0627\u0644\u06cc\u0645\u0646") == "\u0627\u0644\u064a\u0645\u0646"
    True
    >>> arabic_letters("\u0628\u0631\u0627\u06cc") == "\u0628\u0631\u0627\u06cc"
    True
    """
    if not _LOOK_ALIKE.search(text) or not _ARABIC_ONLY.search(text) or _PERSIAN.search(text):
        return text
    return _MAKSURA.sub("\\1\u0649", text).translate(_ARABIC_LETTERS)


def compose(text: str) -> str:
    """Give each letter one spelling (NFC; NFKC would rewrite print).

    >>> compose("e\u0301") == "\u00e9"
    True
    """
    return unicodedata.normalize("NFC", text)


def single_blanks(text: str) -> str:
    """Make a run of blanks one, and trim.

    >>> single_blanks("  a   b ")
    'a b'
    """
    return " ".join(part for part in text.split(" ") if part)


FIXES: Final = (
    Fix("invisible-marks", "they split words that look whole", drop_invisible),
    Fix("html-entities", "the page showed a character, not its code", decode_entities),
    Fix("odd-blanks", "they hide the gap between day and month, and break lines", plain_blanks),
    Fix("controls", "nobody sees them and feeds break on them", drop_controls),
    Fix(
        "visual-order",
        "the letters' own shapes show that it ran from end to start",
        in_reading_order,
    ),
    Fix("presentation-forms", "search does not find a printer's shapes", base_letters),
    Fix("look-alikes", "a Persian keyboard typed an Arabic word", arabic_letters),
    Fix("compose", "one letter must have one spelling", compose),
    Fix("blank-runs", "they show how the page was laid out", single_blanks),
)


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Repair one line; return it and the ids of the fixes that changed it, in table order.

    The table is run until nothing changes, since an entity may hide what an earlier fix drops:
    so repairing twice is repairing once.

    >>> repair("\u200f a&nbsp;b ")
    ('a b', ('invisible-marks', 'html-entities', 'odd-blanks', 'blank-runs'))
    """
    return _repair_line(text) if len(text) <= FOLDED_LETTERS else _repair_text(text)


@lru_cache(maxsize=512)
def _repair_line(text: str) -> tuple[str, tuple[str, ...]]:
    """Keep what became of the last lines: whoever reads a capture asks, and whoever parts it."""
    return _repair_text(text)


def _repair_text(text: str) -> tuple[str, tuple[str, ...]]:
    """Run the table of fixes over a text."""
    used: set[str] = set()
    before = None
    while before != text and not _is_sound(text):
        before = text
        for fix in FIXES:
            changed = fix.apply(text)
            if changed != text:
                used.add(fix.id)
            text = changed
    return text, tuple(fix.id for fix in FIXES if fix.id in used) if used else ()


def _is_sound(text: str) -> bool:
    """Tell whether no fix can change a text, as is so of most lines; told in one look."""
    if "  " in text or text[:1] == " " or text[-1:] == " " or _FIXED.search(text):
        return False
    return unicodedata.is_normalized("NFC", text)
