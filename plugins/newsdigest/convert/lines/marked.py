"""What a saved page's markup says of a line: one function for each rule on its tag."""

from typing import Final

from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import Block
from newsdigest.convert.thresholds.words import MARKED_AUTHOR_WORDS, TITLE_WORDS

HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5"})
"""What a saved page calls a heading below its main one."""

CELLS: Final = ("row", "cell")
"""What a saved page calls a cell of a table: «row» the first in each of its rows."""


def is_frame(block: Block, _: Lexicon) -> bool:
    """Tell whether a saved page's markup puts the block into its navigation, footer or margin."""
    return block.tag == "frame"


def is_figcaption(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a saved page's markup calls the block a caption; an owner alone is none."""
    worded = block.tag == "figcaption" and any(map(str.isalpha, block.bare))
    return worded and not _is_owner(block, lexicon)


def _is_owner(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a block is an agency's name and nothing else."""
    return block.bare in lexicon.agencies or block.bare in lexicon.fields["credit.labels"]


def is_main_heading(block: Block) -> bool:
    """Tell whether a saved page calls the block its main heading, and it is long enough to be it.

    Such a headline may begin with the words of a teaser or name a city before a dash.
    """
    return block.tag == "h1" and len(block.words) > TITLE_WORDS[0]


def is_marked_credit(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a saved page's markup calls the block a picture's owner."""
    owner = block.tag == "figcaption" and _is_owner(block, lexicon)
    return block.tag == "credit" or owner


def is_marked_byline(block: Block, _: Lexicon) -> bool:
    """Tell whether a saved page's markup calls the block an author, and it is short like a name."""
    plain = not block.full_stop and not any(map(str.isdigit, block.text))
    return block.tag == "author" and plain and 1 < len(block.words) <= MARKED_AUTHOR_WORDS


def is_marked_standfirst(block: Block, _: Lexicon) -> bool:
    """Tell whether a saved page's markup calls the block what stands between headline and text.

    One that ends in a full stop may as well be the text's first paragraph.
    """
    told = len(block.words) > TITLE_WORDS[0] and not block.full_stop
    return block.tag == "standfirst" and told


def is_quotation(block: Block, _: Lexicon) -> bool:
    """Tell whether a saved page's markup quotes the block."""
    return block.tag == "blockquote" and len(block.words) >= TITLE_WORDS[0]


def is_extracted(block: Block, _: Lexicon) -> bool:
    """Tell whether an extractor takes a saved page's block for the text, where nothing else is."""
    return block.tag == "extracted"
