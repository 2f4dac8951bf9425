"""What bad input gets: a message with file, line and remedy for each, and a site of the rest."""

import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from runs import PROJECT, Run, build_site, invoke, run, tree

NEWS = """سفن القمح تغادر المرفأ القديم
غادرت أولى سفن القمح المرفأ صباح الثلاثاء متجهة إلى الجزر، وقالت إدارة الميناء إن الرحلة ثلاثة أيام.
وتنتظر سفينتان أخريان هدوء الريح قبل أن تلحقا بها في نهاية الأسبوع، بحسب الإدارة نفسها.
"""
OTHER = """جسر النهر يفتح أمام المارة
افتتحت رئيسة البلدية جسر النهر أمام المارة مساء الأحد، بعد عامين من العمل في ترميم أقواسه الحجرية.
وقالت إن السيارات لن تعبره قبل الخريف، وإن القوارب تمر من تحته كما كانت تمر قبل أن تبدأ الأشغال.
"""
ENGLISH = """Grain ships leave the harbour
The first of three ships left the harbour on Tuesday with grain for the islands, the authority said.
Two more ships wait for the wind to change, and their crews are to be ready before the weekend.
"""
INDEX = """أخبار اليوم
وفد يصل إلى العاصمة لبحث الملاحة
12 مايو 2025
سفن القمح تغادر المرفأ القديم
12 مايو 2025
رئيسة البلدية تفتتح جسر النهر
11 مايو 2025
ورشة لإصلاح المنارة قبل الشتاء
11 مايو 2025
اقرأ المزيد
"""
KOI8 = "Корабли с зерном вышли из старой гавани во вторник утром".encode("koi8-r") * 4
ADDED = "Added: 2025-05-01T00:00:00Z"
TOPIC = "Title: المرفأ\nSlug: harbour\nOrder: 1\nHue: 1\nIcon: m1\nSummary: أخباره.\n"
TERMS = "Terms:\n    المرفأ\n    الميناء\n"


@dataclass(frozen=True)
class World:
    """A folder of captures, a content root and a site, away from the project's own."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "out"

    def write(self, path: str, text: str | bytes) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return place

    def post(self, slug: str, body: str = "نص.", *, title: str = "خبر", more: str = "") -> None:
        head = f"Title: {title}\nSlug: {slug}\n{ADDED}\n{more}"
        self.write(f"content/articles/{slug}.md", f"{head}\n{body}\n")

    def convert(self, *options: str) -> Run:
        return invoke("convert", f"--seeds={self.seeds}", f"--content={self.content}", *options)

    def build(self) -> Run:
        folders = {"seeds": self.seeds, "content": self.content, "output": self.output}
        return invoke("build", *(f"--{name}={path}" for name, path in folders.items()))

    def only_post(self) -> Path:
        (found,) = (self.content / "articles").glob("*.md")
        return found

    def page(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Make a world with one sound capture."""
    made = World(tmp_path)
    made.content.mkdir()
    made.write("seeds/good.txt", NEWS)
    return made


def stray(folder: Path) -> list[str]:
    """List what an interrupted writer would leave behind."""
    return [path for path in tree(folder) if re.search(r"(^|/)\.|\.(new|tmp|part)$", path)]


def assert_plain(run: Run) -> None:
    """No fault of a curator's shows as a fault of the program's."""
    assert "Traceback" not in run.stdout + run.stderr
    for line in run.stderr.splitlines():
        assert re.fullmatch(r"(error|warning|note): \S.*: .+\. [A-Z].+\.", line), line


