"""Terms that do nothing, and terms of one subject inside those of another: notes for curators."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from newsdigest.model.problem import Level, Problem
from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.subjects.texts import Text, names_matcher
from newsdigest.text.forms import shown_term
from newsdigest.text.terms import matcher_of

NAMED: Final = 3
"""Terms that a note names: they fit on its line, and the others stand in the same file."""


def term_notes(texts: Iterable[Text], subjects: Mapping[str, Subject]) -> tuple[Problem, ...]:
    """Name the topics' terms that no text has, and all terms that hold another subject's.

    `subjects` are those found by terms, by key.
    """
    topics = [one for one in subjects.values() if one.kind is SubjectKind.TOPIC]
    return (*_unused(texts, topics), *_overlapping(subjects))


def _unused(texts: Iterable[Text], topics: Sequence[Subject]) -> Iterator[Problem]:
    """Look for each term alone, for a longer one of the same subject would cover it."""
    terms = {f"{n}.{m}": t for n, one in enumerate(topics) for m, t in enumerate(one.terms)}
    matcher = matcher_of([(key, [term], ()) for key, term in terms.items()])
    used = {match.key for t in texts for p in t.passages for match in matcher.find(p.text)}
    for n, one in enumerate(topics):
        idle = [term for m, term in enumerate(one.terms) if f"{n}.{m}" not in used]
        if idle:
            more = f" and {len(idle) - NAMED} more" if len(idle) > NAMED else ""
            named = ", ".join(_with_line(one, term) for term in idle[:NAMED]) + more
            what = f"{len(idle)} of {len(one.terms)} terms are in no post: {named}"
            do = "Delete what is misspelt, keep what posts to come may say"
            yield Problem(one.path, what, do, Level.NOTE)


def _with_line(subject: Subject, term: str) -> str:
    line = subject.where("Terms", term).rpartition(":")[2]
    return f"«{term}»" + (f" (line {line})" if line.isdecimal() else "")


def _overlapping(subjects: Mapping[str, Subject]) -> Iterator[Problem]:
    """Note once for each two subjects which terms of one hold terms of the other."""
    matcher = names_matcher(subjects)
    for one in subjects.values():
        held: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for term in one.terms:
            for match in matcher.find(shown_term(term)):
                if match.key != one.key and not _is_shared(term, (one, subjects[match.key])):
                    held[match.key].setdefault(term, match.term)
        yield from (_note(one, key, terms) for key, terms in held.items())


def _note(one: Subject, other: str, held: Mapping[str, str]) -> Problem:
    """Name the terms of a subject, each with the term of the other that it holds."""
    terms = list(held)
    what = f"the term «{terms[0]}» holds «{held[terms[0]]}» of {other}"
    if len(terms) > 1:
        more = f" and {len(terms) - NAMED} more" if len(terms) > NAMED else ""
        named = ", ".join(_with_line(one, term) for term in terms[:NAMED]) + more
        what = f"{len(terms)} terms hold terms of {other}: {named}"
    do = f"Leave it if such a text is about both; else exclude it in {other}"
    return Problem(one.where("Terms", terms[0]), what, do, Level.NOTE)


def _is_shared(term: str, both: tuple[Subject, Subject]) -> bool:
    """Tell whether one of two subjects says itself that it shares the term."""
    return any(term in one.shared for one in both)
