"""Make the three WOFF2 subsets of the theme from the packages on npm, all under the OFL.

In a folder outside the project: `npm i @fontsource/ibm-plex-sans-arabic
@fontsource/noto-naskh-arabic`; then `python tools/fonts.py THAT_FOLDER/node_modules`.
The packages keep Arabic and Latin in separate files, and the digits only in the Latin one, so each
face is cut twice and merged: one request a face, digits and quotation marks included.
"""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from string import ascii_letters, digits, punctuation
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from fontTools import merge, subset  # type: ignore[import-untyped]  # the library ships no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # as above

OUT: Final = Path(__file__).parent.parent / "theme" / "static" / "fonts"

FOREIGN: Final = "\u067e\u0686\u06a4\u06af"
"""Letters in which Arabic papers write the sounds p, ch, v and g of foreign names."""
DIGITS: Final = "".join(map(chr, range(0x660, 0x66D)))
"""Eastern digits with their percent sign and separators, which captured text keeps."""
LETTERS: Final = (
    "".join(map(chr, [*range(0x621, 0x63B), *range(0x641, 0x64B)]))
    + "\u060c\u061b\u061f\u0640"
    + FOREIGN
    + DIGITS
)
MARKS: Final = "".join(map(chr, range(0x64B, 0x653))) + "\u0670\u0671"
TANWIN_SHADDA: Final = "\u064b\u064f\u0651"
"""The only marks that the site's own small words carry; a mark costs about 0.4 KB a face."""
SIGNS: Final = f" {digits}{punctuation}«»–—‹›…·•×©°“”‘’€\u00a0"
LATIN: Final = SIGNS + ascii_letters
SHAPING: Final = ("ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk", "kern")
STAMP: Final = 3_786_912_000
"""2024-01-01, in a font's own count of seconds from 1904: any constant would do."""


class Face(NamedTuple):
    """A face to cut: its package and weight, the marks and the Latin it needs, the file to make."""

    package: str
    weight: int
    extra: str
    latin: str
    name: str


# Only the bold face has Latin letters. A name in running text is set in the machine's own face,
# which every machine draws well, and saves 6 KB on the first visit.
FACES: Final = (
    Face("ibm-plex-sans-arabic", 700, MARKS, LATIN, "plex-700.woff2"),
    Face("ibm-plex-sans-arabic", 500, TANWIN_SHADDA, SIGNS, "plex-500.woff2"),
    Face("noto-naskh-arabic", 400, MARKS, SIGNS, "naskh-400.woff2"),
)


def cut(source: Path, text: str, features: tuple[str, ...], out: Path) -> None:
    """Write the part of a font that sets `text`."""
    options = subset.Options(
        layout_features=list(features),
        hinting=False,
        glyph_names=False,
        layout_scripts=["arab", "latn", "DFLT"],
        name_IDs=[1, 2, 4, 6, 13, 14],
    )
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    font.flavor = None
    font.save(str(out))


def make(face: Face, modules: Path, room: Path) -> Path:
    """Cut a face's two halves, merge them, and return the file made."""
    files = modules / "@fontsource" / face.package / "files"
    arabic, latin = room / "arabic.ttf", room / "latin.ttf"
    stem = f"{face.package}-{{}}-{face.weight}-normal.woff2"
    cut(files / stem.format("arabic"), LETTERS + face.extra, SHAPING, arabic)
    # Kerning of Latin pairs costs 4 KB, more than all digits and foreign letters; names are short.
    cut(files / stem.format("latin"), face.latin, ("ccmp",), latin)
    font = merge.Merger().merge([str(arabic), str(latin)])
    font.recalcTimestamp = False  # the same packages give the same bytes
    font["head"].created = font["head"].modified = STAMP
    font.flavor = "woff2"
    font.save(str(OUT / face.name))
    return OUT / face.name


def covered(faces: Mapping[str, Path]) -> str:
    """List the characters that no reader sees in another font, in the order of Unicode.

    The faces of text and of headings count: the third, for small words, has fewer marks.
    """
    maps = {name: set(TTFont(path).getBestCmap()) for name, path in faces.items()}
    latin = maps["plex-700.woff2"] & set(map(ord, ascii_letters))
    both = maps["plex-700.woff2"] & (maps["naskh-400.woff2"] | latin)
    return "".join(character for character in map(chr, sorted(both)) if not character.isspace())


def main(modules: Path) -> None:
    """Make every face, put its licence beside it, and list the characters."""
    OUT.mkdir(parents=True, exist_ok=True)
    faces = {}
    with TemporaryDirectory() as room:
        for face in FACES:
            faces[face.name] = made = make(face, modules, Path(room))
            print(f"{made.name}: {made.stat().st_size} bytes")
            licence = modules / "@fontsource" / face.package / "LICENSE"
            shutil.copyfile(licence, OUT / f"OFL-{face.package}.txt")
    (OUT / "characters.txt").write_text(f"{covered(faces)}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