CAPTURES = {
    "good.txt": NEWS,
    "good.toml": 'outlet = "دفتر الموانئ"\ncolour = "red"\n',
    "other.txt": OTHER,
    "other.toml": "outlet = دفتر\n",
    "empty.txt": "",
    "blank.txt": " \n\n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
    "english.txt": ENGLISH,
    "index.txt": INDEX,
    "unknown.txt": KOI8,
    "nul.txt": OTHER.replace("النهر", "النهر\x00", 1).replace("الأحد", "الإثنين"),
    "two\nlines.txt": NEWS,
    "bytes\udcff.txt": NEWS,
}
CONTENT = {
    "topics/harbour.md": TOPIC + TERMS,
    "topics/bridge.md": TOPIC.replace("harbour", "bridge"),
    "articles/broken.md": "---\ntitle = خبر\n---\n\nنص\n",
    "articles/cp1256.md": "Title: خبر\nSlug: cp125600\n".encode("cp1256"),
    "articles/climbs.md": f"Title: خبر\nSlug: ../../climbs\n{ADDED}\n\nنص\n",
    "ledger/deep.json": "[" * 100_000,
    "ledger/torn.json": '{"version": 1,\n "captures": [',
}


@pytest.fixture(scope="module")
def wrecked(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, Run]:
    """Build a world in which nearly everything is wrong, once."""
    world = World(tmp_path_factory.mktemp("wrecked"))
    files = {f"seeds/{name}": text for name, text in CAPTURES.items()}
    for path, text in (files | {f"content/{name}": text for name, text in CONTENT.items()}).items():
        world.write(path, text)
    (world.seeds / "gone.txt").symlink_to(world.root / "nowhere")
    world.post("sound001")
    world.post("pinned01", more="Topics_pinned: harbor\n")
    world.post("bracket1", "[" * 50_000)
    world.post("nultitle", title="خبر\x00 قصير")
    world.post("dated001", more="Date: أمس\nTags: ميناء\n")
    for folder in ("seeds/pipe.txt", "content/articles/pipe.md", "content/topics/pipe.md"):
        os.mkfifo(world.root / folder)
    return world, world.build()


@pytest.mark.parametrize(
    ("where", "what", "do"),
    [
        ("seeds/empty.txt:1", "the capture is empty", "Save the page again"),
        ("seeds/blank.txt:1", "the capture is empty", "`refuse = true` in blank.toml"),
        ("seeds/picture.txt:1", "no text file", "Save the page as text"),
        ("seeds/english.txt:1", "not in Arabic", "Take the capture out"),
        ("seeds/index.txt:1", "no article was found|lists stories", "Save|Check"),
        ("seeds/unknown.txt:1", "no known encoding", "as UTF-8"),
        ("seeds/pipe.txt", "no regular file", "Move it elsewhere"),
        ("seeds/gone.txt", "cannot be read: No such file", "Check that it is there"),
        ("seeds/good.toml:2", "no key 'colour'", "Write .*outlet"),
        ("seeds/other.toml:1", "no TOML", 'Write `key = "value"`'),
        ("content/topics/bridge.md:1", "Terms are missing", "Write them indented"),
        ("content/topics/pipe.md", "no regular file", "Move it elsewhere"),
        ("content/articles/pinned01.md:4", "no topic 'harbor'", "Write harbour"),
        ("content/articles/bracket1.md:5", "more than 300 brackets", "Make the text simpler"),
        ("content/articles/nultitle.md:1", "a NUL character", "Delete it"),
        ("content/articles/dated001.md:4", "is no date", "Write"),
        ("content/articles/dated001.md:5", "'tags'", "Topics_pinned"),
        ("content/articles/broken.md:1", "does not begin with `Key: value`|is missing", "Write"),
        ("content/articles/cp1256.md:1", "not UTF-8", "Save the file as UTF-8"),
        ("content/articles/pipe.md", "no regular file", "Move it elsewhere"),
        ("seeds/two\\nlines.txt", "its name holds a line end", "Rename it"),
        ("seeds/bytes\\udcff.txt", "bytes that are no UTF-8", "Rename it"),
        ("content/articles/climbs.md:2", "is no slug", "Write a-z"),
        ("content/ledger/deep.json", "no ledger: maximum recursion", "Delete the file"),
        ("content/ledger/torn.json:2", "JSON", "Delete|delete|Convert|convert"),
    ],
)
def test_each_fault_is_named_with_its_place_and_its_remedy(
    wrecked: tuple[World, Run], where: str, what: str, do: str
) -> None:
    world, run = wrecked
    lines = [line for line in run.stderr.splitlines() if f"{world.root}/{where}: " in line]
    assert any(line.startswith("error: ") and re.search(f"{what}.*{do}", line) for line in lines), (
        lines or run.stderr
    )


