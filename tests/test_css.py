"""The theme's style: what must hold for both directions, both schemes and every first visit."""

import re
from pathlib import Path
from string import ascii_letters
from typing import Final

import pytest
from fontTools.ttLib import TTFont

THEME: Final = Path(__file__).parent.parent / "theme"
LAYERS: Final = sorted((THEME / "css").glob("*.css"))
STYLES: Final = [*LAYERS, *sorted((THEME / "static").glob("*.css"))]
TEMPLATES: Final = sorted((THEME / "templates").glob("*.html"))

FORBIDDEN: Final = {
    "a physical side": r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b"
    r"|[{;]\s*(?:left|right|top|bottom)\s*:|float\s*:|text-align:\s*(?:left|right)",
    "a physical size": r"[{;]\s*(?:min-|max-)?(?:width|height)\s*:",
    "spaced letters": r"letter-spacing",
    "slanted letters": r"font-style:\s*(?:italic|oblique)",
    "justified lines": r"text-align:\s*justify",
    "hyphens": r"hyphens:\s*auto",
    "capital letters": r"text-transform",
    "another host": r"url\(\s*[\"']?(?:https?:)?//",
    "a shout": r"!important",
    "an id selector": r"(?:^|[},])\s*#[a-z]",
}
TEXT: Final = 7.0
LABEL: Final = 4.5
SHAPE: Final = 3.0
HUES: Final = range(1, 6)
PAIRS: Final = [
    ("ink", "paper", TEXT),
    ("ink", "paper-2", TEXT),
    ("ink", "mark", TEXT),
    ("ink-2", "paper", TEXT),
    ("paper", "ink", TEXT),
    ("ink-2", "paper-2", LABEL),
    ("link", "paper", LABEL),
    ("link", "paper-2", LABEL),
    ("link", "mark", LABEL),
    ("visited", "paper", LABEL),
    ("focus", "paper", SHAPE),
    ("focus", "paper-2", SHAPE),
    *((f"hue-{n}", "paper", LABEL) for n in HUES),
    *((f"hue-{n}", f"tint-{n}", LABEL) for n in HUES),
    *(("ink", f"tint-{n}", TEXT) for n in HUES),
    *(("ink-2", f"tint-{n}", LABEL) for n in HUES),
]


def _code(path: Path) -> str:
    """Give a file's rules without comments and without the conditions of its queries."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"@media[^{]+|@page[^}]+}", "", text)


def _squeezed(text: str) -> str:
    """Take out what no browser needs, as the site's bundle does."""
    text = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return re.sub(r"\s*([{};,])\s*", r"\1", text).replace(";}", "}").strip()


def _schemes() -> dict[str, dict[str, str]]:
    """Read the colours of the light and the dark scheme, name to #rrggbb."""
    sheets = ("00-tokens.first.css", "05-dark.dark.css")
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", (THEME / "css" / name).read_text("utf-8")))
        for name in sheets
    )
    return {"light": light, "dark": light | dark}


def _luminance(colour: str) -> float:
    """Follow the formula of WCAG 2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_one_style_serves_both_directions_and_spares_the_script(path: Path) -> None:
    code = _code(path)
    found = {what: re.search(rule, code) for what, rule in FORBIDDEN.items()}
    assert {what: hit[0] for what, hit in found.items() if hit} == {}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_file_fits_on_two_screens(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_every_pair_of_colours_can_be_read(
    scheme: str, front: str, back: str, least: float
) -> None:
    colours = _schemes()[scheme]
    assert _contrast(colours[front], colours[back]) >= least


def test_what_every_page_repeats_stays_small() -> None:
    first = "\n".join(
        path.read_text(encoding="utf-8")
        for path in LAYERS
        if path.name.endswith((".first.css", ".dark.css"))
    )
    assert len(_squeezed(first).encode()) <= 5 * 1024
    assert _squeezed(first).startswith("@layer tokens,base,compositions,blocks,utilities,print;")


def test_the_three_faces_leave_room_under_the_ceiling_of_a_first_visit() -> None:
    faces = sorted((THEME / "static" / "fonts").glob("*.woff2"))
    assert len(faces) == 3
    assert sum(face.stat().st_size for face in faces) <= 47_000


def test_the_list_of_characters_is_that_of_the_faces() -> None:
    fonts = THEME / "static" / "fonts"
    listed = set((fonts / "characters.txt").read_text(encoding="utf-8").strip())
    text, heads = (
        set(map(chr, TTFont(fonts / f"{name}.woff2").getBestCmap()))
        for name in ("naskh-400", "plex-700")
    )
    assert listed <= heads
    assert listed - text == set(ascii_letters)  # Latin names are set in the face of headings
    assert set("ڤچپگ٠٩٪•|$«»ًٌٍَُِّْ") <= listed


def test_every_face_stands_beside_its_licence() -> None:
    licences = sorted((THEME / "static" / "fonts").glob("OFL-*.txt"))
    assert len(licences) == 2
    assert all("SIL OPEN FONT LICENSE" in path.read_text("utf-8").upper() for path in licences)


def test_every_class_that_a_template_writes_is_styled() -> None:
    styled = set(re.findall(r"\.([a-z][\w-]*)", "".join(_code(path) for path in STYLES)))
    written = {
        name
        for path in TEMPLATES
        for value in re.findall(r'class="([^"{}]+)"', path.read_text(encoding="utf-8"))
        for name in value.split()
    }
    assert written - styled == set()


INLINE: Final = sorted((THEME / "inline").glob("*.js"))
MOST_INLINE: Final = 1024
"""Bytes of script in a page, at most: they are read before the page is shown."""
MOST_FILES: Final = 8 * 1024
"""Bytes of script that a page loads by itself, at most."""


def test_pages_hold_no_script_but_the_small_ones_of_the_policy() -> None:
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES]
    opened = {tag for text in texts for tag in re.findall(r"<script[^>]*>", text)}
    assert all("src=" in tag or "{{" in tag or "ld+json" in tag for tag in opened - {"<script>"})
    inline = [
        one for text in texts for one in re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    ]
    assert all(re.fullmatch(r"\{\{ inline_script\('[a-z]+'\) \}\}", one) for one in inline)
    assert sum(path.stat().st_size for path in INLINE) <= MOST_INLINE


def test_a_page_loads_little_script_by_itself() -> None:
    assert (THEME / "static" / "display.js").stat().st_size <= MOST_FILES
