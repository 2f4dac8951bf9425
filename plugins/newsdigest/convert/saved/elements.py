"""What an element is for: by its name, its attributes, and the usual words of classes and ids.

These words are standards of content systems and themes, not of any outlet: a comments' list is
called so everywhere, since style sheets and scripts have to find it.
"""

import re
from itertools import islice
from typing import Final

from bs4.element import Tag

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

_EMBED_NAME: Final = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video|xfbml\S*)"
    r"|telegram-post|reddit-(?:card|embed\S*)|bluesky-embed|threads-\S+|wp-embedded-content)(?:\s|$)"
)
_FRAME_NAME: Final = re.compile(
    r"comment|disqus|(?:^|[-_\s])(?:cmts?|cmnts?|repl(?:y|ies)|respond)(?:[-_\s]|$)|related|recommend|breadcrumb|side-?bar|newsletter|subscri|sign-?up|bookmark-card|paginat|social"
    r"|shar(?:e|ing)(?![a-z]*holder)|addtoany|addthis|popular|trending|most[-_]?(?:read|view|comm)"
    r"|tag[-_]?cloud|tag[-_]?links|cookie|consent|gdpr|popup|lightbox|ticker"
    r"|breaking|advert|adsense|adsbygoogle|sponsor|outbrain|taboola|also[-_]?read"
    r"|read[-_]?(?:more|also|next)|(?:next|prev)[-_]?(?:post|prev|next|article|story)"
    r"|more[-_]?(?:news|stories|posts|articles|from|like)|widget[-_]?area|toolbar|google-cache"
    r"|wm-ipp|skip[-_]?(?:link|to)|table[-_]of[-_]contents|(?:ez|lwptoc|rank-math)[-_]?toc"
    r"|(?:^|[-_\s])(?:menu|menus|tags|topics|keywords|ads?|banner|promo|modal|toc|login"
    r"|logins|search|pager|poll|rating|ratings|prayer|weather|copyrights?|masthead|topbar|adspot|ad-?slot|adv|advt|mpu"
    r"|keep[-_]reading|latest|youmaylike)(?:[-_\s]|$)"
    r"|-rec(?:-|$)|edit-?section|^no-?print$|^(?:d-print-none|hidden-print)$"
    r"|(?<!entry-)(?<!post-)(?<!article-)(?<!card-)(?<!story-)(?<!block-)(?<!__)footer"
)
_NAV_NAME: Final = re.compile(r"navbar|navigation|(?:^|[-_\s])nav(?:[-_\s]|$)")
"""The same of what leads elsewhere, and is something else where it holds no link."""

_WIDGET_NAME: Final = re.compile(r"^widget(?:_(?!_)|$)")
"""The same of boxes beside the text; those in it hold quotations and pictures."""

_NOT_FRAME_NAME: Final = re.compile(
    r"elementor-widget|widget-content|widget-theme-post|share-?able|banner-?(?:title|text)|tag-"
    r"|has-|no-(?!print)|with-|without-|js-|is-|search-result"
)
_ABOUT_NAME: Final = re.compile(
    r"(?:author|writer|writers?)[-_]?(?:box|bio|info|card|about|desc|details|profile|block)"
    r"|about[-_]?(?:the[-_]?)?author|bio(?:graphy)?(?:[-_\s]|$)"
)
_CAPTION_NAME: Final = re.compile(
    r"caption|cutline|(?:^|[-_\s])cap(?:[-_\s]|$)|(?:^|[-_\s])legend|(?:image|img|photo|pic|picture|media|thumb)s?[-_]{0,2}"
    r"(?:desc(?:ription)?|text|title|info|alt|label|note)(?:[-_\s]|$)"
)
_CREDIT_NAME: Final = re.compile(
    r"credit|copyright|photographer|attribution|(?:image|img|photo|media|picture)[-_]?(?:source|owner|rights|by)"
    r"|(?:^|[-_\s])source(?:[-_\s]|$)"
)
_PICTURE_CREDIT_NAME: Final = re.compile(
    r"(?:image|img|photo|media|picture|pic)s?[-_]{0,2}(?:credit|copyright)"
)
"""The same of one that stands by itself."""

