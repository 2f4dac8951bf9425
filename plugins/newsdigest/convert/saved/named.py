"""What the usual words of classes and ids say that an element is, whatever element it is.

The same names come again and again on a page, so what they say is kept.
"""

import re
from functools import lru_cache
from typing import Final

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
_PICTURE_CREDIT_NAME: Final = re.compile(
    r"(?:image|img|photo|media|picture|pic)s?[-_]{0,2}(?:credit|copyright)"
)
"""A credit that stands by itself, outside of a caption."""

_AUTHOR_NAME: Final = re.compile(
    r"(?:^|[-_\s])(?:author|authors|byline|by-line|writer|reporter|journalist)(?:[-_\s]|$)"
    r"|(?:author|writer|byline|reporter)[-_]?name|meta[-_]?author|postauthor|articleauthor"
)
_STANDFIRST_NAME: Final = re.compile(
    r"standfirst|(?:^|[-_\s])(?:sub-?titles?|sub-?head(?:line|er|ing)?|dek|deck|chapo|excerpt"
    r"|summary|teaser[-_]text|lead|lede|intro|introduction|abstract|sapo)(?:[-_\s]|$)"
    r"|(?:post|article|news|entry|title)[-_]?(?:sub-?title|summary|lead|intro|excerpt)"
)
_FRAMES: Final = (("frame", _FRAME_NAME), ("widget", _WIDGET_NAME), ("navigation", _NAV_NAME))
_ROLES: Final = (
    ("embed", _EMBED_NAME),
    ("about", _ABOUT_NAME),
    ("credit", _PICTURE_CREDIT_NAME),
    ("author", _AUTHOR_NAME),
    ("standfirst", _STANDFIRST_NAME),
)


@lru_cache(maxsize=512)
def frame_named(names: str) -> str:
    """Give the kind of frame that a name means: `frame`, `widget`, `navigation`, or nothing."""
    words = [each for each in names.split() if not _NOT_FRAME_NAME.search(each)]
    return next((kind for kind, name in _FRAMES if any(map(name.search, words))), "")


@lru_cache(maxsize=512)
def role_named(names: str) -> str:
    """Give the role that a name means; nothing for most.

    That is `embed`, `about`, `credit`, `author` or `standfirst`.
    """
    return next((role for role, name in _ROLES if name.search(names)), "")
