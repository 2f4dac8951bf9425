"""Sizes beyond which input is broken or hostile: what is read of it, and what is passed over."""

from typing import Final

PAGE_LETTERS: Final = 4_000_000
"""Characters of a page that are read; the largest saved news page seen has half a million."""

OPEN_TAGS: Final = 2_000
"""More `<` than `>`. Scripts leave some; the parser looks for the end of each through all the rest
of the page, which takes half a second for so many and minutes for ten times as many."""

CHARSET_WITHIN: Final = 4_096
"""First bytes of a page in which its encoding is declared; browsers look at 1,024, and some sites
write long comments first."""

MAX_DEPTH: Final = 200
"""Elements inside each other; deeper ones are no page that a person wrote, and are passed over."""

CLASS_LETTERS: Final = 500
"""Of an element's classes; the longest lists seen have half as many."""

JSON_DEPTH: Final = 12
"""Objects inside each other in a page's structured data; graphs of pages have five or six."""

JSON_NAMES: Final = 12
"""Names in a list of authors or outlets that are read; no article has as many."""

DATA_DEPTH: Final = 40
"""Objects inside each other in the state of an application, which nests its parts far deeper."""

MARKUP_LETTERS: Final = 200
"""Of a tag or a comment inside a text of structured data; longer ones are left as they stand, so
that a lone bracket costs no search through the rest."""

SALVAGED_LETTERS: Final = 300
"""Of a headline or a day read from structured data that no mending makes readable."""

VARIABLE_LETTERS: Final = 60
"""Of the name of a variable that a script sets; the longest seen have half as many, and a search
through code must end."""

MOST_HEADINGS: Final = 8
"""Main headings and titles of a page that are asked for its headline; pages have one or two, lists
marked wrongly have hundreds."""

MOST_SUBHEADINGS: Final = 20
"""The same for second and third headings, of which lists have more."""

FIRST_ELEMENTS: Final = 12
"""First paragraphs of a page among which three that end a sentence are sought: notices and menus
stand before them."""

BLOCK_LETTERS: Final = 100_000
"""Of one block; the longest paragraph seen has 20,000, and a broken page may be one line."""

ECHO_LETTERS: Final = 200_000
"""Of a page, in which each headline is looked for again; the longest page seen has 60,000."""

MOST_CANDIDATES: Final = 100
"""Lines nearest to the text that may be its headline. They are weighed against each other; menus
have half as many lines."""

CREDIT_LETTERS: Final = 400
"""Before an agency's name, in which the phrase that credits it is sought, however long the text."""

EXTRACTED_PAGE_LETTERS: Final = 500_000
"""Characters of a page that the last resort, a library, is given: it takes seconds for floods of
elements and of attributes, and comes back never from some; pages that a person wrote stay below."""

EXTRACTED_ELEMENTS: Final = 8_000
"""Elements of such a page, for the same reason."""

EXTRACTED_DEPTH: Final = 100
"""Elements inside each other in such a page, for the same reason."""

FIRST_YEAR: Final = 1900
"""A year before which a day in a page's data means «unknown»: programs write 0000 and 0001."""

LAST_YEAR: Final = 2050
"""A year from which on a day in a page's data means «without end»; programs write 2099 and 9999."""