def test_faults_end_with_status_1_and_never_with_the_programs_own_words(
    wrecked: tuple[World, Run],
) -> None:
    _, run = wrecked
    assert run.returncode == 1
    assert_plain(run)


def test_everything_sound_beside_the_faults_is_converted_and_built(
    wrecked: tuple[World, Run],
) -> None:
    world, _ = wrecked
    titles = {
        path.parent.name: re.findall(r"<h1[^>]*>([^<]+)", path.read_text(encoding="utf-8"))
        for path in (world.output / "articles").glob("*/index.html")
    }
    assert {"sound001", "pinned01", "bracket1"} <= titles.keys()
    assert [NEWS.split("\n", maxsplit=1)[0]] in titles.values()
    assert {"nultitle", "dated001"}.isdisjoint(titles)
    assert (world.output / "topics" / "harbour" / "index.html").exists()


def test_nothing_is_left_half_written(wrecked: tuple[World, Run]) -> None:
    world, _ = wrecked
    assert stray(world.content) + stray(world.output) == []
    files = tree(world.content / "articles").keys()
    assert {"sound001.md", "broken.md", "cp1256.md"} <= files
    pages = [path for path in tree(world.output).items() if path[0].endswith(".html")]
    assert [path for path, page in pages if not page.rstrip().endswith(b"</html>")] == []


def test_an_unknown_setting_is_named_and_the_site_is_built(world: World) -> None:
    world.post("sound001")
    run = build_site(world.content, world.output, colour="red", reuse="some")
    assert run.returncode == 1
    assert_plain(run)
    assert "NEWSDIGEST['colour']: no such setting" in run.stderr
    assert "NEWSDIGEST['reuse']: 'some' is not known. Write full or excerpt." in run.stderr
    assert (world.output / "articles" / "sound001" / "index.html").exists()


def test_settings_that_are_no_table_are_named(world: World) -> None:
    done = run(
        [
            *(sys.executable, "-m", "pelican", str(world.content), "-o", str(world.output)),
            *("-s", "pelicanconf.py", "--fatal", "warnings", "-e", "NEWSDIGEST=5"),
        ],
        PROJECT,
        {},
    )
    assert done.returncode == 1
    assert done.stderr == "error: pelicanconf.py: NEWSDIGEST: 5 is no table. Write {…}.\n"


def test_a_moment_that_is_none_is_named(world: World) -> None:
    done = invoke("convert", f"--seeds={world.seeds}", SOURCE_DATE_EPOCH="today")
    assert done.returncode == 1
    assert_plain(done)
    assert "SOURCE_DATE_EPOCH: 'today' is no moment" in done.stderr


HOSTILE = """\
نص <script>alert(1)</script> [زر](javascript:alert(1)) <a href="JaVaScRiPt:f(2)" onclick="x()">س</a>

<img src=x onerror=alert(3)> <iframe src="//evil.example"></iframe> [ع](data:text/html;base64,A)

<style>body{display:none}</style> ![صورة](https://evil.example/x.png) <b onmouseover=alert(1)>ب</b>

[ف](vbscript:x) <form action="https://evil.example"><input name=q></form> <svg onload=alert(1)>

<meta http-equiv="refresh" content="0;url=https://evil.example"> <base href="https://evil.example/">
"""


OWN = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>|<script type="application/ld\+json">[^<]*<'
    r'|<script src="/theme/[a-z]+\.js" defer>|<form class="(?:display__form|search)"[^>]*>'
)
"""What the theme itself writes that acts, but for its small scripts."""


def without_own(text: str) -> str:
    """Take from a page what the theme itself lets act."""
    for script in (PROJECT / "theme" / "inline").glob("*.js"):
        text = text.replace(f"<script>{script.read_text(encoding='utf-8')}</script>", "")
    return OWN.sub("", text)


