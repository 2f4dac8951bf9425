"""The order of the stages: sources in; posts, ledgers and problems out. It touches no file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsdigest.convert.corrected import facts_for, first_faults, problems_of, settle
from newsdigest.convert.fields.article import Article
from newsdigest.convert.fields.assemble import raw_articles
from newsdigest.convert.fields.check import check, passages_of
from newsdigest.convert.judge import first_pass, without_story
from newsdigest.convert.lexicon import Lexicon
from newsdigest.convert.lines.blocks import blocks_of
from newsdigest.convert.posts import report
from newsdigest.convert.posts.compose import new_slug, post_of, with_curation_of
from newsdigest.convert.posts.reconcile import Key, Piece, match_posts
from newsdigest.convert.posts.rows import (
    Judged,
    entry_of,
    ledger_of,
    rows_of,
    text_of,
    unread_ledger,
)
from newsdigest.convert.posts.versions import Kin, kin_of
from newsdigest.convert.reading import Source, Unread, read_capture
from newsdigest.model.capture import Capture
from newsdigest.model.ledger import Entry, Ledger
from newsdigest.model.post import Post
from newsdigest.model.problem import Problem
from newsdigest.model.subject import Membership, Subject
from newsdigest.subjects.members import entries_of, memberships
from newsdigest.text.terms import matcher_of

Seek = Callable[[Article], tuple[Membership, ...]]
"""Finds the topics that an article belongs to."""


@dataclass(frozen=True, slots=True)
class Known:
    """What conversion starts from besides the captures.

    `take` are the slugs of edited posts whose new conversion the curator asks for.
    """

    posts: tuple[Post, ...]
    topics: Mapping[str, Subject]
    lexicon: Lexicon
    moment: datetime
    take: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Conversion:
    """What conversion found: posts to write (edited ones left out), ledgers, problems.

    `held` are the captures whose companion has faults: nothing was made of them, so that what was
    made before stays.
    """

    posts: tuple[Post, ...]
    ledgers: tuple[Ledger, ...]
    problems: tuple[Problem, ...]
    held: tuple[str, ...] = ()


def convert(sources: Iterable[Source], known: Known) -> Conversion:
    """Convert every source; one problem never keeps the others from being converted."""
    seek = _seeker(known.topics)
    tried = [_tried(source, known.lexicon, seek) for source in sources]
    unread = tuple(one for one in tried if isinstance(one, Unread))
    judged = tuple(one for one in tried if isinstance(one, Judged) and not one.is_held)
    held = tuple(one for one in tried if isinstance(one, Judged) and one.is_held)
    whole = _unique(judged)
    kin = kin_of(whole)
    pieces = [Piece(one.capture, article) for one in whole for article in one.articles]
    kept = _kept(known)
    posts = _posts(pieces, kept, known)
    ledgers = [*_ledgers(judged, posts, kin), *map(unread_ledger, unread)]
    outcome = report.Outcome(
        judged, unread, tuple(posts.values()), known.posts, known.take, kin, held
    )
    return Conversion(
        posts=tuple(post for post in posts.values() if post.path not in kept),
        ledgers=tuple(sorted(ledgers, key=lambda ledger: ledger.path)),
        problems=report.problems(outcome),
        held=tuple(one.capture.path for one in held),
    )


def _seeker(topics: Mapping[str, Subject]) -> Seek:
    """Make what finds the topics that an article belongs to."""
    matcher = matcher_of(entries_of(topics.values()))
    return lambda article: memberships(passages_of(article), topics, matcher)


def _tried(source: Source, lexicon: Lexicon, seek: Seek) -> Judged | Unread:
    """Read a source and judge it at once, so that of all captures one page is held at a time."""
    read = read_capture(source)
    return read if isinstance(read, Unread) else judge_capture(read, lexicon, seek)


def judge_capture(capture: Capture, lexicon: Lexicon, seek: Seek) -> Judged:
    """Take one capture through both passes, assembly and check, and seek its articles' topics."""
    path, facts = capture.path, capture.facts
    faults = problems_of(path, first_faults(capture))
    if facts.held or faults or facts.refuse:
        page = without_story(first_pass(blocks_of(capture), lexicon), "refused-by-curator")
        rows = rows_of(capture, page, ())
        return Judged(capture, rows, (), (), (), "refused-by-curator", (), faults)
    settled = settle(capture, lexicon)
    page, stories = settled.page, settled.stories
    raws = raw_articles(page, stories)
    checked = [check(raw, path, facts_for(capture, raw, raws), lexicon) for raw in raws]
    articles = tuple(article for article, _ in checked)
    problems = tuple(problem for _, found in checked for problem in found)
    faults = problems_of(path, settled.faults)
    rows, texts = rows_of(capture, page, stories), tuple(text_of(page, one) for one in stories)
    topics = tuple(map(seek, articles))
    return Judged(capture, rows, articles, texts, topics, settled.reason, problems, faults)


def _unique(judged: Sequence[Judged]) -> list[Judged]:
    """Of captures with the same bytes keep one: the others would make the same posts."""
    owners = report.owners_of(judged)
    return [one for one in judged if owners[one.capture.sha256] is one]


def _ledgers(judged: Sequence[Judged], posts: Mapping[Key, Post], kin: Kin) -> Iterator[Ledger]:
    """Write the ledger of each judged capture; copies share verdicts and posts of the one."""
    owners = report.owners_of(judged)
    for one in judged:
        shown = owners[one.capture.sha256] if one.articles else one
        entries = (
            _with_kin(
                entry_of(
                    article,
                    posts[shown.capture.path, article.raw.ordinal],
                    topics,
                    shown.capture,
                ),
                (shown.capture.path, article.raw.ordinal),
                posts,
                kin,
            )
            for article, topics in zip(shown.articles, shown.topics, strict=True)
        )
        ledger = ledger_of(shown, tuple(entries))
        yield ledger if shown is one else replace(ledger, path=one.capture.path)


def _with_kin(entry: Entry, key: Key, posts: Mapping[Key, Post], kin: Kin) -> Entry:
    """Name the posts that an article is a version or a part of."""
    head, whole = kin.heads.get(key), kin.wholes.get(key)
    if not (head or whole):
        return entry
    return replace(
        entry,
        version_of=posts[head].slug if head else None,
        part_of=posts[whole].slug if whole else None,
    )


def _posts(pieces: Sequence[Piece], kept: frozenset[str], known: Known) -> dict[Key, Post]:
    """Give each article its post: a new one, the old one written anew, or the edited one as is."""
    before = match_posts(pieces, known.posts)
    taken = {post.slug for post in known.posts}
    posts: dict[Key, Post] = {}
    for piece in pieces:
        old = before.get(piece.key)
        if old is not None and old.path in kept:
            posts[piece.key] = old
            continue
        slug = old.slug if old else new_slug(piece.capture.sha256, piece.key[1], taken)
        taken.add(slug)
        post = post_of(piece.article, piece.capture, slug, known.moment)
        posts[piece.key] = with_curation_of(post, old) if old else post
    return posts


def _kept(known: Known) -> frozenset[str]:
    """Name the posts that stay as they are: edited ones, and two that claim one slug.

    Which of the two is in the right only a person can say; until then neither is touched.
    """
    claims = Counter(post.slug for post in known.posts)
    return frozenset(
        post.path
        for post in known.posts
        if claims[post.slug] > 1 or report.is_kept(post, known.take)
    )
