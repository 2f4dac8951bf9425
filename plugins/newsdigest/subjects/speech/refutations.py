"""Denials of what stands before them: «…, which X denied», «but X denied it»."""

from typing import Final

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.acts import subject_before
from newsdigest.subjects.speech.content import Content
from newsdigest.subjects.speech.lexicon import THAT, WA, Mood, Verb
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence
from newsdigest.subjects.speech.speaker import Speaker

_DENIED: Final = Verb(StatementKind.DENIED, Mood.PAST, 0, frozenset({THAT}), *(False,) * 4, "")
"""The verb with its object on it."""


def refutation_of(sentence: Sentence) -> Act | None:
    """Find «which X denied» or «X denied it», where X is surely a speaker."""
    line, denied = sentence.line, sentence.speech.lists["denial.denied"]
    for at in range(sentence.first, sentence.end):
        form = line.forms[at]
        if at not in line.quoted and (form in denied or form.removeprefix(WA) in denied):
            act = _which_denied(sentence, at) or _denied_it(sentence, at)
            if act:
                return act
    return None


def _which_denied(sentence: Sentence, at: int) -> Act | None:
    """Read «which X denied»: what is denied stands before."""
    first, found = _which(sentence, at), _denier(sentence, at)
    return _act(at, first, found) if first is not None and found else None


def _denied_it(sentence: Sentence, at: int) -> Act | None:
    """Read «X denied it», and «and X denied it» with the verb before X."""
    joined = sentence.line.forms[at] not in sentence.speech.lists["denial.denied"]
    if joined:
        found = _denier(sentence, at)
        return _act(at, at, found, joined=True) if found else None
    before = subject_before(sentence, at, _DENIED)
    relative = sentence.line.form(at - 1) in sentence.speech.lists["before.relative"]
    return None if before is None or relative else _act(at, at, before)


def _denier(sentence: Sentence, at: int) -> Speaker | None:
    """Read who denies, right behind the verb."""
    found = sentence.reader.speaker(sentence.line, at + 1, sentence.end, None)
    return found if found and found.sure else None


def _act(at: int, first: int, speaker: Speaker, *, joined: bool = False) -> Act:
    """Make the denial of a verb at a token: what it denies is told from `first` on."""
    content = Content(first, max(at + 1, speaker.end), direct=False)
    kind, named = StatementKind.DENIED, Reference.NAMED
    return Act(at, kind, joined, None, named, speaker, content)


def _which(sentence: Sentence, at: int) -> int | None:
    """Find where «which» or «the matter that» begins before a verb."""
    line, lists = sentence.line, sentence.speech.lists
    before = line.form(at - 1)
    if before in lists["denial.what"] or before in lists["denial.claims"]:
        return at - 1
    matter = at - 2 >= sentence.first and line.form(at - 2) in lists["denial.matter"]
    return at - 2 if matter and line.form(at - 1) in lists["before.relative"] else None
