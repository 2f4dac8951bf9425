"""Lengths in characters: of lines, of texts, of words."""

from typing import Final

PROSE_LETTERS: Final = 60
"""A line that ends a sentence and is this long is a paragraph: headlines of news pages seldom end
in a full stop, and short sentences are settled by their neighbours."""

ITEM_LETTERS: Final = 40
"""A list item that ends a sentence and is this long is text; items of menus end in no full stop."""

LONG_LETTERS: Final = 160
"""A line this long is a paragraph even without a final stop: headlines stay under it."""

CELL_LETTERS: Final = 60
"""Of a cell in a table of facts; in a table that lays out a page one of a row's cells has more."""

RUN_LETTERS: Final = 400
"""A line this long without comma or stop is no sentence: no paragraph of the captures was."""

AKIN_LETTERS: Final = 4
"""Of a stem with which another one begins: shorter ones begin words that have nothing in common."""

TITLE_LETTERS: Final = 14
"""A shorter line says too little to be a headline."""

TINY_TITLE_LETTERS: Final = 6
"""Arabic letters of a headline of two words, which its place over a date proves; those with fewer
are abbreviations and figures."""

TICKER_LETTERS: Final = 320
"""Of headlines run together in one line; hardly a paragraph as long has no comma."""

DATED_LETTERS: Final = 90
"""A line with a date and a name or two, or an outlet, under a headline; a saved page may print them
in one line with bars between them."""

BYLINE_LETTERS: Final = 60
"""A byline is a label and a name or two; labels of any other kind are no longer."""

RIGHTS_LETTERS: Final = 120
"""A footer's line that says who holds the rights; a longer one is the site's terms."""

SHORT_STORY: Final = 250
"""Letters under which an article is called short, which is a reason to look at it."""

INVITING_LETTERS: Final = 300
"""Of a box that asks for an address of mail: an invitation has a heading and a sentence or two."""

AMID_LETTERS: Final = 90
"""A line removed amid paragraphs that is this long may be one: headlines of boxes are shorter."""

LONE_LETTERS: Final = 120
"""A single paragraph without a headline must be longer than this to be an article, and what no
other way finds must be as long together: a line of the weather or of a login wall is not."""

SEAM_LETTERS: Final = 250
"""One paragraph under a headline and a date is a story of its own only if it is this long; shorter
ones are the leads that a section's list shows."""

UNSTOPPED_LETTERS: Final = 240
"""Letters that lines without a full stop must have together to be an article's text: three long
headlines of a list stay under it."""

UNSTOPPED_LINE_LETTERS: Final = 80
"""Of each such line: half a long one, since its neighbours speak for it. Headlines are shorter."""

WRAP_LETTERS: Final = 40
"""A line that breaks off in mid-sentence at this length may have been broken at a width; shorter
ones are labels, subheadings and the like."""

DATELINE_LETTERS: Final = 60
"""Beginning of a text that may hold its dateline: a city, a date and an agency up to the dash."""

OPENING_LETTERS: Final = 80
"""Beginning of a text that may hold the date of the page: a name and a town may stand before it."""

RULE_SIGNS: Final = 5
"""Of a rule that somebody typed between two captures; three signs part the parts of an article."""

BRACKETED_LETTERS: Final = 30
"""Of an agency or a credit in brackets at a paragraph's head or end; longer brackets are asides."""

SLASHED_LETTERS: Final = 24
"""Of what stands between a city's slash and the dash of a dateline: an agency, a date, a name."""

QUOTED_NAME_LETTERS: Final = 40
"""Of an outlet's name in quotation marks, or in the slashes of a dateline; what is longer somebody
says."""

DEGREE_LETTERS: Final = 14
"""Of a degree or an office with a colon before the name of who wrote."""

NEXT_SENTENCE_LETTERS: Final = 20
"""After a full stop in mid-line that make it two sentences; abbreviations stand near the end."""

SENTENCE_LETTERS: Final = 30
"""A line of a saved page that ends a sentence and is longer than this is one; a list's leads are
short, and labels shorter still."""

UNDER_PICTURE_LETTERS: Final = 250
"""A line alone with a picture in its element is the caption up to this length, which leaves room
for two sentences; a longer one is a paragraph beside its picture."""

CELLS_LETTERS: Final = 300
"""A row of facts under a headline is short; longer runs of inline elements are running text."""

PART_LETTERS: Final = 600
"""Of a caption, a standfirst or a box about the author; what holds more is named for its layout."""

OWN_LINE_LETTERS: Final = 200
"""An inline element with a role is a line of its own in a block up to this long; in a longer one it
is a word of running text that was given a class."""

SHOWN_LETTERS: Final = 200
"""Of the paragraphs that a page shows. One that shows fewer was saved before its script had drawn
it, and its text is sought in its data."""

DATA_LETTERS: Final = 200
"""Of a text in a page's data; shorter ones are descriptions, unless parted into paragraphs."""

PARTED_DATA_LETTERS: Final = 100
"""Of a text in data that is parted into paragraphs, as no description is."""

NAME_LETTERS: Final = 80
"""Of an outlet's or an author's name in a page's data; longer ones are slogans or sentences."""

VALUE_LETTERS: Final = 240
"""Of a headline or a name in an element that its markup calls so; a longer one holds the page."""

ISO_DAY_LETTERS: Final = 10
"""Beginning of a time as data write it that is its day: year, month and day with their dashes."""

CONTENT_WORD_LETTERS: Final = 3
"""Of a word by which texts are compared: those of one and two letters join and tell nothing."""

STATED_WORD_LETTERS: Final = 4
"""Of a word that tells what a text in a page's data is about; nearly all words that tell nothing
are shorter."""

AGENCY_LETTERS: Final = 3
"""Of an agency's name in running text: text has words of one and two letters of its own."""

OWNER_LETTERS: Final = 3
"""Of each word of an outlet's name without the article: an abbreviation's parts are shorter."""

NOTE_LETTERS: Final = 240
"""Of what a site says below a text of opinions, comments or itself: two lines."""

JOINED_WORD_LETTERS: Final = 4
"""Of a word that may be «and» and another word: in shorter ones the letter is the word's own."""

INITIAL_LETTERS: Final = 3
"""Of an initial or a degree with its stop; only a longer word with one ends a sentence."""

WORD_LETTERS: Final = 3.75
"""Letters a word has on average, under which some were lost: of 120 articles none had under 3.9."""

WORD_SPREAD: Final = 1.5
"""Letters that the words of a text may be shorter, by the root of their number: in a few sentences
of everyday words the average is chance."""

JOINED_LETTERS: Final = 20
"""No Arabic word has so many letters: the blanks between words were lost."""

FEWEST_PERSIAN: Final = 5
"""Letters that only Persian and Urdu write, from which a page may be in one of them: an Arabic
brief may hold two Persian names."""

TYPED_SIGNS: Final = 4
"""Of a typed rule, such as a row of dashes, that show it to be one."""

MARK_LETTERS: Final = 4
"""Of who wrote, behind a typed rule at the end of an agency's text."""

TELLING_LETTERS: Final = 3
"""Of each word of an outlet's name in brackets after a town; agencies have letters."""

FAMILY_LETTERS: Final = 5
"""Of a family's name «al-…i» more than this: shorter words of the form are as often others."""

COLON_LETTERS: Final = 4
"""Signs at a line's end among which its colon stands: a quotation mark or a blank may follow."""
