"""Every number the rules rest on, in one place, each with its reason. Lengths are characters."""

from typing import Final

PROSE_LETTERS: Final = 60
"""A line that ends a sentence and is this long is a paragraph: headlines of news pages seldom end
in a full stop, and short sentences are settled by their neighbours."""

ITEM_LETTERS: Final = 40
"""A list item that ends a sentence and is this long is text; items of menus end in no full stop."""

LONG_LETTERS: Final = 160
"""A line this long is a paragraph even without a final stop: headlines stay under it."""

TITLE_WORDS: Final = (3, 32)
"""Fewest and most words of a headline. Two words are a section or a name."""

TITLE_LETTERS: Final = 14
"""A shorter line says too little to be a headline."""

TITLE_SCORE: Final = 2
"""Points a line needs to be taken for the headline (see `headpoints.title_score`); one alone may be
chance, and a capture without a headline must stay without one."""

SUBHEADING_WORDS: Final = 14
"""A line between paragraphs with more words is no subheading; phenomena of captures show 2 to 8,
and outlets that write whole sentences stay under this."""

SECTION_WORDS: Final = 4
"""Names of desks are one to three words, with «و» between two of them four."""

CAPTION_WORDS: Final = 24
"""Captions are noun phrases of 2 to 15 words; those that repeat the headline run longer."""

CLUSTER_GAP: Final = 9
"""Related boxes inside a story take one to six lines; paragraphs further apart than this many
other lines belong to different parts of the page."""

NEAR_TITLE: Final = 4
"""How many lines from the headline its section, date or byline may stand before it."""

INDEX_PAIRS: Final = 5
"""A page with this many long headlines, each over one paragraph, is an index, not an article."""

INDEX_WORDS: Final = 7
"""Headlines of an index run seven words or more; subheadings seldom do."""

SEAM_POINTS: Final = 4
"""Points that make a second story (see `seams.seam_points`): a date and a headline alone may be a
related box, so something else must agree."""

FOREIGN_SHARE: Final = 0.5
"""Less than half Arabic letters: the page is in another language."""

PERSIAN_SHARE: Final = 0.012
"""Share of the letters that only Persian and Urdu write, over which a page is not Arabic; Arabic
pages with a few Persian names stay under a fifth of it."""

SHORT_WORDS: Final = 0.6
"""Share of one- and two-letter words over which the text was cut into pieces; Arabic prose has
about a quarter."""

TICKER_LETTERS: Final = 320
"""Of headlines run together in one line; hardly a paragraph as long has no comma."""

DATED_LETTERS: Final = 90
"""A line with a date and a name or two, or an outlet, under a headline."""

BYLINE_LETTERS: Final = 60
"""A byline is a label and a name or two."""

OWN_WORDS: Final = 3
"""Content words a paragraph on the page's edge must share with the story to belong to it."""

SHORT_STORY: Final = 250
"""Letters under which an article is called short, which is a reason to look at it."""

LONE_LETTERS: Final = 120
"""A single paragraph without a headline must be longer than this to be an article: a line of the
weather or of a login wall is not."""

SEAM_LETTERS: Final = 250
"""One paragraph under a headline and a date is a story of its own only if it is this long; shorter
ones are the leads that a section's list shows."""

UNSTOPPED_LETTERS: Final = 240
"""Letters that lines without a full stop must have together to be an article's text: three long
headlines of a list stay under it."""

FUNCTION_SHARE: Final = 0.05
"""Share of function words under which letters were lost or words changed: Arabic prose has a fifth
and more, and its headlines a tenth."""

ENOUGH_WORDS: Final = 40
"""Words of paragraphs from which that share can be told."""

RUN_WORDS: Final = 4
"""Words of a run by which texts are compared: names and set phrases are shorter, and one changed
word spoils no more than four runs."""

VERSION_SHARE: Final = 0.5
"""Share of the longer text's runs from which two texts are one article: with every twentieth word
changed four fifths remain, with a third of it cut two thirds; two reports of one event in their own
words share under a fifth, quotations included."""

PART_SHARE: Final = 0.8
"""Share of the shorter text's runs from which a much longer text is said to hold it whole."""

LEAST_WORDS: Final = 12
"""Shorter texts are compared with none: a sentence may be anybody's."""

COMPARED_WORDS: Final = 5_000
"""First words of a text by which it is compared; no article is longer, a broken page may be."""

TOLD_SHARE: Final = 0.4
"""Share of a removed paragraph's content words that the story says too, from which it may be the
story's: paragraphs of one article share half and more, those of two on one subject a quarter."""

WORD_LETTERS: Final = 3.75
"""Letters a word has on average, under which some were lost: of 120 articles none had under 3.9."""

ALEF_SHARE: Final = 0.03
"""Share of alefs among the letters; articles have 0.13 and more, chance alone gives 0.036."""

DEFINITE_SHARE: Final = 0.025
"""Share of words with the article; articles have 0.13 and more."""

JOINED_LETTERS: Final = 20
"""No Arabic word has so many letters: the blanks between words were lost."""
