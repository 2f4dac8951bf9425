"""Numbers of lines and paragraphs, and of parts of a line: how far to look, how many make one."""

from typing import Final

CLUSTER_GAP: Final = 9
"""Related boxes inside a story take one to six lines; paragraphs further apart than this many
other lines belong to different parts of the page."""

NEAR_TITLE: Final = 4
"""How many lines from the headline its section, date or byline may stand before it."""

COLUMN_LINES: Final = 10
"""Lines over a headline in which a column of facts may begin: day, author, desk, numbers, buttons
and tags."""

TITLE_ABOVE_LINES: Final = 20
"""Lines above a standfirst in which the headline is looked for whose words it may only say again:
the text stands nearer."""

FIELDS_OVER_TITLE: Final = 2
"""Lines right above a headline inside a page that may be its date and byline: one of each."""

FIELDS_OVER_TEXT: Final = 3
"""Lines right above a text without headline that may be its date and author, one of the site's
own among them."""

HEAD_LINES: Final = 5
"""Lines below a headline among which its date or byline stands: section, date, names, credit, one
of the site's own."""

BYLINE_LINES: Final = 4
"""Lines on either side of a line in which a labelled byline shows it to be no name itself."""

NEAR_CANDIDATES: Final = 5
"""Lines next to the text that could be its headline and are asked what they speak of."""

OPENING_LINES: Final = 5
"""Lines from the first paragraph on in which the second must stand to be compared with."""

FIRST_PARAGRAPHS: Final = 3
"""First paragraphs, which tell what a text is about and whose it is: days, agencies, subject."""

TOLD_PARAGRAPHS: Final = 6
"""First paragraphs that a headline printed below its text is compared with: most of what it says
is said in them."""

LAST_PARAGRAPHS: Final = 3
"""Paragraphs right above that a lead at a text's end is compared with, beside the first."""

COMPARED_PARAGRAPHS: Final = 4
"""Paragraphs that are compared on either side of a line, or with a name: enough to tell, and never
the whole page."""

NEAR_LINES: Final = 6
"""Lines above an open line whose paragraphs it is compared with; a list or a table of the story
parts it from them by fewer."""

RIVAL_LINES: Final = 2
"""Lines beside a headline or a text among which what was passed over may be its headline or day;
further above menus and tickers share a word by chance."""

NEAR_END: Final = 6
"""Lines below a text in which its publication may be told: source, tags and share buttons stand
between."""

AFTER_DATE_LINES: Final = 3
"""Lines below a headline and date under a text that must hold labels only, for a list of other
stories shows the next headline by then."""

DASHES: Final = 5
"""In a line that make it a menu, where all between them is short: sentences have two or four."""

LOGO_LINES: Final = 6
"""From the top of a page that may hold the outlet's name: above it stand a menu's line and a
day."""

MASTHEAD_LINES: Final = 2
"""First lines of a page, and lines around one, where the outlet's name, its day and its heads
stand."""

MENU_LINES: Final = 5
"""Short lines one under the other that make a menu; a kicker, a section and a date are fewer."""

MENU_BARS: Final = 3
"""Bars in a line that make it a menu: four items; a trail of sections has fewer."""

BYLINE_SIDES: Final = 3
"""Parts of a line that names a person: the name, an outlet and a city."""

PRAYER_CLOCKS: Final = 3
"""Times of day in a line: those of prayers."""

LISTED: Final = 3
"""From three on, things of one kind in a row are a list: two may stand together by chance."""

TABLE_ROWS: Final = 3
"""Rows that make a table where each has one figure only."""

ROW_FIGURES: Final = 2
"""Figures in a row, of which two such under each other make a table."""

INDEX_PAIRS: Final = 5
"""A page with this many long headlines, each over one paragraph, is an index, not an article."""

EXCHANGES: Final = 2
"""Questions with their answers that make an interview; one may be a headline over another."""

EXCHANGE_REACH: Final = 6
"""Lines from one question to the next: an answer may have several paragraphs."""

FEW_LEADS: Final = 2
"""Stories of which a page shows the leads only, from which it is a list and no article."""

PAIR_LINES: Final = 2
"""From one headline of a list to the next where one line stands over or under each."""

LEAD_STEP: Final = 3
"""The same where a list shows headline, date and lead; also how far below a line its text is."""

