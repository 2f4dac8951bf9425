"""The Pelican generator: hands settings, templates and paths to the site; only this knows Pelican.

Pelican keeps the command line, the settings, static files and hand-written pages. Everything else
is a row of the plan (`site/plan.py`). Problems are printed once, at the end, and make the exit
status 1; whatever is sound is built all the same. Nothing is logged: under `--fatal warnings` a
log line would end the build with a traceback.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, StrictUndefined, TemplateError
from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator

from newsdigest import storage
from newsdigest.model.problem import DigestError, Level, Problem
from newsdigest.model.settings import settings_from
from newsdigest.site import addresses, arabic
from newsdigest.site.arabic import Words
from newsdigest.site.check import Site, plan_problems, problems_of
from newsdigest.site.faults import content_problems
from newsdigest.site.library import Sources, library_of
from newsdigest.site.make import Made, Press, press_of
from newsdigest.site.plan import Row, plan
from newsdigest.site.show.shelf import Shelf, shelf_of, site_view
from newsdigest.site.styles import Styles, styles_of
from newsdigest.text.markdown import isolate

BUILD: Final = "NEWSDIGEST_BUILD"
"""The settings key under which one build keeps what its end needs to know."""
CONVERSION: Final = "NEWSDIGEST_CONVERSION"
"""The settings key of what conversion found wrong, which every build of this program reports."""
WATCHING: Final = re.compile(r"--autoreload|-[a-zA-Z]*[rl][a-zA-Z]*")
"""The command-line options under which a build that found problems must not end the program."""


@dataclass(slots=True)
class Build:
    """What one build has made so far, and what is wrong."""

    problems: list[Problem] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)


def connect() -> None:
    """Listen to Pelican. Signals hold receivers weakly, so all of them are module-level."""
    signals.initialized.connect(convert_first)
    signals.generator_init.connect(equip)
    signals.get_generators.connect(site_generator)
    signals.finalized.connect(conclude)


def convert_first(pelican: Any) -> None:  # noqa: ANN401 - Pelican ships no types
    """Convert the captures that changed, where there is a folder of captures."""
    pelican.settings[CONVERSION] = converted(pelican.settings)


def site_generator(pelican: Any) -> type[Generator]:  # noqa: ANN401 - Pelican ships no types
    """Start a build afresh, and give Pelican the generator of the site."""
    pelican.settings[BUILD] = Build(list(pelican.settings.get(CONVERSION, ())))
    return SiteGenerator


def equip(generator: Generator) -> None:
    """Give the templates of every generator the same words, filters and addresses."""
    equip_env(generator.env, generator.settings)


def conclude(pelican: Any) -> None:  # noqa: ANN401 - Pelican ships no types
    """Check what was made, say what is wrong, and end with status 1 if anything is."""
    problems = problems_of_build(pelican.settings)
    report(problems)
    if any(one.level is Level.ERROR for one in problems) and not is_watching(sys.argv):
        raise SystemExit(1)


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Makes every page of the plan."""

    def generate_context(self) -> None:
        """Read the content and lay out the site; hand-written pages need its frame as well."""
        build: Build = self.settings[BUILD]
        self.env.undefined = StrictUndefined
        with plain_end():
            sources = sources_of(self.settings, build)
        build.problems += content_problems(sources)
        self.shelf = shelf_of(library_of(sources))
        self.context.update(frame_of(self.shelf, self.settings))

    def generate_output(self, writer: object) -> None:
        """Make the files of the plan, and remove those of pages that are no longer in it."""
        del writer
        output = Path(self.output_path)
        build: Build = self.settings[BUILD]
        rows = plan(self.shelf)
        build.problems += plan_problems(rows)
        press = press_of(self.shelf.library, self._render)
        build.made = [make_page(press, row, output) for row in rows]
        with plain_end():
            styles = theme_styles(self.theme)
            storage.write_whole(output / "theme" / styles.name, styles.bundle.encode())
            kept = {row.path for row in rows} | {f"theme/{styles.name}"}
            storage.remove_others(output, (*addresses.OWNED, "theme/style.*.css"), kept)

    def _render(self, name: str, values: Mapping[str, object]) -> str:
        """Fill a template; a fault in it is a problem and not a traceback."""
        try:
            return str(self.env.get_template(name).render({**self.context, **values}))
        except TemplateError as fault:
            where = f"{Path(self.theme).name}/templates/{name}"
            line = getattr(fault, "lineno", None)
            problem = Problem(f"{where}:{line}" if line else where, str(fault), "Mend the template")
            raise DigestError([problem]) from fault