_AUTHOR_NAME: Final = re.compile(
    r"(?:^|[-_\s])(?:author|authors|byline|by-line|writer|reporter|journalist)(?:[-_\s]|$)"
    r"|(?:author|writer|byline|reporter)[-_]?name|meta[-_]?author|postauthor|articleauthor"
)
_STANDFIRST_NAME: Final = re.compile(
    r"standfirst|(?:^|[-_\s])(?:sub-?titles?|sub-?head(?:line|er|ing)?|dek|deck|chapo|excerpt"
    r"|summary|teaser[-_]text|lead|lede|intro|introduction|abstract|sapo)(?:[-_\s]|$)"
    r"|(?:post|article|news|entry|title)[-_]?(?:sub-?title|summary|lead|intro|excerpt)"
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
    told = (" ".join(value_of(tag, key).split())[:CLASS_LETTERS] for key in _NAMING)
    whole = " ".join(filter(None, told))
    return whole if not whole or whole.islower() else _CAMEL.sub("-", whole).lower()


def is_unseen(tag: Tag, names: str) -> bool:
    """Tell whether an element shows nothing: scripts, and what its attributes say is hidden."""
    unread = tag.get("aria-hidden") == "true" and tag.name not in _SEEN_THOUGH_UNREAD
    unseen = tag.name in UNSEEN and "shadowrootmode" not in tag.attrs
    if unseen or "hidden" in tag.attrs or unread:
        return True
    if tag.name == "dialog" and "open" not in tag.attrs:
        return True
    if tag.name == "sup" and _is_mark(tag):
        return True
    return _HIDDEN_NAME.search(names) is not None


def is_hidden_by_style(tag: Tag) -> bool:
    """Tell whether an element's own style hides it, as it does before a script shows the page."""
    style = value_of(tag, "style")
    return bool(style) and _HIDDEN_STYLE.search(style) is not None


def keeps_lines(tag: Tag) -> bool:
    """Tell whether a style or a class of usual style sheets shows line ends as they were typed."""
    said = f"{value_of(tag, 'style')} {value_of(tag, 'class')}"
    return "pre-" in said and _KEEPING.search(said) is not None


def _is_mark(tag: Tag) -> bool:
    """Tell whether raised letters mark a headline («exclusive»), or lead to a note on the page."""
    noted = any(value_of(each, "href").startswith("#") for each in tags_of(tag, "a"))
    return noted or any(each.name in HEADINGS for each in islice(tag.parents, LABEL_REACH))


def is_hidden_by_class(names: str) -> bool:
    """Tell whether the classes of usual style sheets hide an element on every screen.

    A script may show it all the same, so this is asked only of what holds little of the text.
    """
    words = names.split()
    return not _HIDING.isdisjoint(words) and not any(map(_SHOWING.match, words))


def is_marked_frame(tag: Tag) -> bool:
    """Tell whether an element is the page's frame by its own name or role."""
    return tag.name in _FRAME or value_of(tag, "role") in _FRAME_ROLES


def is_named_frame(tag: Tag, names: str) -> bool:
    """Tell whether an element's classes or id are those of a list, a form or a bar."""
    if tag.name in _WHOLE or tag.name == "figcaption" or not names:
        return tag.name == "form"
    words = [each for each in names.split() if not _NOT_FRAME_NAME.search(each)]
    if tag.name == "form" or any(map(_FRAME_NAME.search, words)):
        return True
    if any(map(_WIDGET_NAME.search, words)):
        return not holds(tag, "blockquote", "figcaption")
    return any(map(_NAV_NAME.search, words)) and holds(tag, "a", "button", "li")


def is_caption(tag: Tag, names: str) -> bool:
    """Tell whether an element holds a picture's caption."""
    return tag.name in ("figcaption", "figure") or bool(_CAPTION_NAME.search(names))


def is_credit(tag: Tag, names: str) -> bool:
    """Tell whether an element inside a caption names the picture's owner."""
    named = tag.name != "figcaption" and _CREDIT_NAME.search(names) is not None
    return tag.name == "cite" or named


def told_role(tag: Tag, names: str) -> str:
    """Give `embed` for another site's post, `about` for a box about the author, or what it is.

    That is `credit`, `author`, `standfirst`, or nothing.
    """
    named = next((role for role, name in _ROLES if names and name.search(names)), "")
    if named:
        return named
    properties = " ".join(value_of(tag, key) for key in ("rel", "itemprop", "property"))
    if "author" in properties or _AUTHOR_NAME.search(names):
        return "author"
    told = "alternativeHeadline" in properties or _STANDFIRST_NAME.search(names)
    return "standfirst" if told else ""


_ROLES: Final = (
    ("embed", _EMBED_NAME),
    ("about", _ABOUT_NAME),
    ("credit", _PICTURE_CREDIT_NAME),
)


def is_kicker(names: str) -> bool:
    """Tell whether an element in a heading is a mark on it: «exclusive», a desk's name."""
    return _KICKER_NAME.search(names) is not None


def is_declared_body(tag: Tag, names: str) -> bool:
    """Tell whether an element says that it holds the article's text."""
    said = f"{value_of(tag, 'itemprop')} {value_of(tag, 'property')}"
    return "articleBody" in said or bool(_BODY_NAME.search(names))
