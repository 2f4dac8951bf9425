"""What a saved page says of itself: JSON-LD first, then meta tags, microdata and `time`."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Final

from bs4.element import NavigableString, Tag

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved import jsonld, stated
from newsdigest.convert.saved.days import first_day, local_moment
from newsdigest.convert.saved.timed import abbreviated, timed, updated_beside
from newsdigest.convert.saved.tree import Tree, value_of
from newsdigest.convert.saved.writers import properties_of, writers_of
from newsdigest.convert.thresholds.letters import NAME_LETTERS, VALUE_LETTERS
from newsdigest.convert.thresholds.limits import MOST_SUBHEADINGS
from newsdigest.convert.thresholds.words import OUTLET_WORDS, SHORT_TITLE_WORDS
from newsdigest.model.capture import PageFacts

_TITLES: Final = (
    *("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"),
)
_PUBLISHED: Final = (
    *("article:published_time", "og:article:published_time", "article:published", "datepublished"),
    *("article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
    *("dc.date.issued", "dcterms.issued", "publish-date", "publishdate", "publish_date", "pubdate"),
    *("publication_date", "date_published", "og:published_time", "originalpublicationdate"),
    *("dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "article_date_original"),
)
_PUBLISHED_KEY: Final = re.compile(
    r"[:._-](?:publish(?:ed)?[-_]?(?:date|time|at)|pub[-_]?date|date[-_]?published)$"
)
"""The end of such a name with a content system's own word before it."""

_UPDATED: Final = (
    *("article:modified_time", "og:article:modified_time", "article:modified", "datemodified"),
    *("og:updated_time", "article.updated", "dcterms.modified", "dc.date.modified"),
    *("last-modified", "lastmod", "revised"),
)
_OUTLETS: Final = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "source",
)
_AUTHORS: Final = (
    *("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"),
    *("dcterms.creator", "article:author_name", "byl", "cxenseparse:author"),
)
_NO_NAME: Final = re.compile(r"https?:|www\.|@|^[\W\d_]*$|^[a-z0-9._-]+$")
"""Addresses, handles, and the login of a system, which is one word in small Latin letters."""

_PARTED: Final = re.compile(r"\s+[|\u2013\u2014»::-]{1,2}\s+|\s*\|\s*")

Metas = Mapping[str, str]


def facts_of(tree: Tree) -> PageFacts:
    """Read what a page says of itself: JSON-LD first, then meta tags, then marked-up values."""
    metas = _metas(tree)
    shared, url = metas.get("og:title", ""), _canonical(tree) or _address(metas.get("og:url"))
    headings = stated.headings(tree, shared)
    things = jsonld.things_of(tree)
    addresses = tuple(filter(None, (url, metas.get("og:url"))))
    own = stated.stated_in(tree, things, shared, addresses)
    article = own.article
    said: Callable[[str], str | None] = lambda key: jsonld.text_of(article.get(key))  # noqa: E731 - short
    outlet = jsonld.name_of(article.get("publisher"), things) or _first(metas, _OUTLETS)
    outlet = outlet or _marked(tree, "publisher") or jsonld.name_of(_site(things), things)
    outlet = outlet or _outlet_in_title(tree, headings)
    title = (
        (jsonld.title_of(article) if own.named else None)
        or _first(metas, _TITLES)
        or _marked(tree, "headline")
    )
    published, metas_say = said("datePublished"), first_day(_days(metas))
    authors = (jsonld.name_of(article.get("author") or article.get("creator"), things),)
    return PageFacts(
        title=_whole(tree, _without_outlet(title or _page_title(tree), outlet)),
        published=local_moment(
            first_day(
                chain((published, metas_say), (find(tree, name) for find, name in _SHOWN_DAYS))
            ),
            (value_of(tag, "datetime") for tag in tree.of("time")),
        ),
        updated=said("dateModified")
        or _first(metas, _UPDATED)
        or _marked(tree, "dateModified")
        or updated_beside(tree),
        outlet=outlet,
        byline=next(
            filter(_is_name, chain(authors, _all(metas, _AUTHORS), writers_of(tree))), None
        ),
        url=url,
        other=own.other,
        moment=next(filter(None, (find(tree, name) for find, name in _MOMENTS)), None),
        rival=metas_say if published and metas_say else None,
        paid=_is_paid(article, metas),
    )


def _is_paid(article: jsonld.Thing, metas: Metas) -> bool:
    """Tell whether the data says that only those who pay see the text, in a word or an address."""
    free = str(article.get("isAccessibleForFree")).lower()
    return free.endswith("false") or metas.get("article:content_tier", "").lower() == "locked"


def _site(things: list[jsonld.Thing]) -> jsonld.Thing | None:
    """Find the object of the site itself, or of who runs it."""
    kinds = ("WebSite", "NewsMediaOrganization", "Organization")
    return next((each for kind in kinds for each in things if each.get("@type") == kind), None)


