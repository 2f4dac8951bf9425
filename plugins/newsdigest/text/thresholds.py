"""Every number that the reading of bytes, days and times rests on, each with the reason."""

from typing import Final

MAX_CONTROLS: Final = 0.2
"""Share of control characters. Stray NULs between words are text; every fifth character is not."""

MIN_LIKENESS: Final = 1.0
"""Arabic prose under its own code page scores 1.4 and more, under the other one 0.4 to 0.9, and
bytes of nine other languages' code pages under 0.7 (measured)."""

CLAIM_BONUS: Final = 0.5
"""Lets a declaration settle what is too short for statistics; a wrong one still loses."""

ARTICLE_LETTERS: Final = 20
"""Letters for each article that make the most of the likeness to Arabic: prose has one in 11 to 22,
and a text without any by chance must not lose for it alone."""

MARKED_CHARACTERS: Final = 30
"""Characters for each bad one from which on a byte order mark is believed: one pasted before other
bytes gives a bad one in every few."""

UTF8_LETTERS: Final = 20
"""Arabic letters for each bad byte that prove UTF-8: bytes of a code page hardly ever form valid
letters of two bytes."""

SAMPLE_BYTES: Final = 4_096
"""High bytes of a file that are asked whether it is UTF-16; more would say the same."""

HIGH_SHARE: Final = 0.9
"""Share of high bytes that are those of Arabic, ASCII or punctuation in UTF-16; texts have hardly
another sign. As many of ASCII alone are a page without Arabic."""

LETTER_SHARE: Final = 0.6
"""Share of them that are of Arabic or ASCII: the byte of punctuation is a plain blank in every
other encoding."""

SHOWN_BYTES: Final = 4
"""First bytes of a file that is no text, shown in the reason: what its kind is known by."""

MOST_READINGS: Final = 3
"""Wrong readings in a row that are undone; captures with two exist."""

MIN_LETTERS: Final = 4
"""Arabic letters that undoing a wrong reading must give: a sign or two may be right by chance."""

MAX_BAD: Final = 0.05
"""Share of a line's letters that may be lost: cleaning often cut a blank-like half of a letter."""

SUSPECT_CHARACTERS: Final = 3
"""Characters beyond ASCII for each sign of a wrong reading that let a line be suspected: after one
such reading every second is a sign, after two fewer are."""

LONGEST_DATE_LINE: Final = 240
"""Characters; two dates in two calendars with zones and labels stay under 160."""

YEARS: Final = range(1900, 2100)
"""Years of the Gregorian calendar that a news page may state; 1442 is a Hijri year."""

CENTURY: Final = 2000
"""Of a year with two digits, which counts only beside a weekday that agrees with it."""

WEEKDAY_WITHIN: Final = 120
"""Characters on either side in which a weekday is a date's own."""

FOLDED_LETTERS: Final = 1200
"""Of a line whose folded form is remembered; hardly a paragraph is longer, and a text in one line
would fill the memory."""