RUN_PARAGRAPHS: Final = 2
"""Two paragraphs make a story run on; a list shows one lead under each headline."""

ENOUGH_PARAGRAPHS: Final = 3
"""Paragraphs from which it can be told how a page's text is made: whether they go on one from the
other, or stand in an element of their own."""

MARKLESS_PARAGRAPHS: Final = 5
"""Paragraphs that must stand around a headline without any mark: in fewer of one story, too, the
same words may not come again."""

HEADINGS_LINES: Final = 12
"""Lines around a headline without any mark in which another lone line shows both to be
subheadings: three or four paragraphs."""

BROKEN_LINES: Final = 4
"""Lines in a row that make a text where none is a paragraph; labels with a stop are fewer."""

WRAP_LINES: Final = 6
"""Broken lines of one width that show a whole capture to be wrapped; fewer may be chance."""

WRAP_FEW_LINES: Final = 3
"""The same where no line is long enough for a paragraph, and so many as `WRAP_ENDS` end one."""

WRAP_ENDS: Final = 2
"""Lines that end a sentence below a broken one: headlines of a list end none."""

LONE_LINES: Final = 3
"""A capture of so few lines is a text that somebody saved by itself and no page."""

PROMPT_LINES: Final = 3
"""Of an invitation to subscribe in the midst of a story; more lines end it."""

HIGHLIGHTS: Final = 2
"""Items that make a list of what the story is about."""

CHAPTERS: Final = 2
"""Dates or numbers alone over paragraphs that make a chronicle; one alone is a teaser's."""

CHAPTER_LINES: Final = 40
"""Lines on either side of a day alone among which a chronicle shows another: a few paragraphs tell
of each."""

BOX_LINES: Final = 4
"""Lines of a box of other stories below which a text may go on: its label and up to three more."""

INTERVIEW_LINES: Final = 40
"""Lines above a question in which others are looked for: a few answers, however long."""

LIVE_TIMES: Final = 3
"""Times of day over entries, or at their head, that make a live page."""

BOX_DATES: Final = 2
"""Dates in a box that show it to date each of its headlines."""

CAPTION_AND_HEADING: Final = 2
"""Open lines between paragraphs that may be a caption and a subheading; more are a box."""

VERSES: Final = 2
"""Lines that make a poem, where the text around speaks of one."""

HEADED_LINKS: Final = 2
"""Links right under a short line that make it the label of a box."""

EXTRACTED_LINES: Final = 3
"""Of an article that is found in no other way; login walls and notices have one or two."""

LABEL_REACH: Final = 3
"""Elements above a line among which is the one it shares with its label: a cell, a row, a list."""

FIELD_REACH: Final = 4
"""Elements round a field for an address of mail among which is its box: a row, a form, a box."""

SKIPPED_LINES: Final = 24
"""Of a box that a page offers to skip: a player or a list of picks has hardly more."""

COPIED_PARAGRAPHS: Final = 2
"""In a row that were said above: a page may print its first one twice, but hardly two."""

CARD_PARTS: Final = 40
"""Elements and texts of a list's entry among which are its link and its day."""

BOX_REACH: Final = 4
"""Elements round the end of a box among which is the one that holds the link past it as well."""

CAPTION_REACH: Final = 5
"""Elements above a word on a picture among which is the figure that holds its caption as well."""

CELL_REACH: Final = 2
"""Elements above a line among which is its cell: an editor may put a paragraph into each."""

PICTURE_REACH: Final = 3
"""Elements above a line among which is the one it shares with its picture."""

TIME_REACH: Final = 4
"""Elements above a time among which is the one it shares with the headline, farther up is the whole
page; and pieces on either side of it among which a card has its link."""

COLUMN_BRIEFS: Final = 3
"""Headlines with a report each that make a column of briefs; two may be an article's parts."""

BRIEF_PARAGRAPHS: Final = 2
"""Of a brief: what happened, and a sentence more."""

BRIEF_REACH: Final = 4
"""Lines between two briefs: the next one's desk, date and headline, and one of the site's own."""

MOST_BRIEFS: Final = 12
"""Briefs that are looked at around one, which is enough to tell a column."""

MOST_ABOVE: Final = 40
"""Lines of text above a paragraph that are looked at for whether all go on from one another."""
