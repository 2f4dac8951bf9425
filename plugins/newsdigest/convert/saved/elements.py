"""What an element is for: by its name, its attributes, and the usual words of classes and ids.

These words are standards of content systems and themes, not of any outlet: a comments' list is
called so everywhere, since style sheets and scripts have to find it.
"""

import re
from itertools import islice
from typing import Final

from bs4.element import Tag

from newsdigest.convert.saved.named import frame_named, role_named
from newsdigest.convert.saved.tree import holds, tags_of, value_of
from newsdigest.convert.thresholds.limits import CLASS_LETTERS
from newsdigest.convert.thresholds.lines import LABEL_REACH

UNSEEN: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "head", "iframe", "select", "object", "math"}
    | {"textarea", "datalist", "canvas", "audio", "video", "embed", "applet", "noframes", "map"}
    | {"amp-sidebar", "amp-ad", "amp-embed", "amp-consent", "amp-iframe", "amp-analytics"}
    | {"amp-user-notification", "amp-lightbox", "amp-auto-ads", "amp-sticky-ad", "amp-twitter"}
    | {"amp-instagram", "amp-facebook", "amp-youtube", "amp-video"}
)
"""Elements that show no text of the page's own."""

INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd", "label"}
    | {"mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "time", "data", "wbr"}
    | {"img", "big", "tt", "strike", "var", "acronym", "ruby", "del", "amp-img", "picture"}
)
"""Elements that do not end a line."""

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_FRAME: Final = frozenset({"nav", "aside", "button", "dialog", "menu"})
_FRAME_ROLES: Final = frozenset(
    {"navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "banner"}
    | {"alert", "menu", "menubar", "toolbar", "tablist", "tooltip"}
)
_SEEN_THOUGH_UNREAD: Final = frozenset({"span", "time", "b", "strong", "em", "small"})
"""Pieces of a line that are read aloud in other words beside it, and shown as they are."""

_WHOLE: Final = frozenset({"html", "body", "main", "article", "[document]"})
"""Their classes say of what kind the whole page is, and what its text is about."""

_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|!|$)"
    r"|(?:left|right|top|text-indent)\s*:\s*-\d{4,}",
    re.IGNORECASE,
)
_HIDDEN_NAME: Final = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden(?:-text)?|screen-reader(?:-\w+)*|element-invisible"
    r"|(?:\S*[-_])?visuallyhidden\S*|only-screen-reader|a11y-hidden|assistive-text)(?:\s|$)"
)
_KEEPING: Final = re.compile(r"white-?space\s*[:-]\s*pre-(?:line|wrap)")
_HIDING: Final = frozenset({"d-none", "hidden", "hide", "is-hidden", "uk-hidden"})
_SHOWING: Final = re.compile(r"^(?:d-(?:\w\w+-)?|\w\w+:)(?:block|flex|inline|grid|table)")
"""A class that shows again, on wider screens, what another hides."""

_CAPTION_NAME: Final = re.compile(
    r"caption|cutline|(?:^|[-_\s])cap(?:[-_\s]|$)|(?:^|[-_\s])legend|(?:image|img|photo|pic|picture|media|thumb)s?[-_]{0,2}"
    r"(?:desc(?:ription)?|text|title|info|alt|label|note)(?:[-_\s]|$)"
)
_CREDIT_NAME: Final = re.compile(
    r"credit|copyright|photographer|attribution|(?:image|img|photo|media|picture)[-_]?(?:source|owner|rights|by)"
    r"|(?:^|[-_\s])source(?:[-_\s]|$)"
)
_KICKER_NAME: Final = re.compile(
    r"kicker|eyebrow|overline|(?:^|[-_\s])(?:badge|flag|label|pre-?title|sup-?title|exclusive)(?:[-_\s]|$)"
)
_BODY_NAME: Final = re.compile(
    r"(?:entry|post|article|story|news|detail|details|single|node|page|text|content|body)[-_]?"
    r"(?:content|body|text|details?)(?:[-_\s]|$)|field--?name-body|post_content|contentbody"
    r"|article__(?:body|content|text)|story__(?:body|content)|wysiwyg|rich-?text|mw-parser-output"
)


_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


_NAMING: Final = ("class", "id", "data-testid", "data-component", "aria-labelledby")
"""Attributes that say what an element is; where a build has turned classes into ciphers, the others
still do."""


