"""The Pelican generator: hands settings, templates and paths to the site; only this knows Pelican.

Pelican keeps the command line, the settings, static files and hand-written pages. Everything else
is a row of the plan (`site/plan.py`). Problems are printed once, at the end, and make the exit
status 1; whatever is sound is built all the same. Nothing is logged, and what Pelican logs becomes
a problem: under `--fatal warnings` a log line would end the build with a traceback.
"""

import re
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from jinja2 import StrictUndefined, TemplateError
from pelican import signals
from pelican.generators import Generator
from pelican.log import console

from newsdigest import storage
from newsdigest.adapter.heard import listen
from newsdigest.adapter.making import make_all, program_state, state_of
from newsdigest.adapter.pictures import easel_of
from newsdigest.adapter.templates import (
    equip_env,
    frame_of,
    plain_end,
    site_speech,
    site_words,
    theme_book,
    theme_glyphs,
    theme_styles,
)
from newsdigest.model.problem import DigestError, Problem, has_errors, report_of
from newsdigest.model.settings import settings_from
from newsdigest.site.check import Site, plan_problems, problems_of
from newsdigest.site.exact import quotation_problems
from newsdigest.site.faults import content_problems
from newsdigest.site.glyphs import glyph_problems
from newsdigest.site.library import Sources, library_of
from newsdigest.site.make import Made, Tools, press_of
from newsdigest.site.plan import plan
from newsdigest.site.show.shelf import shelf_of
from newsdigest.storage.conversion import Converted, Folders, convert_folder
from newsdigest.storage.made import Stamp
from newsdigest.storage.said import keep_said, said_before

BUILD: Final = "NEWSDIGEST_BUILD"
"""The settings key under which one build keeps what its end needs to know."""
CONVERSION: Final = "NEWSDIGEST_CONVERSION"
"""The settings key of what conversion did, which every build of this program reports."""
HEARD: Final = "NEWSDIGEST_HEARD"
"""The settings key of what Pelican complained of since the last build."""
WATCHING: Final = re.compile(r"--autoreload|-[a-zA-Z]*[rl][a-zA-Z]*")
"""The command-line options under which a build that found problems must not end the program."""


@dataclass(slots=True)
class Build:
    """What one build has made so far, and what is wrong."""

    started: float
    problems: list[Problem] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    anew: int = 0
    """How many files had to be made; the others stood in the output as they would be made."""
    by_hand: list[str] = field(default_factory=list)
    """The files of hand-written pages, which Pelican makes."""


def connect() -> None:
    """Listen to Pelican. Signals hold receivers weakly, so all of them are module-level."""
    signals.initialized.connect(convert_first)
    signals.generator_init.connect(equip)
    signals.get_generators.connect(site_generator)
    signals.finalized.connect(conclude)


def convert_first(pelican: Any) -> None:  # noqa: ANN401 - Pelican ships no types
    """Convert the captures that changed, where there is a folder of captures."""
    pelican.settings[HEARD] = listen()
    with plain_end():
        refuse_output(pelican.settings)
        pelican.settings[CONVERSION] = converted(pelican.settings)


def refuse_output(settings: Mapping[str, Any]) -> None:
    """Refuse to write the site over what it is made of, before anything is written."""
    home = home_of(settings)
    digest, _ = settings_from(settings.get("NEWSDIGEST", {}))
    own = (home / name for name in (digest.seeds, "plugins", "theme"))
    contents = map(storage.content_folders, (Path(settings["PATH"]), home / "content"))
    taken = (Path(settings["THEME"]), *own, *chain.from_iterable(contents))
    fault = storage.output_fault(Path(settings["OUTPUT_PATH"]), taken)
    if fault:
        raise DigestError([fault])


def site_generator(pelican: Any) -> type[Generator]:  # noqa: ANN401 - Pelican ships no types
    """Start a build afresh, and give Pelican the generator of the site."""
    done: Converted | None = pelican.settings.get(CONVERSION)
    pelican.settings[BUILD] = Build(time.monotonic(), list(done.problems if done else ()))
    pelican.settings[HEARD].problems.clear()
    return SiteGenerator


def equip(generator: Generator) -> None:
    """Give the templates of every generator the same words, filters and addresses."""
    equip_env(generator.env, generator.settings)


