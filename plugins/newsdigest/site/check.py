"""Checks on the made pages: every link leads somewhere, and no page asks another site for anything.

Each check takes pages as text and gives problems as values.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from newsdigest.model.problem import Problem
from newsdigest.site.addresses import file_of
from newsdigest.site.plan import Row

TAG: Final = re.compile(r"""<([a-z][a-z0-9]*)\s((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
TARGET: Final = re.compile(r'(?:^|\s)(href|src|srcset|poster|action|data)="([^"]*)"')
REL: Final = re.compile(r'(?:^|\s)rel="([^"]*)"')
ID: Final = re.compile(r'\sid="([^"]*)"')
STYLE_URL: Final = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""")
WHOLE: Final = re.compile(r"/|[a-z]+:")
"""Begins an address that leads to one place from every page."""
FOLLOWED: Final = frozenset({"a", "form"})
"""Elements whose address is asked for only when a reader acts."""
TOLD: Final = frozenset({"canonical", "alternate", "prev", "next", "license", "author"})
"""Relations of `link` that say something and load nothing."""


@dataclass(frozen=True, slots=True)
class Site:
    """The made site: its address, the text of its pages by path, and every file there is."""

    address: str
    pages: Mapping[str, str]
    files: Collection[str]


class Target(NamedTuple):
    """An address on a page; `loaded` if showing the page asks for it.

    `page` is empty where it makes no difference, so that such an address is judged only once.
    A plain tuple, for a large site has hundreds of thousands, each held against all before it.
    """

    address: str
    loaded: bool
    page: str = ""


def problems_of(site: Site) -> list[Problem]:
    """Check every page; one problem for each address that leads nowhere or away."""
    ids = cache(lambda path: frozenset(ID.findall(site.pages.get(path, ""))))
    judged = cache(lambda target: fault_of(target, site) or missing_place(target, site, ids))
    return [
        Problem(path, what, "Mend the link, or make what it leads to")
        for path, text in site.pages.items()
        for what in _faults(targets_of(path, text), judged)
    ]


def _faults(targets: Iterable[Target], judged: Callable[[Target], str | None]) -> list[str]:
    """Say what is wrong with a page's addresses, in their order."""
    wrong = sorted(target for target in set(targets) if judged(target))
    return [what for target in wrong if (what := judged(target))]


def targets_of(path: str, text: str) -> Iterator[Target]:
    """List the addresses on a page."""
    for tag in TAG.finditer(text):
        name, attributes = tag[1], tag[2]
        rel = REL.search(attributes) if name == "link" else None
        told = rel is not None and rel[1] in TOLD
        for _, written in TARGET.findall(attributes):
            address = html.unescape(written) if "&" in written else written
            page = "" if WHOLE.match(address) else path
            yield Target(address, not told and name not in FOLLOWED, page)
    for address in STYLE_URL.findall(text):
        yield Target(address, loaded=True)


def fault_of(target: Target, site: Site) -> str | None:
    """Say what is wrong with an address, as far as the list of files tells."""
    if is_elsewhere(target.address, site.address):
        return f"it loads {target.address} from another site" if is_asked(target) else None
    path = path_of(target, site.address)
    if path is None:
        return f"{target.address} leads out of the site's own folder"
    return None if path in site.files else f"{target.address} leads to no page"


def is_elsewhere(address: str, own: str) -> bool:
    """Tell whether an address is of another site, or of none (`mailto:`, `data:`)."""
    parts = urlsplit(address)
    ours = urlsplit(own)
    same_host = (parts.scheme in ("", ours.scheme)) and parts.netloc == ours.netloc
    return not same_host and bool(parts.scheme or parts.netloc)


def is_asked(target: Target) -> bool:
    """Tell whether showing the page asks another site; a `data:` address holds its own answer."""
    return target.loaded and urlsplit(target.address).scheme != "data"


def path_of(target: Target, own: str) -> str | None:
    """Give the file that an address on a page leads to; None for one outside the site."""
    base = f"{own}/{target.page}"
    whole = urlsplit(urldefrag(urljoin(base, target.address)).url).path
    root = urlsplit(own).path + "/"
    return file_of(unquote(whole[len(root) :])) if whole.startswith(root) else None


def missing_place(target: Target, site: Site, ids: Callable[[str], frozenset[str]]) -> str | None:
    """Say so where an address names a place that its page does not have."""
    place = unquote(urldefrag(target.address).fragment)
    if not place or is_elsewhere(target.address, site.address):
        return None
    path = path_of(target, site.address)
    met = path is None or path not in site.pages or place in ids(path)
    return None if met else f"{target.address} names a place that its page does not have"


def plan_problems(rows: Iterable[Row]) -> list[Problem]:
    """Name every file that two rows of the plan claim."""
    paths = Counter(row.path for row in rows)
    return [
        Problem(path, f"{number} pages would be written here", "Give each its own slug")
        for path, number in paths.items()
        if number > 1
    ]
