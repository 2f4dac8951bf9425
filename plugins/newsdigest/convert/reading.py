"""Bytes become a capture: decoded, repaired where bytes were spoiled, and cut into lines."""

from dataclasses import dataclass
from hashlib import sha256

from newsdigest.convert.saved.raw import declared_charset, is_torn
from newsdigest.model.capture import Capture, Line, PageFacts
from newsdigest.text.encoding import Decoded, Undecodable, captured_lines, decode
from newsdigest.text.fixes import repair
from newsdigest.text.mojibake import repair_mojibake


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the seeds folder: path relative to it, bytes, and what is known from outside."""

    path: str
    raw: bytes
    facts: PageFacts


@dataclass(frozen=True, slots=True)
class Unread:
    """A capture that has no text: `reason` is a short id such as `binary`."""

    path: str
    sha256: str
    format: str
    reason: str


def read_capture(source: Source) -> Capture | Unread:
    """Decode a capture; a file without readable text comes back with the reason."""
    digest = sha256(source.raw).hexdigest()
    form = "html" if source.path.lower().endswith(".html") else "text"
    decoded = decode(source.raw, declared_charset(source.raw) if form == "html" else None)
    fault = _fault(decoded, form)
    if isinstance(decoded, Undecodable) or fault:
        reason = "refused-by-curator" if source.facts.refuse else fault
        return Unread(source.path, digest, form, reason)
    mended = repair_mojibake(decoded.text)
    lines, said = _lines(mended or decoded.text, form)
    repairs = (("mojibake",) if mended else ()) + _repairs(lines)
    return Capture(source.path, digest, decoded.encoding, form, lines, repairs, source.facts, said)


def _fault(decoded: Decoded | Undecodable, form: str) -> str:
    """Say why there is nothing to read; empty where there is."""
    if isinstance(decoded, Undecodable):
        return decoded.reason
    return "damaged-text" if form == "html" and is_torn(decoded.text) else ""


def _lines(text: str, form: str) -> tuple[tuple[Line, ...], PageFacts]:
    """Cut a text at its line ends, or a saved page into its visible blocks."""
    if form == "html":
        from newsdigest.convert.saved.html import read_page  # noqa: PLC0415 - a parser that texts need not load

        return read_page(text)
    return tuple(Line(n, line) for n, line in enumerate(captured_lines(text), 1)), PageFacts()


def _repairs(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """List the ids of the fixes that changed any line, sorted."""
    return tuple(sorted({fix for line in lines if line.text for fix in repair(line.text)[1]}))
