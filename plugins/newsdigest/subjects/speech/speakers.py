"""The speaker beside a verb: where the name or the office ends, and whose page it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from newsdigest.subjects.speech.addressed import goes_on, is_another
from newsdigest.subjects.speech.callings import office_of
from newsdigest.subjects.speech.lexicon import (
    ARTICLE,
    BI,
    LI,
    OBJECT,
    WA,
    Speech,
    Verb,
    bare_noun,
)
from newsdigest.subjects.speech.line import ASIDE, COMMAS, Line, Person, aside_at
from newsdigest.subjects.speech.speaker import Speaker
from newsdigest.subjects.speech.words import (
    has_by,
    is_next_act,
    is_object,
    is_open,
    is_place,
    is_restart,
    is_thing,
    is_whole_plural,
    takes_more,
)

_ENDINGS: Final = (
    *("clause.words", "stop.audience", "relay.citing", "attribution.then"),
    *("relay.said", "relay.stressed", "relay.denied"),
)
"""Lists of words that no speaker's name has, besides prepositions and times."""
_FULL: Final = 5
"""Words of a name, and the comma after it."""
_LONGEST: Final = 14
"""Words of a speaker. «The special envoy of the president … to …, A B» has ten."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading speakers takes besides the line.

    `roles` maps keys of people to the first word of their office; `offices` maps offices, as the
    article names them, to the holder's key. `glued`: the speaker has «li» on its first word.
    """

    speech: Speech
    roles: Mapping[str, str]
    offices: Mapping[str, str | None]
    glued: bool = False

    def speaker(self, line: Line, first: int, limit: int, verb: Verb | None) -> Speaker | None:
        """Read the speaker that begins at a token, if one does."""
        end = self._name_end(line, first, limit, verb)
        if end == first or is_thing(self.speech, line.forms[first]):
            return None
        end = self._with_apposition(line, first, end, limit)
        key = self.key(line, first, end)
        return self._rated(line, Speaker(first, end, key, sure=False, whole=False))

    def _rated(self, line: Line, found: Speaker) -> Speaker:
        """Say how sure a speaker is."""
        opening = line.forms[found.first]
        if self.glued and found.first not in line.people:
            opening = opening if opening.startswith(LI + LI) else opening.removeprefix(LI)
        place = is_place(self.speech, opening)
        sure = found.key is not None or place or self.speech.opens_office(opening)
        sure = sure or found.first in line.people or self._is_described(line, found)
        ends = any(one.end == found.end for one in self._named(line, found.first, found.end)) or (
            place and found.end == found.first + 1
        )
        return Speaker(found.first, found.end, found.key, sure, ends, self.glued)

    def _is_described(self, line: Line, found: Speaker) -> bool:
        """Tell whether an office follows a full name: «X Y, researcher at …, says»."""
        full = found.first + 1 < found.end and line.form(found.end) in COMMAS
        return full and self.speech.opens_office(line.form(found.end + 1))

    def _name_end(self, line: Line, first: int, limit: int, verb: Verb | None) -> int:
        """Follow a name to its end (exclusive)."""
        at, last = first, min(limit, first + _LONGEST)
        while at < last:
            at += aside_at(line, at) or self._aside(line, at, last)
            if not self._is_part(line, at):
                return at
            step = self._step(line, first, at, verb)
            at = step or at
            if not step or self._is_complete(line, first, at, verb):
                return at
        return at

    def _step(self, line: Line, first: int, at: int, verb: Verb | None) -> int | None:
        """Give the token after a person, an outlet or a word of the name; None where it ends."""
        person = line.people.get(at)
        if person and not (at > first and person.coordinated and takes_more(verb)):
            return person.end
        if at in line.closes and self._is_outlet(line, first, at):
            return line.closes[at] + 1
        return None if self._stops(line, first, at, verb) else at + 1

    def _is_complete(self, line: Line, first: int, at: int, verb: Verb | None) -> bool:
        """Tell whether a name is whole: a country before an object, or a person with a page."""
        if at == first + 1 and takes_more(verb) and is_place(self.speech, line.forms[first]):
            return not (line.form(at).startswith(WA) and is_place(self.speech, line.form(at)[1:]))
        ends = any(True for one in self._named(line, first, at) if one.end == at)
        return ends and self.key(line, first, at) is not None and not _goes_on(line, at, verb)

    def _is_part(self, line: Line, at: int) -> bool:
        """Tell whether a token may be part of a name: a word, or marks round an outlet."""
        shortened = line.form(at) == "." and len(line.form(at - 1)) == 1
        return line.is_word(at) or at in line.closes or shortened

    def _is_outlet(self, line: Line, first: int, at: int) -> bool:
        """Tell whether marks hold the name of an outlet: «the agency “…”»."""
        head = bare_noun(line.forms[first])
        return at == first + 1 and self.speech.has("speakers.media", head)

    def _stops(self, line: Line, first: int, at: int, verb: Verb | None) -> bool:
        """Tell whether a word cannot belong to the name that began at `first`."""
        form = line.forms[at]
        return (
            at in line.quoted
            or self.is_stop(line, first, at)
            or self._is_veil(line, first, at)
            or form.isdigit()
            or is_next_act(self.speech, form)
            or (verb is not None and self._is_content(line, first, at, verb))
            or (form.startswith(ARTICLE) and is_whole_plural(self.speech, line.forms[at - 1]))
        )

    def _is_veil(self, line: Line, first: int, at: int) -> bool:
        """Tell whether a source asks here not to be named: «an official who refused to …»."""
        veils = at > first and self.speech.has("stop.veils", line.forms[at])
        return veils and self.speech.has("stop.veiled", line.form(at + 1))

    def is_stop(self, line: Line, first: int, at: int) -> bool:
        """Tell whether a word is a preposition, a time or an audience that joins no name."""
        form, speech = line.forms[at], self.speech
        if speech.has("stop.words", form):
            joins = speech.joins.get(form, frozenset())
            talk = speech.has("stop.talk", bare_noun(line.form(at + 1)))
            return talk or joins.isdisjoint(line.forms[first:at])
        if form == LI or form.startswith(LI + LI):
            return not (self.glued if at == first else speech.has("speakers.to", form))
        return any(speech.has(group, form) for group in _ENDINGS)

    def _is_content(self, line: Line, first: int, at: int, verb: Verb) -> bool:
        """Tell whether a word is what the verb is about and no more the speaker."""
        form = line.forms[at]
        if OBJECT in verb.takes and is_object(self.speech, form):
            return at == first or not is_open(self.speech, line.forms[at - 1])
        if at == first:
            addressed = verb.whom and self.speech.has("whom.own", form)
            return addressed or (BI in verb.takes and form.startswith(BI + ARTICLE))
        if is_another(self.speech, line, (first, at), verb):
            return True
        return BI in verb.takes and has_by(self.speech, form) and not goes_on(self.speech, line, at)

    def _with_apposition(self, line: Line, first: int, end: int, limit: int) -> int:
        """Take in a name between commas that tells who holds the office before it."""
        name = end + 1 + ASIDE * (line.form(end) == "(" and line.form(end + ASIDE - 1) == ")")
        if line.form(name - 1) not in COMMAS or name >= limit:
            return end
        person = line.people.get(name)
        stop = person.end if person else self._stranger_end(line, name, limit)
        named = any(self._named(line, first, end)) and self.key(line, first, end) is not None
        if named or line.form(stop) not in COMMAS:
            return end
        return stop if self.speech.opens_office(line.forms[first]) else end

    def _stranger_end(self, line: Line, first: int, limit: int) -> int:
        """Follow a full name without a page to its end; give 0 where none stands there."""
        at = first
        while at < min(limit, first + _FULL) and self._is_name(line, at):
            at += 1
        return at if at > first + 1 and not line.written(first, at).startswith(ARTICLE) else 0

    def _aside(self, line: Line, at: int, limit: int) -> int:
        """Count the tokens of one word in brackets before a full name without a page."""
        brackets = line.form(at) == "(" and line.form(at + ASIDE - 1) == ")"
        return ASIDE if brackets and self._stranger_end(line, at + ASIDE, limit) else 0

    def _is_name(self, line: Line, at: int) -> bool:
        """Tell whether a word may be part of a name: in no list of other words."""
        form, speech = line.forms[at], self.speech
        known = form in speech.verbs or is_place(speech, form) or speech.opens_office(form)
        barred = speech.has("breaks.words", form) or has_by(speech, form) or form.isdigit()
        return line.is_word(at) and not (known or barred or self.is_stop(line, at, at))

    def _named(self, line: Line, first: int, end: int) -> Iterator[Person]:
        """List the people named between two tokens."""
        for at in range(first, end):
            person = line.people.get(at)
            if person is not None and person.end <= end:
                yield person

    def key(self, line: Line, first: int, end: int) -> str | None:
        """Find whose page a speaker has; None for two speakers, and where it is in doubt."""
        named = [line.people[at] for at in range(first, end) if at in line.people]
        if not named:
            return self.offices.get(self.office(line, first, end))
        last = named[-1]
        if any(one.coordinated and one.first > first for one in named):
            return None
        if self.adds_another(line, last.end, end):
            return None
        return last.key if self.is_direct(line, first, last.first, last.key) else None

    def adds_another(self, line: Line, first: int, end: int) -> bool:
        """Tell whether «and somebody» follows a name."""
        spared = self.speech.lists["speakers.starts-with-and"]
        return any(form.startswith(WA) and form not in spared for form in line.forms[first:end])

    def is_direct(self, line: Line, first: int, at: int, key: str) -> bool:
        """Tell whether the name at a token is the speaker's own, and not «envoy of …»."""
        if at == first:
            return True
        marked = at - 1 in line.opens
        before = line.form(at - 1 - (marked or aside_at(line, at - ASIDE)))
        if before in COMMAS:
            return self.speech.opens_office(line.forms[first])
        own = bare_noun(line.forms[first]) == self.roles.get(key)
        if any(one.end == at for one in self._named(line, first, at)):
            return own
        whole = before.startswith((ARTICLE, LI + LI)) or is_place(self.speech, before)
        return whole and (own or not self._is_deputy(line, first, at, key))

    def _is_deputy(self, line: Line, first: int, at: int, key: str) -> bool:
        """Tell whether the name behind «envoy of the president» may be that of the president."""
        speech = self.speech
        inner = [i for i in range(first + 1, at) if is_restart(speech, line.forms[i])]
        if inner and self.roles.get(key) not in (None, bare_noun(line.forms[inner[-1]])):
            return False
        if any(speech.has("speakers.named-for", line.form(i - 1)) for i in inner):
            return True
        return bool(inner) and speech.has("speakers.deputies", bare_noun(line.forms[first]))

    def office(self, line: Line, first: int, end: int) -> str:
        """Give the name of an office in one wording."""
        return office_of(self.speech, line.forms[first:end])


def _goes_on(line: Line, at: int, verb: Verb | None) -> bool:
    """Tell whether an office or another speaker follows a person's name."""
    return line.form(at).startswith((ARTICLE, WA)) and not takes_more(verb)
