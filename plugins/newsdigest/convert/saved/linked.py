"""Headings of a saved page that lead to other pages, and what those pages' leads tell."""

from itertools import chain, islice, pairwise

from bs4.element import NavigableString, Tag

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved.container import (
    around,
    is_linked_heading,
    is_prose,
    leads_elsewhere,
    linked_above,
)
from newsdigest.convert.saved.drawing import Drawn
from newsdigest.convert.saved.elements import HEADINGS
from newsdigest.convert.saved.tree import holds, tags_of
from newsdigest.convert.thresholds.letters import DATED_LETTERS, SENTENCE_LETTERS
from newsdigest.convert.thresholds.lines import CARD_PARTS, HEADED_LINKS, LISTED
from newsdigest.convert.thresholds.shares import LINKED_SHARE
from newsdigest.convert.thresholds.words import INDEX_WORDS, LINK_WORDS


def is_listed(lines: list[Drawn], title: str) -> bool:
    """Tell whether most prose stands under headings that lead elsewhere: a list of stories.

    With fewer of them all of it does, there are other such headings, and none is what the page
    calls itself (`title`, bare): the site's first page. All of it may stand under any other links
    of a headline's length as well, over short ones («more»), or be inside of links itself.
    """
    prose = [i for i, line in enumerate(lines) if _is_lead(line)]
    if not prose:
        return sum(map(_is_linked_lead, lines)) >= LISTED
    heads = [list(filter(is_linked_heading, linked_above(lines, i))) for i in prose]
    under = [each for each in heads if each]
    if any(below - above == 1 for above, below in pairwise(prose)):
        return False
    strange = not any(bare(line.text) in title for each in under for line in each)
    several = sum(map(is_linked_heading, lines)) >= LISTED
    lone = bool(title) and strange and several and len(under) == len(prose)
    most = len(under) >= LISTED and 2 * len(under) > len(prose)
    every = len(prose) >= LISTED and (
        all(linked_above(lines, i) for i in prose) or all(_leads_on(lines, i) for i in prose)
    )
    return (bool(under) and lone) or ((most or every) and not _is_headed(lines, title, prose))


def _is_headed(lines: list[Drawn], title: str, prose: list[int]) -> bool:
    """Tell whether prose stands right under a headline that the page calls itself.

    That of a section or a tag has fewer words.
    """
    named = (i for i, line in enumerate(lines) if line.spot.block.name == "h1")
    long = (i for i in named if len(lines[i].text.split()) >= INDEX_WORDS)
    head = next((i for i in long if bare(lines[i].text) in title), len(lines))
    below = next((i for i in prose if i > head), None)
    return below is not None and not any(map(is_linked_heading, linked_above(lines, below)))


def is_teaser_above(lines: list[Drawn], inside: list[bool], index: int) -> bool:
    """Tell whether a line above the article is a lead under a linked heading, or such a heading.

    Where all of the page is inside, it is no container.
    """
    line, whole = lines[index], inside[0]
    if inside[index] and not whole:
        return False
    if leads_elsewhere(line):
        below = [i for i in (index + 1, index + 2) if i < len(lines)]
        return any(_is_lead(lines[i]) and (whole or not inside[i]) for i in below)
    return _is_lead(line) and bool(linked_above(lines, index))


def is_day_of_link(lines: list[Drawn], index: int) -> bool:
    """Tell whether a line tells the day or time of the headline beside it, which leads elsewhere.

    Outside of lists a short link beside a day may be the author's, a heading the article's own.
    """
    line = lines[index]
    if len(line.text) > DATED_LETTERS or not any(map(str.isdigit, line.text)):
        return False
    listed, holder = line.spot.item == "li", line.spot.owner.parent
    beside = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    links = [each for each in beside if leads_elsewhere(each) and not each.spot.role]
    near = [each for each in links if each.spot.owner.parent is holder]
    return any(listed or _is_long(each) for each in near) or (bool(near) and _is_repeated(holder))


def _is_repeated(holder: Tag | None) -> bool:
    """Tell whether the element right below or above one is of its kind and holds a link as well."""
    sides = (holder.find_next_sibling(), holder.find_previous_sibling()) if holder else ()
    like = (each for each in sides if isinstance(each, Tag) and holder and each.name == holder.name)
    return any(_is_dated_link(each) for each in like)


def _is_dated_link(tag: Tag) -> bool:
    """Tell whether a small element holds a link and a figure."""
    inside = list(islice(tag.descendants, CARD_PARTS))
    linked = any(isinstance(each, Tag) and each.name == "a" for each in inside)
    texts = (each for each in inside if isinstance(each, NavigableString))
    return linked and any(any(map(str.isdigit, text)) for text in texts)


def _is_long(line: Drawn) -> bool:
    return not is_linked_heading(line) and len(line.text.split()) >= INDEX_WORDS


def _leads_on(lines: list[Drawn], index: int) -> bool:
    """Tell whether a short link stands right below a line, in the element that holds both."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.linked < LINKED_SHARE or len(below.text.split()) > LINK_WORDS:
        return False
    holder = lines[index].spot.owner.parent
    return below.spot.owner is holder or below.spot.owner.parent is holder


def _is_linked_lead(line: Drawn) -> bool:
    """Tell whether a line is the sentence of a card that is one link, its heading included."""
    long = len(line.text) > SENTENCE_LETTERS and line.text.endswith((".", "…", "...", "]"))
    return long and line.linked >= LINKED_SHARE and is_in_card(line)


def _is_lead(line: Drawn) -> bool:
    """Tell whether a line is prose, or at least a sentence such as a list shows of each story."""
    sentence = len(line.text) > SENTENCE_LETTERS and line.text.endswith((".", "…", "..."))
    return is_prose(line) or (sentence and line.linked < LINKED_SHARE and not line.spot.role)


def is_in_card(line: Drawn) -> bool:
    """Tell whether a line shares its link with a heading: all of it is another story's card."""
    around_it = (each for each in around(line) if each.name == "a")
    beside = islice(tags_of(line.spot.owner, "a"), HEADED_LINKS)
    return any(holds(link, *HEADINGS) for link in chain(around_it, beside))
