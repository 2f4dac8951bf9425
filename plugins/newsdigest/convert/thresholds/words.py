"""Words of a line, or between two of its parts."""

from typing import Final

TITLE_WORDS: Final = range(3, 33)
"""Of a headline. Two words are a section or a name, more are a paragraph."""

DATA_TITLE_WORDS: Final = range(3, 31)
"""Of a headline beside a text in a page's data; shorter titles there are the application's name."""

SHORT_TITLE_WORDS: Final = 5
"""A line with fewer words may be a kicker over a headline or a subheading; headlines of news seldom
have so few."""

LONG_TITLE_WORDS: Final = 6
"""Words from which a line looks like a headline: kickers, sections and names have fewer."""

TINY_TITLE_WORDS: Final = 2
"""Of the shortest headline, or one more: it stands right over the date or author of its text."""

COPY_WORDS: Final = 8
"""A line of so many words that a paragraph holds whole was cut from it; headlines that a text says
again word for word are shorter."""

SUBHEADING_WORDS: Final = 14
"""A line between paragraphs with more words is no subheading: they have 2 to 8, and outlets that
write whole sentences as such stay under this."""

BELOW_BOX_WORDS: Final = 4
"""A last line of a box with more words is a headline, whatever it has in common with the paragraph
below it: of 52 such lines read, three of up to four words were the story's subheadings and said a
word of it, and none of the headlines did."""

MARKED_SUBHEADING_WORDS: Final = 10
"""The same for a line that a saved page marks as a paragraph: a subheading marked so is short."""

SECTION_WORDS: Final = 4
"""Names of desks are one to three words, with «and» between two of them four."""

CAPTION_WORDS: Final = 24
"""Captions are noun phrases of 2 to 15 words; those that repeat the headline run longer."""

OWNED_WORDS: Final = 4
"""Before a picture's owner that is known by its place alone: a subheading with an explanation or an
abbreviation in brackets has fewer."""

NOTE_WITHIN: Final = 8
"""First words of such a note, among which stands what it is about: «articles», «comments»."""

INDEX_WORDS: Final = 7
"""Headlines of an index run seven words or more; subheadings seldom do."""

DECK_WORDS: Final = 9
"""A phrase right under the headline with so many words is its second line: captions without a mark
are shorter."""

REPORTED_WORDS: Final = 6
"""Of a second line that says who said what; shorter ones are labels with their value."""

LONG_DECK_WORDS: Final = 14
"""Of a standfirst right under a line that may be the headline; under a kicker of five words
headlines are shorter."""

CUT_OPENING_WORDS: Final = 6
"""Of a line with which the first paragraph begins: a cut copy of it, and more than a dateline."""

STANDFIRST_WORDS: Final = 12
"""Of a sentence between headline and text that no markup marks; shorter ones may be captions."""

MARKED_STANDFIRST_WORDS: Final = 5
"""The same where a page marks it as a text or a heading; captions have an element of their own."""

DIV_STANDFIRST_WORDS: Final = 8
"""The same in an element that says nothing, which labels and captions stand in, too."""

HIGHLIGHT_WORDS: Final = 14
"""Of each item of a list under the headline that tells what the story is about."""

LABEL_WORDS: Final = 3
"""Labels, and items of menus, have one to three words; a headline or a sentence has more."""

WALL_LINE_WORDS: Final = 7
"""Of the heading or a button of a wall that asks for consent or an account."""

BESIDE_HEADING_WORDS: Final = 4
"""Beside «privacy policy» or «about us»: the site's name; a headline about one has more."""

LINK_WORDS: Final = 3
"""A link of fewer words below the beginning of a text may be a word of it; headlines that lead to
other stories have more."""

LINKS_HEADING_WORDS: Final = 6
"""Of a heading over links to other stories: such a label, and not a headline."""

ABOUT_WORDS: Final = 7
"""Words up to which a line in a box about the author may be the byline: a name and a place."""

TIMED_HEADING_WORDS: Final = 3
"""Of a heading that ends in a time; less is a teaser's time with a word beside it."""

RELATIVE_WORDS: Final = 7
"""Of a line that only says how long ago something was: number, unit and a label or a source."""

BEFORE_RELATIVE_WORDS: Final = 3
"""Of those before the number and the unit: a desk, a label or a source; more are a phrase."""

TAG_WORDS: Final = 4
"""Of a tag in a row parted by commas; what is longer is a part of a sentence."""

