"""Raw articles become checked ones: dates read, a title made where there is none, doubts listed."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from newsdigest.convert.fields.article import Article, Paragraph, RawArticle
from newsdigest.convert.fields.doubts import doubts_of
from newsdigest.convert.fields.published import (
    dates_of,
    first_day_of,
    published_of,
    stated_day,
)
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.thresholds.shown import MADE_TITLE_LETTERS, SUMMARY_LETTERS
from newsdigest.model.capture import Kind, PageFacts
from newsdigest.model.problem import Level, Problem
from newsdigest.model.subject import Passage, Place
from newsdigest.text.dates import day_of, find_updated, impossible_dates

_UNSET: Final = re.compile(r"\b0000-00-00\b|\b0000-00-00(?=T)")
"""What databases write for a date that nobody set."""
_SENTENCE: Final = re.compile(r"\W*\w.*?[.!?؟…](?=\s|$)[\"'”»]*", re.DOTALL)
"""From its first word on: an ellipsis may open a text and is no sentence of its own."""
_CLAUSE: Final = re.compile("[،؛,;](?=\\s)")
_SLASHED: Final = re.compile(r"[^\d/.:،«\"“\n–—-]+/\s?[–—-]\s*(?=\S)")
"""Stands before a slash with a dash after it, which ends only datelines."""
_LED: Final = re.compile(r"([^\d/.:،«\"“\n–—-]+)[/:–—-]\s*(?=\S)")
"""Stands before a dash, a slash or a colon."""


def check(
    raw: RawArticle, path: str, known: tuple[PageFacts, PageFacts], lexicon: Lexicon
) -> tuple[Article, tuple[Problem, ...]]:
    """Check one raw article.

    `known` is what the curator says, which wins over what the page shows, and what a saved page's
    structured data says, which fills what it does not show.
    """
    raw, known = _credited(raw, known, lexicon)
    facts, said = known
    title = facts.title or raw.title or said.title
    published = published_of(raw, known, lexicon)
    outlet = facts.outlet or _outlet(raw.outlet, said.outlet, lexicon.fields["outlet.nouns"])
    article = Article(
        raw=raw,
        title=title or made_title(raw.paragraphs),
        title_made=title is None,
        summary=summary_of(raw, outlet),
        published=published,
        updated=stated_day(facts.updated, lexicon)
        or first_day_of(dates_of(raw), find_updated, lexicon)
        or _after(stated_day(_changed(said), lexicon), published),
        outlet=outlet,
        byline=facts.byline
        or _person(
            (_name_alone(raw.byline, said.byline, lexicon), said.byline),
            (outlet, said.outlet, *lexicon.fields["byline.not_names"]),
        ),
        doubts=doubts_of(raw, known, lexicon),
    )
    said_days = () if facts.published else (said.published, said.updated)
    stated = (text for text in said_days if text and not (published and _UNSET.match(text)))
    sources = (*raw.dates, *((raw.title_line or raw.first_line, text) for text in stated))
    return article, tuple(_impossible(sources, path, lexicon))


def _credited(
    raw: RawArticle, known: tuple[PageFacts, PageFacts], lexicon: Lexicon
) -> tuple[RawArticle, tuple[PageFacts, PageFacts]]:
    """Take an agency that structured data calls the author for the agency it is."""
    facts, said = known
    agency = lexicon.agencies.get(bare(said.byline or ""))
    if agency is None:
        return raw, known
    return replace(raw, agency=raw.agency or agency), (facts, replace(said, byline=None))


def _outlet(shown: str | None, said: str | None, nouns: Collection[str]) -> str | None:
    """Choose the outlet: what the page prints, unless that is the said name and more words.

    A line of rights leaves out the word for what the outlet is: «paper», «magazine».
    """
    if shown and said and f" {bare(said)} " in f" {bare(shown)} ":
        return said
    noun, _, name = bare(said or "").partition(" ")
    return said if noun in nouns and name == bare(shown or "") else shown or said


def _name_alone(shown: str | None, said: str | None, lexicon: Lexicon) -> str | None:
    """Give the said name where the page prints it with a label glued to it, or with more after."""
    if not shown or not said or shown == said:
        return shown
    before, found, after = shown.partition(said)
    glued = found and before[-1:].isalpha() and not after
    led = found and not before and set(after.split()[:1]) & lexicon.function_words
    return said if glued or led else shown


def _person(names: Iterable[str | None], others: Iterable[str | None]) -> str | None:
    """Give the first name that is not only the outlet's or a system's: that one wrote nothing."""
    told = [each for each in names if each]
    known = {bare(each) for each in others if each} if told else set()
    return next((each for each in told if bare(each) not in known), None)


def _changed(said: PageFacts) -> str | None:
    """Give the update that structured data states, unless it is the publication said again."""
    return None if said.updated == said.published else said.updated


def _after(
    updated: date | datetime | None, published: date | datetime | None
) -> date | datetime | None:
    """Leave out an update that a template dates before the publication."""
    if updated is None or published is None:
        return updated
    same = isinstance(updated, datetime) == isinstance(published, datetime)
    if day_of(updated) < day_of(published) or (same and updated == published):
        return None
    return updated


def made_title(paragraphs: tuple[Paragraph, ...]) -> str:
    """Make a title of the first sentence, cut at a clause or a word; shortened ones end in «…»."""
    body = next(each for each in paragraphs if each.kind is Kind.BODY)
    sentence = _first_sentence(body.text)
    if len(sentence) <= MADE_TITLE_LETTERS:
        return sentence.rstrip(".").strip()
    return f"{_beginning(sentence, MADE_TITLE_LETTERS)}…"


def summary_of(raw: RawArticle, outlet: str | None) -> str:
    """Give the standfirst, else the beginning of the text: always an exact part of the capture.

    Where it breaks off inside a sentence it bears no sign of that: the site adds one.
    """
    if raw.standfirst is not None:
        return raw.standfirst.text
    body = next(each for each in raw.paragraphs if each.kind is Kind.BODY)
    text = _without_dateline(body.text, outlet)
    if len(text) <= SUMMARY_LETTERS:
        return text.strip()
    return _beginning(_first_sentence(text), SUMMARY_LETTERS).strip()


def _without_dateline(text: str, outlet: str | None) -> str:
    """Leave out the outlet's name at the head of a text: «[outlet]/- », «town - [outlet]: »."""
    slashed = _SLASHED.match(text)
    if slashed:
        return text[slashed.end() :]
    led = _LED.match(text)
    ends = (led, _LED.match(text, led.end())) if led else ()
    named = (end for end in ends if end and outlet and bare(end[1]) == bare(outlet))
    return next((text[end.end() :] for end in named), text)


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(text)
    return found[0] if found else text