def _metas(tree: Tree) -> Metas:
    """Index the meta tags by their lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in tree.of("meta"):
        text = jsonld.text_of(value_of(tag, "content"))
        for key in ("property", "name", "itemprop"):
            name = value_of(tag, key).strip().lower()
            if name and text:
                found.setdefault(name, text)
    return found


def _all(metas: Metas, names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _days(metas: Metas) -> Iterator[str]:
    """List the days of publication in meta tags: those of known names, then of their endings."""
    yield from _all(metas, _PUBLISHED)
    yield from (text for name, text in metas.items() if _PUBLISHED_KEY.search(name))


def _first(metas: Metas, names: Iterable[str]) -> str | None:
    return next(_all(metas, names), None)


def _marked(tree: Tree, name: str) -> str | None:
    """Read a value of microdata: an attribute of its element, else its text."""
    tag = next((each for each in tree.marked if name in properties_of(each)), None)
    if tag is None:
        return None
    inside = (each for each in tag.descendants if isinstance(each, Tag))
    held = next((each for each in inside if value_of(each, "itemprop") == "name"), tag)
    short = value_of(held, "title") if held.name == "abbr" else None
    value = value_of(held, "content") or value_of(held, "datetime") or short or held.get_text(" ")
    text = jsonld.text_of(value)
    return text if text and len(text) <= VALUE_LETTERS else None


_SHOWN_DAYS: Final = ((_marked, "datePublished"), (timed, "published"))
_MOMENTS: Final = (
    (abbreviated, "published"),
    (abbreviated, "timeago"),
    (_marked, "dateCreated"),
)
"""The same of moments that may be a comment's or another story's."""


def _is_name(text: str | None) -> bool:
    return bool(text) and len(str(text)) <= NAME_LETTERS and not _NO_NAME.search(str(text))


def _page_title(tree: Tree) -> str | None:
    tag = next(iter(tree.of("title")), None)
    return None if tag is None else jsonld.text_of(tag.get_text(" "))


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """Leave out the outlet's name, which many pages put round their shared title."""
    if not title or not outlet:
        return title
    title = title.removeprefix(f"{outlet}: ")
    parts = [each for each in _PARTED.split(title) if each.strip()]
    kept = [each for each in parts if bare(each) != bare(outlet)]
    ends = parts and (bare(parts[-1]) == bare(outlet) or bare(parts[0]) == bare(outlet))
    return title if not ends or not kept else _rejoined(title, kept)


def _outlet_in_title(tree: Tree, headings: list[str]) -> str | None:
    """Read the outlet at the end of the page's title, where the rest of it is the headline."""
    parts = [each.strip() for each in _PARTED.split(_page_title(tree) or "") if each.strip()]
    heads = {*headings, *map(bare, _shown_headings(tree))}
    if len(parts) < 2:  # noqa: PLR2004 - headline and outlet
        return _weblog(parts[0], heads) if parts else None
    if bare(parts[0]) in heads or _is_shown(tree, parts[0]):
        name = parts[-1]
    elif bare(parts[-1]) in heads or _is_shown(tree, parts[-1]):
        name = parts[0]
    else:
        return None
    return name if len(name.split()) <= OUTLET_WORDS else None


def _shown_headings(tree: Tree, *more: str) -> list[str]:
    """Give the texts of a page's first headings below the main one, those of `more` tags too."""
    found = islice(tree.of(*more, "h2", "h3"), MOST_SUBHEADINGS)
    return [" ".join(each.get_text(" ").split()) for each in found]


def _whole(tree: Tree, title: str | None) -> str | None:
    """Give the only heading that begins with a page's title of headline's length, cut short."""
    cut = bare(title or "")
    if len(cut.split()) < SHORT_TITLE_WORDS:
        return title
    begun = [each for each in _shown_headings(tree, "h1") if bare(each).startswith(cut)]
    return begun[0] if len(begun) == 1 and bare(begun[0]).startswith(f"{cut} ") else title


def _weblog(title: str, heads: Collection[str]) -> str | None:
    """Read the name before the headline of «[name]: [headline]», where both stand on the page."""
    name, _, headline = title.partition(": ")
    shown = bare(headline)
    both = headline and bare(name) in heads and any(each.startswith(shown) for each in heads)
    return name if both and len(name.split()) <= OUTLET_WORDS else None


def _is_shown(tree: Tree, text: str) -> bool:
    """Tell whether a text of headline's length stands on the page by itself."""
    long = len(text.split()) > OUTLET_WORDS
    return long and any(each == text and not _is_title(each) for each in tree.strings)


def _is_title(text: NavigableString) -> bool:
    return text.parent is not None and text.parent.name == "title"


def _rejoined(title: str, kept: list[str]) -> str:
    """Give the stretch of a title from its first kept part to its last, signs between included."""
    start = title.index(kept[0])
    return title[start : title.rindex(kept[-1]) + len(kept[-1])].strip()


def _canonical(tree: Tree) -> str | None:
    links = (each for each in tree.of("link") if "canonical" in value_of(each, "rel").split())
    tag = next(links, None)
    return None if tag is None else _address(jsonld.text_of(value_of(tag, "href")))


def _address(text: str | None) -> str | None:
    return text if text and text.startswith(("http://", "https://")) else None
