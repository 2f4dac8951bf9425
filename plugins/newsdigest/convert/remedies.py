"""What each doubt means, and the rows of `NAME.toml` that settle it."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from newsdigest.convert.thresholds.shown import MOST_ROWS
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt, Entry

NO_OUTLET: Final = "no-outlet"

DOUBTED: Final[Mapping[str, str]] = {
    "title-made": "no headline was found, so the title is made of the first sentence",
    "dates-disagree": "date lines name different days",
    "data-disagrees": "the structured data names another day than the page, or one that cannot be",
    "title-disagrees": "the page's structured data has another title than the page",
    "outlet-disagrees": "the page's structured data names another outlet than the page",
    "byline-disagrees": "the page's structured data names another author than the page",
    "short-article": "the text is shorter than an article mostly is",
    "cut-off": "the text breaks off, or the page says that the rest is for subscribers",
    "lost-letters": "letters were lost before the page was saved; signs stand in their place",
    "maybe-glued": "another article may begin here, without a headline of its own",
    "strange-line": "shown as text, and yet it ends, begins or stands as no line of the text does",
    "maybe-one": "nothing but its headline, if that, parts this article from the one above",
    "caption-row": "two lines in a row were taken for captions, and one may be another thing",
    "title-rival": "a line right above the headline may be the headline",
    "day-left-out": "no day was taken for the article's, though a line beside it states one",
    "prose-removed": "removed for its place, and yet it reads like the text",
    "doubt-keeps": "no rule knew this line, so it was kept",
    "phrase-above-subheading": "taken for a caption only because a subheading follows",
    "unlabelled-box": "removed as a box of other stories, though no label says so",
}
"""What each doubt of `convert/fields/doubts.py` means."""

GAPS: Final[Mapping[str, str]] = {
    "no-date": "article {number}: no date is stated",
    NO_OUTLET: "article {number}: no outlet is named",
    "unknown-outlet": "article {number}: the outlet «{outlet}» has no file",
    "version": "article {number} is a version of articles/{version}.md, and linked with it",
    "part": "the text of article {number} stands in articles/{part}.md as well, which has more",
}
"""What is missing or unusual without being doubtful."""


CHOICES: Final[Mapping[str, str]] = {
    "dates-disagree": "published",
    "data-disagrees": "published",
    "day-left-out": "published",
    "title-disagrees": "title",
    "outlet-disagrees": "outlet",
    "byline-disagrees": "byline",
}
"""The key that says which of several values is right."""

INSTEAD: Final[Mapping[str, Sequence[Kind]]] = {
    "strange-line": (Kind.CAPTION,),
    "caption-row": (Kind.BYLINE, Kind.BODY),
}
"""What a line in doubt may be besides furniture, the likeliest first."""

SIMPLE: Final[Mapping[str, str]] = {
    "short-article": 'accept = ["short-article"]  # if the text is whole',
    "maybe-glued": 'accept = ["maybe-glued"]  # if it is one; two are `split = [{lines}]`',
    "maybe-one": 'accept = ["maybe-one"]  # if it is one of its own; else `join = [{lines}]`',
    "cut-off": 'accept = ["cut-off"]  # or save the page again, with all of its text',
    "lost-letters": 'accept = ["lost-letters"]  # or save the page again, with all of its letters',
    NO_OUTLET: 'outlet = ""  # its name, if you know it',
    "unknown-outlet": "Write a file under content/outlets, or add the name to the Terms of one",
    "version": "Nothing to do, or delete one of the two captures",
    "part": "If two articles are glued there, `split` parts them, in the file of that capture",
}
"""What settles a doubt whatever the article."""


def remedy_of(
    doubt: Doubt, entry: Entry, pins: Sequence[tuple[int, Kind]], *, alone: bool
) -> tuple[str, ...]:
    """Write what settles a doubt; `pins` are its lines with their kinds.

    For a headline that was not found they are the lines that it may be.

    Where a capture holds several articles, a fact goes under the number of its own.
    """
    if doubt.reason == "title-rival":
        title, *others = doubt.lines
        return ("[lines]", f'{title} = "title"  # if that is right; else {others[-1]} = "title"')
    if doubt.reason in SIMPLE:
        return (SIMPLE[doubt.reason].format(lines=", ".join(map(str, doubt.lines))),)
    fact = _fact(doubt, entry, pins)
    if fact:
        return (fact,) if alone else (f"[article.{entry.ordinal}]", fact)
    instead = INSTEAD.get(doubt.reason, ())
    return ("[lines]", *(_pin(line, kind, instead) for line, kind in pins[:MOST_ROWS]))


def _fact(doubt: Doubt, entry: Entry, pins: Sequence[tuple[int, Kind]]) -> str:
    """Write the row that states a fact; nothing where lines are in doubt."""
    if doubt.reason == "data-disagrees" and len(doubt.found) == 1:  # and that one cannot be
        return f'published = "YYYY-MM-DD"  # if you know it; the data says {doubt.found[0]}'
    if doubt.reason in CHOICES:
        return _choice(CHOICES[doubt.reason], doubt)
    if doubt.reason == "title-made":
        title = json.dumps(entry.title, ensure_ascii=False)
        lines = " or ".join(f'{line} = "title"' for line, _ in pins)
        return f"title = {title}  # or {f'under [lines] {lines}' if lines else 'what it should be'}"
    return 'published = "YYYY-MM-DD"  # if you know it' if doubt.reason == "no-date" else ""


def _choice(key: str, doubt: Doubt) -> str:
    """Write the row that settles which of several values is right, or whether the only one is."""
    first, *others = (json.dumps(each, ensure_ascii=False) for each in doubt.found)
    other = f"or {', '.join(others)}" if others else f'or accept = ["{doubt.reason}"]'
    return f"{key} = {first}  # {other}"


def _pin(line: int, kind: Kind, others: Sequence[Kind]) -> str:
    """Write the row that confirms a line's kind, and what it may be instead."""
    last = Kind.BODY if kind is Kind.BOILERPLATE else Kind.BOILERPLATE
    instead = " or ".join(f'"{each}"' for each in (*others, last))
    return f'{line} = "{kind}"  # if that is right; else {instead}'
