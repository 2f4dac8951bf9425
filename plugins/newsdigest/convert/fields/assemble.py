"""Settled lines become raw articles, one for each story of the page."""

import re
from typing import Final

from newsdigest.convert.around.headfields import FIELDS
from newsdigest.convert.around.page import Page, Story
from newsdigest.convert.fields.agencies import find_agency
from newsdigest.convert.fields.article import Paragraph, RawArticle
from newsdigest.convert.fields.authors import find_byline
from newsdigest.convert.fields.cutoff import cut_off
from newsdigest.convert.fields.doubts import weak_lines
from newsdigest.convert.fields.glued import maybe_glued, maybe_one
from newsdigest.convert.fields.openingdates import opening_date
from newsdigest.convert.fields.outlets import find_outlet
from newsdigest.convert.fields.paragraphs import paragraphs_of
from newsdigest.convert.fields.passed import passed_days, passed_titles
from newsdigest.convert.fields.stamped import stamped_date
from newsdigest.convert.fields.unlike import caption_rows, unlike_text
from newsdigest.convert.lexicon import Lexicon, bare
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.lines.labels import LABELLED, glued_credit, glued_label
from newsdigest.convert.lines.rules import judge
from newsdigest.model.capture import Kind
from newsdigest.model.ledger import Doubt
from newsdigest.records.frontmatter import one_line
from newsdigest.text.dates import find_dates, is_date_line
from newsdigest.text.fixes import repair
from newsdigest.text.fold import words

_MIDNIGHT: Final = re.compile(r"\W*0?0:00\b")
"""Printed by sites that know no time of day."""
_TRAIL_SIGN: Final = re.compile(r"[»›>/|]")


def raw_articles(page: Page, stories: tuple[Story, ...]) -> tuple[RawArticle, ...]:
    """Make one raw article for each story, in order."""
    above = (None, *stories)
    pairs = zip(stories, above, strict=False)
    return tuple(_raw(page, story, number, one) for number, (story, one) in enumerate(pairs, 1))


def story_of(stories: tuple[Story, ...], index: int) -> int | None:
    """Give the 1-based number of the story a block stands in; None outside of all."""
    return next((n for n, s in enumerate(stories, 1) if s.start <= index < s.end), None)


def _raw(page: Page, story: Story, ordinal: int, above: Story | None) -> RawArticle:
    span = range(story.start, story.end)
    kept = [page.blocks[i] for i in span if page.kind(i) is not Kind.BOILERPLATE]
    title = None if story.title is None else page.blocks[story.title]
    dates = _dates(page, story) or stamped_date(page, story)
    return RawArticle(
        ordinal=ordinal,
        first_line=kept[0].first,
        last_line=kept[-1].last,
        title=None if title is None else _told_title(title, page.lexicon),
        title_line=None if title is None else title.first,
        dates=dates,
        outlet=one_line(find_outlet(page, story)),
        byline=one_line(find_byline(page, story)),
        agency=one_line(find_agency(page, story)),
        section=one_line(next((_section(page, i) for i in page.of_kind(Kind.SECTION, span)), "")),
        standfirst=_standfirst(page, span),
        captions=tuple(
            filter(None, (one_line(_caption(page, i)) for i in page.of_kind(Kind.CAPTION, span)))
        ),
        paragraphs=tuple(paragraphs_of(page, span)),
        weak=(
            *_weak(page, story),
            *(() if dates else passed_days(page, story)),
            *(() if above is None else maybe_one(page, above, story)),
        ),
    )


def _weak(page: Page, story: Story) -> tuple[Doubt, ...]:
    """List the doubts that the verdicts on a story's lines raise."""
    return (
        *weak_lines(page, range(story.start, story.end)),
        *_breaks_off(page, story),
        *maybe_glued(page, story),
        *passed_titles(page, story),
        *unlike_text(page, story),
        *caption_rows(page, story),
    )


def _breaks_off(page: Page, story: Story) -> tuple[Doubt, ...]:
    """Give the doubt that a text is not whole, with the line that shows it."""
    index = cut_off(page, story)
    return () if index is None else (Doubt("cut-off", (page.blocks[index].first,)),)


def _told_title(title: Block, lexicon: Lexicon) -> str:
    """Give a headline as a post can hold it: without labels, and trimmed where they were cut."""
    return _headline(_unlabelled(title, lexicon), lexicon).strip()


