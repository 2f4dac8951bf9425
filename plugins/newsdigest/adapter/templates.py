"""What the templates of every generator can call, and the plain end where nothing can be built."""

import sys
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from newsdigest import storage
from newsdigest.model.problem import DigestError, Problem, report_of
from newsdigest.model.settings import settings_from
from newsdigest.site import figures
from newsdigest.site.arabic import Words, clipped
from newsdigest.site.books import deeper
from newsdigest.site.figures import Style
from newsdigest.site.show.shelf import Shelf, site_view
from newsdigest.site.styles import Styles, squeezed, styles_of
from newsdigest.storage.made import digest_of
from newsdigest.subjects.speech.lexicon import Speech, speech_of
from newsdigest.text.markdown import isolate


@cache
def words_in(style: Style) -> Words:
    """Read the site's own words once."""
    tables = storage.load_lexicon()
    return Words(tables["interface"], tables["nouns"], tables.get("reasons", {}), style)


def site_words(settings: Mapping[str, Any]) -> Words:
    """Give the site's own words, with numbers and dates as the settings want them."""
    digest, _ = settings_from(settings.get("NEWSDIGEST", {}))
    return words_in(Style(digest.digits, digest.months))


@cache
def site_speech() -> Speech:
    """Read once the words by which texts tell who says what."""
    return speech_of(storage.load_lexicon()["statements"])


def theme_styles(theme: str) -> Styles:
    """Read and bundle the theme's style sheets."""
    return styles_of(storage.read_texts(Path(theme) / "css", "*.css"))


def theme_glyphs(theme: str) -> frozenset[str]:
    """Read which characters the theme's fonts draw; none where it keeps no list of them."""
    path = Path(theme) / "static" / "fonts" / "characters.txt"
    text = storage.read_text(path) if path.exists() else ""
    return frozenset() if isinstance(text, Problem) else frozenset(text)


def theme_scripts(theme: str) -> dict[str, str]:
    """Read the small scripts that stand in pages, by name."""
    texts = storage.read_texts(Path(theme) / "inline", "*.js")
    return {name.removesuffix(".js"): text for name, text in texts.items()}


def theme_book(theme: str) -> str:
    """Read the style sheet of books; none where the theme has none."""
    return squeezed("".join(storage.read_texts(Path(theme) / "book", "*.css").values()))


def policy_of(scripts: Iterable[str]) -> str:
    """Say what a page may load: its own site's files, and the scripts that stand in it by hash."""
    digests = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'self'; script-src 'self' {allowed}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
    )


def version_of(theme: str, styles: Styles) -> str:
    """Name the state of the theme's files, so that readers' browsers fetch them anew."""
    parts = (styles.name, styles.more_name, digest_of((Path(theme) / "static",)))
    return sha256("\0".join(parts).encode()).hexdigest()[:12]


def equip_env(env: Environment, settings: Mapping[str, Any]) -> None:
    """Add what the templates call: filters for words and dates, and addresses."""
    with plain_end():
        words, styles = site_words(settings), theme_styles(settings["THEME"])
        scripts = theme_scripts(settings["THEME"])
        version = version_of(settings["THEME"], styles)
    own = {"style.css": styles.name, "more.css": styles.more_name}
    env.autoescape = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.filters.update(
        ar_date=words.style.day,
        ar_time=words.style.clock,
        weekday=figures.weekday,
        month_name=words.style.month,
        number=words.style.number,
        iso=figures.iso,
        utc=figures.utc,
        deeper=deeper,
        counted=words.counted,
        clipped=lambda text, limit: clipped(text, limit, words),
        isolate=lambda text: Markup(isolate(text)),  # noqa: S704 - isolate escapes the text
    )
    env.globals.update(
        url=lambda href: f"{settings['SITEURL']}/{href}",
        asset=lambda name: f"{settings['SITEURL']}/theme/{own.get(name, name)}",
        inline_css=styles.inline,
        dark_css=styles.dark,
        book_css=theme_book(settings["THEME"]),
        inline_script=lambda name: Markup(scripts[name]),  # noqa: S704 - the theme's own file
        policy=Markup(policy_of(scripts.values())),  # noqa: S704 - made of digests
        version=version,
        digits=words.style.digits,
    )


def frame_of(shelf: Shelf, settings: Mapping[str, Any]) -> dict[str, object]:
    """Name what every template may use; hand-written pages get it too."""
    title = shelf.library.words.say("feed", "all", site=settings["SITENAME"])
    return {"site": site_view(shelf), "kind": "page", "canonical": None, "feed_title": title}


@contextmanager
def plain_end() -> Iterator[None]:
    """End with the problems and status 1, not with a traceback, where nothing can be built."""
    try:
        yield
    except DigestError as error:
        print(report_of(error.problems), end="", file=sys.stderr)  # noqa: T201 - as above
        raise SystemExit(1) from error