def test_hostile_text_cannot_act_in_a_post_or_in_what_conversion_makes_of_it(world: World) -> None:
    title = '<script>alert(1)</script> "onload=x'
    more = """Standfirst: <img src=x onerror=alert(1)>\nByline: "><svg onload=alert(1)>\n"""
    world.post("hostile1", HOSTILE, title=title, more=more)
    acting = "<script>alert(1)</script> [زر](javascript:alert(1)) <img src=x onerror=alert(2)>"
    world.write("seeds/good.txt", NEWS.replace("الجزر،", f"الجزر {acting}،"))
    run = world.build()
    assert (run.returncode, run.stderr) == (0, "")
    for path, content in tree(world.output).items():
        text = content.decode("utf-8", "replace")
        if path.endswith((".html", ".xml")):
            tags = " ".join(re.findall(r"<[a-zA-Z][^>]*>", without_own(text))).lower()
            assert not re.search(r"<(script|iframe|form|object|embed|base|img)\b", tags), path
            assert not re.search(r"\son[a-z]+\s*=", re.sub(r'"[^"]*"', '""', tags)), path
            assert not re.search(r'(href|src|action)="?\s*(javascript|vbscript|data):', tags), path
            assert "http-equiv" not in tags, path


def test_a_flood_of_one_sign_does_not_stop_a_build(world: World) -> None:
    floods = {"word": "ا" * 60_000, "digits": "1" * 60_000, "latin": "a" * 60_000}
    for name, flood in floods.items():
        world.write(f"seeds/{name}.txt", f"{OTHER.replace('النهر', name)}{flood}\n")
    world.write("seeds/torn.html", "<html><body>" + "<a " * 60_000 + OTHER)
    for number, sign in enumerate(("[", "[a](", "*a ", "__a ", "<a ", "`", "> ", "&#")):
        world.post(f"flood{number:03}", sign * 20_000)
    run = world.build()  # a tenth of this took minutes; the time limit of a run would stop it
    assert_plain(run)
    assert (world.output / "articles" / "flood000" / "index.html").exists()


def test_an_output_that_cannot_be_written_is_named(world: World) -> None:
    file = world.write("file", "")
    run = invoke(
        "build", f"--seeds={world.seeds}", f"--content={world.content}", f"--output={file}/out"
    )
    assert run.returncode == 1
    assert_plain(run)
    assert f"{file}/out/" in run.stderr
    assert "it cannot be written: Not a directory" in run.stderr


def test_one_page_that_cannot_be_written_keeps_no_other_from_it(world: World) -> None:
    (world.output / "index.html").mkdir(parents=True)
    run = world.build()
    assert run.returncode == 1
    assert_plain(run)
    assert "out/index.html: it cannot be written" in run.stderr
    assert (world.output / "archive" / "index.html").exists()
    assert stray(world.output) == []


def test_a_post_that_cannot_be_written_keeps_no_other_from_it_and_no_fault_from_being_told(
    world: World,
) -> None:
    world.write("content/articles", "")
    world.write("seeds/empty.txt", "")
    run = world.convert(f"--ledger={world.content}/articles/all.json")
    assert run.returncode == 1
    assert_plain(run)
    for name in ("articles/all.json: it cannot", "seeds/empty.txt:1: the capture is empty"):
        assert name in run.stderr
    assert re.search(r"articles/[0-9a-f]{8}\.md: it cannot be written", run.stderr)
    assert (world.content / "ledger" / "good.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--seeds=missing"),
        ("build", "--content=tasks.py"),
        ("build", "--output=tasks.py"),
        ("convert", "--seeds=missing"),
        ("convert", "--content=tasks.py"),
        ("serve", "--port=abc"),
        ("serve", "--port=0"),
    ],
    ids=" ".join,
)
def test_a_value_that_cannot_be_ends_with_status_2(arguments: tuple[str, str]) -> None:
    run = invoke(*arguments)
    assert run.returncode == 2
    assert run.stderr.startswith(f"error: {arguments[1]}: ")
    assert_plain(run)


