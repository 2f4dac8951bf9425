"""Some words on the author below a text: who it is and what else was written."""

from newsdigest.convert.around.page import Page, removed
from newsdigest.convert.lexicon import bare
from newsdigest.convert.lines.bylines import author_of
from newsdigest.convert.lines.persons import is_person, without_degrees
from newsdigest.convert.thresholds.lines import HEAD_LINES, RUN_PARAGRAPHS
from newsdigest.convert.thresholds.words import NAME_WORDS
from newsdigest.model.capture import Kind, Verdict


def author_profession(page: Page) -> dict[int, Verdict]:
    """The last paragraph, where it says who the author is, below more than two of the text."""
    prose = page.prose
    if len(prose) <= RUN_PARAGRAPHS or not is_bio(page, prose[0], prose[-1]):
        return {}
    return {prose[-1]: removed("author-profession")}


def is_bio(page: Page, first: int, index: int) -> bool:
    """Tell whether a line says who the author of the text is that begins with block `first`.

    It opens with a profession, and a name stands right above it, or it has the only bullet; or the
    profession follows the author's name, or the word for it.
    """
    block, professions = page.blocks[index], page.lexicon.fields["author.professions"]
    if not block.words or set(professions).isdisjoint(block.words[: 2 * NAME_WORDS.stop]):
        return False
    if block.words[0] in professions:
        named = page.kind(index - 1) is Kind.UNSURE
        named = named and len(page.blocks[index - 1].words) in NAME_WORDS
        return named or (block.bullet and not page.blocks[index - 1].bullet)
    return any(_is_told_of(block.words, name.split(), professions) for name in _names(page, first))


def _is_told_of(words: tuple[str, ...], name: list[str], professions: tuple[str, ...]) -> bool:
    """Tell whether words open with a name and a profession right after it."""
    rest = words[len(name) : len(name) + 1]
    return list(words[: len(name)]) == name and not set(professions).isdisjoint(rest)


def _names(page: Page, first: int) -> list[str]:
    """List the bare names of those who may have written a text, and the words for them."""
    above = [page.blocks[i] for i in range(max(0, first - HEAD_LINES), first)]
    bylines = [author_of(block, page.lexicon) or "" for block in above]
    people = [block.text for block in above if is_person(block.text, page.lexicon)]
    found = [without_degrees(bare(name), page.lexicon) for name in (*bylines, *people)]
    return [*filter(None, found), *page.lexicon.fields["author.words"]]
