"""What search engines and other readers of a page's data are told: schema.org, as plain values."""

from datetime import date, datetime
from typing import Any

from newsdigest.site.figures import iso
from newsdigest.site.pages import ArticlePage
from newsdigest.site.share import picture_href

Data = dict[str, Any]


def article_data(page: ArticlePage, site: str, address: str) -> tuple[Data, Data]:
    """Describe an article and the way to it; `address` is the site's own, without a last slash.

    The article on the outlet's page is what this one `isBasedOn`; a date that the capture does not
    state is not told.
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
                "dateModified": told(page.updated),
                "author": author_of(page),
                "publisher": {"@type": "Organization", "name": site, "url": f"{address}/"},
                "isBasedOn": original_of(page),
                "about": about,
                "mentions": named,
            }
        ),
        breadcrumbs(page, site, address),
    )


def author_of(page: ArticlePage) -> Data | None:
    """Name who wrote the article: the byline, else the outlet."""
    if page.byline:
        return {"@type": "Person", "name": page.byline}
    outlet = page.card.outlet
    return {"@type": "Organization", "name": outlet.text} if outlet else None


def original_of(page: ArticlePage) -> Data | None:
    """Describe the page that the capture was made of, as far as it is known."""
    outlet = page.card.outlet
    publisher = {"@type": "Organization", "name": outlet.text} if outlet else None
    known = stated({"url": page.url, "publisher": publisher})
    return {"@type": "NewsArticle", **known} if known else None


def breadcrumbs(page: ArticlePage, site: str, address: str) -> Data:
    """Describe the way from home over the first topic."""
    steps = [(f"{address}/", site)]
    steps += [(f"{address}/{topic.href}", topic.title) for topic in page.card.topics[:1]]
    steps.append((f"{address}/{page.card.href}", page.card.title))
    places = [
        {"@type": "ListItem", "position": place, "name": name, "item": href}
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
