"""How fast texts are read against subjects: a part of `invoke bench`.

Only the reading is timed, in processor seconds of one core; making the texts is not.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from newsdigest.model.subject import Passage, Place, Subject, SubjectKind
from newsdigest.storage.content import load_posts, load_subjects
from newsdigest.subjects.members import memberships
from newsdigest.subjects.texts import found_by_terms, matcher_for

CONTENT: Final = Path(__file__).resolve().parents[1] / "content"
ARTICLES: Final = 10_000
WORDS: Final = 335
"""Of an article: the average of crawled Arabic news."""
PARAGRAPH: Final = 48
SHORT: Final = 3
"""Letters of words that are too common to be names."""
SUBJECTS: Final = 200
TERMS: Final = 1000
SECONDS: Final = 6.0


def main() -> int:
    """Measure and print; 1 above the limit."""
    subjects, articles = _subjects(), list(_articles())
    count = sum(len(one.terms) for one in subjects.values())
    start = time.process_time()
    matcher = matcher_for(subjects)
    found = sum(len(memberships(article, subjects, matcher)) for article in articles)
    seconds = time.process_time() - start
    told = f"{ARTICLES} articles against {len(subjects)} subjects with {count} terms"
    print(f"{told}: {seconds:.2f} of {SECONDS:.0f} s, {found} memberships")
    return int(seconds > SECONDS)


def _subjects() -> dict[str, Subject]:
    """Give the project's own subjects, and others named by its posts' words, up to the numbers."""
    own = found_by_terms(load_subjects(CONTENT, CONTENT)[0])
    rest, left = SUBJECTS - len(own), TERMS - sum(len(one.terms) for one in own.values())
    names = _names(left)
    made = (names[number * left // rest : (number + 1) * left // rest] for number in range(rest))
    for number, terms in enumerate(made):
        slug = f"made-{number}"
        one = Subject(SubjectKind.TOPIC, slug, slug, f"{slug}.md", tuple(terms), threshold=2)
        own[one.key] = one
    return own


def _names(number: int) -> Sequence[str]:
    """Make names of one to three words; every fourth word is one that the articles have."""
    dice = random.Random(number)  # noqa: S311 - a benchmark's texts
    real = sorted({word for word in _words() if word.isalpha() and len(word) > SHORT})
    letters = "".join(sorted({letter for word in real for letter in word}))
    return [
        " ".join(
            dice.choice(real) if not dice.randrange(4) else "".join(dice.choices(letters, k=6))
            for _ in range(dice.choice((1, 2, 2, 2, 3)))
        )
        for _ in range(number)
    ]


def _articles() -> Iterator[tuple[Passage, ...]]:
    """Cut articles out of our own posts, each from another word on."""
    words = _words()
    for number in range(ARTICLES):
        start = number * 7 % len(words)
        text = (words + words)[start : start + WORDS]
        parts = (text[at : at + PARAGRAPH] for at in range(0, WORDS, PARAGRAPH))
        yield tuple(Passage(Place.BODY, " ".join(part), at) for at, part in enumerate(parts))


def _words() -> list[str]:
    return " ".join(post.body for post in load_posts(CONTENT)[0]).split()


if __name__ == "__main__":
    sys.exit(main())
