"""People whom a text names in full once, and by their surname from then on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsdigest.model.subject import Passage
from newsdigest.subjects.titles import ARTICLES, Titles
from newsdigest.text.fold import fold, words

OFTEN: Final = 3
"""Times that a surname stands in the text: in the full name, and twice more."""
LETTERS: Final = 3
"""Letters that a surname has at least: shorter ones are mostly other words."""
AND: Final = ("\u0648", "\u0641")
"""What a verb may carry: «and», «then»."""


def said_again(
    passages: Sequence[Passage], runs: Iterable[Sequence[str]], titles: Titles
) -> Iterator[str]:
    """Give from each run of words after an office the name whose surname the text goes on with.

    Where the words behind a name are not known to be none of it, the surname shows where it ends:
    it stands alone further on, after a verb of saying too.
    """
    own = [run for run in runs if len(run) > 1 and fold(run[0]) not in titles.saying]
    if own:
        stands, speaks = _counted(passages, titles)
        for run in own:
            ends = (at for at, word in enumerate(run) if at and _is_surname(fold(word), titles))
            at = next((at for at in ends if _goes_on(fold(run[at]), stands, speaks)), None)
            if at is not None:
                yield " ".join(run[: at + 1])


def _counted(passages: Iterable[Passage], titles: Titles) -> tuple[Counter[str], Counter[str]]:
    """Count each word of a text, and each that follows a verb of saying."""
    stands: Counter[str] = Counter()
    speaks: Counter[str] = Counter()
    for passage in passages:
        forms = words(passage.text)
        stands.update(forms)
        speaks.update(word for verb, word in pairwise(forms) if _is_saying(verb, titles))
    return stands, speaks


def _is_saying(form: str, titles: Titles) -> bool:
    return form in titles.saying or (form[:1] in AND and form[1:] in titles.saying)


def _is_surname(form: str, titles: Titles) -> bool:
    """Tell whether a word may be a surname; with the article it may be any noun."""
    return (
        len(form) >= LETTERS
        and not form.startswith(ARTICLES)
        and form not in titles.common | titles.halves | titles.saying
    )


def _goes_on(form: str, stands: Counter[str], speaks: Counter[str]) -> bool:
    """Tell whether a surname stands alone besides the full name, and speaks."""
    return speaks[form] > 0 and stands[form] >= OFTEN
