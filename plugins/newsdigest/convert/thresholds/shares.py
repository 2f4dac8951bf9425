"""Shares of a whole, between 0 and 1, and how many times one thing is another."""

from typing import Final

FOREIGN_SHARE: Final = 0.5
"""Less than half Arabic letters: the page is in another language."""

BILINGUAL_SHARE: Final = 0.3
"""The same where several Arabic paragraphs stand there: English takes a fifth more letters to say
the same, and a translation may be longer than what is left of the original."""

PERSIAN_SHARE: Final = 0.012
"""Share of the letters that only Persian and Urdu write, over which a page is not Arabic; Arabic
pages with a few Persian names stay under a fifth of it."""

SHORT_WORDS: Final = 0.6
"""Share of one- and two-letter words over which the text was cut into pieces; Arabic prose has
about a quarter."""

LOST_SHARE: Final = 0.1
"""Share of words with a sign for a lost letter; some pages spoil a name or two."""

MISDRAWN_SHARE: Final = 0.04
"""Signs that no Arabic word holds, to so many words: a text copied from a PDF whose letters are
drawn twice, or whose signs have no names, has 0.1 and more; a stretched word is one of them."""

SITE_SHARE: Final = 0.5
"""Share of a page's text in paragraphs that speak of the site, under a heading that says so; a
report that stands right under such a line of the menu has next to none."""

RULES_SHARE: Final = 0.7
"""The same share of a page that has neither such a heading nor a headline."""

WALL_SHARE: Final = 0.7
"""Share of a page's text that asks the reader for consent, an account or an age; a story under such
a banner has more text than the banner."""

FUNCTION_SHARE: Final = 0.05
"""Share of function words under which letters were lost or words changed: Arabic prose has a fifth
and more, and its headlines a tenth."""

RUN_SMALL_WORDS: Final = 0.15
"""Share of function words under which a long line without a sign is a ticker: headlines have a
tenth, texts written down from speech a sixth and more."""

ALEF_SHARE: Final = 0.03
"""Share of alefs among the letters; articles have 0.13 and more, chance alone gives 0.036."""

USUAL_ARTICLE_SHARE: Final = 0.15
"""Share of words with the article from which a text is whole though it has hardly a small word, as
chronicles have that name what happened on one day after another: prose has a quarter and more."""

USUAL_ALEF_SHARE: Final = 0.1
"""Share of alefs among the letters under which short words are no everyday ones: some were lost."""

DEFINITE_SHARE: Final = 0.025
"""Share of words with the article; articles have 0.13 and more."""

REVERSED_SHARE: Final = 0.03
"""Share of words that begin with a letter no word begins with, over which words run backwards."""

ARTICLE_SHARE: Final = 0.08
"""Of words read backwards every fifth ends in the article; of any other words hardly one does."""

WRAP_SHARE: Final = 0.6
"""Share of the long lines that break off in mid-sentence in a capture wrapped at a width; ends of
paragraphs and headlines are the others."""

WRAP_NARROW: Final = 4
"""One in so many broken lines may be narrower than the others: those before a long word."""

WRAP_SPREAD: Final = 3
"""The others differ by at most one part in so many of the widest: a long word makes that."""

WRAP_WIDER: Final = 1.3
"""Times by which a line of a wrapped paragraph is wider or narrower than the capture's width."""

LINKED_SHARE: Final = 0.7
"""Share of a line's letters that lead elsewhere, from which on it is a link and no text."""

DOMINANT_SHARE: Final = 0.8
"""Share of a page's prose that the element of the article holds, where none is declared; the rest
stands in boxes beside it."""

DECLARED_SHARE: Final = 0.5
"""The same where elements say that they hold the text: most of it, for a teaser's says so too."""

MAIN_SHARE: Final = 0.5
"""Share of a page's prose over which an element is no frame, whatever it is called."""

GOES_ON_SHARE: Final = 0.75
"""Share of a text's paragraphs that go on one from the other, from which those at its end that do
not are of other stories."""

COLUMN_SHARE: Final = 0.75
"""Share of a list's leads that say what the headlines right above them say, for headlines may use
other words or ask."""

UNDER_CAPTION_TIMES: Final = 1.5
"""How much longer than a sentence that ends in a picture's owner the paragraph below it is: a brief
of one sentence that credits its agency stands among others of its length."""
