"""Points: what speaks for and against a line as the headline, and a headline as a story's.

A mark that is named nowhere here counts one point. Points «against» are taken off.
"""

from dataclasses import dataclass
from typing import Final

TITLE_SCORE: Final = 2
"""Points a line needs to be taken for the headline (`headpoints.title_score`); one alone may be
chance, and a capture without a headline must stay without one."""

SEAM_POINTS: Final = 4
"""Points that make a second story (`evidence.points`): a date and a headline alone may be a related
box, so something else must agree."""

SURE_POINTS: Final = 6
"""All that the words of a headline without any mark can say for it; less may be a subheading."""


UNMARKED_POINTS: Final = 6
"""Points that make a headline with neither mark nor label a second story's; subheadings have four
at most."""

PAIR_POINTS: Final = 2
"""Points by which a second line or a caption may do better than the headline right over it."""


@dataclass(frozen=True, slots=True)
class HeadlinePoints:
    """For and against a line as the headline of the text below it (`headpoints.title_score`)."""

    again: int = 3
    """For a line that the page says again and that speaks of the text: title and heading of a page
    are one; against it no single mark must stand but its place in the text or the outlet's name."""

    field_below: int = 2
    """For a date or byline below, alone enough: it stands under headlines, though under teasers
    too."""

    shared: int = 3
    """For words in common with the first paragraphs, one point for each up to this: more would let
    a caption that tells the story in full win over its headline."""

    writes: int = 2
    """For «[name] writes: …» right over the text, as columns print it."""

    h1: int = 6
    """For a saved page's main heading: as much as any two marks of the text together."""

    named: int = 6
    """For the headline that the page's own data state, like a main heading."""

    kicker: int = 2
    """Against a short line right over a longer one; a word in common and its place must not save
    it."""

    deck: int = 3
    """Against a long line right under a shorter one that may be the headline: it is the standfirst,
    and has more words in common with the text."""

    below_fields: int = 3
    """Against a line that a date or byline parts from a better placed one: it is a caption or the
    standfirst, whose words in common this outweighs."""

    timed: int = 2
    """Against a line of a ticker: the time of day above it must not count as its date."""

    nearer: int = 4
    """Against a line for each candidate nearer to the text, at most so many: a menu above must not
    win by chance, and a headline over a long box must still be found."""

    stuck: int = 2
    """Against a line that stands on the text below a headline set apart by blank lines: a deck or a
    caption, which often has two words in common with the text more."""

    in_menu: int = 2
    """Against a line inside a menu: it undoes the page saying the item again elsewhere."""

    under_credit: int = 2
    """Against a line under a picture's credit, or one that says what a picture shows beside one
    that may be the headline: it is the caption."""

    pictured: int = 4
    """Against a caption over its picture's text: it is said again in the story, which is worth
    three, and has more words in common with it than the headline above."""

    outlet: int = 4
    """Against the site's own name: it is said again all over the page and stands first, which is
    worth as much."""

    in_text: int = 6
    """Against a copy of a paragraph's part, which has all words in common and may be printed
    twice."""


@dataclass(frozen=True, slots=True)
class SeamPoints:
    """For and against a headline inside a page as that of a second story (`evidence.points`)."""

    dated: int = 2
    """For a date at a headline inside a page; half of what is needed, since boxes date theirs
    too."""

    signed: int = 2
    """For a byline at it, likewise."""

    closed: int = 2
    """For a source line or the like that ends the story above; boxes may stand below it."""

    framed: int = 3
    """For a site's rights or menu between the two: another page begins there."""

    dateline: int = 2
    """For a paragraph below that opens with a city and its dash, as reports do and leads seldom."""

    ruled: int = 2
    """For a rule drawn between the two."""

    repeated: int = 2
    """For a headline that stands there twice, as pages print it over the picture and over the text;
    a box may do so too, and is labelled."""

    follows: int = 2
    """For a headline that speaks of the paragraphs below it; one less under a label of teasers."""

    opens: int = 2
    """For a first paragraph that opens with a verb of reports, below two paragraphs at least; in
    the midst of a story one in thirty does, of those that begin one more than half."""

    goes_on: int = 2
    """Against a headline below which the sentence or list above goes on."""

    returns: int = 3
    """Against one below which the paragraphs speak of the story above and not of it: more than the
    words in common, which a box on the same subject has, can make up for."""

    later: int = 2
    """Against one of which the first paragraph alone speaks, the lead of a teaser; one more where
    neither date nor byline stands at it under a label of teasers."""

    strange: int = 2
    """Against one that no paragraph below speaks of, under a label or below readers' comments."""


@dataclass(frozen=True, slots=True)
class UnmarkedPoints:
    """For and against a headline with neither mark nor label (`unmarked.unmarked_points`)."""

    led: int = 2
    """For a paragraph below it that says most of its words."""

    reported: int = 2
    """For one that opens with a verb of reports."""

    closer: int = 3
    """For one that speaks more of the next ones than of those above, a point for every three words
    and at most so many."""

    alike: int = 2
    """Against one of several such lines: they are subheadings."""

    asks: int = 3
    """Against a question: parts of an article are headed so."""

    joins: int = 6
    """Against one below which the text goes on: no report opens so."""


HEADLINE: Final = HeadlinePoints()
"""The points of a headline."""

SEAM: Final = SeamPoints()
"""The points of a second story."""

UNMARKED: Final = UnmarkedPoints()
"""The points of a headline with neither mark nor label."""
