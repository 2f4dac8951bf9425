"""The pictures that other sites show beside a link, and the site's icons: what they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from newsdigest.site.addresses import HOME
from newsdigest.site.subjectviews import Share

SIZE: Final = (1200, 630)
"""Pixels of a picture, the size that the large networks ask for."""
ICONS: Final = (180, 192, 512)
"""Pixels of the site's icons: one for Apple's devices, two that a manifest should name."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page's picture shows, and the site's name."""

    share: Share
    site: str


@dataclass(frozen=True, slots=True)
class Icon:
    """The site's sign, `size` pixels wide and high."""

    size: int


def picture_href(href: str) -> str:
    """Give the address of a page's picture.

    >>> picture_href("topics/nato/"), picture_href("")
    ('share/topics/nato.png', 'share/home.png')
    """
    return f"share/{href.removesuffix('index.html').rstrip('/') or 'home'}.png"


def icon_href(size: int) -> str:
    """Give the address of an icon."""
    return f"icon-{size}.png"


def pictures_of(
    site: str, tagline: str, pages: Iterable[tuple[str, object]]
) -> Iterator[tuple[str, Picture | Icon]]:
    """List the icons and pictures of a site with their addresses; `pages` are (address, view)."""
    yield from ((icon_href(size), Icon(size)) for size in ICONS)
    yield picture_href(HOME), Picture(Share(tagline or site, "", ""), site)
    for href, view in pages:
        share = getattr(view, "share", None)
        if isinstance(share, Share):
            yield picture_href(href), Picture(share, site)
