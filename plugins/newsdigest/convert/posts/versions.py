"""Which articles are versions of one article, and which one holds another's whole text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from newsdigest.convert.fields.article import Article
from newsdigest.convert.posts.likeness import Likeness, alike
from newsdigest.convert.posts.reconcile import Key
from newsdigest.convert.posts.rows import Judged


@dataclass(frozen=True, slots=True)
class Kin:
    """What articles have to do with each other.

    `heads` names for each article that has versions the one that stands for all, the first
    published; `wholes` names for an article a longer one that holds its text.
    """

    heads: Mapping[Key, Key]
    wholes: Mapping[Key, Key]


NO_KIN: Final = Kin({}, {})


@dataclass(frozen=True, slots=True)
class _Told:
    """An article's name, itself, and its text as bare words."""

    key: Key
    article: Article
    text: str


def kin_of(judged: Sequence[Judged]) -> Kin:
    """Find the versions and parts among the articles of captures, none of them a mere copy."""
    told = sorted((one for each in judged for one in _told(each)), key=_age)
    found = alike([one.text for one in told])
    sizes = Counter(found.heads)
    pairs = zip(told, found.heads, strict=True)
    heads = {one.key: told[head].key for one, head in pairs if sizes[head] > 1}
    return Kin(heads, dict(_part(told, like) for like in found.likes if like.is_part))


def _told(judged: Judged) -> Iterator[_Told]:
    for article, text in zip(judged.articles, judged.texts, strict=True):
        yield _Told((judged.capture.path, article.raw.ordinal), article, text)


def _age(one: _Told) -> tuple[bool, str, Key]:
    """Sort the first published first, the undated last, and then by name."""
    day = one.article.published
    return day is None, day.isoformat() if day else "", one.key


def _part(told: Sequence[_Told], like: Likeness) -> tuple[Key, Key]:
    """Give the shorter article, and the longer one that holds it."""
    pair = sorted((told[like.first], told[like.second]), key=lambda one: len(one.text.split()))
    return pair[0].key, pair[1].key
