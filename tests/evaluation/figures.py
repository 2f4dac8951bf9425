"""Counts of right answers, and the figures made of them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

MEASURES: Final = ("precision", "recall", "f1")


@dataclass(frozen=True, slots=True)
class Count:
    """Right answers (`hit`) among those given (`said`) and those expected (`true`)."""

    hit: int = 0
    said: int = 0
    true: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Pool two counts.

        >>> Count(1, 2, 3) + Count(1, 1, 1)
        Count(hit=2, said=3, true=4)
        """
        return Count(self.hit + other.hit, self.said + other.said, self.true + other.true)

    @property
    def precision(self) -> float:
        """Give the share of the given answers that are right; 1 where none was given or due."""
        return self.hit / self.said if self.said else float(not self.true)

    @property
    def recall(self) -> float:
        """Give the share of the expected answers that were given; 1 where none was given or due."""
        return self.hit / self.true if self.true else float(not self.said)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall.

        >>> Count(0, 0, 0).f1, Count(1, 2, 2).f1, Count(0, 3, 0).f1
        (1.0, 0.5, 0.0)
        """
        both = self.said + self.true
        return 2 * self.hit / both if both else 1.0


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One wrong line or field: where (`text/a.txt:12`), what is wrong, and the rule that did it."""

    where: str
    what: str
    rule: str = ""

    @property
    def key(self) -> str:
        """Name the fault without its rule, since renaming a rule makes no line worse."""
        return f"{self.where} {self.what}"

    def __str__(self) -> str:
        """Show the fault as a line of a report."""
        return f"{self.key} ({self.rule})" if self.rule else self.key


@dataclass(frozen=True, slots=True)
class Finding:
    """What one comparison adds to a figure, with the faults that lowered it."""

    figure: str
    count: Count
    faults: tuple[Fault, ...] = ()


def exact(figure: str, fault: Fault, *, right: bool) -> Finding:
    """Count one answer that is right or wrong."""
    return Finding(figure, Count(int(right), 1, 1), () if right else (fault,))


def of_sets(
    said: Iterable[Hashable], true: Iterable[Hashable], may: Iterable[Hashable] = ()
) -> Count:
    """Count a set of answers; those that only `may` be given count neither way.

    >>> of_sets({1, 2, 9}, {1, 3}, may={9})
    Count(hit=1, said=2, true=2)
    """
    wanted = set(true)
    given = set(said) - (set(may) - wanted)
    return Count(len(given & wanted), len(given), len(wanted))


def of_words(said: Iterable[str], true: Iterable[str], may: Iterable[str] = ()) -> Count:
    """Count words with their repetitions; those that only `may` be given count neither way.

    >>> of_words("a a b x".split(), "a b c".split(), may=["x"])
    Count(hit=2, said=3, true=3)
    """
    given, wanted = Counter(said), Counter(true)
    hit = (given & wanted).total()
    extra = (given - wanted - Counter(may)).total()
    return Count(hit, hit + extra, wanted.total())


def totals(findings: Iterable[Finding]) -> dict[str, Count]:
    """Pool findings by their figure, in the order in which figures first appear."""
    pooled: dict[str, Count] = {}
    for one in findings:
        pooled[one.figure] = pooled.get(one.figure, Count()) + one.count
    return pooled


def measures(count: Count) -> Mapping[str, float]:
    """Give a count's precision, recall and F1 by their names."""
    return {name: float(getattr(count, name)) for name in MEASURES}