def test_two_captures_of_one_article_get_a_note_and_both_stay(world: World) -> None:
    world.write("seeds/same.txt", NEWS)
    world.write("seeds/longer.txt", f"الرئيسية\n{NEWS}")
    run = world.build()
    assert run.returncode == 0
    assert_plain(run)
    assert run.stderr.count("note: ") == len(run.stderr.splitlines()) > 1
    assert "longer.txt: holds the same article as" in run.stderr
    assert "same.txt: holds the same article as" in run.stderr


def test_a_capture_that_the_curator_refused_is_no_problem(world: World) -> None:
    for name, text in {"empty": "", "picture": b"\x89PNG", "english": ENGLISH}.items():
        world.write(f"seeds/{name}.txt", text)
        world.write(f"seeds/{name}.toml", "refuse = true\n")
    run = world.build()
    assert (run.returncode, run.stderr) == (0, "")
    assert "4 captures, 1 articles, 3 refused" in run.stdout


def test_publishing_without_an_address_says_what_to_set() -> None:
    run = invoke("publish", SITEURL="")
    assert run.returncode == 1
    assert "SITEURL" in run.stderr
    assert "https://user.github.io/repo" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_check_writes_nothing_and_fails_until_the_conversion_is_done(world: World) -> None:
    check = world.convert("--check", f"--ledger={world.root / 'all.json'}")
    assert check.returncode == 1
    assert "Would change: articles/" in check.stdout
    assert tree(world.content) == {}
    assert not (world.root / "all.json").exists()
    assert world.convert().returncode == 0
    done = tree(world.content)
    assert world.convert("--check").returncode == 0
    assert world.convert().returncode == 0
    assert tree(world.content) == done


def test_an_edited_post_is_kept_until_its_conversion_is_asked_for(world: World) -> None:
    assert world.convert().returncode == 0
    post = world.only_post()
    added = next(line for line in post.read_text("utf-8").split("\n") if line.startswith("Added"))
    edited = post.read_text(encoding="utf-8").replace("سفينتان", "سفينتان اثنتان")
    edited = edited.replace(added, f"{added}\nTopics_pinned: nato\nLead: yes")
    post.write_text(edited, encoding="utf-8")
    before = post.read_bytes()
    run = world.convert()
    assert run.returncode == 0
    assert post.read_bytes() == before
    assert f"note: {post}: edited by hand" in run.stderr
    assert f"invoke convert --take={post.stem}" in run.stderr
    taken = invoke(
        "convert",
        f"--seeds={world.seeds}",
        f"--content={world.content}",
        f"--take={post.stem}",
        SOURCE_DATE_EPOCH="1800000000",
    )
    assert (taken.returncode, taken.stderr) == (0, "")
    anew = post.read_text(encoding="utf-8")
    assert "اثنتان" not in anew
    assert added in anew
    assert re.search(r"^Topics_pinned:\s+nato\nLead: yes$", anew, re.MULTILINE)


def test_pins_are_no_edit(world: World) -> None:
    assert world.convert().returncode == 0
    post = world.only_post()
    post.write_text("Topics_pinned: nato\n" + post.read_text("utf-8"), encoding="utf-8")
    world.write("seeds/good.txt", NEWS.replace("ثلاثة أيام", "أربعة أيام"))
    run = world.convert()
    assert (run.returncode, run.stderr) == (0, "")
    assert "أربعة أيام" in post.read_text(encoding="utf-8")
    assert re.search(r"^Topics_pinned:\s+nato$", post.read_text("utf-8"), re.MULTILINE)


def test_a_slug_to_take_that_no_post_has_is_a_problem(world: World) -> None:
    run = world.convert("--take=00000000")
    assert run.returncode == 1
    assert "--take=00000000: no post has this slug" in run.stderr


