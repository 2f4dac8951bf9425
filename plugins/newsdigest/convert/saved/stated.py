"""Which object of a page's structured data speaks of the page's own article."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final
from urllib.parse import unquote

from newsdigest.convert.lexicon import bare
from newsdigest.convert.saved import jsonld
from newsdigest.convert.saved.jsonld import Thing
from newsdigest.convert.saved.tree import Tree
from newsdigest.convert.thresholds.letters import STATED_WORD_LETTERS
from newsdigest.convert.thresholds.likeness import STATED_SHARE, STATED_WORDS
from newsdigest.convert.thresholds.limits import FIRST_ELEMENTS, MOST_HEADINGS
from newsdigest.convert.thresholds.lines import FIRST_PARAGRAPHS
from newsdigest.model.capture import PageFacts
from newsdigest.text.keys import bare_key

_SITE: Final = re.compile(r"^https?://(?:www\.|m\.)?|[#?].*$|/(?:amp/?)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """The object that speaks of the article, empty where none does, and whether by its own name.

    `other` is what the page's only article object says in words, or of an address, that are not
    the page's own: somebody should look at that.
    """

    article: Thing
    named: bool
    other: PageFacts | None = None


def stated_in(tree: Tree, things: list[Thing], shared: str, addresses: tuple[str, ...]) -> Stated:
    """Choose the object by its headline, else by its address, else the only one by its words.

    `shared` is the title that the page gives to those who link to it, `addresses` what it says its
    own are. Lists of related stories carry objects of other pages.
    """
    heads = headings(tree, shared)
    found = list(jsonld.articles_of(things))
    named = next((each for each in found if _is_named(each, heads)), None)
    if named is not None:
        return Stated(named, named=True)
    articles = [each for each in found if jsonld.is_article(each)]
    placed = [each for each in articles if _keys(addresses) & _keys(_addresses(each))]
    if placed:
        return Stated(placed[0], named=False, other=PageFacts(title=jsonld.title_of(placed[0])))
    if len({jsonld.title_of(each) for each in articles}) != 1:
        return Stated({}, named=False)
    return _alone(articles[0], [*heads, *_first_paragraphs(tree)], addresses)


def headings(tree: Tree, shared: str) -> list[str]:
    """Give what the page itself calls the article, bare: headings, its title, its shared title."""
    texts = [tag.get_text(" ") for tag in islice(tree.of("h1", "title"), MOST_HEADINGS)]
    return [bare(html.unescape(text)) for text in (*texts, shared)]


def _alone(article: Thing, texts: list[str], addresses: tuple[str, ...]) -> Stated:
    """Take a page's only article object unless neither words nor address are the page's."""
    title, published = jsonld.title_of(article), jsonld.text_of(article.get("datePublished"))
    own, known = _keys(_addresses(article)), _keys(addresses)
    strange = bool(own and known)
    if not strange and any(_is_about(title or "", each) for each in texts):
        return Stated(article, named=False, other=PageFacts(title=title))
    other = PageFacts(title=title, published=published, url=next(iter(own), None))
    return Stated({}, named=False, other=other if strange else _without_address(other))


def _without_address(other: PageFacts) -> PageFacts:
    return PageFacts(title=other.title, published=other.published)


def _is_named(article: Thing, heads: list[str]) -> bool:
    name = bare(jsonld.title_of(article) or "")
    known = [each for each in heads if each]
    return not known or any(name in each or each in name for each in known)


def _is_about(title: str, text: str) -> bool:
    """Tell whether two texts have enough telling words in common."""
    mine, yours = _telling(bare(title)), _telling(text)
    both = len(mine & yours)
    return both >= max(STATED_WORDS, STATED_SHARE * min(len(mine), len(yours)))


def _telling(text: str) -> frozenset[str]:
    words = (bare_key(word) or word for word in text.split())
    return frozenset(word for word in words if len(word) >= STATED_WORD_LETTERS)


def _first_paragraphs(tree: Tree) -> Iterator[str]:
    texts = (tag.get_text(" ") for tag in islice(tree.of("p"), FIRST_ELEMENTS))
    return islice((bare(text) for text in texts if text.rstrip().endswith(".")), FIRST_PARAGRAPHS)


def _addresses(article: Thing) -> tuple[str, ...]:
    """List what an object says its page's address is."""
    page = article.get("mainEntityOfPage")
    inner = (page.get("@id"), page.get("url")) if isinstance(page, dict) else (page,)
    told = (article.get("url"), article.get("@id"), *inner)
    return tuple(each for each in told if isinstance(each, str))


def _keys(addresses: tuple[str, ...]) -> frozenset[str]:
    """Give addresses as they are compared; those of a site's first page, or of none, left out."""
    plain = {
        _SITE.sub("", _SITE.sub("", unquote(each)))
        for each in addresses
        if each.startswith(("http://", "https://"))
    }
    return frozenset(each for each in plain if "/" in each)
