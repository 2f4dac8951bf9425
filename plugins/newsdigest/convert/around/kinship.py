"""How far paragraphs speak of the same thing: stems in common, and openings that go on."""

from collections import defaultdict
from collections.abc import Iterable

from newsdigest.convert.around.page import Page, content
from newsdigest.convert.around.telling import flows
from newsdigest.convert.thresholds.letters import AKIN_LETTERS
from newsdigest.convert.thresholds.words import COPY_WORDS, SHORT_TITLE_WORDS


def stems(page: Page, blocks: Iterable[int]) -> frozenset[str]:
    """Give the stems of the words that say what blocks are about, those of all taken together."""
    told = (content(page.blocks[index], page.lexicon) for index in blocks)
    return frozenset().union(*told)


def in_common(page: Page, some: frozenset[str], others: frozenset[str]) -> int:
    """Count the stems that two runs of blocks share, but for those of numbers and times."""
    return len((some & others) - page.lexicon.counting_words)


def akin(page: Page, index: int, others: Iterable[int]) -> int:
    """Count the stems of a block that others have with another ending: «meeting», «meetings»."""
    told: dict[str, list[str]] = defaultdict(list)
    for stem in stems(page, others):
        told[stem[:AKIN_LETTERS]].append(stem)
    return sum(
        len(stem) >= AKIN_LETTERS
        and any(
            each.startswith(stem) or stem.startswith(each) for each in told[stem[:AKIN_LETTERS]]
        )
        for stem in content(page.blocks[index], page.lexicon)
    )


def is_copied(page: Page, index: int, paragraphs: Iterable[int]) -> bool:
    """Tell whether a paragraph holds the whole line, or opens with all but its last word.

    It is a cut copy of that paragraph.
    """
    words = page.blocks[index].words
    if len(words) < COPY_WORDS:
        return False
    line, opening = f" {page.blocks[index].bare} ", " ".join(words[:-1])
    told = [page.blocks[i].bare for i in paragraphs]
    return any(line in f" {text} " or text.startswith(f"{opening} ") for text in told)


def goes_on(page: Page, index: int) -> bool:
    """Tell whether a paragraph opens as one that follows another: with «and», «for his part».

    The first paragraph of a report never does; it may open with a verb whose first letter is «and»,
    where the rest of that word is no such verb.
    """
    block = page.blocks[index]
    if not flows(block, page.lexicon):
        return False
    opening, verbs = block.words[0], page.lexicon.fields["flow.own_letter_verbs"]
    if opening in page.lexicon.flow_openings or opening[1:] in page.lexicon.report_verbs:
        return True
    return not opening.startswith(verbs)


def is_repeated(page: Page, index: int) -> bool:
    """Tell whether another line says the same words, alone or among others.

    A few words that only paragraphs say again are what a picture shows.
    """
    block = page.blocks[index]
    said = f" {block.bare} "
    first = page.echo.find(said)
    if first < 0 or page.echo.find(said, first + len(said)) < 0:
        return False
    if len(block.words) >= SHORT_TITLE_WORDS:
        return True
    told = [i for i in page.prose if block.bare in page.blocks[i].bare]
    return page.echo.count(said) - 1 > len(told)