def test_a_post_whose_front_matter_broke_is_named_and_never_written_over(world: World) -> None:
    assert world.convert().returncode == 0
    post = world.only_post()
    broken = post.read_text(encoding="utf-8").replace("Slug: ", "Slug ")
    post.write_text(broken, encoding="utf-8")
    world.write("seeds/good.txt", NEWS.replace("ثلاثة أيام", "أربعة أيام"))
    for done in (world.convert(), world.build()):
        assert done.returncode == 1
        assert f"error: {post}:" in done.stderr
        assert_plain(done)
        assert post.read_text(encoding="utf-8") == broken


def test_a_capture_that_disappears_leaves_its_post_and_its_source_page(world: World) -> None:
    world.write("seeds/other.txt", OTHER)
    assert world.build().returncode == 0
    shutil.rmtree(world.seeds)
    world.write("seeds/other.txt", OTHER)
    run = world.build()
    assert run.returncode == 0
    assert "warning: " in run.stderr
    assert "is no longer found in good.txt" in run.stderr
    sources = list(world.output.glob("articles/*/source/index.html"))
    assert len(sources) == 2


def test_a_site_is_built_from_content_alone(world: World) -> None:
    assert world.build().returncode == 0
    run = build_site(world.content, world.root / "alone", reuse="full", tagline="")
    assert (run.returncode, run.stderr) == (0, "")
    paths = {path for path in tree(world.output) if not path.startswith("theme/")}
    assert paths == {path for path in tree(world.root / "alone") if not path.startswith("theme/")}


def test_a_broken_settings_file_and_a_lost_theme_are_named_and_not_traced(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "plugins", tmp_path / "plugins")
    shutil.copyfile(PROJECT / "tasks.py", tmp_path / "tasks.py")
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'x\n", encoding="utf-8")
    done = invoke("build", project=tmp_path)
    assert done.returncode == 1
    assert "pelicanconf.py:1: this is no Python" in done.stderr
    assert "theme/templates: there is no such folder" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("place", ["content", "seeds", "."])
def test_the_site_is_never_written_over_what_it_is_made_of(tmp_path: Path, place: str) -> None:
    world = World(tmp_path)
    world.write("seeds/grain.txt", NEWS)
    world.post("0a1b0001")
    before = tree(tmp_path)
    content, seeds = f"--content={world.content}", f"--seeds={world.seeds}"
    done = invoke("build", content, seeds, f"--output={tmp_path / place}")
    assert done.returncode == 2
    assert "the site would be written over" in done.stderr
    command = [sys.executable, "-m", "pelican", str(world.content), "-o", str(tmp_path / place)]
    plain = run([*command, "-s", "pelicanconf.py"], PROJECT, {"NEWSDIGEST_SEEDS": str(world.seeds)})
    assert plain.returncode == 1
    assert "the site would be written over" in plain.stderr
    assert tree(tmp_path) == before


def test_files_of_others_in_the_output_are_left_alone(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.post("0a1b0001")
    kept = world.write("out/articles/theirs/index.html", "<p>theirs</p>")
    for _ in range(2):
        build_site(world.content, world.output)
    assert kept.read_text(encoding="utf-8") == "<p>theirs</p>"


def test_a_file_that_is_no_ledger_is_not_written_over(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.write("seeds/grain.txt", NEWS)
    notes = world.write("notes.md", "my notes")
    done = world.convert(f"--ledger={notes}")
    assert done.returncode == 2
    assert "this is no ledger" in done.stderr
    assert notes.read_text(encoding="utf-8") == "my notes"


def test_two_posts_with_one_slug_stay_as_they_are(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.write("seeds/grain.txt", NEWS)
    world.write("seeds/bridge.txt", OTHER)
    world.convert()
    first, second = sorted((world.content / "articles").iterdir())
    text = second.read_text(encoding="utf-8")
    second.write_text(text.replace(f"Slug: {second.stem}", f"Slug: {first.stem}"), encoding="utf-8")
    before = tree(world.content / "articles")
    world.convert()
    assert tree(world.content / "articles") == before


def test_a_companion_without_a_capture_is_named(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.write("seeds/grain.txt", NEWS)
    world.write("seeds/grian.toml", 'captured = "2025-05-01"')
    done = world.convert()
    assert "grian.toml: there is no capture of this name" in done.stderr
    assert done.returncode == 0
