"""How much is written for people: in a post, in the review."""

from typing import Final

SUMMARY_LETTERS: Final = 260
"""Two lines of a card at the widest; an exact beginning of the text, never reworded."""

MADE_TITLE_LETTERS: Final = 90
"""The length of a long headline, for a title made of the first sentence."""

SLUG_DIGITS: Final = 8
"""Hexadecimal digits of a slug: short enough for every permalink, and among 10,000 articles two
alike are met once in a hundred digests; the next is then taken (`compose.new_slug`)."""

SHOWN_LINES: Final = 4
"""Lines shown of one doubt; the others are counted."""

MOST_ROWS: Final = 6
"""Rows written out for one doubt; more lines than that are seldom doubtful one by one."""

HEADLINE_WITHIN: Final = 6
"""Lines above a text among which its headline is sought for the review where no rule found it."""

HEADLINE_WORDS: Final = range(4, 26)
"""Of a line that the review proposes as such: narrower than what the rules take, since here the
length alone speaks."""

MANY_SHARE: Final = 0.5
"""Share of the captures from which on it is said once that they name no outlet."""