PHRASE_WORDS: Final = 4
"""Of a phrase among several in a row: buttons have no more, and every try costs time."""

PHRASES_ROW_WORDS: Final = 12
"""Of a row of such phrases: four or five buttons, and fewer words than a sentence has."""

NAME_WORDS: Final = range(2, 5)
"""Of a person's name by its looks alone: with one word or with five it is as often a phrase."""

PERSON_WORDS: Final = range(2, 6)
"""Of a person's name that begins with a known given name, which lets it be longer."""

LABELLED_NAME_WORDS: Final = 6
"""Of names behind a label or a sign: two persons of three words each."""

BYLINE_WORDS: Final = 9
"""Of a byline: its label, names and an outlet or a city."""

MARKED_AUTHOR_WORDS: Final = 8
"""Of a line that a saved page marks as the author: names with what they are."""

OUTLET_WORDS: Final = 4
"""Names of outlets have up to four words; beside a person in a byline they have fewer."""

DATELINE_WORDS: Final = 5
"""Of a line with a town and who reports from it: two and three words."""

MENU_WORDS: Final = 4
"""Of an item of a menu: a desk's name with its kind."""

OFFICE_WORDS: Final = 7
"""Of an office and whose it is: «the press office of the president of the council»; more tell."""

BROKEN_WORDS: Final = 16
"""Of a line that opens with a verb of reporting: headlines of the kind are shorter, paragraphs that
a page breaks over two lines are not."""

MASTHEAD_WORDS: Final = 11
"""Of a line with a post of up to four words, a colon and its holder with a title: no sentence."""

OUTLET_LINE_WORDS: Final = 6
"""Of a line that is an outlet's name with its kind or its place, and no headline about it."""

MOTTO_WORDS: Final = 9
"""What a paper prints under its name: «an independent daily that … publishes»."""

PLACE_WORDS: Final = 3
"""Of what stands beside a person's name: a city, an outlet or an office."""

WRITES_WITHIN: Final = 4
"""Words after the first two of a columnist's name among which «writes» stands."""

HEADLINE_VERB_WITHIN: Final = 3
"""First words of a headline among which its verb stands: «a man mends», «the minister of
… opens»."""

ACTION_WITHIN: Final = 4
"""First words of a caption among which stands what people do in the picture."""

TELLING_WORDS: Final = 4
"""A line with so many words that ends in a colon says something; labels have fewer."""

JOINING_WORDS: Final = 4
"""Function words that make a long line without any sign prose: menus and lists have none."""

DATED_WORDS: Final = 9
"""A dated line with more words may be a headline that tells a day."""

BESIDE_DATE_WORDS: Final = 5
"""Words beside a date, or beside the minutes a text takes to read: a name, an outlet or a city;
with more the line is a sentence."""

BESIDE_DAY_WORDS: Final = 2
"""Words before «today» and its date that a headline has more of: a paper's name or a town's."""

ISSUE_WORDS: Final = 2
"""Beside the dates of a newspaper's issue: «issue», «no.», a town."""

BEFORE_DATE_WORDS: Final = 6
"""Words before the date that opens a text: a name of three or four and a town."""

AGENCY_TITLE_WORDS: Final = 4
"""Words such as «the German news agency» between a credit and an agency's name."""

CREDIT_PHRASE_WORDS: Final = 4
"""Words before an agency's name that are asked whether they end in a phrase which credits it; the
longest has three."""

LIST_ITEM_WORDS: Final = 6
"""Of each line of a list inside a story; a longer line may be a headline of another one."""

ROW_WORDS: Final = 14
"""Of a row of a table; longer lines with figures are sentences."""

TALLY_WORDS: Final = range(2, 5)
"""Of a row that ends in its only figure, a name or two before it."""

COLUMN_WORDS: Final = range(3, 8)
"""Of a line over rows of figures that names their columns."""

VERSE_WORDS: Final = range(3, 13)
"""Of a verse or half of one; Arabic metres give no more."""

CUT_UP_WORDS: Final = 20
"""Words of a page from which it can be told that they were cut up or turned round."""

RIVAL_WORDS: Final = 2
"""Words of a removed line that the text says, from which on it may be its headline."""

FEWEST_MISDRAWN: Final = 4
"""Such signs from which a text is misread: fewer are typing errors."""

ENOUGH_WORDS: Final = 40
"""Words of paragraphs from which the share of function words can be told."""
