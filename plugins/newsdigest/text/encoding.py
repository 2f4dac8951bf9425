"""Bytes → text, with the evidence for the encoding chosen; or the reason why there is none.

Order: byte order mark → UTF-16 without one → strict UTF-8 → UTF-8 with a few bad bytes → the two
Arabic code pages by letter statistics → the declared encoding → refusal.
"""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from newsdigest.text.thresholds import (
    ARTICLE_LETTERS,
    CLAIM_BONUS,
    HIGH_SHARE,
    LETTER_SHARE,
    MARKED_CHARACTERS,
    MAX_CONTROLS,
    MIN_LIKENESS,
    SAMPLE_BYTES,
    SHOWN_BYTES,
    UTF8_LETTERS,
)

LINE_END: Final = re.compile("\r\n|\r|\n")
_SEPARATOR: Final = re.compile("[\u2028\u2029]")
"""Line and paragraph separators of Unicode, which hardly any program ends a line with."""
ARABIC: Final = re.compile("[\u0621-\u063a\u0641-\u064a]")
BAD: Final = "\ufffd"

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands before UTF-16, whose mark its own begins with."""

MAGIC: Final = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"%PDF", b"PK\x03\x04", b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"SQLite format 3", b"OggS", b"ID3", b"7z\xbc\xaf", b"wOF",
)  # fmt: skip
"""First bytes of what people drop into a folder by mistake."""

CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

CODE_PAGES: Final = ("windows-1256", "iso-8859-6", "mac-arabic")
_BEYOND: Final = re.compile("[^\x00-\x7f]")
"""A character beyond ASCII."""
COMMON: Final = re.compile("[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0629]")
ARTICLE: Final = "\u0627\u0644"
"""alif + lam, which opens every fourth word of Arabic prose and is rare under a wrong code page."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text without its byte order mark, the encoding, and how it was recognised."""

    text: str
    encoding: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why there is no text: `reason` is `empty`, `binary` or `unknown-encoding`."""

    reason: str
    evidence: str


def decode(raw: bytes, declared: str | None = None) -> Decoded | Undecodable:
    """Turn bytes into text, or say why not; `declared` is what the page or its server claims.

    A claim is heard last, because so many are wrong. Nothing is raised.
    """
    if not raw.strip(b" \t\r\n\x00"):
        return Undecodable("empty", "no byte but blanks")
    if raw.startswith(MAGIC):
        return Undecodable("binary", f"begins with {raw[:SHOWN_BYTES]!r}")
    found = _by_mark(raw) or _as_utf16(raw) or _as_utf8(raw) or _as_code_page(raw, declared)
    if found is None:
        return Undecodable("unknown-encoding", "no known encoding gives Arabic words")
    return _text_or_refusal(found)


def split_lines(text: str) -> list[str]:
    r"""Split at `\r\n`, `\r` and `\n` and nowhere else: `splitlines` also breaks at U+2028.

    A final line end gives a last empty line, so that nothing of the text is lost.

    >>> split_lines("a\r\nb\rc\u2028d\n")
    ['a', 'b', 'c\u2028d', '']
    """
    return LINE_END.split(text)


def captured_lines(text: str) -> list[str]:
    r"""Split a capture into its lines: at U+2028 and U+2029 only where it has no other line end.

    >>> captured_lines("a\u2028b\n"), captured_lines("a\u2028b\nc")
    (['a', 'b', ''], ['a\u2028b', 'c'])
    """
    lines = split_lines(text)
    if sum(map(bool, lines)) > 1:
        return lines
    return [part for line in lines for part in _SEPARATOR.split(line)]


def _text_or_refusal(found: Decoded) -> Decoded | Undecodable:
    if _control_share(found.text) > MAX_CONTROLS:
        return Undecodable("binary", "control characters throughout")
    return found if found.text.strip() else Undecodable("empty", "nothing after the mark")


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(encoding, errors="replace")
            # A mark pasted before other bytes must not turn a code page into bad characters.
            trusted = text.count(BAD) * MARKED_CHARACTERS <= len(text)
            return Decoded(text, encoding, "byte order mark") if trusted else None
    return None


def _as_utf16(raw: bytes) -> Decoded | None:
    """Recognise UTF-16 by its high bytes: 0x06 for Arabic letters, 0x00 for blanks and ASCII.

    No other text encoding has these bytes in nearly every second place, and only there.
    """
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = raw[offset::2][:SAMPLE_BYTES]
        known = high.count(0x06) + high.count(0)
        if known < LETTER_SHARE * len(high) or known + high.count(0x20) < HIGH_SHARE * len(high):
            continue
        text = raw.decode(encoding, errors="replace")
        letters = ARABIC.search(text) or high.count(0) > HIGH_SHARE * len(high)
        if letters and _control_share(text) < MAX_CONTROLS:
            return Decoded(text, encoding, "the high bytes of its letters")
    return None


def _as_utf8(raw: bytes) -> Decoded | None:
    text = raw.decode("utf-8", errors="replace")
    bad = text.count(BAD) - raw.count(BAD.encode())
    if not bad:
        return Decoded(text, "utf-8", "valid UTF-8")
    if bad == 1 and text.endswith(BAD) and len(text) > 1:
        return Decoded(text, "utf-8", "valid UTF-8 but for a cut last character")
    if bad * UTF8_LETTERS <= len(ARABIC.findall(text)):
        return Decoded(text, "utf-8", f"UTF-8 with {bad} bad bytes")
    return None


def _as_code_page(raw: bytes, declared: str | None) -> Decoded | None:
    claims = {_page_name(declared): CLAIM_BONUS} if declared and _is_codec(declared) else {}
    names = dict.fromkeys((*CODE_PAGES, *claims))
    tries = {name: likeness(raw, name) + claims.get(name, 0.0) for name in names}
    best = max(tries, key=lambda name: tries[name])
    if tries[best] < MIN_LIKENESS:
        return None
    evidence = f"Arabic letter statistics {tries[best]:.2f}"
    return Decoded(raw.decode(best, errors="replace"), best, evidence)


def _page_name(declared: str) -> str:
    name = codecs.lookup(declared).name
    return "windows-1256" if name == "cp1256" else name


def likeness(raw: bytes, encoding: str) -> float:
    """Rate how far the bytes read as Arabic under an encoding: letters, common ones, «al-»."""
    text = raw.decode(encoding, errors="replace")
    foreign = sum(map(str.isalpha, _BEYOND.findall(text))) + text.count(BAD)
    arabic = max(len(ARABIC.findall(text)), 1)
    letters = arabic / max(arabic, foreign)
    common = len(COMMON.findall(text)) / arabic
    articles = min(text.count(ARTICLE) * ARTICLE_LETTERS / arabic, 1.0)
    return letters * (common + articles)


def _is_codec(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - the only sign that it gives text
    except (LookupError, ValueError):
        return False


def _control_share(text: str) -> float:
    return len(CONTROLS.findall(text)) / max(len(text), 1)
