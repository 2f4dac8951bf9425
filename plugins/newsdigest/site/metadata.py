"""What search engines and other readers of a page's data are told: schema.org, as plain values."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from newsdigest.site.arabic import Words
from newsdigest.site.figures import iso
from newsdigest.site.pages import ArticlePage, TopicPage
from newsdigest.site.share import picture_href
from newsdigest.site.subjectpages import OutletPage, SubjectPage
from newsdigest.site.views import Card, CorrectionView

Data = dict[str, Any]


def page_data(page: object, words: Words, site: str, address: str) -> tuple[Data, ...]:
    """Describe a page, as far as there is something to tell of its kind."""
    match page:
        case ArticlePage():
            return article_data(page, words, site, address)
        case TopicPage() | SubjectPage() | OutletPage():
            return (subject_way(page, words, site, address),)
        case _:
            return ()


def subject_way(
    page: TopicPage | SubjectPage | OutletPage, words: Words, site: str, address: str
) -> Data:
    """Describe the way from home over the list that a subject stands in."""
    folder = page.chip.href.split("/")[0]
    steps = (
        ("", site),
        (f"{folder}/", words.say("list", folder)),
        (page.chip.href, page.chip.title),
    )
    return breadcrumbs(steps, address)


def article_data(page: ArticlePage, words: Words, site: str, address: str) -> tuple[Data, Data]:
    """Describe an article and the way to it; `address` is the site's own, without a last slash.

    The article on the outlet's page is what this one `isBasedOn`, else its capture; a date
    that the capture does not state is not told.
    """
    card = page.card
    here = f"{address}/{card.href}"
    about = [{"@type": "Thing", "name": topic.title} for topic in card.topics]
    named = [{"@type": "Person", "name": person.title} for person in page.people]
    return (
        stated(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": card.title,
                "inLanguage": "ar",
                "url": here,
                "mainEntityOfPage": here,
                "image": f"{address}/{picture_href(card.href)}",
                "description": card.summary,
                "datePublished": told(card.published),
                "dateModified": told(modified(page)),
                "correction": [correction_of(one) for one in page.corrections],
                "author": author_of(page, words),
                "publisher": {"@type": "Organization", "name": site, "url": f"{address}/"},
                "isBasedOn": original_of(page) or capture_of(page, here),
                "about": about,
                "mentions": named,
            }
        ),
        breadcrumbs(article_way(card, site), address),
    )


def modified(page: ArticlePage) -> date | datetime | None:
    """Give the day of the last correction, else the last change that the capture states."""
    return page.corrections[-1].day if page.corrections else page.updated


def correction_of(one: CorrectionView) -> Data:
    """Describe a correction."""
    return {"@type": "CorrectionComment", "datePublished": told(one.day), "text": one.text}


def author_of(page: ArticlePage, words: Words) -> Data | None:
    """Name who wrote the article: the byline, a person's or a desk's, else the outlet."""
    if page.byline:
        desk = page.byline.partition(" ")[0] in words.say("article", "desks").split()
        return {"@type": "Organization" if desk else "Person", "name": page.byline}
    outlet = page.card.outlet
    return {"@type": "Organization", "name": outlet.text} if outlet else None


def original_of(page: ArticlePage) -> Data | None:
    """Describe the page that the capture was made of, as far as it is known."""
    outlet = page.card.outlet
    publisher = {"@type": "Organization", "name": outlet.text} if outlet else None
    known = stated({"url": page.url, "publisher": publisher})
    return {"@type": "NewsArticle", **known} if known else None


def capture_of(page: ArticlePage, here: str) -> Data | None:
    """Name the page that shows the capture, where nothing is known of the outlet's own."""
    return {"@type": "WebPage", "url": f"{here}source/"} if page.source else None


def article_way(card: Card, site: str) -> tuple[tuple[str, str], ...]:
    """List the steps from home over the first topic, as (address, name) pairs."""
    topics = ((topic.href, topic.title) for topic in card.topics[:1])
    return (("", site), *topics, (card.href, card.title))


def breadcrumbs(steps: Iterable[tuple[str, str]], address: str) -> Data:
    """Describe the way to a page."""
    places = [
        {"@type": "ListItem", "position": place, "name": name, "item": f"{address}/{href}"}
        for place, (href, name) in enumerate(steps, 1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": places,
    }


def told(day: date | datetime | None) -> str | None:
    """Write a date as the capture states it: a day stays a day."""
    return iso(day) or None


def stated(values: Data) -> Data:
    """Leave out what is not known."""
    return {key: value for key, value in values.items() if value}
