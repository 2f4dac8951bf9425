"""The `time` elements of a page: which of them tells when the article was published, or changed."""

from itertools import islice

from newsdigest.convert import jsonld
from newsdigest.convert.elements import names_of
from newsdigest.convert.thresholds.letters import ISO_DAY_LETTERS, PROSE_LETTERS
from newsdigest.convert.thresholds.limits import MAX_DEPTH, MOST_HEADINGS
from newsdigest.convert.thresholds.lines import TIME_REACH
from newsdigest.convert.tree import Element, Tree


def timed(tree: Tree, word: str) -> str | None:
    """Read the `time` that its class, its attribute or its place at the headline marks."""
    times = [each for each in tree.of("time") if each.get("datetime")]
    marked = [each for each in times if _is_marked(each, word)]
    heads = _round_headline(tree)
    beside = [
        each for each in times if any(id(one) in heads for one in islice(each.parents, TIME_REACH))
    ]
    ways = (marked, beside, _of_one_day(_under_headline(tree)), _of_one_day(times))
    found = next((way[0] for way in ways if way), None)
    return jsonld.text_of(found.get("datetime")) if found is not None else None


def updated_beside(tree: Tree) -> str | None:
    """Read the `time` of the update that stands right beside the publication's."""
    for tag in tree.of("time"):
        beside = tag.parent.contents if tag.parent and "updated" in names_of(tag) else []
        others = [each for each in beside if isinstance(each, Element) and each is not tag]
        if any(each.name == "time" and "published" in names_of(each) for each in others):
            return jsonld.text_of(tag.get("datetime"))
    return None


def _of_one_day(times: list[Element]) -> list[Element]:
    days = {str(each.get("datetime"))[:ISO_DAY_LETTERS] for each in times}
    return times if len(days) == 1 else []


def _under_headline(tree: Tree) -> list[Element]:
    """Give the times between the last main heading above the text and the first paragraph."""
    found: list[Element] = []
    headed = False
    for tag in tree.tags:
        if tag.name == "h1":
            headed, found = True, []
        elif headed and tag.name == "time" and tag.get("datetime"):
            found.append(tag)
        elif found and tag.name == "p" and _is_paragraph(tag.get_text().strip()):
            return found
    return []


def _is_paragraph(text: str) -> bool:
    return len(text) >= PROSE_LETTERS and text.endswith(".")


def _is_marked(tag: Element, word: str) -> bool:
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
