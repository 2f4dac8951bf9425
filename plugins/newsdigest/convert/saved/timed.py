"""The `time` elements of a page: which of them tells when the article was published, or changed."""

from itertools import chain, islice

from bs4.element import NavigableString, Tag

from newsdigest.convert.saved import jsonld
from newsdigest.convert.saved.elements import names_of
from newsdigest.convert.saved.tree import Tree, value_of
from newsdigest.convert.thresholds.letters import ISO_DAY_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.limits import MAX_DEPTH, MOST_HEADINGS
from newsdigest.convert.thresholds.lines import TIME_REACH
from newsdigest.convert.thresholds.words import INDEX_WORDS


def timed(tree: Tree, word: str) -> str | None:
    """Read the `time` that its class, its attribute or its place at the headline marks.

    One that stands elsewhere, alone on the page even, is a masthead's or another story's.
    """
    marked = [
        each for each in tree.of("time") if value_of(each, "datetime") and _is_marked(each, word)
    ]
    ways = (marked, _at_headline(tree))
    found = next((way[0] for way in ways if way), None)
    return jsonld.text_of(value_of(found, "datetime")) if found is not None else None


def updated_beside(tree: Tree) -> str | None:
    """Read the `time` of the update that stands right beside the publication's."""
    for tag in tree.of("time"):
        beside = tag.parent.contents if tag.parent and "updated" in names_of(tag) else []
        others = [each for each in beside if isinstance(each, Tag) and each is not tag]
        if any(each.name == "time" and "published" in names_of(each) for each in others):
            return jsonld.text_of(value_of(tag, "datetime"))
    return None


def abbreviated(tree: Tree, word: str) -> str | None:
    """Read the `title` of the only `abbr` with a class: so microformats write a day for programs.

    A page with several shows several posts.
    """
    marked = {value_of(each, "title") for each in tree.of("abbr") if word in names_of(each).split()}
    return jsonld.text_of(next(iter(marked))) if len(marked) == 1 else None


def _at_headline(tree: Tree) -> list[Tag]:
    """Give the times above the text that stand in the headline's header, else under the headline.

    Those under it are asked only where they name one day: the others are of slides and the like.
    """
    heads = _round_headline(tree)
    times: list[Tag] = []
    under: list[Tag] = []
    told = False
    for tag in tree.tags:
        if tag.name == "h1":
            under, told = [], False
        elif told or _is_other(tag):
            continue
        elif tag.name == "time":
            times.append(tag)
            under.append(tag)
        elif heads:
            told = _is_paragraph(tag)
    beside = [
        each for each in times if any(id(one) in heads for one in islice(each.parents, TIME_REACH))
    ]
    days = {value_of(each, "datetime")[:ISO_DAY_LETTERS] for each in under}
    return beside or (under if heads and len(days) == 1 else [])


def _is_other(tag: Tag) -> bool:
    """Tell whether a time says no day, or stands right beside a headline that leads elsewhere."""
    if tag.name != "time":
        return False
    if not value_of(tag, "datetime"):
        return True
    beside = (islice(way, TIME_REACH) for way in (tag.previous_siblings, tag.next_siblings))
    links = (each for each in chain(*beside) if isinstance(each, Tag) and each.name == "a")
    return any(len(each.get_text().split()) >= INDEX_WORDS for each in links)


def _is_paragraph(tag: Tag) -> bool:
    """Tell whether an element holds a paragraph itself: a long text that ends as a sentence."""
    own = (str(each) for each in tag.contents if isinstance(each, NavigableString))
    text = (tag.get_text() if tag.name == "p" else "".join(own)).strip()
    return len(text) >= PROSE_LETTERS and text.endswith(".")


def _is_marked(tag: Tag, word: str) -> bool:
    classes = names_of(tag)
    return "pubdate" in tag.attrs or ("entry-date" in classes or word in classes)


def _round_headline(tree: Tree) -> frozenset[int]:
    """Give the ids of the elements that hold a main heading, the whole page's left out."""
    heads = islice(tree.of("h1"), MOST_HEADINGS)
    return frozenset(
        id(parent)
        for head in heads
        for parent in islice(head.parents, MAX_DEPTH)
        if parent.name not in ("body", "html", "[document]")
    )