def _unlabelled(title: Block, lexicon: Lexicon) -> str:
    """Give a headline without the label of teasers that stands before it on its line."""
    labelled = judge(title, lexicon).rule == LABELLED
    cut = glued_label(title, lexicon) if labelled else None
    return title.text if cut is None else repair(title.lines[0].text[cut.end :])[0]


def _dates(page: Page, story: Story) -> tuple[tuple[int, str], ...]:
    """List the story's date lines and the bylines that hold a date, else the date of its text."""
    span = range(story.start, story.end)
    stated = [i for i in span if page.kind(i) in FIELDS]
    dated = [
        (page.blocks[i].first, _with_time(page, i))
        for i in stated
        if page.kind(i) is Kind.DATE or find_dates(page.blocks[i].text, page.lexicon.months)
    ]
    return tuple(dated) or opening_date(page, story)


def _with_time(page: Page, index: int) -> str:
    """Give a date line, with the next one, else the one above, where that tells only a time.

    And with the label that stands alone on the line above.
    """
    text = page.blocks[index].text
    if _is_label(page, index - 1):
        text = f"{page.blocks[index - 1].text.rstrip(': ')}: {text}"
    if _is_clock(page, index + 1):
        return _joined(text, page.blocks[index + 1].text, page.lexicon)
    alone = _is_clock(page, index - 1) and page.kind(index - 2) is not Kind.DATE
    return f"{page.blocks[index - 1].text} {text}" if alone else text


def _joined(text: str, clock: str, lexicon: Lexicon) -> str:
    """Put the time of the next line right behind the day, where a name may follow that."""
    days = find_dates(text, lexicon.months)
    end = days[0].end if len(days) == 1 else len(text)
    return f"{text[:end]} {clock}{text[end:]}"


def _is_label(page: Page, index: int) -> bool:
    """Tell whether a line is a label of a date and nothing else."""
    return index >= 0 and bool(page.lexicon.months.label.fullmatch(page.blocks[index].bare))


def _is_clock(page: Page, index: int) -> bool:
    """Tell whether a line is a time of day without a day, and not a site's default midnight."""
    if not 0 <= index < len(page.blocks) or page.kind(index) is not Kind.DATE:
        return False
    text = page.blocks[index].text
    return not find_dates(text, page.lexicon.months) and not _MIDNIGHT.match(text)


def _headline(text: str, lexicon: Lexicon) -> str:
    """Give the headline once where the line says it twice, and without a date glued to its end."""
    half = len(text) // 2
    first, second = text[:half].strip(), text[half:].strip()
    if first == second:
        return first
    glued = find_dates(text, lexicon.months)[-1:]
    if glued and _is_glued(text[: glued[0].start], text[glued[0].start :], lexicon):
        return text[: glued[0].start].strip(" -–—|")
    return text


def _is_glued(before: str, after: str, lexicon: Lexicon) -> bool:
    """Tell whether a date is no part of the sentence: no «on» or «since» leads to it."""
    last = words(before)[-1:]
    joined = not last or last[0] in lexicon.function_words
    return not joined and is_date_line(after, lexicon.months)


def _standfirst(page: Page, span: range) -> Paragraph | None:
    blocks = [page.blocks[i] for i in page.of_kind(Kind.STANDFIRST, span)]
    if not blocks:
        return None
    text = " ".join(dict.fromkeys(block.text for block in blocks))
    return Paragraph(Kind.STANDFIRST, text, blocks[0].first, blocks[-1].last)


def _caption(page: Page, index: int) -> str:
    """Give a caption without the credit that is glued to it; "" for a label alone."""
    block = page.blocks[index]
    if block.bare in page.lexicon.fields["caption.labels"]:
        return ""
    cut = glued_credit(block, page.lexicon)
    text = block.text if cut is None else repair(block.lines[0].text[: cut.start])[0]
    label = next(
        (each for each in page.lexicon.fields["caption.rights"] if text.endswith(each)), ""
    )
    return text.removesuffix(label).rstrip(" ([|/-–—")


def _section(page: Page, index: int) -> str:
    """Give the desk's name, of a trail from the home page the last part."""
    block, starts = page.blocks[index], page.lexicon.fields["section.trail_starts"]
    if not block.bare.startswith(starts):
        return block.text
    last = _TRAIL_SIGN.split(block.text)[-1].strip()
    home, _, name = last.partition(" ")
    return name if name and bare(home) in starts else last or block.text


def runs_of_lists(paragraphs: tuple[Paragraph, ...]) -> list[list[Paragraph]]:
    """Group the paragraphs so that neighbouring list items stand together."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if paragraph.bullet and groups and groups[-1][-1].bullet:
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return groups
