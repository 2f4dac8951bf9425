"""Lines become blocks: the units of judgement, with what can be seen of each alone."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.stamps import stamp_of
from newsdigest.convert.pins import recut
from newsdigest.convert.thresholds.letters import BRACKETED_LETTERS, PROSE_LETTERS, WRAP_LETTERS
from newsdigest.convert.thresholds.limits import BLOCK_LETTERS
from newsdigest.convert.thresholds.lines import WRAP_ENDS, WRAP_FEW_LINES, WRAP_LINES
from newsdigest.convert.thresholds.shares import WRAP_NARROW, WRAP_SHARE, WRAP_SPREAD, WRAP_WIDER
from newsdigest.model.capture import Capture, Cut, Kind, Line
from newsdigest.records.ledgers import is_seen
from newsdigest.text.fixes import repair
from newsdigest.text.fold import words

_BULLET: Final = re.compile(r"^\s*(?:[•●▪◦‣■□○*·›»–—-]|\d{1,2}[.)])\s+\S")
_BULLET_SIGN: Final = re.compile(r"^(?:[•●▪◦‣■□○*·›»–—-]|\d{1,2}[.)])\s+")
LIST_TAGS: Final = ("li", "item")
"""What a saved page calls a line of a list: «item» where it holds the text and leads nowhere."""

_STOPS: Final = (".", "!", "?", "؟", "…")
_ENDS: Final = (*_STOPS, ":")
_CLOSING: Final = "\"'”’“»)];"
"""Signs that may stand after the last stop of a sentence."""
_AFTER_STOP: Final = re.compile(rf"(?<=\S)\.[\"”»]?\s*\([^()]{{1,{BRACKETED_LETTERS}}}\)$")
_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN: Final = re.compile(r"[^\W\d_\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]+")
_AFTER_SENTENCE: Final = re.compile('(?<=[.!?\u061f»”"])\\s*(\\w+(?:\\s\\w+)?)\\s*:?\\s*$')


@dataclass(frozen=True, slots=True)
class Block:
    """One or more neighbouring lines that belong together.

    `text` is repaired and joined; `bare` its words in matching form. `gap` counts the blank lines
    above it, `arabic` and `latin` the letters of that script and of all others, words and letters
    those of its first part where it is longer than any paragraph; `letters` are all its
    characters. `full_stop` tells that it ends in one, and not in «..» or a question. `cut` is a
    word of furniture glued to its end or a date glued before it, which `text` leaves out.
    """

    index: int
    lines: tuple[Line, ...]
    text: str
    bare: str
    words: tuple[str, ...]
    gap: int
    bullet: bool
    tag: str
    arabic: int
    latin: int
    letters: int
    full_stop: bool
    cut: Cut | None = None

    @property
    def first(self) -> int:
        """Give the number of its first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """Give the number of its last line."""
        return self.lines[-1].number

    @property
    def ends_sentence(self) -> bool:
        """Tell whether it ends as a sentence does."""
        return _is_stopped(self.text)

    @property
    def ends_open(self) -> bool:
        """Tell whether it ends in a colon, so that what follows belongs to it."""
        return self.text.rstrip("\"'”» -–").endswith(":")


def blocks_of(capture: Capture, lexicon: Lexicon | None = None) -> tuple[Block, ...]:
    """Make the blocks of a capture, in order; blank lines are in none.

    The lexicon tells which words stand glued to a paragraph's end, and which open a line that is
    joined with no other.
    """
    groups = _groups(capture.lines)
    apart = lexicon.furniture["related-inline"].start if lexicon else ()
    joined = (
        _joined(groups, apart)
        if _is_wrapped(capture.lines)
        else [((line,), gap) for line, gap in groups]
    )
    return tuple(
        _block(index, lines, gap, _glued(lines, lexicon) if lexicon else None)
        for index, (lines, gap) in enumerate(recut(joined, capture.facts.corrections))
    )


def _glued(lines: tuple[Line, ...], lexicon: Lexicon) -> Cut | None:
    """Find what is glued to a block: a date before its only line, or furniture after its last."""
    stamp = stamp_of(lines[0].text, lexicon) if len(lines) == 1 else None
    return stamp or glued_word(lines[-1].text, lexicon)


def glued_word(line: str, lexicon: Lexicon) -> Cut | None:
    """Find a word of page furniture after the last sentence of a paragraph's line."""
    if len(line) < PROSE_LETTERS or not line.rstrip(": ")[-1:].isalnum():
        return None
    hit = _AFTER_SENTENCE.search(line)
    words = bare(hit[1]) if hit else ""
    if hit and words in lexicon.phrases("advertisement"):
        return Cut(hit.start(1), hit.end(1), Kind.BOILERPLATE, "glued-advertisement")
    if hit and words in lexicon.phrases("related-label"):
        return Cut(hit.start(1), len(line), Kind.BOILERPLATE, "glued-label")
    return None


