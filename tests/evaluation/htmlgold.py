"""A saved page's ledger and posts against gold that gives the article's own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.fields import ABSENT, article_at, capture_findings, field_findings, judged_words
from evaluation.figures import Fault, Finding, of_sets, of_words
from evaluation.forms import paragraphs_of, phrase, words_of
from evaluation.gold import Gold, GoldArticle
from evaluation.textgold import Posts, word_finding
from newsdigest.model.ledger import Ledger
from newsdigest.model.post import Post


@dataclass(frozen=True, slots=True)
class Told:
    """One article of a page: where it is, what gold says, and the post made of it."""

    where: str
    gold: GoldArticle
    post: Post | None


def html_findings(gold: Gold, ledger: Ledger, posts: Posts) -> Iterator[Finding]:
    """Compare one saved page with its gold."""
    entries = ledger.articles
    kept = [text for entry in entries if entry.post in posts for text in _texts(posts[entry.post])]
    yield page_text(gold, kept)
    yield from capture_findings(gold, ledger)
    for index, article in enumerate(gold.articles):
        entry = article_at(ledger, index)
        post = posts.get(entry.post) if entry else None
        told = Told(f"{gold.path} article {index + 1}", article, post)
        yield from _words(told)
        yield from _post_fields(told)
        yield from field_findings(told.where, article, entry)


def page_text(gold: Gold, kept: list[str]) -> Finding:
    """Count the words kept of a page, in whichever article; a standfirst's count neither way."""
    true = [text for article in gold.articles for text in article.text]
    may = [text for article in gold.articles for text in _standfirsts(article)]
    return Finding("article text", of_words(*map(words_of, (kept, true, may))))


def _texts(post: Post) -> list[str]:
    return paragraphs_of(post.body)


def _standfirsts(article: GoldArticle) -> tuple[str, ...]:
    """Give the standfirst, if there is one: it may open the body too."""
    wanted = article.fields.get("standfirst")
    values = (wanted.value, *wanted.may) if wanted else ()
    return tuple(value for value in values if isinstance(value, str))


def _words(told: Told) -> Iterator[Finding]:
    """Judge the words of an article, and its paragraphs whole."""
    said = _texts(told.post) if told.post else []
    may = _standfirsts(told.gold)
    count = of_words(*map(words_of, (said, told.gold.text, may)))
    yield word_finding("text in the right article", told.where, count)
    sets = [{phrase(text) for text in texts} - {""} for texts in (said, told.gold.text, may)]
    broken = tuple(
        Fault(told.where, f"paragraph {number} is not whole")
        for number, text in enumerate(told.gold.text, 1)
        if phrase(text) not in sets[0] | {""}
    )
    yield Finding("paragraphs", of_sets(*sets), broken)


def _post_fields(told: Told) -> Iterator[Finding]:
    """Judge the title, the standfirst and the captions, which only the post holds."""
    post = told.post
    said = {
        "title": None if post is None or post.title_made else post.title,
        "standfirst": post.standfirst if post else None,
    }
    for field in filter(told.gold.fields.__contains__, said):
        wanted = told.gold.fields[field]
        yield judged_words(told.where, field, wanted, said[field] if post else ABSENT)
    if told.gold.captions is not None:
        yield _captions(told.where, told.gold.captions, post)


def _captions(where: str, captions: frozenset[str], post: Post | None) -> Finding:
    true = set(map(phrase, captions))
    said = set(map(phrase, post.captions)) if post else set()
    faults = [*(Fault(where, f"caption missed: {one}") for one in true - said)]
    faults += (Fault(where, f"no caption: {one}") for one in said - true)
    return Finding("captions", of_sets(said, true), tuple(sorted(faults)))
