"""Words in common: from how many, or which share, two texts are about one thing or one text."""

from typing import Final

OWN_WORDS: Final = 3
"""Content words a paragraph on the page's edge, or a line above, must share with the story to
belong to it; fewer may be chance."""

TOLD_SHARE: Final = 0.4
"""Share of a removed paragraph's content words that the story says too, from which it may be the
story's: paragraphs of one article share half and more, those of two on one subject a quarter."""

RETOLD_SHARE: Final = 0.6
"""Share of a standfirst's telling words that the next two paragraphs have too; paragraphs that go
on from one another share a fifth."""

RETOLD_WORDS: Final = 5
"""How many these must be at the least: in a short paragraph the share may be chance."""

CLOSER_WORDS: Final = 2
"""Words by which a headline must be closer to what follows; one word alone is chance."""

RETURNS_TIMES: Final = 1.5
"""Times the words that paragraphs share with a headline over them, from which those they share with
the story above outweigh them under a label of teasers: such boxes are on one subject."""

SPEAKS_WORDS: Final = 2
"""Content words a line above must share with the text to be the headline of which a line said
again below it is a caption, or for which a line without a stop below its date is the text."""

STATED_WORDS: Final = 2
"""Telling words that a text in a page's data must share with the headings that the page shows."""

STATED_SHARE: Final = 0.3
"""Of the words of the shorter of both: search engines and readers are given headlines of their
own."""

DIFFERS_SHARE: Final = 0.5
"""Share of the shorter headline's words under which the one shown and the one stated differ: search
engines and readers are given different ones."""

ALIKE_NAMES: Final = 1
"""Words of a person's name that the text may say too; with more it speaks of him, and he is no
author. A given name alone is many people's."""

SPARSE_WORDS: Final = 12
"""Words of a ticker for each that it has in common with a story by chance."""

POLICY_TERMS: Final = 2
"""Words about sites themselves that make a paragraph one of a site's own; news may use one."""

RUN_WORDS: Final = 4
"""Words of a run by which texts are compared: names and set phrases are shorter, and one changed
word spoils no more than four runs."""

VERSION_SHARE: Final = 0.5
"""Share of the longer text's runs from which two texts are one article: with every twentieth word
changed four fifths remain, with a third of it cut two thirds; two reports of one event in their own
words share under a fifth, quotations included."""

PART_SHARE: Final = 0.8
"""Share of the shorter text's runs from which a much longer text is said to hold it whole."""

VOTES_SHARE: Final = 0.1
"""Share of the shorter text's runs that must vote before two texts are compared in full: set
phrases stay under it, and where versions differ a little each time, runs have several owners."""

LEAST_WORDS: Final = 12
"""Shorter texts are compared with none: a sentence may be anybody's."""

COMPARED_WORDS: Final = 5_000
"""First words of a text by which it is compared; no article is longer, a broken page may be."""

COMPARED_TEXTS: Final = 6
"""Most texts that one is compared with in full: those with the most votes, then those like them.
More of them would be versions of each other."""

HEADED_SHARE: Final = 0.4
"""Share of a headline's words that the first paragraph of its story says again; four of five do,
and hardly one that a box of other stories parts from its own."""

ANEW_TIMES: Final = 3
"""Times the words of a headline that the story above says, from which its own paragraph says so
many more of them that it tells another report of one subject."""

CHANCE_WORDS: Final = 1
"""Words that two reports on one page have in common by chance."""

BRIEF_WORDS: Final = 2
"""Words of its headline that half of the briefs of a column say again."""

BRIEF_SHARE: Final = 0.25
"""Share of its headline's words that each brief of a column says again, for headlines use nouns
where the report has verbs; one word at least."""

ALIKE_SHARE: Final = 0.6
"""Share of the words of the longest headline of a column of briefs that the shortest has."""

TOLD_TITLE_WORDS: Final = 2
"""Words of a headline of a few that the text says too; those of a kicker are chance."""

KNOWN_SHARE: Final = 0.3
"""Of the words of a lone line between paragraphs that a story says: those of its own subheadings
say more, headlines of other stories less."""