def _beginning(text: str, most: int) -> str:
    """Cut a text to at most so many characters, at its last clause or else its last word."""
    if len(text) <= most:
        return text
    head = text[: most + 1]
    clauses = [hit.start() for hit in _CLAUSE.finditer(head) if hit.start() > most // 2]
    return head[: clauses[-1]] if clauses else head[: head.rfind(" ")]


def _impossible(sources: Iterable[tuple[int, str]], path: str, lexicon: Lexicon) -> list[Problem]:
    return [
        Problem(
            f"{path}:{line}",
            f"no calendar has the date «{text}», so it was left out",
            "Write `published` in the .toml file beside the capture if you know it",
            Level.WARNING,
        )
        for line, source in sources
        for text in (
            *impossible_dates(source.replace("T", " "), lexicon.months),
            *_UNSET.findall(source),
        )
    ]


def passages_of(article: Article) -> tuple[Passage, ...]:
    """List what subjects are sought in: title, standfirst, lede, subheadings, paragraphs."""
    raw, title = article.raw, "" if article.title_made else article.title
    lede = next(each for each in raw.paragraphs if each.kind is Kind.BODY)
    found = [Passage(Place.TITLE, title, raw.title_line)] if title else []
    if raw.standfirst is not None:
        found.append(Passage(Place.STANDFIRST, raw.standfirst.text, raw.standfirst.first_line))
    found += [Passage(_place(each, lede), each.text, each.first_line) for each in raw.paragraphs]
    return tuple(found)


def _place(paragraph: Paragraph, lede: Paragraph) -> Place:
    if paragraph.kind is Kind.SUBHEADING:
        return Place.SUBHEADING
    return Place.LEDE if paragraph is lede else Place.BODY
