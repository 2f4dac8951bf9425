"""Positions and denials: who says what in an article, and which of its words are quotations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from newsdigest.model.statement import Statement
from newsdigest.model.subject import Passage, Place, Subject
from newsdigest.subjects.speech.acts import acts_of
from newsdigest.subjects.speech.content import ended, quotations_in
from newsdigest.subjects.speech.credits import attribution_of, cited, headline_of, relays_of
from newsdigest.subjects.speech.denials import answered
from newsdigest.subjects.speech.lexicon import Speech
from newsdigest.subjects.speech.line import Line, line_of, sentences_of
from newsdigest.subjects.speech.offices import offices_in, roles_of
from newsdigest.subjects.speech.papers import paper_of
from newsdigest.subjects.speech.refutations import refutation_of
from newsdigest.subjects.speech.sentence import Act, Sentence
from newsdigest.subjects.speech.speakers import Reader
from newsdigest.subjects.speech.voices import Voice, is_interrupted, voice_of
from newsdigest.text.terms import Matcher

_HEADS: Final = frozenset({Place.TITLE, Place.STANDFIRST, Place.SUBHEADING})
"""Places outside the run of the text: nobody goes on speaking from one."""
_FAR: Final = 3
"""Passages after which «and he added» may mean somebody else."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with what the next sentence must know: who spoke, and whether marks ended it."""

    statement: Statement
    voice: Voice | None
    direct: bool


@dataclass(frozen=True, slots=True)
class _Page:
    """A passage to be read, with what holds for the whole article."""

    number: int
    line: Line
    reader: Reader
    people: Mapping[str, Subject]


def statements_of(
    passages: Sequence[Passage], people: Mapping[str, Subject], matcher: Matcher, speech: Speech
) -> tuple[Statement, ...]:
    """Find all statements of an article, in the order of its text.

    `matcher` may know other subjects too: only the people of `people` (by key) have a key here.
    Every quotation is `passages[i].text[start:end]`, exactly. A statement whose speaker the text
    does not tell has None.
    """
    lines = [_line(passage.text, people, matcher) for passage in passages]
    reader = Reader(speech, roles_of(people), {})
    reader = replace(reader, offices=offices_in(reader, lines))
    found: list[Statement] = []
    voice: Voice | None = None
    for number, (passage, line) in enumerate(zip(passages, lines, strict=True)):
        head = passage.place in _HEADS
        if voice and number - voice.passage > _FAR:
            voice = None
        statements, after = _read(_Page(number, line, reader, people), None if head else voice)
        found += statements
        voice = voice if head else after
    return answered(found, lines, people, speech)


def _line(text: str, people: Mapping[str, Subject], matcher: Matcher) -> Line:
    """Cut a passage, with its people."""
    return line_of(text, [match for match in matcher.find(text) if match.key in people])


def _read(page: _Page, voice: Voice | None) -> tuple[list[Statement], Voice | None]:
    """Read a passage sentence by sentence; give its statements, and who speaks at its end."""
    found: list[_Said] = []
    fresh = False
    for first, end in sentences_of(page.line, page.reader.speech.verbs):
        sentence = Sentence(page.reader, page.line, first, end)
        if fresh and found[-1].direct and _is_bare(sentence):
            found[-1] = _continued(sentence, found[-1])
            fresh = False
            continue
        said = list(_statements(page, sentence, voice))
        found += said
        fresh = bool(said)
        if said:
            voice = said[-1].voice
        elif voice and is_interrupted(sentence, voice):
            voice = None
    return [one.statement for one in found], voice


def _is_bare(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but quotations and signs."""
    line = sentence.line
    tokens = range(sentence.first, sentence.end)
    return any(at in line.quoted for at in tokens) and not any(
        line.is_word(at) and at not in line.quoted for at in tokens
    )


def _continued(sentence: Sentence, said: _Said) -> _Said:
    """Add a sentence that is only a quotation to the statement before it."""
    line, opening = sentence.line, sentence.first
    quotations = [
        (line.ends[at], line.starts[line.closes[at]])
        for at in range(opening, sentence.end)
        if at in line.closes
    ]
    end = line.ends[sentence.end - 1]
    whole = replace(said.statement, end=end, quotations=(*said.statement.quotations, *quotations))
    return replace(said, statement=whole)


def _statements(page: _Page, sentence: Sentence, voice: Voice | None) -> Iterator[_Said]:
    """Make the statements of a sentence."""
    acts = _acts(sentence)
    limits = [*(_limit(one, after) for one, after in pairwise(acts)), sentence.end]
    for act, limit in zip(acts, limits, strict=False):
        named = voice_of(sentence, act, voice, page.people)
        if named:
            inferred = act.speaker is None
            named = replace(named, passage=page.number, inferred=inferred)
        voice = named
        yield _said(page, sentence, act if act.backward else _until(sentence, act, limit), voice)


def _until(sentence: Sentence, act: Act, limit: int) -> Act:
    """End an act's content before the next act."""
    return replace(act, content=ended(sentence.speech, sentence.line, act.content, limit))


def _limit(act: Act, after: Act) -> int:
    """Find where the next act ends this one: at its verb where its speaker stood before both."""
    begins = _beginning(after)
    return begins if begins > act.content.first else after.at


def _beginning(act: Act) -> int:
    """Find the first token of an act."""
    if act.backward or act.content.first < act.at:
        return act.content.first
    ahead = act.speaker is not None and act.speaker.first < act.at and not act.shared
    return act.speaker.first if act.speaker and ahead else act.at


def _acts(sentence: Sentence) -> list[Act]:
    """Find the acts of a sentence; «which X denied» at its end is one more."""
    acts, denial = _acts_before(sentence), refutation_of(sentence)
    return [*acts, denial] if denial and not (acts and acts[-1].at >= denial.at) else acts


def _acts_before(sentence: Sentence) -> list[Act]:
    """Find a headline's colon, else verbs, else what the sentence is credited to."""
    whole = headline_of(sentence) or paper_of(sentence)
    if whole:
        return [whole]
    acts = [cited(sentence, act) for act in acts_of(sentence, ())]
    relay = next(relays_of(sentence), None)
    if relay and not (acts and acts[0].at < relay.at):
        rest = replace(sentence, first=relay.content.first)
        return [relay, *acts_of(rest, (relay,))]
    if acts:
        return acts
    credit = attribution_of(sentence)
    return [credit] if credit else []


def _said(page: _Page, sentence: Sentence, act: Act, voice: Voice | None) -> _Said:
    """Turn tokens into offsets."""
    line, content = page.line, act.content
    verb = "" if act.at < 0 else line.written(act.at, act.at + 1)
    statement = Statement(
        page.number,
        line.starts[sentence.first],
        line.ends[sentence.end - 1],
        act.kind,
        verb[1:] if act.joined else verb,
        voice.name if voice else None,
        voice.key if voice else None,
        tuple(quotations_in(sentence.speech, line, content)),
        (line.starts[content.first], line.ends[content.end - 1]),
        inferred=bool(voice and voice.inferred),
    )
    return _Said(statement, voice, content.direct)