def conclude(pelican: Any) -> None:  # noqa: ANN401 - Pelican ships no types
    """Check what was made, say what is wrong, and end with status 1 if anything is."""
    problems = problems_of_build(pelican.settings)
    print(report_of(problems), end="", file=sys.stderr)  # noqa: T201 - the plugin's only voice
    print(summary_of(pelican.settings, problems))  # noqa: T201 - the plugin's only voice
    if is_watching(sys.argv):
        return
    console.quiet = True  # Pelican would add that it processed 0 articles, which are not its own
    if has_errors(problems):
        raise SystemExit(1)


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Makes every page of the plan."""

    def generate_context(self) -> None:
        """Read the content and lay out the site; hand-written pages need its frame as well."""
        build: Build = self.settings[BUILD]
        self.env.undefined = StrictUndefined
        with plain_end():
            sources = sources_of(self.settings, build)
        build.problems += content_problems(sources.posts, sources.subjects.values(), sources.where)
        self.shelf = shelf_of(library_of(sources))
        said = ((one.inputs, one.statements) for one in self.shelf.library.readings.values())
        keep_said(home_of(self.settings), Path(self.settings["PATH"]), program_state(), said)
        self.frame = frame_of(self.shelf, self.settings)
        self.context.update(self.frame)

    def generate_output(self, writer: object) -> None:
        """Make the files of the plan, and remove those of pages that are no longer in it."""
        del writer
        output = Path(self.output_path)
        build: Build = self.settings[BUILD]
        rows = plan(self.shelf)
        build.problems += plan_problems(rows)
        build.problems += quotation_problems(rows, self.shelf.library)
        build.by_hand = [page.save_as for page in self.context.get("pages", [])]
        draw = easel_of(self.theme).draw
        tools = Tools(self._render, draw, storage.bound, theme_book(self.theme))
        press, state = press_of(self.shelf.library, tools), state_of(self.settings, self.frame)
        done = make_all(press, rows, output, state)
        build.made, build.anew = list(done.made), done.anew
        with plain_end():
            styles = theme_styles(self.theme)
            for name, text in styles.files.items():
                storage.write_whole(output / "theme" / name, text.encode())
            sheets = (f"theme/{name}" for name in styles.files)
            others = dict.fromkeys((*sheets, *build.by_hand), Stamp())
            storage.remove_left_behind(output)
            storage.remove_others(output, {**others, **done.stamps})

    def _render(self, name: str, values: Mapping[str, object]) -> str:
        """Fill a template; a fault in it is a problem and not a traceback."""
        try:
            return str(self.env.get_template(name).render({**self.context, **values}))
        except TemplateError as fault:
            where = f"{Path(self.theme).name}/templates/{name}"
            line = getattr(fault, "lineno", None)
            problem = Problem(f"{where}:{line}" if line else where, str(fault), "Mend the template")
            raise DigestError([problem]) from fault


def home_of(settings: Mapping[str, Any]) -> Path:
    """Give the project's folder."""
    return Path(settings.get("NEWSDIGEST_HOME", Path(settings["PATH"]).parent))


def converted(settings: Mapping[str, Any]) -> Converted | None:
    """Convert where there are captures; the site is built from what is committed in any case."""
    digest, _ = settings_from(settings.get("NEWSDIGEST", {}))
    home = home_of(settings)
    folders = Folders(home / digest.seeds, Path(settings["PATH"]), home / "content")
    return convert_folder(folders) if folders.seeds.is_dir() else None


def sources_of(settings: Mapping[str, Any], build: Build) -> Sources:
    """Read the content; whatever cannot be read is noted and left out."""
    digest, faults = settings_from(settings.get("NEWSDIGEST", {}))
    root = Path(settings["PATH"])
    home = home_of(settings) / "content"
    posts, post_faults = storage.load_posts(root)
    ledgers, ledger_faults = storage.load_ledgers(root)
    subjects, subject_faults = storage.load_subjects(root, home)
    build.problems += [*faults, *post_faults, *ledger_faults, *subject_faults]
    return Sources(
        posts=posts,
        ledgers={ledger.path: ledger for ledger in ledgers},
        subjects={subject.key: subject for subject in subjects},
        words=site_words(settings),
        speech=site_speech(),
        name=settings["SITENAME"],
        tagline=digest.tagline,
        reuse=digest.reuse,
        address=settings["SITEURL"],
        root=storage.shown(root),
        zone=ZoneInfo(settings.get("TIMEZONE", "UTC")),
        said=said_before(home_of(settings), root, program_state()),
    )


def problems_of_build(settings: Mapping[str, Any]) -> list[Problem]:
    """Gather what is wrong; links are looked at once every page could be made."""
    build: Build = settings[BUILD]
    found = [one for made in build.made for one in made.problems] + settings[HEARD].problems
    output = Path(settings["OUTPUT_PATH"])
    files = storage.files_under(output)
    pages = {one.path: one.content.decode() for one in build.made if one.path.endswith(".html")}
    by_hand = ((path, storage.read_text(output / path)) for path in build.by_hand)
    pages |= {path: text for path, text in by_hand if isinstance(text, str)}
    whole = all(one.content for one in build.made)
    links = problems_of(Site(settings["SITEURL"], pages, files)) if whole else []
    glyphs = glyph_problems(pages, drawn) if (drawn := theme_glyphs(settings["THEME"])) else []
    return [*dict.fromkeys([*build.problems, *found, *links, *glyphs])]


def summary_of(settings: Mapping[str, Any], problems: list[Problem]) -> str:
    """Say in one line what was done."""
    build: Build = settings[BUILD]
    done: Converted | None = settings.get(CONVERSION)
    first = f"{done.summary}; " if done else ""
    pages = f"{sum(bool(one.content) for one in build.made)} pages, {build.anew} made anew,"
    took = time.monotonic() - build.started
    site = storage.shown(Path(settings["OUTPUT_PATH"]))
    return f"{first}{pages} in {site}/, {len(problems)} problems and notes, {took:.1f} s"


def is_watching(arguments: list[str]) -> bool:
    """Tell whether Pelican goes on after this build: it watches files, or serves them."""
    return any(WATCHING.fullmatch(argument) for argument in arguments[1:])