def _groups(lines: tuple[Line, ...]) -> list[tuple[Line, int]]:
    """List the lines that are not blank, each with the number of blank lines above."""
    found: list[tuple[Line, int]] = []
    gap = 0
    for line in lines:
        if not is_seen(line.text):
            gap += 1
        else:
            found.append((line, gap))
            gap = 0
    return found


def _block(index: int, lines: tuple[Line, ...], gap: int, cut: Cut | None) -> Block:
    texts = [line.text for line in lines]
    if cut:
        texts[-1] = texts[-1][: cut.start] or texts[-1][cut.end :]
    text = " ".join([repair(each)[0].strip() for each in texts])
    bullet = bool(_BULLET.match(lines[0].text)) or lines[0].tag in LIST_TAGS
    shown = _BULLET_SIGN.sub("", text) if bullet else text
    plain = words(shown[:BLOCK_LETTERS])
    letters = "".join(plain)
    others = _ARABIC.sub("", letters)
    return Block(
        index=index,
        lines=lines,
        text=shown,
        bare=" ".join(plain),
        words=plain,
        gap=gap,
        bullet=bullet,
        tag=lines[0].tag,
        arabic=len(letters) - len(others),
        latin=sum(map(len, _LATIN.findall(others))) if others and not others.isdigit() else 0,
        letters=len(shown),
        full_stop=_has_full_stop(shown),
        cut=cut,
    )


def _has_full_stop(text: str) -> bool:
    """Tell whether a text ends in one full stop, a source in brackets behind it or not.

    Headlines may end in «..» or a question.
    """
    text = _AFTER_STOP.sub(".", text) if text.endswith(")") else text
    text = text.rstrip("\"'”“»)]; ")
    return text.endswith(".") and not text.endswith(("..", "!.", "\u061f."))


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    """Tell whether paragraphs are broken over lines of a steady width.

    Most neighbours of a long line then break off in mid-sentence at nearly the same width.
    """
    texts = [line.text.strip() for line in lines]
    long = [a for a, b in pairwise(texts) if len(a) >= WRAP_LETTERS and b]
    broken = [text for text in long if not _is_final(text) and not _BULLET.match(text)]
    if len(broken) < WRAP_LINES and not _is_narrow(texts, broken):
        return False
    if len(broken) < WRAP_SHARE * len(long):
        return False
    widths = sorted(map(len, broken))
    spread = widths[-1] - widths[len(widths) // WRAP_NARROW]
    return spread * WRAP_SPREAD <= widths[-1]


def _is_narrow(texts: list[str], broken: list[str]) -> bool:
    """Tell whether a short text has a narrow width: no line is a paragraph's, and some end one.

    At least two lines end a sentence right below one that breaks off.
    """
    if len(broken) < WRAP_FEW_LINES or max(map(len, texts)) >= PROSE_LETTERS:
        return False
    ends = [b for a, b in pairwise(texts) if a in broken and _is_stopped(b)]
    return len(ends) >= WRAP_ENDS


def _is_stopped(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_STOPS)


def _joined(
    groups: list[tuple[Line, int]], apart: tuple[str, ...]
) -> list[tuple[tuple[Line, ...], int]]:
    """Join the lines of a paragraph: each but the last breaks off, and the last ends a sentence.

    Headlines of a list break off all the same, but no sentence ends there, and so they stay apart.
    """
    broken = sorted(len(line.text.strip()) for line, _ in groups if _is_broken(line))
    width = broken[len(broken) // 2]
    found: list[tuple[tuple[Line, ...], int]] = []
    run: list[tuple[Line, int]] = []
    for line, gap in groups:
        alone = any(bare(each.text).startswith(apart) for each in (line, *(r[0] for r in run[-1:])))
        if run and (gap or alone or not _is_broken(run[-1][0])):
            found += _settled(run, width)
            run = []
        run.append((line, gap))
    return found + _settled(run, width)


def _settled(run: list[tuple[Line, int]], width: int) -> list[tuple[tuple[Line, ...], int]]:
    """Join a run whose lines have the page's width; a headline over a whole paragraph has not."""
    if _fits(run, width):
        return [(tuple(line for line, _ in run), run[0][1])]
    (first, gap), rest = run[0], run[1:]
    if len(rest) > 1 and _fits(rest, width):
        return [((first,), gap), (tuple(line for line, _ in rest), rest[0][1])]
    return [((line,), gap) for line, gap in run]


def _fits(run: list[tuple[Line, int]], width: int) -> bool:
    """Tell whether lines of about the same width end as a sentence does."""
    lengths = [len(line.text.strip()) for line, _ in run]
    even = (
        max(lengths) <= WRAP_WIDER * width
        and min(lengths[:-1], default=width) >= width / WRAP_WIDER
    )
    return even and _is_final(run[-1][0].text.strip())


def _is_final(text: str) -> bool:
    """Tell whether a line ends as a sentence does, or announces the next with a colon."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def _is_broken(line: Line) -> bool:
    """Tell whether a line breaks off in mid-sentence at some length."""
    text = line.text.strip()
    return len(text) >= WRAP_LETTERS and not _is_final(text) and not _BULLET.match(text)
