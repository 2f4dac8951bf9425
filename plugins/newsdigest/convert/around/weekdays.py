"""The weekdays that a story tells of, which the day it was published on agrees with."""

from newsdigest.convert.around.page import Page
from newsdigest.convert.thresholds.lines import FIRST_PARAGRAPHS
from newsdigest.model.capture import Kind


def weekdays_told(page: Page, title: int) -> set[int]:
    """Gather the weekdays that headline and first paragraphs name, but for those of other weeks."""
    months, fields = page.lexicon.months, page.lexicon.fields
    told = page.of_kind(Kind.BODY, range(title, len(page.blocks)))[:FIRST_PARAGRAPHS]
    days: set[int] = set()
    for block in (page.blocks[i] for i in [title, *told]):
        for hit in months.weekday.finditer(block.bare):
            if not hit[0].startswith(fields["byline.article"]):
                continue  # «ahad» without the article is «one of»
            before = block.bare[: hit.start()].split()[-1:]
            after = block.bare[hit.end() :].split()[:1]
            if not set(before) & set(fields["weekday.other_before"]) and not set(after) & set(
                fields["weekday.other_after"]
            ):
                days.add(months.weekdays[hit[0]])
    return days
