"""Denials of what stands before them: «…, which X denied»."""

from newsdigest.model.statement import StatementKind
from newsdigest.subjects.speech.content import Content
from newsdigest.subjects.speech.sentence import Act, Reference, Sentence


def refutation_of(sentence: Sentence) -> Act | None:
    """Find «which X denied», where X is surely a speaker; what is denied stands before."""
    line, lists = sentence.line, sentence.speech.lists
    for at in range(sentence.first + 1, sentence.end):
        if line.forms[at] in lists["denial.denied"] and at not in line.quoted:
            first = _which(sentence, at)
            found = sentence.reader.speaker(line, at + 1, sentence.end, None)
            if first is not None and found and found.sure:
                content = Content(first, found.end, direct=False)
                kind, joined = StatementKind.DENIED, False
                return Act(at, kind, joined, None, Reference.NAMED, found, content)
    return None


def _which(sentence: Sentence, at: int) -> int | None:
    """Find where «which» or «the matter that» begins before a verb."""
    line, lists = sentence.line, sentence.speech.lists
    if line.form(at - 1) in lists["denial.what"]:
        return at - 1
    matter = at - 2 >= sentence.first and line.form(at - 2) in lists["denial.matter"]
    return at - 2 if matter and line.form(at - 1) in lists["before.relative"] else None
