"""What stands in somebody's paper: «it came in a statement by the presidency that …»."""

from dataclasses import replace

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.content import Content
from newsdigest.subjects.speech.lexicon import LI, WA
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker

_PAPER = 2
"""Tokens from «came» to the paper: «came in a statement»."""


def paper_of(sentence: Sentence) -> Act | None:
    """Find «came in a statement by X that …» at the head of a sentence."""
    line, lists = sentence.line, sentence.speech.lists
    at = sentence.first
    paper = at + _PAPER
    forms = {line.forms[at], line.forms[at].removeprefix(WA)}
    came = not forms.isdisjoint(lists["relay.came"])
    written = came and line.form(paper) in lists["relay.papers"]
    speaker = _author(sentence, paper + 1) if written else None
    if speaker is None or not sentence.speech.has("clause.words", line.form(speaker.end)):
        return None
    content = Content(speaker.end, sentence.end, direct=False)
    joined = line.forms[at] not in lists["relay.came"]
    return Act(at, StatementKind.SAID, joined, None, Reference.NAMED, speaker, content)


def _author(sentence: Sentence, at: int) -> Speaker | None:
    """Read whose paper it is: «by (li) X», «issued by X», «that X published»."""
    line, lists = sentence.line, sentence.speech.lists
    issued = line.form(at) in lists["relay.by"]
    first = at + issued
    if line.form(first) in lists["relay.from"]:
        first, glued = first + 1, False
    else:
        glued = not issued and line.form(first).startswith(LI)
        if not (issued or glued):
            return None
    reader = replace(sentence.reader, glued=glued)
    return reader.speaker(line, first, sentence.end, None) if first < sentence.end else None
