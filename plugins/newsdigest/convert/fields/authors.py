"""Who wrote a story: found in its settled bylines, else beside its date."""

import re
from typing import Final

from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.bylines import author_of, is_second
from newsdigest.convert.lines.persons import (
    is_person,
    person_after_town,
    person_beside,
    person_from,
    person_in_dated,
)
from newsdigest.convert.thresholds.letters import DATELINE_LETTERS
from newsdigest.model.capture import Kind
from newsdigest.text.dates import find_dates

_HEAD_SIGN: Final = re.compile("\\s*[-–—\u0640/:]\\s*")
_WRITES_END: Final = re.compile(r":|\.\.+|…|\|")


def find_byline(page: Page, story: Story) -> str | None:
    """Find the author: the first who is named, a translator or editor only where nobody else is.

    Bylines come before a name that only stands beside a date.
    """
    span = range(story.start, story.end)
    lines = [page.blocks[i] for i in page.of_kind(Kind.BYLINE, span)]
    second = [block for block in lines if is_second(block, page.lexicon)]
    lines = [block for block in lines if block not in second] + second
    names = [_author(block, page.lexicon) for block in lines]
    dated = (page.blocks[i].text for i in page.of_kind(Kind.DATE, range(story.start, story.last)))
    beside = (person_in_dated(text, page.lexicon) for text in dated)
    others = (_at_head(page, story), _writer_in_title(page, story))
    return next(filter(None, [*names, *beside, *others]), None)


def _at_head(page: Page, story: Story) -> str | None:
    """Read the name beside a town at the head of the text: «town - [name] - », «[name] - town - ».

    Of an author neither the headline nor the text speaks.
    """
    sides = _HEAD_SIGN.split(page.blocks[story.first].text[:DATELINE_LETTERS], maxsplit=2)[:-1]
    cities = page.lexicon.fields["dateline.cities"]
    people = [side for side in sides if is_person(side, page.lexicon)]
    known = any(bare(side) in cities for side in sides) or _is_word_over(sides, people)
    if len(people) != 1 or not known:
        return None
    family = bare(people[0]).split()[-1]
    told = [i for i in (story.title,) if i is not None]
    told += page.of_kind(Kind.BODY, range(story.first + 1, story.last + 1))
    return None if any(family in page.blocks[i].words for i in told) else people[0].strip()


def _is_word_over(sides: list[str], people: list[str]) -> bool:
    """Tell whether a word stands before the name: an outlet's, or a town's that no list has."""
    return len(sides) > 1 and sides[1:] == people and len(bare(sides[0]).split()) == 1


def _writer_in_title(page: Page, story: Story) -> str | None:
    """Read the name in a column's headline that says «[name] writes: …»."""
    if story.title is None:
        return None
    head, *rest = _WRITES_END.split(page.blocks[story.title].text, maxsplit=1)
    words = head.split()
    writes = rest and words and bare(words[-1]) in page.lexicon.fields["byline.writes"]
    while words and bare(words[0]) in page.lexicon.fields["byline.degrees"]:
        words.pop(0)
    name = " ".join(words[:-1])
    return name if writes and is_person(name, page.lexicon) else None


def _alone(text: str, lexicon: Lexicon) -> str:
    """Leave out what the author is, and the handle on a network, after a name of two words."""
    tokens, professions = text.split(), lexicon.fields["author.professions"]
    told = (
        at
        for at, token in enumerate(tokens)
        if at > 1 and (token.startswith("@") or bare(token) in professions)
    )
    return " ".join(tokens[: next(told, None)])


def _author(block: Block, lexicon: Lexicon) -> str | None:
    """Give the author's name as a byline writes it; an agency or a desk of no name is none."""
    if find_dates(block.text, lexicon.months):
        return person_in_dated(block.text, lexicon)
    name = author_of(block, lexicon)
    if name is None:
        beside = person_beside(block.text, lexicon) or person_after_town(block.text, lexicon)
        beside = beside or person_from(block.text, lexicon)
        name = beside or _alone(block.text.strip(" |/-–—"), lexicon)
    return None if bare(name) in lexicon.fields["byline.not_names"] else name