def make_page(press: Press, row: Row, output: Path) -> Made:
    """Make one row's file; without one where its template is at fault or the disk is full."""
    try:
        made = press.make(row)
        storage.write_whole(output / made.path, made.content)
    except DigestError as error:
        return Made(row.path, b"", error.problems)
    return made


def converted(settings: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Convert where there are captures; the site is built from what is committed in any case."""
    del settings
    return ()


def sources_of(settings: Mapping[str, Any], build: Build) -> Sources:
    """Read the content; whatever cannot be read is noted and left out."""
    digest, faults = settings_from(settings.get("NEWSDIGEST", {}))
    root = Path(settings["PATH"])
    home = Path(settings.get("NEWSDIGEST_HOME", root.parent)) / "content"
    posts, post_faults = storage.load_posts(root)
    ledgers, ledger_faults = storage.load_ledgers(root)
    subjects, subject_faults = storage.load_subjects(root, home)
    build.problems += [*faults, *post_faults, *ledger_faults, *subject_faults]
    return Sources(
        posts=posts,
        ledgers={ledger.path: ledger for ledger in ledgers},
        subjects={subject.key: subject for subject in subjects},
        words=site_words(),
        name=settings["SITENAME"],
        tagline=digest.tagline,
        reuse=digest.reuse,
        address=settings["SITEURL"],
        root=storage.shown(root),
    )


@cache
def site_words() -> Words:
    """Read the site's own words once."""
    tables = storage.load_lexicon()
    return Words(tables["interface"], tables["nouns"], tables.get("reasons", {}))


def theme_styles(theme: str) -> Styles:
    """Read and bundle the theme's style sheets."""
    return styles_of(storage.read_texts(Path(theme) / "css", "*.css"))


def equip_env(env: Environment, settings: Mapping[str, Any]) -> None:
    """Add what the templates call: filters for words and dates, and addresses."""
    with plain_end():
        words, styles = site_words(), theme_styles(settings["THEME"])
    own = {"style.css": styles.name}
    env.autoescape = True
    env.filters.update(
        ar_date=arabic.full_date,
        ar_time=arabic.clock,
        weekday=arabic.weekday,
        month_name=arabic.month_name,
        iso=arabic.iso,
        counted=words.counted,
        isolate=lambda text: Markup(isolate(text)),  # noqa: S704 - isolate escapes the text
    )
    env.globals.update(
        url=lambda href: f"{settings['SITEURL']}/{href}",
        asset=lambda name: f"{settings['SITEURL']}/theme/{own.get(name, name)}",
        inline_css=styles.inline,
    )


def frame_of(shelf: Shelf, settings: Mapping[str, Any]) -> dict[str, object]:
    """Name what every template may use; hand-written pages get it too."""
    title = shelf.library.words.say("feed", "all", site=settings["SITENAME"])
    return {"site": site_view(shelf), "kind": "page", "canonical": None, "feed_title": title}


def problems_of_build(settings: Mapping[str, Any]) -> list[Problem]:
    """Gather what is wrong; links are looked at once every page could be made."""
    build: Build = settings[BUILD]
    found = [one for made in build.made for one in made.problems]
    files = storage.files_under(Path(settings["OUTPUT_PATH"]))
    pages = {one.path: one.content.decode() for one in build.made if one.path.endswith(".html")}
    whole = all(one.content for one in build.made)
    links = problems_of(Site(settings["SITEURL"], pages, files)) if whole else []
    return [*dict.fromkeys([*build.problems, *found, *links])]


@contextmanager
def plain_end() -> Iterator[None]:
    """End with the problems and status 1, not with a traceback, where nothing can be built."""
    try:
        yield
    except DigestError as error:
        report(error.problems)
        raise SystemExit(1) from error


def report(problems: Iterable[Problem]) -> None:
    """Print all problems at once, each as one line, the errors first."""
    for problem in sorted(problems, key=lambda one: (-one.level, one)):
        print(problem, file=sys.stderr)  # noqa: T201 - the plugin's only voice


def is_watching(arguments: list[str]) -> bool:
    """Tell whether Pelican goes on after this build: it watches files, or serves them."""
    return any(WATCHING.fullmatch(argument) for argument in arguments[1:])
