"""What each element of a saved page is for: frame, caption, credit, author, and the text itself."""

from itertools import islice
from typing import Final, NamedTuple

from bs4.element import Tag

from newsdigest.convert.saved import elements
from newsdigest.convert.saved.tree import holds
from newsdigest.convert.saved.weights import Main, is_most
from newsdigest.convert.thresholds.letters import PART_LETTERS
from newsdigest.convert.thresholds.lines import CAPTION_REACH

_KEPT_ROLES: Final = frozenset({"frame", "credit"})


class Spot(NamedTuple):
    """Where a piece of text stands: its nearest block, what holds it, and whether it is a link.

    `role` is `frame`, `about`, `caption`, `credit`, `author`, `standfirst`, `embed` or nothing;
    `item` the list item or quotation around it. `owner` is the element whose text is one line.
    """

    owner: Tag
    block: Tag
    role: str = ""
    item: str = ""
    linked: bool = False
    in_article: bool = False


def role_of(tag: Tag, names: str, spot: Spot, main: Main) -> str:
    """Give what an element is for; the frame and a credit hold all that is inside them."""
    if spot.role in _KEPT_ROLES or spot.role == "embed":
        return "" if spot.role == "embed" and tag.name == "p" else spot.role
    if spot.role == "caption":
        credit = elements.is_credit(tag, names) or _is_beside_caption(tag, main)
        return "credit" if credit else "frame" if elements.is_marked_frame(tag) else "caption"
    if _is_frame(tag, names, spot, main):
        return "frame"
    part = _part_of_heading(tag, names, spot, main)
    return part or _told_role(tag, names, main) or spot.role


def _part_of_heading(tag: Tag, names: str, spot: Spot, main: Main) -> str:
    """Find what a smaller part of a heading is for: a mark before it, a second line below it."""
    if spot.block.name not in elements.HEADINGS:
        return ""
    if 2 * main.letters.get(id(tag), 0) >= main.letters.get(id(spot.block), 0):
        return ""
    return "standfirst" if tag.name == "small" else "frame" * elements.is_kicker(names)


def _is_beside_caption(tag: Tag, main: Main) -> bool:
    """Tell whether an element of a figure stands outside of its caption: on the picture, or by it.

    What is said there is whose picture it is.
    """
    if tag.name == "figcaption" or not main.captioned:
        return False
    around = list(islice(tag.parents, CAPTION_REACH))
    figure = next((each for each in around if each.name == "figure"), None)
    if figure is None or any(each.name == "figcaption" for each in around):
        return False
    return id(figure) in main.captioned and not holds(tag, "figcaption")


def _is_frame(tag: Tag, names: str, spot: Spot, main: Main) -> bool:
    if elements.is_marked_frame(tag) or (tag.name == "footer" and not spot.in_article):
        return not is_most(tag, main)
    named = id(tag) in main.aside or elements.is_named_frame(tag, names)
    return named and not (id(tag) in main.ids or (is_most(tag, main) and "comment" not in names))


def _told_role(tag: Tag, names: str, main: Main) -> str:
    """Find the role that an element's own words give it; none for what holds the article."""
    if id(tag) in main.ids or is_most(tag, main) or tag.name in ("h1", "body", "html", "article"):
        return ""
    if main.letters.get(id(tag), 0) > PART_LETTERS:
        return ""
    if elements.is_caption(tag, names) and not holds(tag, "table", "blockquote"):
        return "caption"
    return elements.told_role(tag, names)
