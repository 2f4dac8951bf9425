"""The theme's style: what must hold for both directions, both schemes and every first visit."""

import re
from pathlib import Path
from string import ascii_letters
from typing import Final

import pytest
from fontTools.ttLib import TTFont

from audit.styles import LAYERS, PAIRS, STYLES, THEME, code, contrast, forbidden, schemes, squeezed

TEMPLATES: Final = sorted((THEME / "templates").glob("*.html"))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_one_style_serves_both_directions_and_spares_the_script(path: Path) -> None:
    assert forbidden(path) == {}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_file_fits_on_two_screens(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_every_pair_of_colours_can_be_read(
    scheme: str, front: str, back: str, least: float
) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[front], colours[back]) >= least


def test_what_every_page_repeats_stays_small() -> None:
    first = "\n".join(
        path.read_text(encoding="utf-8")
        for path in LAYERS
        if path.name.endswith((".first.css", ".dark.css"))
    )
    assert len(squeezed(first).encode()) <= 5 * 1024
    assert squeezed(first).startswith("@layer tokens,base,compositions,blocks,utilities,print;")


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
    styled = set(re.findall(r"\.([a-z][\w-]*)", "".join(code(path) for path in STYLES)))
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