def names_of(tag: Tag) -> str:
    """Give what an element is called, lower case, words of camel case parted by a dash."""
    if tag.attrs.keys().isdisjoint(_NAMING):
        return ""
    said = [value_of(tag, key).split() for key in _NAMING if key in tag.attrs]
    whole = " ".join([" ".join(words)[:CLASS_LETTERS] for words in said if words])
    return whole if not whole or whole.islower() else _CAMEL.sub("-", whole).lower()


def is_unseen(tag: Tag, names: str) -> bool:
    """Tell whether an element shows nothing: scripts, and what its attributes say is hidden."""
    if tag.name in UNSEEN and "shadowrootmode" not in tag.attrs:
        return True
    if tag.name == "dialog" and "open" not in tag.attrs:
        return True
    if tag.name == "sup" and _is_mark(tag):
        return True
    return bool(tag.attrs) and _is_said_hidden(tag, names)


def _is_said_hidden(tag: Tag, names: str) -> bool:
    unread = value_of(tag, "aria-hidden") == "true" and tag.name not in _SEEN_THOUGH_UNREAD
    return unread or "hidden" in tag.attrs or _HIDDEN_NAME.search(names) is not None


def is_hidden_by_style(tag: Tag) -> bool:
    """Tell whether an element's own style hides it, as it does before a script shows the page."""
    style = value_of(tag, "style")
    return bool(style) and _HIDDEN_STYLE.search(style) is not None


def keeps_lines(tag: Tag) -> bool:
    """Tell whether a style or a class of usual style sheets shows line ends as they were typed."""
    said = f"{value_of(tag, 'style')} {value_of(tag, 'class')}" if tag.attrs else ""
    return "pre-" in said and _KEEPING.search(said) is not None


def _is_mark(tag: Tag) -> bool:
    """Tell whether raised letters mark a headline («exclusive»), or lead to a note on the page."""
    noted = any(value_of(each, "href").startswith("#") for each in tags_of(tag, "a"))
    return noted or any(each.name in HEADINGS for each in islice(tag.parents, LABEL_REACH))


def is_hidden_by_class(names: str) -> bool:
    """Tell whether the classes of usual style sheets hide an element on every screen.

    A script may show it all the same, so this is asked only of what holds little of the text.
    """
    words = names.split() if names else ()
    return not _HIDING.isdisjoint(words) and not any(map(_SHOWING.match, words))


def is_marked_frame(tag: Tag) -> bool:
    """Tell whether an element is the page's frame by its own name or role."""
    return tag.name in _FRAME or value_of(tag, "role") in _FRAME_ROLES


def is_named_frame(tag: Tag, names: str) -> bool:
    """Tell whether an element's classes or id are those of a list, a form or a bar."""
    if tag.name in _WHOLE or tag.name == "figcaption" or not names:
        return tag.name == "form"
    frame = "frame" if tag.name == "form" else frame_named(names)
    if frame == "widget":
        return not holds(tag, "blockquote", "figcaption")
    return bool(frame) and (frame == "frame" or holds(tag, "a", "button", "li"))


def is_caption(tag: Tag, names: str) -> bool:
    """Tell whether an element holds a picture's caption."""
    named = names and _CAPTION_NAME.search(names)
    return tag.name in ("figcaption", "figure") or bool(named)


def is_credit(tag: Tag, names: str) -> bool:
    """Tell whether an element inside a caption names the picture's owner."""
    named = tag.name != "figcaption" and _CREDIT_NAME.search(names) is not None
    return tag.name == "cite" or named


def told_role(tag: Tag, names: str) -> str:
    """Give `embed` for another site's post, `about` for a box about the author, or what it is.

    That is `credit`, `author`, `standfirst`, or nothing.
    """
    if not tag.attrs:
        return ""
    named = role_named(names)
    if named in ("embed", "about", "credit"):
        return named
    properties = " ".join(value_of(tag, key) for key in ("rel", "itemprop", "property"))
    if "author" in properties:
        return "author"
    return named or "standfirst" * ("alternativeHeadline" in properties)


def is_kicker(names: str) -> bool:
    """Tell whether an element in a heading is a mark on it: «exclusive», a desk's name."""
    return _KICKER_NAME.search(names) is not None


def is_declared_body(tag: Tag, names: str) -> bool:
    """Tell whether an element says that it holds the article's text."""
    said = f"{value_of(tag, 'itemprop')} {value_of(tag, 'property')}"
    return "articleBody" in said or bool(_BODY_NAME.search(names))
