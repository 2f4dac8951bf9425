"""Bytes become a capture: decoded, repaired where bytes were spoiled, and cut into lines."""

from dataclasses import dataclass
from hashlib import sha256

from newsdigest.model.capture import Capture, Line, PageFacts
from newsdigest.text.encoding import Undecodable, decode, split_lines
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
    form = "html" if source.path.endswith(".html") else "text"
    decoded = decode(source.raw)
    if isinstance(decoded, Undecodable):
        return Unread(source.path, digest, form, decoded.reason)
    mended = repair_mojibake(decoded.text)
    lines = tuple(Line(n, text) for n, text in enumerate(split_lines(mended or decoded.text), 1))
    repairs = (("mojibake",) if mended else ()) + _repairs(lines)
    return Capture(source.path, digest, decoded.encoding, form, lines, repairs, source.facts)


def _repairs(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """List the ids of the fixes that changed any line, sorted."""
    return tuple(sorted({fix for line in lines for fix in repair(line.text)[1]}))
