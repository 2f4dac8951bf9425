"""Outlets: how many posts each published, and those that captures name and that have no file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from newsdigest.model.subject import Subject, SubjectKind
from newsdigest.subjects.suggest import Mention, Suggestion, around
from newsdigest.subjects.texts import Text
from newsdigest.text.fold import fold


def names_of_outlets(subjects: Iterable[Subject]) -> Mapping[str, Subject]:
    """Map every name of every outlet, folded, to its subject."""
    outlets = [one for one in subjects if one.kind is SubjectKind.OUTLET]
    return {fold(name): one for one in outlets for name in (*one.terms, one.title)}


def outlet_counts(
    texts: Iterable[Text], subjects: Iterable[Subject]
) -> Iterator[tuple[Subject, int]]:
    """Count each outlet's posts, those without any too."""
    ordered = [one for one in subjects if one.kind is SubjectKind.OUTLET]
    names = names_of_outlets(ordered)
    found = [names.get(fold(text.post.outlet or "")) for text in texts]
    return ((one, found.count(one)) for one in ordered)


def unfiled_outlets(texts: Iterable[Text], subjects: Iterable[Subject]) -> tuple[Suggestion, ...]:
    """Propose the outlets of posts that have no file, those of the most posts first.

    One post is enough: its capture states the name, and nothing was concluded from a text.
    """
    names = names_of_outlets(subjects)
    found: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for text in texts:
        outlet = text.post.outlet
        if outlet and fold(outlet) not in names:
            found[fold(outlet)].append((outlet, _mention(text, outlet)))
    proposed = (
        Suggestion(SubjectKind.OUTLET, named[0][0], tuple(mention for _, mention in named))
        for named in found.values()
    )
    return tuple(sorted(proposed, key=lambda one: (-len(one.mentions), one.name)))


def _mention(text: Text, outlet: str) -> Mention:
    """Find the capture's line that names an outlet; without one the post's own field is shown."""
    form = fold(outlet)
    for row in text.rows:
        at = fold(row.text).find(form)
        if at >= 0:
            start = row.text.find(outlet)
            said = around(row.text, start, start + len(outlet)) if start >= 0 else row.text
            return Mention(text.post.path, row.line, said)
    return Mention(text.post.path, None, f"Outlet: {outlet}")
