"""What a saved page says of itself: JSON-LD first, then meta tags."""

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bs4 import BeautifulSoup
from bs4.element import Tag

from newsdigest.convert.lexicon import bare
from newsdigest.model.capture import PageFacts

_MOST_HEADINGS: Final = 8
_ARTICLE_TYPES: Final = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"}
    | {"BlogPosting", "LiveBlogPosting", "BackgroundNewsArticle", "WebPage"}
)


def facts_of(soup: BeautifulSoup) -> PageFacts:
    """Read what a page says of itself: JSON-LD first, then meta tags."""
    headings = _headings(soup)
    article = next((each for each in _articles(soup) if _is_this(each, headings)), {})
    return PageFacts(
        title=_text(article.get("headline")) or _meta(soup, "og:title"),
        published=_text(article.get("datePublished")) or _meta(soup, "article:published_time"),
        updated=_text(article.get("dateModified")) or _meta(soup, "article:modified_time"),
        outlet=_name(article.get("publisher")) or _meta(soup, "og:site_name"),
        byline=_name(article.get("author")),
        url=_canonical(soup),
    )


def _headings(soup: BeautifulSoup) -> list[str]:
    """Give what the page itself calls the article, bare: headings, its title, its shared title."""
    texts = [tag.get_text(" ") for tag in soup.find_all(["h1", "title"], limit=_MOST_HEADINGS)]
    return [bare(html.unescape(text)) for text in (*texts, _meta(soup, "og:title") or "")]


def _is_this(article: Mapping[str, Any], headings: list[str]) -> bool:
    """Tell whether an object speaks of this page: related lists carry objects of other stories."""
    name = bare(html.unescape(str(article.get("headline"))))
    known = [each for each in headings if each]
    return not known or any(name in each or each in name for each in known)


def _articles(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """Give the article objects of every JSON-LD block; broken blocks are passed over."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (each for each in _objects(found) if _is_article(each))


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _objects(each)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))
        yield from _objects(value.get("mainEntity"))


def _is_article(value: Mapping[str, Any]) -> bool:
    types = value.get("@type")
    named = types if isinstance(types, list) else [types]
    return bool(_ARTICLE_TYPES & {str(each) for each in named}) and "headline" in value


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """Read the name of an organisation or a person, however it is nested."""
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _meta(soup: BeautifulSoup, name: str) -> str | None:
    for key in ("property", "name", "itemprop"):
        tag = soup.find("meta", attrs={key: name})
        if isinstance(tag, Tag):
            return _text(tag.get("content"))
    return None


def _canonical(soup: BeautifulSoup) -> str | None:
    tag = soup.find("link", rel="canonical")
    address = _text(tag.get("href")) if isinstance(tag, Tag) else None
    return address if address and address.startswith(("http://", "https://")) else None
